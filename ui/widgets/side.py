"""The right column: what is promised at its top, what do I do now at its foot.

Every page's one act stands at the bottom right, and the reason it sleeps directly above it.
"""

from PySide6.QtWidgets import QFrame, QWidget

from ui.theme import by_size, px
from ui.widgets.basics import Part, column
from ui.widgets.chip import Remark
from ui.widgets.key_button import KeyButton

_WIDTH, _NARROW = 312, 228  # pixels at 100 per cent


class Side(QFrame):
    """`parts` from above; then room; then what stands over the act, and the act."""

    def __init__(
        self,
        *parts: Part,
        act: KeyButton | None = None,
        over_act: tuple[Part, ...] = (),
        grows: QWidget | None = None,
    ) -> None:
        """`grows` is the part that takes the room there is, where one does."""
        super().__init__()
        self.setObjectName("side")
        self.why = Remark()
        foot: tuple[Part, ...] = (*over_act, self.why)
        if act is not None:
            foot = (*foot, act)
        room: tuple[Part, ...] = () if grows is not None else (1,)
        whole = column(*parts, *room, *foot, gap=8)
        if grows is not None:
            whole.setStretchFactor(grows, 1)
        whole.setContentsMargins(px(18), px(14), px(18), px(14))
        self.setLayout(whole)
        self.setFixedWidth(side_width())

    def say_why(self, words: str, tone: str = "warn") -> None:
        """Why the act sleeps, or what it will do; nothing takes the words away."""
        self.why.tell(words, tone)


def side_width() -> int:
    return px(by_size(_WIDTH, _NARROW))
