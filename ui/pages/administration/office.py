"""Who this desk belongs to, as it stands on papers, and which form it prints."""

import json
from collections.abc import Mapping

from PySide6.QtWidgets import QComboBox

from counter.desk.administration import Administration
from counter.desk.settings import BASIS
from ui.pages.administration.section import FormSection
from ui.widgets.basics import beside, button, card, column, label, row
from ui.widgets.drop_down import DropDown
from ui.widgets.fields import Field
from ui.worker import Worker

_IDLE_LOCK = "idle_lock_minutes"
_ON_ISLAND = "island_commune"
_NO_TEXTS = (_IDLE_LOCK, _ON_ISLAND)  # a number, and yes or no


class OfficeSection(FormSection):
    """Names, forms and paper."""

    def __init__(self, worker: Worker, service: Administration, language: str) -> None:
        super().__init__(worker, service, language)
        self._texts = {
            "unit_name": Field(self.tr("Unit")), "parent_name": Field(self.tr("Parent body")),
            "place": Field(self.tr("Place, as dates begin with it")), "department_name": Field(self.tr("Department on papers")),
            "head_upper": Field(self.tr("Upper line of the head (empty: the form's)")),
            "head_lower": Field(self.tr("Lower line of the head (empty: the form's)")),
            "lookup": Field(self.tr("How the citizen looks a dossier up")), "clerk_name": Field(self.tr("Clerk named where nobody else is")),
            "receipt_suffix": Field(self.tr("Sign behind a receipt's number (empty: the form's)")),
        }  # fmt: skip
        self._choices = {
            "form_set": self._choice(
                self.tr("Form set"), {"2025": "TT 03/2025/TT-VPCP", "2018": "TT 01/2018/TT-VPCP"}
            ),
            "receipt_paper": self._choice(
                self.tr("Paper of the receipt"),
                {
                    "A5x2": self.tr("two copies on one A4"),
                    "A5": self.tr("A5, a sheet a copy"),
                    "A4": self.tr("A4, a sheet a copy"),
                },
            ),
            "printed_hour": self._choice(
                self.tr("Printed hour"),
                {
                    "end_of_day": self.tr("end of office hours"),
                    "same_clock": self.tr("hour of receipt"),
                },
            ),
            _ON_ISLAND: self._choice(
                self.tr("Island, border or mountain commune: days more by law"),
                {"false": self.tr("no"), "true": self.tr("yes")},
            ),
            _IDLE_LOCK: self._choice(
                self.tr("With a passphrase: lock when nobody is there"),
                {"0": self.tr("never"), **{str(n): self._minutes(n) for n in (5, 10, 15, 30, 60)}},
            ),
        }
        basis = label(
            "\n".join(
                f"• {text}"
                for name, text in BASIS.items()
                if name in (*self._texts, *self._choices)
            ),
            "small",
            wraps=True,
        )
        choices = [
            column(label(str(box.accessibleName()), "small"), box, gap=2)
            for box in self._choices.values()
        ]
        names = list(self._texts.values())
        self.setLayout(
            column(
                card(
                    *names[:4],
                    label("", "small"),
                    *names[4:],
                    beside(*choices[:-2], gap=12),
                    beside(*choices[-2:], gap=12),
                ),
                card(label(self.tr("What these rest on"), "heading"), basis),
                row(1, button(self.tr("Save"), self.save, "F9", role="act")),
                1,
                gap=12,
            )
        )

    def _choice(self, words: str, answers: dict[str, str]) -> QComboBox:
        box = DropDown()
        box.setAccessibleName(words)
        for value, shown in answers.items():
            box.addItem(shown, value)
        return box

    def _minutes(self, count: int) -> str:
        return self.tr("after %n minutes", "", count)

    def show_settings(self, values: Mapping[str, object]) -> None:
        for name, field in self._texts.items():
            field.text = str(values[name])
        for name, box in self._choices.items():
            value = _shown(values[name])
            if name == _IDLE_LOCK and box.findData(value) < 0:  # another number, set by command
                box.addItem(self._minutes(int(value)), value)
            box.setCurrentIndex(max(0, box.findData(value)))

    def typed(self) -> dict[str, str]:
        texts = {name: field.text for name, field in self._texts.items()}
        return texts | {name: str(box.currentData()) for name, box in self._choices.items()}

    def save_typed(self) -> None:
        """Keeps what differs, each as an entry of the journal."""
        assert isinstance(self._as_shown, dict)
        changed = {
            name: value for name, value in self.typed().items() if value != self._as_shown[name]
        }
        texts = {
            name: value if name in _NO_TEXTS else json.dumps(value, ensure_ascii=False)
            for name, value in changed.items()
        }
        self.keep(
            texts, lambda: self.said.emit(self.tr("%n settings saved.", "", len(changed)), "good")
        )


def _shown(value: object) -> str:
    """As the choices have it: true and false as settings are written."""
    return json.dumps(value) if isinstance(value, bool) else str(value)
