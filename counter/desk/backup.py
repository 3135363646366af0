"""Copies of a desk: made while it works, proven at once, kept for days, weeks and months; and the
desk made of one.
"""

from contextlib import ExitStack, closing, suppress
from datetime import datetime
from pathlib import Path

import msgspec

from counter.desk.continuation import make_successor
from counter.desk.loss import check_numbers_left, declare_loss, has_people_waiting, measure_unseen
from counter.desk.open_desk import Clock, OpenDesk
from counter.desk.opening import open_as_it_is
from counter.domain.desk import LossDeclared
from counter.domain.refusal import CounterError, Damaged, Refusal, Unavailable, Unreadable
from counter.storage import backup, files, keys
from counter.storage import passphrase as phrases
from counter.storage.backup import About
from counter.storage.copies import Copy, list_copies, note_copy
from counter.storage.database import translate_errors
from counter.storage.folder import PROVING, SALVAGE, Folder

RESTORED = "restored"
_OF_THE_FILE = "file"  # the field of what the file of a copy said, and not the desk in it
_AT_HOME = "backups"  # in the data folder, where no other place is set


class Restored(msgspec.Struct, frozen=True, kw_only=True):
    """The new desk, the one it goes on from, and when the copy was made: what came later is not in
    it.
    """

    desk_id: bytes
    continued_from: bytes
    made_at: datetime
    entries: int
    unit_code: str
    unit_name: str
    desk: int
    practice: bool
    kept: Path | None = None  # the folder with the damaged data whose place it took
    people_wait: bool = False  # with numbers of a line that was the copied desk's


def place_of(desk: OpenDesk) -> Path:
    """Where this desk's copies go: the folder that was set, or one beside its data."""
    return Path(desk.settings.backup_folder or home_of(desk.folder))


def home_of(folder: Folder) -> Path:
    """Where copies go when there is no other place: on the same disk as the data, and with it they
    are lost.
    """
    return folder.path / _AT_HOME


def copy_to(folder: Folder, database_key: bytes, target: Path, now: datetime) -> Copy:
    """A new copy, proven by opening and verifying it, in place of older ones; on any thread, beside
    whoever writes. It is noted beside the data where those can be written.
    """
    with folder.usable_place(target):
        target = target.absolute()
        _check_place(target)
    backup.check_room(folder, _there(target))
    path = backup.make(folder, database_key, target, now)
    about = _proven(backup.place_to_work(folder, target), database_key, path)
    copy = Copy(
        made_at=now.isoformat(),
        file=str(path),
        sequence=about.entries,
        is_on_other_disk=backup.is_on_other_disk(folder, target),
        desk_id=about.desk_id,
        held=about.held,
    )
    with suppress(Unavailable):  # `CopyMade.is_noted` tells: the copy is there all the same
        note_copy(folder, copy)
    backup.prune(target, path, about)
    return copy


def _check_place(target: Path) -> None:
    """A folder for copies may be made where its own folder is there; a whole way of folders is a
    drive that is not plugged in.
    """
    if not files.is_folder(target.parent):
        raise FileNotFoundError(target)


def _proven(room: Folder, database_key: bytes, path: Path) -> About:
    """What a copy just made says, opened in a place inside `room` and verified. One that does not
    come back as it was written is its drive's fault.
    """
    try:
        with room.working(PROVING) as work:
            return backup.prove_with_key(path, work, database_key)
    except (Damaged, Refusal, Unreadable) as error:
        with suppress(OSError):
            path.unlink()  # what does not prove must not look like a copy
        if error.field != _OF_THE_FILE:
            raise
        reason = error.values.get("reason", "NotReadBack")
        raise Unavailable(
            "backup-place", "folder", path=str(path.parent)[-60:], reason=reason
        ) from error


def _there(target: Path) -> Path:
    """The part of a path that exists already: where its disk is asked for room."""
    return next((path for path in (target, *target.parents) if files.is_folder(path)), target)


def check(path: Path, room: Folder, passphrase: str | None) -> About:
    """Opens a copy and verifies it, in a place inside `room` that goes afterwards."""
    with room.working(PROVING) as work:
        return backup.prove(path, work, passphrase)


def restore(
    path: Path,
    folder: Folder,
    *,
    highest_serial: int | None,
    clock: Clock,
    passphrase: str | None,
    new_passphrase: str | None,
    clerk: str,
    replaces: bool = False,
    of_another: bool = False,
) -> Restored:
    """A desk of its own out of a copy, in a folder that has none. What the copied desk did is its
    past; its numbers go on beyond what paper may carry. Opened by the code of the recovery sheet it
    needs a new passphrase.

    `replaces`: in the place of a desk that cannot be saved; its files stay as they are in a folder
    beside (`kept`). `of_another`: somebody looked, and the copy may be another desk's than the one
    whose keys lie there.
    """
    if not replaces:
        folder.check_new()
    about = backup.about(path)
    if replaces and not of_another:
        _check_same_desk(folder, about)
    with ExitStack() as undo:
        undo.enter_context(folder.remove_unless_made())
        undo.enter_context(folder.lock())
        if not replaces:
            folder.check_new()
        copied = folder.make_beginning(SALVAGE)
        undo.callback(copied.remove)
        with folder.usable():
            backup.unpack(path, copied)
        with backup.blame_copy(path), translate_errors():
            passphrase_after = phrases.after(copied, passphrase, new_passphrase)
            old = undo.enter_context(closing(open_as_it_is(copied, clock, passphrase, clerk)))
            backup.check_is(about, old.reader.connection)
            own, setup, people_wait = old.reader.own_row(), old.setup, has_people_waiting(old)
            event = _declare_restored(old, highest_serial)
            # Inside the copy's own place: beside it a power cut would leave what looks like no desk
            # at all.
            beginning = copied.make_beginning()
            new = make_successor(
                old,
                beginning,
                setup.desk,
                own.sequence,
                None,
                passphrase_after,
                lambda _again: event,
            )
        old.close_files()
        kept = folder.succeed(beginning)
        folder.keep_private()
    return Restored(
        desk_id=new.desk_id,
        continued_from=own.desk_id,
        made_at=about.made_at,
        entries=about.entries,
        unit_code=setup.unit_code,
        unit_name=setup.unit_name,
        desk=setup.desk,
        practice=setup.practice,
        kept=kept,
        people_wait=people_wait,
    )


def _declare_restored(old: OpenDesk, highest_serial: int | None) -> LossDeclared:
    """What came after the copy is gone, and nobody here knows how much that is."""
    since = datetime.fromisoformat(old.reader.own_row().last_act_at or old.setup.at.isoformat())
    unseen = measure_unseen(old, since, old.now.date())
    event = declare_loss(old, RESTORED, None, highest_serial, unseen)
    if highest_serial is None:
        check_numbers_left(old, event)
    return event


def _check_same_desk(folder: Folder, about: About) -> None:
    """Refused where the keys that lie here are another desk's than the copy: a practice desk's or a
    neighbour's copy must not take a desk's place unseen. A desk that was given another name once
    has older copies under the one before; those were noted here.
    """
    there = {_fingerprint_in(path) for path in (folder.database_key, folder.signing_key)} - {""}
    noted = {copy.desk_id for copy in list_copies(folder)}
    if there and about.fingerprint not in there and about.desk_id not in noted:
        raise Refusal(
            "copy-of-another-desk",
            "file",
            unit=about.unit_code,
            desk=about.desk,
            fingerprint=about.fingerprint,
            there=min(there),
        )


def _fingerprint_in(path: Path) -> str:
    """Of the desk that a key file names; empty where none can be read."""
    try:
        return keys.desk_of(path)
    except (CounterError, OSError):
        return ""
