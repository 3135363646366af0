"""Office hours by weekday: what every due date is counted in."""

import json
import re

from counter.desk.administration import Administration
from ui.background import Lane
from ui.pages.administration.section import Section
from ui.widgets.basics import button, card, column, label, row
from ui.widgets.fields import Field


class HoursSection(Section):
    """A line a weekday, "07:00–11:30, 13:30–17:00"; empty where the office is closed."""

    def __init__(self, lane: Lane, service: Administration, language: str) -> None:
        super().__init__(lane, language)
        self._service = service
        names = (self.tr("Monday"), self.tr("Tuesday"), self.tr("Wednesday"), self.tr("Thursday"), self.tr("Friday"),
                 self.tr("Saturday"), self.tr("Sunday"))  # fmt: skip
        self._days = [Field(name, self.tr("closed")) for name in names]
        self._seasons = label(role="small", wraps=True)
        hint = label(
            self.tr("Write sessions as 07:00-11:30, 13:30-17:00. Dossiers already promised keep their dates."),
            "small",
            wraps=True,
        )
        save = row(1, button(self.tr("Save"), self.save, "F9", role="act"))
        self.setLayout(column(card(hint, *self._days, self._seasons), save, 1, gap=12))

    def renew(self) -> None:
        self.ask(self._service.settings, self._show)

    def _show(self, values: object) -> None:
        assert isinstance(values, dict)
        self._shown = values["office_hours"]
        hours = self._shown[-1]["hours"]
        for number, field in enumerate(self._days):
            sessions = hours.get(number, hours.get(str(number), []))
            field.text = ", ".join(f"{s['start'][:5]}–{s['end'][:5]}" for s in sessions)
        more = len(self._shown) - 1
        self._seasons.setText(
            self.tr("%n further seasons stand before these hours; they stay as they are.", "", more) if more else ""
        )

    def save(self) -> None:
        hours = {}
        for number, field in enumerate(self._days):
            sessions = _sessions(field.text)
            if sessions is None:
                field.show_fault(self.tr("Not understood. Right is, for example: 07:00-11:30, 13:30-17:00"))
                field.setFocus()
                return
            if sessions:
                hours[str(number)] = sessions
        seasons = [*self._shown[:-1], {**self._shown[-1], "hours": hours}]
        self.ask(lambda: self._service.change_setting("office_hours", json.dumps(seasons)), lambda _done: self._saved())

    def _saved(self) -> None:
        self.said.emit(self.tr("Office hours saved: new dossiers are counted by them."), "good")
        self.renew()


def _sessions(text: str) -> list[dict[str, str]] | None:
    """The sessions somebody typed; None where they cannot be read."""
    if not text.strip():
        return []
    found = [
        re.fullmatch(r"\s*(\d{1,2})[:h](\d{2})\s*[-–]\s*(\d{1,2})[:h](\d{2})\s*", part) for part in text.split(",")
    ]
    if not all(found):
        return None
    return [{"start": f"{int(m[1]):02d}:{m[2]}:00", "end": f"{int(m[3]):02d}:{m[4]}:00"} for m in found if m]
