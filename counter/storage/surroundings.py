"""What a desk's file knows of its own surroundings, in no journal: whether its keys were wrapped,
the code of its recovery sheet, and where copies of it lie.
"""

from counter.storage.database import Connection

_WRAPPED, _SHEET = "wrapped", "sheet"


def was_wrapped(connection: Connection) -> bool:
    """True once the keys had a passphrase: from then on they never lie open again."""
    return _read(connection, _WRAPPED) is not None


def keep_wrapped(connection: Connection) -> None:
    if not was_wrapped(connection):
        _keep(connection, _WRAPPED, "1")


def sheet_of(connection: Connection) -> bytes | None:
    """The code of the recovery sheet, so that it can be printed again; None where there is none."""
    found = _read(connection, _SHEET)
    return bytes.fromhex(found) if found else None


def keep_sheet(connection: Connection, code: bytes) -> None:
    _keep(connection, _SHEET, code.hex())


def _read(connection: Connection, name: str) -> str | None:
    row = connection.execute("SELECT value FROM surroundings WHERE name = ?", (name,)).fetchone()
    return str(row[0]) if row else None


def _keep(connection: Connection, name: str, value: str) -> None:
    connection.execute(
        "INSERT OR REPLACE INTO surroundings (name, value) VALUES (?, ?)", (name, value)
    )
