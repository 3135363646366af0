"""Where a hub keeps journals: one small interface, on SQLite or on PostgreSQL."""

from pathlib import Path

from counter.domain.refusal import Unreadable
from counter.hub.stores.sqlite import SqliteStore
from counter.hub.stores.store import Store, without_secrets

_SQLITE = "sqlite:///"
_POSTGRESQL = ("postgresql://", "postgres://")


def is_there(address: str) -> bool:
    """False where a file is named that is not there or has nothing in it; whether a database holds
    a hub, its tables tell.
    """
    path = Path(address.removeprefix(_SQLITE))
    return not address.startswith(_SQLITE) or (path.exists() and path.stat().st_size > 0)


def check_there(address: str) -> None:
    if not is_there(address):
        raise Unreadable("hub-not-there", "store", value=shown(address))


def shown(address: str) -> str:
    """What people are told of a store: its file, or where its database lies."""
    if address.startswith(_SQLITE):
        return str(Path(address.removeprefix(_SQLITE)).absolute())
    return without_secrets(address)


def beside(address: str, suffix: str) -> Path | None:
    """A file beside a store that is a file itself, as `hub.key` beside `hub.db`; None beside a
    database on a server.
    """
    if address.startswith(_SQLITE):
        return Path(address.removeprefix(_SQLITE)).with_suffix(suffix)
    return None


def open_store(address: str) -> Store:
    """`sqlite:///FILE`, or `postgresql://…`; made when it is new."""
    if address.startswith(_SQLITE) and len(address) > len(_SQLITE):
        return SqliteStore(Path(address.removeprefix(_SQLITE)))
    if address.startswith(_POSTGRESQL):
        # late: psycopg takes 50 ms, and most hubs keep their store in one file
        from counter.hub.stores.postgres import PostgresStore

        return PostgresStore(address)
    raise Unreadable("store-address", "store", value=without_secrets(address))
