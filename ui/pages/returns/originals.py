"""The originals that lie with the dossiers going out: each is ticked when it is given back, F7
ticks all of them.
"""

import textwrap
from collections.abc import Sequence

from PySide6.QtWidgets import QFrame

from counter.domain.dossiers.state import Dossier
from ui.widgets.basics import button, column, label, row
from ui.widgets.tick_box import TickBox

_LAST_DIGITS = 4
_LINE = 44  # letters; a tick's words do not break by themselves


class Originals(QFrame):
    """One tick a paper, for all dossiers of the basket."""

    def __init__(self) -> None:
        super().__init__()
        self._ticks: dict[
            tuple[str, str], TickBox
        ] = {}  # by the dossier's code and the paper's name
        self._with_digits = False  # of the codes: there are several dossiers
        self.was_shown = False  # to somebody who asked for all of them
        self._rows = column(gap=4)
        head = row(
            label(self.tr("Originals given back"), "heading"),
            1,
            button(self.tr("All of them"), self.tick_all, "F7"),
        )
        self.setProperty("role", "card")
        self.setLayout(column(head, self._rows, 1, gap=6, margin=14))
        self.hide()

    def show_held(self, basket: Sequence[Dossier]) -> None:
        """What was ticked stays ticked while its dossier is in the basket."""
        held = [(dossier.code, name) for dossier in basket for name in dossier.originals_held]
        with_digits = len(basket) > 1
        if (held, with_digits) != (list(self._ticks), self._with_digits):
            self._with_digits = with_digits
            self._put_up(held, with_digits=with_digits)

    def _put_up(self, held: Sequence[tuple[str, str]], *, with_digits: bool) -> None:
        given, self.was_shown = self.given, False
        for tick in self._ticks.values():
            self._rows.removeWidget(tick)
            tick.deleteLater()
        self._ticks = {}
        for code, name in held:
            tick = _tick(f"{name} ({code[-_LAST_DIGITS:]})" if with_digits else name)
            tick.setChecked(name in given.get(code, ()))
            self._rows.addWidget(tick)
            self._ticks[code, name] = tick
        self.setVisible(bool(held))

    @property
    def is_in_view(self) -> bool:
        return self.visibleRegion().boundingRect().height() == self.height()

    def tick_all(self) -> None:
        for tick in self._ticks.values():
            tick.setChecked(True)

    @property
    def given(self) -> dict[str, list[str]]:
        """The papers that go back, by the code of their dossier."""
        return self._of(is_given=True)

    @property
    def kept(self) -> list[str]:
        """The papers that stay."""
        return [name for names in self._of(is_given=False).values() for name in names]

    def _of(self, *, is_given: bool) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for (code, name), tick in self._ticks.items():
            if tick.isChecked() is is_given:
                found.setdefault(code, []).append(name)
        return found


def _tick(words: str) -> TickBox:
    made = TickBox(textwrap.fill(words.replace("&", "&&"), _LINE))
    made.setAccessibleName(words)
    return made
