"""Whatever a desk that was enrolled signs is taken in or kept aside, and stops nobody's exchange."""

import json
import os
import random
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from counter.cli import shown
from counter.desk.dossiers.details import read_details
from counter.desk.dossiers.search import DossierSearch
from counter.desk.exchange import ExchangeService
from counter.domain.bounds import LAST_STAMP
from counter.domain.dossiers.events import DossierCompleted, DossierReceived
from counter.domain.events.base import Event, Reference
from counter.domain.queue.ticket import TicketIssued
from counter.domain.refusal import Refusal
from counter.hub import proving
from counter.hub.bundles import Bundles
from counter.hub.quarantine import Quarantine
from counter.storage import desk_status
from counter.storage.journal import codec
from counter.storage.projections import dossier_lists
from counter.storage.projections.dossier_register import DOSSIERS
from tests.support.office import Office
from tests.support.poisoning import Poisoning
from tests.support.small_hub import NOW, exchange
from tests.support.wild import wild_body

VALUES = 2_400 if os.environ.get("COUNTER_PROVE") else 120
AT_ONCE = 20  # brought before the others exchange


@pytest.fixture
def poisoning(tmp_path: Path) -> Iterator[Poisoning]:
    made = Poisoning(tmp_path)
    yield made
    made.close()


def kept_aside(office: Office) -> list[str]:
    return [one.entry for one in desk_status.read_status(office.desk.reader.connection).quarantined]


def bodies(poisoning: Poisoning) -> dict[str, object]:
    """A dossier of the good desk as it is stored."""
    received = poisoning.good.receive()
    return dict(json.loads(codec.body_bytes(received.event)))


def expect_news(poisoning: Poisoning) -> None:
    """What a third desk does reaches the good one, which goes on working."""
    poisoning.other.clock.move(minutes=1)
    code = poisoning.other.receive().event.code
    exchange(poisoning.hub, poisoning.other)
    exchange(poisoning.hub, poisoning.good)
    assert DossierSearch(poisoning.good.desk).show(code).dossier.code == code
    poisoning.good.receive()


ABSURD: list[tuple[str, object]] = [
    ("received_at", "0001-01-01T00:00:00+07:00"),
    ("received_at", "9000-01-01T00:00:00+07:00"),
    ("received_at", "2026-06-01T08:30:00"),
    ("due_at", "0001-01-01T00:00:00+14:00"),
    ("book_number", 1 << 63),
    ("book_number", -1),
    ("receipt_number", (1 << 64) - 1),
    ("book_year", 1 << 40),
    ("desk", 1 << 63),
    ("summary", "x" * 100_000),
    ("code", "\x1b[2J"),
    ("applicant", {"name": "A\0B"}),
    ("papers", [{"name": "Tờ khai", "verdict": "gone"}]),
]


@pytest.mark.parametrize(("field", "value"), ABSURD)
def test_a_dossier_with_an_absurd_value_is_kept_aside_and_stops_nobody(
    poisoning: Poisoning, field: str, value: object
) -> None:
    body = json.dumps({**bodies(poisoning), field: value}).encode()
    entry = poisoning.bring(None, body)
    expect_news(poisoning)
    assert kept_aside(poisoning.good) == [str(entry)]
    assert poisoning.good.verify().ok


@pytest.mark.parametrize("number", [1 << 63, -1, (1 << 64) - 1])
def test_a_ticket_with_an_absurd_number_is_kept_aside(poisoning: Poisoning, number: int) -> None:
    issued = TicketIssued(at=NOW, business_date=NOW.date(), queue="A", number=1)
    body = codec.body_bytes(issued).replace(b'"number":1', f'"number":{number}'.encode())
    entry = poisoning.bring(None, body, TicketIssued.name)
    expect_news(poisoning)
    assert kept_aside(poisoning.good) == [str(entry)]


@pytest.mark.parametrize("stamp", [1 << 63, (1 << 64) - 1, LAST_STAMP + 1])
def test_a_stamp_of_no_clock_is_kept_aside_and_moves_nobodys(
    poisoning: Poisoning, stamp: int
) -> None:
    poisoning.bring(None, json.dumps(bodies(poisoning)).encode(), stamp=stamp)
    before = poisoning.good.desk.journal.stamp
    expect_news(poisoning)
    assert poisoning.good.desk.journal.stamp < before + (10 * 60_000 << 16)
    assert len(kept_aside(poisoning.good)) == 1


def test_a_dossier_with_a_line_kept_aside_says_so_and_is_worked_on(poisoning: Poisoning) -> None:
    good = poisoning.good
    received = good.receive()
    exchange(poisoning.hub, good)
    completed = codec.body_bytes(DossierCompleted(at=NOW, shelf="x" * 9_000))
    poisoning.bring(received.subject, completed, DossierCompleted.name)
    exchange(poisoning.hub, good)
    code = received.event.code
    (row,) = dossier_lists.with_code(good.desk.reader, code)
    assert row.quarantined and not row.newer and DossierSearch(good.desk).show(code).quarantined
    good.steps.complete(code, "B3")
    assert DossierSearch(good.desk).show(code).dossier.shelf == "B3"


def test_a_kind_of_a_newer_program_is_not_kept_aside(poisoning: Poisoning) -> None:
    poisoning.bring(None, b'{"at":"9000-01-01T00:00:00"}', "dossier-blessed")
    poisoning.bring(
        None, b'{"at":"2026-06-01T08:30:00+07:00","glow":9}', "ticket-recalled", version=7
    )
    expect_news(poisoning)
    assert kept_aside(poisoning.good) == []


def test_a_field_that_a_newer_program_added_is_not_kept_aside(poisoning: Poisoning) -> None:
    poisoning.bring(None, json.dumps({**bodies(poisoning), "glow": "blue"}).encode())
    expect_news(poisoning)
    assert kept_aside(poisoning.good) == []


def test_an_entry_kept_aside_is_dropped_by_a_person_and_every_desk_hears_of_it(
    poisoning: Poisoning,
) -> None:
    received = poisoning.good.receive()
    exchange(poisoning.hub, poisoning.good)
    body = codec.body_bytes(DossierCompleted(at=NOW, shelf="x" * 9_000))
    entry = poisoning.bring(received.subject, body, DossierCompleted.name)
    exchange(poisoning.hub, poisoning.good)
    poisoning.hub.follow()
    kept = Quarantine(poisoning.hub.store, poisoning.hub.identity)
    assert [one.entry for one in kept.listed()] == [str(entry)]
    with pytest.raises(Refusal, match="quarantine-still-outside"):
        kept.end(str(entry), "released", "Chủ tịch", NOW)
    with pytest.raises(Refusal, match="field-empty"):
        kept.end(str(entry), "dropped", " ", NOW)
    kept.end(str(entry), "dropped", "Chủ tịch", NOW)
    assert kept.listed() == []
    with pytest.raises(Refusal, match="quarantine-not-there"):
        kept.end(str(entry), "dropped", "Chủ tịch", NOW)
    exchange(poisoning.hub, poisoning.good)
    assert kept_aside(poisoning.good) == []
    (row,) = dossier_lists.with_code(poisoning.good.desk.reader, received.event.code)
    assert not row.quarantined
    assert poisoning.good.verify().ok


def test_a_subject_that_makes_the_program_stumble_keeps_nobody_away(
    poisoning: Poisoning, monkeypatch: pytest.MonkeyPatch
) -> None:
    stumbling = DOSSIERS.row_of

    def stumble(connection, subject_id, entries):  # type: ignore[no-untyped-def]
        if any(isinstance(f.event, DossierReceived) and f.event.summary == "vấp" for f in entries):
            raise OverflowError("secret of a citizen")
        return stumbling(connection, subject_id, entries)

    monkeypatch.setattr(DOSSIERS, "row_of", stumble)
    entry = poisoning.bring(None, json.dumps({**bodies(poisoning), "summary": "vấp"}).encode())
    expect_news(poisoning)
    (kept,) = desk_status.read_status(poisoning.good.desk.reader.connection).quarantined
    assert (kept.entry, kept.desk) == (str(entry), 2)
    assert kept.reason.startswith("fault: OverflowError") and "secret" not in kept.reason


def test_what_an_own_act_says_outside_of_all_bounds_is_refused_and_nothing_is_written(
    office: Office,
) -> None:
    before = office.entries
    wild = TicketIssued(
        at=datetime(9000, 1, 1, tzinfo=UTC), business_date=NOW.date(), queue="A", number=1
    )
    with pytest.raises(Refusal, match="value-outside"), office.desk.act() as act:
        act.append(wild)
    assert office.entries == before


def test_any_value_of_any_event_is_taken_in_or_kept_aside_and_a_third_desks_news_arrive(
    poisoning: Poisoning,
) -> None:
    dice = random.Random(20261129)
    subject = poisoning.good.receive().subject
    exchange(poisoning.hub, poisoning.good)
    brought: list[Reference] = []
    for number in range(VALUES):
        kind, body = wild_body(dice)
        stamp = dice.choice((0, LAST_STAMP, 1 << 63)) if number > VALUES * 4 // 5 else 0
        brought.append(bring_somewhere(poisoning, dice, kind, body, subject, stamp))
        if number % AT_ONCE == AT_ONCE - 1:
            expect_news(poisoning)
    reader = poisoning.good.desk.reader
    entries = {ref: codec.entry_of(*entry_of(poisoning.good, ref)) for ref in brought}
    aside = {str(ref) for ref, entry in entries.items() if entry.is_quarantined}
    assert aside == set(kept_aside(poisoning.good)), "each is taken in, or kept aside and told of"
    poisoning.hub.follow()
    assert aside == {
        one.entry for one in Quarantine(poisoning.hub.store, poisoning.hub.identity).listed()
    }
    assert 0 < len(aside) < len(brought)
    assert [p for p in poisoning.good.verify().problems if p.code != "code-given-twice"] == []
    assert proving.verify_store(poisoning.hub.store, poisoning.hub.identity).problems == []
    read_everything(poisoning.good)
    assert dossier_lists.page(reader, None, 10)


def bring_somewhere(
    poisoning: Poisoning,
    dice: random.Random,
    kind: type[Event],
    body: bytes,
    subject: Reference,
    stamp: int,
) -> Reference:
    """Under a subject of its own, or under a dossier of the good desk. A stamp of no clock moves
    all behind it: none goes back.
    """
    under = dice.choice((None, None, subject))
    stamp = max(stamp, codec.envelope_of(poisoning.entries[-1].envelope).stamp) if stamp else 0
    clerk = dice.choice(("x", "x", "\x1b]0;", "đ" * 120))
    return poisoning.bring(under, body, kind.name, stamp=stamp, version=kind.version, clerk=clerk)


def entry_of(office: Office, ref: Reference) -> tuple[bytes, bytes]:
    reader = office.desk.reader
    row = reader.connection.execute(
        "SELECT envelope, body FROM entries JOIN bodies USING (id) WHERE id = ?",
        (reader.subject_id(ref),),
    ).fetchone()
    return bytes(row[0]), bytes(row[1])


def test_a_new_desk_and_one_that_is_served_by_usb_get_past_it_too(
    poisoning: Poisoning, tmp_path: Path
) -> None:
    body = json.dumps({**bodies(poisoning), "received_at": "9000-01-01T00:00:00+07:00"}).encode()
    entry = poisoning.bring(None, body)
    poisoning.other.receive()
    exchange(poisoning.hub, poisoning.other)
    service, bundles = (
        ExchangeService(poisoning.good.desk),
        Bundles(poisoning.hub.store, poisoning.hub.identity),
    )
    service.export(tmp_path / "up")
    bundles.take(tmp_path / "up", tmp_path / "down", NOW)
    service.take(tmp_path / "down")
    new = Office(tmp_path / "new", desk=4)
    poisoning.hub.enrol(new)
    exchange(poisoning.hub, new)
    for office in (poisoning.good, new):
        assert kept_aside(office) == [str(entry)]
        assert len(dossier_lists.page(office.desk.reader, None, 10)) == 2
    new.close()


def read_everything(office: Office) -> None:
    """Nothing that is shown makes the program stumble."""
    language = "vi"
    for row in dossier_lists.page(office.desk.reader, None, 10_000):
        # several may have one code, which people are asked about
        found = read_details(office.desk, row)
        assert shown.dossier_lines(found, language)
        assert shown.dossier(found, language)["code"] == row.code
        assert shown.row_line(row, language)
    assert ExchangeService(office.desk).status().desks
    assert office.queue.board() is not None
