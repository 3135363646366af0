"""Which of the intake's cards are open. Where all of them have room, all are; at large text what is
done folds into one line, the card in hand stays open, and what is still to do as far as there is room.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QSize
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from ui.theme import px
from ui.widgets.fields import go_to, stops_after
from ui.widgets.folding_card import FoldingCard

_USUAL = 100  # per cent: up to here a usual dossier has room, and nothing moves under the eyes


class Folding(QObject):
    """Follows the keyboard from card to card."""

    def __init__(
        self,
        cards: Sequence[FoldingCard],
        is_done: Callable[[FoldingCard], bool],
        is_wrong: Callable[[FoldingCard], bool],
        room: Callable[[], tuple[int, int]],
        parent: QObject,
    ) -> None:
        """`room`: width and height, in pixels, that the cards and the gaps between them have."""
        super().__init__(parent)
        self._cards, self._is_done, self._is_wrong, self._room = cards, is_done, is_wrong, room
        self._current = cards[0]
        for card in cards:
            card.line.wanted.connect(lambda card=card: self.go_into(card))
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        for card in self._cards:
            if now is not None and card.isAncestorOf(now):
                self.make_current(card)

    def make_current(self, card: FoldingCard) -> None:
        """It opens."""
        if card is not self._current:
            self._current = card
            self.arrange()

    def go_into(self, card: FoldingCard) -> None:
        """To the first thing in it that can be typed or chosen; else to its first button."""
        self.make_current(card)
        stops = [stop for stop in stops_after(card.window()) if card.isAncestorOf(stop)]
        fields = [stop for stop in stops if not isinstance(stop, QAbstractButton)]
        if stops:
            go_to((fields or stops)[0])

    def step(self, steps: int) -> None:
        """Ctrl+PgUp, Ctrl+PgDn: to the card above or below."""
        focus = QApplication.focusWidget()
        typed_in = (card for card in self._cards if focus is not None and card.isAncestorOf(focus))
        number = self._cards.index(next(typed_in, self._current)) + steps
        if 0 <= number < len(self._cards):
            self.go_into(self._cards[number])

    def arrange(self) -> None:
        """Folds what has no room, but nothing in which something is wrong. It depends on the cards
        alone, not on what is folded now: asked again it finds the same. While a button of the mouse
        is down nothing moves: what is clicked would go away from under the hand.
        """
        if px.percent <= _USUAL or QApplication.mouseButtons().value:
            return
        done = {card: self._is_done(card) for card in self._cards}
        folded: set[FoldingCard] = set()
        if self._lack_room(folded, QWidget.sizeHint):
            folded = {card for card in self._cards if done[card] and card is not self._current}
        for card in reversed(self._cards):
            may_fold = card is not self._current and not self._is_wrong(card)
            if may_fold and self._lack_room(folded, QWidget.minimumSizeHint):
                folded.add(card)
        for card in self._cards:
            card.fold(card in folded, done[card])

    def _lack_room(self, folded: set[FoldingCard], size: Callable[[QWidget], QSize]) -> bool:
        width, height = self._room()
        wanted = (
            card.line_height if card in folded else _height(card.card, width, size)
            for card in self._cards
        )
        return sum(wanted) > height


def _height(card: QWidget, width: int, size: Callable[[QWidget], QSize]) -> int:
    if card.hasHeightForWidth():
        return card.heightForWidth(width)
    return size(card).height()
