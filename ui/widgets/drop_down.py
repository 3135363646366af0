"""A drop-down that keeps its answer while somebody scrolls past it."""

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox


class DropDown(QComboBox):
    """Answers are chosen in the open list or by the arrows; over a closed one the wheel turns the
    page.
    """

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
