"""The tickets of a day, as the queue page and the hall read them."""

from collections.abc import Sequence
from datetime import date

import msgspec

from counter.domain.event import Entry
from counter.domain.queue import Services
from counter.domain.subject import by_its_desk
from counter.domain.ticket import (
    FINISHED,
    OPEN_STATES,
    WAITING,
    Ticket,
    TicketSummary,
    replay,
)
from counter.storage.chain_end import OWN, SEQUENCE_BITS
from counter.storage.database import Connection, Row
from counter.storage.reader import Reader

_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(Ticket).decode
_COLUMNS = (
    "business_date, home_queue, number, subject, carried_to, queue, state, priority, waits, turn, issued_at, served,"
    " ticket"
)
_REPLACE = (
    f"INSERT OR REPLACE INTO tickets ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_SELECT = f"SELECT {_COLUMNS} FROM tickets WHERE business_date = ? AND home_queue = ? AND number = ? AND subject = ?"
# Stands in line at this desk on that date: a live queue has one owner, and copies of other desks'
# tickets wait nowhere here.
_OWN = f"subject >> {SEQUENCE_BITS} = {OWN}"
_ON_DAY = f"((business_date = ?1 AND carried_to IS NULL OR carried_to = ?1) AND {_OWN})"

BACK, PRIORITY, IN_TURN = 2, 1, 0  # how a ticket waits


TABLE = "tickets"


def project(connection: Connection, subject_id: int, entries: Sequence[Entry]) -> None:
    row = _row(subject_id, entries)
    if row is not None:
        connection.execute(_REPLACE, row)


def is_current(connection: Connection, subject_id: int, entries: Sequence[Entry]) -> bool:
    row = _row(subject_id, entries)
    return bool(row == (row and connection.execute(_SELECT, row[:4]).fetchone()))


def _row(subject_id: int, entries: Sequence[Entry]) -> Row | None:
    ticket = replay(entry.event for entry in by_its_desk(entries))
    if ticket is None:
        return None
    carried_to = ticket.carried_to and ticket.carried_to.isoformat()
    return (
        ticket.business_date.isoformat(), ticket.home_queue, ticket.number, subject_id, carried_to, ticket.queue,
        ticket.state, int(bool(ticket.priority)), _waits(ticket), ticket.turn, ticket.issued_at.isoformat(),
        _served(ticket), _encode(ticket),
    )  # fmt: skip


def _waits(ticket: Ticket) -> int | None:
    if ticket.state != WAITING:
        return None
    return BACK if ticket.comes_next_since else PRIORITY if ticket.priority else IN_TURN


def _served(ticket: Ticket) -> int | None:
    if ticket.state != FINISHED or ticket.last_called_at is None or ticket.ended_at is None:
        return None
    return int((ticket.ended_at - ticket.last_called_at).total_seconds())


def tickets_of(reader: Reader, day: date) -> list[TicketSummary]:
    """All tickets that stand in line on `day`, by number."""
    rows = reader.connection.execute(
        f"SELECT subject, ticket FROM tickets WHERE {_ON_DAY} ORDER BY home_queue, number",
        (day.isoformat(),),
    )
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


def issued_between(connection: Connection, day: date, queue: str, start: str, end: str) -> int:
    """How many numbers a queue gave out on `day` from `start` until before `end` (ISO times)."""
    row = connection.execute(
        "SELECT count(*) FROM tickets WHERE business_date = ? AND home_queue = ? AND issued_at >= ? AND issued_at < ?"
        f" AND {_OWN}",
        (day.isoformat(), queue, start, end),
    ).fetchone()
    return int(row[0])


def unsettled(reader: Reader, day: date) -> list[TicketSummary]:
    """Tickets left open on `day`, by number."""
    return [listed for listed in tickets_of(reader, day) if listed.ticket.state in OPEN_STATES]
