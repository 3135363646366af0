"""The intake page under a clerk's hands: what is asked before it is undone, whose form it is, what keeps F9 asleep."""

import pytest
from PySide6.QtCore import Qt

from tests.support.office import draft
from tests.support.window import CARD, Person

CONTROL = Qt.KeyboardModifier.ControlModifier
FIRST = "H49.61-260601-1001"


def is_voided(person: Person, code: str = FIRST) -> bool:
    return bool(person.do(lambda: person.services.follow_up.show(code)).dossier.voided)


@pytest.mark.parametrize("no", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_what_was_just_received_is_voided_only_after_a_question_whose_usual_answer_is_no(
    person: Person, no: Qt.Key
) -> None:
    person.take_in()
    person.page.done.is_confirmed = False  # as before the paper came
    person.press(Qt.Key.Key_Z, CONTROL)
    person.expect(f"Hủy {FIRST}")
    assert person.sees("thu lại giấy tiếp nhận")
    person.press(no)
    assert not person.sees(f"Hủy {FIRST}") and not is_voided(person)
    person.press(Qt.Key.Key_Z, CONTROL)
    person.press(Qt.Key.Key_F9)
    assert is_voided(person) and person.sees("Nguyễn Thị Bích Ngọc")


def test_a_receipt_that_was_confirmed_is_taken_back_for_a_reason_that_is_written_down(person: Person) -> None:
    person.take_in()
    person.press(Qt.Key.Key_Z, CONTROL)
    person.press(Qt.Key.Key_F9)
    person.expect("Giấy đã giao")
    assert not is_voided(person)
    person.type("nhầm người")
    person.press(Qt.Key.Key_Return)
    assert not is_voided(person)
    person.press(Qt.Key.Key_F9)
    found = person.do(lambda: person.services.follow_up.show(FIRST))
    assert found.dossier.voided and found.dossier.reason == "nhầm người"


def test_ctrl_z_in_a_field_undoes_the_typing(person: Person) -> None:
    person.take_in()
    person.press(Qt.Key.Key_Z, CONTROL)
    person.type("nhầm")
    person.press(Qt.Key.Key_Z, CONTROL)
    assert person.focus().text() == "" and person.sees(f"Hủy {FIRST}") and not is_voided(person)


def test_a_draft_of_another_number_does_not_fill_the_form_of_whoever_is_called(person: Person) -> None:
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


def test_a_required_paper_nobody_looked_at_keeps_f9_asleep_also_when_another_was_marked(person: Person) -> None:
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
    assert not person.page._receive.isEnabled()
    person.all_papers()
    assert person.page._receive.isEnabled()


def test_a_dossier_shows_the_required_papers_nobody_mentioned(person: Person) -> None:
    received = person.do(lambda: person.services.intake.receive(draft(documents=())))
    assert received.papers_not_mentioned
    person.window.show_page("dossier", received.event.code)
    person.settle()
    person.expect(f"{received.papers_not_mentioned[0]} – chưa nói đến")


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
