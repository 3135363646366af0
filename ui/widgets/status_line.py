"""The line that is always in view: day, clock, printer, and what the hub has not acknowledged and
since when.

While the exchange is refused, or the hub was not reached for long, that is what it says: nothing
unsent is no good news then.
"""

from datetime import datetime, timedelta

from PySide6.QtWidgets import QFrame

from counter.desk.day import CLOSED, NOT_OPENED, DeskStatus
from counter.domain.refusal import CounterError, Unavailable
from ui.theme import number_font, px
from ui.widgets.basics import LARGE, label, row, set_tone

_LONG = timedelta(hours=1)  # a hub may be away for less without a word


class StatusLine(QFrame):
    """Never a bare "online" light: figures and words."""

    def __init__(self, practice: bool) -> None:
        super().__init__()
        self._trouble: CounterError | None = None
        self.practice = label(self.tr("PRACTICE"), "practice")
        if not practice:
            self.practice.hide()
        self.setObjectName("status")
        self._place, self._day, self._clock = label(role="quiet"), label(), label()
        self._printer, self._unsent = label(role="quiet"), label(role="quiet")
        self._battery, self._copies = label(), label()
        self._battery.hide()
        self._copies.hide()
        self._copies.setProperty("tone", "warn")  # it never says that all is well
        self._copy_trouble = ""
        self._clock.setFont(number_font(15, bold=True))
        self._day.setFont(number_font(15))
        self.setLayout(
            row(
                self.practice,
                self._place,
                self._day,
                self._clock,
                self._battery,
                1,
                self._copies,
                self._printer,
                self._unsent,
                gap=22,
                margin=6,
            )
        )
        self.layout().setContentsMargins(px(16), px(5), px(16), px(5))  # type: ignore[union-attr]

    def show_status(self, status: DeskStatus) -> None:
        # what is wrong must be in view before whose desk it is
        self._place.setVisible(px.percent < LARGE)
        self._place.setText(
            self.tr("{unit} · desk {desk}").format(unit=status.unit_name, desk=status.desk)
        )
        words = {NOT_OPENED: self.tr("not opened yet"), CLOSED: self.tr("closed")}
        state = words.get(status.state, self.tr("open"))
        self._day.setText(f"{status.now:%d/%m/%Y} · {state}")
        self._clock.setText(
            f"{status.now:%H:%M}" + (self.tr(" · clock in doubt") if status.clock_doubt else "")
        )
        set_tone(self._clock, "bad" if status.clock_doubt else "")
        trouble = self._trouble_words(status)
        self._unsent.setText(trouble or self._unsent_words(status))
        set_tone(self._unsent, "warn" if trouble else "")
        copies = self._copy_words(status)
        self._copies.setText(copies)
        self._copies.setVisible(bool(copies))

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
        return (
            self.tr("No copy since {day}").format(day=f"{made_at:%d/%m}")
            if made_at
            else self.tr("No copy yet")
        )

    @property
    def whose(self) -> str:
        """Unit and desk."""
        return self._place.text()

    def show_trouble(self, trouble: CounterError | None, sentence: str) -> None:
        """Why the last exchange did not end well, said from the next status on; the whole sentence
        for who points at it.
        """
        self._trouble = trouble
        self._unsent.setToolTip(sentence)

    def _trouble_words(self, status: DeskStatus) -> str:
        """Nothing where there is no trouble worth a word."""
        if self._trouble is None or not status.has_hub:
            return ""
        heard = status.heard_at
        since = self._short(heard, status.now) if heard else "–"
        if isinstance(self._trouble, Unavailable):
            is_long = heard is None or status.now - heard >= _LONG
            words = self.tr("No word of the hub since {since}") if is_long else ""
        else:
            words = self.tr("Exchange refused, the last {since}")
        if (
            words and status.unsent and px.percent < LARGE
        ):  # where the line is short, since when comes before how many
            words += " · " + self.tr("%n not sent", "", status.unsent)
        return words.format(since=since)

    def _short(self, moment: datetime, now: datetime) -> str:
        """Large text has room for the half that tells more."""
        if px.percent < LARGE:
            return f"{moment:%H:%M %d/%m}"
        return f"{moment:%H:%M}" if moment.date() == now.date() else f"{moment:%d/%m}"

    def _unsent_words(self, status: DeskStatus) -> str:
        if not status.has_hub:
            return self.tr("No hub")
        if not status.unsent or status.unsent_since is None:
            return self.tr("The hub has everything")
        words = self.tr("%n not at the hub, since {since}", "", status.unsent)
        return words.format(since=f"{status.unsent_since:%H:%M %d/%m}")

    def show_printer(self, can_print: bool, text: str) -> None:
        self._printer.setText(text)
        set_tone(self._printer, "" if can_print else "bad")

    def show_battery(self, is_on_battery: bool, percent: int | None, is_low: bool) -> None:
        """Nothing while the power is there: a light that is always on is seen by nobody."""
        self._battery.setVisible(is_on_battery)
        words = self.tr("On battery") if percent is None else self.tr("On battery: {percent} %")
        if (
            px.percent >= LARGE and percent is not None
        ):  # what is wrong must be in view before what is well
            words = self.tr("Battery {percent} %")
        self._printer.setVisible(px.percent < LARGE or not is_on_battery)
        self._battery.setText(words.format(percent=percent))
        set_tone(self._battery, "bad" if is_low else "warn")
