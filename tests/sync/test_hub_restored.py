"""A hub that was restored from a copy and wrote on before anybody told it (`hub restored`)."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from counter.desk.exchange import ExchangeService
from counter.domain.refusal import Refusal
from counter.sync import enrolment
from counter.sync.batching import Batching
from counter.sync.exchange import at_once
from counter.sync.messages import Answer, Ask, Enrolled, enrolment_of, packed, reply_of
from tests.support import desks
from tests.support.office import Office
from tests.support.small_hub import NOW, SmallHub, SmallLine, exchange

UNIT = "H49.61"


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[SmallHub]:
    made = SmallHub(tmp_path / "hub")
    yield made
    made.close()


@pytest.fixture
def offices(tmp_path: Path) -> Iterator[list[Office]]:
    made = desks.offices(tmp_path, 5)
    yield made
    for office in made:
        office.close()


class Watched(SmallLine):
    """Counts what is brought back."""

    bring_back = 0

    def exchange(self, ask: Ask, meanwhile: object) -> Answer:
        self.bring_back += ask.back is not None
        return super().exchange(ask, meanwhile)  # type: ignore[arg-type]


def bring_back(hub: SmallHub, office: Office) -> int:
    line = Watched(hub, office)
    ExchangeService(office.desk).started(at_once, line, Batching(pause=lambda _seconds: None)).run()
    return line.bring_back


def revoked(hub: SmallHub) -> list[int]:
    return [desk.desk for desk in hub.desks.listed() if desk.is_revoked]


def test_who_was_revoked_stays_away_and_nothing_is_brought_again_and_again(
    hub: SmallHub, offices: list[Office]
) -> None:
    one, two, away, new, _ = offices
    for office in (one, two, away):
        hub.enrol(office)
        exchange(hub, office)
    copy = hub.copy()
    hub.desks.revoke(UNIT, away.desk.setup.desk, NOW)
    exchange(hub, one)
    hub.come_back(copy)
    hub.enrol(new)  # written where the lost word stood
    hub.is_told()
    assert revoked(hub) == []
    assert bring_back(hub, one) == 1 and revoked(hub) == [3]
    assert [bring_back(hub, one) for _ in range(3)] == [0, 0, 0]
    with pytest.raises(Refusal, match="desk-revoked"):
        exchange(hub, away)


def test_nobody_is_kept_away_by_what_it_wrote_meanwhile(
    hub: SmallHub, offices: list[Office]
) -> None:
    one, two, three, four, five = offices
    hub.enrol(one)
    copy = hub.copy()
    hub.enrol(two)
    exchange(hub, one)
    hub.come_back(copy)
    for office in (three, four, five):
        hub.enrol(office)  # more than `one` holds of it
    hub.is_told()
    code = one.receive().event.code
    for office in (one, three, one):
        exchange(hub, office)
    assert three.search.show(code).dossier.code == code


def test_a_used_code_lets_nobody_in_once_its_desk_was_heard_of(
    hub: SmallHub, offices: list[Office]
) -> None:
    one = offices[0]
    code, _ = hub.desks.invite(UNIT, 1, NOW - timedelta(days=2))

    def come_in(days: int) -> None:
        service, at = ExchangeService(one.desk), NOW + timedelta(days=days)
        request = enrolment_of(packed(service.request(enrolment.key_of(code))))
        service.enrolled(
            enrolment.key_of(code), reply_of(Enrolled, packed(hub.desks.enrol(request, at)))
        )

    come_in(-2)
    come_in(-1)  # the answer was lost
    exchange(hub, one)
    with pytest.raises(Refusal, match="desk-in-already"):
        come_in(300)
    exchange(hub, one)
