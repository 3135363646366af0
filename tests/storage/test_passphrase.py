"""A passphrase is changed: both keys open with the new one alone, and a power cut at any step
leaves one that opens both.
"""

import os
from pathlib import Path

import pytest

from counter.desk.administration import Administration
from counter.desk.opening import open_to_write
from counter.domain.refusal import CounterError, Refusal
from counter.storage import keys, passphrase, recovery_code
from counter.storage.folder import Folder
from tests.support.office import FakeClock, Office
from tests.support.power import Cut, power_for

OLD, NEW = "một câu dài", "một câu khác hẳn"
_MOST_STEPS = 60


def opens(folder: Folder, tried: str | None) -> bool:
    try:
        open_to_write(folder, FakeClock(), tried, "").close()
    except Refusal as refusal:
        assert refusal.field == "passphrase"
        return False
    return True


@pytest.fixture
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Many desks are opened: wrapping costs what it must only where nobody waits for it."""
    monkeypatch.setattr(keys, "MEMORY_KIB", 64)


@pytest.mark.usefixtures("cheap")
@pytest.mark.parametrize("before", [OLD, None])
def test_after_a_power_cut_at_any_step_the_old_or_the_new_one_opens_the_desk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: str | None
) -> None:
    outcomes = []
    for steps in range(_MOST_STEPS):
        office = Office(tmp_path / f"desk{steps}", passphrase=before)
        code = office.receive().event.code
        is_done = True
        with power_for(steps, monkeypatch):
            try:
                passphrase.change(office.folder, before, NEW)
            except Cut:
                is_done = False
        office.close()
        opened = [opens(office.folder, tried) for tried in (before, NEW)]
        # An open desk takes any passphrase; without one it opens for both.
        assert opened in ([True, False], [False, True]) or (
            before is None and opened == [True, True]
        )
        outcomes.append(opened[0])
        office.passphrase = before if opened[0] else NEW
        office.reopen()
        assert (
            office.search.show(code).dossier.code == code
            and office.receive()
            and office.verify().ok
        )
        passphrase.change(office.folder, office.passphrase, "và một câu nữa")
        office.close()
        assert opens(office.folder, "và một câu nữa") and not opens(office.folder, NEW)
        if is_done:
            break
    assert is_done and outcomes[0] and not outcomes[-1]
    assert outcomes == sorted(outcomes, reverse=True), "once the new one counts it stays so"


def test_nothing_of_the_old_passphrase_is_left_behind(tmp_path: Path) -> None:
    office = Office(tmp_path / "desk", passphrase=OLD)
    before = {
        path.name: path.read_bytes()
        for path in (office.folder.database_key, office.folder.signing_key)
    }
    Administration(office.desk).change_passphrase(OLD, NEW)
    assert {path.name for path in office.folder.path.iterdir() if path.is_dir()} == set()
    for path in office.folder.path.iterdir():
        assert not any(content in path.read_bytes() for content in before.values())
    for path in (office.folder.database_key, office.folder.signing_key):
        with pytest.raises(Refusal, match="passphrase-wrong"):
            keys.load(path, OLD)
    office.close()


def test_a_wrong_or_a_short_passphrase_changes_nothing(tmp_path: Path) -> None:
    office = Office(tmp_path / "desk", passphrase=OLD)
    before = office.folder.database_key.read_bytes(), office.folder.signing_key.read_bytes()
    for typed, wanted, code in (
        ("sai rồi", NEW, "passphrase-wrong"),
        ("", NEW, "passphrase-needed"),
        (OLD, "ngắn", "passphrase-short"),
    ):
        with pytest.raises(CounterError, match=code):
            Administration(office.desk).change_passphrase(typed, wanted)
    assert (
        office.folder.database_key.read_bytes(),
        office.folder.signing_key.read_bytes(),
    ) == before
    office.close()


def test_keys_that_wait_to_be_taken_over_are_looked_at_before_they_replace_good_ones(
    tmp_path: Path,
) -> None:
    office = Office(tmp_path / "data")
    office.receive()
    office.close()
    waiting = office.folder.path / ".rewrapped"
    waiting.mkdir()
    (waiting / "database.key").write_bytes(office.folder.database_key.read_bytes()[:-20])
    office.reopen_closed()
    assert office.receive() and not waiting.exists()
    office.close()


def test_a_code_of_the_sheet_with_a_slip_of_the_pen_is_told_as_such(tmp_path: Path) -> None:
    path, code = tmp_path / "database.key", recovery_code.new_code()
    keys.create(path, os.urandom(32), "một câu dài", sheet=code)
    written = recovery_code.spell(code)
    slipped = ("7" if written[0] != "7" else "8") + written[1:]
    for typed, told in ((slipped, "recovery-code-wrong"), ("câu khác hẳn", "passphrase-wrong")):
        with pytest.raises(Refusal, match=told):
            keys.load(path, typed)
