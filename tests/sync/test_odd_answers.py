"""Numbers in an answer that nobody can have signed are refused like anything unreadable."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from counter.desk.exchange import ExchangeService
from counter.domain.refusal import CounterError, Unavailable
from counter.sync.asking import build_ask
from counter.sync.desk_side import DeskSide
from counter.sync.messages import FORMAT, Answer, Enrolled, packed, reply_of
from counter.sync.proving import prove_answer
from tests.support.office import Office
from tests.support.small_hub import NOW, SmallHub

ODD = [-1, -(2**63), 2**63, 2**64 - 1]


@pytest.fixture
def hub(tmp_path: Path, office: Office) -> Iterator[SmallHub]:
    made = SmallHub(tmp_path / "hub")
    made.enrol(office)
    yield made
    made.close()


@pytest.mark.parametrize("number", ODD)
@pytest.mark.parametrize("field", ["epoch", "sequence"])
def test_an_acknowledgement_of_an_impossible_number_is_refused(
    hub: SmallHub, office: Office, field: str, number: int
) -> None:
    row = ExchangeService(office.desk).hub
    side = DeskSide(office.desk.journal, row, True, lambda: NOW)
    gathered = side.gather(None, 0)
    ask = build_ask(gathered, None, True, 0)
    answer = reply_of(Answer, hub.answered(office.desk.setup.unit_code, row.token, packed(ask)))
    told = msgspec.structs.replace(answer.acknowledged, **{field: number})
    with pytest.raises(CounterError):
        prove_answer(
            reply_of(Answer, packed(msgspec.structs.replace(answer, acknowledged=told))),
            gathered,
            row,
        )


@pytest.mark.parametrize("epoch", ODD)
def test_being_let_in_to_an_impossible_epoch_is_refused(epoch: int) -> None:
    body = packed(Enrolled(FORMAT, b"h" * 16, epoch, b"k" * 32, b"s" * 48, b"p" * 32))
    with pytest.raises(Unavailable, match="answer-unreadable"):
        reply_of(Enrolled, body)
