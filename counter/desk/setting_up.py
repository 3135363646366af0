"""Making the data folder of a new desk."""

import os
from contextlib import closing

from counter.desk.open_desk import Clock, milliseconds
from counter.domain.clock import ClockReading
from counter.domain.desk import (
    DeskSetUp,
)
from counter.domain.numbering import check_unit_code
from counter.domain.refusal import Refusal
from counter.domain.text import composed
from counter.storage import database, keys, migrations, recovery_code, signing, surroundings
from counter.storage import passphrase as phrases
from counter.storage.folder import Folder
from counter.storage.journal import head_file
from counter.storage.journal.codec import FIRST
from counter.storage.journal.journal import Journal
from counter.storage.journal.reader import Reader, begin_own
from counter.storage.signing import Signer

DESKS = range(1, 10)


def set_up_desk(
    folder: Folder,
    *,
    unit_code: str,
    unit_name: str,
    parent_name: str,
    place: str,
    desk: int,
    practice: bool,
    clock: Clock,
    passphrase: str | None,
    sheet: bytes | None = None,
) -> DeskSetUp:
    """Makes the data folder of a new desk. Refuses a folder that has one, a wrong unit code, a desk
    number outside 1–9. `sheet`: the code of a recovery sheet that is out already; else a desk with
    a passphrase gets a new one.
    """
    folder.check_new()
    check_unit_code(unit_code)
    if desk not in DESKS:
        raise Refusal("desk-number", "desk", value=desk)
    if clock.is_fixed and not practice:
        raise Refusal("fixed-clock", "COUNTER_NOW")
    names = {"unit_name": unit_name, "parent_name": parent_name, "place": place}
    for field, text in names.items():
        if not composed(text):
            raise Refusal("field-empty", field)
    if passphrase is not None:
        phrases.check_no_code(passphrase)
    now = ClockReading(clock.wall()).now_trusted()
    database_key, signing_key = os.urandom(32), signing.new_key()
    setup = DeskSetUp(
        at=now, unit_code=unit_code, unit_name=composed(unit_name), parent_name=composed(parent_name),
        place=composed(place), desk=desk, practice=practice, public_key=signing.public_key(signing_key),
    )  # fmt: skip
    with folder.lock(), folder.usable():
        folder.check_new()  # another setting up may have come first
        made = folder.make_beginning()
        named = keys.fingerprint(setup.public_key)
        if passphrase and sheet is None:
            sheet = recovery_code.new_code()
        keys.create(made.database_key, database_key, passphrase, desk=named, sheet=sheet)
        keys.create(made.signing_key, signing_key, passphrase, desk=named, sheet=sheet)
        _begin_journal(made, database_key, setup, signing.signer(signing_key), sheet)
        folder.take_over(made)
        folder.keep_private()
    return setup


def _begin_journal(
    folder: Folder, database_key: bytes, setup: DeskSetUp, signer: Signer, sheet: bytes | None
) -> None:
    """The file `head`, then the database with its first entry."""
    desk_id = os.urandom(16)
    signature = signer.sign(head_file.signed_bytes(desk_id, 0, FIRST))
    head_file.create(folder.head, head_file.Head(desk_id, 0, FIRST, signature))
    with closing(database.create(folder.database, database_key)) as connection:
        migrations.migrate(connection)
        with database.transaction(connection):
            begin_own(connection, desk_id, setup.public_key)
            if sheet is not None:
                surroundings.keep_sheet(connection, sheet)
        with closing(head_file.HeadFile(folder.head)) as file:
            journal = Journal(
                connection, Reader(connection).own_row(), setup.unit_code, signer, file
            )
            with journal.write("", milliseconds(setup.at)) as writing:
                writing.append(setup)
        database.into_one_file(connection)
