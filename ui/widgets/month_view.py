"""A small calendar of a due date: the day of receipt, counted days, days off, the due day, and what
is unconfirmed.

Every day carries a sign as well as a colour.
"""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter import wording
from counter.domain.calendar.due_date import DAY_KINDS, DUE, RECEIVED, WAITED, DerivedDay, DueDate
from counter.wording import due as due_words
from ui.colours import colour
from ui.theme import CAPTION, font, px

_MOST_WEEKS, _FEWEST_WEEKS = 6, 3  # where the room is less than all of them need
_HEAD, _WEEK = 26, 34  # pixels
_PROMISED = ("act", "act_text", "◇")
_OFF = ("weekend", "holiday", "closed")


class MonthView(QWidget):
    """Weeks from the receipt to the due day, Monday first; of a long term the first and the last
    ones.
    """

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._days: dict[date, DerivedDay] = {}
        self._promised: date | None = None  # where it is another day than the law's
        self._weeks: list[date] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._names = [
            self.tr("Mo"),
            self.tr("Tu"),
            self.tr("We"),
            self.tr("Th"),
            self.tr("Fr"),
            self.tr("Sa"),
            self.tr("Su"),
        ]

    def show_due(self, due: DueDate | None, promised_at: datetime | None = None) -> None:
        """The law's days, and the day that is promised instead."""
        self._days = {day.date: day for day in due.derivation} if due else {}
        self._promised = earlier_day(due, promised_at)
        self._weeks = _weeks(sorted(self._days))
        self.setAccessibleName(self.tr("Which days count"))
        words = [self._spoken(due, day) for day in self._days.values()] if due else []
        if self._promised:
            words.append(self.tr("{day} promised").format(day=f"{self._promised:%d/%m}"))
        self.setAccessibleDescription(", ".join(words))
        self.updateGeometry()
        self.update()

    def _spoken(self, due: DueDate, day: DerivedDay) -> str:
        return f"{day.date:%d/%m}: {due_words.note(day, due.term.unit, self._language)}"

    @property
    def is_filled(self) -> bool:
        return bool(self._weeks)

    def sizeHint(self) -> QSize:
        return QSize(px(7 * 40), _height(min(len(self._weeks), _MOST_WEEKS)))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(7 * 27), _height(min(len(self._weeks), _FEWEST_WEEKS)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = self.width() / 7
        painter.setFont(font(CAPTION))
        painter.setPen(QColor(colour("quiet")))
        for place, name in enumerate(self._names):
            painter.drawText(
                QRectF(place * wide, 0, wide, px(22)), Qt.AlignmentFlag.AlignCenter, name
            )
        room = (self.height() - px(_HEAD)) // px(_WEEK)
        for line, monday in enumerate(_fold_weeks(self._weeks, min(room, _MOST_WEEKS))):
            top = _height(line)
            if monday is None:
                painter.setPen(QColor(colour("faint")))
                painter.drawText(
                    QRectF(0, top, self.width(), px(34)), Qt.AlignmentFlag.AlignCenter, "⋯"
                )
                continue
            for place in range(7):
                self._paint_day(
                    painter, monday + timedelta(days=place), QRectF(place * wide, top, wide, px(34))
                )

    def _paint_day(self, painter: QPainter, day: date, cell: QRectF) -> None:
        box = cell.adjusted(2, 2, -2, -2)
        derived = self._days.get(day)
        ground, ink, sign = _PROMISED if day == self._promised else _look(derived, self._language)
        painter.setPen(Qt.PenStyle.NoPen)
        if ground:
            painter.setBrush(QColor(colour(ground)))
            painter.drawRoundedRect(box, 5, 5)
        if derived is not None and derived.kind in _OFF:
            painter.setBrush(QBrush(QColor(colour("edge")), Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(box, 5, 5)
        if derived is not None and not derived.confirmed:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colour("amber_bar")), 1.5, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(box, 5, 5)
            sign = (sign + "?").strip()
        painter.setPen(QColor(colour(ink)))
        painter.setFont(font(14, bold=derived is not None and derived.kind in ("due", "received")))
        painter.drawText(
            box.adjusted(4, 1, 0, 0),
            Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft,
            str(day.day),
        )
        painter.setFont(font(11))
        painter.drawText(
            box.adjusted(0, 0, -3, 0),
            Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight,
            sign,
        )


def earlier_day(due: DueDate | None, promised_at: datetime | None) -> date | None:
    """The day that is promised, where it is not the law's."""
    if due is None or promised_at is None or promised_at.date() == due.due_at.date():
        return None
    return promised_at.date()


def _look(derived: DerivedDay | None, language: str) -> tuple[str, str, str]:
    """Ground, ink and sign of a day."""
    if derived is None:
        return "", "faint", ""
    count = "" if derived.counted is None else wording.number(derived.counted, language)
    looks = {
        DAY_KINDS[DUE]: ("act", "act_text", "◆"),
        DAY_KINDS[RECEIVED]: ("sunken", "ink", "●"),
        DAY_KINDS[WAITED]: ("sunken", "quiet", "…"),
        "taken_as_received": ("sunken", "ink", "○"),
        "counted": ("sea_pale", "ink", count),
        "working_rest_day": ("sea_pale", "sea_text", count),
    }
    return looks.get(derived.kind, ("", "faint", "–"))


def _height(weeks: int) -> int:
    return px(_HEAD) + weeks * px(_WEEK)


def _weeks(days: list[date]) -> list[date]:
    """The Mondays from the first day to the last."""
    if not days:
        return []
    first = days[0] - timedelta(days=days[0].weekday())
    return [first + timedelta(weeks=n) for n in range((days[-1] - first).days // 7 + 1)]


def _fold_weeks(mondays: list[date], most: int) -> list[date | None]:
    """As many as there is room for, the last always among them; None stands for those left out."""
    if len(mondays) <= most:
        return list(mondays)
    last = 2 if most > _FEWEST_WEEKS else 1
    return [*mondays[: max(1, most - last - 1)], None, *mondays[-last:]]
