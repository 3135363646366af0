"""The way back from damage: what still proves is saved beside the damaged files, which stay as they
are, and work goes on.

Where nothing of the journal is known to be lost the desk goes on under its name. Where entries are
gone it becomes a desk of its own: the hub may hold what this file lost, and nobody writes a second
story under one name. Either way it says so in its journal, and its numbers go on beyond what paper
may carry.
"""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import BinaryIO, NamedTuple

import msgspec

from counter.desk.continuation import make_successor
from counter.desk.loss import Unseen, check_numbers_left, declare_loss, has_people_waiting
from counter.desk.open_desk import Clock, OpenDesk
from counter.desk.opening import open_as_it_is
from counter.domain.desk import LossDeclared
from counter.domain.refusal import CounterError, Damaged, Refusal, Unavailable
from counter.storage import (
    database,
    files,
    hub_rows,
    keys,
    machine,
    migrations,
    salvage,
    signing,
    surroundings,
)
from counter.storage.copies import list_copies
from counter.storage.damaged_file import DamagedFile
from counter.storage.database import Connection, translate_errors
from counter.storage.folder import COPYING, DATABASE, SALVAGE, Folder
from counter.storage.journal import chain, head_file
from counter.storage.journal.acceptance import Carried, carried
from counter.storage.journal.chain_end import OWN, PREVIOUS, end_damage
from counter.storage.journal.head_file import Head, HeadFile, signed_bytes
from counter.storage.journal.journal import Journal
from counter.storage.journal.reader import JournalRow, Reader, count_entries, sign_own
from counter.storage.passphrase import after as passphrase_after
from counter.storage.passphrase import change as change_passphrase

NOTHING_LOST = "nothing-lost"
TABLES_LOST = "tables-lost"  # what derives from the journal; it was made anew
# the same, and something that no journal tells of: the desk's place at its hub, unfinished intakes
NOTES_LOST = "notes-lost"
PAST_LOST = "past-lost"  # entries of other desks held here, this one's own past among them
HEAD_LOST = "head-lost"
ENTRIES_LOST = "entries-lost"
FORKED = "forked"
KEY_LOST = "key-lost"
_NEW_NAME = (ENTRIES_LOST, FORKED, KEY_LOST)  # the desk becomes one of its own


class Recovered(msgspec.Struct, frozen=True, kw_only=True):
    """`continued_from`: the desk this one goes on from, where it became a new one. `lost`: own
    entries known to be gone, None where nobody can know. `kept`: the folder with the damaged data
    as they were; None where nothing was changed.
    """

    desk_id: bytes
    reason: str
    lost: int | None = 0
    continued_from: bytes | None = None
    kept: Path | None = None
    # the file of a proven copy that holds more of the desk's own entries than were saved
    copy: str | None = None
    has_new_passphrase: bool = False  # keys that fitted each other were kept as they were
    people_wait: bool = False  # with numbers of a line that was the old desk's
    not_saved: tuple[str, ...] = ()  # tables that no journal tells of and that do not read


class _Secrets(NamedTuple):
    database: bytes
    signing: bytes | None  # None for a file that is damaged, or another desk's


class _Phrases:
    """What opens the damaged desk, and what will open the keys that are made anew."""

    def __init__(self, folder: Folder, opens: str | None, new: str | None) -> None:
        self._folder, self._typed, self._new = folder, opens, new
        self.opens, self.is_new = opens, False  # `opens`: the desk that was saved

    def set_new(self) -> bool:
        """For keys that need no other mending; the recovery sheet stays good. False where no new
        one was chosen.
        """
        if self._new is None:
            return False
        with closing(
            database.connect(
                self._folder.database, keys.load(self._folder.database_key, self._typed)
            )
        ) as data:
            change_passphrase(self._folder, self._typed, self._new, surroundings.sheet_of(data))
        return True

    def after(self, connection: Connection) -> str | None:
        """Refused where somebody has to choose a new one first: keys that once were wrapped never
        lie open again.
        """
        after = passphrase_after(self._folder, self._typed, self._new)
        if after is None and surroundings.was_wrapped(connection):
            raise Refusal("new-passphrase-needed", "new_passphrase")
        self.is_new = after is not None and after == self._new
        return after


class _Loss(NamedTuple):
    """What the damage took: a word for it, and how many own entries, as far as that can be known;
    `unseen` of them may have given numbers that nothing here knows of.
    """

    reason: str
    lost: int | None
    unseen: int = 0
    not_saved: tuple[str, ...] = ()
    behind: tuple[Carried, ...] = ()  # own entries that are entered again

    def count_lost(self, entered_again: int) -> int | None:
        """Of the entries that are gone from the journal those that were not entered again."""
        if self.lost is None or not self.behind:
            return self.lost
        return self.lost - entered_again


def recover(
    folder: Folder,
    *,
    highest_serial: int | None,
    clock: Clock,
    passphrase: str | None,
    clerk: str,
    new_passphrase: str | None = None,
) -> Recovered:
    """Saves a damaged desk and lets it work on; a whole one stays as it is. Opened by the code of
    the recovery sheet it needs a new passphrase where its keys are made anew.
    """
    phrases = _Phrases(folder, passphrase, new_passphrase)
    with ExitStack() as undo:
        undo.enter_context(_lock_to_recover(folder))
        whole = _find_whole(folder, passphrase)
        if whole is not None:
            return Recovered(
                desk_id=whole, reason=NOTHING_LOST, has_new_passphrase=phrases.set_new()
            )
        saved = folder.make_beginning(SALVAGE)
        undo.callback(saved.remove)
        loss, signing_key = _save(folder, saved, phrases)
        old = undo.enter_context(closing(_open(saved, signing_key, clock, phrases.opens, clerk)))
        copy = _fuller_copy(folder, old.reader)
        if loss.reason in _NEW_NAME:
            done = _go_on_as_a_new_desk(folder, old, loss, highest_serial, phrases)
        else:
            done = _go_on_under_its_name(folder, old, loss, highest_serial)
        return msgspec.structs.replace(
            done, copy=copy, has_new_passphrase=phrases.is_new, not_saved=loss.not_saved
        )


def _lock_to_recover(folder: Folder) -> BinaryIO:
    """Where nothing can be written nothing is saved in place: the folder is copied elsewhere first."""
    try:
        return folder.lock()
    except Unavailable as trouble:
        if trouble.code != "folder-unusable":
            raise
        raise Unavailable("recover-elsewhere", "data", **trouble.values) from trouble


def _fuller_copy(folder: Folder, saved: Reader) -> str | None:
    """The file of a copy that holds more than what was saved, of its own entries or of others; the
    newest of them.
    """
    own = saved.own_row()
    others = count_entries(saved.connection) - own.sequence
    copies = (copy for copy in list_copies(folder) if copy.is_of(own.desk_id))
    fuller = (copy.file for copy in copies if copy.sequence > own.sequence or copy.others > others)
    return next(filter(_is_there, fuller), None)


def save_without_loss(
    folder: Folder, clock: Clock, passphrase: str | None, clerk: str
) -> Path | None:
    """Makes the tables anew of a desk whose journal is whole, without asking anybody: the folder
    with the damaged data as they were. None where something else is wrong, and nothing was changed.
    """
    with ExitStack() as undo:
        try:
            undo.enter_context(folder.lock())
            saved = folder.make_beginning(SALVAGE)
            undo.callback(saved.remove)
            loss, signing_key = _save(folder, saved, _Phrases(folder, passphrase, None))
        except CounterError:
            return None
        if loss.reason != TABLES_LOST:
            return None
        old = undo.enter_context(closing(_open(saved, signing_key, clock, passphrase, clerk)))
        return _go_on_under_its_name(folder, old, loss, None).kept


def _find_whole(folder: Folder, passphrase: str | None) -> bytes | None:
    """The name of a desk at which everything proves; None where something is wrong."""
    try:
        keys.check_pair(folder.database_key, folder.signing_key)
        secrets = _secrets(folder, passphrase)
        with ExitStack() as undo:
            path = undo.enter_context(_copied_aside(folder))
            connection = undo.enter_context(closing(database.connect(path, secrets.database)))
            undo.enter_context(translate_errors())
            migrations.migrate(connection)
            if _lies_open(connection, folder):
                return None
            return _name_if_whole(connection, head_file.find(folder.head), secrets.signing)
    except Damaged:
        return None
    except Unavailable as trouble:
        if trouble.code != "folder-unusable" and not database.is_without(trouble):
            raise
        # a disk that fails in the middle of a file, or a table that is gone; what reads is saved
        return None


def _lies_open(connection: Connection, folder: Folder) -> bool:
    """True for keys without the passphrase they once had: somebody exchanged the files."""
    return surroundings.was_wrapped(connection) and not keys.is_wrapped(folder.database_key)


def _name_if_whole(
    connection: Connection, head: Head | None, signing_key: bytes | None
) -> bytes | None:
    if (
        signing_key is None
        or end_damage(connection, head) is not None
        or _parting(connection) is not None
        or not database.has_tables(connection, salvage.BESIDE)
    ):
        return None
    if not chain.verify(connection, head, with_projections=True).ok or chain.verify_search(
        connection
    ):
        return None
    own = Reader(connection).own_row()
    if signing.public_key(signing_key) == own.public_key:
        return own.desk_id
    return None


@contextmanager
def _look_at(folder: Folder, database_key: bytes) -> Iterator[DamagedFile]:
    """The damaged file with its log, of which not a byte changes: it is kept. Tables that an
    earlier program derived are not asked for; what that program stored otherwise is brought up to
    date in a copy.
    """
    with ExitStack() as undo:
        path = folder.database
        if not database.is_stored_as_here(path, database_key):
            path = undo.enter_context(_copied_aside(folder))
            with closing(database.connect(path, database_key)) as connection:
                migrations.migrate(connection)
        damaged = DamagedFile(lambda: database.connect_to_salvage(path, database_key))
        yield undo.enter_context(closing(damaged))


@contextmanager
def _copied_aside(folder: Folder) -> Iterator[Path]:
    """A copy of it, for what has to be written to be looked at: an earlier version's tables, tables
    made anew to compare.
    """
    with folder.working(COPYING) as work:
        with folder.usable():
            for name in (DATABASE, f"{DATABASE}-wal"):
                if (folder.path / name).exists():
                    shutil.copyfile(folder.path / name, work.path / name)
        yield work.database


def _secrets(folder: Folder, passphrase: str | None) -> _Secrets:
    database_key = keys.load(folder.database_key, passphrase)
    try:
        return _Secrets(database_key, keys.load(folder.signing_key, passphrase))
    except Damaged:
        return _Secrets(database_key, None)
    except Refusal as refusal:
        if refusal.code == "passphrase-needed":
            raise  # it may be whole, and somebody knows what opens it
        return _Secrets(database_key, None)  # another desk's opens with another passphrase


def _parting(connection: Connection) -> int | None:
    """Up to where the hub holds the same of this desk's journal, where it holds something else
    behind.
    """
    return hub_rows.parting_of(connection)


def _save(folder: Folder, saved: Folder, phrases: _Phrases) -> tuple[_Loss, bytes | None]:
    """Everything that proves into a new folder, which opens like any desk's; what was lost, and the
    signing key where it is this desk's. Damage to the file's own table of contents leaves nothing
    to save: then a copy is the way back.
    """
    try:
        return _save_with(_secrets(folder, phrases.opens), folder, saved, phrases)
    except Damaged as damage:
        raise _only_a_copy_helps(folder) from damage


def _only_a_copy_helps(folder: Folder) -> Damaged:
    """Names the newest copy that is there."""
    file = next((copy.file for copy in list_copies(folder) if _is_there(copy.file)), None)
    if file is None:
        return Damaged("nothing-to-save", "data")
    return Damaged("copy-to-restore", "data", file=file)


def _is_there(file: str) -> bool:
    return files.is_file(Path(file))


def _save_with(
    secrets: _Secrets, folder: Folder, saved: Folder, phrases: _Phrases
) -> tuple[_Loss, bytes | None]:
    with (
        _look_at(folder, secrets.database) as old,
        closing(database.create(saved.database, secrets.database)) as new,
    ):
        migrations.migrate(new)
        own = salvage.copy(old, new)
        row = Reader(new).own_row()
        signing_key = secrets.signing
        if signing_key is not None and signing.public_key(signing_key) != row.public_key:
            signing_key = None
        loss = _loss_of(new, row, own, _read_trusted_head(folder, row), signing_key)
        if loss.reason == TABLES_LOST and own.not_saved:
            loss = loss._replace(reason=NOTES_LOST)
        loss = loss._replace(not_saved=own.not_saved, behind=own.behind)
        _sign(saved, new, row, signing_key)
        if _lies_open(new, folder) or not _keep_keys(folder, saved, secrets, row.public_key):
            phrases.opens = _make_keys(
                saved, secrets, row.public_key, phrases.after(new), surroundings.sheet_of(new)
            )
        database.into_one_file(new)
    return loss, signing_key


def _read_trusted_head(folder: Folder, row: JournalRow) -> Head | None:
    """The file `head` where this desk signed it."""
    head = head_file.find(folder.head)
    if head is None or head.desk_id != row.desk_id:
        return None
    is_signed = signing.is_signed(
        row.public_key, signed_bytes(head.desk_id, head.sequence, head.hash), head.signature
    )
    return head if is_signed else None


def _loss_of(
    new: Connection,
    row: JournalRow,
    own: salvage.Saved,
    head: Head | None,
    signing_key: bytes | None,
) -> _Loss:
    expected = max(own.expected, head.sequence if head else 0)
    if own.sequence < expected:
        unseen = expected - (own.expected if own.has_marks else own.sequence)
        return _Loss(ENTRIES_LOST, expected - own.sequence + own.others_lost, unseen)
    if signing_key is None:
        return _Loss(KEY_LOST, None)
    if _parting(new) is not None or (head is not None and not _is_at(new, row, head)):
        return _Loss(FORKED, None)
    if own.others_lost:
        return _Loss(PAST_LOST, own.others_lost)
    if head is None:
        return _Loss(HEAD_LOST, None)
    return _Loss(TABLES_LOST, 0)


def _is_at(new: Connection, row: JournalRow, head: Head) -> bool:
    """True when the journal holds just the entry that `head` names."""
    if head.sequence == row.sequence:
        return head.hash == row.head
    (behind,) = carried(new, OWN, head.sequence, 1)
    return behind.envelope[PREVIOUS] == head.hash


def _sign(saved: Folder, new: Connection, row: JournalRow, signing_key: bytes | None) -> None:
    """The end that was saved, signed again where this desk's key is there; and the file `head` of
    it.
    """
    signature, signed = row.signature or bytes(signing.SIGNATURE_BYTES), row.signed
    if signing_key is not None:
        signer = signing.signer(signing_key)
        signature, signed = (
            signer.sign(signed_bytes(row.desk_id, row.sequence, row.head)),
            row.sequence,
        )
    with database.transaction(new):
        sign_own(new, signature, signed)
    head_file.create(saved.head, Head(row.desk_id, row.sequence, row.head, signature))


def _keep_keys(folder: Folder, saved: Folder, secrets: _Secrets, public_key: bytes) -> bool:
    """The key files as they are, where they fit each other; False where they have to be made anew."""
    try:
        keys.check_pair(folder.database_key, folder.signing_key)
    except Damaged:
        return False
    if secrets.signing is None or signing.public_key(secrets.signing) != public_key:
        return False
    for source, target in (
        (folder.database_key, saved.database_key),
        (folder.signing_key, saved.signing_key),
    ):
        machine.write_durably(target, source.read_bytes(), private=True)
    return True


def _make_keys(
    saved: Folder, secrets: _Secrets, public_key: bytes, passphrase: str | None, sheet: bytes | None
) -> str | None:
    """Both key files written again; the recovery sheet stays good. What opens them."""
    desk = keys.fingerprint(public_key)
    for path, secret in (
        (saved.database_key, secrets.database),
        (saved.signing_key, secrets.signing or signing.new_key()),
    ):
        keys.create(path, secret, passphrase, desk=desk, sheet=sheet)
    return passphrase


class _Unable:
    """Stands in for a signing key that is gone."""

    def sign(self, _data: bytes) -> bytes:
        raise Damaged("signing-key-foreign", "data", file="signing.key")

    def opened(self, _data: bytes) -> bytes | None:
        return None


def _open(
    saved: Folder, signing_key: bytes | None, clock: Clock, passphrase: str | None, clerk: str
) -> OpenDesk:
    if signing_key is not None:
        return open_as_it_is(saved, clock, passphrase, clerk)
    lock = saved.lock()
    connection = database.connect(saved.database, keys.load(saved.database_key, passphrase))
    reader = Reader(connection)
    journal = Journal(
        connection, reader.own_row(), reader.own_unit, _Unable(), HeadFile(saved.head)
    )
    return OpenDesk(saved, journal, clock, clerk, journal, lock)


def _go_on_under_its_name(
    folder: Folder, old: OpenDesk, loss: _Loss, highest_serial: int | None
) -> Recovered:
    if loss.reason not in (TABLES_LOST, NOTES_LOST):
        event = declare_loss(
            old, loss.reason, loss.lost, highest_serial, Unseen(loss.unseen, loss.unseen)
        )
        if highest_serial is None:
            check_numbers_left(old, event)
        with old.administration() as act:
            act.append(event, old.subject)
    desk_id = old.journal.desk_id
    database.into_one_file(old.journal.connection)
    old.close()
    return Recovered(
        desk_id=desk_id, reason=loss.reason, lost=loss.lost, kept=folder.succeed(old.folder)
    )


def _go_on_as_a_new_desk(
    folder: Folder, old: OpenDesk, loss: _Loss, highest_serial: int | None, phrases: _Phrases
) -> Recovered:
    """The journal that was saved is the new desk's past, which relays to the hub what that lacks of
    it. Where the hub holds another story under the old name, what stands behind the parting is
    entered again under the new one; where less was saved than up to there, nothing stands behind.
    """
    own, parting = old.reader.own_row(), _parting(old.reader.connection)
    people_wait = has_people_waiting(old)
    after = own.sequence
    if parting is not None:
        after = min(max(parting, 1), own.sequence)
    event = declare_loss(
        old, loss.reason, loss.lost, highest_serial, Unseen(loss.unseen, loss.unseen)
    )
    if highest_serial is None:
        check_numbers_left(old, event)

    def say_loss(entered_again: int) -> LossDeclared:
        return msgspec.structs.replace(event, lost=loss.count_lost(entered_again))

    passphrase = phrases.after(old.reader.connection)
    beginning = folder.make_beginning()
    try:
        new = make_successor(
            old, beginning, old.setup.desk, after, None, passphrase, say_loss, loss.behind
        )
        old.close_files()
        kept = folder.succeed(beginning)
    finally:
        beginning.remove()
    return Recovered(
        desk_id=new.desk_id,
        reason=loss.reason,
        lost=loss.count_lost(new.entered_again),
        continued_from=own.desk_id,
        kept=kept,
        people_wait=people_wait,
    )
