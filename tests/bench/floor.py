"""The least an act can cost: its rows written by plain statements, one signature and the commit,
without the program.

The statements of some acts are recorded on one desk and written again into the empty database of
another, which shares its schema. What an act takes beyond this is the program's; what this takes
beyond a bare commit is the journal's shape.
"""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from counter.storage import database, migrations
from tests.support.office import Office

_WRITES = ("INSERT", "REPLACE", "UPDATE", "DELETE")
Statements = list[tuple[str, tuple[Any, ...]]]


class RecordingConnection:
    """Stands in for the writer's connection and keeps what was written."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        self.written: Statements = []

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)

    def execute(self, statement: str, values: tuple[Any, ...] = ()) -> Any:
        if statement.startswith(_WRITES):
            self.written.append((statement, values))
        return self._connection.execute(statement, values)


def recorded(office: Office, act: Callable[[int], object], rounds: int) -> list[Statements]:
    """The writing statements of each act of a new desk, its setting up in front."""
    inner, acts = office.desk.journal.connection, [_founding(office)]
    for number in range(rounds):
        recorder = RecordingConnection(inner)
        office.desk.journal.connection = recorder
        act(number)
        acts.append(recorder.written)
    office.desk.journal.connection = inner
    return acts


def _founding(office: Office) -> Statements:
    rows = office.desk.journal.connection.execute("SELECT * FROM journals").fetchall()
    return [(f"INSERT INTO journals VALUES ({', '.join('?' * len(rows[0]))})", rows[0])]


def replaying(
    path: Path, key: bytes, office: Office, acts: list[Statements]
) -> tuple[Any, Callable[[int], object]]:
    """A connection to a new database, and a function that writes the statements of the act of a
    round into it.
    """
    connection = database.create(path, key)
    migrations.migrate(connection)
    sign = office.desk.journal.signer.sign
    _write(connection, acts[0], lambda _data: b"")

    def write(number: int) -> None:
        _write(connection, acts[1 + number], sign)

    return closing(connection), write


def _write(connection: Any, statements: Statements, sign: Callable[[bytes], bytes]) -> None:
    connection.execute("BEGIN IMMEDIATE")
    for statement, values in statements:
        connection.execute(statement, values)
    sign(bytes(64))
    connection.execute("COMMIT")
