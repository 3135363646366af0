"""Returns: hand results over; and two rounds of scans, to the specialists and back from them."""

from collections.abc import Sequence

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QStackedWidget

from counter.desk.dossiers.actions import ACTIONS, DossierActions
from counter.desk.dossiers.returns import Returns
from counter.desk.dossiers.search import DossierSearch
from counter.domain.dossiers.card import Card
from counter.domain.events.base import DOSSIER, PRINT
from ui.pages.page import Page
from ui.pages.returns.hand_over import HandOver
from ui.pages.returns.scan_round import ScanRound
from ui.widgets.basics import button, is_letter, shortcut
from ui.widgets.page_head import PageHead
from ui.widgets.side import side_width
from ui.worker import Worker

_SCANNED = tuple(action for action in ACTIONS if action.scan_key)


class ReturnsPage(Page):
    """F5 always hands over; a round is begun on purpose and seen to be one."""

    TOPICS = frozenset({DOSSIER, PRINT})

    def __init__(
        self,
        worker: Worker,
        service: Returns,
        search: DossierSearch,
        actions: DossierActions,
        language: str,
    ) -> None:
        super().__init__(worker)
        self.hand_over = HandOver(self, service, search, language)
        by_key = {action.scan_key: action for action in _SCANNED}
        self.going = ScanRound(self, search.one, actions, by_key["F11"], language)
        self.coming = ScanRound(self, search.one, actions, by_key["F12"], language)
        self._stack = QStackedWidget()
        for part in (self.hand_over, self.going, self.coming):
            self._stack.addWidget(part)
        self.going.explain(self.tr("Scan what goes to the specialists, one receipt after another."))
        self.coming.explain(
            self.tr("Say the shelf, then scan the results that came in, one after another.")
        )
        shortcut(self, "F7", self._all_originals)
        head = PageHead(self.tr("Returns"), 1, *self._modes(), gap=10)
        self._sides = QStackedWidget()
        for part in (self.hand_over, self.going, self.coming):
            self._sides.addWidget(part.side)
        self._sides.setFixedWidth(side_width())
        self.lay(head, self._stack, side=self._sides, stretch=1)

    def _modes(self) -> Sequence[QPushButton]:
        """The three things this page does; the one being done is pressed in."""
        group = QButtonGroup(self)
        made = []
        modes = (self.tr("Hand over"), self.tr("To the specialists"), self.tr("Results come in"))
        keys = ("F5", "F11", "F12")
        for number, (words, key) in enumerate(zip(modes, keys, strict=True)):
            mode = button(words, lambda number=number: self._choose(number), key, role="mode")  # type: ignore[misc]
            mode.setCheckable(True)
            mode.setChecked(number == 0)
            group.addButton(mode, number)
            made.append(mode)
            if key != "F5":
                shortcut(self, key, lambda number=number: self._choose(number))  # type: ignore[misc]
        self._group = group
        return made

    def _all_originals(self) -> None:
        if self._stack.currentWidget() is self.hand_over:
            self.hand_over.all_originals()

    def _choose(self, number: int) -> None:
        self._group.button(number).setChecked(True)
        self._stack.setCurrentIndex(number)
        self._sides.setCurrentIndex(number)
        self.part.begin()

    @property
    def part(self) -> HandOver | ScanRound:
        """What is being done."""
        shown = self._stack.currentWidget()
        assert isinstance(shown, HandOver | ScanRound)
        return shown

    # ---- called by the frame

    def about(self, name: str) -> object:
        """F6 opens the dossier whose result is asked for, or went out last."""
        if name != "dossier":
            return None
        found = self.hand_over.found
        if found is not None:
            return found.dossier.code
        return self.hand_over.handed_over or None

    def arrive(self, what: object = None) -> None:
        if isinstance(what, str):
            self.part.take_code(what)
        else:
            self._choose(0)
            self.renew()

    def renew(self) -> None:
        self.hand_over.renew()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Typed where no field has the keyboard: the next receipt, from its first letter."""
        if is_letter(event):
            self.part.edit.setText(event.text())
            self.part.edit.setFocus()
        else:
            super().keyPressEvent(event)

    def act(self) -> None:
        """F9."""
        self.part.act()

    def put_away(self) -> None:
        self.part.put_away()

    def card_scanned(self, card: Card) -> bool:
        return self.part.card_scanned(card)
