"""The line that is always in view: day, clock, printer, and what the hub has not acknowledged and since when."""

from PySide6.QtWidgets import QFrame

from counter.desk.day import CLOSED, NOT_OPENED, DeskStatus
from ui.theme import number_font, px
from ui.widgets.basics import label, row, set_tone


class StatusLine(QFrame):
    """Never a bare "online" light: figures and words."""

    def __init__(self, practice: bool) -> None:
        super().__init__()
        self.practice = label(self.tr("PRACTICE"), "practice")
        if not practice:
            self.practice.hide()
        self.setObjectName("status")
        self._place, self._day, self._clock = label(role="quiet"), label(), label()
        self._printer, self._unsent = label(role="quiet"), label(role="quiet")
        self._clock.setFont(number_font(15, bold=True))
        self._day.setFont(number_font(15))
        self.setLayout(
            row(self.practice, self._place, self._day, self._clock, 1, self._printer, self._unsent, gap=22, margin=6)
        )
        self.layout().setContentsMargins(px(16), px(5), px(16), px(5))  # type: ignore[union-attr]

    def show_status(self, status: DeskStatus) -> None:
        self._place.setVisible(px.percent < 125)  # what is wrong must be in view before whose desk it is
        self._place.setText(self.tr("{unit} · desk {desk}").format(unit=status.unit_name, desk=status.desk))
        words = {NOT_OPENED: self.tr("not opened yet"), CLOSED: self.tr("closed")}
        state = words.get(status.state, self.tr("open"))
        self._day.setText(f"{status.now:%d/%m/%Y} · {state}")
        self._clock.setText(f"{status.now:%H:%M}" + (self.tr(" · clock in doubt") if status.clock_doubt else ""))
        set_tone(self._clock, "bad" if status.clock_doubt else "")
        self._unsent.setText(self._unsent_words(status))

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
