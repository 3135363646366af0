"""Where a hub keeps journals: one small interface, on SQLite or on PostgreSQL."""

from pathlib import Path

from counter.domain.refusal import Unreadable
from counter.hub.stores.sqlite import SqliteStore
from counter.hub.stores.store import Store, without_secrets

_SQLITE = "sqlite:///"
_POSTGRESQL = ("postgresql://", "postgres://")


def check_there(address: str) -> None:
    """Refused where a file is named that is not there; whether a database holds a hub, its tables
    tell.
    """
    path = Path(address.removeprefix(_SQLITE))
    if address.startswith(_SQLITE) and not path.exists():
        raise Unreadable("hub-not-there", "store", value=str(path.absolute()))


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
