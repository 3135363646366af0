"""Rows of settings: the name at the left and what it does beneath, the answer at the right, as wide
as what it holds.
"""

from collections.abc import Sequence
from typing import TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QLineEdit, QWidget

from ui.theme import LARGE, px
from ui.widgets.basics import Part, boxed, column, label, restyle, row, rule
from ui.widgets.chip import Remark
from ui.widgets.drop_down import DropDown
from ui.widgets.fields import Field
from ui.widgets.toggle import Toggle

SHORT, MIDDLE, WIDE = 84, 180, 340  # pixels: a number, a few words, a name or a folder
_BESIDE, _ABOVE = 14, 10  # pixels around a row's content
_SHORTEST = 6  # letters that a choice shows at least


class TextRow(Field):
    """A setting that is typed."""

    changed = Signal()

    def __init__(
        self, name: str, hint: str = "", *, wide: int = WIDE, shadow: str = "", secret: bool = False
    ) -> None:
        """`shadow` stands in the empty field."""
        self._hint, self._wide = hint, wide
        super().__init__(name, shadow)
        if secret:
            self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.title = name
        self.edit.textChanged.connect(lambda _text: self.changed.emit())

    def lay(self, caption: QLabel) -> None:
        caption.setProperty("role", "")
        caption.setWordWrap(True)
        set_width(self.edit, self._wide)
        lay_row(self, name_of(caption, self._hint), column(*self.below, gap=2))

    def describe(self, hint: str) -> None:
        """Where a fault stands the field tells it; else what it is for."""
        self.edit.setAccessibleDescription(hint)

    @property
    def editor(self) -> QWidget:
        return self.edit

    @property
    def value(self) -> str:
        return self.text

    @value.setter
    def value(self, value: str) -> None:
        self.text = value


class ChoiceRow(QFrame):
    """A setting with a few answers."""

    changed = Signal()

    def __init__(
        self,
        name: str,
        answers: Sequence[tuple[str, str]],
        hint: str = "",
        *,
        wide: int = MIDDLE,
        spoken: str = "",
    ) -> None:
        """`answers` are words and the values they stand for; `spoken`, the name whoever hears it
        is told, where the one that is shown is short.
        """
        super().__init__()
        self.title, self.box = name, choice(spoken or name, answers)
        self.box.setAccessibleDescription(hint)
        set_width(self.box, wide)
        caption = label(name, wraps=True)
        caption.setBuddy(self.box)
        self.lay(caption, hint)
        self.box.currentIndexChanged.connect(lambda _number: self.changed.emit())

    def lay(self, caption: QLabel, hint: str) -> None:
        lay_row(self, name_of(caption, hint), self.box)

    @property
    def editor(self) -> QWidget:
        return self.box

    @property
    def value(self) -> str:
        return str(self.box.currentData() or "")

    @value.setter
    def value(self, value: str) -> None:
        self.box.setCurrentIndex(max(0, self.box.findData(value)))


class ToggleRow(QFrame):
    """A setting that is yes or no, as `true` and `false`."""

    changed = Signal()

    def __init__(self, name: str, hint: str = "") -> None:
        super().__init__()
        self.title, self.toggle = name, Toggle(name)
        self.toggle.setAccessibleDescription(hint)
        caption = label(name, wraps=True)
        caption.setBuddy(self.toggle)
        lay_row(self, name_of(caption, hint), self.toggle)
        self.toggle.toggled.connect(lambda _on: self.changed.emit())

    @property
    def editor(self) -> QWidget:
        return self.toggle

    @property
    def value(self) -> str:
        return "true" if self.toggle.isChecked() else "false"

    @value.setter
    def value(self, value: str) -> None:
        self.toggle.setChecked(value == "true")


class State(Remark):
    """How something stands, in a small line behind its icon."""

    def __init__(self, words: str = "") -> None:
        super().__init__(words)
        self.setProperty("role", "small")


SettingRow: TypeAlias = TextRow | ChoiceRow | ToggleRow


def choice(name: str, answers: Sequence[tuple[str, str]]) -> QComboBox:
    box = DropDown()
    box.setAccessibleName(name)
    # the name of a printer or folder may be long
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(_SHORTEST)
    for shown, value in answers:
        box.addItem(shown, value)
    return box


def name_of(caption: QLabel, hint: str) -> QFrame:
    """What is set, and in a smaller line what that does."""
    told = column(caption, gap=0)
    if hint:
        told.addWidget(label(hint, "small", wraps=True))
    return boxed(told)


def lay_row(place: QWidget, name: QWidget, answer: Part) -> None:
    """Beside one another; below one another where the text is large."""
    place.setProperty("role", "setting")
    place.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    if px.percent < LARGE:
        line = row(name, answer, gap=16)
        line.setStretch(0, 1)
        place.setLayout(line)
    else:
        place.setLayout(column(name, answer, gap=4))
    layout = place.layout()
    assert layout is not None
    layout.setContentsMargins(px(_BESIDE), px(_ABOVE), px(_BESIDE), px(_ABOVE))


def set_width(editor: QWidget, pixels: int) -> None:
    """As wide as what it holds; where the text is large, as wide as there is room."""
    if px.percent < LARGE:
        editor.setFixedWidth(px(pixels))
    else:
        editor.setMaximumWidth(px(pixels))


def setting_card(title: str, *rows: QWidget, beside: str = "") -> QFrame:
    """Rows under a heading, a thin line between two of them; `beside` the heading a few words."""
    head = row(label(title, "heading", wraps=True), gap=12)
    if beside and px.percent < LARGE:
        head.addWidget(label(beside, "small"))
        head.setStretch(0, 1)
    head.setContentsMargins(px(_BESIDE), px(_ABOVE), px(_BESIDE), px(_ABOVE))
    whole = column(head, gap=0)
    for each in rows:
        whole.addWidget(rule())
        whole.addWidget(each)
    return boxed(whole, "card")


def mark_found(place: QWidget, on: bool) -> None:
    """The row that somebody looked for stands out."""
    place.setProperty("found", on)
    restyle(place)
