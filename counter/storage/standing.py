"""What the status line shows, read without loading the rest of the program: a command that only asks must answer at once."""

import json
from datetime import date
from typing import NamedTuple

from counter.storage.chain_end import OWN, SEQUENCE_BITS
from counter.storage.database import Connection, translated


class JournalStanding(NamedTuple):
    """One desk's journal in this file; the hub's own are no desk's."""

    desk_id: bytes
    sequence: int
    head: bytes


class Standing(NamedTuple):
    """The desk in one look. Times are ISO text; `settings` maps names to JSON text."""

    desk_id: bytes
    unit_code: str
    desk: int
    practice: bool
    settings: dict[str, str]
    clock_offset: int
    last_act_at: str | None
    acknowledged: int
    acknowledged_at: str | None
    journals: tuple[JournalStanding, ...]
    entries: int


def standing(connection: Connection) -> Standing:
    with translated():
        rows = connection.execute(
            "SELECT desk_id, sequence, head, last_act_at, acknowledged, acknowledged_at FROM journals"
            " WHERE sequence > 0 AND public_key NOT IN (SELECT public_key FROM hub) ORDER BY id"
        ).fetchall()
        desk = connection.execute(
            "SELECT unit_code, desk, practice, state FROM desks ORDER BY subject LIMIT 1"
        ).fetchone()
    state = json.loads(desk[3])
    own = rows[0]
    return Standing(
        desk_id=own[0],
        unit_code=desk[0],
        desk=desk[1],
        practice=bool(desk[2]),
        settings=state["settings"],
        clock_offset=state["clock_offset"],
        last_act_at=own[3],
        acknowledged=own[4],
        acknowledged_at=own[5],
        journals=tuple(JournalStanding(row[0], row[1], row[2]) for row in rows),
        entries=sum(row[1] for row in rows),
    )


def day_state(connection: Connection, day: date) -> str:
    """`open`, `closed`, or `not_opened` for a business date at this desk."""
    row = connection.execute(
        f"SELECT closed_at FROM days WHERE business_date = ? AND subject >> {SEQUENCE_BITS} = {OWN}", (day.isoformat(),)
    ).fetchone()
    if row is None:
        return "not_opened"
    return "closed" if row[0] else "open"
