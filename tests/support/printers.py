"""Printers of tests: what was sent to them can be looked at, and they fail as they are told."""

from collections.abc import Callable

import pytest

from counter.domain.printing.spool import CANCELLED, JobState, PrinterState, Taken
from counter.domain.printing.target import split_target
from counter.domain.refusal import Unavailable
from counter.printing.devices.device import Device
from counter.printing.process.client import PrintProcess


class FakePrinter:
    """Takes papers and keeps them. `fails`, where set, is raised instead; `meanwhile` happens while
    a paper is being sent; `job` is what its queue names the next one, `trouble` what it waits for.
    """

    def __init__(self, name: str = "Máy in") -> None:
        self.name = name
        self.sent: list[str] = []
        self.contents: list[bytes] = []
        self.fails: BaseException | None = None
        self.meanwhile: Callable[[], object] = lambda: None
        self.job = self.trouble = ""

    def send(self, title: str, content: bytes) -> Taken:
        self.meanwhile()
        if self.fails is not None:
            raise self.fails
        self.sent.append(title)
        self.contents.append(content)
        return Taken(self.name, self.job, self.trouble)


class FakeDevices:
    """One printer for whatever a target names; `asked` are the targets."""

    def __init__(self) -> None:
        self.printer = FakePrinter()
        self.asked: list[str] = []
        self.cancelled: list[tuple[str, str]] = []
        self.cancels_to = CANCELLED  # how a job stands that was to be cancelled

    def of(self, target: str) -> Device:
        self.asked.append(target)
        return self.printer

    def cancel(self, job: str, title: str) -> JobState:
        self.cancelled.append((job, title))
        return JobState(state=self.cancels_to)


class FakePrinters:
    """In the place of the print process: a computer with the printers of `states`, `jobs` in their
    queues by name. `sent` are targets and titles.
    """

    def __init__(self, *names: str) -> None:
        self.states = {name: PrinterState() for name in names}
        self.jobs: dict[str, JobState] = {}
        self.sent: list[tuple[str, str]] = []
        self.contents: list[bytes] = []
        self.asked: list[str] = []
        self.cancelled: list[str] = []
        self.meanwhile: Callable[[], object] = lambda: None
        self.next_job = ""

    def take_over(self, monkeypatch: pytest.MonkeyPatch) -> "FakePrinters":
        """Of every print process that is asked from now on."""
        for name in ("names", "look_at", "find_job", "cancel", "send"):
            monkeypatch.setattr(PrintProcess, name, _instead_of_method(getattr(self, name)))
        return self

    def names(self) -> list[str]:
        return list(self.states)

    def look_at(self, printer: str) -> PrinterState:
        self.asked.append(printer)
        self.meanwhile()
        unknown = PrinterState(trouble="printer-unknown", takes_jobs=False)
        return self.states.get(printer, unknown)

    def send(self, target: str, title: str, content: bytes) -> Taken:
        self.meanwhile()
        printer = split_target(target)[1]
        state = self.states.get(printer, PrinterState(trouble="printer-unknown", takes_jobs=False))
        if not state.takes_jobs:
            raise Unavailable(state.trouble, "printer", printer=printer)
        self.sent.append((target, title))
        self.contents.append(content)
        return Taken(printer, self.next_job, state.trouble)

    def find_job(self, job: str, title: str) -> JobState:
        return self.jobs.get(job, JobState())

    def cancel(self, job: str, title: str) -> JobState:
        self.cancelled.append(job)
        self.jobs[job] = JobState(state=CANCELLED)
        return self.jobs[job]


def _instead_of_method(function: Callable[..., object]) -> Callable[..., object]:
    return lambda _self, *arguments: function(*arguments)
