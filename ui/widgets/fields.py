"""Fields to type in: a label above, the fault beneath, Enter goes to the next one and never
commits.
"""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QScrollArea, QWidget

from counter.domain.dossiers.people import mask
from ui.theme import px
from ui.widgets.basics import column, label, restyle, set_tone

_TO_READ = 150  # pixels that a sentence needs beneath its field


class EnterIsNext(QObject):
    """Watches the text fields of a page: scanners and clerks send Enter, and nothing is to be
    committed by it.
    """

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QLineEdit) and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            plain = event.modifiers() in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            )
            if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                go_to(next_field(watched))
                return True
        return False


def go_to(field: QWidget) -> None:
    """What is typed next, in view: Qt scrolls there for Tab alone."""
    field.setFocus(Qt.FocusReason.TabFocusReason)
    bring_into_view(field)


def bring_into_view(part: QWidget) -> None:
    """Scrolls to what may have been shown just now: it has its place first."""
    above = part.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    if above is not None:
        for _ in range(3):  # what it stands in, then its card, then the page
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        above.ensureWidgetVisible(part, 0, px(_ROOM_AROUND))


_ROOM_AROUND = 40  # a field's label above it, and what is said of it below


def stops_after(widget: QWidget) -> Iterator[QWidget]:
    """What the keyboard comes to after a widget, to the end of its window: there the chain begins
    again. After the window itself: all of them, as they are read.
    """
    following = widget.nextInFocusChain()
    while following is not None and not following.isWindow():
        can_take = (
            following.isVisible()
            and following.isEnabled()
            and following.focusPolicy() & Qt.FocusPolicy.TabFocus
        )
        if can_take and following.focusProxy() is None:
            yield following
        following = following.nextInFocusChain()


def next_field(field: QWidget) -> QWidget:
    """The next thing to fill in; the field itself where it is the last. Buttons and ticks are passed
    over, they are for those who want them.
    """
    fields = (stop for stop in stops_after(field) if not isinstance(stop, QAbstractButton))
    return next(fields, field)


class Field(QWidget):
    """A text field with its label and its fault."""

    def __init__(
        self, words: str, hint: str = "", edit: QLineEdit | None = None, *, wraps: bool = False
    ) -> None:
        """`wraps`: its label takes as many lines as it needs, for one that has no other beside it."""
        super().__init__()
        self.edit = edit or QLineEdit()
        self.edit.setAccessibleName(words)
        self.edit.setPlaceholderText(hint)
        caption = label(words, "small", wraps)
        caption.setBuddy(self.edit)
        self._fault = label(role="error", wraps=True)
        self._fault.hide()
        self._warning = label(role="small", wraps=True)
        set_tone(self._warning, "warn")
        self._warning.hide()
        self.lay(caption)
        self.setFocusProxy(self.edit)
        self.edit.textEdited.connect(lambda _text: self.show_fault(""))

    def lay(self, caption: QLabel) -> None:
        """Its label above; one with a fault moves none beside it."""
        self.setLayout(column(caption, *self.below, 1, gap=2))

    @property
    def below(self) -> tuple[QWidget, ...]:
        """What is typed in, and what is said of it beneath."""
        return self.edit, self._fault, self._warning

    @property
    def text(self) -> str:
        return self.edit.text().strip()

    @text.setter
    def text(self, value: str) -> None:
        self.edit.setText(value)
        if not self.edit.hasFocus():
            self.edit.setCursorPosition(0)  # a long one is read from its beginning
        self.show_fault("")

    def show_fault(self, sentence: str) -> None:
        """Says what is wrong right here; nothing when the sentence is empty."""
        self._say(self._fault, sentence)
        self._say(self._warning, "")
        self._make_room(sentence)
        if bool(self.edit.property("wrong")) != bool(sentence):
            self.edit.setProperty("wrong", bool(sentence))
            restyle(self.edit)

    def warn(self, sentence: str) -> None:
        """Says right here what is worth a second look, and hinders nothing."""
        self._say(self._warning, sentence)
        self._make_room(sentence)

    def _say(self, shown: QLabel, sentence: str) -> None:
        shown.setText(sentence)
        shown.setVisible(bool(sentence))

    def _make_room(self, sentence: str) -> None:
        self.setMinimumWidth(px(_TO_READ) if sentence else 0)
        self.edit.setAccessibleDescription(sentence)

    @property
    def fault(self) -> str:
        return self._fault.text()

    @property
    def warning(self) -> str:
        return self._warning.text()


class NumberEdit(QLineEdit):
    """An identity number: whole while it is typed, mask when it is only looked at by whoever
    stands behind.
    """

    def __init__(self) -> None:
        super().__init__()
        self._whole = ""
        self.textEdited.connect(self._typed)

    def _typed(self, text: str) -> None:
        self._whole = text

    @property
    def whole(self) -> str:
        return self._whole.strip()

    def set_whole(self, text: str) -> None:
        self._whole = text
        self._show()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.setText(self._whole)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show()

    def _show(self) -> None:
        self.setText(self._whole if self.hasFocus() else mask(self._whole))


class NumberField(Field):
    """A field for an identity number."""

    def __init__(self, words: str, hint: str = "") -> None:
        self._number = NumberEdit()
        super().__init__(words, hint, self._number)

    @property
    def text(self) -> str:
        return self._number.whole

    @text.setter
    def text(self, value: str) -> None:
        self._number.set_whole(value)
        self.show_fault("")
