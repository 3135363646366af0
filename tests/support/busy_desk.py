"""A desk with a bit of everything: long names, a couple, what is late, what was given up; and a walk
over all that its window shows.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.support.office import draft
from tests.support.window import CARD, PATIENCE_MS, Person
from ui.pages.administration.section_list import SectionList

CONTROL = Qt.KeyboardModifier.ControlModifier
_TURNS = 5  # of the event loop, until a layout has come to rest
_LONG = "Nguyễn Thị Hồng Phương Thảo Nguyên"
_COPIES, _MARRIAGE, _BIRTH, _STATUS = "2.000815", "1.000894", "1.001193", "1.004873"


class BusyDesk(NamedTuple):
    """Codes of its dossiers."""

    ready: str
    couple: str
    voided: str
    late: str


def fill(person: Person) -> BusyDesk:
    """Some days of work: numbers in the line, dossiers in every state."""
    late = _receive(person, applicant={"name": _LONG, "address": "Thôn Hải Tiến, đặc khu Cô Tô"})
    _do(person, "process", late)
    couple = _receive(
        person, procedure=_MARRIAGE, summary="Đăng ký kết hôn, tổ chức tại nhà văn hóa thôn",
        applicant={"name": _LONG}, co_applicants=({"name": "Trần Nguyễn Hoàng Gia Bảo"},),
    )  # fmt: skip
    person.clock.move(days=7)
    ready = _receive(person, applicant={"name": "Phạm Thị Dung", "phone": "0912345678"})
    _do(person, "complete", ready, shelf="B12")
    other = _receive(person, applicant={"name": "Phạm Thị Dung"}, procedure=_STATUS)
    _do(person, "complete", other, shelf="C3")
    stopped = _receive(person, applicant={"name": "Lê Văn Cường"})
    _do(person, "stop", stopped, reason="người nộp đề nghị dừng")
    voided = _receive(person, applicant={"name": "Đỗ Văn Ba"})
    _do(person, "void", voided, reason="nhập nhầm")
    handed = _receive(person, applicant={"name": "Vũ Thị Én"})
    _do(person, "complete", handed, shelf="A1")
    person.do(lambda: person.services.returns.return_result(handed, "", ""))
    for priority in ("", "", "elderly", "", ""):
        person.do(lambda priority=priority: person.services.queue.issue_ticket("A", priority))
    person.clock.move(minutes=28)
    person.settle()
    return BusyDesk(ready, couple, voided, late)


def _receive(person: Person, **changes: Any) -> str:
    service = person.services.intake
    return str(person.do(lambda: service.receive(draft(**changes))).event.code)


def _do(person: Person, name: str, code: str, **answers: str) -> None:
    person.do(lambda: person.services.actions.do(name, code, **answers))


def views(person: Person, desk: BusyDesk) -> Iterator[str]:
    """Brings one after another into view, and says which it is."""
    for show in (_queue, _intake, _returns, _search, _dossiers, _book, _settings, _day, _help):
        for view in show(person, desk):
            for _ in range(_TURNS):
                QApplication.processEvents()
            yield view


def _open(person: Person, name: str, what: object = None) -> None:
    person.window.show_page(name, what)
    person.settle()


def _queue(person: Person, _desk: BusyDesk) -> Iterator[str]:
    _open(person, "queue")
    yield "queue"
    person.press(Qt.Key.Key_F2)
    yield "queue, called"
    person.letter("b")
    yield "queue, serving"
    person.letter("x")


def _intake(person: Person, _desk: BusyDesk) -> Iterator[str]:
    _open(person, "intake")
    yield "intake"
    person.type("chung thuc ban sao")
    person.press(Qt.Key.Key_Return)
    person.scan(CARD)
    person.all_papers()
    person.press(Qt.Key.Key_F9)
    person.qtbot.waitUntil(lambda: person.page.is_received, timeout=PATIENCE_MS)
    person.settle()
    yield "received"
    person.letter("1")
    yield "received, correcting"
    person.press(Qt.Key.Key_Escape)


def _returns(person: Person, desk: BusyDesk) -> Iterator[str]:
    _open(person, "returns")
    yield "returns"
    _take(person, desk.ready)
    yield "returns, ready"
    _take(person, desk.late)
    yield "returns, not ready"
    person.press(Qt.Key.Key_F11)
    _take(person, desk.late)
    yield "returns, scanned"


def _take(person: Person, code: str) -> None:
    person.page.part.take_code(code)
    person.settle()


def _search(person: Person, _desk: BusyDesk) -> Iterator[str]:
    _open(person, "search")
    yield "search"
    person.type("khong co ai")
    yield "search, none"
    person.page.edit.clear()


def _dossiers(person: Person, desk: BusyDesk) -> Iterator[str]:
    for name, code in desk._asdict().items():
        person.window.show_page("dossier", code)
        person.settle()
        yield f"dossier, {name}"
    person.window.show_page("dossier", desk.late)
    person.settle()
    for key in "074":
        person.letter(key)
        yield f"dossier, asking {key}"
        _open(person, "dossier", desk.late)


def _book(person: Person, _desk: BusyDesk) -> Iterator[str]:
    _open(person, "register")
    yield "book"


def _settings(person: Person, _desk: BusyDesk) -> Iterator[str]:
    _open(person, "administration")
    (names,) = person.page.findChildren(SectionList)
    for row in range(names.count()):
        if names.item(row).flags() & Qt.ItemFlag.ItemIsSelectable:
            names.setCurrentRow(row)
            person.settle()
            yield f"settings, {names.item(row).text()}"


def _day(person: Person, _desk: BusyDesk) -> Iterator[str]:
    _open(person, "day")
    yield "day"
    person.clock.move(hours=8)
    person.page.act()
    person.settle()
    yield "day, closed"


def _help(person: Person, _desk: BusyDesk) -> Iterator[str]:
    _open(person, "help")
    yield "help"
