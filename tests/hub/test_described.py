"""The hub as its own OpenAPI document describes it: what fits the description and what does not is
answered by rule.
"""

import os
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import Case, GenerationMode, openapi, serializer
from schemathesis.transport.serialization import Binary

from counter.hub.openapi import DOCUMENT
from counter.sync.messages import read_refusal
from tests.support.door import Door
from tests.support.store_dump import dump
from tests.support.strangers import Sent

EXAMPLES = 1500 if os.environ.get("COUNTER_PROVE") else 50
MOST = 1 << 63


def as_msgpack(value: Any) -> bytes:
    return msgspec.msgpack.encode(_writable(value))


serializer("application/msgpack")(lambda _context, value: as_msgpack(value))


def _writable(value: Any) -> Any:
    """What msgpack can write: numbers within its bounds, texts that are texts."""
    if isinstance(value, dict):
        return {str(_writable(name)): _writable(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_writable(one) for one in value]
    if isinstance(value, Binary):
        return value.data
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if type(value) is int:
        return max(-MOST, min(value, MOST - 1))
    return value


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
@pytest.mark.parametrize("path", ["/v1/exchange", "/v1/enrol"])
def test_whatever_a_stranger_makes_of_the_description_changes_nothing(
    tmp_path: Path, path: str, mode: GenerationMode
) -> None:
    """The stranger has found a desk's token, too."""
    with closing(Door(tmp_path)) as door:
        before, headers, statuses, codes = (
            dump(door.store),
            door.headers(),
            list[int](),
            Counter[str](),
        )

        @settings(max_examples=EXAMPLES, deadline=None, database=None, phases=[Phase.generate],
                  suppress_health_check=list(HealthCheck))  # fmt: skip
        @given(case=openapi.from_dict(DOCUMENT)[path]["POST"].as_strategy(generation_mode=mode))
        def asked(case: Case) -> None:
            status, said = door(Sent(as_msgpack(case.body), headers, path=path))
            statuses.append(status)
            codes[read_refusal(said).code] += 1

        asked()
        assert len(statuses) >= EXAMPLES and all(400 <= status < 500 for status in statuses)
        assert dump(door.store) == before
    if mode is GenerationMode.POSITIVE and path == "/v1/exchange":
        assert len(codes) > 1, "what fits the description is understood and refused by rule"
    elif mode is GenerationMode.POSITIVE:
        assert set(codes) == {"invitation-unknown"}, "who proves nothing is told one thing"
