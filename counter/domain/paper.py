"""A print from the asking on: requested, spooled by a printer's queue, confirmed by whoever holds
the paper, or failed.

Asking for a print is an entry of its form (`ReceiptPrinted`, `TicketPrinted`). A spooler's yes is
no paper: only the clerk knows that it came out.
"""

from collections.abc import Mapping
from typing import ClassVar

from counter.domain.event import Event, PrintEvent

RECEIPT = "receipt"
TICKET = "ticket"

REQUESTED = "requested"
SPOOLED = "spooled"  # a printer's queue took it
CONFIRMED = "confirmed"
FAILED = "failed"


class PrintSpooled(PrintEvent, frozen=True, kw_only=True, omit_defaults=True):
    """The printer's queue took it."""

    name: ClassVar[str] = "print-handed-over"
    form: str
    copy: int
    printer: str


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


PrintOutcome = PrintSpooled | PrintConfirmed | PrintFailed
_STATES: dict[type[Event], str] = {
    PrintSpooled: SPOOLED,
    PrintConfirmed: CONFIRMED,
    PrintFailed: FAILED,
}

# Of a subject's prints, by form and copy (`receipt/2`): those that were to go to a printer or a
# folder. What was made into a file on the command line is a file, and nobody waits for it.
PrintStates = Mapping[str, str]


def print_key(form: str, copy: int) -> str:
    return f"{form}/{copy}"


def requested(states: PrintStates, form: str, copy: int, target: str) -> dict[str, str]:
    """A print that was asked for and is to go somewhere waits from that moment on: it may never
    have been sent.
    """
    if target:
        return {**states, print_key(form, copy): REQUESTED}
    return dict(states)


def states_after(states: PrintStates, event: PrintOutcome) -> dict[str, str]:
    """Paper in hand stays in hand, whatever a printer says later; and a queue that took a copy late
    tells nothing to a clerk who said already that none came.
    """
    key = print_key(event.form, event.copy)
    before = states.get(key)
    is_settled = before in (CONFIRMED, FAILED, SPOOLED) and isinstance(event, PrintSpooled)
    if before == CONFIRMED or is_settled:
        return dict(states)
    return {**states, key: _STATES[type(event)]}


def states_of(states: PrintStates, form: str) -> tuple[str, ...]:
    """How the prints of one form stand."""
    return tuple(state for key, state in states.items() if key.startswith(f"{form}/"))
