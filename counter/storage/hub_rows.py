"""The hub this desk is enrolled at, and the meter: what exchange with it took, day by day."""

import json
from contextlib import suppress
from datetime import datetime
from typing import NamedTuple

from counter.storage.database import Connection
from counter.storage.journal.chain_end import OWN


class HubRow(NamedTuple):
    """Where the hub is and how each knows the other. `authority`: certificates (PEM) to trust
    besides the system's.
    """

    url: str
    hub_id: bytes
    public_key: bytes
    epoch: int
    token: str
    authority: str


class Metered(NamedTuple):
    """One exchange, or the sum of a day's or a month's. `day`: ISO; bytes with their HTTP heads;
    entries each way.
    """

    day: str
    requests: int
    bytes_up: int
    bytes_down: int
    milliseconds: int
    sent: int
    received: int


def hub_of(connection: Connection) -> HubRow | None:
    row = connection.execute(
        "SELECT url, hub_id, public_key, epoch, token, authority FROM hub"
    ).fetchone()
    return HubRow(*row) if row else None


def keep_hub(connection: Connection, hub: HubRow) -> None:
    """Another hub than before has acknowledged nothing yet; nor has one that came back from a copy."""
    before = hub_of(connection)
    if before is None or (before.hub_id, before.epoch) != (hub.hub_id, hub.epoch):
        connection.execute(
            "UPDATE journals SET acknowledged = 0, acknowledged_at = NULL WHERE id = ?", (OWN,)
        )
    connection.execute("INSERT OR REPLACE INTO hub VALUES (1, ?, ?, ?, ?, ?, ?)", hub)


def keep_parting(connection: Connection, sequence: int) -> None:
    """Up to here the hub holds the same of this desk's journal; behind it holds something else."""
    connection.execute("INSERT OR REPLACE INTO parting VALUES (1, ?)", (sequence,))


def parting_of(connection: Connection) -> int | None:
    """None, too, where nobody wrote it so: the hub tells it again."""
    row = connection.execute("SELECT sequence FROM parting").fetchone()
    return row[0] if row and type(row[0]) is int else None


class Failure(NamedTuple):
    """Why no exchange works, and since when: the code of a sentence, the values it needs as JSON
    text, ISO time.
    """

    code: str
    said: str
    since: str


def keep_failure(connection: Connection, failure: Failure) -> None:
    """The same again goes on since it began."""
    connection.execute(
        "INSERT INTO failure VALUES (1, ?, ?, ?) ON CONFLICT (one) DO UPDATE SET code = excluded.code,"
        " said = excluded.said, since = CASE WHEN code = excluded.code THEN since ELSE excluded.since END",
        failure,
    )


def forget_failure(connection: Connection) -> None:
    """And where two journals of this desk's name were thought to part."""
    connection.execute("DELETE FROM failure")
    connection.execute("DELETE FROM parting")


def failure_of(connection: Connection) -> Failure | None:
    """None, too, where nobody wrote it so: the next exchange tells what is wrong."""
    row = connection.execute("SELECT code, said, since FROM failure").fetchone()
    with suppress(ValueError, TypeError):
        if row and isinstance(json.loads(row[1]), dict) and datetime.fromisoformat(row[2]):
            return Failure(*row)
    return None


def keep_wish(connection: Connection, code_key: bytes) -> None:
    """An invitation's key waits for the answer that comes by USB."""
    connection.execute("INSERT OR REPLACE INTO wish VALUES (1, ?)", (code_key,))


def wish_of(connection: Connection) -> bytes | None:
    row = connection.execute("SELECT code_key FROM wish").fetchone()
    return row[0] if row else None


def acknowledge(connection: Connection, sequence: int, epoch: int, at: str) -> None:
    """The hub holds this desk's journal up to `sequence`."""
    connection.execute(
        "UPDATE journals SET acknowledged = ?, acknowledged_at = ? WHERE id = ?",
        (sequence, at, OWN),
    )
    connection.execute("UPDATE hub SET epoch = ?1 WHERE epoch <> ?1", (epoch,))


def meter(connection: Connection, cost: Metered, at: str) -> None:
    connection.execute(
        "INSERT INTO exchanges VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (day) DO UPDATE SET"
        " requests = requests + excluded.requests, bytes_up = bytes_up + excluded.bytes_up,"
        " bytes_down = bytes_down + excluded.bytes_down, milliseconds = milliseconds + excluded.milliseconds,"
        " sent = sent + excluded.sent, received = received + excluded.received, last_at = excluded.last_at",
        (*cost, at),
    )


def last_exchange_at(connection: Connection) -> str | None:
    """When the hub last answered; ISO time."""
    row = connection.execute("SELECT last_at FROM exchanges ORDER BY day DESC LIMIT 1").fetchone()
    return row[0] if row else None


def read_meter(connection: Connection, days: int) -> list[Metered]:
    """The newest days with an exchange, newest first."""
    rows = connection.execute(
        "SELECT day, requests, bytes_up, bytes_down, milliseconds, sent, received FROM exchanges"
        " ORDER BY day DESC LIMIT ?",
        (days,),
    )
    return [Metered(*row) for row in rows]


def sum_month(connection: Connection, month: str) -> Metered:
    """The sum of one month, `2026-06`."""
    row = connection.execute(
        "SELECT ?1, ifnull(sum(requests), 0), ifnull(sum(bytes_up), 0), ifnull(sum(bytes_down), 0),"
        " ifnull(sum(milliseconds), 0), ifnull(sum(sent), 0), ifnull(sum(received), 0)"
        " FROM exchanges WHERE day BETWEEN ?1 || '-01' AND ?1 || '-31'",
        (month,),
    ).fetchone()
    return Metered(*row)
