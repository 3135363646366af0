"""What power cuts, bad disks and curious hands do to a desk's files: known, said, and never wrong
data.
"""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from counter.domain.refusal import Damaged
from counter.storage import database, keys
from counter.storage.journal import acceptance, chain, head_file
from counter.storage.journal.chain_end import OWN, entry_id
from counter.storage.projections import projection, rebuild
from tests.support import desks
from tests.support.command import ROOT, Commands
from tests.support.office import DRAFT, Office
from tests.support.poisoning import Poisoning
from tests.support.read_only import read_only
from tests.support.small_hub import exchange


@pytest.fixture
def run(tmp_path: Path) -> Commands:
    commands = Commands(tmp_path / "desk")
    commands.init()
    for _ in range(5):
        commands("dossier", "receive", "-", stdin=json.dumps(DRAFT).encode())
    return commands


READS = (["status"], ["ticket", "list"], ["dossier", "list"], ["dossier", "find", "an"])


def expect_damage(run: Commands) -> None:
    """No act is done, and what can still be read is shown, with what is wrong told beside it."""
    outcome = run("ticket", "issue", "--queue", "A")
    assert outcome.exit == 4 and outcome.error["kind"] == "damaged", outcome
    for words in READS:
        outcome = run(*words)
        assert outcome.exit in (0, 4), (words, outcome)
    verified = run("verify")
    assert verified.exit == 4 and not verified.json["ok"] and verified.json["problems"]


def test_a_lost_write_ahead_log_is_known(run: Commands, tmp_path: Path) -> None:
    before = (run.data / "counter.db").read_bytes()
    run("ticket", "issue", "--queue", "A")
    (run.data / "counter.db").write_bytes(before)
    for rest in run.data.glob("counter.db-*"):
        rest.unlink()
    expect_damage(run)
    assert run("status").json["damage"]["code"] == "journal-shorter"
    assert len(run("dossier", "list").json) == 5
    assert "counter recover" in run("dossier", "list", text=True).err


def test_a_cut_file_is_known(run: Commands) -> None:
    path = run.data / "counter.db"
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 3])
    expect_damage(run)


def test_a_missing_head_a_missing_database_and_a_missing_key_are_known(run: Commands) -> None:
    for name in ("head", "counter.db", "database.key"):
        kept = run.data / "kept"
        (run.data / name).rename(kept)
        assert run("status").exit == (0 if name == "head" else 4), name
        assert run("ticket", "issue", "--queue", "A").exit == 4
        kept.rename(run.data / name)
    assert run("status").exit == 0


@pytest.mark.parametrize("name", ["database.key", "signing.key", "head"])
def test_a_changed_byte_in_a_small_file_is_known(run: Commands, name: str) -> None:
    path = run.data / name
    content = path.read_bytes()
    for place in range(0, len(content), 37):
        if name == "head" and place % 512 >= 270:
            continue  # padding
        changed = bytearray(content)
        changed[place] ^= 1
        if name == "head":  # both slots, else the other one stands in
            changed[(place + 512) % 1024] ^= 1
        path.write_bytes(changed)
        assert run("ticket", "issue", "--queue", "A").exit == 4, place
    path.write_bytes(content)
    assert run("ticket", "issue", "--queue", "A").exit == 0


@pytest.mark.parametrize("slot", [0, 512])
def test_one_torn_slot_of_the_head_does_not_stop_the_desk(run: Commands, slot: int) -> None:
    path = run.data / "head"
    content = path.read_bytes()
    path.write_bytes(content[:slot] + b"\0" * 512 + content[slot + 512 :])
    assert run("ticket", "issue", "--queue", "A").exit == 0
    assert run("verify").exit == 0


def test_every_changed_byte_of_the_database_is_known_or_harms_nothing(run: Commands) -> None:
    path = run.data / "counter.db"
    content = path.read_bytes()
    shown = run("dossier", "list").json
    dice = random.Random(3)
    for place in [0, 15, 16, 100, *(dice.randrange(len(content)) for _ in range(25))]:
        changed = bytearray(content)
        changed[place] ^= 1 << dice.randrange(8)
        path.write_bytes(changed)
        assert run("verify").exit == 4, place
        listed = run("dossier", "list")
        assert listed.exit == 4 or listed.json == shown
    path.write_bytes(content)
    assert run("verify", "--projections").exit == 0


def test_a_file_of_a_newer_program_is_refused_untouched(run: Commands) -> None:
    office_key = bytes.fromhex(json.loads((run.data / "database.key").read_bytes())["open"])
    connection = database.connect(run.data / "counter.db", office_key)
    connection.execute(f"PRAGMA user_version = {database.SCHEMA_VERSION + 1}")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    before = (run.data / "counter.db").read_bytes()
    for words in (["status"], ["ticket", "issue", "--queue", "A"], ["verify"]):
        refused = run(*words)
        assert refused.exit == 1 and refused.error["code"] == "newer-program"
    assert (run.data / "counter.db").read_bytes() == before


def test_entries_cannot_be_changed_or_deleted(office: Office) -> None:
    office.receive()
    connection = office.desk.journal.connection
    for statement in (
        "UPDATE entries SET subject = 1",
        "DELETE FROM entries",
        "UPDATE bodies SET body = x''",
        "DELETE FROM bodies",
        "UPDATE salts SET salt = x''",
        "DELETE FROM salts",
    ):
        with pytest.raises(Exception, match="append-only"):
            connection.execute(statement)


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        (
            "UPDATE bodies SET body = replace(body, '2026', '2025') WHERE id = (SELECT max(id) FROM bodies)",
            "body-altered",
        ),
        ("DELETE FROM bodies WHERE id = (SELECT max(id) FROM bodies)", "body-missing"),
        ("DELETE FROM entries WHERE id = (SELECT max(id) - 1 FROM entries)", "entry-out-of-place"),
        ("UPDATE salts SET salt = randomblob(16)", "body-altered"),
        ("UPDATE journals SET signature = zeroblob(64)", "signature-wrong"),
        ("UPDATE journals SET head = zeroblob(32)", "head-wrong"),
        (
            "UPDATE entries SET subject = subject + 1 WHERE id = (SELECT max(id) FROM entries)",
            "subject-altered",
        ),
        ("UPDATE dossiers SET book_number = 1", "book-number-twice"),
        ("UPDATE dossiers SET code = 'X'", "code-given-twice"),
    ],
)
def test_whoever_has_the_key_still_cannot_change_the_past_unseen(
    office: Office, statement: str, code: str
) -> None:
    for _ in range(3):
        office.receive()
    connection = office.desk.journal.connection
    for table in ("entries", "bodies", "salts"):
        connection.execute(f"DROP TRIGGER {table}_no_update")
        connection.execute(f"DROP TRIGGER {table}_no_delete")
    connection.execute(statement)
    assert code in problems(office)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE dossiers SET applicant = 'Ai Khác'",
        "DELETE FROM dossiers WHERE rowid = (SELECT max(position) FROM dossiers)",
        "UPDATE tickets SET state = 'finished'",
        "DELETE FROM tickets",
        "UPDATE desks SET unit_code = 'H50'",
        "UPDATE days SET by_itself = 0",
        "INSERT INTO dossier_words (rowid, words) VALUES (5, 'ma')",
        "INSERT INTO tickets SELECT business_date, home_queue, 99, subject, carried_to, queue, state, priority, waits,"
        " turn, issued_at, served, waits_to_print, ticket FROM tickets LIMIT 1",
    ],
)
def test_a_table_that_does_not_fit_the_journal_is_found_and_made_anew(
    office: Office, statement: str
) -> None:
    office.queue.issue_ticket("A")
    office.receive()
    office.receive(summary="khác")
    assert problems(office) == []
    connection = office.desk.journal.connection
    connection.execute(statement)
    assert problems(office)
    rebuild.rebuild(connection)
    assert problems(office) == []


def test_of_rows_that_are_read_together_those_that_differ_are_named(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(projection, "READ_AT_ONCE", 3)
    received = [office.receive(summary=f"việc {number}").subject for number in range(8)]
    connection = office.desk.journal.connection
    altered = [received[number] for number in (0, 2, 3, 7)]
    for subject in altered:
        connection.execute(
            "UPDATE dossiers SET summary = 'khác' WHERE subject = ?",
            (entry_id(OWN, subject.sequence),),
        )
    found = chain.verify(connection, head_file.read(office.folder.head), with_projections=True)
    assert [problem.where for problem in found.problems] == [f"dossiers {one}" for one in altered]


def problems(office: Office) -> list[str]:
    connection = office.desk.journal.connection
    found = chain.verify(connection, head_file.read(office.folder.head), with_projections=True)
    return [problem.code for problem in (*found.problems, *chain.verify_search(connection))]


def kill_in_the_middle(run: Commands, dice: random.Random) -> list[dict[str, Any]]:
    """Starts a batch, kills it hard after a while, and gives back what it had acknowledged."""
    process = subprocess.Popen(
        [sys.executable, "-m", "ui.app", "batch", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT,
        env=run.environment(),
    )  # fmt: skip
    assert process.stdin and process.stdout
    lines = [
        ["ticket", "issue", "--queue", "A"],
        {"args": ["dossier", "receive", "-"], "stdin": json.dumps(DRAFT)},
    ]
    wanted, answers = dice.randint(1, 25), []
    for n in range(wanted + 40):
        process.stdin.write(json.dumps(lines[n % 2]).encode() + b"\n")
    process.stdin.flush()
    for _ in range(wanted):
        answers.append(json.loads(process.stdout.readline()))
    os.kill(process.pid, signal.SIGKILL)
    rest = process.stdout.read()
    process.wait()
    process.stdin = None
    process.stdout.close()
    whole = rest[: rest.rfind(b"\n") + 1]
    return answers + [json.loads(line) for line in whole.splitlines()]


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.proof
def test_kill_9_in_a_batch_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    rounds = 200 if os.environ.get("COUNTER_PROVE") else 6
    run, dice = Commands(tmp_path / "desk"), random.Random(9)
    run.init()
    acknowledged = 0
    for number in range(rounds):
        run.now = f"2026-06-{1 + number // 20:02d}T08:30:00+07:00"
        for answer in kill_in_the_middle(run, dice):
            assert answer["exit"] == 0, answer
            acknowledged += 1
            out = answer["out"]
            if "code" in out:
                assert run("dossier", "show", out["code"]).json["due_at"] == out["due_at"]
            else:
                assert out["number"] in [ticket["number"] for ticket in run("ticket", "list").json]
        if number % 20 == 0:
            assert run("verify", "--projections").json["ok"]
    verified = run("verify", "--projections").json
    assert verified["ok"] and verified["gaps"] == []
    print(
        f"\n{rounds} kills, {acknowledged} acknowledged acts, {verified['entries']} entries, none lost"
    )


OWN_LAST = "id = (SELECT max(id) FROM entries WHERE id < (2 << 40))"
OWN_MIDDLE = "id = (SELECT max(id) - 1 FROM entries WHERE id < (2 << 40))"
ALTERED = {
    "another format": f"UPDATE entries SET envelope = cast(x'02' || substr(envelope, 2) AS BLOB) WHERE {OWN_LAST}",
    "another format, as text": f"UPDATE entries SET envelope = x'02' || substr(envelope, 2) WHERE {OWN_LAST}",
    "shortened": f"UPDATE entries SET envelope = substr(envelope, 1, 50) WHERE {OWN_LAST}",
    "shortened in the middle": f"UPDATE entries SET envelope = substr(envelope, 1, 130) WHERE {OWN_MIDDLE}",
    "empty": f"UPDATE entries SET envelope = x'' WHERE {OWN_MIDDLE}",
    "text": f"UPDATE entries SET envelope = cast('abc' AS TEXT) WHERE {OWN_MIDDLE}",
    "a number": f"UPDATE entries SET envelope = 5 WHERE {OWN_LAST}",
    "the first, shortened": "UPDATE entries SET envelope = substr(envelope, 1, 50) WHERE id = (1 << 40 | 1)",
    "another's, shortened": "UPDATE entries SET envelope = substr(envelope, 1, 50) WHERE id = (SELECT max(id) FROM entries)",
    "a body as text": f"UPDATE bodies SET body = cast(body AS TEXT) WHERE {OWN_MIDDLE.replace('entries', 'bodies')}",
    "a body as a number": f"UPDATE bodies SET body = 5 WHERE {OWN_LAST.replace('entries', 'bodies')}",
    "a salt as text": "UPDATE salts SET salt = 'abc' WHERE subject = (SELECT max(subject) FROM salts WHERE subject < (2 << 40))",
    "a salt too long": "UPDATE salts SET salt = zeroblob(100) WHERE subject < (2 << 40)",
    "a row of the journals with text": "UPDATE journals SET sequence = 'abc' WHERE id = 2",
    "the row of another desk gone": "DELETE FROM journals WHERE id = 2",
    "the own row gone": "DELETE FROM journals WHERE id = 1",
    "every row gone": "DELETE FROM journals",
}  # fmt: skip


@pytest.fixture(scope="module")
def two_desks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data of a desk that knows another one."""
    made = Poisoning(tmp_path_factory.mktemp("two"))
    made.good.receive()
    made.other.receive()
    for office in (made.other, made.good):
        exchange(made.hub, office)
    made.good.receive()
    made.close()
    return made.good.folder.path


def test_a_name_that_this_desk_never_had_is_told(two_desks: Path, tmp_path: Path) -> None:
    run = Commands(tmp_path / "desk")
    shutil.copytree(two_desks, run.data)
    with closing(
        database.connect(run.data / "counter.db", keys.load(run.data / "database.key", None))
    ) as connection:
        connection.execute("INSERT INTO own_names SELECT desk_id, 1 FROM journals WHERE id = 2")
        database.into_one_file(connection)
    assert [one["where"] for one in run("verify", "--projections").json["problems"]] == [
        "own_names"
    ]
    assert run("rebuild").exit == 0 and run("verify", "--projections").json["ok"]


@pytest.mark.parametrize("how", ALTERED)
def test_a_row_that_somebody_altered_is_damage_and_no_fault_of_the_program(
    two_desks: Path, tmp_path: Path, how: str
) -> None:
    run = Commands(tmp_path / "desk")
    shutil.copytree(two_desks, run.data)
    connection = database.connect(
        run.data / "counter.db", keys.load(run.data / "database.key", None)
    )
    for (trigger,) in connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
    ).fetchall():
        connection.execute(f"DROP TRIGGER {trigger}")
    connection.execute(ALTERED[how])
    connection.close()
    for words in (["verify"], ["verify", "--projections"]):
        verified = run(*words)
        assert verified.exit == 4 and verified.json["problems"], verified
    assert "Nguyễn" not in verified.out, "what lies in the data is not quoted"
    assert run("status").exit in (0, 4)
    recovered = run("recover")
    assert recovered.exit == 0 or recovered.error["kind"] == "damaged", recovered
    if recovered.exit == 0:
        assert run("verify", "--projections").exit == 0, "what was saved proves"
        assert run("ticket", "issue", "--queue", "A").exit == 0


@pytest.mark.parametrize(
    "altered",
    [
        "low = 'x', below = 5",
        "public_key = 'abc'",
        "signature = 5",
        "head = 'x'",
        "stamp = 'x'",
        "desk_id = 'x'",
    ],
)
def test_a_row_of_the_journals_with_values_of_another_kind_is_found(
    two_desks: Path, tmp_path: Path, altered: str
) -> None:
    run = Commands(tmp_path / "desk")
    shutil.copytree(two_desks, run.data)
    connection = database.connect(
        run.data / "counter.db", keys.load(run.data / "database.key", None)
    )
    connection.execute(f"UPDATE journals SET {altered} WHERE id = 2")
    connection.close()
    verified = run("verify", "--projections")
    assert verified.exit == 4 and {"code": "cannot-be-read", "where": "journals 2"}.items() <= (
        verified.json["problems"][0].items()
    )


def test_no_act_is_done_while_entries_are_nobodys(two_desks: Path, tmp_path: Path) -> None:
    run = Commands(tmp_path / "desk")
    shutil.copytree(two_desks, run.data)
    connection = database.connect(
        run.data / "counter.db", keys.load(run.data / "database.key", None)
    )
    connection.execute("DELETE FROM journals WHERE id = 2")
    connection.close()
    refused = run("ticket", "issue", "--queue", "A")
    assert (refused.exit, refused.error["code"]) == (4, "journals-incomplete")
    assert {problem["code"] for problem in run("verify").json["problems"]} >= {
        "journal-without-row"
    }


def test_a_copied_folder_without_its_head_is_no_working_desk(run: Commands, tmp_path: Path) -> None:
    shutil.copytree(run.data, tmp_path / "copy", ignore=shutil.ignore_patterns("head"))
    copy = Commands(tmp_path / "copy")
    assert copy("status").json["damage"]["code"] == "head-missing"
    assert copy("ticket", "issue", "--queue", "A").error["code"] == "head-missing"


def test_a_copy_of_another_desk_with_a_blank_signature_is_found(tmp_path: Path) -> None:
    one, two = desks.offices(tmp_path, 2)
    two.receive()
    desks.tell(two, one)
    connection = one.desk.journal.connection
    assert one.verify().ok
    connection.execute("UPDATE journals SET signature = x'' WHERE id > 1")
    assert "signature-wrong" in {problem.code for problem in one.verify().problems}
    for office in (one, two):
        office.close()


def test_a_copy_whose_newest_run_is_not_in_whole_yet_is_told_and_is_no_damage(
    tmp_path: Path,
) -> None:
    one, two = desks.offices(tmp_path, 2)
    desks.tell(two, one)
    two.receive()
    desks.take(one, acceptance.carried(two.desk.reader.connection, 1, 1))
    verified = one.verify()
    assert verified.ok and [notice.code for notice in verified.notices] == ["copy-not-signed"]
    for office in (one, two):
        office.close()


def test_a_subject_of_another_desk_put_in_place_of_its_own_is_found(office: Office) -> None:
    office.receive()
    connection = office.desk.journal.connection
    connection.execute("DROP TRIGGER entries_no_update")
    connection.execute(
        "UPDATE entries SET subject = subject | (9 << 40) WHERE id = (SELECT max(id) FROM entries)"
    )
    assert "subject-altered" in {problem.code for problem in office.verify().problems}


def test_an_act_taken_out_with_the_slot_of_head_that_told_of_it_is_said_to_be_nobodys_to_know(
    run: Commands,
) -> None:
    head, before = run.data / "head", (run.data / "counter.db").read_bytes()
    slots = head.read_bytes()
    receive = run("dossier", "receive", "-", stdin=json.dumps(DRAFT).encode())
    assert receive.exit == 0
    (run.data / "counter.db").write_bytes(before)
    for rest in run.data.glob("counter.db-*"):
        rest.unlink()
    newest = max(range(2), key=lambda n: int(head.read_bytes()[512 * n :].split()[2]))
    changed = bytearray(head.read_bytes())
    changed[512 * newest : 512 * newest + 512] = bytes(512)
    head.write_bytes(changed)
    verified = run("verify")
    assert verified.json["fingerprint"] and slots
    told = {row["code"] for row in (*verified.json["notices"], *verified.json["problems"])}
    assert told & {"head-slot-lost", "entries-lost", "journal-shorter", "cannot-be-read"}


def test_pages_half_written_by_a_checkpoint_that_was_cut_are_no_damage(office: Office) -> None:
    """The write-ahead log has them whole, and whoever opens the file next writes them again."""
    database.into_one_file(office.desk.journal.connection)
    path = office.folder.database
    office.receive()
    log = path.with_name("counter.db-wal").read_bytes()
    size = 24 + database.PAGE_SIZE
    pages = {
        int.from_bytes(log[place : place + 4], "big") for place in range(32, len(log) - size, size)
    }
    copy = office.folder.path.with_name("copy")
    shutil.copytree(office.folder.path, copy, ignore=shutil.ignore_patterns("*-shm"))
    content = bytearray((copy / "counter.db").read_bytes())
    torn = [page for page in pages if 1 < page <= len(content) // database.PAGE_SIZE]
    assert torn
    for page in torn:
        place = (page - 1) * database.PAGE_SIZE
        content[place + 700 : place + database.PAGE_SIZE] = bytes(database.PAGE_SIZE - 700)
    (copy / "counter.db").write_bytes(content)
    run = Commands(copy)
    assert run("verify").json["problems"] == []
    assert run("dossier", "receive", "-", stdin=json.dumps(DRAFT).encode()).exit == 0
    assert run("verify", "--projections").json["problems"] == []


def test_an_index_that_lost_a_row_is_found(office: Office) -> None:
    office.receive()
    connection = office.desk.journal.connection
    (root,) = connection.execute(
        "SELECT rootpage FROM sqlite_schema WHERE name = 'dossiers_code'"
    ).fetchone()
    connection.execute("PRAGMA writable_schema = ON")
    connection.execute(
        "UPDATE sqlite_schema SET sql = replace(sql, '(code)', '(external_code)') WHERE name = 'dossiers_code'"
    )
    connection.execute("PRAGMA writable_schema = RESET")
    office.reopen()
    assert root and "page-damaged" in {problem.code for problem in office.verify().problems}


def test_the_fingerprint_is_the_same_in_status_and_verify(run: Commands) -> None:
    assert run("status").json["fingerprint"] == run("verify").json["fingerprint"] != ""


def test_what_verify_finds_is_named_in_words_with_the_way_back(office: Office) -> None:
    run = Commands(office.folder.path)
    database.into_one_file(office.desk.journal.connection)
    office.close()
    content = bytearray(office.folder.database.read_bytes())
    for page in range(3, len(content) // database.PAGE_SIZE, 2):
        content[page * database.PAGE_SIZE : page * database.PAGE_SIZE + 200] = bytes(200)
    office.folder.database.write_bytes(bytes(content))
    told = run("verify", text=True)
    assert told.exit == 4 and "counter recover" in told.out
    assert "malformed" not in told.out and "database disk" not in told.out


def test_a_head_made_anew_does_not_look_half_lost(office: Office) -> None:
    office.receive()
    own = office.desk.reader.own_row()
    head_file.create(
        office.folder.head, head_file.Head(own.desk_id, own.sequence, own.head, own.signature)
    )
    assert head_file.read(office.folder.head).sequence == own.sequence
    assert not head_file.is_half_lost(office.folder.head)


_TABLES = ("projections", "surroundings", "dossiers", "tickets", "series", "journals", "own_names", "dossiers_code",
           "entries_of_subject", "other_salts", "sqlite_sequence", "dossier_words_data")  # fmt: skip


@pytest.mark.parametrize("table", _TABLES)
def test_a_table_whose_page_fails_is_told_as_damage_and_has_a_way_back(
    run: Commands, table: str
) -> None:
    tear_page_of(run.data, table)
    for words in READS:
        assert run(*words).exit in (0, 4), words
    status = run("status").json
    assert status["entries"] == 7, "what is whole is shown"
    if table in ("projections", "surroundings"):
        assert status["damage"]["code"] == "database-damaged", (
            "a look does not need it, an act does"
        )
    assert run("verify").exit in (0, 4), "a derived table was made anew already"
    assert run("recover").exit == 0
    assert run("verify", "--projections").json["problems"] == []
    assert len(run("dossier", "list").json) == 5


def test_an_act_whose_answer_meets_a_torn_page_is_done_and_says_so(run: Commands) -> None:
    """Whoever is told that it failed does it again, and a citizen has two numbers."""
    run("ticket", "issue", "--queue", "A")
    tear_page_of(run.data, "tickets_carried")
    told = run("ticket", "issue", "--queue", "A")
    assert (told.exit, told.error["code"]) == (4, "written-and-not-shown")
    assert [ticket["number"] for ticket in run("ticket", "list").json] == ["A001", "A002"]


def test_a_torn_page_between_entries_costs_those_on_it_alone(tmp_path: Path) -> None:
    """What stands behind proves from the journal's end, and is entered again under a new name."""
    run = Commands(tmp_path / "desk")
    run.init()
    for _number in range(50):
        run("ticket", "issue", "--queue", "A")
    for _number in range(4):
        run("dossier", "receive", "-", stdin=json.dumps(DRAFT).encode())
    codes = codes_of(run)
    tear_leaf(run.data, "bodies", entry_id(OWN, 20), whole=entry_id(OWN, 2))
    recovered = run("recover").json
    assert recovered["reason"] == "entries-lost" and 1 <= recovered["lost"] <= 20, recovered
    assert run("verify", "--projections").json["problems"] == []
    waiting = {ticket["number"] for ticket in run("ticket", "list").json}
    assert {"A045", "A050"} <= waiting, "the line before the tear was the old desk's"
    assert codes_of(run) == codes
    assert run("ticket", "issue", "--queue", "A").json["number"] == "A101"
    assert run("dossier", "complete", max(codes)).exit == 0


def test_an_act_on_what_is_gone_is_gone_with_it(run: Commands) -> None:
    """A dossier whose beginning is on the torn page; what was done to it later says nothing."""
    codes = sorted(codes_of(run))
    run("dossier", "complete", codes[0], "--shelf", "B3")
    for _number in range(12):
        run("ticket", "issue", "--queue", "A")
    tear_leaf(run.data, "bodies", entry_id(OWN, 3), whole=entry_id(OWN, 10))
    recovered = run("recover")
    if recovered.exit == 0:
        assert recovered.json["reason"] == "entries-lost"
        assert run("verify", "--projections").json["problems"] == []
        assert codes_of(run) < set(codes)


def test_a_desk_whose_newest_own_entry_fails_is_looked_up(run: Commands) -> None:
    with closing(
        database.connect(run.data / "counter.db", keys.load(run.data / "database.key", None))
    ) as connection:
        (newest,) = connection.execute("SELECT max(id) FROM entries").fetchone()
    tear_leaf(run.data, "bodies", newest, whole=entry_id(OWN, 1))
    listed = run("dossier", "list", text=True)
    assert listed.exit == 0 and "H49.61-260601-1005" in listed.out


def test_on_a_disk_that_takes_nothing_the_way_back_leads_elsewhere(run: Commands) -> None:
    tear_page_of(run.data, "dossiers")
    with read_only(run.data):
        refused = run("recover")
        assert (refused.exit, refused.error["code"]) == (3, "recover-elsewhere")
        shutil.copytree(run.data, run.data.with_name("elsewhere"))
    elsewhere = Commands(run.data.with_name("elsewhere"))
    assert elsewhere("recover").exit == 0 and len(codes_of(elsewhere)) == 5


def test_tables_made_anew_unasked_are_told_with_the_folder_that_is_kept(run: Commands) -> None:
    tear_page_of(run.data, "dossiers")
    told = run("dossier", "list", text=True)
    (kept,) = run.data.glob("before-*")
    assert told.exit == 0 and str(kept) in told.err


def test_tables_made_anew_unasked_are_told_in_json_too(run: Commands) -> None:
    code = min(codes_of(run))
    tear_page_of(run.data, "dossiers")
    told = run("dossier", "show", code)
    (kept,) = run.data.glob("before-*")
    assert told.exit == 0 and told.json["made_anew"] == str(kept)


def test_a_torn_table_of_another_program_is_made_anew(run: Commands) -> None:
    key = keys.load(run.data / "database.key", None)
    with closing(database.connect(run.data / "counter.db", key)) as connection:
        connection.execute("UPDATE projections SET fingerprint = 'an earlier one'")
        connection.execute("ALTER TABLE dossiers RENAME COLUMN receipt_number TO receipt")
    tear_page_of(run.data, "dossiers")
    assert run("ticket", "issue", "--queue", "A").exit == 0
    assert len(run("dossier", "list").json) == 5
    assert run("verify", "--projections").json["problems"] == []


@pytest.fixture
def two_busy_desks(tmp_path: Path) -> Path:
    """The data of a desk that knows another one's acts, enough of both to fill pages."""
    made = Poisoning(tmp_path / "busy")
    for office in (made.good, made.other):
        for _ in range(15):
            office.receive()
    for office in (made.other, made.good):
        exchange(made.hub, office)
    made.close()
    return made.good.folder.path


def test_entries_of_other_desks_that_are_gone_are_never_called_no_loss(
    two_busy_desks: Path, tmp_path: Path
) -> None:
    """The page with the newest entry in the file: whatever the table of journals says, nobody can
    count what stood there.
    """
    run = Commands(tmp_path / "desk")
    shutil.copytree(two_busy_desks, run.data)
    before = codes_of(run)
    tear_leaf(run.data, "entries", newest_entry(run.data), whole=entry_id(OWN, 1))
    looked_up = run("dossier", "list")
    recovered = run("recover")
    assert looked_up.exit == 4 or codes_of(run) == before, "nothing goes without a word"
    assert recovered.json["reason"] == "past-lost" and recovered.json["lost"] >= 1


def newest_entry(data: Path) -> int:
    """The number of the last entry in the file; it is another desk's, or the hub's."""
    key = keys.load(data / "database.key", None)
    with closing(database.connect(data / "counter.db", key)) as connection:
        (newest,) = connection.execute("SELECT max(id) FROM entries").fetchone()
    assert newest > entry_id(OWN + 1, 0)
    return int(newest)


def codes_of(run: Commands) -> set[str]:
    return {row["code"] for row in run("dossier", "list").json}


@pytest.mark.parametrize("table", ["bodies", "salts"])
def test_status_tells_of_a_table_that_every_act_writes_to(run: Commands, table: str) -> None:
    tear_page_of(run.data, table)
    told = run("status")
    assert told.exit == 4 or told.json["damage"]["code"] == "database-damaged"
    assert run("ticket", "issue", "--queue", "A").exit == 4


@pytest.mark.parametrize("table", ["hub", "wish", "drafts", "surroundings"])
@pytest.mark.parametrize("is_dropped", [False, True])
def test_what_no_journal_tells_is_said_to_be_gone(
    run: Commands, table: str, is_dropped: bool
) -> None:
    """A desk's place at its hub, an unfinished intake: nobody makes them anew unasked."""
    if is_dropped:
        with closing(
            database.connect(run.data / "counter.db", keys.load(run.data / "database.key", None))
        ) as connection:
            connection.execute(f"DROP TABLE {table}")
    else:
        tear_page_of(run.data, table)
    run("status")
    run("ticket", "issue", "--queue", "A")
    assert not list(run.data.glob("before-*")), "nobody was asked"
    recovered = run("recover").json
    assert recovered["reason"] == "notes-lost" and recovered["not_saved"] == [table]
    assert run("verify", "--projections").json["problems"] == []
    assert run("ticket", "issue", "--queue", "A").exit == 0


def test_own_entries_that_are_gone_are_counted_once(run: Commands) -> None:
    """Also where the table that says how far the journal had come does not read."""
    tear_leaf(run.data, "bodies", entry_id(OWN, 5), whole=entry_id(OWN, 1))
    tear_page_of(run.data, "journals")
    recovered = run("recover").json
    assert recovered["reason"] == "entries-lost" and 1 <= recovered["lost"] <= 5


@pytest.mark.parametrize("pages", [1, 2])
def test_a_file_that_lost_its_last_pages_is_saved(run: Commands, pages: int) -> None:
    with closing(
        database.connect(run.data / "counter.db", keys.load(run.data / "database.key", None))
    ) as connection:
        database.into_one_file(connection)
    path = run.data / "counter.db"
    path.write_bytes(path.read_bytes()[: -pages * database.PAGE_SIZE])
    assert run("ticket", "issue", "--queue", "A").exit == 4
    recovered = run("recover")
    assert recovered.exit == 0, recovered
    assert run("verify", "--projections").json["problems"] == []


@pytest.mark.parametrize(
    "altered",
    [
        "UPDATE journals SET marks = '{' WHERE id = 1",
        "UPDATE journals SET marks = '[1]' WHERE id = 1",
        "UPDATE journals SET last_act_at = 'x' WHERE id = 1",
        "UPDATE journals SET stamp = 'x' WHERE id = 1",
        "UPDATE tickets SET business_date = 'x'",
        "UPDATE desks SET state = '{'",
        "UPDATE desks SET state = '[]'",
        "UPDATE dossiers SET due_at = 'x'",
        "UPDATE dossiers SET book_number = 'x'",
        "UPDATE projections SET done_to = 'x'",
        "UPDATE tickets SET ticket = '{'",
        "UPDATE tickets SET ticket = 5",
        "INSERT INTO failure VALUES (1, 'x', '{', 'x')",
        "INSERT INTO failure VALUES (1, 'x', '[]', '2026-06-01T08:30:00+07:00')",
        "INSERT INTO parting VALUES (1, 'x')",
    ],
)
def test_values_that_nobody_wrote_so_are_damage_with_a_way_back(
    run: Commands, altered: str
) -> None:
    run("ticket", "issue", "--queue", "A")
    with closing(
        database.connect(run.data / "counter.db", keys.load(run.data / "database.key", None))
    ) as connection:
        connection.execute(altered)
    for words in (*READS, ["ticket", "issue", "--queue", "A"]):
        assert run(*words).exit in (0, 4), words
    assert run("recover").exit == 0
    assert run("verify", "--projections").json["problems"] == []
    assert run("ticket", "issue", "--queue", "A").exit == 0


def test_a_wrong_question_of_the_program_is_no_damage(
    run: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is made anew for it: the file is whole."""
    monkeypatch.setattr(
        "counter.storage.projections.queue_board.tickets_of",
        lambda reader, _day: reader.connection.execute("SELECT x FROM nowhere").fetchall(),
    )
    refused = run("ticket", "list")
    assert refused.exit == 3 and not list(run.data.glob("before-*"))


def tear_leaf(data: Path, table: str, entry: int, *, whole: int) -> None:
    """The page that holds one row of a table is noise; another row still reads."""
    key = keys.load(data / "database.key", None)
    with closing(database.connect(data / "counter.db", key)) as connection:
        database.into_one_file(connection)
    content = (data / "counter.db").read_bytes()
    query = f"SELECT * FROM {table} WHERE id = ?"
    for page in range(2, len(content) // database.PAGE_SIZE + 1):
        torn = bytearray(content)
        start = (page - 1) * database.PAGE_SIZE
        torn[start : start + database.PAGE_SIZE] = os.urandom(database.PAGE_SIZE)
        (data / "counter.db").write_bytes(torn)
        if not reads(data, key, query, entry) and reads(data, key, query, whole):
            return
    raise AssertionError("no page holds that row alone")


def reads(data: Path, key: bytes, query: str, entry: int) -> bool:
    try:
        with (
            closing(database.connect(data / "counter.db", key)) as found,
            database.translate_errors(),
        ):
            return found.execute(query, (entry,)).fetchone() is not None
    except Damaged:
        return False


def tear_page_of(data: Path, table: str) -> None:
    """The first page of a table is noise, as a bad sector leaves it."""
    key = keys.load(data / "database.key", None)
    with closing(database.connect(data / "counter.db", key)) as connection:
        database.into_one_file(connection)
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)
        ).fetchone()
    content = bytearray((data / "counter.db").read_bytes())
    start = (page - 1) * database.PAGE_SIZE
    content[start : start + database.PAGE_SIZE] = os.urandom(database.PAGE_SIZE)
    (data / "counter.db").write_bytes(content)
