"""A desk whose disk was copied goes on as a new desk: nothing that only it did is lost, and the hub
takes it in.
"""

import itertools
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from counter.desk.administration import Administration
from counter.desk.clock import ClockService
from counter.desk.continuation import Continued, continue_as
from counter.desk.dossiers.drafts import EMPTY, Drafts
from counter.domain.refusal import Refusal, Unavailable
from counter.storage.database import transaction
from counter.storage.journal import acceptance, chain, head_file
from counter.storage.journal.chain_end import OWN
from counter.storage.journal.reader import journal_rows
from tests.support import desks
from tests.support.office import Office
from tests.support.power import Cut
from tests.support.small_hub import AnswerLost, SmallHub, exchange


class CopiedDesk:
    """A desk of a unit, and a computer with a copy of its disk: both think they are desk 1."""

    def __init__(self, folder: Path) -> None:
        self.hub = SmallHub(folder / "hub")
        self.true, self.other = desks.offices(folder, 2)
        for office in (self.true, self.other):
            self.hub.enrol(office)
        self.shared = [self.true.receive(summary=f"chung {n}").event.code for n in range(3)]
        exchange(self.hub, self.true)
        self.shared_at = self.true.entries
        self.true.desk.close()
        shutil.copytree(self.true.folder.path, folder / "copy")
        self.true.reopen_closed()
        self.copy = Office(folder / "copy", opens=True)

    def part(self) -> None:
        """Both work on; the true desk reaches the hub first."""
        self.true.receive(summary="chỉ ở máy thật")
        exchange(self.hub, self.true)
        self.copy.clock.move(minutes=5)

    def refused(self) -> Refusal:
        with pytest.raises(Refusal) as refusal:
            exchange(self.hub, self.copy)
        return refusal.value

    def continued(self, after: int | None = None, desk: int = 3) -> Continued:
        self.copy.desk.close()
        try:
            return continue_as(
                self.copy.folder,
                desk,
                after=after,
                clock=self.copy.clock,
                passphrase=None,
                clerk="Trần Thị Cán Bộ",
            )
        finally:
            self.copy.reopen_closed()

    def all_equal(self) -> bool:
        offices = (self.true, self.other, self.copy)
        for _ in range(2):
            for office in offices:
                exchange(self.hub, office)
        dumps = [desks.tables(office.desk.reader.connection) for office in offices]
        return all(dump == dumps[0] for dump in dumps)

    def close(self) -> None:
        for office in (self.true, self.other, self.copy):
            office.close()
        self.hub.close()


@pytest.fixture
def copied(tmp_path: Path) -> Iterator[CopiedDesk]:
    made = CopiedDesk(tmp_path)
    yield made
    made.close()


def problems(office: Office) -> set[str]:
    connection, head = office.desk.reader.connection, head_file.read(office.folder.head)
    return {
        problem.code for problem in chain.verify(connection, head, with_projections=True).problems
    }


def test_what_only_the_copy_did_is_entered_again_and_reaches_everybody(copied: CopiedDesk) -> None:
    copied.part()
    own = [copied.copy.receive(summary=f"chỉ ở bản sao {n}").event for n in range(2)]
    copied.copy.steps.process(own[1].code)
    copied.copy.steps.process(copied.shared[0])
    assert copied.refused().values["sequence"] == copied.shared_at
    done = copied.continued()
    assert (done.desk, done.sequence, done.entered_again) == (3, copied.shared_at, 4)
    copied.hub.enrol(copied.copy)
    assert copied.all_equal()
    again = copied.other.search.show(own[1].code).dossier
    assert again.received is not None
    assert (again.received.received_at, again.summary, again.status) == (
        own[1].received_at,
        "chỉ ở bản sao 1",
        4,
    )
    assert copied.other.search.show(copied.shared[0]).dossier.status == 4


def test_a_code_both_gave_out_is_told_until_one_of_the_two_is_voided(copied: CopiedDesk) -> None:
    copied.part()
    code = copied.copy.receive(summary="cùng mã").event.code
    copied.refused()
    copied.continued()
    copied.hub.enrol(copied.copy)
    assert copied.all_equal()
    assert problems(copied.copy) == {"code-given-twice"}
    with pytest.raises(Refusal, match="code-twice") as refusal:
        copied.copy.search.show(code)
    _, second = str(refusal.value.values["ids"]).split(", ")
    copied.copy.steps.void(second, "máy bị sao chép")
    assert copied.all_equal()
    assert [problems(office) for office in (copied.true, copied.other, copied.copy)] == [set()] * 3


def test_a_number_that_the_hub_gave_to_another_desk_is_not_taken(copied: CopiedDesk) -> None:
    copied.part()
    copied.copy.receive()
    copied.refused()
    with pytest.raises(Refusal) as refusal:
        copied.continued(desk=2)
    assert (refusal.value.code, refusal.value.field, refusal.value.values["value"]) == (
        "desk-number-held",
        "desk",
        2,
    )
    assert copied.continued(desk=3).entered_again == 1


def test_a_number_that_turns_out_to_be_taken_is_changed_before_any_hub_heard_of_it(
    copied: CopiedDesk,
) -> None:
    copied.part()
    _, own = [copied.copy.receive(summary=f"chỉ ở bản sao {n}").event for n in range(2)]
    copied.refused()
    first = copied.continued(desk=3)
    with closing(Office(copied.copy.folder.path.parent / "late", desk=3)) as late:
        copied.hub.enrol(late)
    with pytest.raises(Refusal, match="desk-number-taken"):
        copied.hub.enrol(copied.copy)
    copied.copy.steps.process(own.code)
    again = copied.continued(desk=4)
    assert (again.desk, again.continued_from, again.entered_again) == (4, first.continued_from, 4)
    assert again.kept != first.kept
    copied.hub.enrol(copied.copy)
    assert copied.all_equal()
    assert copied.true.search.show(own.code).dossier.status == 4
    assert problems(copied.copy) == {"code-given-twice"}


def test_a_desk_that_never_continued_and_has_no_hub_is_not_made_another(tmp_path: Path) -> None:
    office = Office(tmp_path / "alone")
    office.receive()
    office.close()
    with pytest.raises(Refusal, match="parting-unknown"):
        continue_as(office.folder, 2, after=None, clock=office.clock, passphrase=None, clerk="")


def test_acts_of_both_on_one_dossier_contend_as_they_did(copied: CopiedDesk) -> None:
    copied.true.steps.process(copied.shared[0])
    copied.part()
    copied.copy.steps.void(copied.shared[0], "nhập nhầm")
    copied.refused()
    copied.continued()
    assert not copied.copy.search.show(copied.shared[0]).conflicting
    copied.hub.enrol(copied.copy)
    assert copied.all_equal()
    assert copied.copy.search.show(copied.shared[0]).conflicting
    assert copied.true.search.show(copied.shared[0]).conflicting


def test_a_disk_brought_back_to_an_earlier_day_goes_on_and_gets_the_rest_from_the_hub(
    copied: CopiedDesk,
) -> None:
    copied.part()
    assert copied.refused().code == "desk-behind"
    assert copied.continued().entered_again == 0
    copied.hub.enrol(copied.copy)
    assert copied.all_equal() and problems(copied.copy) == set()
    assert copied.copy.receive().event.code.endswith("-3001")


def test_what_the_desk_had_settled_and_what_was_being_typed_come_along(copied: CopiedDesk) -> None:
    Administration(copied.copy.desk).change_setting("clerk_name", "Lê Thị Bến")
    ticket = copied.copy.queue.issue_ticket("A")
    typed = msgspec.structs.replace(EMPTY, summary="đang gõ", ticket=str(ticket.listed.subject))
    Drafts(copied.copy.desk).save(typed)
    left_at = copied.copy.desk.now
    copied.copy.clock.move(hours=3)
    copied.part()
    copied.refused()
    copied.continued()
    assert copied.copy.desk.settings.clerk_name == "Lê Thị Bến"
    (draft,) = Drafts(copied.copy.desk).all()
    assert draft.changed_at == left_at, "when it was left, and not when it was brought along"
    assert draft.draft.summary == "đang gõ" and draft.draft.ticket == str(
        copied.copy.queue.call(1).listed.subject
    )


def test_where_the_ways_part_is_asked_for_when_nobody_told(copied: CopiedDesk) -> None:
    copied.part()
    with pytest.raises(Refusal, match="parting-unknown"):
        copied.continued()
    with pytest.raises(Refusal, match="number-outside"):
        copied.continued(after=copied.shared_at + 100)
    with pytest.raises(Refusal, match="desk-number-same"):
        copied.continued(after=copied.shared_at, desk=1)
    assert copied.continued(after=copied.shared_at).sequence == copied.shared_at


def test_a_desk_that_was_revoked_goes_on_from_what_the_hub_acknowledged(
    copied: CopiedDesk,
) -> None:
    """Its computer came back to life after another one was restored in its place; nobody has to
    know a number.
    """
    exchange(copied.hub, copied.copy)
    held = copied.copy.entries
    copied.copy.receive(summary="chưa gửi")
    copied.hub.desks.revoke("H49.61", 1, copied.copy.clock.wall())
    assert copied.refused().code == "desk-revoked"
    done = copied.continued()
    assert (done.sequence, done.entered_again) == (held, 1)


def test_what_the_hub_took_before_it_sent_the_desk_away_is_not_entered_again(
    copied: CopiedDesk,
) -> None:
    """The last answer was lost on the line: the desk never heard that its acts had arrived."""
    exchange(copied.hub, copied.copy)
    taken = [copied.copy.receive(summary=f"đến nơi {n}").event.code for n in range(2)]
    held = copied.copy.entries
    with pytest.raises(Unavailable):
        exchange(copied.hub, copied.copy, AnswerLost)
    assert copied.copy.desk.reader.own_row().acknowledged < held
    copied.copy.receive(summary="chưa gửi")
    copied.hub.desks.revoke("H49.61", 1, copied.copy.clock.wall())
    assert copied.refused().code == "desk-revoked"
    done = copied.continued()
    assert (done.sequence, done.entered_again) == (held, 1)
    copied.hub.enrol(copied.copy)
    exchange(copied.hub, copied.copy)
    for code in taken:
        assert copied.copy.search.show(code)


def test_the_data_as_they_were_stay_whole_beside_the_new(copied: CopiedDesk) -> None:
    copied.part()
    copied.copy.receive()
    copied.refused()
    entries = copied.copy.entries
    kept = Office(copied.continued().kept, opens=True)
    assert kept.entries == entries and problems(kept) == set()
    kept.close()


@pytest.mark.parametrize("moves", range(10))
def test_a_power_cut_while_the_new_takes_its_place_leaves_one_or_the_other(
    copied: CopiedDesk, moves: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied.part()
    copied.refused()
    before, left = copied.copy.desk.journal.desk_id, itertools.count(moves, -1)
    replace = Path.replace

    def until_the_cut(path: Path, target: Path) -> Path:
        if ".successor" in f"{path} {target}" and next(left) <= 0:
            raise Cut
        return replace(path, target)

    copied.copy.desk.close()
    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", until_the_cut)
        with pytest.raises(Cut):
            continue_as(
                copied.copy.folder,
                3,
                after=None,
                clock=copied.copy.clock,
                passphrase=None,
                clerk="",
            )
    copied.copy.reopen_closed()
    assert (copied.copy.desk.journal.desk_id == before) == (copied.copy.desk.setup.desk == 1)
    assert problems(copied.copy) == set() and copied.copy.receive()


def test_the_clock_guard_still_knows_the_last_act(copied: CopiedDesk) -> None:
    copied.part()
    copied.copy.receive()
    copied.refused()
    last = copied.copy.desk.journal.last_act
    copied.continued()
    assert copied.copy.desk.journal.last_act == last


def test_a_history_that_is_not_whole_yet_stays_as_far_as_it_came(copied: CopiedDesk) -> None:
    office, true = copied.copy, copied.other.desk.reader
    copied.other.receive()
    entries, row = acceptance.carried(true.connection, OWN, 2), true.own_row()
    with transaction(office.desk.journal.connection):
        acceptance.begin(office.desk.journal.connection, entries[0])
        acceptance.accept(office.desk.journal.connection, entries, 0)
        acceptance.prove(office.desk.journal.connection, row.desk_id, row.public_key, row.signature)
    copied.continued(after=office.entries)
    kept = next(
        one for one in journal_rows(office.desk.reader.connection) if one.desk_id == row.desk_id
    )
    assert (kept.low, kept.sequence, kept.head) == (3, row.sequence, row.head)
    assert problems(office) == set()


def test_a_new_desk_whose_log_did_not_fit_into_its_file_takes_no_place(tmp_path: Path) -> None:
    """On a disk that is nearly full SQLite closes without a word and leaves the log beside the
    database.
    """
    office = Office(tmp_path / "desk")
    office.close()
    made = office.folder.make_beginning()
    (made.path / "counter.db").write_bytes(b"half")
    (made.path / "counter.db-wal").write_bytes(b"the other half")
    with pytest.raises(Unavailable, match="database-busy"):
        office.folder.succeed(made)
    made.remove()
    again = Office(tmp_path / "desk", opens=True)
    assert again.verify().ok
    again.close()


def test_what_a_wrong_clock_dated_stays_marked_under_its_new_name(copied: CopiedDesk) -> None:
    copied.part()
    copied.copy.clock.set("2026-06-11T08:30:00")
    code = copied.copy.receive(summary="giờ sai").event.code
    copied.copy.clock.set("2026-06-01T09:00:00")
    ClockService(copied.copy.desk).correct(copied.copy.clock.wall(), "Lan")
    right = copied.copy.receive(summary="giờ đúng").event.code
    copied.continued(after=copied.shared_at)
    marked = [row.code for row in copied.copy.search.page() if row.is_in_false_time]
    assert marked == [code] and right in [row.code for row in copied.copy.search.page()]
    assert [date.code for date in ClockService(copied.copy.desk).doubtful_dates()] == [code]
    assert copied.copy.desk.clock_reading.doubt is None


def test_dates_that_a_wrong_clock_promised_before_the_ways_parted_still_wait_for_a_decision(
    tmp_path: Path,
) -> None:
    copied = CopiedDesk(tmp_path)
    for office in (copied.true, copied.copy):
        office.close()
    copied.copy.reopen_closed()
    copied.copy.clock.set("2026-06-11T08:30:00")
    code = copied.copy.receive(summary="giờ sai").event.code
    copied.copy.clock.set("2026-06-01T09:00:00")
    ClockService(copied.copy.desk).correct(copied.copy.clock.wall(), "Lan")
    copied.continued(after=copied.copy.entries)
    clock = ClockService(copied.copy.desk)
    assert [date.code for date in clock.doubtful_dates()] == [code]
    clock.keep_date(code, "Lan")
    assert clock.doubtful_dates() == []
    copied.true.reopen_closed()
    copied.close()
