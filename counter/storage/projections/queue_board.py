"""The tickets of a day, as the queue page and the hall read them."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import msgspec

from counter.domain.events.base import Entry
from counter.domain.events.history import by_its_desk
from counter.domain.queue.line import Services
from counter.domain.queue.ticket import (
    FINISHED,
    OPEN_STATES,
    WAITING,
    Ticket,
    TicketIssued,
    TicketSummary,
    replay,
)
from counter.storage.database import Connection, trusting
from counter.storage.journal.chain_end import OWN, SEQUENCE_BITS
from counter.storage.journal.reader import Reader
from counter.storage.projections.projection import Column, Projection

_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(Ticket).decode
# Stands in line at this desk on that date: a live queue has one owner, and copies of other desks'
# tickets wait nowhere here.
_OWN = f"subject >> {SEQUENCE_BITS} = {OWN}"
_ON_DAY = f"((business_date = ?1 AND carried_to IS NULL OR carried_to = ?1) AND {_OWN})"

BACK, PRIORITY, IN_TURN = 2, 1, 0  # how a ticket waits


class _Facts(NamedTuple):
    subject: int
    ticket: Ticket


def _facts(_: Connection, subject_id: int, entries: Sequence[Entry]) -> _Facts | None:
    ticket = replay(entry.event for entry in by_its_desk(entries))
    if ticket is None:
        return None
    return _Facts(subject_id, ticket)


def _waits(ticket: Ticket) -> int | None:
    """How it waits; None where it does not."""
    if ticket.state != WAITING:
        return None
    if ticket.comes_next_since:
        return BACK
    if ticket.priority:
        return PRIORITY
    return IN_TURN


def _service_seconds(ticket: Ticket) -> int | None:
    """Seconds from its last call to its end; None for one that was not served."""
    if ticket.state != FINISHED or ticket.last_called_at is None or ticket.ended_at is None:
        return None
    return int((ticket.ended_at - ticket.last_called_at).total_seconds())


TICKETS = Projection(
    "tickets",
    Column("business_date", "TEXT NOT NULL", lambda of: of.ticket.business_date),
    Column("home_queue", "TEXT NOT NULL", lambda of: of.ticket.home_queue),
    Column("number", "INTEGER NOT NULL", lambda of: of.ticket.number),
    Column("subject", "INTEGER NOT NULL", lambda of: of.subject),
    Column("carried_to", "TEXT", lambda of: of.ticket.carried_to),
    Column("queue", "TEXT NOT NULL", lambda of: of.ticket.queue),
    Column("state", "TEXT NOT NULL", lambda of: of.ticket.state),
    Column("priority", "INTEGER NOT NULL", lambda of: bool(of.ticket.priority)),
    Column("waits", "INTEGER", lambda of: _waits(of.ticket)),
    Column("turn", "INTEGER NOT NULL", lambda of: of.ticket.turn),
    Column("issued_at", "TEXT NOT NULL", lambda of: of.ticket.issued_at),
    Column("served", "INTEGER", lambda of: _service_seconds(of.ticket)),
    Column("waits_to_print", "INTEGER NOT NULL", lambda of: of.ticket.has_waiting_print),
    Column("ticket", "BLOB NOT NULL", lambda of: _encode(of.ticket)),
    begins=(TicketIssued,),
    facts=_facts,
    key=("business_date", "home_queue", "number", "subject"),
    is_clustered=True,
    small_indexes=(
        "tickets_carried ON tickets (carried_to) WHERE carried_to IS NOT NULL",
        "tickets_to_print ON tickets (waits_to_print) WHERE waits_to_print = 1",
    ),
)


def tickets_of(reader: Reader, day: date) -> list[TicketSummary]:
    """All tickets that stand in line on `day`, by number."""
    rows = reader.connection.execute(
        f"SELECT subject, ticket FROM tickets WHERE {_ON_DAY} ORDER BY home_queue, number",
        (day.isoformat(),),
    )
    with trusting("tickets"):
        return [
            TicketSummary(subject=reader.reference(subject), ticket=_decode(ticket))
            for subject, ticket in rows
        ]


def last_number(connection: Connection, day: date, queue: str) -> int:
    """The highest number given out in a queue on a business date; 0 before the first."""
    row = connection.execute(
        f"SELECT number FROM tickets WHERE business_date = ? AND home_queue = ? AND {_OWN} ORDER BY number DESC LIMIT 1",
        (day.isoformat(), queue),
    ).fetchone()
    return int(row[0]) if row else 0


def last_turn(connection: Connection, day: date) -> int:
    """The desk's number of calls on a business date."""
    row = connection.execute(
        f"SELECT max(turn) FROM tickets WHERE {_ON_DAY}", (day.isoformat(),)
    ).fetchone()
    return int(row[0] or 0)


def services_of(connection: Connection, day: date) -> Services:
    """The services of a business date, of all queues: each counter serves every one."""
    row = connection.execute(
        "SELECT count(served), ifnull(avg(served), 0), ifnull(sum(state IN ('called', 'serving')), 0) FROM tickets"
        f" WHERE {_ON_DAY}",
        (day.isoformat(),),
    ).fetchone()
    return Services(*row)


def count_issued(connection: Connection, day: date, queue: str, start: str, end: str) -> int:
    """How many numbers a queue gave out on `day` from `start` until before `end` (ISO times)."""
    row = connection.execute(
        "SELECT count(*) FROM tickets WHERE business_date = ? AND home_queue = ? AND issued_at >= ? AND issued_at < ?"
        f" AND {_OWN}",
        (day.isoformat(), queue, start, end),
    ).fetchone()
    return int(row[0])


def count_waiting(connection: Connection, day: date) -> int:
    """How many people wait in line on a business date."""
    row = connection.execute(
        f"SELECT count(*) FROM tickets WHERE {_ON_DAY} AND waits IS NOT NULL", (day.isoformat(),)
    ).fetchone()
    return int(row[0])


def list_unsettled(reader: Reader, day: date) -> list[TicketSummary]:
    """Tickets left open on `day`, by number."""
    return [listed for listed in tickets_of(reader, day) if listed.ticket.state in OPEN_STATES]
