"""What the program derives from a journal is named by one fingerprint; a file of another one has its
tables made anew.
"""

import hashlib
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from counter.domain.events.base import events
from counter.storage import database, keys, migrations
from counter.storage.database import Connection
from counter.storage.folder import Folder
from counter.storage.journal.reader import Reader
from counter.storage.journal.subjects import Step
from counter.storage.projections import rebuild, registry
from counter.storage.projections.registry import DERIVED_TABLES

HERE = Path(__file__).parent
GOLDEN = max(HERE.glob("desk-*"), key=lambda desk: int(desk.name.rpartition("-")[2]))


def opened(tmp_path: Path) -> Connection:
    shutil.copytree(GOLDEN, tmp_path / "desk")
    folder = Folder(tmp_path / "desk")
    connection = database.connect(folder.database, keys.load(folder.database_key, "golden"))
    migrations.migrate(connection)
    return connection


def rows_of(connection: Connection) -> dict[str, list[tuple[object, ...]]]:
    """All that is derived, but for the pages of the search index, which hang on how it grew."""
    return {
        table.name: connection.execute(f"SELECT * FROM {table.name} ORDER BY 1, 2").fetchall()
        for table in DERIVED_TABLES
        if table.name not in ("dossier_words", "unindexed", "shared_codes")
    }


def fingerprint_of(rows: dict[str, list[tuple[object, ...]]]) -> str:
    """How tables are declared, the events that are known, and what is made of a golden desk."""
    said = (
        [(table.create, table.small_indexes, table.indexes) for table in DERIVED_TABLES],
        sorted(f"{event.name}/{event.version}" for event in events()),
        rows,
    )
    return hashlib.sha256(repr(said).encode()).hexdigest()[:16]


def test_the_fingerprint_names_what_is_derived_today(tmp_path: Path) -> None:
    """Where it does not, `PROJECTIONS` in `counter/storage/database.py` takes the one told here: then
    every desk makes its tables anew at its next start.
    """
    with closing(opened(tmp_path)) as connection:
        rebuild.rebuild(connection)
        assert fingerprint_of(rows_of(connection)) == database.PROJECTIONS


def test_a_file_of_another_fingerprint_has_its_tables_made_anew(tmp_path: Path) -> None:
    with closing(opened(tmp_path)) as connection:
        expected = rows_of(connection)
        connection.execute("UPDATE projections SET fingerprint = 'of an older program'")
        connection.execute("DROP TABLE dossiers")
        connection.execute("DELETE FROM tickets")
        assert not database.is_up_to_date(connection)
        migrations.migrate(connection)
        assert database.is_up_to_date(connection) and rows_of(connection) == expected


class _Cut(BaseException):
    """The power, in the middle of a step."""


@pytest.mark.parametrize("steps", range(0, 12, 2))
def test_making_tables_anew_goes_on_where_it_was_cut_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, steps: int
) -> None:
    made: list[int] = []
    fill = registry.fill

    def fill_until_cut(connection: Connection, reader: Reader, step: Step) -> None:
        fill(connection, reader, step)
        if len(made) == steps:
            raise _Cut
        made.append(step.subjects[-1])

    monkeypatch.setattr("counter.storage.journal.subjects.A_STEP", 2)
    with closing(opened(tmp_path)) as connection:
        expected = rows_of(connection)
        with monkeypatch.context() as patched, pytest.raises(_Cut):
            patched.setattr(registry, "fill", fill_until_cut)
            rebuild.rebuild(connection)
        assert database.read_progress(connection) == (made[-1] if made else 0)
        assert not database.is_up_to_date(connection)
        migrations.migrate(connection)
        assert database.is_up_to_date(connection) and rows_of(connection) == expected
