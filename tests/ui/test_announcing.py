"""What happens away from the focus is said to whoever hears the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent

from tests.support.window import CARD, PATIENCE_MS, Person

ASSERTIVE = QAccessible.AnnouncementPoliteness.Assertive


class Listener:
    """Stands where the system's screen reader stands."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, bool]] = []

    def hear(self, event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            self.heard.append((event.message(), event.politeness() == ASSERTIVE))

    def hears(self, words: str) -> bool:
        return any(words in said for said, _ in self.heard)

    def is_interrupted_by(self, words: str) -> bool:
        return any(words in said and interrupts for said, interrupts in self.heard)


@pytest.fixture
def listener(monkeypatch: pytest.MonkeyPatch) -> Listener:
    made = Listener()
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", made.hear)
    return made


def test_a_call_a_due_date_and_a_receipts_code_are_said(person: Person, listener: Listener) -> None:
    person.letter("n")
    person.letter("a")
    person.expect("A001")
    person.press(Qt.Key.Key_F2)
    person.qtbot.waitUntil(lambda: listener.hears("Đã gọi A001"), timeout=PATIENCE_MS)
    person.press(Qt.Key.Key_F4)
    person.type("khai sinh")
    person.press(Qt.Key.Key_Return)
    person.qtbot.waitUntil(lambda: listener.hears("01/06/2026"), timeout=PATIENCE_MS)
    person.scan(CARD)
    person.all_papers()
    person.press(Qt.Key.Key_F9)
    person.qtbot.waitUntil(lambda: listener.hears("H49.61-260601-1001"), timeout=PATIENCE_MS)


def test_a_refusal_and_a_printer_that_stops_interrupt(person: Person, listener: Listener) -> None:
    person.press(Qt.Key.Key_F2)
    person.qtbot.waitUntil(
        lambda: any(interrupts for _, interrupts in listener.heard), timeout=PATIENCE_MS
    )
    foot = person.window.status
    foot.show_printer(False, "Máy in hết giấy")
    foot.show_printer(False, "Máy in hết giấy")
    assert listener.is_interrupted_by("Máy in hết giấy")
    assert sum("Máy in hết giấy" in said for said, _ in listener.heard) == 1
