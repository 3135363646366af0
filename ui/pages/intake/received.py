"""After F9: the code very large, and six lines to read back with the person who stands here; a digit
says one of them right.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import msgspec
from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from counter import wording
from counter.desk.dossiers.intake import Received
from counter.domain.dossiers.documents import Fee, Paper
from counter.domain.dossiers.events import DossierReceived
from counter.domain.dossiers.people import Applicant, mask
from counter.domain.dossiers.state import Dossier
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
from ui.widgets.dossier_view import fee_words, paid_words

_LAST_FOUR = 4
_ROW = 46  # pixels
_NAME = 136


class Said(NamedTuple):
    """What can be corrected: whose it is, its field by the name of the intake's contract, and what
    it says now.
    """

    whose: str
    field: str
    value: str


class Line(NamedTuple):
    """One thing that is read back: its name, the words that matter, what stands behind them; and
    what of it can be corrected here, of each person where it is about several.
    """

    name: str
    words: str
    more: str = ""
    said: Sequence[Said] = ()


class ReceivedView(QFrame):
    """In the place of the form. `corrected` tells field and new value; `wanted` that a line, by its
    number, is to be corrected.
    """

    corrected = Signal(str, str)
    wanted = Signal(int)
    left = Signal()  # nothing is corrected after all
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
        self.show_said(event)
        notices = [wording.text(code, self._language, values) for code, values in received.remarks]
        self._notices.setText("\n".join(notices))
        self._notices.setVisible(bool(notices))

    def show_said(self, event: DossierReceived) -> None:
        """What is read back, as it was received or as it was said right since."""
        self.show_lines(_lines_of(event, self._language))

    def show_lines(self, lines: Sequence[Line]) -> None:
        self._lines, self._edit, self._told = lines, None, []
        cleared(self._rows)
        for number, line in enumerate(lines, start=1):
            self._rows.addWidget(rule())
            self._rows.addWidget(self._row(number, line))

    def _row(self, number: int, line: Line) -> QWidget:
        name = label(line.name, "small", wraps=True)
        name.setFixedWidth(px(by_size(_NAME, 100)))
        is_short = len(line.said) == 1  # what is not has the rest of the line, and another below
        is_large, is_of_several = px.percent >= LARGE, len(line.said) > 1
        words = label(line.words, "lead", wraps=is_large or not is_short)
        more = label(line.more, "small", wraps=is_large or is_of_several)
        parts: list[Part] = [name, words, more]
        if is_large or is_of_several:
            told = boxed(column(words, *([more] if line.more else []), gap=0))
            self._told.append(told)
            parts = [name, told]
        elif is_short:
            parts.append(1)
        if line.said:
            parts.append(button(self.tr("Correct"), lambda: self.wanted.emit(number), str(number), role="link"))  # fmt: skip
        made = row(*parts, gap=8)
        made.setContentsMargins(px(14), px(3), px(14), px(3))
        made.setStretch(1, int(is_large or not is_short))
        box = boxed(made)
        box.setMinimumHeight(px(_ROW))
        return box

    # ---- correcting

    def said_in(self, number: int) -> Sequence[Said]:
        """What can be corrected in the line of that number, from 1; nothing where there is none."""
        if not 1 <= number <= len(self._lines):
            return ()
        return self._lines[number - 1].said

    def correct(self, number: int, said: Said) -> None:
        """Asks for the right value in the line itself, the old one selected."""
        line = self._lines[number - 1]
        self.show_lines(self._lines)
        self._edit = edit = QLineEdit(said.value)
        edit.setAccessibleName(f"{line.name}: {said.whose}")
        edit.returnPressed.connect(lambda: self._say_right(said, edit))
        self._rows.itemAt(2 * number - 1).widget().layout().insertWidget(1, edit, 10)  # type: ignore[union-attr]
        if px.percent >= LARGE:  # what it said stands in the field
            self._told[number - 1].hide()
        edit.selectAll()
        edit.setFocus()

    def _say_right(self, said: Said, edit: QLineEdit) -> None:
        value = edit.text().strip()
        if not value or value == said.value:
            self.left.emit()
        else:
            self.corrected.emit(said.field, value)

    def leave_correction(self) -> None:
        """Nothing is corrected after all."""
        if self._edit is not None:
            self.show_lines(self._lines)


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


def as_it_is_now(dossier: Dossier) -> DossierReceived:
    """What was received, with what was said right since."""
    assert dossier.received is not None
    return msgspec.structs.replace(
        dossier.received, applicant=dossier.applicant, summary=dossier.summary
    )


def _lines_of(event: DossierReceived, language: str) -> list[Line]:
    translate = QCoreApplication.translate
    people = _people_of(event)
    delivery = wording.text(f"delivery:{event.result_delivery}", language)
    lines = [
        Line(translate("ReceivedView", "Applicant"), _told(people, "name", ", "), "; ".join(map(_about, people.values())), _said_of(people, "name")),
        Line(translate("ReceivedView", "The matter"), event.summary or "–", event.procedure.list_name, (Said("", "summary", event.summary),)),
        Line(translate("ReceivedView", "Address"), _told(people, "address", "; ") or "–", _told(people, "phone", ", "), _said_of(people, "address")),
        Line(translate("ReceivedView", "Papers handed in"), _papers(event.papers) or "–"),
        Line(translate("ReceivedView", "Result"), delivery, event.delivery_address),
    ]  # fmt: skip
    if event.fees:
        lines.append(_fees_line(event.fees))
    return lines


def _people_of(event: DossierReceived) -> dict[str, Applicant]:
    """Who asks for it, by their part in the contract."""
    others = {f"co_applicants[{place}]": one for place, one in enumerate(event.co_applicants)}
    return {"applicant": event.applicant, **others}


def _told(people: Mapping[str, Applicant], name: str, between: str) -> str:
    """What this field says of them, once where it says the same of several."""
    values = (getattr(person, name) for person in people.values())
    return between.join(dict.fromkeys(filter(None, values)))


def _said_of(people: Mapping[str, Applicant], name: str) -> tuple[Said, ...]:
    return tuple(
        Said(person.name, f"{part}.{name}", getattr(person, name))
        for part, person in people.items()
    )


def _fees_line(fees: Sequence[Fee]) -> Line:
    """The whole amount and whether it is paid; behind it what it is made of, and how each is paid
    where they differ.
    """
    words = show_money(sum(fee.amount for fee in fees))
    name = QCoreApplication.translate("ReceivedView", "Fees")
    ways = list(dict.fromkeys(filter(None, map(paid_words, fees))))
    if len(ways) > 1:
        return Line(name, words, " · ".join(map(fee_words, fees)))
    if ways:
        words = f"{words}, {ways[0]}"
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
