"""What was received by hand while nothing could be typed is entered with its true time, number and
reason.
"""

from PySide6.QtCore import Qt

from tests.support.window import CARD, Person

CONTROL = Qt.KeyboardModifier.ControlModifier
RECEIVED, SLIP, REASON = (
    "Nhận lúc (ngày/tháng/năm giờ:phút)",
    "Số trên phiếu",
    "Vì sao nay mới ghi",
)


def begin(person: Person) -> None:
    person.press(Qt.Key.Key_F4)
    person.press(Qt.Key.Key_T, CONTROL)
    assert person.field(RECEIVED).edit.hasFocus()


def fill_rest(person: Person) -> None:
    person.page.form.picker.edit.setFocus()
    person.type("xac nhan tinh trang")
    person.press(Qt.Key.Key_Return)
    person.scan(CARD)
    person.all_papers()


def test_the_true_time_comes_first_and_the_date_counts_from_it(person: Person) -> None:
    begin(person)
    person.type("29/05/2026 9h15")
    person.press(Qt.Key.Key_Return)
    assert person.field(SLIP).edit.hasFocus()
    person.type("1907")
    person.press(Qt.Key.Key_Return)
    person.type("mất điện cả ngày")
    fill_rest(person)
    assert person.sees("03/06/2026")  # three working days behind Friday 29/5, and not behind today
    person.press(Qt.Key.Key_F9)
    person.expect("H49.61-260529-1907")
    dossier = person.do(lambda: person.services.search.show("H49.61-260529-1907").dossier)
    assert f"{dossier.received.received_at:%d/%m/%Y %H:%M}" == "29/05/2026 09:15"
    assert dossier.received.backfill.reason == "mất điện cả ngày"


def test_what_came_by_hand_belongs_to_no_number_that_is_served_today(person: Person) -> None:
    person.letter("n")
    person.letter("a")
    person.press(Qt.Key.Key_F2)
    person.letter("b")
    begin(person)
    person.type("29/05/2026 09:15")
    person.fill(REASON, "mất điện")
    fill_rest(person)
    person.press(Qt.Key.Key_F9)
    person.expect("H49.61-260529-1001")
    dossier = person.do(lambda: person.services.search.show("H49.61-260529-1001").dossier)
    assert dossier.received.ticket is None


def test_without_an_hour_or_a_reason_f9_says_what_is_lacking(person: Person) -> None:
    begin(person)
    person.type("29/05/2026")
    fill_rest(person)
    person.press(Qt.Key.Key_F9)
    received = person.field(RECEIVED)
    assert "lúc mấy giờ" in received.fault and received.edit.hasFocus()
    person.fill(RECEIVED, "29/05/2026 09:15")
    person.press(Qt.Key.Key_F9)
    assert person.field(REASON).fault and person.field(REASON).edit.hasFocus()
    person.type("mất điện")
    person.press(Qt.Key.Key_F9)
    person.expect("H49.61-260529-1001")


def test_a_date_that_has_passed_is_said_and_nobody_is_told_to_come_back_on_it(
    person: Person,
) -> None:
    begin(person)
    person.type("29/05/2026 09:15")
    person.fill(REASON, "mất điện")
    person.page.form.picker.edit.setFocus()
    person.type("khai sinh")
    person.press(Qt.Key.Key_Return)
    person.scan(CARD)
    person.expect("Ngày hẹn đã qua")
    assert person.sees("29/05/2026") and not person.sees("Mời chị quay lại")
    assert not any("Hôm nay" in words for words in person.texts())


def test_the_paper_of_a_slip_received_anew_is_confirmed_for_the_dossier_that_stands(
    person: Person,
) -> None:
    begin(person)
    person.type("29/05/2026 09:15")
    person.fill(SLIP, "1907")
    person.fill(REASON, "mất điện")
    fill_rest(person)
    person.press(Qt.Key.Key_F9)
    person.press(Qt.Key.Key_P, CONTROL)
    person.press(Qt.Key.Key_Z, CONTROL)
    person.press(Qt.Key.Key_F9)
    person.press(Qt.Key.Key_Return)
    person.expect("Đã có giấy.")
    stands = person.do(lambda: person.services.search.show("H49.61-260529-1907").dossier)
    assert not stands.voided and stands.print_states == {"receipt/1": "confirmed"}


def test_what_cannot_be_its_time_is_said_beside_it(person: Person) -> None:
    begin(person)
    person.type("09/06/2026 09:15")
    person.fill(REASON, "mất điện")
    fill_rest(person)
    person.press(Qt.Key.Key_F9)
    assert person.field(RECEIVED).fault
    person.fill(RECEIVED, "hôm qua")
    person.press(Qt.Key.Key_F9)
    assert person.field(RECEIVED).fault


def test_a_draft_of_a_slip_left_on_another_day_counts_from_the_slip(person: Person) -> None:
    begin(person)
    person.type("29/05/2026 09:15")
    fill_rest(person)
    person.settle()
    person.close()
    person.clock.move(days=1)
    person.reopen_closed()
    person.press(Qt.Key.Key_F4)
    assert "gõ dở từ" in person.notice and "tính từ giờ nhận trên phiếu" in person.notice
    assert "từ bây giờ" not in person.notice


def test_a_word_that_is_no_hour_is_asked_about_and_kept(person: Person) -> None:
    begin(person)
    person.type("T6 29/05/2026")
    fill_rest(person)
    person.press(Qt.Key.Key_F9)
    assert "lúc mấy giờ" in person.field(RECEIVED).fault
    person.press(Qt.Key.Key_N, CONTROL)
    person.press(Qt.Key.Key_O, CONTROL)
    person.letter("1")
    assert person.field(RECEIVED).text == "T6 29/05/2026"


def test_a_time_that_cannot_be_is_said_beside_it_before_f9_and_not_under_the_promise(
    person: Person,
) -> None:
    begin(person)
    person.type("09/06/2026 09:15")
    fill_rest(person)
    promised = person.page.form.delivery.promised
    person.press(Qt.Key.Key_E, CONTROL)
    person.type("02/06/2026")
    person.settle()
    assert person.field(RECEIVED).fault and not promised.fault
    person.fill(RECEIVED, "29/05/2026 09:15")
    person.settle()
    assert not person.field(RECEIVED).fault and not promised.fault
    promised.edit.setFocus()
    promised.edit.selectAll()
    person.type("30/12/2026")
    person.settle()
    assert promised.fault and not person.field(RECEIVED).fault


def test_a_promised_hour_comes_back_as_it_was_typed(person: Person) -> None:
    person.press(Qt.Key.Key_F4)
    fill_rest(person)
    person.press(Qt.Key.Key_E, CONTROL)
    person.type("02/06/2026 16:00")
    person.press(Qt.Key.Key_N, CONTROL)
    person.press(Qt.Key.Key_O, CONTROL)
    person.letter("1")
    assert person.page.form.delivery.promised.text == "02/06/2026 16:00"


def test_a_draft_of_a_slip_comes_back_as_it_was_and_can_be_received_now_after_all(
    person: Person,
) -> None:
    begin(person)
    person.type("29/05/2026 09:15")
    person.fill(SLIP, "7")
    person.fill(REASON, "mất điện")
    fill_rest(person)
    person.press(Qt.Key.Key_N, CONTROL)
    assert person.page.form.late.isHidden()
    person.press(Qt.Key.Key_O, CONTROL)
    person.letter("1")
    kept = [person.field(words).text for words in (RECEIVED, SLIP, REASON)]
    assert kept == ["29/05/2026 09:15", "7", "mất điện"]
    person.click(person.button("Không phải ghi bù"))
    assert person.page.draft().backfill is None and person.page.draft().received_at is None
    person.press(Qt.Key.Key_F9)
    person.expect("H49.61-260601-1001")
