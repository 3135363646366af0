"""The foot of the rail, always in view: printer, what the hub has not acknowledged and since when,
who works here, the clock.

While the exchange is refused, or the hub was not reached for long, that is what it says: nothing
unsent is no good news then. Never a bare "online" light: figures and words.
"""

from datetime import datetime, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from counter.desk.day import CLOSED, NOT_OPENED, DeskStatus
from counter.domain.refusal import CounterError, Unavailable
from counter.wording import due
from ui import icons
from ui.announcing import announce
from ui.colours import colour
from ui.theme import CAPTION, SMALL, font, px
from ui.widgets.basics import column, label, row, rule, set_tone
from ui.widgets.chip import Remark

_LONG = timedelta(hours=1)  # a hub may be away for less without a word
_AVATAR, _LOW_AVATAR = 30, 24  # pixels
_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
NARROW_FROM = 110  # per cent, as the rail


class FootLine(Remark):
    """One thing the desk has to say, on as many lines as it takes; its whole sentence for who
    points at it.
    """

    def __init__(self, icon: str) -> None:
        super().__init__("", "", icon)
        self._own_icon = icon
        self.setFont(font(SMALL))
        if px.percent >= NARROW_FROM:
            self.setFont(font(CAPTION))
            self.setContentsMargins(0, 0, 0, 0)

    def say(self, words: str, tone: str = "") -> None:
        self.tell(words, tone, self._own_icon)

    def paints_icon(self) -> bool:
        return px.percent < NARROW_FROM

    def ink(self) -> str:
        return "rail_warning" if self.property("tone") else "rail_text"


class RailFoot(QFrame):
    """What is right is said quietly, what is wrong in another colour and in words."""

    lock_wanted = Signal()
    clerk_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_narrow = px.percent >= NARROW_FROM
        self._trouble: CounterError | None = None
        self._copy_trouble = ""
        self._whose = ""
        self._printer, self._unsent = FootLine("printer"), FootLine("sync")
        self._battery, self._copies = FootLine("warn"), FootLine("copier")
        self.clerk = ClerkBadge(self._is_narrow)
        self.clerk.lock_wanted.connect(self.lock_wanted.emit)
        self.clerk.clerk_wanted.connect(self.clerk_wanted.emit)
        self._clock, self._day, self._said = label(), label(), label(wraps=True)
        self._clock.setFont(font(18 if self._is_narrow else 22, bold=True))
        for shown in (self._day, self._said):
            shown.setFont(font(CAPTION))
        clock = column(row(self._clock, self._day, 1, gap=9), self._said, gap=0)
        self._day.setHidden(self._is_narrow)
        self._said.hide()
        lines = (self._battery, self._copies, self._printer, self._unsent)
        self.setLayout(column(*lines, rule(), self.clerk, clock, gap=6))
        side = px(6 if self._is_narrow else 14)
        self.layout().setContentsMargins(side, 0, side, px(8))  # type: ignore[union-attr]

    # ---- the desk

    def show_status(self, status: DeskStatus, language: str) -> None:
        self._whose = self.tr("{unit} · desk {desk}").format(
            unit=status.unit_name, desk=status.desk
        )
        self._show_clock(status, language)
        trouble = self._trouble_words(status)
        is_behind = bool(trouble) or bool(status.has_hub and status.unsent)
        words = trouble or self._unsent_words(status)
        if self._is_narrow and not is_behind:
            words = ""
        self._unsent.say(words, "warn" if is_behind else "")
        self._copies.say(self._copy_words(status), "warn")

    def _show_clock(self, status: DeskStatus, language: str) -> None:
        now = status.now
        self._clock.setText(f"{now:%H:%M}")
        set_tone(self._clock, "bad" if status.clock_doubt else "")
        words = {NOT_OPENED: self.tr("day not opened"), CLOSED: self.tr("day closed")}
        said = words.get(status.state, "")
        if status.clock_doubt:
            said = self.tr("clock in doubt")
        self._said.setText(_capitalised(said))
        self._said.setVisible(bool(said))
        set_tone(self._said, "warn")
        self._day.setText(f"{_capitalised(due.weekday(now, language))}\n{now:%d/%m/%Y}")

    @property
    def whose(self) -> str:
        """Unit and desk."""
        return self._whose

    # ---- the exchange with the hub

    def show_trouble(self, trouble: CounterError | None, sentence: str) -> None:
        """Why the last exchange did not end well, said from the next status on."""
        self._trouble = trouble
        self._unsent.setToolTip(sentence)

    def _trouble_words(self, status: DeskStatus) -> str:
        """Nothing where there is no trouble worth a word."""
        if self._trouble is None or not status.has_hub:
            return ""
        heard = status.heard_at
        since = _short(heard, status.now) if heard else "–"
        words = self.tr("Exchange refused, the last {since}")
        if isinstance(self._trouble, Unavailable):
            if heard is not None and status.now - heard < _LONG:
                return ""
            words = self.tr("No word of the hub since {since}")
        if status.unsent:
            words += " · " + self.tr("%n not sent", "", status.unsent)
        return words.format(since=since)

    def _unsent_words(self, status: DeskStatus) -> str:
        if not status.has_hub:
            return self.tr("No hub")
        if not status.unsent or status.unsent_since is None:
            return self.tr("The hub has everything")
        words = self.tr("%n not at the hub, since {since}", "", status.unsent)
        return words.format(since=_short(status.unsent_since, status.now))

    # ---- copies, printer, battery

    def show_copy_trouble(self, sentence: str) -> None:
        """Why the last copy of the desk is not where it should be, said from the next status on."""
        self._copy_trouble = sentence
        self._copies.setToolTip(sentence)

    def _copy_words(self, status: DeskStatus) -> str:
        """Nothing while there is nothing to be done."""
        if self._copy_trouble:
            return self.tr("Copy failed")
        if not status.copies.is_overdue:
            return ""
        made_at = status.copies.made_at
        if made_at:
            return self.tr("No copy since {day}").format(day=f"{made_at:%d/%m}")
        return self.tr("No copy yet")

    def show_printer(self, can_print: bool, text: str) -> None:
        """At large text only what is wrong, as of the hub: what is well stands on the day's page."""
        if not can_print and text != self._printer.toolTip():
            announce(self, text, interrupts=True)
        self._printer.setToolTip(text)
        if can_print and self._is_narrow:
            text = ""
        self._printer.say(text, "" if can_print else "bad")

    def show_battery(self, is_on_battery: bool, percent: int | None, is_low: bool) -> None:
        """Nothing while the power is there: a light that is always on is seen by nobody."""
        words = self.tr("On battery: {percent} %").format(percent=percent)
        if percent is None:
            words = self.tr("On battery")
        if not is_on_battery:
            words = ""
        self._battery.say(words, "bad" if is_low else "warn")


class ClerkBadge(QWidget):
    """Who works at which counter. The name is pressed for somebody else to sign, the line below it
    locks.
    """

    clerk_wanted = Signal()
    lock_wanted = Signal()

    def __init__(self, is_narrow: bool) -> None:
        super().__init__()
        self._is_narrow = is_narrow
        self._name, self._counter = "", 1

    def show_clerk(self, name: str, counter: int) -> None:
        self._name, self._counter = name, counter
        self.setAccessibleName(f"{self._shown_name()}, {self._where()}")
        self.setToolTip(self.tr("Another clerk: Ctrl+B. Lock this counter: Ctrl+L"))
        self.update()

    def _shown_name(self) -> str:
        return self._name or self.tr("No clerk named")

    def _where(self) -> str:
        return self.tr("Counter {number}").format(number=self._counter)

    def sizeHint(self) -> QSize:
        return QSize(px(_AVATAR), px(_AVATAR + 6))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        if event.button() != Qt.MouseButton.LeftButton or not self.rect().contains(place):
            return
        if place.y() < self.height() / 2 and not self._is_narrow:  # narrow, it has no name
            self.clerk_wanted.emit()
        else:
            self.lock_wanted.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._is_narrow:
            self._paint_where(painter)
            return
        size = px(_AVATAR)
        self._paint_avatar(painter, QRectF(0, (self.height() - size) / 2, size, size))
        self._paint_words(painter, QRectF(size + px(9), 0, self.width() - size, self.height()))

    def _paint_where(self, painter: QPainter) -> None:
        """The counter; who works there beside it, where both have room."""
        size, room = px(_LOW_AVATAR), QRectF(self.rect())
        wide = QFontMetricsF(font(CAPTION)).horizontalAdvance(self._where())
        if size + px(4) + wide <= room.width():
            self._paint_avatar(painter, QRectF(0, (self.height() - size) / 2, size, size))
            room.setLeft(size + px(4))
        painter.setFont(font(CAPTION))
        painter.setPen(QColor(colour("rail_text")))
        painter.drawText(room, _LEFT, self._where())

    def _paint_avatar(self, painter: QPainter, place: QRectF) -> None:
        painter.setPen(QPen(QColor(0, 0, 0, 0)))
        painter.setBrush(QColor(colour("rail_text")))
        painter.drawEllipse(place)
        painter.setPen(QColor(colour("rail")))
        painter.setFont(font(11 if self._is_narrow else SMALL, bold=True))
        painter.drawText(place, _CENTRE, initials(self._name) or str(self._counter))

    def _paint_words(self, painter: QPainter, place: QRectF) -> None:
        painter.setFont(font(SMALL, bold=True))
        metrics = painter.fontMetrics()
        name = _cut(self._shown_name(), painter, place.width() - px(9))
        painter.setPen(QColor(colour("rail_text")))
        painter.drawText(QPointF(place.left(), place.center().y() - px(4)), name)
        painter.setFont(font(CAPTION))
        below = place.center().y() + metrics.ascent()
        painter.drawText(QPointF(place.left(), below), f"{self._where()}   Ctrl L")
        wide = painter.fontMetrics().horizontalAdvance(f"{self._where()}   Ctrl L")
        lock = QRectF(place.left() + wide + px(5), below - px(11), px(13), px(13))
        icons.draw(painter, "lock", lock, colour("rail_text"))


def initials(name: str) -> str:
    """Of the first and the last word: who is called Hoàng Thị Lan is HL here."""
    words = name.split()
    if len(words) < 2:
        return name[:1].upper()
    return (words[0][0] + words[-1][0]).upper()


def _cut(words: str, painter: QPainter, room: float) -> str:
    metrics = painter.fontMetrics()
    if metrics.horizontalAdvance(words) <= room:
        return words
    parts = words.split()
    while len(parts) > 1 and metrics.horizontalAdvance("… " + " ".join(parts)) > room:
        parts.pop(0)  # people are called by their last word
    return "… " + " ".join(parts)


def _short(moment: datetime, now: datetime) -> str:
    if moment.date() == now.date():
        return f"{moment:%H:%M}"
    return f"{moment:%H:%M %d/%m}"


def _capitalised(words: str) -> str:
    return words[:1].upper() + words[1:]
