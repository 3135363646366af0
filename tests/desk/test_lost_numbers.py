"""After a damage no number is given out a second time, whatever the clock said meanwhile."""

import shutil
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from counter.desk import backup
from counter.desk.clock import ClockService
from counter.domain.clock import VIETNAM
from counter.domain.refusal import Refusal
from tests.support.office import Office

Numbers = tuple[str, int | None, int, str]


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


def at(office: Office, text: str) -> None:
    office.clock.set(text)
    office.reopen()


def work(office: Office) -> Numbers:
    """A dossier and a ticket: the numbers that stand on their papers now."""
    event = office.receive().event
    ticket = office.queue.issue_ticket("A").listed.ticket
    day = f"{office.clock.moment:%d} {ticket.number_text}"
    return event.code, event.receipt_number, event.book_number, day


def work_daily(office: Office, days: Iterable[int]) -> list[Numbers]:
    """One dossier and ticket on each of these days of June."""
    done = []
    for day in days:
        at(office, f"2026-06-{day:02d}T10:00")
        done.append(work(office))
    return done


@pytest.fixture(params=[True, False], ids=["practice", "real"])
def lost(
    tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[tuple[Office, Path, list[Numbers]]]:
    """A desk whose disk was lost, a copy of it, and what it gave out on the day of the copy and the
    two behind it.
    """
    office = Office(tmp_path / "lost", practice=request.param)
    work(office)
    made = backup.copy_to(
        office.folder, office.desk.database_key, tmp_path / "usb", office.desk.now
    )
    given = []
    for day in ("2026-06-01T14:00", "2026-06-02T09:00", "2026-06-03T09:00"):
        at(office, day)
        given += [work(office) for _ in range(6)]
    office.close()
    shutil.rmtree(office.folder.path)
    yield office, Path(made.file), given
    office.close()


def restore(office: Office, copy: Path, wall: str, highest_serial: int | None = None) -> None:
    office.clock.set(wall)
    backup.restore(
        copy,
        office.folder,
        highest_serial=highest_serial,
        clock=office.clock,
        passphrase=None,
        new_passphrase=None,
        clerk="",
    )
    office.reopen_closed()


def set_right(office: Office, text: str) -> None:
    """The wall clock shows the right time again, and whoever is asked says so."""
    at(office, text)
    clock, said = ClockService(office.desk), moment(text)
    if office.desk.clock_reading.doubt is None:
        return
    try:
        clock.confirm(said, "Lan")
    except Refusal:
        clock.correct(said, "Lan")


@pytest.mark.parametrize(
    "wall",
    ["2026-06-03T10:00", "2026-06-01T09:00", "2026-06-02T10:00", "2026-01-01T00:00", "2030-01-01T09:00"],
    ids=["right", "of the copy", "a day behind", "months behind", "years ahead"],
)  # fmt: skip
def test_a_restored_desk_gives_out_nothing_that_stands_on_paper_whatever_its_clock_said(
    lost: tuple[Office, Path, list[Numbers]], wall: str
) -> None:
    office, copy, given = lost
    restore(office, copy, wall)
    set_right(office, "2026-06-03T11:00")
    new = [work(office) for _ in range(8)]
    for before, now in zip(zip(*given, strict=True), zip(*new, strict=True), strict=True):
        assert not set(before) & set(now)
    assert office.verify().ok


@pytest.mark.parametrize(
    ("wall", "days_lost"), [("2026-06-01T15:00", 5), ("2026-05-01T09:00", 5), ("2026-06-03T09:00", 3)]
)  # fmt: skip
def test_receipts_and_lines_of_all_days_lost_are_given_up_however_few_the_clock_saw(
    tmp_path: Path, wall: str, days_lost: int
) -> None:
    """Sixty dossiers a day, and a copy of the first."""
    office = Office(tmp_path / "busy")
    for _ in range(60):
        office.receive()
    made = backup.copy_to(
        office.folder, office.desk.database_key, tmp_path / "usb", office.desk.now
    )
    receipts, lines = 60, 60
    for day in range(2, 2 + days_lost):
        at(office, f"2026-06-{day:02d}T09:00")
        for _ in range(60):
            event = office.receive().event
            receipts, lines = event.receipt_number or 0, event.book_number
    office.close()
    shutil.rmtree(office.folder.path)
    restore(office, Path(made.file), wall)
    set_right(office, f"2026-06-{2 + days_lost:02d}T09:00")
    event = office.receive().event
    assert (event.receipt_number or 0) > receipts and event.book_number > lines
    office.close()


@pytest.mark.parametrize("wall", ["2026-06-03T10:00", "2026-02-01T09:00", "2030-01-01T09:00"])
@pytest.mark.parametrize("read", [1450, 1500, 1012])
def test_the_highest_number_that_somebody_read_counts_for_the_true_day_whatever_the_clock_said(
    lost: tuple[Office, Path, list[Numbers]], wall: str, read: int
) -> None:
    office, copy, _ = lost
    restore(office, copy, wall, highest_serial=read)
    set_right(office, "2026-06-03T11:00")
    assert int(work(office)[0].rpartition("-")[2]) > read


@pytest.mark.parametrize("lost", [False], indirect=True, ids=["real"])
def test_a_clock_that_was_weeks_behind_hid_the_numbers_of_the_day_on_which_it_is_noticed(
    lost: tuple[Office, Path, list[Numbers]],
) -> None:
    office, copy, _ = lost
    restore(office, copy, "2026-06-01T10:00")
    work(office)
    set_right(office, "2026-06-20T10:00")
    assert office.desk.clock_history.confirmed_at == moment("2026-06-20T10:00")
    code, _, _, ticket = work(office)
    assert int(code.rpartition("-")[2]) > 1100 and ticket != "20 A001"


def test_a_week_after_a_restore_days_begin_where_days_begin(
    lost: tuple[Office, Path, list[Numbers]],
) -> None:
    office, copy, _ = lost
    restore(office, copy, "2026-06-03T10:00")
    *_, (code, *_) = work_daily(office, range(3, 11))
    assert int(code.rpartition("-")[2]) > 1100, "up to a week on, nobody knows what the clock hid"
    at(office, "2026-06-11T10:00")
    assert work(office)[0] == "H49.61-260611-1001"


def test_an_office_that_is_closed_after_a_restore_loses_no_more_numbers_for_it(
    lost: tuple[Office, Path, list[Numbers]],
) -> None:
    office, copy, _ = lost
    restore(office, copy, "2026-06-03T10:00")
    before = work(office)
    at(office, "2026-06-12T10:00")
    after = work(office)
    assert after[0] == "H49.61-260612-1001" and after[3] == "12 A001"
    assert (after[1], after[2]) == ((before[1] or 0) + 1, before[2] + 1)


@pytest.mark.parametrize("lost", [False], indirect=True, ids=["real"])
def test_a_clock_set_right_a_month_after_a_loss_gives_nothing_up(
    lost: tuple[Office, Path, list[Numbers]],
) -> None:
    office, copy, _ = lost
    restore(office, copy, "2026-06-03T10:00")
    *_, before = work_daily(office, range(3, 28))
    set_right(office, "2026-07-27T10:00")  # after a silence that is asked about
    assert office.desk.clock_history.confirmed_at is not None
    after = work(office)
    assert after[0] == "H49.61-260727-1001" and after[2] == before[2] + 1


def test_losses_on_one_day_do_not_use_up_the_days_to_come(
    lost: tuple[Office, Path, list[Numbers]], tmp_path: Path
) -> None:
    """The highest number of the day is asked for before the last is used up; tomorrow begins as
    after one loss.
    """
    office, copy, _ = lost
    restore(office, copy, "2026-06-03T10:00")
    asked = 0
    for number in range(5):
        highest = int(work(office)[0].rpartition("-")[2])
        made = backup.copy_to(
            office.folder, office.desk.database_key, tmp_path / f"usb{number}", office.desk.now
        )
        office.close()
        shutil.rmtree(office.folder.path)
        try:
            restore(office, Path(made.file), "2026-06-03T10:00")
        except Refusal as refusal:
            assert (refusal.code, refusal.field) == ("serials-may-be-used-up", "highest_serial")
            assert not office.folder.exists
            restore(office, Path(made.file), "2026-06-03T10:00", highest_serial=highest)
            assert work(office)[0] == f"H49.61-260603-{highest + 1}"
            asked += 1
        office.clock.move(minutes=1)
    assert asked
    for code, *_ in work_daily(office, range(4, 11)):
        assert int(code.rpartition("-")[2]) <= 1400
