"""Cards of the intake where height lacks: what is done is one line, what is in hand is open, and the
keyboard reaches everything as it does at the usual size.
"""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.support.finding import find_all
from tests.support.window import CARD, PATIENCE_MS, Person
from ui.pages.intake.form import IntakeForm
from ui.widgets.fields import Field
from ui.widgets.folding_card import FoldedLine, FoldingCard

CONTROL = Qt.KeyboardModifier.ControlModifier
PROCEDURE, PEOPLE, PAPERS, DELIVERY = range(4)


def begun(person: Person, size: int, procedure: str = "khai sinh") -> IntakeForm:
    """An intake of somebody with a card, the phone to be typed next."""
    person.program.preferences.text_size = size
    person.program.look_again()
    person.settle()
    person.window.resize(1366, 768)
    person.press(Qt.Key.Key_F4)
    person.scan(CARD)
    person.type(procedure)
    person.press(Qt.Key.Key_Return)
    person.qtbot.waitUntil(
        lambda: person.page.form.people.applicant.phone.edit.hasFocus(), timeout=PATIENCE_MS
    )
    form = person.page.form
    assert isinstance(form, IntakeForm)
    return form


def cards(form: IntakeForm) -> list[FoldingCard]:
    return find_all(form, FoldingCard)


def are_open(form: IntakeForm) -> list[int]:
    return [number for number, card in enumerate(cards(form)) if not card.is_folded]


def expect_open(person: Person, *numbers: int) -> None:
    person.qtbot.waitUntil(lambda: are_open(person.page.form) == [*numbers], timeout=PATIENCE_MS)


def is_whole_in_view(form: IntakeForm) -> bool:
    return form.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("size", [110, 125, 150])
def test_nothing_scrolls_at_large_text_whichever_card_is_in_hand(person: Person, size: int) -> None:
    form = begun(person, size)
    for number in (PEOPLE, PAPERS, DELIVERY):
        person.qtbot.waitUntil(lambda: is_whole_in_view(form), timeout=PATIENCE_MS)
        assert number in are_open(form) and PROCEDURE not in are_open(form)
        person.press(Qt.Key.Key_PageDown, CONTROL)


def test_at_the_usual_size_every_card_is_open_and_nothing_moves(person: Person) -> None:
    form = begun(person, 100)
    for _ in range(4):
        assert are_open(form) == [PROCEDURE, PEOPLE, PAPERS, DELIVERY] and is_whole_in_view(form)
        person.press(Qt.Key.Key_PageDown, CONTROL)


def test_a_folded_card_says_what_it_holds(person: Person) -> None:
    form = begun(person, 125)
    person.fill("Trích yếu (khai sinh cho ai, thửa đất nào, để làm gì)", "cháu Hải")
    person.press(Qt.Key.Key_PageDown, CONTROL)
    expect_open(person, PAPERS)
    said = [line.accessibleName() for line in find_all(form, FoldedLine)]
    assert said == [
        "Đăng ký khai sinh trong ngày",
        "Nguyễn Thị Bích Ngọc cháu Hải",
        "Nhận kết quả tại quầy",
    ]


def test_enter_and_tab_open_the_card_they_lead_to(person: Person) -> None:
    begun(person, 125)
    expect_open(person, PEOPLE)
    person.field("Trích yếu (khai sinh cho ai, thửa đất nào, để làm gì)").edit.setFocus()
    person.press(Qt.Key.Key_Return)
    expect_open(person, PAPERS)
    assert person.page.form.papers.hasFocus()
    person.press(Qt.Key.Key_Backtab)
    for _ in range(5):  # past the buttons of the card's head
        if are_open(person.page.form) == [PAPERS]:
            person.press(Qt.Key.Key_Backtab)
    expect_open(person, PEOPLE)


def test_control_and_page_keys_go_from_card_to_card_and_stop_at_the_ends(person: Person) -> None:
    form = begun(person, 150)
    person.press(Qt.Key.Key_PageUp, CONTROL)
    expect_open(person, PROCEDURE)
    person.press(Qt.Key.Key_PageUp, CONTROL)
    expect_open(person, PROCEDURE)
    for number in (PEOPLE, PAPERS, DELIVERY, DELIVERY):
        person.press(Qt.Key.Key_PageDown, CONTROL)
        expect_open(person, number)
        assert cards(form)[number].isAncestorOf(person.focus())


def test_a_click_on_a_line_opens_its_card_and_one_into_an_open_card_moves_nothing(
    person: Person,
) -> None:
    form = begun(person, 110)
    expect_open(person, PEOPLE, PAPERS)
    paper = form.papers.viewport().rect().center()
    place = form.papers.viewport().mapTo(person.window, paper)
    QTest.mousePress(person.keyboard, Qt.MouseButton.LeftButton, pos=place)
    person.settle()
    assert form.papers.hasFocus() and are_open(form) == [PEOPLE, PAPERS]
    QTest.mouseRelease(person.keyboard, Qt.MouseButton.LeftButton, pos=place)
    line = cards(form)[DELIVERY].line
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    expect_open(person, PAPERS, DELIVERY)
    assert cards(form)[DELIVERY].isAncestorOf(person.focus())


def test_the_card_that_was_clicked_into_stays_open_while_it_is_typed_in(person: Person) -> None:
    person.program.preferences.text_size = 110
    person.program.look_again()
    person.settle()
    person.press(Qt.Key.Key_F4)
    person.type("khai sinh")
    person.press(Qt.Key.Key_Return)
    form = person.page.form
    person.press(Qt.Key.Key_PageDown, CONTROL)
    person.press(Qt.Key.Key_PageDown, CONTROL)
    name = form.people.applicant.name.edit
    place = name.mapTo(person.window, name.rect().center())
    QTest.mouseClick(person.keyboard, Qt.MouseButton.LeftButton, pos=place)
    person.type("Lê Văn Hải")
    assert name.hasFocus() and name.text() == "Lê Văn Hải"
    assert name.visibleRegion().boundingRect().size() == name.size()


def test_what_is_wrong_is_not_folded_away_whatever_is_in_hand(person: Person) -> None:
    form = begun(person, 125)
    person.fill("Điện thoại", "0912")
    person.all_papers()
    person.press(Qt.Key.Key_F9)
    person.qtbot.waitUntil(lambda: bool(form.people.applicant.phone.fault), timeout=PATIENCE_MS)
    for _ in range(2):
        person.press(Qt.Key.Key_PageDown, CONTROL)
        assert PEOPLE in are_open(form)


def test_f9_goes_to_what_is_wrong_in_a_card_that_is_not_in_hand(person: Person) -> None:
    form = begun(person, 125)
    person.fill("Điện thoại", "0912")
    person.press(Qt.Key.Key_PageDown, CONTROL)
    person.press(Qt.Key.Key_F7)
    person.press(Qt.Key.Key_F9)
    phone = form.people.applicant.phone
    person.qtbot.waitUntil(phone.edit.hasFocus, timeout=PATIENCE_MS)
    assert phone.fault and PEOPLE in are_open(form)


def test_f7_ticks_no_paper_of_a_folded_card_before_it_was_in_view(person: Person) -> None:
    form = begun(person, 150)
    person.press(Qt.Key.Key_F7)
    expect_open(person, PAPERS)
    assert form.papers.papers.is_untouched and "F7" in person.notice
    person.qtbot.waitUntil(lambda: form.papers.is_seen, timeout=PATIENCE_MS)
    person.press(Qt.Key.Key_F7)
    assert not form.papers.papers.not_looked_at


def test_what_few_dossiers_need_is_told_in_the_line_once_it_is_said(person: Person) -> None:
    form = begun(person, 110)
    person.press(Qt.Key.Key_E, CONTROL)
    person.fill("Ghi chú", "gọi trước khi trả")
    person.press(Qt.Key.Key_PageUp, CONTROL)
    expect_open(person, PAPERS)
    delivery = cards(form)[DELIVERY].line
    assert delivery.accessibleName() == "Nhận kết quả tại quầy gọi trước khi trả"


@pytest.mark.parametrize("size", [100, 125])
def test_what_is_wrong_with_a_further_applicant_is_read_whole(person: Person, size: int) -> None:
    form = begun(person, size, "dang ky ket hon")
    (number,) = [
        field
        for field in form.people.co_applicants[0].findChildren(Field)
        if field.edit.accessibleName() == "Số định danh"
    ]
    number.edit.setFocus()
    person.type("02209012")
    person.all_papers()
    person.press(Qt.Key.Key_F9)
    person.qtbot.waitUntil(lambda: bool(number.fault), timeout=PATIENCE_MS)
    said = number.below[1]
    person.qtbot.waitUntil(
        lambda: said.height() >= said.heightForWidth(said.width()) > 0, timeout=PATIENCE_MS
    )
