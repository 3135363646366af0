"""What a dossier costs, said at the intake: lines of the catalogue, exemptions, and how it is paid.
Nothing counts as paid unless somebody said so.
"""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from counter.domain.dossiers.documents import Fee
from counter.domain.dossiers.events import DossierReceived
from tests.support.finding import find_all
from tests.support.window import CARD, Person
from ui.pages.intake.fees import FeesSection
from ui.widgets.segments import Segments

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
EXTRACT = "ban sao trich luc"  # 8.000đ a copy
BIRTH = "khai sinh"  # a charge the province decides, and copies at 8.000đ
COPIES = "chung thuc ban sao"  # two fees of long names
STATUS = "xac nhan tinh trang"  # a charge the province decides
RECEIVE = "Tiếp nhận"


def begin(person: Person, procedure: str) -> FeesSection:
    person.press(Qt.Key.Key_F4)
    person.type(procedure)
    person.press(Qt.Key.Key_Return)
    person.scan(CARD)
    person.all_papers()
    fees = person.page.form.fees
    assert isinstance(fees, FeesSection)
    return fees


def received(person: Person) -> DossierReceived:
    event = person.page.side.done.received.event
    assert isinstance(event, DossierReceived)
    return event


def test_a_fee_of_known_amount_is_asked_for_once_and_nobody_has_paid_it(person: Person) -> None:
    fees = begin(person, EXTRACT)
    assert [line.quantity.text() for line in fees.lines] == ["1"]
    assert person.sees("Thu sau") and person.sees("8.000đ")
    person.press(Qt.Key.Key_F9)
    (fee,) = received(person).fees
    assert (fee.amount, fee.paid, fee.awaits) == (8000, None, None)
    assert person.sees("8.000đ, thu sau")


def test_cash_costs_no_more_keys_than_an_intake_without_a_fee(person: Person) -> None:
    begin(person, EXTRACT)
    before = person.keys
    person.press(Qt.Key.Key_F9, SHIFT)
    assert person.keys == before + 1
    (fee,) = received(person).fees
    assert (fee.amount, fee.paid) == (8000, "cash") and person.sees("8.000đ, đã thu tiền mặt")


def test_cash_is_not_said_while_something_stands_in_the_way(person: Person) -> None:
    person.press(Qt.Key.Key_F4)
    person.type(EXTRACT)
    person.press(Qt.Key.Key_Return)
    person.press(Qt.Key.Key_F9, SHIFT)
    assert person.page.side.done.received is None and person.sees("Thu sau")
    assert all(fee.paid is None for fee in person.page.draft().fees)


def test_an_amount_the_province_decides_is_typed_and_costs_nothing_until_then(
    person: Person,
) -> None:
    fees = begin(person, STATUS)
    (line,) = fees.lines
    assert line.price.placeholderText() == "HĐND tỉnh quyết định" and fees.due is None
    person.press(Qt.Key.Key_F, CONTROL)
    assert line.price.hasFocus()
    person.type("15000")
    person.press(Qt.Key.Key_Return)
    assert (line.price.text(), line.quantity.text()) == ("15.000", "1")
    assert person.sees("15.000đ")
    person.press(Qt.Key.Key_F9)
    assert [(fee.name, fee.kind, fee.amount) for fee in received(person).fees] == [
        ("Lệ phí hộ tịch", "charge", 15000)
    ]


def test_who_asks_for_nothing_that_costs_is_charged_nothing(person: Person) -> None:
    fees = begin(person, BIRTH)
    assert len(fees.lines) == 2 and fees.due is None
    assert not person.page.side.amount.isVisible()
    person.press(Qt.Key.Key_F9)
    assert received(person).fees == ()


def test_several_copies_are_counted_and_a_line_is_taken_away_by_0(person: Person) -> None:
    fees = begin(person, EXTRACT)
    person.press(Qt.Key.Key_F, CONTROL)
    fees.lines[0].quantity.selectAll()
    person.type("12")
    assert person.sees("96.000đ")
    fees.lines[0].quantity.selectAll()
    person.type("0")
    assert fees.due is None
    person.press(Qt.Key.Key_F9)
    assert received(person).fees == ()


def test_nobody_is_exempt_without_a_ground(person: Person) -> None:
    fees = begin(person, STATUS)
    fees.lines[0].exempt.click()
    person.settle()
    assert fees.lines[0].ground.hasFocus() and not person.button(RECEIVE).isEnabled()
    person.expect("Lệ phí hộ tịch: miễn vì lý do gì?")
    person.press(Qt.Key.Key_F9)
    assert fees.lines[0].ground.hasFocus() and fees.has_fault
    person.type("hộ nghèo")
    assert person.sees("Miễn phí, lệ phí")
    person.press(Qt.Key.Key_F9)
    (fee,) = received(person).fees
    assert (fee.exempt, fee.amount, fee.paid) == ("hộ nghèo", 0, None)


def test_a_transfer_is_awaited_until_the_banks_reference_is_there(person: Person) -> None:
    begin(person, EXTRACT)
    person.answer("Cách thu", "chuyển khoản")
    assert person.sees("Chuyển khoản, chờ đối soát")
    person.press(Qt.Key.Key_F9)
    (fee,) = received(person).fees
    assert (fee.paid, fee.awaits) == (None, "transfer")
    assert person.sees("8.000đ, chuyển khoản, chờ đối soát")


def test_a_transfer_the_bank_told_of_is_paid(person: Person) -> None:
    fees = begin(person, EXTRACT)
    person.answer("Cách thu", "chuyển khoản")
    fees.reference.setFocus()
    person.type("FT26152")
    assert person.sees("Chuyển khoản, đã đối soát")
    person.press(Qt.Key.Key_F9)
    (fee,) = received(person).fees
    assert (fee.paid, fee.awaits, fee.reference) == ("transfer", None, "FT26152")


def test_a_procedure_that_costs_nothing_has_no_room_for_it(person: Person) -> None:
    fees = begin(person, "1.004837")
    assert fees.isHidden() and not person.page.side.amount.isVisible()


@pytest.mark.parametrize("typed", ["means", "price", "ground", "taken away"])
def test_what_was_said_of_fees_is_there_after_a_kill(
    person: Person, tmp_path: Path, typed: str
) -> None:
    fees = begin(person, EXTRACT)
    line = fees.lines[0]
    if typed == "means":
        person.answer("Cách thu", "chuyển khoản")
        fees.reference.setFocus()
        person.type("FT26152")
    elif typed == "price":
        line.price.setFocus()
        line.price.selectAll()
        person.type("4000")
    elif typed == "ground":
        line.exempt.click()
        person.settle()
    else:
        line.quantity.setFocus()
        line.quantity.selectAll()
        person.type("0")
    stood = person.page.draft().fees
    person.page.save()
    person.settle()
    again = person.come_back_after_a_kill(tmp_path / "again")
    again.press(Qt.Key.Key_F4)
    assert again.page.draft().fees == stood
    again.close()


def test_a_draft_that_waits_for_its_procedure_keeps_its_fees(person: Person) -> None:
    begin(person, EXTRACT)
    stood = person.page.draft().fees
    with person.busy():
        person.page.fill(person.page.draft())
        assert person.page.draft().fees == stood
    assert stood == (Fee(name="Phí cấp bản sao trích lục hộ tịch", price=8000),)


def test_the_usual_intake_with_fees_needs_no_scrolling(person: Person) -> None:
    for procedure in (STATUS, BIRTH):
        begin(person, procedure)
        person.answer("Cách thu", "chuyển khoản")
        assert person.page.form.verticalScrollBar().maximum() == 0
        person.press(Qt.Key.Key_N, CONTROL)


def test_a_price_of_nothing_asks_how_much_and_comes_back_as_nothing(person: Person) -> None:
    """Whoever pays nothing is exempt, and on a ground."""
    fees = begin(person, EXTRACT)
    (line,) = fees.lines
    line.price.setFocus()
    line.price.selectAll()
    person.type("0")
    person.settle()
    person.press(Qt.Key.Key_F9)
    assert not person.page.is_received
    person.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    person.press(Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    person.letter("1")
    person.settle()
    (line,) = person.page.form.fees.lines
    assert line.price.text() == "" and line.quantity.text() == "1"


def test_enter_goes_on_as_the_fees_are_read_and_stops_at_how_they_are_paid(person: Person) -> None:
    """Past the ticks, where Enter would do nothing."""
    fees = begin(person, BIRTH)
    person.press(Qt.Key.Key_F, CONTROL)
    overdue, copies = fees.lines
    assert copies.quantity.hasFocus()  # its amount is known, and it is only counted
    person.press(Qt.Key.Key_F, CONTROL)
    assert overdue.price.hasFocus()  # Ctrl+F again: the next line
    person.type("10000")
    for expected in (copies.quantity, copies.price):
        person.press(Qt.Key.Key_Return)
        assert expected.hasFocus()
    person.press(Qt.Key.Key_Return)
    assert person.focus().accessibleName() == "Cách thu"
    person.press(Qt.Key.Key_Left)
    assert person.sees("Chuyển khoản, chờ đối soát")
    person.press(Qt.Key.Key_Return)
    assert fees.reference.hasFocus()
    person.press(Qt.Key.Key_Return)
    assert fees.reference.hasFocus()  # the last one: F9 is next
    person.press(Qt.Key.Key_F9)
    (fee,) = received(person).fees
    assert (fee.amount, fee.awaits) == (10000, "transfer")


def test_money_on_the_desk_for_nothing_is_said(person: Person) -> None:
    begin(person, BIRTH)
    person.press(Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    assert not person.page.is_received and "Không thu khoản nào" in person.notice


def test_a_few_dong_are_no_price(person: Person) -> None:
    fees = begin(person, BIRTH)
    line = fees.lines[0]
    line.price.setFocus()
    person.type("2")
    person.press(Qt.Key.Key_F9)
    assert not person.page.is_received and line.price.hasFocus()
    assert person.sees("mức thu bao nhiêu?")


def test_enter_on_a_tick_goes_on_and_space_ticks(person: Person) -> None:
    fees = begin(person, BIRTH)
    first, second = fees.lines
    first.exempt.setFocus()
    person.press(Qt.Key.Key_Return)
    assert second.quantity.hasFocus() and not first.exempt.isChecked()
    first.exempt.setFocus()
    person.letter(" ")
    assert first.ground.hasFocus() and first.exempt.isChecked()
    person.type("hộ nghèo")
    person.press(Qt.Key.Key_Return)
    assert second.quantity.hasFocus()


def test_ctrl_f_goes_to_the_line_that_is_not_finished(person: Person) -> None:
    fees = begin(person, BIRTH)
    fees.lines[0].quantity.setFocus()
    person.type("1")
    fees.reference.setFocus()
    person.page.form.people.summary.setFocus()
    person.press(Qt.Key.Key_F, CONTROL)
    assert fees.lines[0].price.hasFocus()


EXTRACT_FEE = "Phí cấp bản sao trích lục hộ tịch"
ONLINE = Fee(name=EXTRACT_FEE, price=8000, paid="online", receipt="BL 12")
MIXED = (
    Fee(name=EXTRACT_FEE, price=8000, paid="cash", receipt="BL 12"),
    Fee(name="Phí bưu chính", price=30000, awaits="transfer"),
)


@pytest.mark.parametrize(
    ("fees", "told"),
    [
        ((ONLINE,), "Đã nộp trực tuyến"),
        (MIXED, "Từng khoản như đã ghi"),
        ((Fee(name=EXTRACT_FEE, price=8000, paid="transfer"),), "Từng khoản như đã ghi"),
        ((Fee(name=EXTRACT_FEE, price=8000, awaits="transfer"),), "Chuyển khoản, chờ đối soát"),
        ((Fee(name=EXTRACT_FEE, price=8000, paid="cash", receipt="BL 1"),), "Thu ngay"),
    ],
)
def test_fees_that_were_noted_elsewhere_are_shown_and_received_as_they_are(
    person: Person, fees: tuple[Fee, ...], told: str
) -> None:
    begin(person, EXTRACT)
    person.page.fill(msgspec.structs.replace(person.page.draft(), fees=fees))
    person.settle()
    assert person.page.draft().fees == fees
    assert person.sees(told), person.texts()
    person.press(Qt.Key.Key_F9)
    assert received(person).fees == fees
    if fees == MIXED:
        assert person.sees("8.000đ (đã thu tiền mặt) · Phí bưu chính: 30.000đ (chuyển khoản")


def test_whoever_says_another_way_of_what_was_noted_is_believed(person: Person) -> None:
    begin(person, EXTRACT)
    person.page.fill(msgspec.structs.replace(person.page.draft(), fees=MIXED))
    person.settle()
    person.answer("Cách thu", "tiền mặt")
    assert [fee.paid for fee in person.page.draft().fees] == ["cash", "cash"]
    assert [fee.receipt for fee in person.page.draft().fees] == ["BL 12", ""]
    person.press(Qt.Key.Key_N, CONTROL)
    begin(person, EXTRACT)
    (means,) = (
        bar
        for bar in find_all(person.window, Segments)
        if bar.isEnabled() and bar.accessibleName() == "Cách thu"
    )
    assert not means.isTabVisible(means.count() - 1)


def begin_paid_online(person: Person) -> FeesSection:
    """15.000đ of the first line were paid on the portal."""
    fees = begin(person, BIRTH)
    name = fees.lines[0].rule.name
    paid = Fee(name=name, kind="charge", price=15000, paid="online", receipt="BL 12")
    person.page.fill(msgspec.structs.replace(person.page.draft(), fees=(paid,)))
    person.settle()
    person.expect("Đã nộp trực tuyến")
    return fees


def test_what_comes_beside_a_paid_fee_is_not_paid_with_it(person: Person) -> None:
    fees = begin_paid_online(person)
    copies = fees.lines[1]
    copies.quantity.setFocus()
    person.type("3")
    assert person.sees("39.000đ") and person.sees("Còn 24.000đ thu sau")
    assert not person.sees("Đã nộp trực tuyến")
    person.press(Qt.Key.Key_F9)
    assert [fee.paid for fee in received(person).fees] == ["online", None]


def test_another_amount_than_was_paid_is_not_paid(person: Person) -> None:
    """Unless what was paid stands there again."""
    fees = begin_paid_online(person)
    price = fees.lines[0].price
    for typed, paid, told in ((50000, None, "Thu sau"), (15000, "online", "Đã nộp trực tuyến")):
        price.setFocus()
        price.selectAll()
        person.type(str(typed))
        assert person.sees(told), person.texts()
        fee = person.page.draft().fees[0]
        assert (fee.amount, fee.paid, fee.receipt) == (typed, paid, "BL 12" if paid else "")


def is_whole_in_view(person: Person, words: str) -> bool:
    """A sentence with all its lines, not cut by the page's edge."""
    (shown,) = (
        each
        for each in find_all(person.window, QLabel)
        if each.isVisible() and each.text() == words and each.property("role") == "error"
    )
    needed = shown.heightForWidth(shown.width())
    return shown.visibleRegion().boundingRect().height() >= needed


def test_what_is_lacking_in_a_fee_is_read_whole(person: Person) -> None:
    fees = begin(person, EXTRACT)
    person.page.fill(msgspec.structs.replace(person.page.draft(), fees=MIXED))
    person.settle()
    assert person.page.form.horizontalScrollBar().maximum() == 0
    line = fees.lines[1]
    line.price.setFocus()
    line.price.selectAll()
    person.type("0")
    person.press(Qt.Key.Key_F9)
    assert is_whole_in_view(person, "Phí bưu chính: mức thu bao nhiêu?")


def test_what_is_wrong_with_many_papers_is_read_whole(person: Person) -> None:
    begin(person, BIRTH)
    papers = person.page.form.papers
    for number in range(len(papers.papers.rows)):
        papers.papers.set_missing(number)
    person.settle()
    person.press(Qt.Key.Key_F9)
    errors = [each for each in find_all(person.window, QLabel) if each.property("role") == "error"]
    (fault,) = (each.text() for each in errors if each.text().startswith("Còn thiếu"))
    assert len(fault) > 200 and is_whole_in_view(person, fault)


def test_a_long_name_of_a_fee_is_read_whole(person: Person) -> None:
    fees = begin(person, COPIES)
    for line in fees.lines:
        (name,) = (shown for shown in line.findChildren(QLabel) if shown.text() == line.rule.name)
        assert name.wordWrap() and name.height() >= name.heightForWidth(name.width())
