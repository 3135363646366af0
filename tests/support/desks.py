"""Several desks of one unit, what they know of each other, and what their tables say."""

from pathlib import Path
from typing import Any

from counter.storage import database
from counter.storage.journal import acceptance
from counter.storage.journal.acceptance import Carried
from counter.storage.journal.reader import Reader, journal_rows
from tests.support.office import Office

TABLES = ("tickets", "dossiers", "desks", "days", "imports")


def tell(sender: Office, receiver: Office) -> None:
    """Everything the sender holds and the receiver lacks, each desk's entries in their own order."""
    known = {row[0]: row[1] for row in _journals(receiver)}
    entries: list[Carried] = []
    for desk_id, _, number in _journals(sender):
        entries += acceptance.carried(sender.desk.reader.connection, number, known.get(desk_id, 0))
    own = receiver.desk.reader.own_row().desk_id
    take(receiver, [e for e in entries if e.envelope[65:81] != own])
    with database.transaction(receiver.desk.journal.connection):
        for row in journal_rows(sender.desk.reader.connection):
            if row.desk_id != own and row.sequence > known.get(row.desk_id, 0):
                acceptance.prove(
                    receiver.desk.journal.connection, row.desk_id, row.public_key, row.signature
                )


def take(receiver: Office, entries: list[Carried]) -> None:
    connection = receiver.desk.journal.connection
    with database.transaction(connection):
        acceptance.accept(connection, entries, 0)
    receiver.desk.journal.refresh()


def _journals(office: Office) -> list[tuple[bytes, int, int]]:
    rows = office.desk.reader.connection.execute(
        "SELECT desk_id, sequence, id FROM journals ORDER BY id"
    )
    return [tuple(row) for row in rows]


def all_entries(offices: list[Office]) -> dict[bytes, list[Carried]]:
    """Each desk's whole journal, from the desk itself."""
    return {
        office.desk.reader.own_row().desk_id: acceptance.carried(
            office.desk.reader.connection, 1, 0
        )
        for office in offices
    }


def tables(connection: Any) -> dict[str, list[Any]]:
    """All rows, with subjects named by desk and sequence instead of this file's numbers."""
    reader = Reader(connection)
    dump: dict[str, list[Any]] = {}
    for table in TABLES:
        cursor = connection.execute(f"SELECT * FROM {table}")
        place = [column[0] for column in cursor.description].index("subject")
        rows = [
            tuple(str(reader.reference(v)) if n == place else v for n, v in enumerate(row))
            for row in cursor
        ]
        dump[table] = sorted(rows, key=repr)
    return dump


def offices(folder: Path, count: int) -> list[Office]:
    return [Office(folder / f"desk{n}", desk=n) for n in range(1, count + 1)]
