"""Who this desk belongs to, as it stands on papers, and which form it prints."""

import json
from collections.abc import Mapping

from counter.desk.administration import Administration
from counter.desk.settings import BASIS
from ui.pages.administration.rows import (
    MIDDLE,
    WIDE,
    ChoiceRow,
    SettingRow,
    TextRow,
    ToggleRow,
    setting_card,
)
from ui.pages.administration.section import OfficeSection
from ui.widgets.basics import column
from ui.widgets.fields import EnterIsNext
from ui.worker import Worker

_IDLE_LOCK = "idle_lock_minutes"
_MINUTES = (5, 10, 15, 30, 60)
# numbers, and yes or no: the others are texts
_NO_TEXTS = (_IDLE_LOCK, "island_commune", "late_counts_from_next_morning")


class UnitSection(OfficeSection):
    """Names, forms and paper."""

    def __init__(self, worker: Worker, service: Administration, language: str) -> None:
        super().__init__(worker, service, language)
        names, papers = self._names(), self._papers()
        law, lock = self._law(), self._lock()
        for rows in (names, papers, law, lock):
            self.add_rows(rows)
        self._enter = EnterIsNext(self)
        for row in (*names.values(), *papers.values()):
            if isinstance(row, TextRow):
                row.edit.installEventFilter(self._enter)
        self.about = (
            self.tr("They stand on every paper from the next one on; what is printed stays."),
            self.tr("What a setting rests on stands beneath it; “chưa đối chiếu bản gốc” means that nobody here has seen that text."),
        )  # fmt: skip
        self.setLayout(
            column(
                setting_card(self.tr("Names on papers"), *names.values()),
                setting_card(self.tr("The receipt"), *papers.values()),
                setting_card(self.tr("How due dates are counted"), *law.values()),
                setting_card(self.tr("Locking"), *lock.values()),
                1,
                gap=12,
            )
        )

    # ---- what is asked

    def _names(self) -> dict[str, SettingRow]:
        return {
            "unit_name": _text("unit_name", self.tr("Unit")),
            "parent_name": _text("parent_name", self.tr("Parent body")),
            "place": _text("place", self.tr("Place, as dates begin with it"), MIDDLE),
            "department_name": _text("department_name", self.tr("Department on papers")),
            "head_upper": _text(
                "head_upper", self.tr("Upper line of the head (empty: the form's)")
            ),
            "head_lower": _text(
                "head_lower", self.tr("Lower line of the head (empty: the form's)")
            ),
        }

    def _papers(self) -> dict[str, SettingRow]:
        papers = [
            (self.tr("two copies on one A4"), "A5x2"),
            (self.tr("A5, a sheet a copy"), "A5"),
            (self.tr("A4, a sheet a copy"), "A4"),
        ]
        forms = [("TT 03/2025/TT-VPCP", "2025"), ("TT 01/2018/TT-VPCP", "2018")]
        hours = [
            (self.tr("end of office hours"), "end_of_day"),
            (self.tr("hour of receipt"), "same_clock"),
        ]
        suffix = self.tr("Sign behind a receipt's number (empty: the form's)")
        return {
            "form_set": _choice("form_set", self.tr("Form set"), forms),
            "receipt_paper": _choice("receipt_paper", self.tr("Paper of the receipt"), papers),
            "printed_hour": _choice("printed_hour", self.tr("Printed hour"), hours),
            "receipt_suffix": _text("receipt_suffix", suffix, MIDDLE),
            "lookup": _text("lookup", self.tr("How the citizen looks a dossier up")),
            "clerk_name": _text("clerk_name", self.tr("Clerk named where nobody else is")),
        }

    def _law(self) -> dict[str, SettingRow]:
        island = self.tr("Island, border or mountain commune: days more by law")
        late = self.tr("Received after hours: counted from the next morning")
        return {
            "island_commune": ToggleRow(island, BASIS["island_commune"]),
            "late_counts_from_next_morning": ToggleRow(
                late, BASIS["late_counts_from_next_morning"]
            ),
        }

    def _lock(self) -> dict[str, SettingRow]:
        answers = [(self.tr("never"), "0"), *((self._minutes(n), str(n)) for n in _MINUTES)]
        words = self.tr("With a passphrase: lock when nobody is there")
        return {_IDLE_LOCK: ChoiceRow(words, answers)}

    def _minutes(self, count: int) -> str:
        return self.tr("after %n minutes", "", count)

    # ---- showing and keeping

    def texts_of(self, values: Mapping[str, object]) -> dict[str, str]:
        texts = {name: _shown(values[name]) for name in self.rows}
        lock, row = texts[_IDLE_LOCK], self.rows[_IDLE_LOCK]
        assert isinstance(row, ChoiceRow)
        if row.box.findData(lock) < 0:  # another number, set by command
            row.box.addItem(self._minutes(int(lock)), lock)
        return texts

    def save_typed(self) -> None:
        """Keeps what differs, each as an entry of the journal."""
        changed = self.changes
        texts = {
            name: value if name in _NO_TEXTS else json.dumps(value, ensure_ascii=False)
            for name, value in changed.items()
        }
        self.keep(
            texts, lambda: self.said.emit(self.tr("%n settings saved.", "", len(changed)), "good")
        )


def _text(name: str, words: str, wide: int = WIDE) -> TextRow:
    return TextRow(words, BASIS.get(name, ""), wide=wide)


def _choice(name: str, words: str, answers: list[tuple[str, str]]) -> ChoiceRow:
    return ChoiceRow(words, answers, BASIS.get(name, ""), wide=240)


def _shown(value: object) -> str:
    """As the rows have it: true and false as settings are written."""
    return json.dumps(value) if isinstance(value, bool) else str(value)
