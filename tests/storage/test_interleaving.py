"""Whatever order desks' entries arrive in, the tables say the same."""

import contextlib
import itertools
import random
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.desk.dossiers.returns import Returns
from counter.domain.events import base as event
from counter.domain.refusal import Refusal
from counter.storage import database, migrations
from counter.storage.journal import acceptance, chain_end
from counter.storage.journal.acceptance import Carried
from tests.support import desks
from tests.support.office import Office


def fresh_file(path: Path) -> database.Connection:
    """A file that holds no journal of its own yet: desks get their numbers as they arrive."""
    connection = database.create(path, bytes(32))
    migrations.migrate(connection)
    connection.execute(
        "INSERT INTO journals (id, desk_id, public_key, sequence, head, signature, stamp, acknowledged)"
        " VALUES (1, ?, ?, 0, ?, ?, 0, 0)",
        (b"\0" * 16, b"", bytes(32), b""),
    )
    return connection


def live(folder: Path, dice: random.Random, desk_count: int, steps: int) -> list[Office]:
    """Desks that work, sometimes hear of each other, and act on each other's dossiers."""
    made = desks.offices(folder, desk_count)
    codes: list[str] = []
    for _ in range(steps):
        office = dice.choice(made)
        office.clock.move(minutes=dice.randint(0, 30))
        match dice.randrange(6):
            case 0:
                office.queue.issue_ticket("A")
            case 1 | 2:
                codes.append(office.receive(summary=f"việc {len(codes)}").event.code)
            case 3:
                desks.tell(dice.choice(made), office)
            case _ if codes:
                code = dice.choice(codes)
                act = dice.choice(
                    [
                        lambda c, o=office: o.steps.process(c),
                        lambda c, o=office: o.steps.complete(c),
                        lambda c, o=office: o.steps.note_portal_code(
                            c, f"G22.99-260601-{dice.randrange(10**4):04d}"
                        ),
                        lambda c, o=office: o.steps.correct(
                            c, "summary", f"sửa {dice.random()}", "gõ nhầm"
                        ),
                        lambda c, o=office: o.steps.void(c, "nhập nhầm"),
                    ]
                )
                with contextlib.suppress(Refusal):
                    act(code)
    return made


def interleaved(journals: dict[bytes, list[Carried]], dice: random.Random) -> list[Carried]:
    queues = [list(entries) for entries in journals.values()]
    mixed = []
    while any(queues):
        queue = dice.choice([q for q in queues if q])
        mixed.append(queue.pop(0))
    return mixed


@given(st.randoms(use_true_random=False))
def test_any_interleaving_that_keeps_each_desks_order_gives_the_same_tables(
    dice: random.Random,
) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = live(folder, dice, desk_count=dice.randint(2, 3), steps=25)
        journals = desks.all_entries(made)
        dumps = []
        for run in range(3):
            connection = fresh_file(folder / f"run{run}.db")
            mixed = interleaved(journals, dice)
            while mixed:
                cut = dice.randint(1, 9)
                with database.transaction(connection):
                    acceptance.accept(connection, mixed[:cut], 0)
                mixed = mixed[cut:]
            dumps.append(desks.tables(connection))
            connection.close()
        assert dumps[0] == dumps[1] == dumps[2]
        for office in made:
            office.close()


def test_desks_that_heard_all_of_each_other_show_the_same_tables(tmp_path: Path) -> None:
    made = live(tmp_path, random.Random(7), desk_count=3, steps=60)
    for _ in range(2):
        for sender, receiver in itertools.permutations(made, 2):
            desks.tell(sender, receiver)
    shown = [desks.tables(office.desk.reader.connection) for office in made]
    assert shown[0] == shown[1] == shown[2]
    assert any(row for row in shown[0]["dossiers"])
    for office in made:
        office.close()


def test_two_desks_acting_apart_on_one_dossier_leave_a_conflict_that_is_shown(
    tmp_path: Path,
) -> None:
    first, second = desks.offices(tmp_path, 2)
    code = first.receive().event.code
    desks.tell(first, second)
    first.steps.process(code)
    second.actions.do("stop", code, reason="rút hồ sơ")
    desks.tell(second, first)
    desks.tell(first, second)
    assert first.search.show(code).conflicting and second.search.show(code).conflicting
    assert first.search.find(code)[0].conflicting
    first.close()
    second.close()


def test_two_prints_apart_are_no_conflict(tmp_path: Path) -> None:
    first, second = desks.offices(tmp_path, 2)
    code = first.receive().event.code
    desks.tell(first, second)
    first.prints.receipt(code)
    second.prints.receipt(code)
    desks.tell(second, first)
    assert not first.search.show(code).conflicting
    first.close()
    second.close()


def test_a_gap_a_fork_and_an_altered_body_are_told_apart(tmp_path: Path) -> None:
    first, second = desks.offices(tmp_path, 2)
    for _ in range(3):
        first.receive()
    entries = acceptance.carried(first.desk.reader.connection, chain_end.OWN, 0)

    def refused(changed: list[Carried]) -> str:
        try:
            desks.take(second, changed)
        except Refusal as refusal:
            return refusal.code
        return ""

    assert refused([*entries[:1], *entries[2:]]) == "entries-gap"
    altered = entries[1]._replace(body=entries[1].body.replace(b"2026", b"2025", 1))
    assert refused([entries[0], altered]) == "entry-altered"
    torn = bytearray(entries[1].envelope)
    torn[5] ^= 1
    assert refused([entries[0], entries[1]._replace(envelope=bytes(torn))]) == "entries-fork"
    assert refused(entries) == "" and refused(entries) == ""
    first.close()
    second.close()


def forget(older: pytest.MonkeyPatch, name: str) -> None:
    """The program knows this event no more: what is declared is declared for good, so no door
    leads back to the program of an earlier day.
    """
    older.delitem(event._registered, name)


def test_an_entry_of_a_newer_program_is_kept_and_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = desks.offices(tmp_path, 2)
    code = first.receive().event.code
    desks.tell(first, second)
    first.steps.process(code)
    with monkeypatch.context() as older:
        forget(older, "processing-started")
        desks.tell(first, second)
        found = second.search.show(code)
        assert found.newer and found.dossier.state == "received"
        assert second.search.find(code)[0].newer
    first.close()
    second.close()


def test_what_a_newer_program_wrote_about_is_looked_at_and_not_acted_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A result that was handed over by a form this program does not know is not handed over again."""
    first, second = desks.offices(tmp_path, 2)
    received = [first.receive().event.code for _ in range(2)]
    for code in received:
        first.steps.complete(code)
    desks.tell(first, second)
    Returns(first.desk).return_result(received[0])
    with monkeypatch.context() as older:
        forget(older, "result-returned")
        desks.tell(first, second)
        before = second.entries
        for act in (
            lambda code: second.steps.void(code, "nhầm"),
            lambda code: second.steps.note_portal_code(code, "G22.99-260601-0001"),
            lambda code: second.steps.correct(code, "summary", "khác", "nhầm"),
            second.prints.receipt,
        ):
            with pytest.raises(Refusal, match="subject-of-newer-program") as refused:
                act(received[0])
            assert refused.value.values["value"] == str(
                first.search.show(received[0]).entries[-1].envelope.reference
            )
        assert second.entries == before and second.search.show(received[0]).newer
        second.steps.note_portal_code(received[1], "G22.99-260601-0002")
    with pytest.raises(Refusal, match="dossier-state"):
        Returns(second.desk).return_result(received[0])
    first.close()
    second.close()
