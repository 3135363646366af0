"""What came of the last tests, in the right column of the devices."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QFrame

from ui.device_tests import RECEIPTS, SCANNER, TICKETS, DeviceTests, Tried
from ui.theme import px
from ui.widgets.basics import boxed, button, column, label, row, rule, scrolled
from ui.widgets.icon_line import Icon


class DeviceResults(QFrame):
    """One line a device, and F7."""

    def __init__(self, tests: DeviceTests, again: Callable[[], object]) -> None:
        super().__init__()
        self._tests = tests
        names = (
            (RECEIPTS, self.tr("Receipt printed")),
            (TICKETS, self.tr("Ticket slip printed")),
            (SCANNER, self.tr("Card scanned")),
        )
        self._lines = {device: _Line(name) for device, name in names}
        try_all = button(self.tr("Try all"), again, "F7", role="row", icon="undo")
        lines = column(gap=0)
        for number, line in enumerate(self._lines.values()):
            if number:
                lines.addWidget(rule())
            lines.addWidget(line)
        self.setLayout(
            column(
                label(self.tr("Last tests"), "heading"),
                scrolled(column(lines, try_all, 1, gap=12)),
                gap=4,
            )
        )
        tests.changed.connect(self.show_results)
        self.show_results()

    def show_results(self) -> None:
        today = self._tests.today()
        for device, line in self._lines.items():
            line.show_result(self._tests.last(device), today)


class _Line(QFrame):
    def __init__(self, name: str) -> None:
        super().__init__()
        self._words, self._icon = label("", "small", wraps=True), Icon("info")
        told = column(label(name), self._words, gap=1)
        line = row(boxed(column(self._icon, 1)), told, gap=10)
        line.setStretch(1, 1)
        self.setLayout(line)
        line.setContentsMargins(0, px(9), 0, px(9))

    def show_result(self, tried: Tried | None, today: date) -> None:
        if tried is None:
            self._words.setText(self.tr("not tried yet"))
            self._icon.tell("info", "quiet")
            return
        when = f"{tried.at:%H:%M}"
        if tried.at.date() != today:
            when += f" {tried.at:%d/%m}"
        self._words.setText(f"{when}, {tried.words}")
        self._icon.tell(*_LOOK[tried.is_good])


_LOOK = {True: ("done", "green"), False: ("warn", "amber")}
