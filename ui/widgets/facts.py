"""Lines of facts: what it is at the left, how it stands at the right."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.theme import px
from ui.widgets.basics import cleared, label, set_tone

_TOP = Qt.AlignmentFlag.AlignTop


class Fact(NamedTuple):
    """`role` is that of what it is, `tone` that of how it stands. Without the latter it has the whole
    line.
    """

    what: str
    how: str = ""
    tone: str = ""
    role: str = ""


class FactLines(QWidget):
    """As many as there are; a name that is too long for its line goes on below."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(3))
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 2)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        cleared(self._grid)
        for number, fact in enumerate(facts):
            what = label(fact.what, fact.role, wraps=True)
            if not fact.how:
                self._grid.addWidget(what, number, 0, 1, 2)
                continue
            self._grid.addWidget(what, number, 0, _TOP)
            how = label(fact.how, "small", wraps=True)
            how.setAlignment(Qt.AlignmentFlag.AlignRight | _TOP)
            set_tone(how, fact.tone)
            self._grid.addWidget(how, number, 1, _TOP)
