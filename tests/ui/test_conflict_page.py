"""A disagreement in the window: found in its heap, both sides beside each other, decided with a
reason.
"""

from pathlib import Path

from PySide6.QtCore import Qt

from counter.desk.dossiers.conflicts import Conflicts
from tests.support import desks
from tests.support.office import Office, draft
from tests.support.window import Person


def apart(person: Person, folder: Path) -> str:
    """A dossier that the window's desk put to work while another desk stopped it."""
    assert person.program.desk is not None
    here, other = _Here(person), Office(folder / "other", desk=2)
    services = person.services
    code = person.do(lambda: services.intake.receive(draft()).event.code)
    person.do(lambda: desks.tell(here, other))  # type: ignore[arg-type]
    other.actions.do("stop", code, reason="người dân xin rút")
    person.do(lambda: services.actions.do("process", code))
    person.do(lambda: desks.tell(other, here))  # type: ignore[arg-type]
    other.close()
    return str(code)


class _Here:
    """The window's desk, as other desks' helpers see one."""

    def __init__(self, person: Person) -> None:
        self.desk = person.program.desk


def test_a_person_decides_in_the_window_which_side_counts(person: Person, tmp_path: Path) -> None:
    code = apart(person, tmp_path)
    person.press(Qt.Key.Key_F3)
    for _ in range(4):
        person.press(Qt.Key.Key_PageDown)
    person.expect("Cần quyết định · 1")
    person.press(Qt.Key.Key_Return)
    person.expect("Hai máy ghi khác nhau: quyết định")
    person.letter("1")
    person.expect("· Bàn 1")
    person.expect("· Bàn 2")
    person.press(Qt.Key.Key_F9)  # nothing is chosen yet
    assert person.do(lambda: person.services.search.show(code)).conflicting
    sides = person.do(lambda: person.services.conflicts.show(code)).sides
    stopped = next(number for number, side in enumerate(sides) if side.origin.desk == 2)
    person.letter("ab"[stopped])
    person.press(Qt.Key.Key_F9)
    person.expect("Cần có.")
    person.type("đã hỏi lại người dân")
    person.press(Qt.Key.Key_F9)
    person.expect("Đã quyết định")
    found = person.do(lambda: person.services.search.show(code))
    assert not found.conflicting and found.dossier.state == "stopped"
    person.expect(
        "Quyết định bên đúng · đã hỏi lại người dân · tính: dừng (bàn 2) · không tính: chuyển xử lý (bàn 1)"
    )
    person.expect("Chuyển xử lý · không còn tính")
    person.expect("Trần Thị Cán Bộ · bàn 2")


def test_why_two_decisions_fell_back_stands_above_the_sides(person: Person, tmp_path: Path) -> None:
    code, other = apart(person, tmp_path), Office(tmp_path / "other", desk=2, opens=True)
    assert person.program.desk is not None
    here = _Here(person)
    person.do(lambda: desks.tell(here, other))  # type: ignore[arg-type]
    Conflicts(other.desk).settle(code, 0, "bên thứ nhất")
    person.do(lambda: person.services.conflicts.settle(code, 1, "bên thứ hai"))
    person.do(lambda: desks.tell(other, here))  # type: ignore[arg-type]
    other.close()
    person.window.show_page("conflict", code)
    person.expect("nên quyết định ấy chưa có hiệu lực")
    person.press(Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)  # a scanner's, or a menu's
    person.press(Qt.Key.Key_F9)
    assert "Hãy chọn bên được giữ trước" in person.notice
    assert not person.do(lambda: person.services.conflicts.show(code)).sides[0].dossier.voided


def test_the_side_of_another_unit_is_named(person: Person, tmp_path: Path) -> None:
    shore = Office(tmp_path / "shore", unit="H49.62")
    here, services = _Here(person), person.services
    code = person.do(lambda: services.intake.receive(draft()).event.code)
    person.do(lambda: desks.tell(here, shore))  # type: ignore[arg-type]
    shore.steps.complete(code)
    person.do(lambda: services.actions.do("stop", code, reason="người dân rút"))
    person.do(lambda: desks.tell(shore, here))  # type: ignore[arg-type]
    shore.close()
    person.window.show_page("conflict", code)
    person.expect("· H49.62")
    assert not person.sees("?")
