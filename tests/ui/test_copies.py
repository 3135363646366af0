"""Copies by themselves while the window is open, the settings about them, and the way from a copy
back to a desk.
"""

import os
import threading
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from counter.desk import backup
from counter.domain.printing.events import RECEIPT
from counter.domain.printing.jobs import PrintedPaper
from counter.domain.printing.spool import PrinterState
from counter.domain.refusal import Unavailable
from counter.storage import recovery_code, surroundings
from counter.storage.copies import newest_copy
from counter.storage.folder import Folder
from tests.support.finding import find_button
from tests.support.office import FakeClock, Office, draft
from tests.support.printers import FakePrinters
from tests.support.window import PATIENCE_MS, Person
from ui.restoring import Restoring
from ui.set_up.wizard import SetUp
from ui.sheet_offer import SheetOffer
from ui.shell.program import Program
from ui.shell.window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier
SECRET = "một câu dài"
FOLDER = "Thư mục để bản sao (để trống: cạnh dữ liệu)"


def copied(person: Person) -> Path:
    """Waits for the copy under way; where it lies."""
    person.qtbot.waitUntil(
        lambda: person.program.background.__dict__.get("copying") is not None, timeout=PATIENCE_MS
    )
    person.qtbot.waitUntil(
        lambda: not person.program.background.copying.is_under_way, timeout=PATIENCE_MS
    )
    person.settle()
    found = newest_copy(Folder(person.folder))
    assert found is not None
    return Path(found.file)


def close_day(person: Person) -> None:
    person.press(Qt.Key.Key_7, CONTROL)
    person.press(Qt.Key.Key_F9)
    if "F9" in person.notice:
        person.press(Qt.Key.Key_F9)


def worked(person: Person) -> None:
    person.do(lambda: person.services.queue.issue_ticket("A"))
    person.clock.move(hours=8)


def test_closing_the_day_makes_a_proven_copy(person: Person) -> None:
    worked(person)
    close_day(person)
    assert copied(person).parent == person.folder / "backups"
    person.press(Qt.Key.Key_7, CONTROL)
    person.expect("nằm cùng ổ đĩa với dữ liệu")


def test_closing_the_day_says_where_its_copy_went(person: Person) -> None:
    worked(person)
    close_day(person)
    place = copied(person)
    person.qtbot.waitUntil(lambda: str(place) in person.notice, timeout=PATIENCE_MS)
    assert person.notice.startswith("Đã đóng ngày")


def test_after_so_many_entries_a_copy_is_made_while_work_goes_on(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    free, as_it_is = threading.Event(), backup.copy_to

    def slow(*what: object) -> object:
        free.wait(10)
        return as_it_is(*what)  # type: ignore[arg-type]

    monkeypatch.setattr(backup, "copy_to", slow)
    person.do(lambda: person.services.administration.change_setting("backup_entries", "3"))
    person.do(lambda: person.services.queue.issue_ticket("A"))
    person.settle()
    assert person.program.background.copying.is_under_way
    person.press(Qt.Key.Key_F2)
    person.expect("A001")
    assert newest_copy(Folder(person.folder)) is None, "nobody waited for it"
    free.set()
    assert copied(person).exists()


def test_a_copy_that_fails_is_told_and_tried_again_later(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[str] = []

    def pulled(*_what: object) -> None:
        tries.append("")
        raise Unavailable("backup-place", "folder", path="E:\\", reason="OSError")

    worked(person)
    with monkeypatch.context() as broken:
        broken.setattr(backup, "copy_to", pulled)
        close_day(person)
        person.expect("Chưa sao lưu được")
        person.press(Qt.Key.Key_7, CONTROL)
        person.expect("Không ghi được vào E:\\")
        assert "Đã đóng ngày" in person.notice or person.sees("đã đóng")
        person.look_at_clock()
        assert len(tries) == 1, "not at once again"
    monkeypatch.setattr("ui.copying.AGAIN_AFTER_MS", -1)
    person.look_at_clock()
    assert copied(person).exists()
    assert not person.sees("Chưa sao lưu được")


def test_a_copy_that_failed_is_still_told_when_the_window_was_made_anew(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pulled(*_what: object) -> None:
        raise Unavailable("backup-place", "folder", path="E:\\", reason="OSError")

    worked(person)
    monkeypatch.setattr(backup, "copy_to", pulled)
    close_day(person)
    person.expect("Chưa sao lưu được")
    person.program.preferences.text_size = 110
    person.program.look_again()
    person.settle()
    person.expect("Chưa sao lưu được")


def test_a_copy_that_nothing_remembers_is_not_made_again_at_once(person: Person) -> None:
    (person.folder / "copies.json").mkdir()
    worked(person)
    close_day(person)
    copies = person.folder / "backups"
    person.qtbot.waitUntil(lambda: copies.is_dir() and any(copies.iterdir()), timeout=PATIENCE_MS)
    person.expect("không nhớ bản này")
    person.window._tick()
    person.settle()
    assert not person.program.background.copying.is_under_way and len(list(copies.iterdir())) == 1


def test_the_status_line_asks_for_a_copy_only_when_a_day_of_work_is_in_none(person: Person) -> None:
    assert not person.sees("Chưa có bản sao lưu")
    person.clock.move(days=1)
    person.window.renew_status()
    person.settle()
    person.expect("Chưa có bản sao lưu")
    worked(person)
    close_day(person)
    copied(person)
    assert not person.sees("Chưa có bản sao lưu") and not person.sees("Chưa sao lưu")


def test_a_copy_is_made_now_into_the_folder_that_was_typed(person: Person, tmp_path: Path) -> None:
    person.open_settings("Bản sao lưu")
    person.fill(FOLDER, str(tmp_path / "usb"))
    person.click(person.button("Sao lưu ngay"))
    assert copied(person).parent == tmp_path / "usb"
    person.expect("mở thử được")
    assert person.do(lambda: person.services.administration.settings())["backup_folder"] == str(
        tmp_path / "usb"
    )


def test_a_folder_that_cannot_be_used_is_said_beside_it(person: Person, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    person.open_settings("Bản sao lưu")
    person.fill(FOLDER, str(tmp_path / "file" / "in"))
    person.press(Qt.Key.Key_F9)
    assert person.field(FOLDER).fault
    assert person.do(lambda: person.services.administration.settings())["backup_folder"] == ""


class Guarded(Person):
    passphrase = SECRET


@pytest.fixture
def guarded(qtbot: QtBot, tmp_path: Path) -> Iterator[Guarded]:
    made = Guarded(qtbot, tmp_path / "desk")
    yield made
    made.close()


def test_the_recovery_sheet_comes_out_of_the_settings_and_the_lock_knows_the_keys(
    guarded: Guarded, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    guarded.open_settings("Mật khẩu, phiếu")
    guarded.expect("Vân tay của bàn này")
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_what: (str(tmp_path / "phieu.pdf"), "")
    )
    guarded.click(guarded.button("Ghi phiếu ra tệp PDF"))
    assert (tmp_path / "phieu.pdf").read_bytes().startswith(
        b"%PDF"
    ) and "phieu.pdf" in guarded.notice


def test_the_first_sheet_of_an_older_desk_asks_for_the_passphrase(
    guarded: Guarded, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from counter.storage import keys

    folder, desk = Folder(guarded.folder), guarded.program.desk
    assert desk is not None
    for path in (folder.database_key, folder.signing_key):
        keys.create(path, keys.load(path, SECRET), SECRET)
    guarded.do(
        lambda: desk.journal.connection.execute("DELETE FROM surroundings WHERE name = 'sheet'")
    )
    guarded.program.opening.remember_keys()
    guarded.open_settings("Mật khẩu, phiếu")
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_what: (str(tmp_path / "phieu.pdf"), "")
    )
    guarded.click(guarded.button("Ghi phiếu ra tệp PDF"))
    asked = guarded.field("Mật khẩu của bàn này (cho phiếu đầu tiên)")
    assert asked.fault and not (tmp_path / "phieu.pdf").exists()
    guarded.type(SECRET.replace(" ", "_"))
    guarded.click(guarded.button("Ghi phiếu ra tệp PDF"))
    assert "không đúng" in asked.fault
    guarded.type_into(asked.edit, SECRET)
    guarded.click(guarded.button("Ghi phiếu ra tệp PDF"))
    assert (tmp_path / "phieu.pdf").exists() and asked.edit.text() == ""
    guarded.press(Qt.Key.Key_L, CONTROL)
    lock = guarded.program.lock.screen
    assert lock is not None
    lock.passphrase.setText(SECRET)
    QTest.keyClick(lock.passphrase, Qt.Key.Key_Return)
    assert "thay đổi" not in guarded.notice, "the program changed its keys itself"


# ---- from a copy back to a desk


@pytest.fixture
def copy(tmp_path: Path) -> tuple[Path, str, FakeClock]:
    """A copy of a desk with one dossier, the code of its sheet, and the time."""
    office = Office(tmp_path / "old", passphrase=SECRET)
    office.receive()
    code = surroundings.sheet_of(office.desk.reader.connection)
    assert code is not None
    made = backup.copy_to(
        office.folder, office.desk.database_key, tmp_path / "usb", office.desk.now
    )
    office.close()
    return Path(made.file), recovery_code.spell(code), office.clock


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, copy: tuple[Path, str, FakeClock]) -> Iterator[Program]:
    """Started where there is no desk yet."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    program = Program(application, tmp_path / "new")
    program.clock = copy[2]  # type: ignore[assignment]
    program.entrance.begin()
    yield program
    assert program.window is not None
    program.window.close()
    program.close()


@pytest.fixture
def restoring(program: Program) -> Restoring:
    assert isinstance(program.window, SetUp)
    find_button(program.window, "Khôi phục từ bản sao lưu").click()
    window = program.window
    assert isinstance(window, Restoring)
    return window


def press(program: Program, key: Qt.Key, qtbot: QtBot) -> None:
    window, workers = program.window, (program.worker, program.paper_worker)
    assert window is not None
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=PATIENCE_MS)
    QTest.keyClick(window, key)
    qtbot.waitUntil(lambda: all(worker.is_idle for worker in workers), timeout=PATIENCE_MS)


def test_a_desk_is_restored_in_three_steps_with_the_code_of_the_sheet(
    restoring: Restoring, program: Program, qtbot: QtBot, copy: tuple[Path, str, FakeClock]
) -> None:
    restoring.file.text = str(copy[0])
    press(program, Qt.Key.Key_F9, qtbot)
    assert restoring.step == 1 and "H49.61" in restoring.said and "Vân tay" in restoring.said
    assert not restoring.chosen.new.isVisible()
    restoring.passphrase.edit.setText(copy[1].lower())
    assert restoring.chosen.new.isVisible()
    press(program, Qt.Key.Key_F9, qtbot)
    assert restoring.chosen.new.fault and restoring.step == 1
    for typed in (copy[1], "câu mới toanh"):
        assert restoring.step == 1 and restoring.chosen.new.fault
        restoring.chosen.new.edit.setText(typed)
        restoring.chosen.again.edit.setText(typed)
        if typed == copy[1]:
            press(program, Qt.Key.Key_F9, qtbot)
    press(program, Qt.Key.Key_F9, qtbot)
    assert restoring.step == 2 and not program.folder.exists, "nothing is made before the last step"
    restoring.serial.text = "1007"
    press(program, Qt.Key.Key_F9, qtbot)
    assert restoring.step == 3 and "khôi phục" in restoring.said
    press(program, Qt.Key.Key_F9, qtbot)
    assert isinstance(program.window, SheetOffer), (
        "its fingerprint is another one: a new sheet is offered"
    )
    program.window.leave()
    assert isinstance(program.window, MainWindow) and program.desk is not None
    desk = program.desk
    from counter.desk.dossiers.intake import Intake
    from tests.support.office import draft

    assert program.worker.wait_for(lambda: Intake(desk).receive(draft())).event.code.endswith(
        "-1008"
    )


def test_what_is_no_copy_and_what_does_not_open_it_is_said_where_it_was_typed(
    restoring: Restoring,
    program: Program,
    qtbot: QtBot,
    copy: tuple[Path, str, FakeClock],
    tmp_path: Path,
) -> None:
    press(program, Qt.Key.Key_F9, qtbot)
    assert restoring.file.fault
    (tmp_path / "ảnh.jpg").write_bytes(b"x" * 100)
    for wrong in (tmp_path / "ảnh.jpg", tmp_path, tmp_path / "nothing"):
        restoring.file.text = str(wrong)
        press(program, Qt.Key.Key_F9, qtbot)
        assert restoring.step == 0 and restoring.file.fault, wrong
    restoring.file.text = str(copy[0])
    press(program, Qt.Key.Key_F9, qtbot)
    for wrong_words in ("", "sai rồi nhé"):
        restoring.passphrase.edit.setText(wrong_words)
        press(program, Qt.Key.Key_F9, qtbot)
        assert restoring.step == 1 and restoring.passphrase.fault, wrong_words
    restoring.passphrase.edit.setText(SECRET)
    press(program, Qt.Key.Key_F9, qtbot)
    restoring.serial.text = "7001"
    press(program, Qt.Key.Key_F9, qtbot)
    assert restoring.step == 2 and restoring.serial.fault and not program.folder.exists
    press(program, Qt.Key.Key_Escape, qtbot)
    press(program, Qt.Key.Key_Escape, qtbot)
    press(program, Qt.Key.Key_Escape, qtbot)
    assert isinstance(program.window, SetUp)


def test_a_copy_that_is_damaged_restores_nothing(
    restoring: Restoring, program: Program, qtbot: QtBot, copy: tuple[Path, str, FakeClock]
) -> None:
    content = copy[0].read_bytes()
    place = content.index(b"counter.db") + 60_000
    copy[0].write_bytes(content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :])
    restoring.file.text = str(copy[0])
    press(program, Qt.Key.Key_F9, qtbot)
    restoring.passphrase.edit.setText(SECRET)
    press(program, Qt.Key.Key_F9, qtbot)
    assert restoring.step == 1 and "hỏng" in restoring.said and not program.folder.exists


# ---- papers in the folder


def papers(person: Person) -> list[str]:
    return sorted(path.name for path in (person.folder / "papers").iterdir())


def a_day_passed_for_files(person: Person) -> None:
    """The file system's clock is the computer's own."""
    yesterday = time.time() - timedelta(days=1).total_seconds()
    for path in (person.folder / "papers").iterdir():
        os.utime(path, (yesterday, yesterday))


def test_papers_go_from_the_folder_when_a_later_day_is_closed_once_they_are_in_hand(
    person: Person,
) -> None:
    person.take_in()
    person.press(Qt.Key.Key_P, CONTROL)
    (person.folder / "papers" / "ảnh.pdf").write_bytes(b"%PDF mine")
    first, second = "H49.61-260601-1001-1.pdf", "H49.61-260601-1001-2.pdf"
    assert papers(person) == [first, second, "ảnh.pdf"]
    person.clock.move(hours=8)
    close_day(person)
    assert papers(person) == [first, second, "ảnh.pdf"], "made today"
    person.clock.set("2026-06-02T08:00:00")
    a_day_passed_for_files(person)
    worked(person)
    close_day(person)
    assert papers(person) == [second, "ảnh.pdf"], "nobody said that the second is there"
    assert person.notice.startswith("Đã đóng ngày")
    assert "Đã xóa 1 giấy đã in (PDF) của các ngày trước." in person.notice


def test_a_paper_that_never_came_goes_from_the_folder_with_those_that_did(person: Person) -> None:
    code = person.do(lambda: person.services.intake.receive(draft())).event.code
    person.window.show_page("dossier", code)
    person.settle()
    person.press(Qt.Key.Key_P, CONTROL)
    paper = papers(person)
    subject = person.do(lambda: person.services.search.show(code)).subject
    printed = PrintedPaper(subject=subject, form=RECEIPT, copy=1)
    person.do(lambda: person.services.prints.failed(printed, "no-paper"))
    person.clock.move(hours=8)
    a_day_passed_for_files(person)
    close_day(person)
    assert paper == [f"{code}-1.pdf"] and papers(person) == []


def test_papers_stay_where_this_computer_keeps_them(person: Person) -> None:
    person.program.preferences.keeps_papers = True
    person.take_in()
    person.clock.move(hours=8)
    a_day_passed_for_files(person)
    close_day(person)
    assert papers(person) == ["H49.61-260601-1001-1.pdf"]


def test_behind_a_printer_a_file_of_the_same_paper_goes_at_once(
    person: Person, printers: FakePrinters
) -> None:
    printers.states["Canon LBP"] = PrinterState()
    person.program.preferences.receipt_printer = "Canon LBP"
    folder = person.folder / "papers"
    folder.mkdir()
    for name in ("H49.61-260601-1001-1.pdf", "H49.61-260601-1009-1.pdf"):
        (folder / name).write_bytes(b"%PDF")
    person.take_in()
    assert papers(person) == ["H49.61-260601-1009-1.pdf"]


@pytest.fixture
def lost_desk(tmp_path: Path) -> None:
    """Another desk's keys where the program starts, and no database beside them."""
    office = Office(tmp_path / "new")
    office.close()
    office.folder.database.unlink()


def test_a_copy_of_another_desk_is_restored_only_when_somebody_says_so_again(
    lost_desk: None, program: Program, qtbot: QtBot, copy: tuple[Path, str, FakeClock]
) -> None:
    assert program.window is not None
    find_button(program.window, "Khôi phục từ bản sao").click()
    restoring = program.window
    assert isinstance(restoring, Restoring)
    restoring.file.text = str(copy[0])
    press(program, Qt.Key.Key_F9, qtbot)
    restoring.passphrase.edit.setText(SECRET)
    press(program, Qt.Key.Key_F9, qtbot)
    press(program, Qt.Key.Key_F9, qtbot)
    assert restoring.step == 2 and "của bàn khác" in restoring.said and "F9" in restoring.said
    assert not program.folder.database.exists()
    press(program, Qt.Key.Key_F9, qtbot)
    assert restoring.step == 3, restoring.said
    assert "Bàn 1, UBND đặc khu Cô Tô (H49.61)." in restoring.said
    assert "TẬP HUẤN" in restoring.said and "before-1" in restoring.said
    press(program, Qt.Key.Key_F9, qtbot)
