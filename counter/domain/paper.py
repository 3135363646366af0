"""What became of a print after it was asked for: sent to a printer, held in hand, or failed.

Asking for a print is a fact of its form (`ReceiptPrinted`, `TicketPrinted`). A spooler's yes is no paper: only the clerk
knows that it came out.
"""

from collections.abc import Mapping
from typing import ClassVar

from counter.domain.event import Event, PrintEvent

RECEIPT = "receipt"
TICKET = "ticket"

HANDED_OVER = "handed_over"
CONFIRMED = "confirmed"
FAILED = "failed"


class PrintHandedOver(PrintEvent, frozen=True, kw_only=True, omit_defaults=True):
    """The printer's queue took it."""

    word: ClassVar[str] = "print-handed-over"
    form: str
    copy: int
    printer: str


class PrintConfirmed(PrintEvent, frozen=True, kw_only=True, omit_defaults=True):
    """The clerk holds the paper ("đã có giấy")."""

    word: ClassVar[str] = "print-confirmed"
    form: str
    copy: int


class PrintFailed(PrintEvent, frozen=True, kw_only=True, omit_defaults=True):
    """No paper came, and why; it is printed again as the next copy."""

    word: ClassVar[str] = "print-failed"
    form: str
    copy: int
    reason: str


PrintFate = PrintHandedOver | PrintConfirmed | PrintFailed
_STATES: dict[type[Event], str] = {PrintHandedOver: HANDED_OVER, PrintConfirmed: CONFIRMED, PrintFailed: FAILED}


def fates_after(fates: Mapping[int, str], event: PrintFate) -> dict[int, str]:
    """What became of each copy by its number.

    Paper in hand stays in hand, whatever a printer says later; and a queue that took a copy late tells nothing to a clerk
    who said already that none came.
    """
    before = fates.get(event.copy)
    if before == CONFIRMED or (before is not None and isinstance(event, PrintHandedOver)):
        return dict(fates)
    return {**fates, event.copy: _STATES[type(event)]}
