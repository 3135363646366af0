"""A print from the asking on: requested, on its way to a printer, spooled by the printer's queue,
confirmed by whoever holds the paper, or failed.

Asking for a print is an entry of its form (`ReceiptPrinted`, `TicketPrinted`). A spooler's yes is
no paper: only the clerk knows that it came out.
"""

from collections.abc import Mapping
from typing import Any, ClassVar

from counter.domain.events.base import PrintEvent, upcaster

RECEIPT = "receipt"
TICKET = "ticket"

REQUESTED = "requested"
SENDING = "sending"  # it may have reached the printer
SPOOLED = "spooled"  # a printer's queue took it
CONFIRMED = "confirmed"
FAILED = "failed"


class PrintSending(PrintEvent, frozen=True, kw_only=True, omit_defaults=True):
    """It is sent after this is durable: a print that was cut here is asked about, and not sent a
    second time.
    """

    name: ClassVar[str] = "print-sending"
    form: str
    copy: int


class PrintSpooled(PrintEvent, frozen=True, kw_only=True, omit_defaults=True):
    """The printer's queue took it.

    Version 2: `job` is the spooler's name of it, empty where there is none. By that it is found
    again and cancelled before another copy goes out; whoever passed it over would print both.
    """

    name: ClassVar[str] = "print-handed-over"
    version: ClassVar[int] = 2
    form: str
    copy: int
    printer: str
    job: str = ""


@upcaster("print-handed-over", 1)
def _without_job(values: Mapping[str, Any]) -> dict[str, Any]:
    return dict(values)


class PrintConfirmed(PrintEvent, frozen=True, kw_only=True, omit_defaults=True):
    """The clerk holds the paper ("đã có giấy")."""

    name: ClassVar[str] = "print-confirmed"
    form: str
    copy: int


class PrintFailed(PrintEvent, frozen=True, kw_only=True, omit_defaults=True):
    """No paper came, and why; it is printed again as the next copy."""

    name: ClassVar[str] = "print-failed"
    form: str
    copy: int
    reason: str


PrintStep = PrintSending | PrintSpooled | PrintConfirmed | PrintFailed


def print_key(form: str, copy: int) -> str:
    """Names a print among those of its subject."""
    return f"{form}/{copy}"
