"""Ctrl+Z after receiving keeps all that stood there; and whose a card is that nobody waits for."""

from typing import Any

import msgspec
from PySide6.QtCore import Qt

from tests.support.window import CARD, Person

CONTROL = Qt.KeyboardModifier.ControlModifier
FIRST = "H49.61-260601-1001"
OTHER = CARD.replace("022190000123", "022090000456").replace("|Nữ|", "|Nam|").replace(
    "Nguyễn Thị Bích Ngọc", "Lê Văn Hải"
)  # fmt: skip


def begin(person: Person, procedure: str) -> None:
    person.press(Qt.Key.Key_F4)
    person.type(procedure)
    person.press(Qt.Key.Key_Return)
    person.scan(CARD)


def people(person: Person) -> Any:
    return person.page.form.people


def test_what_is_taken_back_stands_whole_and_is_received_corrected(person: Person) -> None:
    person.press(Qt.Key.Key_F4)
    person.type("1.004859")
    person.press(Qt.Key.Key_Return)
    person.letter("2")
    person.scan(CARD)
    person.scan(OTHER)
    person.letter("1")
    person.all_papers()
    person.letter("2")
    person.press(Qt.Key.Key_F, CONTROL)
    person.type("15000")
    person.answer("Cách thu", "tiền mặt")
    stood = person.page.draft()
    assert stood.variant and stood.fees and stood.co_applicants and stood.documents
    person.press(Qt.Key.Key_F9)
    person.press(Qt.Key.Key_Z, CONTROL)
    assert msgspec.structs.replace(person.page.draft(), documents=()) == msgspec.structs.replace(
        stood, documents=()
    )
    assert person.page.draft().documents == stood.documents
    assert person.button("Tiếp nhận").isEnabled()
    person.fill("Trích yếu (khai sinh cho ai, thửa đất nào, để làm gì)", "bổ sung tên cha")
    person.press(Qt.Key.Key_F9)
    first = person.do(lambda: person.services.search.show(FIRST)).dossier
    assert first.voided and first.reason == "nhận lại"
    event = person.page.side.done.received.event
    assert (event.summary, event.fees[0].paid) == ("bổ sung tên cha", "cash")
    assert event.papers == first.received.papers and event.procedure == first.received.procedure


def test_another_procedure_is_one_key_away(person: Person) -> None:
    begin(person, "xac nhan tinh trang")
    person.press(Qt.Key.Key_K, CONTROL)
    person.type("khai sinh")
    person.press(Qt.Key.Key_Return)
    assert person.page.form.version.code == "1.001193"


def test_a_second_card_can_be_who_applies_too(person: Person) -> None:
    begin(person, "xac nhan tinh trang")
    person.scan(OTHER)
    assert person.sees("Lê Văn Hải là ai trong hồ sơ này?")
    assert person.page.draft().co_applicants == ()
    person.letter("1")
    assert [one.name for one in person.page.draft().co_applicants] == ["Lê Văn Hải"]
    assert person.page.draft().applicant.name == "Nguyễn Thị Bích Ngọc"


def test_a_second_card_can_be_who_brings_it(person: Person) -> None:
    begin(person, "xac nhan tinh trang")
    person.scan(OTHER)
    person.letter("2")
    draft = person.page.draft()
    assert draft.submitter is not None and draft.submitter.name == "Lê Văn Hải"
    assert draft.co_applicants == ()


def test_a_second_card_can_be_the_next_dossiers_and_this_one_is_kept(person: Person) -> None:
    begin(person, "xac nhan tinh trang")
    person.scan(OTHER)
    person.letter("3")
    assert person.page.draft().applicant.name == "Lê Văn Hải" and person.page.form.version is None
    kept = [saved.draft.applicant.name for saved in person.do(person.services.drafts.all)]
    assert "Nguyễn Thị Bích Ngọc" in kept


def test_a_second_card_that_was_nobodys_changes_nothing(person: Person) -> None:
    begin(person, "xac nhan tinh trang")
    before = person.page.draft()
    person.scan(OTHER)
    person.press(Qt.Key.Key_Escape)
    assert person.page.draft() == before and not person.sees("Lê Văn Hải là ai")


def test_a_card_scanned_elsewhere_asks_on_the_form_that_is_filled(person: Person) -> None:
    begin(person, "xac nhan tinh trang")
    person.window.show_page("queue")
    person.settle()
    person.scan(OTHER)
    assert person.page is person.window.page_named("intake")
    assert person.sees("Lê Văn Hải là ai trong hồ sơ này?")


def test_what_was_said_right_when_it_was_read_back_is_received_so_again(person: Person) -> None:
    begin(person, "xac nhan tinh trang")
    person.all_papers()
    person.press(Qt.Key.Key_F9)
    person.letter("1")
    person.type("Nguyễn Thị Bích Ngà")
    person.press(Qt.Key.Key_Return)
    person.settle()
    person.press(Qt.Key.Key_Z, CONTROL)
    assert people(person).applicant.name.text == "Nguyễn Thị Bích Ngà"
