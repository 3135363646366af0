"""The printers of Linux, as CUPS has them: papers go to it as they are, by `lp`; it is asked by
IPP.
"""

import os
import re
import shutil
import subprocess  # nosec B404
from collections.abc import Mapping
from functools import cached_property
from urllib.parse import quote, unquote

from counter.domain.printing.spool import (
    ABORTED,
    CANCELLED,
    COMPLETED,
    HELD,
    PRINTING,
    UNKNOWN,
    WAITING,
    JobState,
    PrinterState,
    Taken,
)
from counter.domain.refusal import Unavailable
from counter.printing.devices.device import Unanswered, is_document
from counter.printing.devices.libcups import (
    CANCEL_JOB,
    GET_JOB_ATTRIBUTES,
    GET_PRINTER_ATTRIBUTES,
    CupsLibrary,
    Values,
)

# Two steps (the way there, the answer) stay below the limit of a whole question.
ASK_S = 1.2
_LIST_S = 2.5
_SEND_S = 15
_STOPPED = 5  # printer-state, RFC 8011 5.4.11
JOB_STATES = {  # job-state, RFC 8011 5.3.7
    3: WAITING,
    4: HELD,
    5: PRINTING,
    6: WAITING,
    7: CANCELLED,
    8: ABORTED,
    9: COMPLETED,
}
# printer-state-reasons, RFC 8011 5.4.12: the first that is found is told.
_REASONS = {
    "offline": "printer-out-of-reach",
    "connecting-to-device": "printer-out-of-reach",
    "timed-out": "printer-out-of-reach",
    "shutdown": "printer-out-of-reach",
    "media-empty": "printer-no-paper",
    "media-needed": "printer-no-paper",
    "media-jam": "printer-jammed",
    "cover-open": "printer-open",
    "door-open": "printer-open",
    "interlock-open": "printer-open",
    "toner-empty": "printer-no-toner",
    "marker-supply-empty": "printer-no-toner",
    "paused": "printer-paused",
    "moving-to-paused": "printer-paused",
}
# What CUPS' backends say of a printer that they do not reach, for which there is no reason.
_UNREACHED = re.compile(
    "may not exist or is unavailable|not responding|unreachable|unable to (locate|connect)"
    "|waiting for printer to become available|no route|not connected",
    re.IGNORECASE,
)
_JOB = re.compile(rb"request id is (\S+-\d+) ")


class CupsSpooler:
    """Asks the print service that `lp` sends to. Everything has a limit."""

    @cached_property
    def _library(self) -> CupsLibrary:
        return CupsLibrary(ASK_S)

    def names(self) -> list[str]:
        """Also those that are found in the network and have no queue here yet."""
        # `lpstat` says nothing, and that nothing is wrong, where no service answers.
        self._library.ask(GET_PRINTER_ATTRIBUTES, {"printer-uri": "ipp://localhost/"})
        try:
            found = _run("lpstat", "-e", limit_s=_LIST_S)
        except subprocess.TimeoutExpired as error:
            raise Unavailable("print-service-silent", "printer") from error
        return found.stdout.decode(errors="replace").split()

    def look_at(self, printer: str) -> PrinterState:
        """As the printer said it last, or its queue knows it."""
        asked = {"printer-uri": f"ipp://localhost/printers/{quote(printer, safe='')}"}
        found = self._library.ask(GET_PRINTER_ATTRIBUTES, asked)
        if found is not None:
            return state_of(found)
        if printer in self.names():  # its queue is made when it is first used
            return PrinterState()
        return PrinterState(trouble="printer-unknown", takes_jobs=False)

    def send(self, printer: str, title: str, content: bytes) -> Taken:
        """The queue took it, under the job's name; the printer may still wait for something."""
        state = self.look_at(printer)
        if not state.takes_jobs:
            raise Unavailable(state.trouble, "printer", printer=printer)
        pdf, options = _as_pdf(content)
        told = [argument for option in options for argument in ("-o", option)]
        try:
            said = _run("lp", "-d", printer, "-t", title, *told, content=pdf, limit_s=_SEND_S)
        except subprocess.TimeoutExpired as error:
            raise Unanswered(printer) from error
        job = _JOB.search(said.stdout)
        if said.returncode or job is None:
            raise Unavailable("printer-rejects", "printer", printer=printer)
        return Taken(printer, job[1].decode(), state.trouble)

    def find_job(self, job: str, title: str) -> JobState:
        """Numbers begin anew where CUPS is set up anew: the title tells that it is ours."""
        found = self._library.ask(GET_JOB_ATTRIBUTES, _uri_of(job))
        if found is None or found.get("job-name", [title]) != [title]:
            return JobState()
        state = JOB_STATES.get(_number(found, "job-state"), UNKNOWN)
        made = JobState(state=state)
        if made.lies_in_queue:
            return JobState(state=state, trouble=self.look_at(_printer_of(found)).trouble)
        return made

    def cancel(self, job: str, title: str) -> None:
        if self.find_job(job, title).lies_in_queue:
            self._library.ask(CANCEL_JOB, _uri_of(job))


def state_of(found: Values) -> PrinterState:
    """How a printer stands, from the attributes that CUPS tells of it."""
    if not _number(found, "printer-is-accepting-jobs"):
        return PrinterState(trouble="printer-rejects", takes_jobs=False)
    is_stopped = _number(found, "printer-state") == _STOPPED
    message = " ".join(map(str, found.get("printer-state-message", [])))
    if _UNREACHED.search(message):
        return PrinterState(trouble="printer-out-of-reach")
    reasons = found.get("printer-state-reasons", [])
    said = {_reason_in(str(reason), is_stopped=is_stopped) for reason in reasons}
    known = [code for reason, code in _REASONS.items() if reason in said]
    if known:
        return PrinterState(trouble=known[0])
    if is_stopped:
        return PrinterState(trouble="printer-stands-still")
    return PrinterState()


def _reason_in(keyword: str, *, is_stopped: bool) -> str:
    """`media-empty` of `media-empty-error`; nothing for a report, nor for a warning of a printer
    that goes on: one of its two trays is empty.
    """
    for severity in ("-error", "-warning", "-report"):
        if keyword.endswith(severity):
            counts = severity == "-error" or (severity == "-warning" and is_stopped)
            return keyword.removesuffix(severity) if counts else ""
    return keyword


def _number(found: Values, name: str) -> int:
    values = found.get(name, [])
    return values[0] if values and isinstance(values[0], int) else 0


def _printer_of(found: Values) -> str:
    uri = " ".join(map(str, found.get("job-printer-uri", [])))
    return unquote(uri.rpartition("/")[2])


def _uri_of(job: str) -> Mapping[str, str]:
    number = job.rpartition("-")[2]
    return {"job-uri": f"ipp://localhost/jobs/{number if number.isdigit() else 0}"}


_MEDIA_BOX = re.compile(rb"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]")
_PAPERS = {(595, 842): "A4", (420, 595): "A5"}  # points


def _as_pdf(content: bytes) -> tuple[bytes, list[str]]:
    """With what CUPS is to know of it."""
    if is_document(content):
        return content, paper_of(content)
    # late: with Pillow 20 ms, and A4 needs none
    from counter.printing.devices.slip_page import page_of_slip

    return page_of_slip(content)


def paper_of(pdf: bytes) -> list[str]:
    """The paper of its first page, whatever the queue's own default is; what lies across is turned
    by the printer's filters.
    """
    found = _MEDIA_BOX.search(pdf)
    if found is None:
        return []
    short, long = sorted(round(float(side)) for side in found.groups())
    paper = _PAPERS.get((short, long))
    return [f"media={paper}"] if paper else []


def _run(
    program: str, *arguments: str, limit_s: float, content: bytes = b""
) -> "subprocess.CompletedProcess[bytes]":
    """What it says is read as it says it in English."""
    path = shutil.which(program)
    if path is None:
        raise Unavailable("no-system-printing", "printer")
    try:
        # The name is an argument of its own, and no shell reads it.
        return subprocess.run(  # noqa: S603  # nosec B603
            [path, *arguments],
            input=content,
            capture_output=True,
            check=False,
            timeout=limit_s,
            env={**os.environ, "LC_ALL": "C"},
        )
    except (OSError, ValueError) as error:
        raise Unavailable("no-system-printing", "printer") from error
