"""The settings page: what is typed stays until it is saved, and is saved whole or not at all."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from counter.desk.administration import Administration
from counter.domain.refusal import Unavailable
from counter.storage import keys
from tests.support.window import PATIENCE_MS, Person
from ui.pages.administration.section import Section
from ui.preferences import Preferences

CONTROL = Qt.KeyboardModifier.ControlModifier
COMPUTER, OFFICE, HOURS, CALENDAR, QUEUES, HUB = 0, 1, 2, 3, 5, 6


def section(person: Person, number: int) -> Section:
    person.press(Qt.Key.Key_8, CONTROL)
    person.page._names.setCurrentRow(number)
    person.settle()
    found = person.page.section
    assert isinstance(found, Section)
    return found


def settings(person: Person) -> dict[str, object]:
    return person.do(lambda: person.services.administration.settings())


def entries(person: Person) -> int:
    assert person.program.desk is not None
    desk = person.program.desk
    return person.do(lambda: desk.reader.own_row().sequence)


def test_names_of_the_office_are_saved_whole_or_not_at_all_and_stay_as_typed(
    person: Person,
) -> None:
    office = section(person, OFFICE)
    before = entries(person)
    for name, text in (("unit_name", "UBND Mới"), ("place", ""), ("department_name", "PHÒNG MỚI")):
        office._texts[name].text = text  # type: ignore[attr-defined]
    person.press(Qt.Key.Key_F9)
    assert entries(person) == before and person.notice
    assert office._texts["department_name"].text == "PHÒNG MỚI"  # type: ignore[attr-defined]
    office._texts["place"].text = "Cô Tô Mới"  # type: ignore[attr-defined]
    person.press(Qt.Key.Key_F9)
    assert entries(person) == before + 3 and "Đã lưu 3" in person.notice
    assert settings(person)["department_name"] == "PHÒNG MỚI"


def test_what_is_typed_outlasts_a_look_elsewhere_and_a_change_by_others(person: Person) -> None:
    hours, office = section(person, HOURS), section(person, OFFICE)
    office._texts["lookup"].text = "0203 123"  # type: ignore[attr-defined]
    section(person, HOURS)
    hours._days[0].text = "08:00-11:00"  # type: ignore[attr-defined]
    person.press(Qt.Key.Key_F1)
    person.press(Qt.Key.Key_8, CONTROL)
    person.do(lambda: person.services.administration.change_setting("recall_limit", "5"))
    person.settle()
    assert hours._days[0].text == "08:00-11:00"  # type: ignore[attr-defined]
    section(person, OFFICE)
    assert office._texts["lookup"].text == "0203 123"  # type: ignore[attr-defined]


def test_what_nobody_typed_in_follows_a_change_by_others(person: Person) -> None:
    office = section(person, OFFICE)
    person.do(lambda: person.services.administration.change_setting("lookup", "0203 999"))
    person.settle()
    assert office._texts["lookup"].text == "0203 999"  # type: ignore[attr-defined]


def test_hours_saved_are_shown_as_they_are_written_and_saved_once(person: Person) -> None:
    hours = section(person, HOURS)
    before = entries(person)
    hours._days[5].text = "7:30-11:00"  # type: ignore[attr-defined]
    with person.busy():
        person.tap(Qt.Key.Key_F9)
        person.tap(Qt.Key.Key_F9)
    person.press(Qt.Key.Key_F9)
    assert entries(person) == before + 1 and hours._days[5].text == "07:30–11:00"  # type: ignore[attr-defined]


def test_a_section_is_neither_typed_in_nor_saved_before_it_is_read(person: Person) -> None:
    person.press(Qt.Key.Key_8, CONTROL)
    before = entries(person)
    for number in (OFFICE, HOURS, QUEUES):
        with person.busy():
            person.page._names.setCurrentRow(number)
            assert not person.page.section.isEnabled()
            person.tap(Qt.Key.Key_F9)
        assert person.page.section.isEnabled()
    assert entries(person) == before


def test_queues_and_their_rule_are_saved_together(person: Person) -> None:
    queues = section(person, QUEUES)
    before = entries(person)
    queues._rows[0].name.text = "Hộ tịch"  # type: ignore[attr-defined]
    queues._rule.text = "0"  # type: ignore[attr-defined]
    person.press(Qt.Key.Key_F9)
    assert entries(person) == before and queues._rows[0].name.text == "Hộ tịch"  # type: ignore[attr-defined]
    queues._rule.text = "2"  # type: ignore[attr-defined]
    person.press(Qt.Key.Key_F9)
    assert entries(person) == before + 2 and settings(person)["ordinary_per_priority"] == 2


def test_a_queue_added_and_not_saved_stays_in_view(person: Person) -> None:
    queues = section(person, QUEUES)
    queues._add()  # type: ignore[attr-defined]
    person.press(Qt.Key.Key_F1)
    section(person, QUEUES)
    assert len(queues._rows) == 3  # type: ignore[attr-defined]


def test_the_window_is_made_anew_only_for_what_it_is_made_with(person: Person) -> None:
    window = person.window
    computer = section(person, COMPUTER)
    office = section(person, OFFICE)
    office._texts["lookup"].text = "0203 123"  # type: ignore[attr-defined]
    section(person, COMPUTER)
    computer._tickets.addItem("Máy in phiếu", "Máy in phiếu")  # type: ignore[attr-defined]
    computer._tickets.setCurrentIndex(computer._tickets.count() - 1)  # type: ignore[attr-defined]
    person.press(Qt.Key.Key_F9)
    QGuiApplication.processEvents()
    assert person.program.preferences.ticket_printer == "Máy in phiếu"
    assert person.window is window and office._texts["lookup"].text == "0203 123"  # type: ignore[attr-defined]


def test_another_clerk_at_this_counter_signs_what_is_written(person: Person) -> None:
    before, computer = person.window, section(person, COMPUTER)
    computer._clerk.text = "Lê Mới"  # type: ignore[attr-defined]
    person.press(Qt.Key.Key_F9)
    person.qtbot.waitUntil(lambda: person.window is not before, timeout=PATIENCE_MS)
    person.settle()
    assert person.program.desk is not None and person.program.desk.acting_clerk == "Lê Mới"


def test_a_printer_that_is_not_there_now_stays_chosen(person: Person) -> None:
    person.program.preferences.receipt_printer = "HP LaserJet"
    computer = section(person, COMPUTER)
    computer._port.text = "COM3"  # type: ignore[attr-defined]
    assert "HP LaserJet" in computer._receipts.currentText()  # type: ignore[attr-defined]
    person.press(Qt.Key.Key_F9)
    assert person.program.preferences.receipt_printer == "HP LaserJet"


def test_the_number_of_the_counter_is_of_plain_digits(person: Person) -> None:
    computer = section(person, COMPUTER)
    computer._counter.text = "²"  # type: ignore[attr-defined]
    person.press(Qt.Key.Key_F9)
    assert computer._counter.fault  # type: ignore[attr-defined]


def test_a_calendar_that_could_not_be_saved_can_be_saved_again(
    person: Person, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "calendar.csv"
    file.write_text(
        "date,kind,name,source,confirmed\n2026-06-10,off,Nghỉ,QĐ 1,yes\n", encoding="utf-8"
    )
    section(person, CALENDAR).take_file(file)  # type: ignore[attr-defined]
    person.settle()

    def no_room(_self: Administration, _plan: object) -> None:
        raise Unavailable("disk-full", "data", reason="x")

    with monkeypatch.context() as full:
        full.setattr(Administration, "take_calendar", no_room)
        person.press(Qt.Key.Key_F9)
    assert person.notice
    person.press(Qt.Key.Key_F9)
    days = person.do(lambda: person.services.administration.calendar_days())
    assert any(str(day.date) == "2026-06-10" for day in days)


def test_a_new_look_stays_on_the_settings_calls_nobody_and_keeps_the_dossier(
    person: Person,
) -> None:
    person.take_in()
    person.press(Qt.Key.Key_F6)
    person.do(lambda: person.services.queue.issue_ticket("A"))
    person.press(Qt.Key.Key_8, Qt.KeyboardModifier.ControlModifier)
    size = person.page.section._size
    size.setCurrentIndex(size.findData(125))
    person.tap(Qt.Key.Key_F9)
    person.tap(Qt.Key.Key_F9)
    person.settle()
    person.press(Qt.Key.Key_F9)
    assert person.page is person.window.page_named("administration")
    assert person.notice == "Đã lưu cho máy này."
    assert [t.ticket.state for t in person.do(lambda: person.services.queue.today())] == ["waiting"]
    person.press(Qt.Key.Key_F6)
    assert person.page is person.window.page_named("dossier") and person.sees("H49.61-260601-1001")
    person.program.preferences.text_size = 100
    person.program.look_again()
    person.settle()


def test_one_day_off_is_typed_seen_and_taken(person: Person) -> None:
    calendar = section(person, CALENDAR)
    fields = calendar._one_day._fields  # type: ignore[attr-defined]
    fields["date"].setFocus()
    person.type("10/06/2026")
    person.press(Qt.Key.Key_F9)
    assert "trống" in fields["name"].fault and person.focus() is fields["name"].edit
    person.type("Bão số 1")
    fields["source"].text = "QĐ 12/QĐ-UBND"
    person.press(Qt.Key.Key_F9)
    person.expect("1 ngày sẽ thay đổi")
    person.press(Qt.Key.Key_F9)
    days = person.do(lambda: person.services.administration.calendar_days())
    assert any(
        (str(day.date), day.kind, day.name) == ("2026-06-10", "closed", "Bão số 1") for day in days
    )
    assert not calendar._one_day.is_touched  # type: ignore[attr-defined]


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("size", [110, 125, 150])
def test_no_section_is_wider_than_a_small_screen(
    qtbot: QtBot, tmp_path: Path, size: int, language: str
) -> None:
    folder = tmp_path / "desk"
    folder.mkdir()
    before = Preferences(folder)
    before.text_size, before.language = size, language
    person = Person(qtbot, folder, language=language)
    for number in range(len(person.window.page_named("administration")._sections)):
        section(person, number)
        area = person.page._stack.currentWidget()
        assert area.widget().width() <= area.viewport().width(), person.page._names.item(
            number
        ).text()
    person.close()


def test_a_field_with_a_fault_comes_into_view_at_the_largest_text(
    qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "desk"
    folder.mkdir()
    Preferences(folder).text_size = 150
    person = Person(qtbot, folder)
    hub = section(person, HUB)
    hub._enrol.url.text = "https://trungtam.example"  # type: ignore[attr-defined]
    person.press(Qt.Key.Key_F9)
    code, area = hub._enrol.code, person.page._stack.currentWidget()  # type: ignore[attr-defined]
    assert code.fault == "Cần có." and not code._fault.visibleRegion().isEmpty()
    below = code._fault.mapTo(area.viewport(), code._fault.rect().bottomLeft())
    assert below.y() < area.viewport().height()
    person.close()


def test_receipts_go_into_the_folder_that_was_chosen(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    computer = section(person, COMPUTER)
    chosen = tmp_path / "giấy tiếp nhận"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_words: str(chosen))
    for wrong in ("", "papers", str(tmp_path / "desk" / "window.ini")):
        computer._folder.text = wrong  # type: ignore[attr-defined]
        person.press(Qt.Key.Key_F9)
        person.expect("Không ghi được vào đó.")
    person.click(person.button("Chọn thư mục"))
    person.press(Qt.Key.Key_F9)
    person.expect("Giấy vào thư mục giấy tiếp nhận")
    person.take_in()
    person.expect("Đã có giấy.")
    assert [file.suffix for file in chosen.iterdir()] == [".pdf"]
    person.come_back()
    assert person.program.preferences.paper_folder == chosen


def test_f9_behind_a_passphrase_sets_that_and_says_so(person: Person) -> None:
    computer = section(person, COMPUTER)
    card = computer._passphrase  # type: ignore[attr-defined]
    card.chosen.new.setFocus()
    person.type("một câu dài")
    person.press(Qt.Key.Key_F9)
    assert card.chosen.again.fault and "Đã lưu" not in person.notice
    card.chosen.again.setFocus()
    person.type("một câu dài")
    card.chosen.new.edit.setText("một câu dài")
    person.press(Qt.Key.Key_F9)
    person.expect("Đã đổi mật khẩu")
    assert keys.is_wrapped(person.program.folder.database_key)


def test_a_folder_that_went_away_keeps_nobody_from_saving_the_rest(
    person: Person, tmp_path: Path
) -> None:
    blocker = tmp_path / "stick"
    blocker.write_text("x")
    person.program.preferences.paper_folder = blocker / "papers"
    computer = section(person, COMPUTER)
    computer._clerk.text = "Lê Văn Mới"  # type: ignore[attr-defined]
    person.press(Qt.Key.Key_F9)
    assert person.program.preferences.clerk == "Lê Văn Mới"


def test_the_minutes_until_the_desk_locks_itself_are_chosen_for_the_office(person: Person) -> None:
    person.do(lambda: person.services.administration.change_setting("idle_lock_minutes", "7"))
    office = section(person, OFFICE)
    box = office._choices["idle_lock_minutes"]  # type: ignore[attr-defined]
    assert box.currentText() == "sau 7 phút"
    box.setCurrentIndex(box.findData("30"))
    person.press(Qt.Key.Key_F9)
    assert person.do(lambda: person.services.administration.settings())["idle_lock_minutes"] == 30
