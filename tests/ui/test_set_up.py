"""The first start: four pages, left and taken up again, and a desk at the end."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from counter.desk.administration import Administration
from counter.desk.setting_up import set_up_desk
from counter.desk.settings import Settings
from counter.domain.printing.spool import PrinterState
from counter.domain.refusal import Unavailable
from counter.storage.folder import Folder
from tests.support.finding import find_all, find_button
from tests.support.printers import FakePrinters
from tests.support.window import PATIENCE_MS
from ui.restoring import Restoring
from ui.set_up.paper import PaperPreview, specimen_of
from ui.set_up.steps import StepList
from ui.set_up.wizard import SetUp
from ui.sheet_offer import SheetOffer
from ui.shell.program import Program
from ui.shell.unlocking import Unlocking
from ui.shell.window import MainWindow

ANSWERS = {"unit_code": "H49.61", "unit_name": "UBND đặc khu Cô Tô", "parent_name": "UBND tỉnh Quảng Ninh", "place": "Cô Tô",
           "book_year": "2026", "volume": "02", "last_number": "37", "last_receipt": "35", "clerk": "Trần Thị Cán Bộ"}  # fmt: skip
DEFAULTS = {
    "desk": "1",
    "morning": "07:00-11:30",
    "afternoon": "13:30-17:00",
    "queue_name": "Tất cả lĩnh vực",
}


def no_room(*_what: object) -> None:
    raise Unavailable("folder-unusable", "data", path="desk", reason="OSError")


def started(folder: Path) -> Program:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    program = Program(application, folder)
    program.entrance.begin()
    return program


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    made = started(tmp_path / "desk")
    yield made
    assert made.window is not None
    made.window.close()
    made.close()


def answer(set_up: SetUp, passphrase: str = "một câu dài", repeated: str = "một câu dài") -> None:
    for name, text in ANSWERS.items():
        set_up.fields[name].text = text
    set_up.chosen.new.edit.setText(passphrase)
    set_up.chosen.again.edit.setText(repeated)


def test_a_new_desk_goes_on_behind_the_paper_books(program: Program, qtbot: QtBot) -> None:
    set_up = program.window
    assert isinstance(set_up, SetUp)
    answer(set_up)
    for _ in range(4):
        QTest.keyClick(set_up, Qt.Key.Key_F9)
    offered(program, qtbot)
    leave_sheet_for_later(program)
    qtbot.waitUntil(lambda: isinstance(program.window, MainWindow), timeout=PATIENCE_MS)
    assert program.desk is not None
    settings = program.worker.wait_for(lambda: program.desk.settings)  # type: ignore[union-attr]
    assert (settings.books.volume, settings.books.last_number, settings.books.last_receipt) == (
        "02",
        37,
        35,
    )
    assert settings.clerk_name == "Trần Thị Cán Bộ" and not program.desk.setup.practice


def test_answers_wait_when_the_wizard_is_left_but_never_the_passphrase(
    qtbot: QtBot, tmp_path: Path
) -> None:
    first = started(tmp_path / "desk")
    assert isinstance(first.window, SetUp)
    first.window.fields["unit_name"].edit.setFocus()
    first.window.fields["unit_name"].text = "UBND xã Mới"
    first.window.fields["unit_name"].edit.textEdited.emit("UBND xã Mới")
    first.window.chosen.new.edit.setText("bí mật lắm")
    first.window.chosen.new.edit.textEdited.emit("bí mật lắm")
    first.window.close()
    first.close()
    assert "bí mật" not in (tmp_path / "desk" / "window.ini").read_text(encoding="utf-8")
    second = started(tmp_path / "desk")
    assert isinstance(second.window, SetUp)
    assert (
        second.window.fields["unit_name"].text == "UBND xã Mới"
        and not Folder(tmp_path / "desk").exists
    )
    second.window.close()
    second.close()


def test_a_wrong_answer_leads_back_to_its_page_and_names_the_field(program: Program) -> None:
    set_up = program.window
    assert isinstance(set_up, SetUp)
    answer(set_up)
    set_up.fields["unit_code"].text = "h49/61"
    for _ in range(4):
        set_up.go_on()
    assert set_up.step == 0 and "H49/61" in set_up.fields["unit_code"].fault


def test_two_different_passphrases_make_no_desk(program: Program) -> None:
    set_up = program.window
    assert isinstance(set_up, SetUp)
    answer(set_up, repeated="một câu khác")
    for _ in range(4):
        set_up.go_on()
    assert set_up.chosen.again.fault and not program.folder.exists


def test_a_desk_with_a_passphrase_waits_for_it(qtbot: QtBot, tmp_path: Path) -> None:
    program = started(tmp_path / "desk")
    set_up = program.window
    assert isinstance(set_up, SetUp)
    answer(set_up)
    for _ in range(4):
        set_up.go_on()
    offered(program, qtbot)
    leave_sheet_for_later(program)
    assert isinstance(program.window, MainWindow)
    program.window.close()
    program.close()
    again = started(program.folder.path)
    waiting = again.window
    assert isinstance(waiting, Unlocking)
    waiting.passphrase.setText("sai rồi")
    QTest.keyClick(waiting.passphrase, Qt.Key.Key_Return)
    assert "Mật khẩu không đúng" in waiting.fault and isinstance(again.window, Unlocking)
    waiting.passphrase.setText("một câu dài")
    QTest.keyClick(waiting.passphrase, Qt.Key.Key_Return)
    assert isinstance(again.window, MainWindow)
    again.window.close()
    again.close()


def offered(program: Program, qtbot: QtBot) -> SheetOffer:
    """The recovery sheet is offered once the desk is made."""
    offer = program.window
    assert isinstance(offer, SheetOffer)
    offer.activateWindow()
    qtbot.waitUntil(offer.isActiveWindow, timeout=PATIENCE_MS)
    return offer


def is_out(offer: SheetOffer) -> bool:
    """The sheet is printed or written: all that is left is to go on."""
    return any(made.text().startswith("Tiếp tục") for made in find_all(offer, QPushButton))


def choice(set_up: SetUp, words: str) -> QComboBox:
    """A drop-down of whichever page."""
    return next(b for b in set_up.findChildren(QComboBox) if b.accessibleName() == words)


def choose_printer(set_up: SetUp, name: str) -> None:
    box = choice(set_up, "In giấy tiếp nhận ra")
    box.addItem(name, name)
    box.setCurrentIndex(box.count() - 1)


def go_on_to_the_end(program: Program) -> None:
    """Past what is said of a passphrase that is left out."""
    set_up = program.window
    assert isinstance(set_up, SetUp)
    for _ in range(4 if set_up.chosen.new.edit.text() else 5):
        set_up.go_on()
    leave_sheet_for_later(program)


def leave_sheet_for_later(program: Program) -> None:
    """Where the recovery sheet is offered."""
    if isinstance(program.window, SheetOffer):
        program.window.leave()


def settings_of(program: Program) -> Settings:
    assert isinstance(program.window, MainWindow)
    return program.worker.wait_for(lambda: program.desk.settings)  # type: ignore[union-attr]


def test_hours_are_read_as_the_settings_show_them(program: Program) -> None:
    set_up = program.window
    assert isinstance(set_up, SetUp)
    answer(set_up, "", "")
    set_up.fields["morning"].text, set_up.fields["afternoon"].text = "7h30-11h30", "13h30 – 17h"
    go_on_to_the_end(program)
    sessions = [
        (f"{s.start:%H:%M}", f"{s.end:%H:%M}")
        for s in settings_of(program).office_hours[0].hours[4]
    ]
    assert sessions == [("07:30", "11:30"), ("13:30", "17:00")]


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("morning", "7-11h30"), ("morning", "sáng"), ("morning", "25:00-26:00"), ("morning", "11:30-07:00"),
        ("afternoon", "13:30"), ("afternoon", "11:00-17:00"), ("last_number", "1.234"), ("last_number", "²"),
        ("last_receipt", "35 tờ"), ("last_number", "1000000"), ("book_year", "26"), ("book_year", ""),
        ("volume", "quyển thứ hai"), ("desk", "²"), ("queue_name", ""), ("clerk", "x" * 300),
    ],
)  # fmt: skip
def test_what_is_not_understood_is_said_beside_its_field_before_any_desk_is_made(
    program: Program, name: str, typed: str
) -> None:
    set_up = program.window
    assert isinstance(set_up, SetUp)
    answer(set_up)
    set_up.fields[name].text = typed
    go_on_to_the_end(program)
    assert set_up.fields[name].fault and "Expected" not in set_up.fields[name].fault
    assert set_up.fields[name].isVisible()
    assert not program.folder.exists
    set_up.fields[name].text = {**DEFAULTS, **ANSWERS}[name]
    go_on_to_the_end(program)
    assert settings_of(program).books.last_number == 37


def test_an_office_without_any_hours_is_refused(program: Program) -> None:
    set_up = program.window
    assert isinstance(set_up, SetUp)
    answer(set_up, "", "")
    set_up.fields["morning"].text = set_up.fields["afternoon"].text = ""
    go_on_to_the_end(program)
    assert set_up.fields["morning"].fault and not program.folder.exists


def test_without_paper_books_the_desk_begins_at_one(program: Program) -> None:
    set_up = program.window
    assert isinstance(set_up, SetUp)
    answer(set_up)
    for name in ("book_year", "last_number", "last_receipt"):
        set_up.fields[name].text = ""
    set_up.fields["volume"].text = "01"
    go_on_to_the_end(program)
    assert settings_of(program).books.last_number == 0


def test_a_desk_made_but_not_opened_is_gone_on_with(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk was full for a moment, right behind the set_up."""
    set_up = program.window
    assert isinstance(set_up, SetUp)
    answer(set_up)
    with monkeypatch.context() as full:
        full.setattr(Administration, "change_setting", no_room)
        go_on_to_the_end(program)
    assert "Không dùng được" in set_up.said and program.folder.exists
    assert not set_up.fields["unit_name"].isEnabled() and not set_up.chosen.new.isEnabled()
    set_up.go_on()
    offered(program, qtbot)
    leave_sheet_for_later(program)
    assert settings_of(program).books.last_number == 37


def test_a_desk_made_but_not_opened_gets_its_hours_and_books_at_the_next_start(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = started(tmp_path / "desk")
    set_up = program.window
    assert isinstance(set_up, SetUp)
    answer(set_up, "", "")
    set_up.fields["morning"].text = "08:00-11:30"
    with monkeypatch.context() as full:
        full.setattr(Administration, "change_setting", no_room)
        go_on_to_the_end(program)
    set_up.close()
    program.close()
    again = started(tmp_path / "desk")
    settings = settings_of(again)
    assert (settings.books.last_number, settings.office_hours[0].hours[0][0].start.hour) == (37, 8)
    again.window.close()  # type: ignore[union-attr]
    again.close()


def test_the_wizards_answers_are_given_once(program: Program) -> None:
    set_up = program.window
    assert isinstance(set_up, SetUp)
    answer(set_up)
    go_on_to_the_end(program)
    settings_of(program)
    assert "[set_up]" not in (program.folder.path / "window.ini").read_text(encoding="utf-8")


def test_a_practice_office_that_could_not_be_made_is_said(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_up = program.window
    assert isinstance(set_up, SetUp)
    monkeypatch.setattr("ui.practice.make", no_room)
    find_button(set_up, "Tập trước").click()
    assert tones(set_up, "Đang tạo bàn tập huấn") == ["sea"], "work under way is no alarm"
    qtbot.waitUntil(lambda: "Không dùng được" in set_up.said, timeout=PATIENCE_MS)
    assert tones(set_up, "Không dùng được") == ["bad"]


def tones(of: QWidget, words: str) -> list[str]:
    """The colour in which something is said."""
    said = [shown for shown in find_all(of, QLabel) if words in shown.text()]
    return [str(shown.property("tone")) for shown in said]


def test_what_was_chosen_from_lists_waits_too(qtbot: QtBot, tmp_path: Path) -> None:
    first = started(tmp_path / "desk")
    assert isinstance(first.window, SetUp)
    box = choice(first.window, "Bộ mẫu")
    box.setCurrentIndex(1)
    box.activated.emit(1)
    first.window.close()
    first.close()
    second = started(tmp_path / "desk")
    assert isinstance(second.window, SetUp)
    assert choice(second.window, "Bộ mẫu").currentData() == "2018"
    second.window.close()
    second.close()


def test_a_kill_right_behind_the_founding_loses_no_answer(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = started(tmp_path / "desk")
    set_up = program.window
    assert isinstance(set_up, SetUp)
    answer(set_up, "", "")

    def killed(*what: object, **more: object) -> None:
        set_up_desk(*what, **more)  # type: ignore[arg-type]
        shutil.copytree(tmp_path / "desk", tmp_path / "as it lay")

    monkeypatch.setattr("ui.set_up.making.set_up_desk", killed)
    go_on_to_the_end(program)
    program.window.close()  # type: ignore[union-attr]
    program.close()
    again = started(tmp_path / "as it lay")
    settings = settings_of(again)
    assert (settings.books.last_number, settings.clerk_name) == (37, "Trần Thị Cán Bộ")
    assert again.preferences.clerk == "Trần Thị Cán Bộ"
    again.window.close()  # type: ignore[union-attr]
    again.close()


def test_answers_that_cannot_be_kept_make_no_desk(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_up = program.window
    assert isinstance(set_up, SetUp)
    answer(set_up)
    monkeypatch.setattr(QSettings, "status", lambda _self: QSettings.Status.AccessError)
    go_on_to_the_end(program)
    assert not program.folder.exists and "window.ini" in set_up.said


def test_the_first_page_is_checked_when_it_is_left_with_all_its_faults(program: Program) -> None:
    set_up = program.window
    assert isinstance(set_up, SetUp)
    answer(set_up)
    set_up.fields["unit_code"].text, set_up.fields["place"].text, set_up.fields["desk"].text = (
        "h49/61",
        "",
        "12",
    )
    set_up.go_on()
    assert set_up.step == 0
    assert all(set_up.fields[name].fault for name in ("unit_code", "place", "desk"))
    set_up.fields["unit_code"].text, set_up.fields["place"].text, set_up.fields["desk"].text = (
        "h49.61",
        "X",
        "2",
    )
    set_up.go_on()
    assert set_up.step == 1 and set_up.fields["unit_code"].text == "H49.61"


@pytest.mark.parametrize(
    ("passphrase", "repeated"), [("ngắn", "ngắn"), ("một câu dài", "một câu khác")]
)
def test_a_passphrase_that_cannot_be_is_typed_over(
    program: Program, passphrase: str, repeated: str
) -> None:
    set_up = program.window
    assert isinstance(set_up, SetUp)
    answer(set_up, passphrase, repeated)
    go_on_to_the_end(program)
    assert (set_up.chosen.new.fault or set_up.chosen.again.fault) and not program.folder.exists
    assert set_up.chosen.new.edit.selectedText()


def test_what_is_left_out_on_the_last_page_is_said_once(program: Program, qtbot: QtBot) -> None:
    set_up = program.window
    assert isinstance(set_up, SetUp)
    answer(set_up, "", "")
    for _ in range(4):
        QTest.keyClick(set_up, Qt.Key.Key_F9)
    assert "mật khẩu" in set_up.said and not program.folder.exists
    QTest.keyClick(set_up, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: isinstance(program.window, MainWindow), timeout=PATIENCE_MS)


def test_the_page_that_was_left_comes_back(qtbot: QtBot, tmp_path: Path) -> None:
    first = started(tmp_path / "desk")
    assert isinstance(first.window, SetUp)
    answer(first.window)
    for _ in range(2):
        first.window.go_on()
    first.window.close()
    first.close()
    second = started(tmp_path / "desk")
    assert isinstance(second.window, SetUp) and second.window.step == 2
    second.window.close()
    second.close()


def a_new_desk(program: Program, qtbot: QtBot) -> SheetOffer:
    set_up = program.window
    assert isinstance(set_up, SetUp)
    answer(set_up)
    for _ in range(4):
        set_up.go_on()
    return offered(program, qtbot)


def test_the_recovery_sheet_is_offered_and_written_where_there_is_no_printer(
    program: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offer = a_new_desk(program, qtbot)
    file = tmp_path / "phieu.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_what: ("", ""))
    QTest.keyClick(offer, Qt.Key.Key_F9)
    assert not is_out(offer) and program.window is offer
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_what: (str(file), ""))
    QTest.keyClick(offer, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: file.exists() and is_out(offer), timeout=PATIENCE_MS)
    assert file.read_bytes().startswith(b"%PDF") and file.stat().st_mode & 0o077 == 0
    QTest.keyClick(offer, Qt.Key.Key_F9)
    assert isinstance(program.window, MainWindow)


def test_the_recovery_sheet_goes_to_the_chosen_printer_or_says_why_not(
    program: Program, qtbot: QtBot, printers: FakePrinters
) -> None:
    set_up = program.window
    assert isinstance(set_up, SetUp)
    choose_printer(set_up, "Canon LBP")
    offer = a_new_desk(program, qtbot)
    QTest.keyClick(offer, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: "Canon LBP" in offer.said, timeout=PATIENCE_MS)
    printers.states["Canon LBP"] = PrinterState()
    QTest.keyClick(offer, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: is_out(offer), timeout=PATIENCE_MS)
    assert printers.sent == [("system:Canon LBP", "counter-recovery-sheet")]
    QTest.keyClick(offer, Qt.Key.Key_Escape)
    assert isinstance(program.window, MainWindow)


def test_the_wizard_says_that_papers_in_the_folder_lie_there_in_clear(program: Program) -> None:
    set_up = program.window
    assert isinstance(set_up, SetUp)
    (in_clear,) = (each for each in set_up.findChildren(QLabel) if "không mã hóa" in each.text())
    assert not in_clear.isHidden()
    choose_printer(set_up, "Canon LBP")
    assert in_clear.isHidden()


def test_from_the_wizard_a_copy_is_restored_and_back_again(program: Program, qtbot: QtBot) -> None:
    set_up = program.window
    assert isinstance(set_up, SetUp)
    set_up.fields["unit_name"].text = "UBND xã Mới"
    set_up.fields["unit_name"].edit.textEdited.emit("UBND xã Mới")
    next(
        b
        for b in set_up.findChildren(QPushButton)
        if b.text().startswith("Khôi phục từ bản sao lưu")
    ).click()
    restoring = program.window
    assert isinstance(restoring, Restoring)
    restoring.go_back()
    assert (
        isinstance(program.window, SetUp)
        and program.window.fields["unit_name"].text == "UBND xã Mới"
    )


def drawn(preview: PaperPreview) -> bytes:
    return bytes(preview.picture.constBits())


def test_the_paper_beside_the_questions_changes_with_what_is_typed(
    program: Program, qtbot: QtBot
) -> None:
    set_up = program.window
    assert isinstance(set_up, SetUp)
    (preview,) = find_all(set_up, PaperPreview)
    qtbot.waitUntil(lambda: not preview.picture.isNull(), timeout=PATIENCE_MS)
    empty = drawn(preview)
    set_up.fields["unit_name"].edit.setFocus()
    QTest.keyClicks(set_up.fields["unit_name"].edit, "UBND Co To")
    qtbot.waitUntil(lambda: drawn(preview) != empty, timeout=PATIENCE_MS)


def test_the_paper_is_drawn_by_what_prints_receipts(program: Program) -> None:
    text = {**DEFAULTS, **ANSWERS}
    pdf = specimen_of(text, "2025", date(2026, 6, 1))
    with pypdfium2.PdfDocument(pdf) as document:
        told = document[0].get_textpage().get_text_bounded()
    assert "UBND ĐẶC KHU CÔ TÔ" in told and "Cô Tô, ngày 01 tháng 6 năm 2026" in told
    assert "36/GTNHS-Q1" in told and "H49.61-260601-1001" in told


def test_f9_and_enter_go_through_the_steps_and_back(program: Program) -> None:
    set_up = program.window
    assert isinstance(set_up, SetUp)
    answer(set_up)
    (steps,) = find_all(set_up, StepList)
    assert steps.accessibleName().startswith("1/4: Đơn vị")
    QTest.keyClick(set_up, Qt.Key.Key_F9)
    assert steps.accessibleName().startswith("2/4") and set_up.step == 1
    find_button(set_up, "Quay lại").click()
    assert set_up.step == 0
    parent, unit = set_up.fields["parent_name"].edit, set_up.fields["unit_name"].edit
    parent.setFocus()
    QTest.keyClick(parent, Qt.Key.Key_Return)
    assert unit.hasFocus()
