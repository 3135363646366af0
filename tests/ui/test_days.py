"""Days of people at the window: by the mouse alone, two clerks at one counter, a couple by their
cards, a dossier of many papers.
"""

from pathlib import Path

import pypdfium2
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.support.finding import find_all
from tests.support.window import CARD, Person
from ui.shell.rail import RailTabs
from ui.shell.rail_foot import ClerkBadge
from ui.widgets.clerk_question import ClerkQuestion
from ui.widgets.key_button import ActButton
from ui.widgets.papers import ORIGINALS

CONTROL = Qt.KeyboardModifier.ControlModifier
FIRST = "H49.61-260601-1001"
OTHER = CARD.replace("022190000123", "022090000456").replace("|Nữ|", "|Nam|").replace(
    "Nguyễn Thị Bích Ngọc", "Lê Văn Hải"
)  # fmt: skip


def words_of(paper: Path) -> str:
    with pypdfium2.PdfDocument(paper.read_bytes()) as document:
        pages = (
            document[number].get_textpage().get_text_range() for number in range(len(document))
        )
        return " ".join(" ".join(pages).split())


def click_at(widget: QWidget, place: QPoint) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)


def open_page(person: Person, name: str) -> None:
    (rail,) = find_all(person.window, RailTabs)
    number = [rail.tabText(each) for each in range(rail.count())].index(name)
    click_at(rail, rail.tabRect(number).center())
    person.settle()


def test_a_dossier_is_taken_in_finished_and_handed_over_by_the_mouse_alone(
    person: Person,
) -> None:
    open_page(person, "Hàng đợi")
    person.click(person.button("Phát số"))
    person.click(person.button("Tất cả lĩnh vực"))
    person.expect("Số A001")
    person.click(person.button("Gọi số tiếp"))
    person.expect("Đã gọi A001.")
    person.click(person.button("Tiếp nhận"))
    person.scan(CARD)
    person.type("xac nhan tinh trang")
    found = person.page.form.picker.list
    click_at(found.viewport(), found.visualItemRect(found.item(0)).center())
    person.settle()
    every = person.button("Đủ giấy tờ bắt buộc")
    person.click(every)
    if "F7" in person.notice:
        person.click(every)
    person.click(person.button("Tiếp nhận"))
    person.expect(FIRST)
    person.click(person.button("Đã có giấy"))
    person.expect("Đã có giấy.")
    person.click(person.button("Mở hồ sơ"))
    person.click(person.button("Đã có kết quả"))
    person.type("B3")
    person.click(person.button("Thực hiện"))
    person.expect("Kết quả ở ngăn B3")
    open_page(person, "Trả kết quả")
    person.scan(FIRST)
    (hands_over,) = find_all(person.page, ActButton)
    person.click(hands_over)
    person.expect(f"Đã trả kết quả {FIRST}.")


def test_two_clerks_at_one_counter_sign_each_for_what_they_did(person: Person) -> None:
    person.take_in()
    person.press(Qt.Key.Key_B, CONTROL)
    person.expect("Giờ ai làm ở quầy này?")
    person.type("Lê Thị Mới")
    person.press(Qt.Key.Key_Return)
    assert person.notice == "Từ giờ Lê Thị Mới ký nhận ở quầy này."
    person.take_in(card=OTHER)
    person.press(Qt.Key.Key_B, CONTROL)
    person.letter("1")
    assert "Trần Thị Cán Bộ" in person.notice
    codes = (FIRST, "H49.61-260601-1002")
    signed = person.do(
        lambda: [person.services.search.show(code).entries[0].envelope.clerk for code in codes]
    )
    assert signed == ["Trần Thị Cán Bộ", "Lê Thị Mới"]
    papers = person.program.preferences.paper_folder
    assert "Lê Thị Mới" in words_of(papers / f"{codes[1]}-1.pdf")
    (badge,) = find_all(person.window, ClerkBadge)
    assert "Trần Thị Cán Bộ" in badge.accessibleName()


def test_a_change_of_clerk_leaves_what_is_typed_and_esc_changes_nothing(person: Person) -> None:
    person.press(Qt.Key.Key_F4)
    person.scan(CARD)
    name = person.page.form.people.applicant.name.edit
    name.setFocus()
    person.press(Qt.Key.Key_B, CONTROL)
    (question,) = find_all(person.window, ClerkQuestion)
    person.type("Lê Thị")
    person.press(Qt.Key.Key_Escape)
    assert question.isHidden() and name.hasFocus()
    assert name.text() == "Nguyễn Thị Bích Ngọc"
    assert person.program.preferences.clerk == "Trần Thị Cán Bộ"
    (badge,) = find_all(person.window, ClerkBadge)
    click_at(badge, QPoint(badge.width() // 2, 2))
    person.expect("Giờ ai làm ở quầy này?")


def begin_with(person: Person, *names: str) -> None:
    """A counter at which these worked, the last one now."""
    for name in names:
        person.program.preferences.clerk = name


def test_whoever_is_chosen_by_a_digit_goes_on_typing_where_they_were(person: Person) -> None:
    begin_with(person, "Lê Thị Mới", "Trần Thị Cán Bộ")
    person.press(Qt.Key.Key_F3)
    person.type("Ng")
    person.press(Qt.Key.Key_B, CONTROL)
    person.letter("1")
    person.type("uyễn")
    assert person.focus().text() == "Nguyễn"  # type: ignore[attr-defined]
    person.take_in()
    person.press(Qt.Key.Key_F4)
    person.take_in(procedure="khai sinh", card=OTHER)
    person.press(Qt.Key.Key_P, CONTROL)
    person.press(Qt.Key.Key_B, CONTROL)
    person.letter("1")
    person.press(Qt.Key.Key_Return)
    person.expect("Đã có giấy.")


def test_a_question_put_away_gives_the_keyboard_to_nothing_out_of_view(person: Person) -> None:
    begin_with(person, "Lê Thị Mới", "Trần Thị Cán Bộ")
    person.press(Qt.Key.Key_F4)
    person.scan(CARD)
    intake = person.page
    intake.form.people.applicant.name.edit.setFocus()
    person.press(Qt.Key.Key_B, CONTROL)
    person.press(Qt.Key.Key_F6)
    (question,) = find_all(person.window, ClerkQuestion)
    question.name.edit.setFocus()
    person.press(Qt.Key.Key_Escape)
    person.type("ABC")
    assert intake.form.people.applicant.name.text == "Nguyễn Thị Bích Ngọc"


def test_settings_saved_behind_a_change_of_clerk_change_what_was_typed_alone(
    person: Person,
) -> None:
    begin_with(person, "Lê Thị Mới", "Trần Thị Cán Bộ")
    person.open_settings("Quầy và cán bộ")
    person.press(Qt.Key.Key_B, CONTROL)
    person.letter("1")
    person.fill("Số quầy này", "2")
    person.press(Qt.Key.Key_F9)
    kept = person.program.preferences
    assert (kept.clerk, kept.counter) == ("Lê Thị Mới", 2)


def test_a_couple_marries_by_two_cards(person: Person) -> None:
    person.scan(CARD)
    person.type("dang ky ket hon")
    person.press(Qt.Key.Key_Return)
    person.scan(OTHER)
    person.all_papers()
    person.press(Qt.Key.Key_F9)
    person.press(Qt.Key.Key_Return)
    person.expect("Đã có giấy.")
    dossier = person.do(lambda: person.services.search.show(FIRST).dossier)
    assert [one.name for one in (dossier.applicant, *dossier.received.co_applicants)] == [
        "Nguyễn Thị Bích Ngọc",
        "Lê Văn Hải",
    ]
    receipt = words_of(person.program.preferences.paper_folder / f"{FIRST}-1.pdf")
    assert "Nguyễn Thị Bích Ngọc" in receipt and "Lê Văn Hải" in receipt


def test_a_land_dossier_of_twelve_papers_stands_whole_on_its_receipt(person: Person) -> None:
    person.scan(CARD)
    person.type("1.013978")
    person.press(Qt.Key.Key_Return)
    form = person.page.form
    person.expect("Thuộc trường hợp nào?")
    person.letter("1")
    form.papers.setFocus()
    for number, row in enumerate(form.papers.papers.rows):
        if row.required.kind == "handed_in":
            form.papers.setCurrentIndex(form.papers.papers.index(number, ORIGINALS))
            person.letter("1")
    person.press(Qt.Key.Key_F9)
    person.press(Qt.Key.Key_Return)
    person.expect("Đã có giấy.")
    event = person.do(lambda: person.services.search.show(FIRST).dossier.received)
    assert len(event.papers) >= 12 and all(paper.originals for paper in event.papers)
    receipt = words_of(person.program.preferences.paper_folder / f"{FIRST}-1.pdf")
    assert all(" ".join(paper.name.split())[:30] in receipt for paper in event.papers)
