"""`status`: what the foot of the rail shows, without loading more than it needs."""

import json
from collections.abc import Sequence
from contextlib import closing
from datetime import datetime, timedelta

from counter import wording
from counter.cli.context import Answer, Command, Context
from counter.domain.clock import ClockReading, local, parsed_time
from counter.domain.refusal import CounterError, Damaged, Refusal
from counter.storage import database, keys, surroundings
from counter.storage.copies import newest_copy
from counter.storage.desk_status import (
    JournalStatus,
    StoredStatus,
    day_state,
    read_newest_rows,
    read_status,
)
from counter.storage.folder import Folder
from counter.storage.hub_rows import Failure
from counter.storage.journal import head_file
from counter.storage.journal.chain_end import end_damage

DEFAULT_SILENCE_DAYS = 15
_CODES_SHOWN = 5


def status(context: Context, args: object) -> Answer:
    folder = context.folder
    folder.check_exists()
    context.warn_of_open_keys(folder)
    key = keys.load(folder.database_key, context.passphrase(folder))
    connection, torn = _connect(folder, key)
    head = head_file.find(folder.head)
    with closing(connection), database.snapshot(connection):
        found = read_status(connection)
        if context.clock.is_fixed and not found.practice:
            raise Refusal("fixed-clock", "COUNTER_NOW")
        clock = _clock(context, found)
        state = day_state(connection, clock.now.date())
        damage = end_damage(connection, head)
        # last of all: a connection that met a damaged page reads nothing more
        context.damage = damage or torn or _damage_to_acts(folder, connection)
    data = _data(context, found, clock, state)
    return Answer(data, _text(data, context.options.language))


def _damage_to_acts(folder: Folder, connection: database.Connection) -> CounterError | None:
    """What keeps acts away, as far as a look tells: whoever acts writes behind the newest rows and
    opens the key files.
    """
    try:
        with database.translate_errors():
            read_newest_rows(connection)
            keys.check_pair(folder.database_key, folder.signing_key)
            is_wrapped = keys.is_wrapped(folder.signing_key)
            if surroundings.was_wrapped(connection) and not is_wrapped:
                return Damaged("key-files-unwrapped", "data")
    except Damaged as damage:
        return damage
    return None


def _connect(folder: Folder, key: bytes) -> tuple[database.Connection, Damaged | None]:
    """For reading; tables of an earlier program are brought up to date first. Beside it how a table
    is damaged that acts need.
    """
    connection, torn = database.open_up_to_date(folder.database, key)
    if connection is not None:
        return connection, torn
    # late: it takes 20 ms with msgspec, and most files are up to date
    from counter.desk import opening

    opening.bring_up_to_date(folder, key)
    return database.connect(folder.database, key, read_only=True), None


def _clock(context: Context, found: StoredStatus) -> ClockReading:
    days = int(json.loads(found.settings.get("clock_silence_days", str(DEFAULT_SILENCE_DAYS))))
    is_fixed = context.clock.is_fixed
    known = [parsed_time(at) for at in (found.last_act_at, found.clock.newest_at)]
    confirmed_at = None if is_fixed else parsed_time(found.clock.confirmed_at)
    return ClockReading(
        context.clock.wall(),
        offset=timedelta(seconds=found.clock_offset),
        confirmed_at=confirmed_at,
        last_act=max((at for at in known if at is not None), default=None),
        longest_silence=None if found.practice else timedelta(days=days),
        is_against_hub=found.clock.is_against_hub,
    )


def _data(
    context: Context, found: StoredStatus, clock: ClockReading, state: str
) -> dict[str, object]:
    if found.practice:
        context.warnings.append("practice")
    own = found.journals[0]
    return {
        "desk_id": found.desk_id.hex(),
        "unit_code": found.unit_code,
        "desk": found.desk,
        "practice": found.practice,
        "entries": found.entries,
        "unacknowledged": own.sequence - found.acknowledged,
        "last_exchange_at": found.acknowledged_at,
        "day": {"date": clock.now.date().isoformat(), "state": state},
        "clock": {
            "state": clock.doubt or "ok",
            "now": clock.now.isoformat(),
            "last": clock.last_act.isoformat() if clock.last_act else None,
            "confirmed_by_hand": clock.confirmed_by_hand,
            "last_act_at": found.last_act_at,
        },
        "journals": [
            {"desk_id": j.desk_id.hex(), "sequence": j.sequence, "head": j.head.hex()}
            for j in found.journals
        ],
        "has_hub": found.has_hub,
        "damage": _values_of_damage(context.damage, context.options.language),
        "fingerprint": keys.fingerprint(found.public_key),
        "last_refusal": _refusal(found.failure, context.options.language),
        "undecided": list(found.undecided),
        "backup": _backup(context.folder, own),
        "quarantined": [
            {"entry": one.entry, "desk": one.desk, "reason": one.reason}
            for one in found.quarantined
        ],
        "warnings": list(context.warnings),
    }


def _backup(folder: Folder, own: JournalStatus) -> dict[str, object] | None:
    """The newest copy that was proven, and how much came since; a desk that goes on from another
    has none of its own at first.
    """
    newest = newest_copy(folder)
    if newest is None or not newest.is_of(own.desk_id):
        return None
    return newest._asdict() | {"entries_since": newest.lacks_of(own.sequence)}


def _values_of_damage(damage: CounterError | None, language: str) -> dict[str, str] | None:
    if damage is None:
        return None
    return {"code": damage.code, "message": wording.of_error_in_contract(damage, language)}


def _refusal(failure: Failure | None, language: str) -> dict[str, str] | None:
    if failure is None:
        return None
    message = wording.text(failure.code, language, {"field": "", **json.loads(failure.said)})
    return {"code": failure.code, "message": message, "since": failure.since}


def _text(data: dict[str, object], language: str) -> str:
    day, clock = data["day"], data["clock"]
    assert isinstance(day, dict) and isinstance(clock, dict)
    state = wording.name("state", day["state"], language)
    date = "/".join(reversed(day["date"].split("-")))
    lines = [
        f"{data['unit_code']} · {data['desk']} · {date} ({state}) · {clock['now'][11:16]}",
        wording.text("status-entries" if data["has_hub"] else "status-no-hub", language, data),
    ]
    lines += _clock_lines(clock, language)
    refusal, undecided = data["last_refusal"], data["undecided"]
    assert isinstance(undecided, list)
    if isinstance(refusal, dict):
        since = datetime.fromisoformat(refusal["since"]).strftime("%d/%m %H:%M")
        lines.append(
            wording.text(
                "status-refused", language, {"since": since, "message": refusal["message"]}
            )
        )
    if undecided:
        lines.append(codes_line("status-undecided", undecided, language))
    quarantined = data["quarantined"]
    assert isinstance(quarantined, list)
    if quarantined:
        lines.append(_line_of_quarantine(quarantined, language))
    lines.append(_backup_line(data["backup"], language))
    lines.append(wording.text("status-fingerprint", language, {"fingerprint": data["fingerprint"]}))
    return "\n".join(lines)


def _backup_line(backup: object, language: str) -> str:
    """How old the newest proven copy is, and whether it lies where the data do."""
    if not isinstance(backup, dict):
        return wording.text("status-no-backup", language)
    when = local(datetime.fromisoformat(backup["made_at"]))
    said = "status-backup" if backup["is_on_other_disk"] else "status-backup-here"
    return wording.text(
        said, language, {"when": f"{when:%H:%M %d/%m/%Y}", "since": backup["entries_since"]}
    )


def _clock_lines(clock: dict[str, str], language: str) -> list[str]:
    """What is wrong with the time, and what to do about it."""
    if clock["state"] != "ok":
        values = {"now": clock["now"], "last": clock["last_act_at"] or ""}
        return [wording.text(f"clock-{clock['state']}", language, values)]
    if clock["confirmed_by_hand"]:
        return [wording.text("status-clock-by-hand", language)]
    return []


def _line_of_quarantine(quarantined: Sequence[dict[str, object]], language: str) -> str:
    """Entries that are kept and say nothing, with their desks as far as they are known."""
    shown = [f"{one['entry']} ({one['desk'] or '?'})" for one in quarantined[:_CODES_SHOWN]]
    if len(quarantined) > _CODES_SHOWN:
        shown.append("…")
    values = {"count": len(quarantined), "entries": ", ".join(shown)}
    return wording.text("status-quarantined", language, values)


def codes_line(sentence: str, codes: Sequence[str], language: str) -> str:
    """Dossiers that wait for a person, by the first codes."""
    shown = ", ".join(codes[:_CODES_SHOWN]) + (" …" if len(codes) > _CODES_SHOWN else "")
    return wording.text(sentence, language, {"count": len(codes), "codes": shown})


COMMANDS = (Command(("status",), status),)
