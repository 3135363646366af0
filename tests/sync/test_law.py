"""Law and catalogue come from the office or its hub: another desk only offers, and nothing absurd
applies.
"""

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from counter.desk import law
from counter.desk.administration import Administration
from counter.domain.calendar.working_days import CLOSED, CalendarDay
from counter.domain.desk import CalendarImported, ProceduresImported
from counter.domain.hub import EVERY_UNIT
from counter.domain.refusal import Refusal
from counter.hub import own_journals
from counter.hub.own_journals import HubEntry
from counter.hub.publishing import Publishing
from counter.storage import resources
from counter.storage.journal import codec
from counter.storage.journal.reader import Reader
from tests.support.command import Commands
from tests.support.office import Office
from tests.support.poisoning import Poisoning
from tests.support.small_hub import NOW, exchange

STORM = date(2026, 6, 3)


@pytest.fixture
def poisoning(tmp_path: Path) -> Iterator[Poisoning]:
    made = Poisoning(tmp_path)
    yield made
    made.close()


def closed(first: date, days: int = 1) -> tuple[CalendarDay, ...]:
    return tuple(
        CalendarDay(
            date=first + timedelta(days=n), kind=CLOSED, name="Bão", source="QĐ 1", confirmed=True
        )
        for n in range(days)
    )


def ordinary(day: date) -> tuple[CalendarDay, ...]:
    return (CalendarDay(date=day, kind="ordinary", name="mở lại", source="QĐ 2", confirmed=True),)


def offer(poisoning: Poisoning, days: tuple[CalendarDay, ...], stamp: int = 0) -> str:
    body = codec.body_bytes(CalendarImported(at=NOW, file_hash=bytes(32), days=days))
    entry = poisoning.bring(None, body, CalendarImported.name, stamp=stamp)
    exchange(poisoning.hub, poisoning.good)
    return str(entry)


def publish(poisoning: Poisoning, *events: CalendarImported | ProceduresImported) -> None:
    """Past the hub's own check, as a hub of another version might."""
    identity = poisoning.hub.store.identity()
    assert identity is not None
    with poisoning.hub.store.unit(EVERY_UNIT, writes=True) as rows:
        own_journals.append(rows, identity, EVERY_UNIT, [HubEntry(event) for event in events], NOW)


def imported(days: tuple[CalendarDay, ...]) -> CalendarImported:
    return CalendarImported(at=NOW, file_hash=bytes(32), days=days)


def calendar_file(path: Path, days: tuple[CalendarDay, ...]) -> Path:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(("date", "kind", "name", "source"))
        writer.writerows((day.date, day.kind, day.name, day.source) for day in days)
    return path


def is_open(office: Office, day: date = STORM) -> bool:
    return office.desk.calendar.is_working(day)


@pytest.mark.parametrize("days", [1, 400])
def test_a_calendar_of_another_desk_is_offered_and_changes_no_date(
    poisoning: Poisoning, days: int
) -> None:
    before = poisoning.good.receive().event.due_at
    offer(poisoning, closed(STORM, days))
    assert is_open(poisoning.good) and poisoning.good.receive().event.due_at == before
    assert [one.state for one in law.Law(poisoning.good.desk).listed(law.CALENDAR)] == [law.OFFERED]


def test_what_another_desk_offers_applies_once_somebody_here_accepts_it(
    poisoning: Poisoning,
) -> None:
    entry = offer(poisoning, closed(STORM))
    with pytest.raises(Refusal, match="field-empty"):
        law.Law(poisoning.good.desk).accept(entry, law.CALENDAR, " ")
    law.Law(poisoning.good.desk).accept(entry, law.CALENDAR, "Nguyễn Văn An")
    assert not is_open(poisoning.good)
    with pytest.raises(Refusal, match="offer-is-adopted"):
        law.Law(poisoning.good.desk).accept(entry, law.CALENDAR, "Nguyễn Văn An")
    with pytest.raises(Refusal, match="offer-unknown"):
        law.Law(poisoning.good.desk).accept("12345678-1", law.CALENDAR, "Nguyễn Văn An")


def test_an_offer_without_a_working_day_is_accepted_by_nobody(poisoning: Poisoning) -> None:
    entry = offer(poisoning, closed(STORM, 400))
    with pytest.raises(Refusal, match="calendar-without-working-days"):
        law.Law(poisoning.good.desk).accept(entry, law.CALENDAR, "Nguyễn Văn An")


def test_own_imports_and_the_hubs_apply_in_the_order_they_were_taken_in(
    poisoning: Poisoning, tmp_path: Path
) -> None:
    good = poisoning.good
    publish(poisoning, imported(closed(STORM)))
    exchange(poisoning.hub, good)
    assert not is_open(good)
    Administration(good.desk).import_calendar(calendar_file(tmp_path / "back.csv", ordinary(STORM)))
    assert is_open(good)
    publish(poisoning, imported(closed(STORM)))
    exchange(poisoning.hub, good)
    assert not is_open(good)
    good.reopen()
    assert not is_open(good) and good.verify().ok


def test_an_accepted_offer_with_a_stamp_of_years_ahead_goes_behind_what_comes_later(
    poisoning: Poisoning, tmp_path: Path
) -> None:
    far = int(date(2090, 1, 1).strftime("%s")) * 1000 << 16
    entry = offer(poisoning, closed(STORM), stamp=far)
    law.Law(poisoning.good.desk).accept(entry, law.CALENDAR, "Nguyễn Văn An")
    Administration(poisoning.good.desk).import_calendar(
        calendar_file(tmp_path / "back.csv", ordinary(STORM))
    )
    assert is_open(poisoning.good)


def test_what_others_offer_is_not_read_for_a_date_however_much_it_is(
    poisoning: Poisoning, monkeypatch: pytest.MonkeyPatch
) -> None:
    entries = [offer(poisoning, closed(STORM + timedelta(days=n))) for n in range(15)]
    good = poisoning.good
    assert law.settled(good.desk.reader, law.CALENDAR) == []
    shown = [str(one.subject) for one in law.Law(good.desk).listed(law.CALENDAR)]
    assert shown == entries[:4:-1], "the newest ten"
    read: list[int] = []
    entries_of_id = Reader.entries_of_id
    monkeypatch.setattr(
        Reader,
        "entries_of_id",
        lambda self, subject: read.append(subject) or entries_of_id(self, subject),
    )
    good.desk.forget()
    assert is_open(good) and not read
    law.Law(good.desk).accept(entries[0], law.CALENDAR, "Nguyễn Văn An")
    assert not is_open(good), "also one that is not shown any more, by its name"


def test_a_new_desk_that_gets_the_newest_first_ends_with_the_hubs_last_word(
    poisoning: Poisoning,
) -> None:
    publish(poisoning, imported(closed(STORM)))
    publish(poisoning, imported(ordinary(STORM)))
    exchange(poisoning.hub, poisoning.good)
    assert is_open(poisoning.good)
    found = law.shown(poisoning.good.desk.reader, law.CALENDAR)
    late = [one if one.stamp == max(o.stamp for o in found) else _later(one) for one in found]
    assert [one.stamp for one in law.in_order(late)] == sorted(one.stamp for one in found)


def _later(one: law.Publication) -> law.Publication:
    """The same, taken in behind all others."""
    import msgspec

    return msgspec.structs.replace(one, place=(0, 1_000_000))


def test_what_a_hub_publishes_that_would_stop_the_desk_is_declined_and_told(
    poisoning: Poisoning,
) -> None:
    retired = tuple(
        codec_procedure for codec_procedure in (retire(p) for p in resources.load_procedures())
    )
    publish(poisoning, imported(closed(STORM, 400)))
    publish(poisoning, ProceduresImported(at=NOW, file_hash=bytes(32), procedures=retired))
    exchange(poisoning.hub, poisoning.good)
    good = poisoning.good
    assert is_open(good) and good.receive().event.due_at.year == 2026
    (calendar,), (catalogue,) = (
        law.Law(good.desk).listed(kind) for kind in (law.CALENDAR, law.PROCEDURES)
    )
    assert (calendar.state, calendar.declined) == (law.DECLINED, "calendar-without-working-days")
    assert (catalogue.state, catalogue.declined) == (law.DECLINED, "catalogue-retires-everything")
    exchange(poisoning.hub, good)
    assert len(law.Law(good.desk).listed(law.CALENDAR)) == 1


def retire(procedure):  # type: ignore[no-untyped-def]
    import msgspec

    return msgspec.structs.replace(procedure, retired=True, effective_from=date(2026, 1, 1))


def test_neither_a_desk_nor_a_hub_takes_a_calendar_without_working_days(
    poisoning: Poisoning, tmp_path: Path
) -> None:
    office = poisoning.good
    whole = calendar_file(tmp_path / "all.csv", closed(STORM, 60))
    identity = poisoning.hub.store.identity()
    assert identity is not None
    for take in (
        Administration(office.desk).import_calendar,
        lambda path: Publishing(poisoning.hub.store, identity).calendar(path, NOW, "H49.61"),
    ):
        with pytest.raises(Refusal, match="calendar-without-working-days"):
            take(whole)
    Administration(office.desk).import_calendar(
        calendar_file(tmp_path / "part.csv", closed(STORM, 40))
    )
    with pytest.raises(Refusal, match="calendar-without-working-days"):
        Administration(office.desk).import_calendar(
            calendar_file(tmp_path / "rest.csv", closed(STORM + timedelta(days=40), 25))
        )


def test_the_command_line_lists_offers_and_accepts_one(poisoning: Poisoning) -> None:
    entry = offer(poisoning, closed(STORM))
    folder = poisoning.good.folder.path
    poisoning.close()
    run = Commands(folder)
    (listed,) = run("calendar", "offered").json
    assert (listed["entry"], listed["state"], listed["rows"]) == (entry, "offered", 1)
    assert "accept" in run("calendar", "offered", text=True).out
    assert run("calendar", "accept", entry, "--by", "An").exit == 0
    assert run("calendar", "offered").json[0]["state"] == "adopted"
    assert any(
        day["date"] == "2026-06-03" for day in run("calendar", "show", "--year", "2026").json
    )
    assert run("procedures", "offered").json == []
