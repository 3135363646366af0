"""A hub's epoch is a long number between programs; a person reads the moment it stands for."""

import re
from pathlib import Path

import pytest

from counter.sync.messages import epoch_shown
from tests.support.command import Commands


@pytest.mark.parametrize(
    ("epoch", "shown"),
    [(1, "1"), (7, "7"), (1_780_277_400_000, "01/06/2026 08:30"), (1 << 62, str(1 << 62)), ((1 << 63) - 1, str((1 << 63) - 1))],
)  # fmt: skip
def test_an_epoch_is_shown_as_a_date_where_it_is_one(epoch: int, shown: str) -> None:
    assert epoch_shown(epoch) == shown


@pytest.mark.parametrize("language", ["vi", "en"])
def test_who_restores_a_hub_reads_from_when_on_it_counts(tmp_path: Path, language: str) -> None:
    run, store = Commands(tmp_path), ["--practice", "--store", f"sqlite:///{tmp_path / 'hub.db'}"]
    assert run("hub", "invite", "--unit-code", "H49.61", *store).exit == 0
    data = run("hub", "restored", *store).json
    said = run("hub", "restored", *store, "--lang", language, text=True).out
    assert data["epoch"] > 1_000_000_000_000
    assert re.search(r"\d\d/\d\d/\d{4} \d\d:\d\d", said) and not re.search(r"\d{6}", said)
