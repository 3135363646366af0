"""What the first start asks, and what can be said of the answers before there is a desk."""

import json
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QComboBox

from counter.desk.setting_up import DESKS
from counter.domain.numbering import check_unit_code
from counter.domain.refusal import Refusal
from ui import office_hours
from ui.new_passphrase import NewPassphrase
from ui.preferences import PDF_FOLDER
from ui.set_up.kept import KEPT, STEP
from ui.widgets.basics import label
from ui.widgets.drop_down import DropDown
from ui.widgets.fields import EnterIsNext, Field

_HOURS = ("morning", "afternoon")
_NUMBERS = ("last_number", "last_receipt")
_FIRST_VOLUME = "01"
_LONGEST_VOLUME, _MAX_NUMBER, _YEARS = 10, 999_999, range(2000, 2100)  # as the settings take them
FIELD_OF = {
    "office_hours": "morning",
    "queues": "queue_name",
    "books": "book_year",
    "clerk_name": "clerk",
}


class Answers(QObject):
    """The fields of all steps, and the texts in them."""

    edited = Signal()  # by a hand: it is to be kept, and the paper to be drawn anew

    def __init__(
        self, kept: QSettings, today: datetime, words_for: Callable[[Exception], str]
    ) -> None:
        super().__init__()
        self._kept, self._words_for = kept, words_for
        self._make_fields(today)

    # ---- what is asked

    def _make_fields(self, today: datetime) -> None:
        self.fields = {
            "unit_code": Field(self.tr("Unit code"), "H49.61"),
            "unit_name": Field(self.tr("Unit"), "UBND đặc khu Cô Tô"),
            "parent_name": Field(self.tr("Parent body"), "UBND thành phố Quảng Ninh"),
            "place": Field(self.tr("Place, as dates begin with it"), "Cô Tô"),
            "desk": Field(self.tr("Number of this desk (1–9)")),
            "morning": Field(self.tr("Morning hours")),
            "afternoon": Field(self.tr("Afternoon hours")),
            "queue_name": Field(self.tr("Name of queue A")),
            "book_year": Field(self.tr("Year of the paper books"), f"{today:%Y}"),
            "volume": Field(self.tr("Volume in use")),
            "last_number": Field(self.tr("Last number in the book of dossiers")),
            "last_receipt": Field(self.tr("Last number of a receipt")),
            "clerk": Field(self.tr("Clerk at this desk")),
        }
        self.chosen = NewPassphrase()
        for name, text in {"desk": "1", "morning": "07:00-11:30", "afternoon": "13:30-17:00", "volume": _FIRST_VOLUME,
                           "queue_name": "Tất cả lĩnh vực"}.items():  # fmt: skip
            self.fields[name].text = text
        self.form_set = self._choice(
            self.tr("Form set"),
            [("TT 03/2025/TT-VPCP (2025)", "2025"), ("TT 01/2018/TT-VPCP (2018)", "2018")],
        )
        self.on_island = self._choice(
            self.tr("Island, border or mountain commune: days more by law"),
            [(self.tr("no"), "false"), (self.tr("yes"), "true")],
        )
        folder = self.tr("into a folder, as PDF")
        self.printer = self._choice(self.tr("Receipts go to"), [(folder, PDF_FOLDER)])
        self.in_clear = label(
            self.tr(
                "Papers lie in that folder in clear: whoever uses this computer can read them. They are removed when the day "
                "is closed, once they are in hand (Settings → Printers, scanner)."
            ),
            "small",
            wraps=True,
        )
        self.printer.currentIndexChanged.connect(
            lambda _n: self.in_clear.setVisible(not self.printer.currentData())
        )
        self._enter = EnterIsNext(self)
        for field in (*self.fields.values(), *self.chosen.fields):
            field.edit.installEventFilter(self._enter)
            field.edit.textEdited.connect(lambda _text: self.edited.emit())
        self.fields["unit_code"].edit.editingFinished.connect(self.raise_unit_code)
        self.choices = {
            "form_set": self.form_set,
            "printer": self.printer,
            "island_commune": self.on_island,
        }
        for box in self.choices.values():
            box.activated.connect(lambda _number: self.edited.emit())

    def _choice(self, words: str, answers: list[tuple[str, str]]) -> QComboBox:
        box = DropDown()
        box.setAccessibleName(words)
        for shown, value in answers:
            box.addItem(shown, value)
        return box

    def offer_printers(self, names: Iterable[str]) -> None:
        """Those of this computer, when it told them; what is chosen stays."""
        for name in names:
            if self.printer.findData(name) < 0:
                self.printer.addItem(name, name)

    def raise_unit_code(self) -> None:
        """The code has capitals only."""
        code = self.fields["unit_code"]
        if code.text != code.text.upper():
            code.text = code.text.upper()
            self.edited.emit()

    # ---- leaving and taking up again

    def keep(self, step: int) -> None:
        """All but the passphrase, and the step in view."""
        for name, field in self.fields.items():
            self._kept.setValue(f"{KEPT}/{name}", field.text)
        for name, box in self.choices.items():
            self._kept.setValue(f"{KEPT}/{name}", box.currentData())
        self._kept.setValue(f"{KEPT}/{STEP}", step)
        self._kept.sync()

    def take_up_again(self) -> int:
        """What was answered before; returns the step that was in view."""
        for name, field in self.fields.items():
            if self._kept.contains(f"{KEPT}/{name}"):
                field.text = str(self._kept.value(f"{KEPT}/{name}"))
        # it is offered before anybody knows which printers there are
        self.offer_printers(filter(None, [str(self._kept.value(f"{KEPT}/printer", ""))]))
        for name, box in self.choices.items():
            if (place := box.findData(self._kept.value(f"{KEPT}/{name}"))) >= 0:
                box.setCurrentIndex(place)
        step = str(self._kept.value(f"{KEPT}/{STEP}", ""))
        return int(step) if is_number(step) else 0

    def forget(self) -> None:
        """The desk is there: another try only sets what is still unset."""
        for name in (*self.fields, *self.choices, STEP):
            self._kept.remove(f"{KEPT}/{name}")
        self._kept.sync()
        for field in (*self.fields.values(), *self.chosen.fields):
            field.setEnabled(False)

    # ---- what was typed

    def texts(self) -> dict[str, str]:
        return {name: field.text for name, field in self.fields.items()}

    def misread(self) -> Iterator[tuple[str, str]]:
        """Fields whose text cannot be understood, and what to say beside them: nothing typed is
        dropped in silence.
        """
        yield from self._misread_office()
        yield from self._misread_hours()
        yield from self._misread_books()

    def _misread_office(self) -> Iterator[tuple[str, str]]:
        text = self.texts()
        try:
            check_unit_code(text["unit_code"])
        except Refusal as refusal:
            yield "unit_code", self._words_for(refusal)
        for name in ("unit_name", "parent_name", "place"):
            if not text[name]:
                yield name, self._words_for(Refusal("field-empty", name))
        if not (is_number(text["desk"]) and int(text["desk"]) in DESKS):
            yield (
                "desk",
                self._words_for(Refusal("desk-number", "desk", value=text["desk"] or "–")),
            )

    def _misread_hours(self) -> Iterator[tuple[str, str]]:
        read = {name: office_hours.sessions(self.fields[name].text) for name in _HOURS}
        for name, sessions in read.items():
            if sessions is None:
                yield name, self.tr("Not understood. Right is, for example: 07:00-11:30")
        if not any(sessions is None or sessions for sessions in read.values()):
            yield "morning", self.tr("Write the hours in which the office is open.")
        before: list[str] = []
        for name, sessions in read.items():
            before += [
                time for session in sessions or [] for time in (session["start"], session["end"])
            ]
            if before != sorted(set(before)):
                yield name, self.tr("These hours do not follow one another.")
                return

    def _misread_books(self) -> Iterator[tuple[str, str]]:
        text = self.texts()
        for name in _NUMBERS:
            if text[name] and not (is_number(text[name]) and int(text[name]) <= _MAX_NUMBER):
                yield name, self.tr("Digits only, without dots, at most 999999.")
        if text["book_year"]:
            if not (is_number(text["book_year"]) and int(text["book_year"]) in _YEARS):
                yield "book_year", self.tr("A year with four digits, such as 2026.")
        elif any(text[name] for name in _NUMBERS) or text["volume"] not in ("", _FIRST_VOLUME):
            yield "book_year", self.tr("Write the year of the books these numbers stand in.")
        if len(text["volume"]) > _LONGEST_VOLUME:
            yield "volume", self.tr("At most 10 characters.")

    def changes(self, text: dict[str, str]) -> list[tuple[str, str]]:
        """What differs from a new desk's settings."""
        sessions = [
            session for name in _HOURS for session in office_hours.sessions(text[name]) or []
        ]
        hours = {str(day): sessions for day in range(5)}
        queues = [
            {"code": "A", "name": text["queue_name"]},
            {"code": "R", "name": "Trả kết quả", "returns": True},
        ]
        changes = [
            ("form_set", str(self.form_set.currentData())),
            ("island_commune", str(self.on_island.currentData())),
            ("clerk_name", text["clerk"]),
            ("office_hours", json.dumps([{"hours": hours}])),
            ("queues", json.dumps(queues, ensure_ascii=False)),
        ]
        if text["book_year"]:
            numbers = {name: int(text[name] or 0) for name in _NUMBERS}
            books = {
                "year": int(text["book_year"]),
                "volume": text["volume"] or _FIRST_VOLUME,
                **numbers,
            }
            changes.append(("books", json.dumps(books, ensure_ascii=False)))
        return changes


def is_number(text: str) -> bool:
    return text.isascii() and text.isdigit()
