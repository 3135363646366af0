"""What the foot of the rail shows, read without loading the rest of the program: a command that only
asks must answer at once.
"""

import json
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from counter.domain.refusal import Damaged
from counter.storage.database import Connection, translate_errors, trusting
from counter.storage.hub_rows import Failure, failure_of
from counter.storage.journal.chain_end import OWN, SEQUENCE_BITS, entry_id

if TYPE_CHECKING:
    from counter.storage.projections.quarantine import Quarantined

_UNDECIDED = "SELECT code FROM dossiers WHERE conflicting = 1 ORDER BY code"


class JournalStatus(NamedTuple):
    """One desk's journal in this file; the hub's own are no desk's."""

    desk_id: bytes
    sequence: int
    head: bytes


class ClockStatus(NamedTuple):
    """What the desk's own entries say about its clock; as `counter.domain.clock_history` reads
    them. ISO times.
    """

    newest_at: str | None
    confirmed_at: str | None
    is_against_hub: bool


class StoredStatus(NamedTuple):
    """The desk in one look. Times are ISO text; `settings` maps names to JSON text; `undecided` are
    the codes of dossiers that two desks acted on apart, `quarantined` the entries that are kept and
    say nothing.
    """

    desk_id: bytes
    public_key: bytes
    unit_code: str
    desk: int
    practice: bool
    settings: dict[str, str]
    clock_offset: int
    clock: ClockStatus
    last_act_at: str | None
    acknowledged: int
    acknowledged_at: str | None
    journals: tuple[JournalStatus, ...]
    entries: int
    has_hub: bool
    failure: Failure | None
    undecided: tuple[str, ...]
    quarantined: "tuple[Quarantined, ...]"


def read_status(connection: Connection) -> StoredStatus:
    with translate_errors():
        rows = connection.execute(
            "SELECT desk_id, sequence, head, last_act_at, acknowledged, acknowledged_at, public_key FROM journals"
            " WHERE sequence > 0 AND public_key NOT IN (SELECT public_key FROM hub) ORDER BY id"
        ).fetchall()
        if not rows:
            raise Damaged("database-damaged", "data", reason="journals")
        desk = connection.execute(
            "SELECT unit_code, desk, practice, state FROM desks ORDER BY subject LIMIT 1"
        ).fetchone()
        has_hub = connection.execute("SELECT 1 FROM hub").fetchone() is not None
        undecided = connection.execute(_UNDECIDED).fetchall()
        failure = failure_of(connection)
        clock = _clock(connection, rows[0][1])
        quarantined = _read_quarantined(connection)
    if desk is None:
        raise Damaged("database-damaged", "data", reason="desks")
    with trusting("desks"):
        state = json.loads(desk[3])
        settings, clock_offset = state["settings"], state["clock_offset"]
    own = rows[0]
    return StoredStatus(
        desk_id=own[0],
        public_key=own[6],
        unit_code=desk[0],
        desk=desk[1],
        practice=bool(desk[2]),
        settings=settings,
        clock_offset=clock_offset,
        clock=clock,
        last_act_at=own[3],
        acknowledged=own[4],
        acknowledged_at=own[5],
        journals=tuple(JournalStatus(row[0], row[1], row[2]) for row in rows),
        entries=sum(row[1] for row in rows),
        has_hub=has_hub,
        failure=failure,
        undecided=tuple(code for (code,) in undecided),
        quarantined=quarantined,
    )


def _clock(connection: Connection, sequence: int) -> ClockStatus:
    """Bodies are looked at as JSON: the shapes of all events would take longer to load than the
    whole command.
    """
    newest = connection.execute(
        "SELECT body FROM bodies WHERE id = ?", (entry_id(OWN, sequence),)
    ).fetchone()
    bodies = connection.execute(
        "SELECT body FROM entries JOIN bodies USING (id) WHERE subject = ? AND subject <> id ORDER BY id",
        (entry_id(OWN, 1),),
    ).fetchall()
    # anything else somebody altered
    written = [body for (body,) in bodies if isinstance(body, bytes)]
    said = [_fields_of(body) for body in written if b'"offset":' in body or b'"hub_at":' in body]
    confirmed = [one["at"] for one in said if "offset" in one]
    is_against_hub = bool(said and said[-1].get("doubted"))
    # damage may have taken it
    newest_at = _fields_of(newest[0]).get("at") if newest is not None else None
    return ClockStatus(newest_at, confirmed[-1] if confirmed else None, is_against_hub)


def _fields_of(body: object) -> dict[str, Any]:
    """The fields of a body; none of one that is damaged, which `verify` tells."""
    try:
        said = json.loads(body) if isinstance(body, bytes) else None
    except (ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}


def _read_quarantined(connection: Connection) -> "tuple[Quarantined, ...]":
    if connection.execute("SELECT 1 FROM quarantine LIMIT 1").fetchone() is None:
        return ()
    # late: it takes 15 ms with msgspec, and most desks keep nothing aside
    from counter.storage.projections import quarantine

    return tuple(quarantine.list_quarantined(connection))


def day_state(connection: Connection, day: date) -> str:
    """`open`, `closed`, or `not_opened` for a business date at this desk."""
    row = connection.execute(
        f"SELECT closed_at FROM days WHERE business_date = ? AND subject >> {SEQUENCE_BITS} = {OWN}",
        (day.isoformat(),),
    ).fetchone()
    if row is None:
        return "not_opened"
    return "closed" if row[0] else "open"


def read_newest_rows(connection: Connection) -> None:
    """Damaged where the ends of the tables fail that every act writes to."""
    for table, key in (("entries", "id"), ("bodies", "id"), ("salts", "subject")):
        connection.execute(f"SELECT * FROM {table} ORDER BY {key} DESC LIMIT 1").fetchone()
