"""After F9: the code very large, and six lines to read back with the person who stands here; a digit
says one of them right.
"""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from counter import wording
from counter.desk.dossiers.intake import Received
from counter.domain.dossiers.documents import Fee, Paper
from counter.domain.dossiers.events import DossierReceived
from counter.domain.dossiers.people import Applicant, mask
from ui import icons
from ui.announcing import announce
from ui.colours import colour
from ui.money import show_money
from ui.theme import LARGE, by_size, font, px
from ui.typed_dates import shown_date
from ui.widgets.basics import (
    Part,
    boxed,
    button,
    cleared,
    column,
    label,
    row,
    rule,
    scrolled,
    set_named,
)
from ui.widgets.dossier_view import paid_words

_LAST_FOUR = 4
_ROW = 46  # pixels
_NAME = 136


class Line(NamedTuple):
    """One thing that is read back: its name, the words that matter, what stands behind them; the
    field a correction is about and what it says now, where it can be corrected here.
    """

    name: str
    words: str
    more: str = ""
    field: str = ""
    value: str = ""


class ReceivedView(QFrame):
    """In the place of the form. `corrected` tells field and new value."""

    corrected = Signal(str, str)
    call_wanted = Signal()
    again_wanted = Signal()
    open_wanted = Signal()

    def __init__(self, language: str, practice: bool) -> None:
        super().__init__()
        self._language = language
        self._lines: Sequence[Line] = ()
        self._edit: QLineEdit | None = None
        self._told: list[QWidget] = []  # what each line says, at large text
        self._code = CodeBand(practice)
        self._rows = column(gap=0)
        self._hint = label(self.tr("A digit corrects a line; the code stays."), "small", wraps=True)
        set_named(self._hint, alignment="AlignRight|AlignVCenter")
        head = row(label(self.tr("Read back"), "heading"), self._hint, gap=14)
        head.setStretch(1, 1)
        head.setContentsMargins(px(14), px(10), px(14), px(8))
        inside = column(head, self._rows, gap=0)
        read_back = boxed(inside, "card")
        next_steps = row(
            label(self.tr("Go on"), "quiet"),
            button(self.tr("Call next"), self.call_wanted.emit, "F2", icon="call", wraps=True),
            button(self.tr("Another for the same person"), self.again_wanted.emit, "Ctrl+D", icon="plus", wraps=True),
            button(self.tr("Open the dossier"), self.open_wanted.emit, "F6", icon="dossier", wraps=True),
            1, gap=8,
        )  # fmt: skip
        self._notices = label(role="small", wraps=True)
        if px.percent < LARGE:
            whole = column(self._code, read_back, next_steps, self._notices, 1, gap=12)
            self.setLayout(column(scrolled(whole), gap=0))
        else:  # what comes next stays in view while the lines scroll
            lines = scrolled(column(self._code, read_back, self._notices, 1, gap=12))
            self.setLayout(column(lines, next_steps, gap=12))

    def show_received(self, received: Received) -> None:
        event = received.event
        self._code.show_code(event.code)
        announce(self, event.code)
        self.show_lines(_lines_of(event, self._language))
        notices = [wording.text(code, self._language, values) for code, values in received.remarks]
        self._notices.setText("\n".join(notices))
        self._notices.setVisible(bool(notices))

    def show_lines(self, lines: Sequence[Line]) -> None:
        self._lines, self._edit, self._told = lines, None, []
        cleared(self._rows)
        for number, line in enumerate(lines, start=1):
            self._rows.addWidget(rule())
            self._rows.addWidget(self._row(number, line))

    def _row(self, number: int, line: Line) -> QWidget:
        name = label(line.name, "small", wraps=True)
        name.setFixedWidth(px(by_size(_NAME, 100)))
        # what cannot be corrected here has the rest of the line, and another below
        wraps = px.percent >= LARGE or not line.field
        words = label(line.words, "lead", wraps=wraps)
        more = label(line.more, "small", wraps=px.percent >= LARGE)
        parts: list[Part] = [name, words, more]
        if px.percent >= LARGE:
            more.setHidden(not line.more)
            told = boxed(column(words, more, gap=0))
            self._told.append(told)
            parts = [name, told]
        if line.field:
            if px.percent < LARGE:
                parts.append(1)
            parts.append(button(self.tr("Correct"), lambda: self.correct(number), str(number), role="link"))  # fmt: skip
        made = row(*parts, gap=8)
        made.setContentsMargins(px(14), px(3), px(14), px(3))
        made.setStretch(1, int(px.percent >= LARGE or not line.field))
        box = boxed(made)
        box.setMinimumHeight(px(_ROW))
        return box

    # ---- correcting

    def correct(self, number: int) -> bool:
        """Asks for the right value in the line itself, the old one selected; False where the line
        is none of those that can be corrected here.
        """
        if not 1 <= number <= len(self._lines) or not self._lines[number - 1].field:
            return False
        line = self._lines[number - 1]
        self.show_lines(self._lines)
        self._edit = edit = QLineEdit(line.value)
        edit.setAccessibleName(line.name)
        edit.returnPressed.connect(lambda: self._say_right(line, edit))
        self._rows.itemAt(2 * number - 1).widget().layout().insertWidget(1, edit, 10)  # type: ignore[union-attr]
        if px.percent >= LARGE:  # what it said stands in the field
            self._told[number - 1].hide()
        edit.selectAll()
        edit.setFocus()
        return True

    def _say_right(self, line: Line, edit: QLineEdit) -> None:
        value = edit.text().strip()
        if not value or value == line.value:
            self.leave_correction()
        else:
            self.corrected.emit(line.field, value)

    def leave_correction(self) -> bool:
        """Nothing is corrected after all; False where nothing was."""
        if self._edit is None:
            return False
        self.show_lines(self._lines)
        return True

    def show_corrected(self, field: str, value: str) -> None:
        """The line as it is now."""
        self.show_lines(
            [
                line._replace(words=value, value=value) if line.field == field else line
                for line in self._lines
            ]
        )


class CodeBand(QFrame):
    """The dossier's code, its last four digits lifted: by them it is asked for later."""

    def __init__(self, practice: bool) -> None:
        super().__init__()
        self.setProperty("role", "ready")
        self._code = CodeDigits()
        caption = self.tr("Dossier code")
        if practice:
            caption += " · " + self.tr("PRACTICE code, not a real one")
        words = column(
            label(caption, "small"),
            self._code,
            label(self.tr("Found again by the last four digits, a name, or the receipt."), "small"),
            gap=4,
        )
        inside = row(_Tick(), words, 1, gap=20)
        inside.setContentsMargins(px(24), px(14), px(24), px(14))
        self.setLayout(inside)

    def show_code(self, code: str) -> None:
        self._code.show_code(code)


class CodeDigits(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._code = ""
        self._size = by_size(50, 34)

    def show_code(self, code: str) -> None:
        self._code = code
        self.setAccessibleName(code)
        self.updateGeometry()
        self.update()

    @property
    def text(self) -> str:
        return self._code

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(font(self._size, bold=True))
        return QSize(metrics.horizontalAdvance(self._code) + px(40), round(px(self._size) * 1.25))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(self._size, bold=True))
        metrics = painter.fontMetrics()
        head, last = self._code[:-_LAST_FOUR], self._code[-_LAST_FOUR:]
        place = QRectF(self.rect())
        wide = metrics.horizontalAdvance(head)
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setPen(QColor(colour("ink")))
        painter.drawText(place, align, head)
        lifted = QRectF(wide + px(2), 0, metrics.horizontalAdvance(last) + px(16), place.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour("paper")))
        painter.drawRoundedRect(lifted, px(8), px(8))
        painter.setPen(QColor(colour("sea_text")))
        painter.drawText(lifted, Qt.AlignmentFlag.AlignCenter, last)


class _Tick(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(px(40), px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        icons.draw(QPainter(self), "done", QRectF(self.rect()), colour("green"))


def _lines_of(event: DossierReceived, language: str) -> list[Line]:
    translate = QCoreApplication.translate
    person = event.applicant
    also = [other.name for other in event.co_applicants]
    delivery = wording.text(f"delivery:{event.result_delivery}", language)
    lines = [
        Line(translate("ReceivedView", "Applicant"), ", ".join((person.name, *also)), _about(person), "applicant.name", person.name),
        Line(translate("ReceivedView", "The matter"), event.summary or "–", event.procedure.list_name, "summary", event.summary),
        Line(translate("ReceivedView", "Address"), person.address or "–", person.phone, "applicant.address", person.address),
        Line(translate("ReceivedView", "Papers handed in"), _papers(event.papers) or "–"),
        Line(translate("ReceivedView", "Result"), delivery, event.delivery_address),
    ]  # fmt: skip
    if event.fees:
        lines.append(_fees_line(event.fees))
    return lines


def _fees_line(fees: Sequence[Fee]) -> Line:
    """The whole amount and whether it is paid; behind it what it is made of."""
    words = show_money(sum(fee.amount for fee in fees))
    if how := next(filter(None, map(paid_words, fees)), ""):
        words = f"{words}, {how}"
    name = QCoreApplication.translate("ReceivedView", "Fees")
    return Line(name, words, " · ".join(map(_fee_made_of, fees)))


def _fee_made_of(fee: Fee) -> str:
    if fee.exempt is not None:
        return f"{fee.name}: 0đ ({fee.exempt})"
    if fee.quantity > 1:
        return f"{fee.name}: {fee.quantity} × {show_money(fee.price)}"
    return fee.name


def _about(person: Applicant) -> str:
    parts = (person.sex.lower(), shown_date(person.birth_date), mask(person.identity_number))
    return " · ".join(part for part in parts if part)


def _papers(papers: Sequence[Paper]) -> str:
    return ", ".join(
        paper.name for paper in papers if paper.originals or paper.copies or paper.certified
    )
