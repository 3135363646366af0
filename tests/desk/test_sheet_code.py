"""The code of the recovery sheet opens a damaged desk, and never becomes its passphrase."""

from pathlib import Path

import pytest

from counter.desk.recovery import KEY_LOST, TABLES_LOST, recover
from counter.desk.recovery_sheet import RecoverySheet
from counter.domain.refusal import Refusal
from counter.storage import keys, recovery_code
from tests.support.office import FakeClock, Office

PASSPHRASE = "một câu dễ nhớ"
NEW = "một câu khác hẳn"


def printed_code(office: Office) -> str:
    """The code on the sheet of a desk, as somebody types it."""
    from counter.storage import surroundings

    RecoverySheet(office.desk).draw(PASSPHRASE)
    code = surroundings.sheet_of(office.desk.reader.connection)
    assert code is not None
    return recovery_code.spell(code)


def damaged(tmp_path: Path, file: str) -> tuple[Office, str]:
    office = Office(tmp_path / "data", passphrase=PASSPHRASE)
    office.receive()
    code = printed_code(office)
    office.close()
    (office.folder.path / file).write_bytes(b"x")
    return office, code


def test_a_desk_whose_key_is_made_anew_asks_who_came_with_the_code_for_a_new_passphrase(
    tmp_path: Path,
) -> None:
    office, code = damaged(tmp_path, "signing.key")
    known = {"highest_serial": None, "clock": FakeClock(), "clerk": ""}
    with pytest.raises(Refusal) as refused:
        recover(office.folder, passphrase=code, **known)
    assert refused.value.code == "new-passphrase-needed"
    done = recover(office.folder, passphrase=code, new_passphrase=NEW, **known)
    assert (done.reason, done.has_new_passphrase) == (KEY_LOST, True)
    assert keys.load(office.folder.database_key, NEW) == keys.load(office.folder.database_key, code)
    keys.check_pair(office.folder.database_key, office.folder.signing_key)
    with pytest.raises(Refusal):
        keys.load(office.folder.database_key, PASSPHRASE)


def test_keys_that_fit_each_other_are_kept_and_need_no_new_passphrase(tmp_path: Path) -> None:
    office, code = damaged(tmp_path, "head")
    done = recover(office.folder, passphrase=code, highest_serial=None, clock=FakeClock(), clerk="")
    assert done.reason != TABLES_LOST and not done.has_new_passphrase
    for opens in (PASSPHRASE, code):
        assert keys.load(office.folder.signing_key, opens)
