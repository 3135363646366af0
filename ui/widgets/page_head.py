"""The head of a page: its name, what it is about now, and at the right what leads elsewhere."""

from PySide6.QtWidgets import QFrame

from ui.theme import px
from ui.widgets.basics import Part, label, row

_HEIGHT = 54  # pixels


class PageHead(QFrame):
    """One line; a stretch in `parts` parts what belongs to the name from what leads away."""

    def __init__(self, title: str, *parts: Part, gap: float = 14) -> None:
        super().__init__()
        self.title = label(title, "title")
        self.setLayout(row(self.title, *parts, gap=gap))
        self.setMinimumHeight(px(_HEIGHT))
