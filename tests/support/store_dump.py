"""Everything a hub's store holds, to be compared."""

import sqlite3
from pathlib import Path
from typing import Any

from counter.hub.stores.sqlite import SqliteStore
from counter.hub.stores.store import Store

TABLES = ("hub", "invitations", "desks", "journals", "runs")


def dump(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of a store in SQLite."""
    assert isinstance(store, SqliteStore)
    # On one of its own connections: thousands of altered bytes are compared one by one.
    with store._used() as connection:
        return _rows(connection)


def dump_of(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of a hub's file."""
    connection = sqlite3.connect(path)
    try:
        return _rows(connection)
    finally:
        connection.close()


def _rows(connection: sqlite3.Connection) -> dict[str, list[tuple[Any, ...]]]:
    return {
        table: sorted(connection.execute(f"SELECT * FROM {table}").fetchall(), key=repr)
        for table in TABLES
    }
