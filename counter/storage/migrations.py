"""The schema of what is not derived, step by step. A step is never edited; a new one is added and
SCHEMA_VERSION rises with it. Derived tables have no steps: they are made anew
(`projections.rebuild`).

Each step runs in a transaction of its own together with its record (`user_version`), so a power cut
leaves the file at a step's edge.
"""

import sys
from collections.abc import Callable

import sqlcipher3
import sqlcipher3.dbapi2

from counter.storage import series
from counter.storage.database import SCHEMA_VERSION, Connection, check_version, transaction
from counter.storage.projections import rebuild


def migrate(connection: Connection) -> None:
    """Brings a file of any other program up to date."""
    version = check_version(connection)
    for step in STEPS[version:]:
        version += 1
        with transaction(connection):
            step(connection)
            connection.execute(f"PRAGMA user_version = {version}")
    rebuild.bring_up_to_date(connection)


def _tables(connection: Connection):  # type: ignore[no-untyped-def]
    """sqlite-utils over our connection. It must find sqlcipher3's exceptions, not sqlite3's; see
    TECH notes in CONTRIBUTING.
    """
    sys.modules.setdefault("pysqlite3", sqlcipher3)
    sys.modules.setdefault("pysqlite3.dbapi2", sqlcipher3.dbapi2)
    # late: it takes 35 ms, and a file that is up to date needs no step
    from sqlite_utils import Database

    return Database(connection)


def _keep_for_ever(connection: Connection, *tables: str) -> None:
    for table in tables:
        for act in ("UPDATE", "DELETE"):
            connection.execute(
                f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table}"
                f" BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"
            )


def _step_1_journal(connection: Connection) -> None:
    db = _tables(connection)
    # id = journal << 40 | sequence: a journal's entries lie together, the newest at its end.
    db["journals"].create(
        {"id": int, "desk_id": bytes, "public_key": bytes, "sequence": int, "head": bytes, "signature": bytes,
         "stamp": int, "last_act_at": str, "acknowledged": int, "acknowledged_at": str},
        pk="id", not_null={"desk_id", "sequence"},
    )  # fmt: skip
    db["journals"].create_index(["desk_id"], unique=True)
    db["entries"].create(
        {"id": int, "subject": int, "envelope": bytes}, pk="id", not_null={"subject", "envelope"}
    )
    connection.execute("CREATE INDEX entries_of_subject ON entries (subject) WHERE subject <> id")
    db["bodies"].create({"id": int, "body": bytes}, pk="id", not_null={"body"})
    db["salts"].create({"subject": int, "salt": bytes}, pk="subject", not_null={"salt"})
    _keep_for_ever(connection, "entries", "bodies", "salts")


def _step_2_drafts(connection: Connection) -> None:
    """What is typed and not yet acted on."""
    # A draft's number is never given again: a form left open must not write over somebody else's.
    connection.execute(
        "CREATE TABLE drafts (id INTEGER PRIMARY KEY AUTOINCREMENT, changed_at TEXT NOT NULL, content BLOB NOT NULL)"
    )


def _step_3_exchange(connection: Connection) -> None:
    """Copies of other desks' journals may begin late (`low`, and the hash of the entry under it);
    the hub; the meter.
    """
    connection.execute("ALTER TABLE journals ADD COLUMN low INTEGER NOT NULL DEFAULT 1")
    connection.execute(
        f"ALTER TABLE journals ADD COLUMN below BLOB NOT NULL DEFAULT x'{bytes(32).hex()}'"
    )
    connection.execute(
        "CREATE TABLE hub (one INTEGER PRIMARY KEY CHECK (one = 1), url TEXT NOT NULL, hub_id BLOB NOT NULL,"
        " public_key BLOB NOT NULL, epoch INTEGER NOT NULL, token TEXT NOT NULL, authority TEXT NOT NULL)"
    )
    # Entries that came under another salt than the one their subject is known by.
    connection.execute("CREATE TABLE other_salts (id INTEGER PRIMARY KEY, salt BLOB NOT NULL)")
    # Entries of other units, and the hub's own entry each came in.
    connection.execute("CREATE TABLE passed_on (id INTEGER PRIMARY KEY, carrier INTEGER NOT NULL)")
    _keep_for_ever(connection, "other_salts", "passed_on")
    connection.execute(
        "CREATE TABLE wish (one INTEGER PRIMARY KEY CHECK (one = 1), code_key BLOB NOT NULL)"
    )
    connection.execute(
        "CREATE TABLE failure (one INTEGER PRIMARY KEY CHECK (one = 1), code TEXT NOT NULL, said TEXT NOT NULL,"
        " since TEXT NOT NULL)"
    )
    connection.execute(
        "CREATE TABLE parting (one INTEGER PRIMARY KEY CHECK (one = 1), sequence INTEGER NOT NULL)"
    )
    connection.execute(
        "CREATE TABLE exchanges (day TEXT PRIMARY KEY, requests INTEGER NOT NULL, bytes_up INTEGER NOT NULL,"
        " bytes_down INTEGER NOT NULL, milliseconds INTEGER NOT NULL, sent INTEGER NOT NULL, received INTEGER NOT NULL,"
        " last_at TEXT NOT NULL) WITHOUT ROWID"
    )


def _step_4_safety(connection: Connection) -> None:
    """How far each series of numbers has come; what this desk knows of the place it lies in."""
    connection.execute(
        "CREATE TABLE series (name TEXT NOT NULL, scope TEXT NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (name, scope))"
        " WITHOUT ROWID"
    )
    connection.execute(
        "CREATE TABLE surroundings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"
    )
    connection.execute("ALTER TABLE journals ADD COLUMN signed INTEGER NOT NULL DEFAULT 0")
    connection.execute("UPDATE journals SET signed = sequence WHERE length(signature) > 0")
    connection.execute("ALTER TABLE journals ADD COLUMN marks TEXT NOT NULL DEFAULT '{}'")
    series.rebuild(connection)


def _step_5_projections(connection: Connection) -> None:
    """By which declaration the derived tables were made, and how far that has come. What an earlier
    program derived is dropped when they are made anew.
    """
    connection.execute(
        "CREATE TABLE projections (one INTEGER PRIMARY KEY CHECK (one = 1), fingerprint TEXT NOT NULL, done_to INTEGER)"
    )


STEPS: tuple[Callable[[Connection], None], ...] = (
    _step_1_journal,
    _step_2_drafts,
    _step_3_exchange,
    _step_4_safety,
    _step_5_projections,
)
assert len(STEPS) == SCHEMA_VERSION
