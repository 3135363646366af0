"""A further applicant: one line with what matters of them, the whole form only while it is edited."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from counter.domain.dossiers.people import mask
from ui.theme import px
from ui.typed_dates import shown_date
from ui.widgets.basics import button, column, label, row
from ui.widgets.cut_label import CutLabel
from ui.widgets.fields import Field, go_to
from ui.widgets.person_form import PersonForm

_LINE = 34  # pixels


class FurtherPerson(QFrame):
    """Opens when the keyboard comes to it, and folds when the keyboard leaves it. A click elsewhere
    leaves it open: what is clicked would move away from under the hand.
    """

    out_wanted = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        name = self.tr("Further applicant")
        self.form = PersonForm(name, language)
        self.line = _Line(name)
        self._out = button(self.tr("Take out"), self._want_out, role="link")
        head = row(self.line, self._out, gap=8)
        head.setStretch(0, 1)
        self.setLayout(column(head, self.form, gap=4))
        self.form.hide()
        self.line.wanted.connect(self.open)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]

    def _want_out(self) -> None:
        self.out_wanted.emit()

    def open(self) -> None:
        """To be edited; the keyboard goes where something is missing."""
        self.show_whole()
        go_to(self.form.first_empty())

    def show_whole(self) -> None:
        self.form.show()
        self.line.show_open()

    def fold(self) -> None:
        """What is wrong in it stays in view."""
        if not any(field.fault for field in self.form.findChildren(Field)):
            self.form.hide()
            self.tell()

    def tell(self) -> None:
        """The line, as the form stands."""
        person = self.form.person()
        parts = (person.name, mask(person.identity_number), shown_date(person.birth_date))
        self.line.tell(" · ".join(part for part in parts if part))

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        has_left = now is not None and not self.isAncestorOf(now) and now.window() is self.window()
        is_by_hand = bool(QApplication.mouseButtons().value)
        if has_left and not is_by_hand and not self.form.isHidden():
            self.fold()


class _Line(QFrame):
    """Takes the keyboard in the place of the form that is folded."""

    wanted = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name, self._who = label(name, "heading"), CutLabel("")
        self._hint = label(self.tr("scan the card, or Enter to type"), "small")
        inside = row(self._name, self._who, self._hint, 1, gap=10)
        self.setLayout(inside)  # from here on its parts have a parent, and may be shown
        self.setMinimumHeight(px(_LINE))
        self.tell("")

    def tell(self, who: str) -> None:
        """Folded, with who it is."""
        self._who.setText(who)
        self._who.setHidden(not who)
        self._hint.setHidden(bool(who))
        self.setAccessibleName(f"{self._name.text()} {who}".strip())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_open(self) -> None:
        self._who.hide()
        self._hint.hide()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.wanted.emit()
