"""A run that cannot be taken in is passed over, and an exchange ends whatever fails and however
often.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from counter.desk.exchange import ExchangeService
from counter.desk.law import Law
from counter.domain.refusal import Unavailable
from counter.storage.journal import codec
from counter.storage.journal.reader import journal_rows
from counter.sync.batching import Batching
from counter.sync.desk_side import DeskSide
from counter.sync.exchange import at_once
from counter.sync.rounds import ProvenRun
from tests.support.office import Office
from tests.support.poisoning import Poisoning
from tests.support.small_hub import SmallLine, exchange

_MOST_REQUESTS = 20


@pytest.fixture
def poisoning(tmp_path: Path) -> Iterator[Poisoning]:
    made = Poisoning(tmp_path)
    yield made
    made.close()


def test_an_exchange_ends_where_the_program_stumbles_over_one_entry_of_many(
    poisoning: Poisoning, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The end of what failed is kept in mind, and so is what was taken in behind it: neither is
    asked for again.
    """
    monkeypatch.setattr("counter.sync.batching.FIRST_BYTES", 4096)
    monkeypatch.setattr("counter.sync.batching.MOST_BYTES", 4096)
    monkeypatch.setattr("tests.support.small_hub.MOST_REQUESTS", _MOST_REQUESTS)
    for _ in range(60):
        poisoning.bring(
            None,
            b'{"x":"' + os.urandom(400).hex().encode() + b'"}',
            name="of-a-newer-program",
            version=9,
        )
    bad, stumbles_at = poisoning.bad.desk.journal.desk_id, 40
    take = DeskSide.take

    def stumbling(side: DeskSide, piece: ProvenRun) -> int:
        if (bad, stumbles_at) in [codec.place_of(entry.envelope) for entry in piece.entries]:
            raise KeyError("a fault of the program")
        return take(side, piece)

    new = Office(tmp_path / "new", desk=4)
    poisoning.hub.enrol(new)
    monkeypatch.setattr(DeskSide, "take", stumbling)
    for _ in range(2):
        line = SmallLine(poisoning.hub, new)
        with pytest.raises(Unavailable, match="exchange-fault"):
            ExchangeService(new.desk).started(
                at_once, line, Batching(pause=lambda _seconds: None)
            ).run()
        assert line.requests < _MOST_REQUESTS
    monkeypatch.undo()
    line = SmallLine(poisoning.hub, new)
    ExchangeService(new.desk).started(at_once, line, Batching(pause=lambda _seconds: None)).run()
    held = {row.desk_id: row.sequence for row in journal_rows(new.desk.reader.connection)}
    assert all(
        held[desk] == sequence for desk, (sequence, _) in poisoning.hub.heads("H49.61").items()
    )
    new.close()


def test_a_fault_of_the_program_about_what_came_is_kept_as_the_exchanges_failure(
    poisoning: Poisoning, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What came is kept, work goes on, and the status says what has to be mended."""
    good, other = poisoning.good, poisoning.other
    other.receive()
    exchange(poisoning.hub, other)

    def stumbling(_law: Law) -> None:
        raise KeyError("Nguyễn Văn An")

    monkeypatch.setattr(Law, "adopt_publications", stumbling)
    with pytest.raises(Unavailable, match="exchange-fault"):
        exchange(poisoning.hub, good)
    failure = ExchangeService(good.desk).status().failure
    assert failure is not None and failure.code == "exchange-fault" and "Nguyễn" not in str(failure)
    assert good.receive()
    with pytest.raises(Unavailable, match="exchange-fault"):
        exchange(poisoning.hub, good)
    assert ExchangeService(good.desk).status().failure is not None, (
        "nothing new came, and nothing was mended"
    )
    monkeypatch.undo()
    exchange(poisoning.hub, good)
    assert ExchangeService(good.desk).status().failure is None
