"""Dossiers in a list, two lines each: person and matter; code and who has it; state and term."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPen

from counter import wording
from counter.domain.dossiers.status import COMPLETED, OVERDUE, RETURNED
from counter.domain.dossiers.summary import DossierSummary
from counter.domain.text import fold, words
from ui.colours import colour
from ui.theme import BODY, LARGE, SMALL, font, px
from ui.widgets.basics import is_letter
from ui.widgets.cell import Cell
from ui.widgets.chip import chip_width, paint_chip
from ui.widgets.row_list import Drawing, RowList

_ROW = 57  # pixels
_CODE_AT, _STATE_AT = 0.56, 0.77  # of the width: where the second and the third column begin
_STATE, _GAP = 138, 10  # pixels, at large text: of the third column, and beside the second
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_LAST_FOUR = 4
# of a state: the tone and the icon of its chip
_LOOKS = {
    "registered": ("quiet", "info"), "received": ("sea", "intake"), "processing": ("sea", "follow"),
    "supplement": ("warn", "pause"), "stopped": ("quiet", "pause"), "refused": ("quiet", "cross"),
    "withdrawal": ("warn", "undo"), "withdrawn": ("quiet", "undo"), "completed": ("good", "shelf"),
    "returned": ("quiet", "done"), "conflicting": ("warn", "warn"), "voided": ("quiet", "cross"),
}  # fmt: skip


class Listed(NamedTuple):
    """A dossier in words, as one row shows it; `wanted` are the words it was found by."""

    summary: DossierSummary
    matter: str
    where: str
    state: str
    look: tuple[str, str]
    due: Cell
    wanted: tuple[str, ...]

    @property
    def spoken(self) -> str:
        said = (self.summary.people, self.matter, self.summary.code, self.where, self.state, self.due.text)  # fmt: skip
        return ", ".join(filter(None, said))


def state_words(listed: DossierSummary, language: str) -> str:
    return wording.text(f"state:{listed.state}", language)


def timeliness_cell(listed: DossierSummary, now: datetime, language: str) -> Cell:
    """How it stands against its date, in a word and a colour."""
    if not listed.has_timeliness:
        return Cell("–", "quiet")
    status = listed.timeliness(now)
    tone = {OVERDUE: "bad", "early": "good", "on_time": "good"}.get(status, "")
    return Cell(wording.text(f"timeliness:{status}", language), tone)


class DossierList(RowList):
    """Rows of dossiers; Enter or a double click opens one. Letters and digits are for the page."""

    def __init__(self, name: str, language: str) -> None:
        self._language = language
        self._day: date | None = None
        super().__init__(name, Drawing(_ROW, _paint))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_letter(event):
            event.ignore()  # it goes on to the page
        else:
            super().keyPressEvent(event)

    def show_dossiers(
        self,
        dossiers: Sequence[DossierSummary],
        now: datetime,
        names: Mapping[str, str],
        text: str = "",
        day: date | None = None,
    ) -> None:
        """`names` of procedures by their codes; `text` is what they were found by, and `day` the day
        that it names.
        """
        wanted, self._day = tuple(words(text)), day
        self.fill([self._listed(one, now, names, wanted) for one in dossiers], _is_same)

    @property
    def dossier(self) -> DossierSummary | None:
        """The chosen one."""
        chosen = self.chosen
        return chosen.summary if isinstance(chosen, Listed) else None

    def select(self, number: int) -> None:
        """The row of that number, or the nearest there is."""
        last = self.rows.rowCount() - 1
        if last >= 0:
            self.setCurrentIndex(self.rows.index(max(0, min(last, number))))

    def open_chosen(self) -> None:
        if self.dossier is not None:
            self.opened.emit(self.dossier)

    def _listed(
        self,
        summary: DossierSummary,
        now: datetime,
        names: Mapping[str, str],
        wanted: tuple[str, ...],
    ) -> Listed:
        name = names.get(summary.procedure, summary.procedure)
        matter = f"{name} · {summary.summary}" if summary.summary else name
        state, look = state_words(summary, self._language), summary.state
        if summary.conflicting:
            state, look = wording.text("state:conflicting", self._language), "conflicting"
        where = self._on_day_words(summary)
        if summary.holder:
            where = wording.text("where:list", self._language, {"unit": summary.holder})
        if summary.is_in_false_time:
            where = f"{where} {wording.text('remark:clock-false', self._language)}".strip()
        tone_and_icon = _LOOKS.get(look, ("", ""))
        return Listed(summary, matter, where, state, tone_and_icon, self._due(summary, now), wanted)

    def _on_day_words(self, summary: DossierSummary) -> str:
        """Why a day finds it."""
        day = self._day
        if day is None:
            return ""
        is_due, is_received = summary.is_due_on(day), summary.is_received_on(day)
        words = self.tr("due and received {day}") if is_received else self.tr("due {day}")
        if not is_due:
            words = self.tr("received {day}")
        return words.format(day=f"{day:%d/%m}")

    def _due(self, summary: DossierSummary, now: datetime) -> Cell:
        """Its date, and how it stands against it."""
        if summary.due_at is None or not summary.has_timeliness:
            return Cell("–", "quiet")
        status = timeliness_cell(summary, now, self._language)
        day = f"{summary.due_at:%H:%M %d/%m/%Y}"
        if px.percent >= LARGE:  # the hour and the year stand beside the list, for the chosen one
            day = f"{summary.due_at:%d/%m}"
        is_open = summary.status not in (COMPLETED, RETURNED)
        return Cell(
            f"{day} · {status.text}", status.tone if is_open or status.tone == "bad" else ""
        )


def _is_same(one: object, other: object) -> bool:
    return (
        isinstance(one, Listed)
        and isinstance(other, Listed)
        and one.summary.subject == other.summary.subject
    )


# ---- drawing


def _paint(painter: QPainter, place: QRectF, thing: object, is_chosen: bool) -> None:
    assert isinstance(thing, Listed)
    inside = place.adjusted(px(14), px(5), -px(12), -px(6))
    code_at, state_at = _columns(inside, thing.summary.code)
    half = inside.height() / 2
    first = QRectF(inside.left(), inside.top(), code_at - inside.left() - px(10), half)
    _paint_found(painter, first, thing.summary.people, thing.wanted, "ink", BODY + 1, bold=True)
    second = first.translated(0, half)
    _paint_found(painter, second, thing.matter, thing.wanted, "quiet", SMALL)
    _paint_code(painter, QRectF(code_at, inside.top(), state_at - code_at - px(8), half), thing)
    below = QRectF(code_at, inside.top() + half, state_at - code_at - px(8), half)
    _paint_words(painter, below, thing.where, "quiet", SMALL)
    tone, icon = thing.look
    wide = min(chip_width(thing.state, icon), inside.right() - state_at)
    chip = QRectF(state_at, inside.top() + (half - px(22)) / 2, wide, px(22))
    paint_chip(painter, chip, thing.state, tone, icon, "paper" if is_chosen else "")
    ink = {"bad": "red", "warn": "amber", "good": "green"}.get(thing.due.tone, "quiet")
    due = QRectF(state_at, inside.top() + half, inside.right() - state_at, half)
    _paint_words(painter, due, thing.due.text, ink, SMALL, bold=thing.due.tone == "bad")


def _columns(inside: QRectF, code: str) -> tuple[float, float]:
    """Where code and state begin; at large text the names give way, a code is never cut."""
    if px.percent < LARGE:
        return (
            inside.left() + inside.width() * _CODE_AT,
            inside.left() + inside.width() * _STATE_AT,
        )
    state_at = inside.right() - px(_STATE)
    wide = QFontMetricsF(font(BODY, bold=True)).horizontalAdvance(code)
    return state_at - px(_GAP) - wide, state_at


def _paint_code(painter: QPainter, place: QRectF, thing: Listed) -> None:
    """The last four digits are what people say."""
    code = thing.summary.code
    head, last = code[:-_LAST_FOUR], code[-_LAST_FOUR:]
    painter.setPen(QColor(colour("ink")))
    painter.setFont(font(BODY))
    painter.drawText(place, _LEFT, head)
    wide = painter.fontMetrics().horizontalAdvance(head)
    painter.setFont(font(BODY, bold=True))
    painter.drawText(place.adjusted(wide, 0, 0, 0), _LEFT, last)


def _paint_words(
    painter: QPainter, place: QRectF, text: str, ink: str, size: float, bold: bool = False
) -> str:
    painter.setPen(QColor(colour(ink)))
    painter.setFont(font(size, bold=bold))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(place.width()))
    painter.drawText(place, _LEFT, shown)
    return shown


def _paint_found(
    painter: QPainter,
    place: QRectF,
    text: str,
    wanted: Sequence[str],
    ink: str,
    size: float,
    bold: bool = False,
) -> None:
    """With a line under what the words found in it."""
    shown = _paint_words(painter, place, text, ink, size, bold)
    folded, metrics = fold(shown), painter.fontMetrics()
    if len(folded) != len(shown):
        return
    foot = place.center().y() + metrics.ascent() / 2 + px(2)
    painter.setPen(QPen(QColor(colour("sea")), px(2)))
    for word in wanted:
        start = _begin_of(folded, word)
        if start is not None:
            left = place.left() + metrics.horizontalAdvance(shown[:start])
            right = place.left() + metrics.horizontalAdvance(shown[: start + len(word)])
            painter.drawLine(QPointF(left, foot), QPointF(right, foot))


def _begin_of(text: str, word: str) -> int | None:
    """Where a word of the text begins with the one that is looked for."""
    start = f" {text}".find(f" {word}")
    return None if start < 0 else start
