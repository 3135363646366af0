"""The program's side of the print process: started when it is first wanted and again when it
ended, and ended when it does not answer in time.
"""

import os
import signal
import subprocess  # nosec B404
import threading
from collections.abc import Sequence
from contextlib import suppress
from queue import Empty, SimpleQueue

import msgspec

from counter.domain.printing.spool import JobState, PrinterState, Taken
from counter.domain.printing.target import split_target
from counter.domain.refusal import CounterError, Unavailable
from counter.printing.devices.device import Unanswered
from counter.printing.process import launch, messages
from counter.printing.process.messages import (
    Answer,
    CancelJob,
    Failed,
    FindJob,
    JobFound,
    LookAt,
    Names,
    NamesFound,
    PrinterSeen,
    Request,
    Send,
    WasTaken,
)

START_S = 20  # an old computer with much to do
_QUESTION_S = 3
_SEND_S = 20
_END_S = 1


class PrintProcess:
    """Asks one thing at a time, from whatever thread; whoever asks waits with the interpreter free.

    Every question fails as `Unavailable`: `print-service-silent` where no answer came in time.
    """

    def __init__(
        self,
        command: Sequence[str] = (),
        *,
        question_s: float = _QUESTION_S,
        send_s: float = _SEND_S,
    ) -> None:
        """`command` starts the process; how long a question, and a send, may take in seconds."""
        self._command = command or launch.own_command()
        self._question_s, self._send_s = question_s, send_s
        self._lock = threading.Lock()
        self._child: _Child | None = None

    def names(self) -> list[str]:
        """The printers that this computer knows."""
        answer = self._question(Names())
        assert isinstance(answer, NamesFound)
        return answer.names

    def look_at(self, printer: str) -> PrinterState:
        """How a printer stands; one that is unknown is a state too."""
        answer = self._question(LookAt(printer))
        assert isinstance(answer, PrinterSeen)
        return answer.state

    def find_job(self, job: str, title: str) -> JobState:
        """How a job stands that a printer took under this title."""
        answer = self._question(FindJob(job, title))
        assert isinstance(answer, JobFound)
        return answer.state

    def cancel(self, job: str, title: str) -> JobState:
        """Takes a job out of its queue; returns how it stands then."""
        answer = self._question(CancelJob(job, title))
        assert isinstance(answer, JobFound)
        return answer.state

    def send(self, target: str, title: str, content: bytes) -> Taken:
        """Hands a paper over. Raises `Unanswered` where the process ended meanwhile: the paper may
        have been taken, and is not sent a second time.
        """
        with self._lock:
            answer = self._ready_child().ask(Send(target, title, content), self._send_s)
        if not isinstance(answer, WasTaken | Failed):
            raise Unanswered(split_target(target)[1])
        if isinstance(answer, Failed):
            raise _error_of(answer, split_target(target)[1])
        return answer.taken

    def _question(self, request: Request) -> Answer:
        """A question may be asked twice: a process that fell over says nothing of the printer."""
        with self._lock:
            answer = self._ready_child().ask(request, self._question_s)
            if isinstance(answer, _Ended):
                answer = self._ready_child().ask(request, self._question_s)
        if isinstance(answer, _Ended | _Late):
            raise Unavailable("print-service-silent", "printer")
        if isinstance(answer, Failed):
            raise _error_of(answer, "")
        return answer

    def _ready_child(self) -> "_Child":
        if self._child is None or not self._child.is_there:
            self._child = _Child(self._command)
        if not self._child.is_ready(START_S):
            raise Unavailable("print-service-silent", "printer")
        return self._child

    @property
    def process_id(self) -> int | None:
        """Of the process that is there now."""
        child = self._child
        return child.process_id if child is not None and child.is_there else None

    def close(self) -> None:
        """Ends the process, also in the middle of a request."""
        child, self._child = self._child, None
        if child is not None:
            child.close(_END_S)


class _Ended:
    """The process fell over, or said what is no answer."""


class _Late:
    """No answer came in time."""


class _Child:
    """One process, and the thread that talks with it: pipes have no limits, a queue has one."""

    def __init__(self, command: Sequence[str]) -> None:
        self._process = launch.start(command)
        self._requests: SimpleQueue[Request | None] = SimpleQueue()
        self._answers: SimpleQueue[Answer | _Ended] = SimpleQueue()
        self._is_ready, self._is_over = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._talk, name="print process", daemon=True)
        self._thread.start()

    @property
    def process_id(self) -> int:
        return self._process.pid

    @property
    def is_there(self) -> bool:
        return not self._is_over.is_set() and self._process.poll() is None

    def is_ready(self, limit_s: float) -> bool:
        """False for one that did not come up."""
        if not self._is_ready.wait(limit_s):
            self.kill()
            return False
        return not self._is_over.is_set()

    def ask(self, request: Request, limit_s: float) -> Answer | _Ended | _Late:
        self._requests.put(request)
        try:
            return self._answers.get(timeout=limit_s)
        except Empty:
            self.kill()
            return _Late()

    def _talk(self) -> None:
        """Whatever ends the talk ends the process."""
        to, back = self._process.stdin, self._process.stdout
        assert to is not None and back is not None
        with suppress(EOFError, OSError, ValueError, msgspec.MsgspecError):
            if messages.read_frame(back) != messages.READY:
                raise ValueError("another program")
            self._is_ready.set()
            while (request := self._requests.get()) is not None:
                messages.write(to, request)
                self._answers.put(messages.read_answer(back))
        self._end()

    def _end(self) -> None:
        """A process to which nobody talks any more ends by itself; one that does not is ended."""
        self._is_over.set()
        self._is_ready.set()
        self._answers.put(_Ended())
        to, back = self._process.stdin, self._process.stdout
        assert to is not None and back is not None
        with suppress(OSError):  # what was not written is written to nobody
            to.close()
        try:
            self._process.wait(_END_S)
        except subprocess.TimeoutExpired:
            self.kill()
            self._process.wait()
        back.close()

    def kill(self) -> None:
        """With all that it started."""
        self._is_over.set()
        if self._process.poll() is None:
            _kill_group(self._process)

    def close(self, patience_s: float) -> None:
        self._requests.put(None)
        self._thread.join(patience_s)
        self.kill()
        self._thread.join(patience_s)


def _kill_group(process: "subprocess.Popen[bytes]") -> None:
    if os.name == "posix":
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()


def _error_of(failed: Failed, printer: str) -> CounterError:
    if failed.may_be_taken:
        return Unanswered(printer)
    if failed.is_bug:
        return CounterError(failed.code, **failed.values)
    return Unavailable(failed.code, failed.field or None, **failed.values)
