"""Command keys of the everyday acts, counted by a robot hand on the real window (from the scan to
"đã có giấy").

A goal is a goal of the product: a change that needs one more key fails here. Data keys (what no
source holds: phone, child's name, part of a procedure's name) are not counted. `pytest -s
tests/ui/test_keys.py` prints the counts.
"""

import sys

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from tests.support.finding import find_all
from tests.support.window import CARD, PATIENCE_MS, Person
from ui.shell.rail import RailTabs

CONTROL = Qt.KeyboardModifier.ControlModifier
OTHER = (
    "022090000456|012345678|Lê Văn Hải|05031985|Nam|Thôn 2, Đồng Tiến, Cô Tô, Quảng Ninh|12052021"
)


def report(act: str, keys: int, goal: int) -> None:
    sys.stdout.write(f"\n{act}: {keys} command keys (goal {goal})\n")
    assert keys <= goal


def counted(person: Person) -> int:
    keys, person.keys = person.keys, 0
    return keys


def receive(person: Person, procedure: str, phone: str, summary: str) -> None:
    """Card first: it begins the intake from whatever page is in view."""
    person.scan(CARD)
    person.type(procedure)
    person.press(Qt.Key.Key_Return)
    person.type(phone)
    person.press(Qt.Key.Key_Return)
    person.type(summary)
    person.all_papers()
    person.press(Qt.Key.Key_F9)
    person.qtbot.waitUntil(lambda: not person.page.side.done.isHidden(), timeout=PATIENCE_MS)
    person.press(Qt.Key.Key_Return)
    person.expect("Đã có giấy.")


def test_birth_registration(person: Person) -> None:
    receive(person, "khai sinh", "0912345678", "cháu Nguyễn Minh Hải")
    report("birth registration", counted(person), 12)


def test_certificate_of_marital_status(person: Person) -> None:
    receive(person, "xac nhan tinh trang", "0912345678", "để vay vốn")
    report("certificate of marital status", counted(person), 12)


def test_the_same_mothers_second_dossier(person: Person) -> None:
    receive(person, "khai sinh", "0912345678", "cháu Hải")
    counted(person)
    person.press(Qt.Key.Key_D, CONTROL)
    person.letter("1")
    person.press(Qt.Key.Key_Return)
    person.all_papers()
    person.press(Qt.Key.Key_F9)
    person.press(Qt.Key.Key_Return)
    person.expect("H49.61-260601-1002")
    report("the same mother's second dossier", counted(person), 6)


def ready(person: Person, procedure: str = "xac nhan tinh trang") -> str:
    receive(person, procedure, "0912345678", "vay vốn")
    code = "H49.61-260601-1001"
    person.do(lambda: person.services.actions.do("complete", code, shelf="B3"))
    person.press(Qt.Key.Key_F5)
    counted(person)
    return code


def test_return_with_the_owner_present(person: Person) -> None:
    code = ready(person)
    person.scan(code)
    person.press(Qt.Key.Key_F9)
    person.expect(f"Đã trả kết quả {code}.")
    report("return, owner present", counted(person), 2)


def test_return_with_originals_due(person: Person) -> None:
    code = ready(person, "khai sinh")
    person.scan(code)
    person.press(Qt.Key.Key_F7)
    person.press(Qt.Key.Key_F9)
    person.expect(f"Đã trả kết quả {code}.")
    report("return, originals due", counted(person), 3)
    event = person.do(lambda: person.services.search.show(code).entries[-1].event)
    assert event.originals and not any(name.startswith("Tờ khai") for name in event.originals)


def test_return_to_another_with_a_card_and_an_authority(person: Person) -> None:
    code = ready(person)
    person.scan(code)
    person.scan(OTHER)
    person.type("giấy ủy quyền")
    person.press(Qt.Key.Key_F9)
    person.expect(f"Đã trả kết quả {code}.")
    report("return, by another", counted(person), 6)
    event = person.do(lambda: person.services.search.show(code).entries[-1].event)
    assert (event.to, event.authority) == ("Lê Văn Hải", "giấy ủy quyền")


def test_call_next(person: Person) -> None:
    person.letter("n")
    person.letter("a")
    counted(person)
    person.press(Qt.Key.Key_F2)
    person.expect("Đã gọi A001.")
    report("call next", counted(person), 1)


def test_a_mistake_costs_three_keys_at_most(person: Person) -> None:
    person.scan(CARD)
    person.type("khai sinh")
    person.press(Qt.Key.Key_Return)
    person.type("09")
    person.all_papers()
    counted(person)
    person.press(Qt.Key.Key_F9)
    person.expect("“09” không phải số điện thoại")
    person.type("0912345678")
    person.press(Qt.Key.Key_F9)
    person.expect("H49.61-260601-1001")
    report("one mistake", counted(person), 3)


def test_a_name_misspelt_is_corrected_and_printed_anew_while_it_is_read_back(
    person: Person,
) -> None:
    receive(person, "khai sinh", "0912345678", "cháu Hải")
    counted(person)
    person.letter("1")
    person.type("Nguyễn Thị Bích Ngà")
    person.press(Qt.Key.Key_Return)
    person.expect("Giấy đã ra chưa?")
    person.press(Qt.Key.Key_Return)
    person.expect_no_more("Giấy đã ra chưa?")
    report("correct and print anew", counted(person), 3)
    dossier = person.do(lambda: person.services.search.show("H49.61-260601-1001").dossier)
    assert dossier.applicant.name == "Nguyễn Thị Bích Ngà" and not dossier.voided


def test_wrong_procedure_noticed_after_printing(person: Person) -> None:
    receive(person, "khai sinh", "0912345678", "cháu Hải")
    counted(person)
    person.press(Qt.Key.Key_Z, CONTROL)
    person.type("xac nhan tinh trang")
    person.press(Qt.Key.Key_Return)
    person.all_papers()
    person.press(Qt.Key.Key_F9)
    person.press(Qt.Key.Key_Return)
    person.expect("H49.61-260601-1002")
    report("wrong procedure: void and receive again", counted(person), 5)
    first = person.do(lambda: person.services.search.show("H49.61-260601-1001").dossier)
    second = person.do(lambda: person.services.search.show("H49.61-260601-1002").dossier)
    assert first.voided and second.applicant == first.applicant and second.summary == "cháu Hải"


def test_the_rail_leads_nowhere_under_the_cover(person: Person) -> None:
    person.press(Qt.Key.Key_H, CONTROL)
    (pages,) = find_all(person.window, RailTabs)
    search = [pages.tabText(number) for number in range(pages.count())].index("Tìm kiếm")
    where = pages.tabRect(search).center()
    QTest.mouseClick(pages, Qt.MouseButton.LeftButton, pos=where)
    person.settle()
    person.press(Qt.Key.Key_H, CONTROL)
    assert pages.tabText(pages.currentIndex()) == "Hàng đợi"
    assert person.page is person.window.page_named("queue")


def test_a_raised_two_is_no_digit(person: Person) -> None:
    person.letter("²")
    assert person.notice == ""


def test_a_text_field_is_not_asked_about_the_intakes_own_keys(person: Person) -> None:
    """On X11 it would take Ctrl+D, E and K for editing."""
    person.press(Qt.Key.Key_F4)
    edit = person.page.form.people.applicant.name.edit
    edit.setFocus()
    asked = person.program.own_keys
    for key, ours in ((Qt.Key.Key_E, True), (Qt.Key.Key_D, True), (Qt.Key.Key_A, False)):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.ControlModifier)
        assert asked.eventFilter(edit, event) is ours
    plain = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_E, Qt.KeyboardModifier.NoModifier)
    assert not asked.eventFilter(edit, plain)
