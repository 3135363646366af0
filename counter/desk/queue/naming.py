"""What a person means: a queue by its letter, a ticket by its number, a reason by its name."""

from datetime import date

from counter.desk.open_desk import OpenDesk
from counter.domain.events.history import by_its_desk
from counter.domain.queue import ticket as tickets
from counter.domain.queue.line import Queue
from counter.domain.queue.ticket import TicketSummary
from counter.domain.refusal import Refusal
from counter.domain.text import fold, words
from counter.storage import resources
from counter.storage.projections import queue_board


def find_queue(desk: OpenDesk, code: str) -> Queue:
    """The queue of a letter; refused when there is none."""
    wanted = code.strip().upper()
    for queue in desk.settings.queues:
        if queue.code == wanted:
            return queue
    known = ", ".join(queue.code for queue in desk.settings.queues)
    raise Refusal("queue-unknown", "queue", value=code[:20], known=known)


def find_ticket(desk: OpenDesk, text: str, field: str = "ticket") -> TicketSummary:
    """The ticket a person names: its id, or its number in today's line. A number that stands twice
    names neither.
    """
    reference = desk.reader.reference_named(text)
    if reference is not None:
        ticket = tickets.replay(
            entry.event for entry in by_its_desk(desk.reader.entries_of(reference))
        )
        if ticket is not None:
            return TicketSummary(subject=reference, ticket=ticket)
    wanted = text.strip().upper()
    named = [
        t
        for t in queue_board.tickets_of(desk.reader, desk.now.date())
        if t.ticket.number_text == wanted
    ]
    if len(named) > 1:
        ids = ", ".join(f"{t.subject} ({t.ticket.business_date:%d/%m})" for t in named)
        raise Refusal("ticket-twice-today", field, value=text[:40], ids=ids)
    if not named:
        raise Refusal("ticket-unknown", field, value=text[:40])
    return named[0]


def check_today(listed: TicketSummary, day: date) -> None:
    """A ticket of another day stands in no line; it is carried over first."""
    if listed.ticket.day != day:
        raise Refusal("ticket-of-another-day", "ticket", day=f"{listed.ticket.day:%d/%m/%Y}")


def priority_code(text: str) -> str:
    """The reason a person means by its code or part of its name; any reason will do, no paper is
    asked for.
    """
    wanted = words(text)
    reasons = resources.priority_reasons()
    for reason in reasons:
        if fold(text.strip()) == reason.code:
            return reason.code
    for reason in reasons:
        if wanted and all(word in words(f"{reason.name} {reason.name_en}") for word in wanted):
            return reason.code
    raise Refusal(
        "priority-unknown", "priority", value=text[:40], known=", ".join(r.code for r in reasons)
    )
