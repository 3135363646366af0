"""What every device does: it takes one paper."""

from typing import Protocol

from counter.domain.printing.spool import JobState, PrinterState, Taken
from counter.domain.refusal import Unavailable

PDF = b"%PDF"


class Device(Protocol):
    """Takes papers as bytes: a PDF, or the PNG of a slip."""

    @property
    def name(self) -> str:
        """As the journal names it."""

    def send(self, title: str, content: bytes) -> Taken:
        """Hands one paper over; `title` says which one. Raises `Unavailable` where it was not
        taken, and `Unanswered` where nobody knows.
        """


class Spooler(Protocol):
    """The printers that a computer's system knows. Every call may last, and fails as `Device.send`
    does.
    """

    def names(self) -> list[str]: ...

    def look_at(self, printer: str) -> PrinterState: ...

    def send(self, printer: str, title: str, content: bytes) -> Taken: ...

    def find_job(self, job: str, title: str) -> JobState:
        """How a job stands; one of another title is another paper, whose number came again."""

    def cancel(self, job: str, title: str) -> None:
        """Takes a job out of the queue; one that is out already is passed over."""


class Unanswered(Unavailable):
    """The device fell silent while it was handed a paper: it may have taken it."""

    def __init__(self, printer: str) -> None:
        super().__init__("print-unanswered", "printer", printer=printer)


def is_document(content: bytes) -> bool:
    """True for pages as PDF, False for a slip's picture."""
    return content.startswith(PDF)
