"""The desk's clock: what is asked about, a person's word for the time, and the way back after a false jump."""

from datetime import datetime, timedelta

import pytest

from counter.desk.clock import ClockService
from counter.domain.clock import VIETNAM
from counter.domain.refusal import Refusal
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
    assert refusal.value.field == "time" and refusal.value.values["last"] == "2026-06-01T08:30:00+07:00"
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


