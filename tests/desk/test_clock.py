"""The desk's clock: what is asked about, a person's word for the time, and the way back after a
false jump.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from counter.desk import clock as desk_clock
from counter.desk.administration import Administration
from counter.desk.clock import ClockService
from counter.desk.day import DayService
from counter.desk.dossiers.returns import Returns
from counter.desk.dossiers.search import DossierSearch
from counter.desk.opening import open_to_read
from counter.domain.clock import VIETNAM
from counter.domain.desk import ClockCorrected
from counter.domain.dossiers.events import DossierReceived, ProcessingStarted
from counter.domain.refusal import Refusal
from counter.storage import database, hub_rows
from counter.wording.story import Story
from tests.printing.test_receipt import text_of
from tests.support import desks
from tests.support.office import Office


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


def test_the_clerks_word_for_the_time_is_kept_as_an_offset(office: Office) -> None:
    clock = ClockService(office.desk)
    clock.confirm(office.clock.wall() + timedelta(hours=2), "Lan")
    assert office.desk.now == office.clock.wall() + timedelta(hours=2)
    with pytest.raises(Refusal, match="field-empty"):
        clock.confirm(office.clock.wall(), "  ")


def test_a_time_before_the_last_act_is_not_taken_for_the_right_one(office: Office) -> None:
    office.receive()
    office.clock.set("2026-05-20T09:00:00")
    before, clock = office.entries, ClockService(office.desk)
    with pytest.raises(Refusal, match="clock-before-last-act") as refusal:
        clock.confirm(moment("2026-05-31T08:40"), "Lan")
    assert (
        refusal.value.field == "time"
        and refusal.value.values["last"] == "2026-06-01T08:30:00+07:00"
    )
    assert office.entries == before and office.desk.clock_reading.doubt == "behind"
    clock.confirm(moment("2026-06-01T08:40"), "Lan")
    assert office.receive().event.code == "H49.61-260601-1002"


def test_a_phone_shows_no_seconds_and_the_last_act_stays_the_last(office: Office) -> None:
    office.clock.set("2026-06-01T08:30:40")
    office.receive()
    office.clock.set("2026-05-20T09:00:00")
    ClockService(office.desk).confirm(moment("2026-06-01T08:30"), "Lan")
    assert office.desk.clock_reading.last_act == moment("2026-06-01T08:30:40")
    assert office.receive().event.received_at == moment("2026-06-01T08:30:40")


def test_a_time_more_than_a_year_ahead_is_a_slip_of_the_finger(office: Office) -> None:
    office.receive()
    before, clock = office.entries, ClockService(office.desk)
    with pytest.raises(Refusal, match="clock-far-ahead") as refusal:
        clock.confirm(moment("2062-06-01T09:00"), "Lan")
    assert refusal.value.field == "time" and office.entries == before
    clock.confirm(moment("2027-06-01T09:00"), "Lan")


def received(office: Office) -> DossierReceived:
    """A dossier taken in now, as the journal keeps it."""
    event = office.search.show(office.receive().event.code).entries[0].event
    assert isinstance(event, DossierReceived)
    return event


# ---- what is asked about


@pytest.fixture
def real(tmp_path: Path) -> Iterator[Office]:
    """A desk whose clock runs and can be set, at work since a moment ago."""
    made = Office(tmp_path / "real", practice=False)
    made.receive()
    yield made
    made.close()


def test_a_clock_that_jumps_while_the_program_runs_is_asked_about_in_both_directions(
    real: Office,
) -> None:
    for hours in (5, -5):
        real.clock.set("2026-06-01T14:30:00")
        real.clock.passed = timedelta(hours=6)
        ClockService(real.desk).confirm(real.clock.wall(), "Lan")
        before = real.entries
        real.clock.moment += timedelta(hours=hours)
        assert real.desk.clock_reading.doubt in ("jumped", "behind")
        with pytest.raises(Refusal, match=r"clock-(jumped|behind)"):
            real.queue.issue_ticket("A")
        assert real.entries == before


def test_a_jump_of_less_than_four_hours_is_no_matter_and_many_of_them_are(real: Office) -> None:
    real.clock.moment += timedelta(hours=3, minutes=50)
    assert real.desk.clock_reading.doubt is None
    real.clock.moment += timedelta(minutes=20)
    assert real.desk.clock_reading.doubt == "jumped"


def test_a_lid_closed_overnight_is_not_asked_about(real: Office) -> None:
    for _ in range(12):
        real.clock.move(hours=15)  # the steady clock counts on in sleep
        assert real.desk.clock_reading.doubt is None
    real.receive()


def test_a_long_silence_is_asked_about_at_a_start_and_not_while_the_program_ran(
    real: Office,
) -> None:
    real.clock.move(days=20)
    assert real.desk.clock_reading.doubt is None
    real.reopen()
    assert real.desk.clock_reading.doubt == "ahead"
    ClockService(real.desk).confirm(real.clock.wall(), "Lan")
    assert real.desk.clock_reading.doubt is None and not real.desk.clock_reading.confirmed_by_hand


def test_a_jump_is_answered_by_the_time_that_is_right_and_work_goes_on_marked(real: Office) -> None:
    real.clock.moment += timedelta(days=3)
    ClockService(real.desk).confirm(moment("2026-06-01T08:35"), "Lan")
    event = received(real)
    assert event.code == "H49.61-260601-1002" and event.clock_confirmed_by_hand
    real.clock.set("2026-06-01T08:40:00")  # somebody set the computer right
    assert not received(real).clock_confirmed_by_hand


def test_a_jump_to_the_right_time_is_answered_once(real: Office) -> None:
    real.clock.moment += timedelta(hours=6)
    ClockService(real.desk).confirm(real.clock.wall(), "Lan")
    assert real.desk.clock_reading.doubt is None
    assert not received(real).clock_confirmed_by_hand


def test_a_clock_that_stays_fast_counts_for_its_day_and_is_asked_about_the_next_morning(
    real: Office,
) -> None:
    real.clock.moment += timedelta(hours=9)
    ClockService(real.desk).confirm(moment("2026-06-01T08:35"), "Lan")
    real.reopen()
    assert real.desk.clock_reading.doubt is None and real.desk.now == moment("2026-06-01T08:35")
    real.clock.move(days=1)
    real.reopen()
    assert real.desk.clock_reading.doubt == "corrected-before"
    ClockService(real.desk).confirm(moment("2026-06-02T08:35"), "Lan")
    assert real.desk.now == moment("2026-06-02T08:35")


def test_a_clock_ten_hours_behind_is_not_believed_because_a_night_passed(real: Office) -> None:
    real.clock.move(hours=8)
    real.receive()
    real.clock.moment -= timedelta(hours=10)
    ClockService(real.desk).confirm(moment("2026-06-01T16:40"), "Lan")
    real.clock.move(hours=15)  # the wall shows half past nine in the evening of yesterday
    real.reopen()
    assert real.desk.clock_reading.doubt == "corrected-before"


def test_a_clock_set_right_the_same_day_is_believed_again(real: Office) -> None:
    real.clock.moment += timedelta(hours=9)
    ClockService(real.desk).confirm(moment("2026-06-01T08:35"), "Lan")
    real.receive()
    real.clock.set("2026-06-01T09:00:00")
    real.reopen()
    assert (
        real.desk.now == moment("2026-06-01T09:00")
        and not real.desk.clock_reading.confirmed_by_hand
    )


def test_a_clock_before_the_desk_was_made_is_asked_about_though_nothing_was_done_yet(
    tmp_path: Path,
) -> None:
    office = Office(tmp_path / "desk", practice=False)
    office.clock.set("2026-05-20T08:30:00")
    office.reopen()
    assert office.desk.clock_reading.doubt == "behind"
    office.close()


def test_a_setting_changed_under_a_wrong_clock_leaves_no_wrong_time_to_be_measured_by(
    real: Office,
) -> None:
    real.clock.set("2031-01-01T08:00:00")
    Administration(real.desk).change_setting("lookup", "0203 123 456")
    real.clock.set("2026-06-01T08:40:00")
    real.reopen()
    assert real.desk.clock_reading.doubt is None
    real.receive()


def test_what_a_printer_says_is_noted_whatever_the_clock(real: Office) -> None:
    printed = real.prints.receipt(real.receive().event.code)
    real.clock.moment += timedelta(days=2)
    real.prints.spooled(printed.paper, "HP LaserJet")
    assert real.desk.reader.newest_own().event.at == moment("2026-06-01T08:30")  # type: ignore[union-attr]


# ---- the hub's time


def test_a_clock_that_the_hubs_time_contradicts_is_asked_about(real: Office) -> None:
    clock = ClockService(real.desk)
    for hours in (26, -26):
        clock.hear_hub(real.clock.wall() + timedelta(hours=hours))
        real.reopen()
        assert real.desk.clock_reading.doubt == "against-hub"
        with pytest.raises(Refusal, match="clock-against-hub"):
            real.receive()
        clock = ClockService(real.desk)
        clock.hear_hub(real.clock.wall())
        assert real.desk.clock_reading.doubt is None
    real.receive()


def test_a_persons_word_stands_against_the_hubs_until_the_difference_changes(real: Office) -> None:
    clock = ClockService(real.desk)
    clock.hear_hub(real.clock.wall() + timedelta(hours=26))
    clock.confirm(real.clock.wall(), "Lan")
    clock.hear_hub(real.clock.wall() + timedelta(hours=26))
    assert real.desk.clock_reading.doubt is None
    clock.hear_hub(real.clock.wall())  # the hub was put right
    assert real.desk.clock_reading.doubt is None
    clock.hear_hub(real.clock.wall() + timedelta(hours=50))
    assert real.desk.clock_reading.doubt == "against-hub"


def test_the_hubs_time_confirmed_is_asked_about_no_more(real: Office) -> None:
    clock, right = ClockService(real.desk), real.clock.wall() + timedelta(hours=26)
    clock.hear_hub(right)
    clock.confirm(right, "Lan")
    clock.hear_hub(right)
    assert real.desk.clock_reading.doubt is None and real.desk.now == right
    assert received(real).clock_confirmed_by_hand


def test_the_hubs_time_is_kept_once_while_it_says_the_same(real: Office) -> None:
    clock = ClockService(real.desk)
    for minute in range(5):
        clock.hear_hub(real.clock.wall() + timedelta(minutes=minute))
    before = real.entries
    for _ in range(5):
        clock.hear_hub(real.clock.wall() + timedelta(hours=3))
    assert real.entries == before + 1


def test_a_hub_whose_own_clock_is_dead_says_nothing(real: Office) -> None:
    before = real.entries
    ClockService(real.desk).hear_hub(datetime(1970, 1, 1, tzinfo=VIETNAM))
    assert real.entries == before


# ---- causes


@pytest.fixture
def unit(tmp_path: Path) -> Iterator[list[Office]]:
    made = desks.offices(tmp_path, 4)
    yield made
    for office in made:
        office.close()


def received_elsewhere(here: Office, there: Office) -> str:
    code = there.receive().event.code
    desks.tell(there, here)
    return code


def test_a_desk_a_day_behind_is_asked_before_it_completes_what_was_received_tomorrow(
    unit: list[Office],
) -> None:
    here, there, *_ = unit
    there.clock.move(hours=26)
    code = received_elsewhere(here, there)
    before = here.entries
    with pytest.raises(Refusal, match="clock-before-cause") as refusal:
        here.steps.complete(code)
    assert refusal.value.values["last"] == "2026-06-02T10:30:00+07:00"
    with pytest.raises(Refusal, match="clock-before-cause"):
        here.steps.process(code)
    assert here.entries == before
    ClockService(here.desk).confirm(moment("2026-06-02T10:31"), "Lan")
    here.steps.complete(code)
    found = Returns(here.desk).return_result(code)
    own = [
        entry.event
        for entry in found.entries
        if entry.envelope.desk_id == here.desk.journal.desk_id
    ]
    assert [event.clock_confirmed_by_hand for event in own if event] == [True, True, True]
    assert all(event.at >= moment("2026-06-02T10:31") for event in own if event)


def test_a_person_who_says_that_this_clock_is_right_is_asked_once_a_day_and_the_acts_are_marked(
    unit: list[Office],
) -> None:
    here, fast, *_ = unit
    fast.clock.move(days=3)
    code, other = received_elsewhere(here, fast), received_elsewhere(here, fast)
    with pytest.raises(Refusal, match="clock-before-cause"):
        here.steps.process(code)
    ClockService(here.desk).confirm(here.clock.wall(), "Lan")
    for one in (code, other):
        found = here.steps.complete(one)
        assert found.entries[-1].event.clock_confirmed_by_hand  # type: ignore[union-attr]
        assert found.entries[-1].event.at == here.clock.wall()  # type: ignore[union-attr]
    here.clock.move(days=1)
    with pytest.raises(Refusal, match="clock-before-cause"):
        Returns(here.desk).return_result(code)


def test_a_fast_desk_that_two_desks_contradict_pushes_nobody(unit: list[Office]) -> None:
    here, fast, other, _ = unit
    fast.clock.move(days=3)
    code = received_elsewhere(here, fast)
    received_elsewhere(here, other)
    found = here.steps.complete(code)
    assert found.entries[-1].event.at == here.clock.wall()  # type: ignore[union-attr]
    assert not found.entries[-1].event.clock_confirmed_by_hand  # type: ignore[union-attr]


def test_desks_that_did_no_work_yet_vote_for_no_time(unit: list[Office]) -> None:
    here, there, *idle = unit
    for office in idle:
        desks.tell(office, here)
    there.clock.move(hours=26)
    code = received_elsewhere(here, there)
    with pytest.raises(Refusal, match="clock-before-cause"):
        here.steps.complete(code)


def test_two_desks_ahead_are_more_than_this_one_with_another(unit: list[Office]) -> None:
    here, there, also_there, resting = unit
    received_elsewhere(here, resting)
    for office in (there, also_there):
        office.clock.move(hours=26)
        code = received_elsewhere(here, office)
    with pytest.raises(Refusal, match="clock-before-cause"):
        here.steps.complete(code)


def test_a_fast_desk_that_the_hubs_time_contradicts_pushes_nobody(tmp_path: Path) -> None:
    here = Office(tmp_path / "here", practice=False)
    fast = Office(tmp_path / "fast", practice=False, desk=2)
    fast.clock.moment += timedelta(days=3)
    fast.reopen()
    code = received_elsewhere(here, fast)
    heard(here)
    found = here.steps.complete(code)
    assert not found.entries[-1].event.clock_confirmed_by_hand  # type: ignore[union-attr]
    here.clock.move(hours=20)
    with pytest.raises(
        Refusal, match="clock-before-cause"
    ):  # what the hub said yesterday says nothing today
        Returns(here.desk).return_result(code)
    here.close()
    fast.close()


def heard(office: Office) -> None:
    """An exchange went well, and the hub's time was this desk's."""
    connection = office.desk.journal.connection
    with database.transaction(connection):
        hub_rows.acknowledge(connection, 1, 1, office.clock.wall().isoformat())
    ClockService(office.desk).hear_hub(office.clock.wall())


def test_notes_on_a_dossier_from_tomorrow_are_marked_and_never_asked_about(
    unit: list[Office],
) -> None:
    here, there, *_ = unit
    there.clock.move(hours=26)
    code = received_elsewhere(here, there)
    here.prints.receipt(code)
    assert here.search.show(code).entries[-1].event.clock_confirmed_by_hand  # type: ignore[union-attr]


def test_minutes_between_two_computers_are_marked_and_nobody_is_asked(unit: list[Office]) -> None:
    here, there, *_ = unit
    there.clock.move(minutes=1)
    assert (
        not here.steps.process(received_elsewhere(here, there))
        .entries[-1]
        .event.clock_confirmed_by_hand
    )  # type: ignore[union-attr]
    there.clock.move(minutes=29)
    assert (
        here.steps.process(received_elsewhere(here, there))
        .entries[-1]
        .event.clock_confirmed_by_hand
    )  # type: ignore[union-attr]
    there.clock.move(minutes=1)
    with pytest.raises(Refusal, match="clock-before-cause"):
        here.steps.process(received_elsewhere(here, there))


# ---- a clock that was wrong


def dark(office: Office) -> list[str]:
    """Two dossiers received ten days too far ahead, as a start believed; then the clock is right
    again.
    """
    office.clock.set("2026-06-11T08:30:00")
    office.reopen()
    codes = [office.receive().event.code for _ in range(2)]
    office.clock.set("2026-06-01T09:00:00")
    office.reopen()
    return codes


def test_after_a_false_jump_work_goes_on_today_and_numbers_go_on(real: Office) -> None:
    false = dark(real)
    clock = ClockService(real.desk)
    assert real.desk.clock_reading.doubt == "behind"
    with pytest.raises(Refusal, match="clock-before-last-act"):
        clock.confirm(real.clock.wall(), "Lan")
    found = clock.correct(real.clock.wall(), "Lan")
    # the day's opening, two dossiers
    assert found.count == 3 and found.since == moment("2026-06-11T08:30")
    event = received(real)
    assert event.code == "H49.61-260601-1002" and event.book_number == 4
    assert event.receipt_number == 4 and not event.clock_confirmed_by_hand
    real.clock.set("2026-06-11T08:00:00")
    real.reopen()
    ClockService(real.desk).confirm(real.clock.wall(), "Lan")
    assert false == ["H49.61-260611-1001", "H49.61-260611-1002"]
    assert real.receive().event.code == "H49.61-260611-1003"
    assert real.verify().problems == ()


def test_a_ticket_of_a_false_day_is_not_given_out_again_when_that_day_comes(real: Office) -> None:
    real.clock.set("2026-06-11T08:30:00")
    real.reopen()
    real.queue.issue_ticket("A")
    real.clock.set("2026-06-01T09:00:00")
    real.reopen()
    ClockService(real.desk).correct(real.clock.wall(), "Lan")
    real.queue.issue_ticket("A")
    real.clock.set("2026-06-11T08:00:00")
    real.reopen()
    assert real.queue.issue_ticket("A").listed.ticket.number_text == "A002"


def test_acts_of_the_false_window_are_marked_in_story_and_lists_at_every_desk(
    tmp_path: Path, real: Office
) -> None:
    true = real.search.page()[0].code
    false = dark(real)
    real.desk.forget()
    ClockService(real.desk).correct(real.clock.wall(), "Lan")
    after = real.receive().event.code
    other = Office(tmp_path / "other", practice=False, desk=2)
    desks.tell(real, other)
    for office in (real, other):
        marked = {row.code for row in office.search.page() if row.is_in_false_time}
        assert marked == set(false)
        found = office.search.show(false[0])
        assert found.false_times == {found.entries[0].envelope.reference}
        told = Story(found.entries, found.origins, "vi", found.false_times)
        assert told.line(found.entries[0]).endswith(" · giờ máy sai")
        assert (
            office.search.show(true).false_times
            == office.search.show(after).false_times
            == frozenset()
        )
    other.close()


def test_a_window_can_be_named_where_the_clock_was_behind(real: Office) -> None:
    real.clock.move(days=3)
    real.clock.moment -= timedelta(hours=26)
    real.reopen()
    code = real.receive().event.code
    real.clock.moment += timedelta(hours=26)
    real.reopen()
    clock = ClockService(real.desk)
    with pytest.raises(Refusal, match="clock-nothing-false"):
        clock.correct(real.clock.wall(), "Lan")
    clock.correct(real.clock.wall(), "Lan", moment("2026-06-03T00:00"), moment("2026-06-03T23:59"))
    (date,) = clock.doubtful_dates()
    assert date.code == code and date.likely_received_at == moment("2026-06-04T08:30")
    found = clock.correct_date(code, date.likely_received_at, "Lan", "đồng hồ chậm")
    # later: a person's name and reason stand by it
    assert found.dossier.due_at == moment("2026-06-09T17:00") > date.due_at
    assert found.entries[-1].event.by == "Lan"  # type: ignore[union-attr]


def test_each_date_promised_in_the_window_is_decided_one_by_one(real: Office) -> None:
    first, second = dark(real)
    clock = ClockService(real.desk)
    clock.correct(real.clock.wall(), "Lan")
    dates = clock.doubtful_dates()
    assert [date.code for date in dates] == [first, second]
    assert {date.due_at for date in dates} == {moment("2026-06-16T17:00")}
    assert real.search.show(first).dossier.due_at == moment("2026-06-16T17:00"), (
        "nothing is changed by itself"
    )
    kept = clock.keep_date(first, "Lan", "người dân đã cầm giấy")
    assert kept.dossier.due_at == moment("2026-06-16T17:00") and [
        d.code for d in clock.doubtful_dates()
    ] == [second]
    with pytest.raises(Refusal, match="field-empty"):
        clock.correct_date(second, moment("2026-06-01T08:50"), "Lan", " ")
    with pytest.raises(Refusal, match="field-empty"):
        clock.correct_date(second, moment("2026-06-01T08:50"), "", "đồng hồ sai")
    with pytest.raises(Refusal, match="received-too-old"):
        clock.correct_date(second, moment("2026-01-01T08:50"), "Lan", "gõ nhầm tháng")
    found = clock.correct_date(second, moment("2026-06-01T08:50"), "Lan", "đồng hồ sai")
    assert found.dossier.due_at == moment("2026-06-04T17:00") and found.dossier.code == second
    assert found.dossier.received is not None and found.dossier.received.received_at == moment(
        "2026-06-01T08:50"
    )
    assert clock.doubtful_dates() == []
    with pytest.raises(Refusal, match="date-not-doubtful"):
        clock.keep_date(first, "Lan")
    assert real.verify().problems == ()


def test_a_corrected_receipt_shows_the_new_date_and_the_first_copy_stays_as_it_was(
    real: Office,
) -> None:
    code = dark(real)[0]
    clock = ClockService(real.desk)
    clock.correct(real.clock.wall(), "Lan")
    first = real.prints.receipt(code)
    clock.correct_date(code, moment("2026-06-01T08:50"), "Lan", "đồng hồ sai")
    second = real.prints.receipt(code)
    texts = [" ".join(text_of(printed.content)) for printed in (first, second)]
    assert "ngày 16 tháng 6" in texts[0] and "ngày 04 tháng 6" not in texts[0]
    assert "ngày 04 tháng 6" in texts[1] and "ngày 16 tháng 6" not in texts[1]
    assert real.prints.receipt_again(code, 1).content == first.content


def test_a_dossier_that_was_voided_or_settled_at_once_has_no_date_to_decide(real: Office) -> None:
    real.clock.set("2026-06-11T08:30:00")
    real.reopen()
    real.steps.void(real.receive().event.code, "nhầm")
    real.receive(procedure="2.000815", immediate=True)
    real.clock.set("2026-06-01T09:00:00")
    real.reopen()
    clock = ClockService(real.desk)
    clock.correct(real.clock.wall(), "Lan")
    assert clock.doubtful_dates() == []


def test_a_correction_that_would_lie_before_true_acts_is_refused_and_writes_nothing(
    real: Office,
) -> None:
    dark(real)
    before, clock = real.entries, ClockService(real.desk)
    for said in ("2026-06-01T07:00", "1999-06-01T07:00"):
        with pytest.raises(Refusal):
            clock.correct(moment(said), "Lan", moment("2026-06-11T00:00"))
    with pytest.raises(Refusal, match="field-empty"):
        clock.correct(real.clock.wall(), " ")
    assert real.entries == before


def test_a_second_false_jump_is_corrected_like_the_first(real: Office) -> None:
    for _ in range(2):
        dark(real)
        ClockService(real.desk).correct(real.clock.wall(), "Lan")
    assert len(ClockService(real.desk).doubtful_dates()) == 4
    assert list(DayService(real.desk).today().unclosed) == []


def test_a_clock_confirmed_wrongly_is_taken_back_too(real: Office) -> None:
    real.clock.set("2026-05-20T08:30:00")
    real.reopen()
    clock = ClockService(real.desk)
    clock.confirm(moment("2026-07-01T08:30"), "Lan")  # the wrong month
    code = real.receive().event.code
    clock.correct(moment("2026-06-01T08:45"), "Lan")
    assert [date.code for date in clock.doubtful_dates()] == [code]
    event = received(real)
    assert event.received_at == moment("2026-06-01T08:45") and event.clock_confirmed_by_hand


def test_a_time_so_early_that_weeks_of_work_would_be_false_is_a_slip_of_the_finger(
    real: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk_clock, "MOST_FALSE", 5)
    for _ in range(3):
        real.clock.move(minutes=5)
        real.receive()
    clock, before = ClockService(real.desk), real.entries
    assert clock.false_entries(moment("2026-06-01T08:37")).count == 2  # type: ignore[union-attr]
    for _ in range(3):
        real.receive()
    with pytest.raises(Refusal, match="clock-before-last-act"):
        clock.correct(moment("2026-05-01T08:30"), "Lan")
    assert real.entries == before + 3
    with pytest.raises(Refusal, match="clock-impossible"):
        clock.false_entries(datetime(2001, 1, 1, tzinfo=VIETNAM))


@pytest.fixture
def unbounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """A compromised desk writes what no program of ours would."""
    monkeypatch.setattr("counter.storage.journal.journal.bounds.check_event", lambda *_: None)


@pytest.mark.usefixtures("unbounded")
@pytest.mark.parametrize(
    ("first", "last"), [(2**70, 2**70), (-5, 2**63), (0, 3), (9, 2), (1, 2**40)]
)
def test_a_desk_that_turned_bad_marks_nothing_and_stops_nobody(
    unit: list[Office], first: int, last: int
) -> None:
    here, bad, *_ = unit
    code = bad.receive().event.code
    with bad.desk.administration() as act:
        act.append(
            ClockCorrected(
                at=act.now,
                since=act.now,
                until=act.now,
                first=first,
                last=last,
                wall=act.now,
                offset=0,
                by="x",
            ),
            bad.desk.subject,
        )
    desks.tell(bad, here)
    assert [row.is_in_false_time for row in here.search.page()] == [False]
    assert here.steps.complete(code).false_times == frozenset()


@pytest.mark.usefixtures("unbounded")
def test_a_time_without_an_offset_from_another_desk_stops_nobody(unit: list[Office]) -> None:
    here, bad, *_ = unit
    received = bad.receive()
    code = received.event.code
    with bad.desk.act() as act:
        act.append(ProcessingStarted(at=datetime(2026, 6, 1, 8, 30)), received.subject)
    desks.tell(bad, here)
    here.steps.complete(code)


def test_a_desk_whose_newest_entry_was_damaged_is_looked_up_all_the_same(real: Office) -> None:
    connection = real.desk.journal.connection
    connection.execute("DROP TRIGGER bodies_no_delete")
    connection.execute("DELETE FROM bodies WHERE id = (SELECT max(id) FROM bodies)")
    looked_up = open_to_read(real.folder, real.clock, None)
    assert looked_up.clock_reading.last_act == real.clock.wall()
    assert len(DossierSearch(looked_up).page()) == 1
    looked_up.close()


@pytest.mark.parametrize("works", [False, True], ids=["nothing done", "a dossier received"])
@pytest.mark.parametrize("practice", [False, True], ids=["real", "practice"])
def test_a_desk_that_was_set_up_by_a_clock_years_ahead_goes_on_from_the_right_time(
    tmp_path: Path, works: bool, practice: bool
) -> None:
    office = Office(tmp_path / "ahead", practice=practice, wall="2030-01-01T09:00")
    if works:
        office.receive()
    office.clock.set("2026-06-01T08:30")
    office.reopen()
    clock = ClockService(office.desk)
    with pytest.raises(Refusal, match="clock-before-last-act"):
        clock.confirm(moment("2026-06-01T08:30"), "Lan")
    clock.correct(moment("2026-06-01T08:30"), "Lan")
    assert office.receive().event.code == "H49.61-260601-1001"
    assert office.verify().ok
    office.close()
