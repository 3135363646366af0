"""Labels, buttons and boxes in the window's few roles."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from PySide6 import QtCore, QtWidgets
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QVBoxLayout,
    QWidget,
)

from ui.theme import TOO_LARGE, px
from ui.widgets.key_button import KeyButton

Box = TypeVar("Box", bound=QBoxLayout)
Part = QWidget | QLayout | int  # an int is a stretch


def set_named(widget: QWidget, **values: str) -> None:
    """Sets properties by the names that Qt gives their values."""
    for name, value in values.items():
        if not widget.setProperty(name, value):
            raise ValueError(name, value)


def label(text: str = "", role: str = "", wraps: bool = False) -> QLabel:
    made = QLabel(text)
    set_named(made, textFormat="PlainText")  # a person's name is never markup
    made.setWordWrap(wraps)
    if role:
        made.setProperty("role", role)
    return made


def set_tone(widget: QWidget, tone: str) -> None:
    """`good`, `warn`, `bad`, `sea` or none: a colour that always stands beside a word."""
    if (widget.property("tone") or "") != tone:
        widget.setProperty("tone", tone)
        restyle(widget)


def restyle(widget: QWidget) -> None:
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def button(
    text: str,
    pressed: Callable[[], object],
    key: str = "",
    role: str = "",
    icon: str = "",
    *,
    wraps: bool = False,
) -> KeyButton:
    """A button that shows its key; the key itself is bound by its page."""
    made = KeyButton(text, key, icon, role, wraps=wraps)
    made.clicked.connect(lambda _checked=False: pressed())
    return made


def shortcut(parent: QWidget, key: str, pressed: Callable[[], object]) -> QShortcut:
    """A key that works anywhere inside `parent`."""
    made = QShortcut(QKeySequence(key), parent)
    made.setContext(QtCore.Qt.ShortcutContext.WidgetWithChildrenShortcut)
    made.setAutoRepeat(False)
    made.activated.connect(lambda: pressed())
    return made


def is_text_field(widget: QWidget | None) -> bool:
    """True for one that takes letters."""
    return isinstance(widget, QtWidgets.QLineEdit | QtWidgets.QPlainTextEdit)


def is_letter(event: QKeyEvent) -> bool:
    """True for a letter or digit that was typed, and no command."""
    is_command = event.modifiers() & QtCore.Qt.KeyboardModifier.ControlModifier
    return event.text().isalnum() and not is_command


def row(*parts: Part, gap: float = 8, margin: float = 0) -> QHBoxLayout:
    return _filled(QHBoxLayout(), parts, gap, margin)


def column(*parts: Part, gap: float = 8, margin: float = 0) -> QVBoxLayout:
    return _filled(QVBoxLayout(), parts, gap, margin)


def beside(*parts: Part, gap: float = 8) -> QBoxLayout:
    """Beside each other; at the largest text below each other, where a desk's screen is too narrow."""
    if px.percent < TOO_LARGE:
        return row(*parts, gap=gap)
    return column(*parts, gap=gap)


def _filled(box: Box, parts: Iterable[Part], gap: float, margin: float) -> Box:
    box.setSpacing(px(gap))
    box.setContentsMargins(px(margin), px(margin), px(margin), px(margin))
    for part in parts:
        if isinstance(part, int):
            box.addStretch(part)
        elif isinstance(part, QLayout):
            box.addLayout(part)
        else:
            box.addWidget(part)
    return box


def boxed(layout: QLayout, role: str = "") -> QFrame:
    """A widget around a layout; `card` has a border, `sunken` a grey ground."""
    frame = QFrame()
    frame.setLayout(layout)
    if role:
        frame.setProperty("role", role)
    return frame


def card(*parts: Part, gap: float = 8, margin: float = 14) -> QFrame:
    return boxed(column(*parts, gap=gap, margin=margin), "card")


def rule() -> QFrame:
    """A thin line between two groups of things."""
    made = QFrame()
    made.setProperty("role", "rule")
    made.setFixedHeight(1)
    return made


def scrolled(layout: QLayout) -> QtWidgets.QScrollArea:
    """A page that scrolls down rather than being squeezed, at any text size."""
    area = QtWidgets.QScrollArea()
    area.setWidgetResizable(True)
    set_named(area, horizontalScrollBarPolicy="ScrollBarAlwaysOff", focusPolicy="NoFocus")
    inside = boxed(layout)
    area.setWidget(inside)
    inside.setAutoFillBackground(False)  # it lies on a card or on the page, and shows that ground
    area.viewport().setAutoFillBackground(False)
    return area


def cleared(box: QLayout) -> None:
    """Takes everything out of a layout."""
    while (item := box.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            cleared(inner)
