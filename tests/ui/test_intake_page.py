"""The intake page under a clerk's hands: what is asked before it is undone, whose form it is, what
keeps F9 asleep.
"""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QStyleOptionViewItem, QTableView

from tests.support.finding import find_all
from tests.support.office import draft
from tests.support.window import CARD, PATIENCE_MS, Person
from ui.pages.intake.form import IntakeForm
from ui.widgets.fields import Field
from ui.widgets.papers_table import PapersTable
from ui.widgets.person_form import PersonForm
from ui.widgets.segments import Segments

CONTROL = Qt.KeyboardModifier.ControlModifier
FIRST = "H49.61-260601-1001"
RECEIVE, DELIVERY = "Tiếp nhận", "Nhận kết quả"
VERDICT, ORIGINALS, CERTIFIED, COPIES = 1, 2, 3, 4  # columns of the papers


def is_voided(person: Person, code: str = FIRST) -> bool:
    return bool(person.do(lambda: person.services.search.show(code)).dossier.voided)


def receive_instead(person: Person, procedure: str) -> None:
    person.type(procedure)
    person.press(Qt.Key.Key_Return)
    person.all_papers()
    person.press(Qt.Key.Key_F9)


def test_what_was_just_received_stands_until_the_right_one_is_received_in_its_place(
    person: Person,
) -> None:
    person.take_in()
    person.press(Qt.Key.Key_Z, CONTROL)
    person.expect(f"F9 hủy {FIRST}")
    assert person.sees("Thu lại giấy") and person.sees("Nguyễn Thị Bích Ngọc")
    person.press(Qt.Key.Key_F9)
    assert not is_voided(person)  # it was handed over, and nobody said why it is taken back
    person.press(Qt.Key.Key_K, CONTROL)
    receive_instead(person, "khai sinh")
    person.expect(f"Đã hủy {FIRST}")
    found = person.do(lambda: person.services.search.show(FIRST))
    assert found.dossier.voided and found.dossier.reason == "nhầm thủ tục, nhận lại"
    assert person.sees("H49.61-260601-1002") and not person.sees(f"F9 hủy {FIRST}")


@pytest.mark.parametrize("key", [Qt.Key.Key_N, Qt.Key.Key_D])
def test_whoever_thinks_better_of_it_voids_nothing_and_keeps_no_second_one(
    person: Person, key: Qt.Key
) -> None:
    person.take_in()
    person.press(Qt.Key.Key_Z, CONTROL)
    person.press(Qt.Key.Key_Escape)
    assert person.sees(f"F9 hủy {FIRST}")  # Esc discards nothing
    person.press(key, CONTROL)
    assert f"{FIRST} giữ nguyên" in person.notice and not person.sees(f"F9 hủy {FIRST}")
    person.press(Qt.Key.Key_N, CONTROL)
    person.press(Qt.Key.Key_F4)
    receive_instead(person, "khai sinh")
    assert not is_voided(person)


def test_a_receipt_that_was_confirmed_is_taken_back_for_a_reason_also_for_the_same_procedure(
    person: Person,
) -> None:
    person.take_in()
    person.press(Qt.Key.Key_Z, CONTROL)
    receive_instead(person, "xac nhan tinh trang")
    person.expect("Giấy đã giao")
    assert not is_voided(person)
    person.type("nhầm người")
    person.press(Qt.Key.Key_Return)
    assert not is_voided(person)
    person.press(Qt.Key.Key_F9)
    found = person.do(lambda: person.services.search.show(FIRST))
    assert found.dossier.voided and found.dossier.reason == "nhầm người"


def test_a_refused_one_in_its_place_leaves_the_first_as_it_was(person: Person) -> None:
    person.take_in()
    person.press(Qt.Key.Key_Z, CONTROL)
    person.page.form.people.applicant.phone.text = "09"
    receive_instead(person, "khai sinh")
    assert person.page.form.people.applicant.phone.fault and not is_voided(person)
    assert person.sees(f"F9 hủy {FIRST}")


def test_the_next_person_begun_behind_f9_hinders_nothing(person: Person) -> None:
    person.take_in()
    person.press(Qt.Key.Key_Z, CONTROL)
    person.type("khai sinh")
    person.press(Qt.Key.Key_Return)
    person.all_papers()
    with person.busy():
        person.tap(Qt.Key.Key_F9)
        person.tap(Qt.Key.Key_N, CONTROL)
    assert is_voided(person) and not is_voided(person, "H49.61-260601-1002")
    assert "giữ nguyên" not in person.notice and person.do(person.services.drafts.all) == []


def test_whoever_is_called_meanwhile_leaves_the_first_as_it_was(person: Person) -> None:
    person.take_in()
    person.press(Qt.Key.Key_Z, CONTROL)
    person.do(lambda: person.services.queue.issue_ticket("A"))
    person.press(Qt.Key.Key_F2)
    person.press(Qt.Key.Key_F4)
    assert person.sees("cho số A001") and person.page.form.is_untouched
    assert f"{FIRST} giữ nguyên" in person.notice and not is_voided(person)


def test_ctrl_z_in_a_field_undoes_the_typing(person: Person) -> None:
    person.take_in()
    person.press(Qt.Key.Key_Z, CONTROL)
    person.page.form.people.summary.setFocus()
    person.type("nhầm")
    person.press(Qt.Key.Key_Z, CONTROL)
    assert person.focus().text() == "" and person.sees(f"F9 hủy {FIRST}") and not is_voided(person)


def test_a_draft_of_another_number_does_not_fill_the_form_of_whoever_is_called(
    person: Person,
) -> None:
    person.press(Qt.Key.Key_F4)
    person.scan(CARD)
    person.come_back()
    person.do(lambda: person.services.queue.issue_ticket("A"))
    person.press(Qt.Key.Key_F2)
    person.press(Qt.Key.Key_F4)
    assert person.sees("cho số A001") and person.page.form.is_untouched
    assert person.notice == "Có 1 hồ sơ gõ dở để riêng: Ctrl+O lấy lại."


def test_a_card_of_whoever_was_called_begins_a_form_of_its_own(person: Person) -> None:
    person.press(Qt.Key.Key_F4)
    person.type("khai sinh")
    person.press(Qt.Key.Key_Return)
    person.type("Lê Thị Cúc")
    person.do(lambda: person.services.queue.issue_ticket("A"))
    person.press(Qt.Key.Key_F2)
    person.scan(CARD)
    applicant = person.page.form.people.applicant
    assert applicant.name.text == "Nguyễn Thị Bích Ngọc" and person.page.form.version is None
    assert person.sees("cho số A001")


def test_a_required_paper_nobody_looked_at_keeps_f9_asleep_also_when_another_was_marked(
    person: Person,
) -> None:
    person.press(Qt.Key.Key_F4)
    person.type("khai sinh")
    person.press(Qt.Key.Key_Return)
    person.scan(CARD)
    papers = person.page.form.papers.papers
    required = papers.not_looked_at
    assert required > 1
    papers.next_verdict(0)
    person.settle()
    person.expect(f"Còn {required - 1} giấy tờ bắt buộc chưa xem: F7")
    assert not person.button(RECEIVE).isEnabled()
    person.all_papers()
    assert person.button(RECEIVE).isEnabled()


def test_a_dossier_shows_the_required_papers_nobody_mentioned(person: Person) -> None:
    received = person.do(lambda: person.services.intake.receive(draft(documents=())))
    assert received.papers_not_mentioned
    person.window.show_page("dossier", received.event.code)
    person.settle()
    person.expect("chưa nói đến")
    assert person.sees(received.papers_not_mentioned[0])


def test_a_number_of_a_wrong_length_is_said_when_its_field_is_left(person: Person) -> None:
    person.press(Qt.Key.Key_F4)
    number = person.page.form.people.applicant.number
    number.setFocus()
    person.type("0221900001")
    person.press(Qt.Key.Key_Return)
    assert "10 ký tự" in number.fault
    number.setFocus()
    person.type("23")
    person.press(Qt.Key.Key_Return)
    assert not number.fault


def test_letters_in_a_phone_number_are_said_when_its_field_is_left(person: Person) -> None:
    person.press(Qt.Key.Key_F4)
    phone = person.page.form.people.applicant.phone
    phone.setFocus()
    person.type("khong co")
    person.press(Qt.Key.Key_Return)
    assert "khong co" in phone.fault
    phone.edit.clear()
    phone.setFocus()
    person.type("0912 345 678")
    person.press(Qt.Key.Key_Return)
    assert not phone.fault


def test_all_faults_are_said_at_once_and_the_first_is_gone_to(person: Person) -> None:
    person.press(Qt.Key.Key_F4)
    person.type("xac nhan tinh trang")
    person.press(Qt.Key.Key_Return)
    applicant = person.page.form.people.applicant
    applicant.name.text, applicant.sex.text, applicant.phone.text = "Lê Thị Cúc", "12", "09"
    person.all_papers()
    applicant.birth.setFocus()
    person.type("32/13/1990")
    person.press(Qt.Key.Key_F9)
    assert all(field.fault for field in (applicant.sex, applicant.birth, applicant.phone))
    assert person.focus() is applicant.birth.edit  # as they stand on the form


def test_f9_on_a_form_that_sleeps_says_all_its_faults_beside_their_fields(person: Person) -> None:
    """Names, date, address and papers at once; nobody mends one to hear of the next."""
    person.press(Qt.Key.Key_F4)
    person.type("khai sinh")
    person.press(Qt.Key.Key_Return)
    form, applicant = person.page.form, person.page.form.people.applicant
    person.answer(DELIVERY, "bưu chính")
    form.delivery.promised.setFocus()
    person.type("1/1/2020")
    applicant.phone.setFocus()
    person.type("09")
    form.people.summary.setFocus()
    person.press(Qt.Key.Key_F9)
    assert person.page.side.done.isHidden()
    address = person.field("Địa chỉ gửi")
    assert all(
        field.fault for field in (applicant.name, applicant.phone, form.delivery.promised, address)
    )
    assert says_papers_are_unseen(form)
    assert person.focus() is applicant.name.edit
    person.type("Lê Thị Cúc")
    assert not applicant.name.fault and applicant.phone.fault
    assert says_papers_are_unseen(form)  # nobody looked at the papers yet
    person.all_papers()
    assert not says_papers_are_unseen(form)


def says_papers_are_unseen(form: IntakeForm) -> bool:
    """Beside the papers, and not only where F9 sleeps."""
    return any("Chưa xem" in shown.text() for shown in find_all(form, QLabel))


def test_f9_before_a_procedure_is_chosen_leads_to_its_field(person: Person) -> None:
    person.press(Qt.Key.Key_F4)
    person.page.form.people.applicant.phone.setFocus()
    person.press(Qt.Key.Key_F9)
    assert person.focus() is person.page.form.picker.edit
    assert not person.page.form.people.applicant.name.fault  # nothing is typed of anybody yet
    person.page.form.people.applicant.phone.setFocus()
    person.type("09")
    person.press(Qt.Key.Key_F9)
    assert person.focus() is person.page.form.picker.edit
    assert (
        person.page.form.people.applicant.name.fault
        and person.page.form.people.applicant.phone.fault
    )


@pytest.mark.parametrize("tone", ["good", "warn"])
def test_a_notice_that_comes_or_goes_moves_nothing_on_the_page(person: Person, tone: str) -> None:
    """Also where the form is scrolled to its end: the field in work stays under the hand, and so
    does F9.
    """
    person.press(Qt.Key.Key_F4)
    person.type("khai sinh")
    person.press(Qt.Key.Key_Return)
    person.press(Qt.Key.Key_E, CONTROL)
    form, note = person.page.form, person.field("Ghi chú")
    note.setFocus()
    person.settle()
    form.ensureWidgetVisible(note)

    def places() -> list[QPoint]:
        person.settle()
        return [
            widget.mapTo(person.window, QPoint(0, 0)) for widget in (note, person.button(RECEIVE))
        ]

    before = places()
    person.page.said.emit("Đã đọc thẻ: Nguyễn Thị Bích Ngọc", tone)
    assert person.notice and places() == before
    person.window.notice.clear()
    assert places() == before


def test_a_notice_of_many_lines_does_not_lie_over_the_field_in_work(person: Person) -> None:
    person.press(Qt.Key.Key_F4)
    person.press(Qt.Key.Key_E, CONTROL)
    form, note = person.page.form, person.field("Ghi chú")
    note.setFocus()
    person.settle()
    form.ensureWidgetVisible(note)
    person.page.said.emit("Rất dài. " * 120, "warn")
    person.settle()
    end = note.edit.mapTo(form.viewport(), QPoint(0, note.edit.height())).y()
    assert end <= form.viewport().height()


def begun(person: Person) -> Any:
    """An intake with its procedure chosen; the form."""
    person.press(Qt.Key.Key_F4)
    person.type("khai sinh")
    person.press(Qt.Key.Key_Return)
    return person.page.form


def is_row_in_view(table: QTableView) -> bool:
    """All of the row that is judged next."""
    row = table.visualRect(table.currentIndex())
    seen = table.viewport().visibleRegion().boundingRect()
    return row.intersected(seen).height() == row.height()


def test_the_papers_come_into_view_with_the_focus_and_no_key_judges_one_out_of_sight(
    person: Person,
) -> None:
    person.window.resize(1000, 620)  # a screen on which not all of them fit
    form = begun(person)
    papers = form.papers.papers
    form.people.summary.setFocus()
    form.verticalScrollBar().setValue(0)
    person.press(Qt.Key.Key_Return)
    assert form.papers.hasFocus() and is_row_in_view(form.papers)
    form.papers.verticalScrollBar().setValue(form.papers.verticalScrollBar().maximum())
    assert not is_row_in_view(form.papers)
    person.press(Qt.Key.Key_Space)
    person.expect("Tờ khai")
    assert papers.is_untouched
    person.qtbot.waitUntil(lambda: is_row_in_view(form.papers), timeout=PATIENCE_MS)
    person.press(Qt.Key.Key_Space)
    person.qtbot.waitUntil(lambda: not papers.is_untouched, timeout=PATIENCE_MS)


def test_the_wheel_over_answers_scrolls_the_page_and_changes_nothing(
    person: Person,
) -> None:
    form = begun(person)
    (delivery,) = (one for one in find_all(form, Segments) if one.accessibleName() == DELIVERY)
    form.ensureWidgetVisible(delivery)
    before, place = delivery.value, QPointF(delivery.rect().center())
    wheel = QWheelEvent(place, delivery.mapToGlobal(place), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
                        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False)  # fmt: skip
    QApplication.sendEvent(delivery, wheel)
    assert delivery.value == before and not wheel.isAccepted()


@pytest.mark.parametrize("size", [100, 125, 150])
def test_no_paper_s_name_and_no_heading_is_cut(person: Person, size: int) -> None:
    person.program.preferences.text_size = size
    person.program.look_again()
    person.settle()
    person.window.resize(1366, 768)
    table = begun(person).papers
    heading = table.horizontalHeader()
    for column in range(table.papers.columnCount()):
        words = table.papers.headerData(column, Qt.Orientation.Horizontal)
        assert heading.fontMetrics().horizontalAdvance(words) < heading.sectionSize(column)
    for number in range(len(table.papers.rows)):
        needed = (
            table.itemDelegate()
            .sizeHint(QStyleOptionViewItem(), table.papers.index(number, 0))
            .height()
        )
        assert table.rowHeight(number) >= needed
    assert table.columnWidth(0) > table.columnWidth(1)


def test_what_is_put_away_is_said_and_the_next_intake_begins_at_the_top(person: Person) -> None:
    form = begun(person)
    person.scan(CARD)
    bar = form.verticalScrollBar()
    bar.setValue(bar.maximum())
    person.press(Qt.Key.Key_N, CONTROL)
    assert "Ctrl+O" in person.notice and person.sees("1 hồ sơ đang gõ dở")
    assert bar.value() == 0 and form.picker.edit.hasFocus()
    bar.setValue(bar.maximum())
    person.press(Qt.Key.Key_O, CONTROL)
    assert bar.value() == 0 and person.sees("Làm tiếp hồ sơ nào?")
    person.letter("1")
    assert form.people.applicant.name.text and not person.sees("hồ sơ đang gõ dở")


def judged(person: Person, key: Qt.Key) -> str:
    """What is said of the first paper after a key."""
    rows = person.page.form.papers.papers.rows
    before = rows[0].paper.verdict
    person.press(key)
    person.qtbot.waitUntil(lambda: rows[0].paper.verdict != before, timeout=PATIENCE_MS)
    return str(rows[0].paper.verdict)


@pytest.mark.parametrize("size", [100, 125, 150])
def test_no_verdict_takes_the_keys_away(person: Person, size: int) -> None:
    """Of procedures with one paper and of those with many: long verdicts make a row higher."""
    person.program.preferences.text_size = size
    person.program.look_again()
    person.settle()
    person.window.resize(1366, 768)
    versions = sorted(
        person.do(lambda: person.services.catalogue.in_force()),
        key=lambda v: len(v.documents),
    )
    asking = [version for version in versions if version.documents]
    for version in (asking[0], next(v for v in asking if v.code == "2.000942"), asking[-1]):
        person.press(Qt.Key.Key_F4)
        person.type(version.code)
        person.press(Qt.Key.Key_Return)
        table = person.page.form.papers
        table.setFocus()
        person.settle()
        verdicts = [judged(person, Qt.Key.Key_Space) for _ in range(4)]
        assert len(set(verdicts)) >= 3, version.code
        assert judged(person, Qt.Key.Key_Minus) == "missing"
        person.press(Qt.Key.Key_N, CONTROL)


def test_f7_ticks_a_list_that_is_longer_than_the_page(person: Person) -> None:
    person.window.resize(960, 600)
    versions = person.do(lambda: person.services.catalogue.in_force())
    longest = max(versions, key=lambda version: len(version.documents))
    person.press(Qt.Key.Key_F4)
    person.type(longest.code)
    person.press(Qt.Key.Key_Return)
    form = person.page.form
    assert form.papers.below
    person.press(Qt.Key.Key_F7)
    person.press(Qt.Key.Key_F7)
    assert not form.papers.papers.is_untouched


def test_what_was_received_can_be_read_and_another_intake_taken_up_beside_it(
    person: Person,
) -> None:
    begun(person)
    person.scan(CARD)
    person.press(Qt.Key.Key_N, CONTROL)
    form = begun(person)
    person.scan(CARD)
    form.papers.papers.set_all_required()
    person.settle()
    person.press(Qt.Key.Key_F9)
    assert not person.page.side.done.isHidden()
    assert form.isEnabled() and not form.people.isEnabled() and not form.papers.isEnabled()
    person.press(Qt.Key.Key_O, CONTROL)
    person.letter("1")
    assert person.page.side.done.isHidden() and form.people.isEnabled() and form.version is not None


def test_a_result_that_is_settled_at_once_shows_no_date(person: Person) -> None:
    form = begun(person)
    assert not person.sees("Trả ngay")
    form.delivery.immediate.setChecked(True)
    person.settle()
    assert person.sees("Trả ngay") and person.sees("F9 ghi là đã trả kết quả ngay")


def begin(person: Person) -> PersonForm:
    person.press(Qt.Key.Key_F4)
    person.type("xac nhan tinh trang")
    person.press(Qt.Key.Key_Return)
    form = person.page.form.people.applicant
    assert isinstance(form, PersonForm)
    return form


def leave_with(person: Person, field: Field, text: str) -> None:
    """Types into a field and goes to the next one."""
    field.setFocus()
    field.edit.selectAll()
    person.type(text)
    person.press(Qt.Key.Key_Return)


@pytest.mark.parametrize("phone", ["091234", "0912 345 67", "+84 91234"])
def test_a_phone_number_of_an_unusual_length_is_pointed_out_and_hinders_nothing(
    person: Person, phone: str
) -> None:
    form = begin(person)
    leave_with(person, form.name, "Lê Thị Hạnh")
    leave_with(person, form.phone, phone)
    assert "thường có 10 chữ số" in form.phone.warning and not form.phone.fault
    person.all_papers()
    person.press(Qt.Key.Key_F9)
    received = person.page.side.done.received
    assert received is not None and received.event.applicant.phone == phone


@pytest.mark.parametrize("phone", ["0912345678", "0912 345 678", "+84 912 345 678", "+1 212 5550"])
def test_a_usual_phone_number_is_passed_over_and_typing_takes_the_warning_away(
    person: Person, phone: str
) -> None:
    form = begin(person)
    leave_with(person, form.phone, "091234")
    leave_with(person, form.phone, phone)
    assert not form.phone.warning and not form.phone.fault


def test_a_birth_date_and_a_sex_that_cannot_be_are_told_when_the_field_is_left(
    person: Person,
) -> None:
    form = begin(person)
    leave_with(person, form.birth, "31/2/1990")
    assert form.birth.fault.startswith("Mục “Ngày sinh”: “31/2/1990” không phải ngày.")
    leave_with(person, form.sex, "Na")
    assert form.sex.fault.startswith("Mục “Giới tính”: “Na” không đúng.")
    leave_with(person, form.birth, "5/3/1990")
    leave_with(person, form.sex, "nữ")
    assert not form.birth.fault and not form.sex.fault


def test_what_disagrees_with_the_identity_number_is_told_when_the_field_is_left(
    person: Person,
) -> None:
    form = begin(person)
    leave_with(person, form.number, "022190000123")
    leave_with(person, form.birth, "5/3/1985")
    assert person.sees("số định danh không khớp năm sinh 1985")
    leave_with(person, form.sex, "nam")
    assert person.sees("số định danh không khớp giới tính Nam")


def test_what_a_card_warns_of_stays_when_its_fields_are_passed_through(person: Person) -> None:
    form = begin(person)
    person.scan(CARD.replace("022190000123", "999190000123"))
    assert person.sees("không có trong danh mục tỉnh")
    form.number.setFocus()
    person.press(Qt.Key.Key_Return)
    assert person.sees("không có trong danh mục tỉnh")


def test_what_disagrees_in_a_draft_is_told_again_when_it_comes_back(person: Person) -> None:
    form = begin(person)
    leave_with(person, form.number, "022190000123")
    leave_with(person, form.birth, "5/3/1985")
    person.come_back()
    person.press(Qt.Key.Key_F4)
    person.expect("số định danh không khớp năm sinh 1985")


def test_what_was_chosen_after_words_that_found_nothing_is_offered_next_time(
    person: Person,
) -> None:
    person.press(Qt.Key.Key_F4)
    person.type("xin con dau do")
    assert person.sees("Không có thủ tục nào tên như vậy") or person.page.form.picker.unanswered
    picker = person.page.form.picker
    picker.edit.clear()
    person.type("sao y")
    person.press(Qt.Key.Key_Return)
    assert person.page.form.version.code == "2.000815"
    person.page.clear()
    person.type("XIN CON DẤU đỏ")
    person.press(Qt.Key.Key_Return)
    assert person.page.form.version.code == "2.000815"
    kept = (person.program.preferences.folder / "window.ini").read_text(encoding="utf-8")
    assert "dau" not in kept.lower()


def test_a_marriage_opens_two_people_and_waits_for_both(person: Person) -> None:
    person.press(Qt.Key.Key_F4)
    person.type("ket hon")
    person.press(Qt.Key.Key_Return)
    people = person.page.form.people
    assert person.page.form.version.people == 2 and len(people.co_applicants) == 1
    person.scan(CARD)
    person.all_papers()
    assert person.sees("còn thiếu người thứ hai")
    other = CARD.replace("022190000123", "022090000456").replace("|Nữ|", "|Nam|")
    person.scan(other.replace("Nguyễn Thị Bích Ngọc", "Lê Văn Hải"))
    assert people.co_applicants[0].name.text == "Lê Văn Hải"
    assert not person.sees("còn thiếu người thứ hai")


def test_a_case_is_asked_for_by_a_digit_and_can_be_changed(person: Person) -> None:
    person.press(Qt.Key.Key_F4)
    person.type("1.004859")
    person.press(Qt.Key.Key_Return)
    assert person.sees("Thuộc trường hợp nào?")
    person.letter("2")
    assert person.sees("Trường hợp: bổ sung thông tin hộ tịch")
    assert person.page.draft().variant == "bổ sung thông tin hộ tịch"
    assert person.focus() is person.page.form.people.applicant.name.edit
    person.click(person.button("Trường hợp: bổ sung thông tin hộ tịch"))
    person.letter("1")
    assert person.page.draft().variant.startswith("thay đổi, cải chính")


def test_what_a_database_has_is_asked_for_by_one_key_alone(person: Person) -> None:
    person.press(Qt.Key.Key_F4)
    person.type("khai sinh")
    person.press(Qt.Key.Key_Return)
    papers = person.page.form.papers
    papers.setFocus()
    number = next(n for n, row in enumerate(papers.papers.rows) if row.required.kind == "looked_up")
    papers.setCurrentIndex(papers.papers.index(number, 1))
    person.settle()
    person.letter("-")
    assert papers.papers.rows[number].paper.verdict == "to_look_up"
    person.letter("k")
    paper = papers.papers.rows[number].paper
    assert (paper.verdict, paper.originals, paper.lookup_failed) == ("complete", 1, True)
    assert person.sees("nộp vì CSDL không tra được")
    person.letter("k")
    assert not papers.papers.rows[number].paper.lookup_failed


def at_paper(person: Person, kind: str, column: int) -> tuple[PapersTable, int]:
    """A birth's papers, with the first one of that kind chosen in that column."""
    person.press(Qt.Key.Key_F4)
    person.type("khai sinh")
    person.press(Qt.Key.Key_Return)
    table = person.page.form.papers
    table.setFocus()
    number = next(n for n, row in enumerate(table.papers.rows) if row.required.kind == kind)
    table.setCurrentIndex(table.papers.index(number, column))
    person.settle()
    return table, number


def pieces_of(table: PapersTable, number: int) -> tuple[int, int, int]:
    paper = table.papers.rows[number].paper
    return paper.originals, paper.certified, paper.copies


def test_copies_that_are_counted_bring_no_original_along(person: Person) -> None:
    table, number = at_paper(person, "handed_in", VERDICT)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right):
        person.press(key)
    person.letter("3")
    assert table.papers.rows[number].paper.verdict == "complete"
    assert pieces_of(table, number) == (0, 0, 3)


def test_a_count_has_two_digits_and_goes_on_with_the_originals_of_the_next_paper(
    person: Person,
) -> None:
    table, number = at_paper(person, "handed_in", CERTIFIED)
    person.letter("1")
    person.letter("2")
    assert pieces_of(table, number) == (0, 12, 0)
    person.press(Qt.Key.Key_Down)
    assert (table.currentIndex().row(), table.currentIndex().column()) == (number + 1, ORIGINALS)
    person.press(Qt.Key.Key_Up)
    person.letter("2")  # another number, in another cell
    assert pieces_of(table, number) == (2, 12, 0)
    person.press(Qt.Key.Key_Right)
    person.letter("4")
    assert pieces_of(table, number) == (2, 4, 0)


@pytest.mark.parametrize("away", "0-")
def test_what_was_counted_is_taken_away_again(person: Person, away: str) -> None:
    table, number = at_paper(person, "handed_in", COPIES)
    person.letter("2")
    table.setCurrentIndex(table.papers.index(number, ORIGINALS))
    person.letter("1")
    table.setCurrentIndex(table.papers.index(number, COPIES))
    person.letter(away)
    assert pieces_of(table, number) == (1, 0, 0)
    table.setCurrentIndex(table.papers.index(number, ORIGINALS))
    person.letter(away)
    assert table.papers.rows[number].is_open  # nothing of it was handed in
    person.letter("-")
    assert table.papers.rows[number].paper.verdict == "missing"
    person.letter("1")  # it was found after all
    assert table.papers.rows[number].paper.verdict == "complete"
    assert pieces_of(table, number) == (1, 0, 0)


def test_a_copy_compared_with_its_original_is_counted_as_a_copy(person: Person) -> None:
    table, number = at_paper(person, "handed_in", VERDICT)
    for key in "  2":
        person.letter(key)
    assert table.papers.rows[number].paper.verdict == "compared_copy"
    assert pieces_of(table, number) == (0, 0, 2)


@pytest.mark.parametrize(
    ("kind", "column"), [("shown", VERDICT), ("looked_up", VERDICT), ("looked_up", ORIGINALS)]
)
def test_a_digit_hands_in_no_paper_that_is_looked_at_or_looked_up(
    person: Person, kind: str, column: int
) -> None:
    table, number = at_paper(person, kind, column)
    person.letter("1")
    assert table.papers.rows[number].is_open
    assert pieces_of(table, number) == (0, 0, 0)


def test_a_number_that_may_be_a_foreigners_asks_whose_it_is(person: Person) -> None:
    form = begin(person)
    leave_with(person, form.number, "1234567")
    assert form.number.fault and form.nationality.isVisible()
    form.nationality.text = "Lào"
    leave_with(person, form.number, "1234567")
    assert not form.number.fault


def test_a_paper_asked_for_as_the_database_did_not_answer_can_be_missing(person: Person) -> None:
    person.press(Qt.Key.Key_F4)
    person.type("khai sinh")
    person.press(Qt.Key.Key_Return)
    papers = person.page.form.papers
    papers.setFocus()
    number = next(n for n, row in enumerate(papers.papers.rows) if row.required.kind == "looked_up")
    papers.setCurrentIndex(papers.papers.index(number, 1))
    person.settle()
    for key in "k-":
        person.letter(key)
    paper = papers.papers.rows[number].paper
    assert (paper.verdict, paper.lookup_failed) == ("missing", True)


def test_enter_goes_from_one_person_by_the_matter_to_the_other(person: Person) -> None:
    person.press(Qt.Key.Key_F4)
    person.type("ket hon")
    person.press(Qt.Key.Key_Return)
    people = person.page.form.people
    people.applicant.phone.setFocus()
    person.press(Qt.Key.Key_Return)
    assert person.focus() is people.summary.edit
    person.press(Qt.Key.Key_Return)
    assert person.focus() is people.co_applicants[0].name.edit
    people.co_applicants[0].phone.setFocus()
    person.press(Qt.Key.Key_Return)
    assert person.focus() is person.page.form.papers


def test_nothing_is_received_before_the_case_is_told(person: Person) -> None:
    person.press(Qt.Key.Key_F4)
    person.type("1.004859")
    person.press(Qt.Key.Key_Return)
    person.scan(CARD)  # while the question stands
    person.all_papers()
    assert person.page.side.done.received is None and not person.button(RECEIVE).isEnabled()
    assert person.sees("F9 hỏi lại")
    person.press(Qt.Key.Key_F9)
    assert person.sees("Thuộc trường hợp nào?") and person.page.side.done.received is None
    person.letter("2")
    person.press(Qt.Key.Key_F9)
    received = person.page.side.done.received
    assert received is not None
    assert received.event.procedure.variant == "bổ sung thông tin hộ tịch"


def test_a_card_scanned_twice_says_that_its_person_is_there(person: Person) -> None:
    form = begin(person)
    person.scan(CARD)
    person.scan(CARD)
    assert "đã có trên hồ sơ này rồi" in person.notice and form.name.text


def test_what_did_not_fit_on_a_card_is_forgotten_when_it_is_corrected(person: Person) -> None:
    form = begin(person)
    person.scan(CARD.replace("|Nữ|", "|Nam|"))
    assert person.sees("số định danh không khớp giới tính Nam")
    leave_with(person, form.sex, "Nữ")
    assert not person.sees("số định danh không khớp giới tính")


def test_a_card_with_a_name_in_small_letters_is_written_in_capitals(person: Person) -> None:
    form = begin(person)
    person.scan(CARD.replace("Nguyễn Thị Bích Ngọc", "nguyễn thị bích ngọc"))
    assert form.name.text == "Nguyễn Thị Bích Ngọc" and form.name.warning


@pytest.mark.parametrize("number", ["533380006", "C1234567", "1234567"])
def test_whose_a_number_is_that_no_citizen_has_is_asked(person: Person, number: str) -> None:
    form = begin(person)
    leave_with(person, form.number, number)
    assert form.nationality.isVisible()


def test_what_is_odd_about_a_cards_day_of_issue_is_told_below_the_person(person: Person) -> None:
    begin(person)
    person.scan(CARD.replace("12052021", "12052031"))
    assert person.sees("ngày 2031-05-12 ở tương lai")


def test_who_was_hidden_again_is_on_the_form_no_more(person: Person) -> None:
    begin(person)
    person.scan(CARD)
    other = CARD.replace("022190000123", "022190000456").replace("Bích Ngọc", "Hoa")
    brought_by_another = person.button("Người khác nộp")
    brought_by_another.click()
    person.scan(other)
    brought_by_another.click()
    person.button("Thêm người").click()
    person.scan(other)
    assert "đã có" not in person.notice
    assert [form.name.text for form in person.page.form.people.co_applicants] == ["Nguyễn Thị Hoa"]


def test_what_enter_waited_for_is_forgotten_when_something_else_is_typed(person: Person) -> None:
    person.press(Qt.Key.Key_F4)
    picker, chosen = person.page.form.picker, []
    picker.chosen.connect(chosen.append)
    picker.searched.disconnect()  # an answer that is slow to come
    person.type("khai tu")
    person.press(Qt.Key.Key_Return)
    picker.edit.selectAll()
    person.type("ket hon")
    picker.show_found("khai tu", person.do(lambda: person.services.intake.procedures("khai tu")))
    assert chosen == [] and picker.edit.text() == "ket hon"


def test_a_name_of_foreign_letters_asks_for_the_nationality(person: Person) -> None:
    form = begin(person)
    leave_with(person, form.name, "Raúl García")
    person.press(Qt.Key.Key_F9)
    person.expect("Tên người nước ngoài thì ghi cả quốc tịch")
    assert form.nationality.isVisible()


class Opened(QObject):
    """What the system was asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[QUrl] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.urls.append(url)


def test_a_paper_in_the_folder_is_no_sent_one_and_is_opened_from_the_page(person: Person) -> None:
    """No printer is chosen: the receipt is a file."""
    opened = Opened()
    QDesktopServices.setUrlHandler("file", opened, "open")
    try:
        person.take_in()
        person.expect("Giấy là tệp: mở ra rồi in")
        assert not person.sees("Đã gửi")
        person.letter("m")
        person.letter("t")
    finally:
        QDesktopServices.unsetUrlHandler("file")
    folder = person.program.preferences.paper_folder
    names = [Path(url.toLocalFile()) for url in opened.urls]
    assert [path.parent for path in names] == [folder, folder.parent]
    assert names[0].suffix == ".pdf" and names[1] == folder


def test_a_file_that_is_gone_is_said_with_its_folder(person: Person) -> None:
    person.take_in()
    person.expect("Giấy là tệp: mở ra rồi in")
    for path in person.program.preferences.paper_folder.iterdir():
        path.unlink()
    person.letter("m")
    assert str(person.program.preferences.paper_folder) in person.notice
