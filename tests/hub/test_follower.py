"""A dossier handed over to another unit of the hub: both see it and act on it, and nobody else ever
does.
"""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from counter.desk import law
from counter.desk.administration import Administration
from counter.desk.books import BookOfDossiers
from counter.desk.continuation import continue_as
from counter.desk.day import DayService
from counter.desk.dossiers.conflicts import Conflicts
from counter.desk.exchange import ExchangeService
from counter.domain.calendar.working_days import CalendarDay
from counter.domain.clock import VIETNAM
from counter.domain.desk import CalendarImported, DayClosed, SettingChanged
from counter.domain.dossiers.events import DossierHandedOver
from counter.domain.events.base import Reference
from counter.domain.hub import EVERY_UNIT, DossierRelayed
from counter.domain.refusal import Refusal
from counter.hub import own_journals
from counter.hub.follower import Follower
from counter.hub.own_journals import HubEntry
from counter.hub.proving import verify_store
from counter.hub.publishing import Publishing
from counter.hub.stores.store import Behind
from counter.storage.journal import acceptance
from counter.storage.journal.chain_end import OWN
from counter.storage.projections.dossier_lists import with_code
from counter.sync import enrolment
from counter.sync.asking import sign_run
from counter.wording.story import Story
from tests.support import desks
from tests.support.command import Commands
from tests.support.office import Office
from tests.support.small_hub import NOW, SmallHub, exchange

ISLAND, SHORE, FAR = "H49.61", "H49.62", "H49.63"


class Province:
    """Three units of one hub: two desks on the island, one on the shore, one far away."""

    def __init__(self, folder: Path) -> None:
        self.hub = SmallHub(folder / "hub")
        places = ((ISLAND, 1), (ISLAND, 2), (SHORE, 1), (FAR, 1))
        self.offices = [
            Office(folder / f"{unit}-{desk}", unit=unit, desk=desk) for unit, desk in places
        ]
        for office in self.offices:
            self.hub.enrol(office)
        self.one, self.two, self.shore, self.far = self.offices

    def follower(self) -> Follower:
        return Follower(self.hub.store, self.hub.identity, lambda: NOW)

    def settle(self) -> None:
        """Everybody exchanges and the hub follows, until nothing moves."""
        for _ in range(4):
            for office in self.offices:
                exchange(self.hub, office)
            self.follower().catch_up()

    def story(self, office: Office, code: str) -> list[str]:
        """What was done to a dossier, as a desk tells it; the hub's own part left out."""
        entries = office.search.show(code).entries
        return [
            entry.envelope.name for entry in entries if entry.envelope.name != DossierRelayed.name
        ]

    def knows(self, office: Office, code: str) -> bool:
        rows = office.desk.reader.connection.execute("SELECT body FROM bodies").fetchall()
        return any(code.encode() in row[0] for row in rows)

    def close(self) -> None:
        for office in self.offices:
            office.desk.close()
        self.hub.close()


@pytest.fixture
def province(tmp_path: Path) -> Iterator[Province]:
    made = Province(tmp_path)
    yield made
    made.close()


def test_a_dossier_received_here_and_resolved_there_is_seen_by_both_and_nobody_else(
    province: Province,
) -> None:
    one, two, shore, far = province.offices
    code, other = one.receive().event.code, one.receive().event.code
    province.settle()
    assert not province.knows(shore, code)

    one.steps.hand_over(code, SHORE, "UBND đặc khu Vân Đồn")
    province.settle()
    assert province.story(shore, code) == ["dossier-received", "dossier-handed-over"]
    with pytest.raises(Refusal, match="unit-has-it"):
        one.steps.hand_over(code, SHORE)
    shore.steps.complete(code, "B3")
    province.settle()

    for office in (one, two, shore):
        found = office.search.show(code)
        assert found.dossier.state == "completed" and not found.conflicting
        assert province.story(office, code) == [
            "dossier-received",
            "dossier-handed-over",
            "dossier-completed",
        ]
    assert not province.knows(far, code) and not province.knows(shore, other)
    for office in province.offices:
        assert office.verify().ok, office.verify().problems
    assert verify_store(province.hub.store, province.hub.identity).problems == []


def test_a_paper_of_another_unit_bears_that_units_head_and_number_or_is_not_printed(
    province: Province,
) -> None:
    """Two offices' papers never bear one name and one number."""
    one, shore = province.one, province.shore
    printed, plain = one.receive().event.code, one.receive(summary="việc hai").event.code
    one.prints.receipt(printed)
    for code in (printed, plain):
        one.steps.hand_over(code, SHORE)
    province.settle()
    Administration(shore.desk).change_setting("unit_name", "UBND đặc khu Vân Đồn")
    shore.receive()
    again = shore.prints.receipt(printed)
    first, second = shore.search.show(printed).dossier.prints
    assert (second.letterhead, second.number_text) == (first.letterhead, first.number_text)
    assert again.copy == 2 and "Vân Đồn" not in second.letterhead.upper
    with pytest.raises(Refusal, match="receipt-of-another-unit"):
        shore.prints.receipt(plain)


def test_every_later_act_reaches_the_other_unit_once(province: Province) -> None:
    one, two, shore, _ = province.offices
    code = one.receive().event.code
    one.steps.hand_over(code, SHORE)
    province.settle()
    two.steps.correct(code, "summary", "chuyển gấp", "người dân nhờ")
    province.settle()
    shore.steps.hand_over(code, ISLAND, "trả về nơi nhận")
    province.settle()
    two.steps.receive_back(code)
    two.steps.complete(code)
    province.settle()
    stories = [province.story(office, code) for office in (one, two, shore)]
    assert stories[0] == stories[1] == stories[2]
    assert stories[0].count("dossier-corrected") == stories[0].count("dossier-completed") == 1
    assert all(office.verify().ok for office in province.offices)


def test_a_unit_that_has_no_desk_yet_and_was_handed_a_dossier_is_told_until_one_comes(
    province: Province, tmp_path: Path
) -> None:
    nowhere, store = "H49.99", f"sqlite:///{tmp_path / 'hub' / 'hub.sqlite'}"

    def said() -> str:
        return Commands(tmp_path / "none")(
            "hub", "desks", "--store", store, "--practice", text=True
        ).out

    code = province.one.receive().event.code
    province.one.steps.hand_over(code, nowhere)
    province.settle()
    assert f"--unit-code {nowhere}" in said() and said().count("--unit-code") == 1
    province.one.steps.hand_over(code, SHORE, "đúng đơn vị")
    office = Office(tmp_path / "new", unit=nowhere)
    province.offices.append(office)
    province.hub.enrol(office)
    province.settle()
    assert "--unit-code" not in said()
    assert province.knows(office, code) and province.knows(province.shore, code)


def test_what_came_from_another_unit_takes_no_number_and_no_line_of_the_book_here(
    province: Province,
) -> None:
    shore = province.shore
    code = province.one.receive().event.code
    province.one.steps.hand_over(code, SHORE)
    province.settle()
    own = shore.receive().event
    assert own.book_number == 1 and own.code.endswith("-1001")
    (row,) = with_code(shore.desk.reader, code)
    assert row.book_number is None and row.receipt_number is None and row.code == code
    book = BookOfDossiers(shore.desk)
    assert [line.code for line in book.lines(book.places(NOW.date(), NOW.date()))] == [own.code]
    assert [row.code for row in shore.search.listing("today").rows] == [own.code]


def test_two_units_acting_apart_leave_both_facts_and_a_decision_for_a_person(
    province: Province,
) -> None:
    one, _, shore, _ = province.offices
    code = one.receive().event.code
    one.steps.hand_over(code, SHORE)
    province.settle()
    one.actions.do("stop", code, reason="người dân rút")
    shore.steps.complete(code)
    province.settle()
    assert one.search.show(code).conflicting and shore.search.show(code).conflicting
    Conflicts(one.desk).settle(code, 0, "đã hỏi lại hai bên")
    province.settle()
    assert not one.search.show(code).conflicting and not shore.search.show(code).conflicting
    assert one.search.show(code).dossier.state == shore.search.show(code).dossier.state


def test_nobody_gets_to_see_a_dossier_by_writing_about_it(province: Province) -> None:
    """A compromised desk hands over what it was never handed, to those whose it is, and back to
    itself.
    """
    one, far = province.one, province.far
    code = one.receive().event.code
    subject = one.search.show(code).subject
    province.settle()
    name_another(far, subject)
    province.settle()
    one.steps.process(code)
    province.settle()
    assert not province.knows(far, code) and province.story(one, code) == [
        "dossier-received",
        "processing-started",
    ]


def name_another(office: Office, subject: Reference) -> None:
    """An entry by hand, under a subject that this desk never held."""
    connection = office.desk.journal.connection
    connection.execute("INSERT INTO journals (desk_id, public_key, sequence, head, signature, stamp, acknowledged)"
                       " VALUES (?, x'', 0, ?, x'', 0, 0)", (subject.desk_id, bytes(32)))  # fmt: skip
    office.desk.journal.refresh()
    subject_id = office.desk.journal.subject_id(subject)
    connection.execute("INSERT INTO salts (subject, salt) VALUES (?, ?)", (subject_id, bytes(16)))
    with office.desk.journal.write("–", 1) as writing:
        writing.append(DossierHandedOver(at=NOW, to_unit=ISLAND), subject)


def test_a_follower_cut_off_anywhere_passes_nothing_on_twice(province: Province) -> None:
    one, shore = province.one, province.shore
    code = one.receive().event.code
    one.steps.hand_over(code, SHORE)
    for office in province.offices:
        exchange(province.hub, office)
    for calls in range(1, 12):
        follower = Follower(_CutOff(province.hub.store, calls), province.hub.identity, lambda: NOW)  # type: ignore[arg-type]
        with pytest.raises(_Cut):
            follower.catch_up()
        if calls % 3 == 0:
            province.follower().step()
    province.settle()
    entries = shore.search.show(code).entries
    passed = [
        original
        for entry in entries
        if isinstance(entry.event, DossierRelayed)
        for original in entry.event.originals
    ]
    assert len(passed) == len(set(passed)) == 2
    assert province.hub.store.waiting() == 0


class _Cut(BaseException):
    """The process is gone."""


class _CutOff:
    """A store whose transactions end suddenly after so many."""

    def __init__(self, store: Any, calls: int) -> None:
        self._store, self._left = store, calls

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    def behind(self, most: int) -> Any:
        found = self._store.behind(most)
        if not found:
            raise _Cut
        return found

    def unit(self, unit: str, *, writes: bool) -> Any:
        self._left -= 1
        if self._left < 0:
            raise _Cut
        return self._store.unit(unit, writes=writes)


@pytest.mark.parametrize("seed", range(3))
def test_after_any_order_of_acts_and_exchanges_both_units_hold_the_same_story(
    province: Province, seed: int
) -> None:
    dice = random.Random(seed)
    codes = [province.one.receive().event.code for _ in range(3)]
    province.settle()
    for code in codes[:2]:
        province.two.steps.hand_over(code, SHORE)
    for number in range(30):
        office, chance = dice.choice(province.offices[:3]), dice.random()
        if chance < 0.5:
            exchange(province.hub, office)
        elif chance < 0.7:
            province.follower().step()
        else:
            correct(office, dice.choice(codes), f"việc {number}")
    province.settle()
    for code in codes[:2]:
        stories = {tuple(f.envelope.reference for f in office.search.show(code).entries
                         if f.envelope.name != DossierRelayed.name) for office in province.offices[:3]}  # fmt: skip
        assert len(stories) == 1
    assert not province.knows(province.shore, codes[2])
    assert all(office.verify().ok for office in province.offices)


def correct(office: Office, code: str, to: str) -> None:
    """A desk that does not know the dossier yet refuses, and so does one where it conflicts."""
    try:
        office.steps.correct(code, "summary", to, "người dân nhờ")
    except Refusal as refusal:
        assert refusal.code in ("dossier-unknown", "dossier-in-conflict")


def test_desks_learn_from_the_hub_who_holds_which_number(province: Province) -> None:
    province.settle()
    desks = ExchangeService(province.one.desk).status().desks
    assert [(one.desk, one.is_revoked) for one in desks] == [(1, False), (2, False)]
    province.hub.desks.revoke(ISLAND, 2, NOW.astimezone(VIETNAM))
    exchange(province.hub, province.one)
    assert [
        (one.desk, one.is_revoked) for one in ExchangeService(province.one.desk).status().desks
    ] == [
        (1, False),
        (2, True),
    ]


def test_a_hub_put_back_from_a_copy_writes_new_journals_beside_the_old(province: Province) -> None:
    province.settle()
    copy = province.hub.copy()
    code = province.one.receive().event.code
    province.one.steps.hand_over(code, SHORE)
    province.settle()
    province.hub.restore(copy)
    province.settle()
    assert province.story(province.shore, code) == ["dossier-received", "dossier-handed-over"]
    province.shore.steps.complete(code)
    province.settle()
    assert province.one.search.show(code).dossier.state == "completed"
    assert all(office.verify().ok for office in province.offices)


def test_what_a_hub_said_after_its_copy_was_made_a_desk_brings_back(
    province: Province, tmp_path: Path
) -> None:
    province.settle()
    copy = province.hub.copy()
    province.hub.desks.revoke(ISLAND, 2, NOW)
    calendar = tmp_path / "calendar.csv"
    calendar.write_text(
        "date,kind,name,source,confirmed\n2026-06-03,off,Nghỉ bù,TB 1,yes\n", encoding="utf-8"
    )
    Publishing(province.hub.store, province.hub.identity).calendar(calendar, NOW)
    exchange(province.hub, province.one)
    province.hub.restore(copy)
    exchange(province.hub, province.shore)
    assert not closed_at(province.shore)
    exchange(province.hub, province.one)
    assert sorted(
        (one.desk, one.is_revoked) for one in province.hub.desks.listed() if one.unit == ISLAND
    ) == [
        (1, False),
        (2, True),
    ]
    exchange(province.hub, province.shore)
    assert closed_at(province.shore)
    assert verify_store(province.hub.store, province.hub.identity).problems == []


def test_a_desk_enrolled_again_since_is_not_revoked_by_an_older_word(province: Province) -> None:
    province.settle()
    copy = province.hub.copy()
    province.hub.desks.revoke(ISLAND, 2, NOW)
    exchange(province.hub, province.one)
    province.hub.restore(copy)
    province.hub.desks.revoke(ISLAND, 2, NOW + timedelta(hours=1))
    province.hub.enrol(province.two, NOW + timedelta(hours=2))
    exchange(province.hub, province.one)
    listed = [
        one.is_revoked for one in province.hub.desks.listed() if (one.unit, one.desk) == (ISLAND, 2)
    ]
    assert listed == [False]
    exchange(province.hub, province.two)


def closed_at(office: Office) -> bool:
    """True when the day that was published is a day off here."""
    return not office.desk.calendar.is_working(date(2026, 6, 3))


def test_nobody_brings_a_hub_back_what_it_never_said(province: Province) -> None:
    province.settle()
    hub, one = province.hub, province.one
    identity = hub.identity
    entries = acceptance.carried(one.desk.reader.connection, OWN, 0)
    run = sign_run(entries, one.desk.journal.signer)
    before = hub.heads(ISLAND)
    with pytest.raises(Refusal, match="signature-wrong"):
        assert run is not None
        own_journals.take_back(hub.store, identity, ISLAND, run, NOW)
    assert hub.heads(ISLAND) == before


def test_a_desk_cannot_write_what_only_a_hub_may(province: Province) -> None:
    with province.far.desk.journal.write("–", 1) as writing:
        writing.append(DossierRelayed(at=NOW, from_unit=ISLAND, originals=()))
    with pytest.raises(Refusal, match="word-of-the-hub"):
        exchange(province.hub, province.far)


def test_what_a_hub_writes_is_proven_like_a_desks_journal(province: Province) -> None:
    identity = province.hub.identity
    with province.hub.store.unit(ISLAND, writes=True) as rows:
        own_journals.append(rows, identity._replace(signing_key=bytes(range(32))), ISLAND,
                            [HubEntry(DossierHandedOver(at=NOW, to_unit=SHORE))], NOW)  # fmt: skip
    problems = verify_store(province.hub.store, identity).problems
    assert [code for code, _ in problems] == ["signature-wrong"]
    with pytest.raises(Refusal, match="answer-not-proven"):
        exchange(province.hub, province.one)


def test_only_a_dossier_goes_to_another_unit(province: Province) -> None:
    """A calendar handed over would change the other unit's return dates."""
    far, shore = province.far, province.shore
    storm = CalendarDay(
        date=date(2026, 6, 3), kind="closed", name="Bão", source="QĐ 1", confirmed=True
    )
    with far.desk.journal.write("–", 1) as writing:
        calendar = writing.append(CalendarImported(at=NOW, file_hash=bytes(32), days=(storm,)))
        writing.append(DossierHandedOver(at=NOW, to_unit=SHORE), calendar)
        writing.append(DossierHandedOver(at=NOW, to_unit=SHORE), far.desk.subject)
    province.settle()
    reader = shore.desk.reader.connection
    assert law.shown(shore.desk.reader, law.CALENDAR) == []
    assert reader.execute("SELECT count(*) FROM desks").fetchone() == (1,) and shore.verify().ok


def test_no_desk_comes_under_the_name_of_another_units_desk_or_of_the_hubs_journals(
    province: Province,
) -> None:
    far, hub = province.far, province.hub
    identity, taken = hub.identity, province.one.desk.journal.desk_id
    ghosts = [own_journals.journal_id(identity, unit) for unit in (EVERY_UNIT, "H49.64")]
    for desk_id in (taken, *ghosts):
        code, _ = hub.desks.invite("H49.64", 1, NOW)
        request = enrolment.request(
            enrolment.key_of(code), far.desk.journal.signer, practice=True, unit="H49.64", desk=1, desk_id=desk_id,
            public_key=far.desk.setup.public_key,
        )  # fmt: skip
        with pytest.raises(Refusal, match="desk-key-changed"):
            hub.desks.enrol(request, NOW)


def test_what_is_too_long_is_not_published_and_stops_nobody(province: Province) -> None:
    identity, long = (
        province.hub.identity,
        DossierHandedOver(at=NOW, to_unit=SHORE, to="x" * (4 << 20)),
    )
    with (
        pytest.raises(Refusal, match="entry-too-long"),
        province.hub.store.unit(ISLAND, writes=True) as rows,
    ):
        own_journals.append(rows, identity, ISLAND, [HubEntry(long)], NOW)
    province.settle()


def test_a_long_story_goes_to_the_other_unit_in_runs_that_anybody_takes(province: Province) -> None:
    one, shore = province.one, province.shore
    code = one.receive().event.code
    subject = one.search.show(code).subject
    for number in range(4):
        with one.desk.journal.write("–", 1) as writing:
            writing.append(DayClosed(at=NOW, left=(str(number) * 190,) * 10_000), subject)
    one.steps.hand_over(code, SHORE)
    province.settle()
    assert province.story(shore, code) == province.story(one, code) and shore.verify().ok
    assert verify_store(province.hub.store, province.hub.identity).problems == []


def test_a_desk_changes_nothing_of_another_desk(province: Province) -> None:
    one, two = province.one, province.two
    province.settle()
    with two.desk.journal.write("–", 1) as writing:
        writing.append(
            SettingChanged(at=NOW, setting="unit_name", value='"UBND khác"'), one.desk.subject
        )
    province.settle()
    one.reopen()
    assert one.desk.settings.unit_name != "UBND khác" and one.verify().ok


def test_words_under_what_the_hub_says_stop_nobody(province: Province) -> None:
    """An act that claims to be older than what it is about."""
    one, two = province.one, province.two
    province.settle()
    row = two.desk.reader.connection.execute("SELECT subject FROM unit_desks").fetchone()
    with two.desk.journal.write("–", 1) as writing:
        writing.append(DossierHandedOver(at=NOW, to_unit=SHORE), two.desk.reader.reference(row[0]))
    province.settle()
    assert one.verify().ok and [desk.desk for desk in ExchangeService(one.desk).status().desks] == [
        1,
        2,
    ]


def test_two_followers_of_one_store_leave_to_each_other_what_the_other_did(
    province: Province, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second one follows all that the first was about to follow."""
    code = province.one.receive().event.code
    province.one.steps.hand_over(code, SHORE)
    for office in province.offices:
        exchange(province.hub, office)
    store, said = province.hub.store, list[tuple[str, Any]]()
    other = Follower(store, province.hub.identity, lambda: NOW)
    listed = store.behind

    def list_then_lose(most: int) -> list[Behind]:
        found = listed(most)
        monkeypatch.setattr(store, "behind", listed)
        other.catch_up()
        return found

    monkeypatch.setattr(store, "behind", list_then_lose)
    follower = Follower(store, province.hub.identity, lambda: NOW, lambda *told: said.append(told))
    assert follower.catch_up() == 0 and said == [] and store.waiting() == 0


def test_a_journal_that_cannot_be_followed_keeps_no_other_waiting(province: Province) -> None:
    code = province.one.receive().event.code
    province.one.steps.hand_over(code, SHORE)
    for office in province.offices:
        exchange(province.hub, office)
    with closing(sqlite3.connect(province.hub.path)) as file, file:
        file.execute("UPDATE runs SET data = x'00' WHERE unit = ?", (FAR,))
    said = list[tuple[str, Any]]()
    Follower(
        province.hub.store, province.hub.identity, lambda: NOW, lambda *told: said.append(told)
    ).catch_up()
    exchange(province.hub, province.shore)
    assert province.story(province.shore, code) == ["dossier-received", "dossier-handed-over"]
    assert said and all(code == "hub-journal-not-followed" for code, _ in said)
    assert {values["unit"] for _, values in said} == {FAR}


def test_a_desk_that_continues_as_another_keeps_what_other_units_and_the_hub_said(
    province: Province,
) -> None:
    code = province.one.receive().event.code
    province.one.steps.hand_over(code, SHORE)
    province.settle()
    shore = province.shore
    before, entries = desks.tables(shore.desk.reader.connection), shore.entries
    shore.desk.close()
    continue_as(shore.folder, 5, after=entries, clock=shore.clock, passphrase=None, clerk="")
    shore.reopen_closed()
    after = desks.tables(shore.desk.reader.connection)
    assert (after["dossiers"], after["imports"]) == (before["dossiers"], before["imports"])
    assert shore.verify().ok
    province.hub.enrol(shore)
    shore.steps.complete(code)
    province.settle()
    assert province.one.search.show(code).dossier.state == "completed"


def test_both_units_know_where_a_dossier_is_and_who_wrote_what(province: Province) -> None:
    one, two, shore, _ = province.offices
    code = one.receive().event.code
    one.steps.hand_over(code, SHORE, "UBND đặc khu Vân Đồn")
    province.settle()
    for office, is_at_other_unit in ((one, True), (two, True), (shore, False)):
        found = office.search.show(code)
        assert found.is_at_other_unit == is_at_other_unit and found.custody is not None
        assert (found.custody.unit, found.custody.origin) == (SHORE, ISLAND)
    found = shore.search.show(code)
    told = Story(found.entries, found.origins, "vi")
    passed = next(entry for entry in found.entries if entry.envelope.name == DossierRelayed.name)
    assert told.line(passed) == f"đến qua máy chủ · từ {ISLAND}" and told.by(passed) == "máy chủ"
    assert told.by(found.entries[0]) == f"Trần Thị Cán Bộ · {ISLAND}, bàn 1"
    assert two.search.show(code).origins[found.entries[0].envelope.desk_id].desk == 1
    shore.steps.hand_over(code, ISLAND)
    province.settle()
    assert shore.search.show(code).is_at_other_unit and not one.search.show(code).is_at_other_unit
    one.steps.receive_back(code)
    assert not one.search.show(code).is_at_other_unit


def test_what_another_unit_has_is_due_there_and_stands_by_itself_here(province: Province) -> None:
    one, _, shore, _ = province.offices
    away, own = one.receive().event.code, one.receive().event.code
    one.steps.hand_over(away, SHORE)
    province.settle()
    for office in (one, shore):
        office.clock.move(days=10)
    for office, due, elsewhere in ((one, own, [away]), (shore, away, [])):
        outlook, listing = (
            DayService(office.desk).outlook(),
            office.search.listing("at-other-units"),
        )
        assert [row.code for row in outlook.overdue] == [due]
        assert (
            [row.code for row in outlook.at_other_units]
            == [row.code for row in listing.rows]
            == elsewhere
        )
        assert listing.counts["overdue"] == 1 and listing.counts["at-other-units"] == len(elsewhere)
        assert [row.code for row in office.search.listing("overdue").rows] == [due]
        assert DayService(office.desk).today().left.names == (f"due:{due}",)
    marks = {row.code: row.holder for row in one.search.page()}
    assert marks == {away: SHORE, own: ""}
    shore.steps.hand_over(away, ISLAND)
    province.settle()
    assert [row.code for row in shore.search.listing("at-other-units").rows] == [away]
    assert {row.code for row in DayService(one.desk).outlook().overdue} == {away, own}
    assert all(office.verify().ok for office in province.offices)
