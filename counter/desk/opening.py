"""Opening a desk to read or to write."""

from contextlib import ExitStack, closing

from counter.desk import law, loss
from counter.desk.open_desk import Clock, OpenDesk
from counter.domain.refusal import Damaged, Refusal, Unavailable
from counter.storage import database, keys, migrations, signing, surroundings
from counter.storage.folder import Folder
from counter.storage.journal import head_file
from counter.storage.journal.chain_end import OWN, check_end, end_damage, entry_id
from counter.storage.journal.journal import Journal
from counter.storage.journal.reader import Reader
from counter.storage.projections import desks


def open_to_write(folder: Folder, clock: Clock, passphrase: str | None, clerk: str) -> OpenDesk:
    """Takes the writer's lock and checks that the journal is whole and the keys are this desk's;
    settles what the hub has published since.
    """
    desk = open_as_it_is(folder, clock, passphrase, clerk)
    desk.restate_loss = lambda now: loss.restate_on_first_day(desk, now)
    try:
        law.Law(desk).adopt_publications()
    except BaseException:
        desk.close()
        raise
    return desk


def open_as_it_is(folder: Folder, clock: Clock, passphrase: str | None, clerk: str) -> OpenDesk:
    """The same without a word of its own in the journal: for a desk that another one is made of."""
    folder.check_exists()
    with ExitStack() as undo:
        lock = undo.enter_context(folder.lock())
        head = head_file.read(folder.head)
        keys.check_pair(folder.database_key, folder.signing_key)
        database_key = keys.load(folder.database_key, passphrase)
        connection = database.connect(folder.database, database_key)
        undo.callback(connection.close)
        migrations.migrate(connection)
        check_end(connection, head)
        setup = desks.desk_of(connection, entry_id(OWN, 1)).setup
        _check_signature(head, setup.public_key)
        signing_key = keys.load(folder.signing_key, passphrase)
        _check_keys(folder, connection, signing_key, setup.public_key)
        file = head_file.HeadFile(folder.head)
        undo.callback(file.close)
        own, signer, watched = (
            Reader(connection).own_row(),
            signing.signer(signing_key),
            folder.watch(lock),
        )
        journal = Journal(connection, own, setup.unit_code, signer, file, watched.check)
        desk = OpenDesk(folder, journal, clock, clerk, journal, lock)
        desk.database_key = database_key
        undo.pop_all()
    return desk


def _check_keys(
    folder: Folder, connection: database.Connection, signing_key: bytes, public_key: bytes
) -> None:
    """Damage when the signing key is another desk's, or both keys lie open though they once were
    wrapped.
    """
    if signing.public_key(signing_key) != public_key:
        raise Damaged("signing-key-foreign", "data", file=folder.signing_key.name)
    is_wrapped = keys.is_wrapped(folder.signing_key)
    if surroundings.was_wrapped(connection) and not is_wrapped:
        raise Damaged("key-files-unwrapped", "data")
    if is_wrapped:
        surroundings.keep_wrapped(connection)


def open_to_read(folder: Folder, clock: Clock, passphrase: str | None, clerk: str = "") -> OpenDesk:
    """Reads beside a writer; changes nothing. Looking up always works: what is lost or altered at
    the journal's end is kept as the desk's `damage`, and told by whoever shows it. The file `head`
    is read first: a writer may commit in between.
    """
    folder.check_exists()
    with ExitStack() as undo:
        key = keys.load(folder.database_key, passphrase)
        torn = bring_up_to_date(folder, key)
        head, lost = _read_head(folder)
        connection = database.connect_to_read(folder.database, key)
        undo.callback(connection.close)
        with database.snapshot(connection):
            damage = lost or end_damage(connection, head) or torn
        reader = Reader(connection, lambda: database.connect_to_read(folder.database, key))
        desk = OpenDesk(folder, reader, clock, clerk)
        desk.damage, desk.database_key = damage, key
        undo.pop_all()
    return desk


def _read_head(folder: Folder) -> tuple[head_file.Head | None, Damaged | None]:
    """The file `head`, or how it was lost."""
    try:
        return head_file.read(folder.head), None
    except Damaged as lost:
        return None, lost


def bring_up_to_date(folder: Folder, key: bytes) -> Damaged | None:
    """The tables of an earlier version's file become this one's before anybody reads them. How a
    file is damaged of which nobody can tell whose they are: it stays as it is.
    """
    connection, torn = database.open_up_to_date(folder.database, key)
    if connection is not None:
        connection.close()
        return torn
    try:
        lock = folder.lock()
    except Unavailable:
        raise Refusal("older-file", "data") from None
    with lock, closing(database.connect(folder.database, key)) as connection:
        migrations.migrate(connection)
    return None


def _check_signature(head: head_file.Head, public_key: bytes) -> None:
    signed = head_file.signed_bytes(head.desk_id, head.sequence, head.hash)
    if not signing.is_signed(public_key, signed, head.signature):
        raise Damaged("signature-wrong", "data")
