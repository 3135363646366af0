"""Choosing a procedure: parts of a name, initials, a code, without accents; the recent ones by
digit.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from counter.domain.procedure import Procedure
from counter.wording import due as due_words
from ui.theme import px
from ui.widgets.basics import boxed, button, column, is_letter, label, row
from ui.widgets.chip import Chip, Remark
from ui.widgets.step_head import StepHead

MOST_SHOWN = 8
_INDENT = 31  # pixels: below the title, past the step's mark
_MARGIN = 8
_BEHIND_NAME = 2  # in the head: mark, name


class ProcedurePicker(QFrame):
    """A field with the best fits below it; once chosen, the procedure with what must be known of
    it.
    """

    searched = Signal(str)
    chosen = Signal(object)  # Procedure
    opened = Signal()
    case_wanted = Signal()  # another case of the chosen procedure

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._recent: list[Procedure] = []
        self._listed = ""  # the text the list answers to
        self._awaited: str | None = None  # Enter was struck before the answer to this text came
        self.unanswered = ""  # words that found nothing since the field was opened
        self.edit = QLineEdit()
        self.edit.setProperty("role", "wide")
        self.edit.setAccessibleName(self.tr("Procedure"))
        self.edit.setPlaceholderText(self.tr("Procedure: part of its name, initials (ks), or code"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Procedures found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._hint, self._fault = label(role="small"), label(role="error", wraps=True)
        self._fault.hide()
        self._code, self._warning = label(role="quiet"), Remark()
        self._field, self._term, self._who = Chip(), Chip(), Chip()
        self._again = button(self.tr("Another procedure"), self.open, "Ctrl+K", role="link")
        self._case = button("", self.case_wanted.emit, role="link")
        self.head = StepHead(1, "", 1, self._case, self._again)
        self._name = self.head.title
        self._name.setMinimumWidth(px(60))  # a long one is cut rather than what stands beside it
        self._known = boxed(row(self._term, self._who, self._field, self._code))
        self._below = row(self._known, 1)
        self._below.setContentsMargins(px(_INDENT), 0, 0, 0)
        found = (self.edit, self._hint, self.list, self._fault)
        self.setLayout(column(self.head, self._below, *found, self._warning, gap=4))
        self.edit.textEdited.connect(self._search)
        self.edit.installEventFilter(self)
        self._again.installEventFilter(self)
        self._again.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.list.itemClicked.connect(lambda _item: self._take())
        self.open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_known()

    def _place_known(self) -> None:
        """Beside the name where both have room whole, else below it."""
        beside = self.head.layout()
        assert isinstance(beside, QBoxLayout)
        known = (self._term, self._who, self._field, self._code)
        others = [each for each in (*known, self._case, self._again) if not each.isHidden()]
        wide = self._name.sizeHint().width() + px(_INDENT + _MARGIN)
        wide += sum(each.sizeHint().width() + beside.spacing() for each in others)
        fits = wide <= self.width()
        if fits == (beside.indexOf(self._known) >= 0):
            return
        if fits:
            self._below.removeWidget(self._known)
            beside.insertWidget(_BEHIND_NAME, self._known)
        else:
            beside.removeWidget(self._known)
            self._below.insertWidget(0, self._known)

    # ---- choosing

    @property
    def _of_chosen(self) -> tuple[QWidget, ...]:
        return (self._code, self._field, self._term, self._who, self._again)

    def open(self) -> None:
        """Back to the field."""
        for widget in (*self._of_chosen, self._warning, self._case, self._fault):
            widget.hide()
        self._name.setText(self.tr("Procedure"))
        self.head.mark.show_done(False)
        for shown in (self.edit, self.list, self._hint):
            shown.show()
        self.edit.clear()
        self._awaited, self.unanswered = None, ""
        self._show_recent()
        self.edit.setFocus()
        self.opened.emit()

    @property
    def is_open(self) -> bool:
        """One is looked for; the one chosen before is not in view."""
        return not self.edit.isHidden()

    def set_recent(self, procedures: Sequence[Procedure]) -> None:
        self._recent = list(procedures)
        if self.is_open and not self.edit.text():
            self._show_recent()

    def _show_recent(self) -> None:
        self.show_found("", self._recent)
        self._hint.setText("")
        if self._recent:
            self._hint.setText(self.tr("Recent ones, by digit and Enter."))

    def _search(self, text: str) -> None:
        self._fault.hide()
        if self._awaited is not None and not text.startswith(self._awaited):
            self._awaited = None  # something else is looked for; a scan would stand behind it
        if not text.strip():
            self.show_found(text, self._recent)
        elif text in "123456789" and int(text) <= len(self._recent):
            self.show_found(text, [self._recent[int(text) - 1]])
        else:
            self.searched.emit(text)

    def show_found(self, text: str, found: Sequence[Procedure]) -> None:
        """What answers to a text; an answer to an earlier one, or after a choice, is passed over,
        but for the one that Enter waits for: a scan may have begun meanwhile.
        """
        is_awaited = text == self._awaited
        if not self.is_open or (text != self.edit.text() and not is_awaited):
            return
        self._listed = text
        self.list.clear()
        for number, version in enumerate(found[:MOST_SHOWN], start=1):
            term = due_words.term_of(version, self._language)
            prefix = f"{number}  " if found is self._recent or list(found) == self._recent else ""
            doubt = self.tr(" (not sure)") if version.is_doubted else ""
            item = QListWidgetItem(f"{prefix}{version.list_name}   ·   {term}{doubt}")
            item.setToolTip(f"{version.code} · {version.field}\n{version.name}")
            item.setData(Qt.ItemDataRole.UserRole, version)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setVisible(bool(found))
        self.list.setFixedHeight(px(34) * max(1, min(len(found), MOST_SHOWN)) + px(8))
        if self.edit.text().strip() and not found:
            self.unanswered = max(
                self.unanswered, text, key=len
            )  # not what is left while it is deleted
            self._hint.setText(self.tr("Nothing is called so. Try fewer letters, or the code."))
        elif self.edit.text().strip():
            self._hint.setText(self.tr("↓ ↑ to choose, Enter takes it."))
        if is_awaited:
            self._awaited = None
            self._take_current()

    def offer_another(self) -> None:
        """The chosen one stands; whoever types looks for another."""
        self._again.setFocus(Qt.FocusReason.TabFocusReason)

    def _is_typed(self, event: QEvent) -> bool:
        if isinstance(event, QInputMethodEvent):
            return bool(event.commitString())
        return (
            isinstance(event, QKeyEvent)
            and is_letter(event)
            and event.type() == QEvent.Type.KeyPress
        )

    def _type_another(self, event: QEvent) -> None:
        """What was typed where another one was offered stands in the field."""
        self.open()
        QApplication.sendEvent(self.edit, event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._again:
            if self._is_typed(event):
                self._type_another(event)
                return True
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                step = 1 if key == Qt.Key.Key_Down else -1
                self.list.setCurrentRow(
                    max(0, min(self.list.count() - 1, self.list.currentRow() + step))
                )
                return True
            if (
                key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
                and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            ):
                self._take()
                return True
        return super().eventFilter(watched, event)

    def _take(self) -> None:
        """The chosen one of the list that answers to what is typed, as soon as it does."""
        if self._listed == self.edit.text():
            self._take_current()
        else:
            self._awaited = self.edit.text()

    def _take_current(self) -> None:
        item = self.list.currentItem()
        if item is not None and self.list.isVisible():
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))

    # ---- chosen

    def show_chosen(self, version: Procedure, variant: str = "") -> None:
        """The procedure in words, its case, and what the clerk has to say before promising
        anything.
        """
        for widget in (self.edit, self.list, self._hint, self._fault):
            widget.hide()
        self._name.setText(version.list_name)
        self._name.setToolTip(version.name)
        who = {
            "in_person": self.tr("must be present"), "authorised": self.tr("oneself or by authorisation"),
            "relative": self.tr("a relative may act"), "anyone": self.tr("anyone may act"),
        }[version.who_may_act]  # fmt: skip
        term = due_words.term_of(version, self._language)
        case = version.variant(variant)
        if version.asks_for_case and not variant:
            self._case.setText(self.tr("Which case is it?"))
            term = ""
        elif case is not None:
            self._case.setText(self.tr("Case: {case}").format(case=case.name))
            term = due_words.term_of_case(case, self._language)
        self._case.setVisible(case is not None)
        self._code.setText(version.code)
        for shown in self._of_chosen:
            shown.show()
        self._field.tell(version.field)
        self._term.tell(term, "sea", "clock")
        self._who.tell(who)
        self.head.mark.show_done(bool(term) or not version.asks_for_case)
        warnings = []
        if version.effective_to is not None:
            last = due_words.day(version.effective_to)
            warnings.append(self.tr("Can be asked for until {last}.").format(last=last))
        if version.national_system:
            warnings.append(
                self.tr("Needs a ministry's system for its number: say so when there is no link.")
            )
        if version.is_doubted:
            warnings.append(
                self.tr("The term in the catalogue has not been compared with the original.")
            )
        self._warning.tell(" ".join(warnings), "warn")
        self._place_known()

    def told(self) -> tuple[str, str]:
        """What is chosen, and its term: the card in one line."""
        return self._name.text(), self._term.text()

    def show_fault(self, sentence: str) -> None:
        self._fault.setText(sentence)
        self._fault.setVisible(bool(sentence))

    @property
    def fault(self) -> str:
        if self._fault.isHidden():
            return ""
        return self._fault.text()
