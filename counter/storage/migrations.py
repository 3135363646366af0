"""The schema, step by step. A step is never edited; a new one is added and SCHEMA_VERSION rises
with it.

Each step runs in a transaction of its own together with its record (`user_version`), so a power cut
leaves the file at a step's edge.
"""

import sys
from collections.abc import Callable

import sqlcipher3
import sqlcipher3.dbapi2

from counter.storage import chain
from counter.storage.database import SCHEMA_VERSION, Connection, check_version, transaction


def migrate(connection: Connection) -> None:
    """Brings a file of any older program up to date."""
    version = found = check_version(connection)
    for step in STEPS[version:]:
        version += 1
        with transaction(connection):
            step(connection)
            if version == len(STEPS) and found:
                # what an older program could not read shows in the tables now
                chain.rebuild(connection)
            connection.execute(f"PRAGMA user_version = {version}")


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


def _step_1_journal_and_projections(connection: Connection) -> None:
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
    db["desks"].create(
        {"subject": int, "unit_code": str, "desk": int, "practice": int, "state": bytes},
        pk="subject", not_null={"unit_code", "desk", "practice", "state"},
    )  # fmt: skip
    db["days"].create(
        {"business_date": str, "subject": int, "opened_at": str, "by_itself": int, "closed_at": str},
        pk=("business_date", "subject"), not_null={"opened_at", "by_itself"},
    )  # fmt: skip
    db["imports"].create(
        {"subject": int, "kind": str, "rows": bytes}, pk="subject", not_null={"kind", "rows"}
    )
    # `waits` says how: back (2), priority (1), in turn (0), or not at all (NULL).
    connection.execute(
        "CREATE TABLE tickets (business_date TEXT NOT NULL, home_queue TEXT NOT NULL, number INTEGER NOT NULL,"
        " subject INTEGER NOT NULL, carried_to TEXT, queue TEXT NOT NULL, state TEXT NOT NULL,"
        " priority INTEGER NOT NULL, waits INTEGER, turn INTEGER NOT NULL, issued_at TEXT NOT NULL, served INTEGER,"
        " ticket BLOB NOT NULL, PRIMARY KEY (business_date, home_queue, number, subject)) WITHOUT ROWID"
    )
    connection.execute(
        "CREATE INDEX tickets_carried ON tickets (carried_to) WHERE carried_to IS NOT NULL"
    )
    db["dossiers"].create(
        {"position": int, "subject": int, "code": str, "external_code": str, "procedure": str, "field": str,
         "applicant": str, "person_key": str, "summary": str, "status": int, "open": int, "voided": int,
         "received_at": str, "due_at": str, "finished_at": str, "returned_at": str, "receipt_number": int,
         "book_year": int, "book_volume": str, "book_number": int, "desk": int, "flags": str, "words": str},
        pk="position", not_null={"subject", "code", "status", "words"},
    )  # fmt: skip
    connection.execute("CREATE INDEX dossiers_code ON dossiers (code)")
    connection.execute(
        "CREATE INDEX dossiers_external ON dossiers (external_code) WHERE external_code <> ''"
    )
    connection.execute("CREATE INDEX dossiers_book ON dossiers (book_year, desk, book_number)")
    connection.execute(
        "CREATE INDEX dossiers_receipt ON dossiers (book_year, desk, receipt_number) WHERE receipt_number IS NOT NULL"
    )
    connection.execute("CREATE INDEX dossiers_due ON dossiers (due_at) WHERE open = 1")
    connection.execute("CREATE INDEX dossiers_person ON dossiers (person_key) WHERE open = 1")
    # Statuses few dossiers stand in, and the voided: a list of them must not read the whole
    # register.
    connection.execute(
        "CREATE INDEX dossiers_rare ON dossiers (status) WHERE status IN (3, 5, 6, 7, 8, 9)"
    )
    connection.execute("CREATE INDEX dossiers_voided ON dossiers (voided) WHERE voided = 1")
    db["unindexed"].create({"position": int}, pk="position")
    connection.execute(
        "CREATE VIRTUAL TABLE dossier_words USING fts5(words, content='dossiers', content_rowid='position',"
        " detail=none, columnsize=0, prefix='1 2 3 4 5', tokenize='unicode61 remove_diacritics 0')"
    )


def _step_2_drafts_and_papers(connection: Connection) -> None:
    """What is typed and not yet acted on; receipts sent to a printer and not in hand yet; what is
    ready, what went out.
    """
    # A draft's number is never given again: a form left open must not write over somebody else's.
    connection.execute(
        "CREATE TABLE drafts (id INTEGER PRIMARY KEY AUTOINCREMENT, changed_at TEXT NOT NULL, content BLOB NOT NULL)"
    )
    connection.execute("ALTER TABLE dossiers ADD COLUMN awaits_paper INTEGER NOT NULL DEFAULT 0")
    connection.execute(
        "CREATE INDEX dossiers_awaits_paper ON dossiers (position) WHERE awaits_paper = 1"
    )
    connection.execute(
        "CREATE INDEX dossiers_received ON dossiers (received_at) WHERE received_at IS NOT NULL"
    )
    connection.execute("CREATE INDEX dossiers_ready ON dossiers (finished_at) WHERE status = 9")
    connection.execute(
        "CREATE INDEX dossiers_out ON dossiers (returned_at) WHERE returned_at IS NOT NULL"
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
    connection.execute("ALTER TABLE dossiers ADD COLUMN receipt_desk INTEGER")
    connection.execute("DROP INDEX dossiers_receipt")
    connection.execute(
        "CREATE INDEX dossiers_receipt ON dossiers (book_year, receipt_desk, receipt_number)"
        " WHERE receipt_number IS NOT NULL"
    )
    connection.execute("CREATE INDEX dossiers_flagged ON dossiers (flags) WHERE flags <> ''")
    connection.execute("CREATE INDEX dossiers_subject ON dossiers (subject)")
    # Entries that came under another salt than the one their subject is known by.
    connection.execute("CREATE TABLE other_salts (id INTEGER PRIMARY KEY, salt BLOB NOT NULL)")
    # Entries of other units, and the hub's own entry each came in.
    connection.execute("CREATE TABLE passed_on (id INTEGER PRIMARY KEY, carrier INTEGER NOT NULL)")
    _keep_for_ever(connection, "other_salts", "passed_on")
    connection.execute(
        "CREATE TABLE unit_desks (subject INTEGER PRIMARY KEY, desk INTEGER NOT NULL, desk_id BLOB NOT NULL,"
        " at TEXT NOT NULL, revoked INTEGER NOT NULL)"
    )
    connection.execute("ALTER TABLE imports ADD COLUMN stamp INTEGER NOT NULL DEFAULT 0")
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
    """Entries that were kept and say nothing, and why; how far each series of numbers has come; who
    gave a dossier its numbers.
    """
    connection.execute(
        "CREATE TABLE quarantine (id INTEGER PRIMARY KEY, subject INTEGER NOT NULL, reason TEXT NOT NULL)"
    )
    connection.execute("CREATE INDEX quarantine_subject ON quarantine (subject)")
    connection.execute(
        "CREATE TABLE series (name TEXT NOT NULL, scope TEXT NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (name, scope))"
        " WITHOUT ROWID"
    )
    connection.execute("ALTER TABLE dossiers ADD COLUMN numbered_by BLOB")
    connection.execute("ALTER TABLE dossiers ADD COLUMN receipt_by BLOB")
    # The names this desk has had: its own (0), then those of the desks it goes on from.
    connection.execute(
        "CREATE TABLE own_names (desk_id BLOB PRIMARY KEY, generation INTEGER NOT NULL) WITHOUT ROWID"
    )
    connection.execute(
        "CREATE TABLE surroundings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"
    )
    connection.execute("ALTER TABLE journals ADD COLUMN signed INTEGER NOT NULL DEFAULT 0")
    connection.execute("UPDATE journals SET signed = sequence WHERE length(signature) > 0")
    connection.execute("ALTER TABLE journals ADD COLUMN marks TEXT NOT NULL DEFAULT '{}'")
    connection.execute("DROP TABLE imports")
    connection.execute(
        "CREATE TABLE imports (subject INTEGER PRIMARY KEY, stamp INTEGER NOT NULL, kind TEXT NOT NULL,"
        " settled INTEGER NOT NULL)"
    )


STEPS: tuple[Callable[[Connection], None], ...] = (
    _step_1_journal_and_projections,
    _step_2_drafts_and_papers,
    _step_3_exchange,
    _step_4_safety,
)
assert len(STEPS) == SCHEMA_VERSION
