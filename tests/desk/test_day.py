"""The business date: opened by its first act, closed whatever is left."""

from datetime import date

from counter.desk.day import CLOSED, NOT_OPENED, OPEN, DayService
from counter.desk.dossiers.drafts import EMPTY, Drafts
from counter.desk.dossiers.returns import Returns
from tests.support.office import Office


def test_the_first_act_opens_the_day_and_says_it_did(office: Office) -> None:
    days = DayService(office.desk)
    assert days.today().state == NOT_OPENED
    office.queue.issue_ticket("A")
    assert (days.today().state, days.today().by_itself) == (OPEN, True)


def test_a_day_opened_on_purpose_is_not_marked_and_opens_once(office: Office) -> None:
    days = DayService(office.desk)
    days.open()
    before = office.entries
    assert not days.open().by_itself and office.entries == before


def test_closing_names_all_that_is_left_and_work_after_it_opens_the_day_again(
    office: Office,
) -> None:
    office.queue.issue_ticket("A")
    code = office.receive().event.code
    office.clock.set("2026-06-04T17:05:00")
    days = DayService(office.desk)
    status = days.close()
    assert status.state == CLOSED and status.left.names == (f"due:{code}",)
    office.queue.issue_ticket("A")
    assert days.today().state == OPEN


def test_closing_names_papers_nobody_confirmed_and_counts_what_is_still_typed(
    office: Office,
) -> None:
    code = office.receive().event.code
    office.prints.spooled(office.prints.receipt(code).paper, "HP LaserJet")
    Drafts(office.desk).save(EMPTY)
    status = DayService(office.desk).close()
    assert status.left.names == (f"paper:{code}", "draft:1")


def test_an_earlier_day_never_closed_is_listed_and_bars_nothing(office: Office) -> None:
    office.queue.issue_ticket("A")
    office.clock.move(days=1)
    office.queue.issue_ticket("A")
    assert DayService(office.desk).today().unclosed == (date(2026, 6, 1).isoformat(),)


def test_more_than_a_page_of_overdue_dossiers_is_named_in_full(office: Office) -> None:
    for _ in range(520):
        office.clock.move(seconds=1)
        office.receive()
    office.clock.set("2026-06-05T17:00:00")
    assert len(DayService(office.desk).close().left.due) == 520


def test_the_outlook_sorts_dossiers_by_when_they_are_due(office: Office) -> None:
    late, today, tomorrow = (office.receive().event.code for _ in range(3))
    office.steps.complete(office.receive().event.code)
    office.clock.set("2026-06-04T16:00:00")
    outlook = DayService(office.desk).outlook()
    assert {row.code for row in outlook.today} == {late, today, tomorrow} and outlook.overdue == ()
    office.clock.set("2026-06-03T16:00:00")
    assert len(DayService(office.desk).outlook().upcoming) == 4, "the one that lies ready too"
    office.clock.set("2026-06-02T16:00:00")
    assert len(DayService(office.desk).outlook().upcoming) == 4
    office.clock.set("2026-06-05T08:00:00")
    outlook = DayService(office.desk).outlook()
    assert len(outlook.overdue) == 3 and len(outlook.uncollected) == 1


def test_the_morning_check_says_what_is_wrong_and_what_is_well(office: Office) -> None:
    checks = {check.code: check.ok for check in DayService(office.desk).checks()}
    assert checks["check-clock"] and checks["check-days"] and checks["check-disk"]
    assert not checks["check-passphrase"] and not checks["check-calendar"]


def test_closing_closes_every_earlier_day_too(office: Office) -> None:
    for _ in range(3):
        office.queue.issue_ticket("A")
        office.clock.move(days=1)
    office.queue.issue_ticket("A")
    assert DayService(office.desk).close().unclosed == ()


def test_what_a_printer_says_after_the_evening_opens_no_day(office: Office) -> None:
    printed = office.prints.receipt(office.receive().event.code)
    DayService(office.desk).close()
    office.prints.spooled(printed.paper, "HP LaserJet")
    assert DayService(office.desk).today().state == CLOSED


def test_a_day_that_is_closed_already_stays_as_it_is(office: Office) -> None:
    office.queue.issue_ticket("A")
    days = DayService(office.desk)
    closed, before = days.close(), office.entries
    assert days.close() == closed and office.entries == before


def test_what_was_voided_counts_as_received_by_nobody(office: Office) -> None:
    office.receive()
    office.steps.void(office.receive().event.code, "nhập nhầm")
    assert DayService(office.desk).outlook().figures.received == 1


def test_the_figures_compare_with_the_same_hour_of_the_last_working_day(office: Office) -> None:
    office.clock.set("2026-06-05T09:00:00")  # a Friday
    office.receive()
    office.clock.set("2026-06-05T15:00:00")
    office.receive()
    office.clock.set("2026-06-08T10:00:00")
    office.receive()
    figures = DayService(office.desk).outlook().figures
    assert (figures.received, figures.received_then) == (1, 1)
    assert figures.compared_with == date(2026, 6, 5)


def test_the_figures_tell_early_results_from_others_and_who_has_what_is_open(
    office: Office,
) -> None:
    early, forwarded, *_ = (office.receive().event.code for _ in range(3))
    office.steps.complete(early, "A1")
    Returns(office.desk).return_result(early)
    office.actions.do("forward", forwarded, to="Tư pháp – Hộ tịch")
    figures = DayService(office.desk).outlook().figures
    assert (figures.returned, figures.returned_early) == (1, 1)
    assert (figures.under_way, figures.with_specialists, figures.ready) == (2, 1, 0)


def test_the_week_leaves_rest_days_out_and_names_holidays(office: Office) -> None:
    office.clock.set("2026-08-31T09:00:00")
    office.receive()
    office.clock.set("2026-09-07T09:00:00")  # behind the National Day and a weekend
    office.receive()
    week = DayService(office.desk).outlook().week
    days = [f"{day.date:%d/%m} {day.received} {day.rest}".rstrip() for day in week]
    assert days == ["31/08 1 off", "01/09 0 off", "02/09 0 off", "03/09 0", "04/09 0", "07/09 1"]


def test_the_load_counts_what_is_promised_for_each_working_day_and_not_fetched(
    office: Office,
) -> None:
    first = office.receive().event.code  # due on Thursday, the 4th
    for _ in range(2):
        office.receive()
    office.steps.complete(first, "A1")
    load = DayService(office.desk).outlook().load
    counts = [(f"{day.date:%d/%m}", day.count) for day in load]
    assert counts == [("01/06", 0), ("02/06", 0), ("03/06", 0), ("04/06", 3), ("05/06", 0)]
    Returns(office.desk).return_result(first)
    assert DayService(office.desk).outlook().load[3].count == 2


def test_on_a_rest_day_the_load_begins_with_the_next_working_day(office: Office) -> None:
    office.clock.set("2026-06-06T09:00:00")  # a Saturday
    load = DayService(office.desk).outlook().load
    assert [f"{day.date:%d/%m}" for day in load] == ["08/06", "09/06", "10/06", "11/06", "12/06"]


def test_a_dossier_of_the_day_says_who_has_it_or_where_its_result_lies(office: Office) -> None:
    lies, away = (office.receive().event.code for _ in range(2))
    office.steps.complete(lies, "A2")
    office.actions.do("forward", away, to="Tư pháp – Hộ tịch")
    office.clock.set("2026-06-04T09:00:00")
    service = DayService(office.desk)
    outlook = service.outlook()
    rows = (*outlook.today, *outlook.ready_today)
    places = service.places_of(rows)
    assert [row.code for row in rows] == [away, lies]
    assert [places[row.subject].holder for row in rows] == ["Tư pháp – Hộ tịch", ""]
    assert places[rows[1].subject].shelf == "A2"


def test_a_day_begins_with_a_look_around_only_at_a_desk_that_took_in_dossiers_and_only_once(
    office: Office,
) -> None:
    service = DayService(office.desk)
    office.queue.issue_ticket("A")
    office.clock.move(days=1)
    assert not service.opens_with_a_look_around(), "it only gives out tickets"
    office.receive()
    assert not service.opens_with_a_look_around(), "this day has begun"
    office.clock.move(days=1)
    assert service.opens_with_a_look_around()
