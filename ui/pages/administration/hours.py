"""Office hours by weekday: what every due date is counted in."""

import json
from collections.abc import Mapping

from counter.desk.administration import Administration
from ui import office_hours
from ui.pages.administration.rows import TextRow, setting_card
from ui.pages.administration.section import OfficeSection
from ui.theme import px
from ui.widgets.basics import column, label
from ui.widgets.fields import EnterIsNext
from ui.worker import Worker

_WIDE = 220  # pixels: two sessions


class HoursSection(OfficeSection):
    """A line a weekday, "07:00–11:30, 13:30–17:00"; empty where the office is closed."""

    def __init__(self, worker: Worker, service: Administration, language: str) -> None:
        super().__init__(worker, service, language)
        names = (self.tr("Monday"), self.tr("Tuesday"), self.tr("Wednesday"), self.tr("Thursday"), self.tr("Friday"),
                 self.tr("Saturday"), self.tr("Sunday"))  # fmt: skip
        self._days = [TextRow(name, wide=_WIDE, shadow=self.tr("day off")) for name in names]
        self.add_rows({str(number): row for number, row in enumerate(self._days)})
        self._enter = EnterIsNext(self)
        for row in self._days:
            row.edit.installEventFilter(self._enter)
        self._seasons = label(role="small", wraps=True)
        self._seasons.setContentsMargins(px(14), px(10), px(14), px(10))
        self._seasons.hide()
        self.about = (
            self.tr(
                "Write sessions as 07:00-11:30, 13:30-17:00. Dossiers already promised keep their dates."
            ),
        )
        card = setting_card(self.tr("Office hours"), *self._days)
        self.setLayout(column(card, self._seasons, 1, gap=12))

    def texts_of(self, values: Mapping[str, object]) -> dict[str, str]:
        seasons = values["office_hours"]
        assert isinstance(seasons, list | tuple)
        self._shown = seasons
        self._tell_seasons(len(seasons) - 1)
        hours = seasons[-1]["hours"]
        texts = {}
        for number in range(len(self._days)):
            sessions = hours.get(number, hours.get(str(number), []))
            told = (f"{each['start'][:5]}–{each['end'][:5]}" for each in sessions)
            texts[str(number)] = ", ".join(told)
        return texts

    def _tell_seasons(self, more: int) -> None:
        self._seasons.setVisible(more > 0)
        if more > 0:
            words = self.tr(
                "%n further seasons stand before these hours; they stay as they are.", "", more
            )
            self._seasons.setText(words)

    def save_typed(self) -> None:
        hours = {}
        for number, field in enumerate(self._days):
            sessions = office_hours.sessions(field.text)
            if sessions is None:
                words = self.tr("Not understood. Right is, for example: 07:00-11:30, 13:30-17:00")
                self.point_out(str(number), words)
                return
            if sessions:
                hours[str(number)] = sessions
        seasons = [*self._shown[:-1], {**self._shown[-1], "hours": hours}]
        saved = self.tr("Office hours saved: new dossiers are counted by them.")
        self.keep({"office_hours": json.dumps(seasons)}, lambda: self.said.emit(saved, "good"))
