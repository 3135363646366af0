"""Office hours by weekday: what every due date is counted in."""

import json
from collections.abc import Mapping

from counter.desk.administration import Administration
from ui import office_hours
from ui.pages.administration.section import FormSection
from ui.widgets.basics import button, card, column, label, row
from ui.widgets.fields import Field
from ui.worker import Worker


class HoursSection(FormSection):
    """A line a weekday, "07:00–11:30, 13:30–17:00"; empty where the office is closed."""

    def __init__(self, worker: Worker, service: Administration, language: str) -> None:
        super().__init__(worker, service, language)
        names = (self.tr("Monday"), self.tr("Tuesday"), self.tr("Wednesday"), self.tr("Thursday"), self.tr("Friday"),
                 self.tr("Saturday"), self.tr("Sunday"))  # fmt: skip
        self._days = [Field(name, self.tr("day off")) for name in names]
        self._seasons = label(role="small", wraps=True)
        hint = label(
            self.tr(
                "Write sessions as 07:00-11:30, 13:30-17:00. Dossiers already promised keep their dates."
            ),
            "small",
            wraps=True,
        )
        save = row(1, button(self.tr("Save"), self.save, "F9", role="act"))
        self.setLayout(column(card(hint, *self._days, self._seasons), save, 1, gap=12))

    def show_settings(self, values: Mapping[str, object]) -> None:
        seasons = values["office_hours"]
        assert isinstance(seasons, list | tuple)
        self._shown = seasons
        hours = self._shown[-1]["hours"]
        for number, field in enumerate(self._days):
            sessions = hours.get(number, hours.get(str(number), []))
            field.text = ", ".join(f"{s['start'][:5]}–{s['end'][:5]}" for s in sessions)
        self._seasons.clear()
        if more := len(self._shown) - 1:
            words = self.tr(
                "%n further seasons stand before these hours; they stay as they are.", "", more
            )
            self._seasons.setText(words)

    def typed(self) -> list[str]:
        return [field.text for field in self._days]

    def save_typed(self) -> None:
        hours = {}
        for number, field in enumerate(self._days):
            sessions = office_hours.sessions(field.text)
            if sessions is None:
                field.show_fault(
                    self.tr("Not understood. Right is, for example: 07:00-11:30, 13:30-17:00")
                )
                field.setFocus()
                return
            if sessions:
                hours[str(number)] = sessions
        seasons = [*self._shown[:-1], {**self._shown[-1], "hours": hours}]
        saved = self.tr("Office hours saved: new dossiers are counted by them.")
        self.keep({"office_hours": json.dumps(seasons)}, lambda: self.said.emit(saved, "good"))
