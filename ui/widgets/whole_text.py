"""Tables whose long texts take several lines rather than being cut."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from ui.theme import px
from ui.widgets.table import Index

_PADDING = 8  # pixels beside a text, as in the style sheet
_LEAST = 30  # pixels of a row


def show_whole_texts(view: QTableView) -> None:
    view.setWordWrap(True)
    view.setItemDelegate(_WholeText(view))
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    view.verticalHeader().setMinimumSectionSize(px(_LEAST))


def text_width(view: QTableView, column: int) -> int:
    """Pixels a text has in a column: without the padding of the style sheet, and without the margin
    that Qt draws every item's text with (`QCommonStyle`: the focus frame's and one more).
    """
    frame = view.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, view)
    return view.columnWidth(column) - 2 * (px(_PADDING) + frame + 1)


class _WholeText(QStyledItemDelegate):
    """Asks for the room a wrapped text takes: Qt forgets the padding of the style sheet, and cuts
    the last line.
    """

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        assert isinstance(view, QTableView)
        width = text_width(view, index.column())
        wrapped = QFontMetrics(index.data(Qt.ItemDataRole.FontRole)).boundingRect(
            0, 0, width, 0, Qt.TextFlag.TextWordWrap, index.data()
        )
        return QSize(width, wrapped.height() + 2 * px(_PADDING))
