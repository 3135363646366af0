"""After a damage no number is given out a second time, whatever the clock said meanwhile."""

import shutil
from collections.abc import Iterator
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


def test_a_day_of_ordinary_work_after_a_restore_begins_where_days_begin(
    lost: tuple[Office, Path, list[Numbers]],
) -> None:
    office, copy, _ = lost
    restore(office, copy, "2026-06-03T10:00")
    for day in range(3, 11):
        at(office, f"2026-06-{day:02d}T10:00")
        code = work(office)[0]
    assert int(code.rpartition("-")[2]) > 1100, "a week on, nobody knows what the clock hid"
    at(office, "2026-06-11T10:00")
    assert work(office)[0] == "H49.61-260611-1001"


def test_a_copy_of_a_copy_restored_on_one_day_asks_for_the_highest_number_before_the_last_is_used_up(
    lost: tuple[Office, Path, list[Numbers]], tmp_path: Path
) -> None:
    office, copy, _ = lost
    restore(office, copy, "2026-06-03T10:00")
    for number in range(3):
        highest = int(work(office)[0].rpartition("-")[2])
        copy = Path(
            backup.copy_to(
                office.folder, office.desk.database_key, tmp_path / f"usb{number}", office.desk.now
            ).file
        )
        office.close()
        shutil.rmtree(office.folder.path)
        try:
            restore(office, copy, "2026-06-03T10:00")
        except Refusal as refusal:
            assert (refusal.code, refusal.field) == ("serials-may-be-used-up", "highest_serial")
            assert not office.folder.exists
            restore(office, copy, "2026-06-03T10:00", highest_serial=highest)
            assert work(office)[0] == f"H49.61-260603-{highest + 1}"
            return
        office.clock.move(minutes=1)
    raise AssertionError("it never asked")
