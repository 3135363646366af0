"""Ctrl+Z after receiving keeps all that stood there; and whose a card is that nobody waits for."""

from typing import Any

import msgspec
from PySide6.QtCore import Qt

from counter.desk.dossiers.actions import offered
from tests.support.window import CARD, PATIENCE_MS, Person

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


def receive(person: Person, procedure: str = "xac nhan tinh trang") -> None:
    begin(person, procedure)
    person.all_papers()
    person.press(Qt.Key.Key_F9)


def marry(person: Person) -> None:
    """A marriage, received: the second card is the other one's."""
    begin(person, "dang ky ket hon")
    person.scan(OTHER)
    person.all_papers()
    person.press(Qt.Key.Key_F9)


def say_right(person: Person, keys: str, value: str) -> None:
    """The line by its digit, and whose where it asks."""
    for key in keys:
        person.letter(key)
    person.type(value)
    person.press(Qt.Key.Key_Return)


def details(person: Person) -> Any:
    return person.do(lambda: person.services.search.show(FIRST)).dossier


def test_what_was_said_right_is_told_with_what_becomes_of_the_old_paper(person: Person) -> None:
    receive(person)
    person.press(Qt.Key.Key_Return)
    say_right(person, "1", "Nguyễn Thị Bích Ngà")
    assert "Đã sửa Họ và tên: Nguyễn Thị Bích Ngà" in person.notice
    assert "in lại" in person.notice
    person.expect("Thu lại tờ cũ")
    assert person.sees("Nguyễn Thị Bích Ngà")
    assert details(person).print_states == {"receipt/1": "confirmed", "receipt/2": "spooled"}
    person.press(Qt.Key.Key_Return)
    assert not details(person).awaits_paper


def test_a_corrected_receipt_in_hand_leaves_none_to_be_asked_about(person: Person) -> None:
    receive(person)
    say_right(person, "2", "xin vay vốn")
    person.press(Qt.Key.Key_Return)
    assert details(person).summary == "xin vay vốn"
    assert person.do(lambda: person.services.day.outlook()).left.papers == ()


def test_a_correction_prints_anew_though_the_next_person_is_typed_already(person: Person) -> None:
    receive(person)
    with person.busy():
        person.tap(Qt.Key.Key_2)
        person.let_keys_go()
        person.type_into(person.focus(), "xin vay vốn")  # type: ignore[arg-type]
        person.tap(Qt.Key.Key_Return)
        person.tap(Qt.Key.Key_F4)
    person.settle()
    dossier = details(person)
    person.qtbot.waitUntil(lambda: len(details(person).prints) == 2, timeout=PATIENCE_MS)
    assert dossier.summary == "xin vay vốn" and "in lại" in person.notice


def test_what_was_settled_at_once_is_said_right_without_a_receipt(person: Person) -> None:
    begin(person, "xac nhan tinh trang")
    person.all_papers()
    person.page.form.delivery.immediate.setChecked(True)
    person.settle()
    person.press(Qt.Key.Key_F9)
    say_right(person, "2", "xin vay vốn")
    assert person.notice == "Đã sửa Trích yếu: xin vay vốn."
    found = details(person)
    assert found.summary == "xin vay vốn" and found.receipt_number is None and not found.prints
    assert person.page.side.done.hasFocus()


def test_each_of_two_who_marry_can_be_said_right(person: Person) -> None:
    marry(person)
    person.letter("1")
    person.expect("Sửa của ai?")
    person.letter("2")
    person.type("Lê Văn Hai")
    person.press(Qt.Key.Key_Return)
    assert [one.name for one in details(person).received.co_applicants] == ["Lê Văn Hai"]
    assert person.sees("Nguyễn Thị Bích Ngọc, Lê Văn Hai")
    say_right(person, "32", "Thôn 9, Cô Tô")
    assert details(person).received.co_applicants[0].address == "Thôn 9, Cô Tô"
    assert person.sees("Thôn 1, Đồng Tiến, Cô Tô, Quảng Ninh; Thôn 9, Cô Tô")
    say_right(person, "11", "Nguyễn Thị Bích Ngà")
    assert details(person).applicant.name == "Nguyễn Thị Bích Ngà"
    person.press(Qt.Key.Key_Z, CONTROL)
    typed = person.page.draft()
    assert typed.applicant.name == "Nguyễn Thị Bích Ngà"
    assert (typed.co_applicants[0].name, typed.co_applicants[0].address) == (
        "Lê Văn Hai", "Thôn 9, Cô Tô",
    )  # fmt: skip


def test_whoever_corrects_nobody_after_all_can_say_that_the_paper_is_here(person: Person) -> None:
    marry(person)
    person.letter("1")
    person.press(Qt.Key.Key_Escape)
    assert not person.sees("Sửa của ai?")
    person.letter("1")
    person.letter("2")
    person.press(Qt.Key.Key_Return)  # what stands there stays
    person.press(Qt.Key.Key_Return)
    assert details(person).print_states == {"receipt/1": "confirmed"}


def test_what_may_not_be_voided_is_not_taken_back_at_the_intake_either(person: Person) -> None:
    """One rule for Ctrl+Z here, for 9 on the dossier's page and for the command."""
    receive(person)
    person.do(lambda: person.services.actions.do("complete", FIRST, shelf="B3"))
    person.do(lambda: person.services.actions.do("return", FIRST))
    person.press(Qt.Key.Key_Z, CONTROL)
    assert "đã trả kết quả" in person.notice and person.page.is_received
    assert not person.sees(f"F9 hủy {FIRST}")


def test_what_was_settled_at_once_can_be_taken_back_and_voided(person: Person) -> None:
    begin(person, "xac nhan tinh trang")
    person.all_papers()
    person.page.form.delivery.immediate.setChecked(True)
    person.settle()
    person.press(Qt.Key.Key_F9)
    person.press(Qt.Key.Key_Z, CONTROL)
    assert person.sees(f"F9 hủy {FIRST}")
    found = person.do(lambda: person.services.search.show(FIRST))
    (void,) = offered(found)["9"]
    assert void.name == "void" and not void.why_not(found)


def test_that_it_is_after_hours_and_nobody_named_is_said_before_it_is_on_paper(
    person: Person,
) -> None:
    begin(person, "xac nhan tinh trang")
    assert not person.sees("ngoài giờ làm việc")
    person.clock.move(hours=10)
    person.do(lambda: setattr(person.program.desk, "clerk", ""))
    person.press(Qt.Key.Key_F7)
    person.page.renew()
    person.settle()
    assert person.sees("Nhận ngoài giờ làm việc") and person.sees("giấy sẽ trống chỗ tên")
