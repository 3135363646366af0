"""A damaged desk in the window: what is wrong is said, looking up goes on, and one way leads back
to work.
"""

import os
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter.desk import backup
from counter.desk.recovery_sheet import RecoverySheet
from counter.domain.refusal import Damaged, Unavailable
from counter.storage import database, keys, recovery_code, surroundings
from tests.support.clerk import FIRST, SECRET, Clerk, worked_at
from tests.support.office import Office, draft
from tests.support.window import PATIENCE_MS, Person
from ui.restoring import Restoring
from ui.shell.unlocking import CannotOpen, Unlocking
from ui.shell.window import MainWindow
from ui.way_back import Recovering

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def clerk(qtbot: QtBot, tmp_path: Path) -> Iterator[Clerk]:
    clock = worked_at(tmp_path / "desk")
    (tmp_path / "desk" / "head").unlink()
    made = Clerk(qtbot, tmp_path / "desk", clock)
    yield made
    made.close()


def test_a_lost_head_is_said_with_what_still_works_and_the_one_way_back(clerk: Clerk) -> None:
    assert isinstance(clerk.program.window, CannotOpen)
    assert "Mất tệp “head”" in clerk.shown and "counter " not in clerk.shown
    clerk.hit(Qt.Key.Key_2)
    assert isinstance(clerk.program.window, Recovering)
    clerk.hit(Qt.Key.Key_Escape)
    assert isinstance(clerk.program.window, CannotOpen)


def test_looking_up_goes_on_and_acts_say_what_is_wrong_and_keep_what_is_typed(clerk: Clerk) -> None:
    clerk.hit(Qt.Key.Key_1)
    assert isinstance(clerk.program.window, MainWindow)
    for key in (Qt.Key.Key_F3, Qt.Key.Key_F5, Qt.Key.Key_F6, Qt.Key.Key_F1):
        clerk.press(key)
    for number in range(Qt.Key.Key_1, Qt.Key.Key_9):
        clerk.press(Qt.Key(number), CONTROL)
        assert "Lỗi" not in clerk.notice
    clerk.press(Qt.Key.Key_F3)
    clerk.type("nguyen")
    clerk.expect("Nguyễn Văn An")
    clerk.press(Qt.Key.Key_F4)
    clerk.type("khai sinh")
    clerk.press(Qt.Key.Key_Return)
    clerk.type("Lê Văn Mới")
    clerk.all_papers()
    clerk.press(Qt.Key.Key_F9)
    assert "Mất tệp “head”" in clerk.notice and clerk.sees("Lê Văn Mới")
    clerk.press(Qt.Key.Key_F2)
    assert "Mất tệp “head”" in clerk.notice


def test_a_printed_receipt_is_printed_once_more_without_a_word_in_the_journal(clerk: Clerk) -> None:
    before = (clerk.folder / "counter.db").read_bytes()
    clerk.hit(Qt.Key.Key_1)
    clerk.window.show_page("dossier", FIRST)
    clerk.settle()
    clerk.press(Qt.Key.Key_P, CONTROL)
    papers = list((clerk.folder / "papers").iterdir())
    assert [paper.name for paper in papers] == [f"{FIRST}-1.pdf"] and papers[
        0
    ].read_bytes().startswith(b"%PDF")
    clerk.window.show_page("dossier", "H49.61-260601-1002")
    clerk.settle()
    clerk.press(Qt.Key.Key_P, CONTROL)
    assert "Mất tệp “head”" in clerk.notice, "a first print is an entry, and none can be written"
    assert (clerk.folder / "counter.db").read_bytes() == before


def test_from_looking_up_one_key_leads_to_the_ways_back(clerk: Clerk) -> None:
    clerk.hit(Qt.Key.Key_1)
    clerk.press(Qt.Key.Key_F5)
    clerk.press(Qt.Key.Key_R, CONTROL)
    assert isinstance(clerk.program.window, CannotOpen)
    clerk.hit(Qt.Key.Key_2)
    clerk.hit(Qt.Key.Key_F9)
    assert "bỏ cách một quãng" in clerk.shown
    clerk.hit(Qt.Key.Key_F9)
    assert isinstance(clerk.program.window, MainWindow)
    clerk.take_in()
    assert clerk.sees("H49.61-260601-1101")


def test_the_highest_number_on_paper_is_where_codes_go_on(clerk: Clerk) -> None:
    clerk.hit(Qt.Key.Key_2)
    window = clerk.program.window
    assert isinstance(window, Recovering)
    for wrong in ("một nghìn", "7042"):
        window.serial.text = wrong
        clerk.hit(Qt.Key.Key_F9)
        window = clerk.program.window
        assert isinstance(window, Recovering) and window.serial.fault, wrong
    assert window.serial.text == "7042"
    window.serial.text = "H49.61-260601-1042"
    clerk.hit(Qt.Key.Key_F9)
    assert "1042" in clerk.shown
    clerk.hit(Qt.Key.Key_F9)
    clerk.take_in()
    assert clerk.sees("H49.61-260601-1043")


def test_a_wrong_passphrase_is_told_before_any_damage(qtbot: QtBot, tmp_path: Path) -> None:
    clock = worked_at(tmp_path / "desk", SECRET)
    (tmp_path / "desk" / "head").unlink()
    clerk = Clerk(qtbot, tmp_path / "desk", clock)
    assert isinstance(clerk.program.window, Unlocking)
    clerk.program.window.passphrase.setText("sai rồi nhé")
    clerk.hit(Qt.Key.Key_F9)
    assert "Mật khẩu không đúng" in clerk.shown
    clerk.program.window.passphrase.setText(SECRET)
    clerk.hit(Qt.Key.Key_F9)
    assert isinstance(clerk.program.window, CannotOpen)
    clerk.hit(Qt.Key.Key_2)
    clerk.hit(Qt.Key.Key_F9)
    clerk.hit(Qt.Key.Key_F9)
    assert isinstance(clerk.program.window, MainWindow) and keys.is_wrapped(
        clerk.program.folder.signing_key
    )
    clerk.close()


def test_where_nothing_can_be_saved_a_copy_is_the_way_back(qtbot: QtBot, tmp_path: Path) -> None:
    office = Office(tmp_path / "desk")
    office.receive()
    path = backup.copy_to(
        office.folder, office.desk.database_key, tmp_path / "usb", office.desk.now
    ).file
    office.close()
    office.folder.database.write_bytes(b"x" * 20_000)
    clerk = Clerk(qtbot, tmp_path / "desk", office.clock)
    assert isinstance(clerk.program.window, CannotOpen) and "hỏng" in clerk.shown
    clerk.hit(Qt.Key.Key_1)
    assert isinstance(clerk.program.window, CannotOpen)
    assert clerk.shown.startswith("Hỏng quá nhiều, không xem được nữa."), (
        "a key that leads nowhere says why"
    )
    clerk.hit(Qt.Key.Key_1)
    assert isinstance(clerk.program.window, Recovering)
    clerk.hit(Qt.Key.Key_F9)
    assert (
        isinstance(clerk.program.window, CannotOpen) and "Khôi phục từ bản sao lưu" in clerk.shown
    )
    clerk.hit(Qt.Key.Key_1)
    window = clerk.program.window
    assert isinstance(window, Restoring)
    assert window.file.text == path, "the newest copy is known"
    for _ in range(3):
        clerk.hit(Qt.Key.Key_F9)
    assert window.step == 3 and "before-1" in window.said
    clerk.hit(Qt.Key.Key_F9)
    assert isinstance(clerk.program.window, MainWindow)
    clerk.take_in()
    assert clerk.sees("H49.61-260601-1301")
    assert (tmp_path / "desk" / "before-1" / "counter.db").read_bytes() == b"x" * 20_000
    clerk.close()


@pytest.mark.parametrize(
    "code", ["disk-full", "folder-unusable", "another-writer", "database-unusable"]
)
def test_where_nothing_can_be_written_looking_up_goes_on(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    clock = worked_at(tmp_path / "desk")

    def refuse(*_what: object) -> None:
        raise Unavailable(code, "data", path="desk", reason="OSError")

    monkeypatch.setattr("ui.shell.opening.open_to_write", refuse)
    clerk = Clerk(qtbot, tmp_path / "desk", clock)
    clerk.hit(Qt.Key.Key_1)
    said = clerk.program.words_for(Unavailable(code, "data", path="desk", reason="OSError"))
    assert isinstance(clerk.program.window, MainWindow) and clerk.sees(said)
    clerk.press(Qt.Key.Key_F2)
    assert clerk.notice == said
    clerk.close()


@pytest.mark.parametrize("content", [None, b"", b"{", b"x" * 300])
def test_a_lost_signing_key_is_made_anew_and_a_lost_database_key_asks_for_a_copy(
    qtbot: QtBot, tmp_path: Path, content: bytes | None
) -> None:
    clock = worked_at(tmp_path / "desk")

    def spoil(name: str) -> None:
        path = tmp_path / "desk" / name
        path.unlink() if content is None else path.write_bytes(content)

    spoil("signing.key")
    clerk = Clerk(qtbot, tmp_path / "desk", clock)
    assert "signing.key" in clerk.shown
    clerk.hit(Qt.Key.Key_1)
    assert isinstance(clerk.program.window, MainWindow), "looking up needs no signing key"
    clerk.press(Qt.Key.Key_R, CONTROL)
    clerk.hit(Qt.Key.Key_2)
    clerk.hit(Qt.Key.Key_F9)
    clerk.hit(Qt.Key.Key_F9)
    assert isinstance(clerk.program.window, MainWindow)
    clerk.take_in()
    assert clerk.sees("H49.61-260601-1101")
    clerk.close()
    spoil("database.key")
    clerk.reopen_closed()
    assert "database.key" in clerk.shown
    clerk.hit(Qt.Key.Key_1)
    assert isinstance(clerk.program.window, Restoring)
    clerk.close()


PAGES = 200 if os.environ.get("COUNTER_PROVE") else 5


@pytest.mark.parametrize("number", range(PAGES))
def test_whatever_page_fails_the_window_looks_up_or_leads_back(
    qtbot: QtBot, tmp_path: Path, number: int
) -> None:
    """Each page of the file in turn, in a seeded order, torn or zeroed."""
    clock = worked_at(tmp_path / "desk")
    path = tmp_path / "desk" / "counter.db"
    pages = list(range(path.stat().st_size // database.PAGE_SIZE))
    random.Random(7).shuffle(pages)
    with path.open("r+b") as file:
        file.seek(pages[number % len(pages)] * database.PAGE_SIZE + 200)
        file.write(bytes(1000) if number % 2 else b"\xff" * 1000)
    clerk = Clerk(qtbot, tmp_path / "desk", clock)
    if isinstance(clerk.program.window, MainWindow):
        for key in (Qt.Key.Key_F4, Qt.Key.Key_F5, Qt.Key.Key_F3, Qt.Key.Key_F2):
            if isinstance(clerk.program.window, MainWindow):
                clerk.press(key)
    if isinstance(clerk.program.window, CannotOpen):
        assert "lỗi của chương trình" not in clerk.shown.lower(), clerk.shown
        if "Khôi phục" not in clerk.shown:
            clerk.hit(Qt.Key.Key_2)
            clerk.hit(Qt.Key.Key_F9)
            if isinstance(clerk.program.window, Recovering):
                clerk.hit(Qt.Key.Key_F9)
    assert isinstance(clerk.program.window, MainWindow) or "Khôi phục" in clerk.shown, clerk.shown
    clerk.close()


def tear(person: Person, table: str) -> None:
    """A page of a table or an index: whoever reads it next meets the damage."""
    connection = person.do(lambda: person.program.desk.journal.connection)  # type: ignore[union-attr]
    root = person.do(
        lambda: connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)
        ).fetchone()[0]
    )
    person.do(lambda: database.into_one_file(connection))
    person.do(lambda: connection.execute("PRAGMA shrink_memory"))
    with (person.folder / "counter.db").open("r+b") as file:
        file.seek((root - 1) * database.PAGE_SIZE + 100)
        file.write(b"\xff" * 500)


def test_a_table_that_fails_at_work_is_made_anew_without_asking(person: Person) -> None:
    person.do(lambda: person.services.queue.issue_ticket("A"))
    person.press(Qt.Key.Key_F4)
    person.type("khai sinh")
    person.press(Qt.Key.Key_Return)
    person.type("Lê Văn Mới")
    person.qtbot.wait(700)
    person.settle()
    tear(person, "tickets")
    person.window.page_named("queue").act()
    person.expect("làm lại")
    assert person.window.page_name == "intake"
    person.expect("Lê Văn Mới")
    person.press(Qt.Key.Key_F2)
    person.expect("A001")
    assert person.program.desk is not None and list(person.folder.glob("before-*"))


def test_a_copy_meets_the_damage_that_nobody_asked_for_and_the_tables_are_made_anew(
    person: Person,
) -> None:
    person.do(lambda: person.services.intake.receive(draft()))
    tear(person, "dossiers_ended")
    person.program.background.copying.now()
    person.expect("làm lại")
    person.settle()
    person.program.background.copying.now()
    person.qtbot.waitUntil(
        lambda: not person.program.background.copying.is_under_way, timeout=PATIENCE_MS
    )
    assert person.program.background.copy_trouble is None and list(
        (person.folder / "backups").iterdir()
    )


def test_a_journal_page_that_a_copy_cannot_read_shows_the_ways_back(
    qtbot: QtBot, tmp_path: Path
) -> None:
    clerk = Clerk(qtbot, tmp_path / "desk")
    clerk.do(lambda: clerk.services.intake.receive(draft()))
    tear(clerk, "bodies")
    clerk.program.background.copying.now()
    qtbot.waitUntil(lambda: isinstance(clerk.program.window, CannotOpen), timeout=PATIENCE_MS)
    assert not list((clerk.folder / "backups").iterdir()), (
        "what does not prove does not look like a copy"
    )
    clerk.close()


def test_a_desk_with_a_passphrase_asks_for_it_to_make_tables_anew(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = Guarded(qtbot, tmp_path / "desk")
    person.program.worker.run(damaged)
    qtbot.waitUntil(lambda: isinstance(person.program.window, Unlocking), timeout=PATIENCE_MS)
    window = person.program.window
    assert isinstance(window, Unlocking) and "mật khẩu" in window.fault
    window.passphrase.setText("sai rồi nhé")
    QTest.keyClick(window, Qt.Key.Key_F9)
    assert "không đúng" in window.fault
    window.passphrase.setText(SECRET)
    QTest.keyClick(window, Qt.Key.Key_F9)
    assert isinstance(person.program.window, MainWindow)
    person.close()


class Guarded(Person):
    passphrase = SECRET


def damaged() -> None:
    raise Damaged("database-damaged", "data", reason="malformed")


def test_the_code_of_the_sheet_opens_the_desk_and_a_new_passphrase_is_asked_for(
    qtbot: QtBot, tmp_path: Path
) -> None:
    clock = worked_at(tmp_path / "desk", SECRET)
    office = Office(tmp_path / "desk", passphrase=SECRET, opens=True)
    code = surroundings.sheet_of(office.desk.reader.connection)
    assert code is not None
    office.close()
    clerk = Clerk(qtbot, tmp_path / "desk", clock)
    assert isinstance(clerk.program.window, Unlocking)
    clerk.program.window.passphrase.setText(recovery_code.spell(code))
    clerk.hit(Qt.Key.Key_F9)
    assert "mật khẩu mới" in clerk.notice
    person_changes = clerk.services.administration.change_passphrase
    clerk.do(lambda: person_changes(recovery_code.spell(code), "câu mới toanh"))
    assert keys.load(clerk.program.folder.database_key, "câu mới toanh")
    clerk.close()


def test_damage_that_no_table_explains_shows_the_ways_back(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.shell.mending.save_without_loss", lambda *_what: None)
    person.program.worker.run(damaged)
    person.qtbot.waitUntil(
        lambda: isinstance(person.program.window, CannotOpen), timeout=PATIENCE_MS
    )
    assert person.program.desk is None
    QTest.keyClick(person.program.window, Qt.Key.Key_F9)
    assert isinstance(person.program.window, MainWindow)


def test_whoever_saves_a_desk_by_the_code_of_the_sheet_chooses_a_new_passphrase(
    qtbot: QtBot, tmp_path: Path
) -> None:
    office = Office(tmp_path / "desk", passphrase=SECRET)
    office.receive()
    RecoverySheet(office.desk).draw(SECRET)
    code = surroundings.sheet_of(office.desk.reader.connection)
    office.close()
    office.folder.signing_key.write_bytes(b"x")
    assert code is not None
    clerk = Clerk(qtbot, office.folder.path, office.clock)
    damage = Damaged("key-file-damaged", "data", file="signing.key")
    clerk.program.show(Recovering(clerk.program, damage, recovery_code.spell(code)))
    window = clerk.program.window
    assert isinstance(window, Recovering)
    assert [top for top in QApplication.topLevelWidgets() if top.isVisible()] == [window]
    assert window.code_hint.isVisible() and window.chosen.new.isVisible()
    clerk.hit(Qt.Key.Key_F9)
    assert clerk.program.window is window, "a new passphrase is asked for first"
    window.chosen.new.edit.setText("một câu khác hẳn")
    window.chosen.again.edit.setText("một câu khác hẳn")
    clerk.hit(Qt.Key.Key_F9)
    clerk.hit(Qt.Key.Key_F9)
    assert isinstance(clerk.program.window, MainWindow)
    assert keys.load(office.folder.signing_key, "một câu khác hẳn")
    clerk.close()


def test_a_desk_whose_keys_lie_open_is_saved_with_a_new_passphrase(
    qtbot: QtBot, tmp_path: Path
) -> None:
    office = Office(tmp_path / "desk", passphrase=SECRET)
    paths = (office.folder.signing_key, office.folder.database_key)
    secrets = [keys.load(path, SECRET) for path in paths]
    office.reopen()
    office.close()
    for path, secret in zip(paths, secrets, strict=True):
        keys.create(path, secret, None)
    clerk = Clerk(qtbot, office.folder.path, office.clock)
    clerk.hit(Qt.Key.Key_2)
    clerk.hit(Qt.Key.Key_F9)
    window = clerk.program.window
    assert isinstance(window, Recovering) and "nằm trần" in window.chosen.new.fault
    window.chosen.new.edit.setText("một câu khác hẳn")
    window.chosen.again.edit.setText("một câu khác hẳn")
    clerk.hit(Qt.Key.Key_F9)
    clerk.hit(Qt.Key.Key_F9)
    assert isinstance(clerk.program.window, MainWindow)
    assert all(
        keys.load(path, "một câu khác hẳn") == secret
        for path, secret in zip(paths, secrets, strict=True)
    )
    clerk.close()


def test_a_signing_key_with_a_passphrase_is_asked_for_before_the_desk_is_saved(
    qtbot: QtBot, tmp_path: Path
) -> None:
    office = Office(tmp_path / "desk", passphrase=SECRET)
    secret = keys.load(office.folder.database_key, SECRET)
    before = office.desk.journal.desk_id
    office.close()
    keys.create(office.folder.database_key, secret, None)
    clerk = Clerk(qtbot, office.folder.path, office.clock)
    clerk.hit(Qt.Key.Key_2)
    clerk.hit(Qt.Key.Key_F9)
    asked = clerk.program.window
    assert isinstance(asked, Unlocking)
    asked.passphrase.setText(SECRET)
    clerk.hit(Qt.Key.Key_F9)
    clerk.hit(Qt.Key.Key_2)
    clerk.hit(Qt.Key.Key_F9)
    clerk.hit(Qt.Key.Key_F9)
    assert isinstance(clerk.program.window, MainWindow) and clerk.program.desk is not None
    assert clerk.program.desk.reader.own_row().desk_id == before
    clerk.close()
