"""The first start: a few pages of questions with sensible answers, that can be left and taken up
again.
"""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QComboBox, QStackedWidget, QWidget

from counter.desk import settings as desk_settings
from counter.desk.administration import Administration
from counter.desk.setting_up import DESKS, set_up_desk
from counter.domain.desk import Desk, DeskSetUp
from counter.domain.numbering import check_unit_code
from counter.domain.refusal import CounterError, Refusal, Unavailable
from ui import office_hours, practice, printers
from ui.new_passphrase import NewPassphrase
from ui.preferences import PDF_FOLDER, UNSET, store_in
from ui.restoring import Restoring
from ui.theme import px
from ui.widgets.basics import button, card, column, label, row, shortcut
from ui.widgets.drop_down import DropDown
from ui.widgets.fields import EnterIsNext, Field

if TYPE_CHECKING:
    from ui.shell.program import Program

_KEPT = "founding"  # where answers wait until the desk is made; never the passphrase
_STEP = "step"  # and the page that was in view
_HOURS = ("morning", "afternoon")
_NUMBERS = ("last_number", "last_receipt")
_FIRST_VOLUME = "01"
_LONGEST_VOLUME, _MAX_NUMBER, _YEARS = 10, 999_999, range(2000, 2100)  # as the settings take them
_FIELD_OF = {
    "office_hours": "morning",
    "queues": "queue_name",
    "books": "book_year",
    "clerk_name": "clerk",
}


class SetUp(QWidget):
    """Four pages; F9 goes on, and on the last one makes the desk."""

    def __init__(self, program: "Program") -> None:
        super().__init__()
        self._program = program
        self._is_founded = False
        self._warned_of: list[str] = []
        self._kept = store_in(program.folder.path)
        self.setWindowTitle(self.tr("A new desk"))
        self._make_fields()
        self._build()
        self._take_up_again()
        self.resize(1100, 720)

    # ---- what is asked

    def _make_fields(self) -> None:
        self.fields = {
            "unit_code": Field(self.tr("Unit code"), "H49.61"),
            "unit_name": Field(self.tr("Unit"), "UBND đặc khu Cô Tô"),
            "parent_name": Field(self.tr("Parent body"), "UBND thành phố Quảng Ninh"),
            "place": Field(self.tr("Place, as dates begin with it"), "Cô Tô"),
            "desk": Field(self.tr("Number of this desk (1–9)")),
            "morning": Field(self.tr("Morning hours")),
            "afternoon": Field(self.tr("Afternoon hours")),
            "queue_name": Field(self.tr("Name of queue A")),
            "book_year": Field(
                self.tr("Year of the paper books"), f"{self._program.clock.wall():%Y}"
            ),
            "volume": Field(self.tr("Volume in use")),
            "last_number": Field(self.tr("Last number in the book of dossiers")),
            "last_receipt": Field(self.tr("Last number of a receipt")),
            "clerk": Field(self.tr("Clerk at this desk")),
        }
        self.chosen = NewPassphrase()
        for name, text in {"desk": "1", "morning": "07:00-11:30", "afternoon": "13:30-17:00", "volume": _FIRST_VOLUME,
                           "queue_name": "Tất cả lĩnh vực"}.items():  # fmt: skip
            self.fields[name].text = text
        self._form_set = self._choice(
            self.tr("Form set"),
            [("TT 03/2025/TT-VPCP (2025)", "2025"), ("TT 01/2018/TT-VPCP (2018)", "2018")],
        )
        self._on_island = self._choice(
            self.tr("Island, border or mountain commune: days more by law"),
            [(self.tr("no"), "false"), (self.tr("yes"), "true")],
        )
        folder = self.tr("into a folder, as PDF")
        self._printer = self._choice(
            self.tr("Receipts go to"), [(folder, PDF_FOLDER), *((n, n) for n in printers.names())]
        )
        self._in_clear = label(
            self.tr(
                "Papers lie in that folder in clear: whoever uses this computer can read them. They are removed when the day "
                "is closed, once they are in hand (Settings → Printers, scanner)."
            ),
            "small",
            wraps=True,
        )
        self._printer.currentIndexChanged.connect(
            lambda _n: self._in_clear.setVisible(not self._printer.currentData())
        )
        self._enter = EnterIsNext(self)
        for field in (*self.fields.values(), *self.chosen.fields):
            field.edit.installEventFilter(self._enter)
            field.edit.textEdited.connect(lambda _text: self._keep())
        self.fields["unit_code"].edit.editingFinished.connect(self._raise_unit_code)
        self._choices = {
            "form_set": self._form_set,
            "printer": self._printer,
            "island_commune": self._on_island,
        }
        for box in self._choices.values():
            box.activated.connect(lambda _number: self._keep())

    def _choice(self, words: str, answers: list[tuple[str, str]]) -> QComboBox:
        box = DropDown()
        box.setAccessibleName(words)
        for shown, value in answers:
            box.addItem(shown, value)
        return box

    def _build(self) -> None:
        f = self.fields
        pages: tuple[tuple[str, str, list[QWidget]], ...] = (
            (self.tr("Who this desk belongs to"), self.tr("As it stands on every receipt. The unit's code is on the national portal."),
             [f["unit_code"], f["unit_name"], f["parent_name"], f["place"], f["desk"]]),
            (self.tr("How it works"), self.tr("Due dates are counted in these hours, Monday to Friday; seasons and other queues can be set later."),
             [f["morning"], f["afternoon"], f["queue_name"], *_named(self._on_island), *_named(self._form_set)]),
            (self.tr("Where the paper books stand"), self.tr("The program goes on behind the last numbers on paper. Leave empty to begin at 1."),
             [f["book_year"], f["volume"], f["last_number"], f["last_receipt"], label(self.tr("Receipts go to"), "small"), self._printer, self._in_clear]),
            (self.tr("Who works here"), self.tr("The passphrase protects every dossier on this computer. Write it down and lock it away: forgotten, only the recovery sheet opens the desk."),
             [f["clerk"], *self.chosen.fields]),
        )  # fmt: skip
        self._steps, self._stack = len(pages), QStackedWidget()
        for number, (heading, hint, parts) in enumerate(pages, start=1):
            title = label(f"{number}/{self._steps}  {heading}", "title")
            self._stack.addWidget(
                card(title, label(hint, "quiet", wraps=True), *parts, 1, gap=12, margin=28)
            )
        self._fault = label(role="error", wraps=True)
        self._back = button(self.tr("Back"), self._go_back)
        self._on = button("", self.go_on, role="act")
        practise = button(self.tr("Practise first, on made-up data"), self._practise, role="link")
        restores = button(self.tr("Restore from a copy"), self._restore, role="link")
        box = column(
            self._stack, self._fault, row(practise, restores, 1, self._back, self._on), gap=14
        )
        holder = QWidget()
        holder.setLayout(box)
        holder.setMaximumWidth(px(720))
        self.setLayout(column(row(1, holder, 1), margin=28))
        self.layout().itemAt(0).layout().setStretch(1, 10)  # type: ignore[union-attr]
        shortcut(self, "F9", self.go_on)
        self._show_step(0)

    # ---- leaving and taking up again

    def _keep(self) -> None:
        for name, field in self.fields.items():
            self._kept.setValue(f"{_KEPT}/{name}", field.text)
        for name, box in self._choices.items():
            self._kept.setValue(f"{_KEPT}/{name}", box.currentData())
        self._kept.setValue(f"{_KEPT}/{_STEP}", self.step)
        self._kept.sync()

    def _take_up_again(self) -> None:
        for name, field in self.fields.items():
            if self._kept.contains(f"{_KEPT}/{name}"):
                field.text = str(self._kept.value(f"{_KEPT}/{name}"))
        for name, box in self._choices.items():
            if (place := box.findData(self._kept.value(f"{_KEPT}/{name}"))) >= 0:
                box.setCurrentIndex(place)
        step = str(self._kept.value(f"{_KEPT}/{_STEP}", ""))
        if _is_number(step) and int(step) < self._steps:
            self._show_step(int(step))

    # ---- going on

    @property
    def step(self) -> int:
        return self._stack.currentIndex()

    def _page(self, number: int) -> QWidget:
        page = self._stack.widget(number)
        assert page is not None
        return page

    def _show_step(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        self._fault.setText("")
        self._back.setVisible(number > 0)
        self._on.setText(
            self.tr("Make the desk   F9") if number == self._steps - 1 else self.tr("Go on   F9")
        )
        fields = self._page(number).findChildren(Field)
        next((field for field in fields if not field.text), fields[0]).setFocus()

    def _go_back(self) -> None:
        self._show_step(self.step - 1)
        self._keep()

    def go_on(self) -> None:
        """The next page, or the desk itself; what is not understood is said before its page is
        left.
        """
        self._fault.setText("")
        self._raise_unit_code()
        is_last = self.step == self._steps - 1
        faults = {
            name: words for name, words in self._misread() if is_last or self._is_on_page(name)
        }
        if faults:
            self._point_out(faults)
        elif not is_last:
            self._show_step(self.step + 1)
            self._keep()
        elif (self.chosen.is_empty or self.chosen.accept()) and not self._warns():
            self._make()

    def _warns(self) -> bool:
        """Once, of what is left out and makes a difference every day; F9 again goes on without it."""
        missing = [
            words
            for words, typed in (
                (
                    self.tr("Without a name no receipt says who received the dossier."),
                    self.fields["clerk"].text,
                ),
                (
                    self.tr(
                        "Without a passphrase whoever turns this computer on reads every dossier."
                    ),
                    self.chosen.typed,
                ),
            )
            if not typed
        ]
        if not missing or missing == self._warned_of or self._is_founded:
            return False
        self._warned_of = missing
        self._fault.setText(
            " ".join([*missing, self.tr("F9 again leaves it so; both can be set later.")])
        )
        return True

    def _raise_unit_code(self) -> None:
        """The code has capitals only."""
        code = self.fields["unit_code"]
        if code.text != code.text.upper():
            code.text = code.text.upper()
            self._keep()

    def _is_on_page(self, name: str) -> bool:
        return self._page(self.step).isAncestorOf(self.fields[name])

    def _point_out(self, faults: dict[str, str]) -> None:
        """Beside each field, on the page of the first."""
        for name, words in faults.items():
            self.fields[name].show_fault(words)
        first = self.fields[next(iter(faults))]
        for number in range(self._steps):
            if number != self.step and self._page(number).isAncestorOf(first):
                self._show_step(number)
        first.setFocus()

    # ---- what was typed

    def _texts(self) -> dict[str, str]:
        return {name: field.text for name, field in self.fields.items()}

    def _misread(self) -> Iterator[tuple[str, str]]:
        """Fields whose text cannot be understood, and what to say beside them: nothing typed is
        dropped in silence.
        """
        yield from self._misread_office()
        yield from self._misread_hours()
        yield from self._misread_books()

    def _misread_office(self) -> Iterator[tuple[str, str]]:
        text = self._texts()
        try:
            check_unit_code(text["unit_code"])
        except Refusal as refusal:
            yield "unit_code", self._program.words_for(refusal)
        for name in ("unit_name", "parent_name", "place"):
            if not text[name]:
                yield name, self._program.words_for(Refusal("field-empty", name))
        if not (_is_number(text["desk"]) and int(text["desk"]) in DESKS):
            yield (
                "desk",
                self._program.words_for(Refusal("desk-number", "desk", value=text["desk"] or "–")),
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
        text = self._texts()
        for name in _NUMBERS:
            if text[name] and not (_is_number(text[name]) and int(text[name]) <= _MAX_NUMBER):
                yield name, self.tr("Digits only, without dots, at most 999999.")
        if text["book_year"]:
            if not (_is_number(text["book_year"]) and int(text["book_year"]) in _YEARS):
                yield "book_year", self.tr("A year with four digits, such as 2026.")
        elif any(text[name] for name in _NUMBERS) or text["volume"] not in ("", _FIRST_VOLUME):
            yield "book_year", self.tr("Write the year of the books these numbers stand in.")
        if len(text["volume"]) > _LONGEST_VOLUME:
            yield "volume", self.tr("At most 10 characters.")

    def _changes(self, text: dict[str, str]) -> list[tuple[str, str]]:
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
            ("form_set", str(self._form_set.currentData())),
            ("island_commune", str(self._on_island.currentData())),
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

    def _check(self, text: dict[str, str], changes: list[tuple[str, str]]) -> None:
        """Refuses before the desk is made what it would refuse behind its setting up."""
        setup = DeskSetUp(
            at=self._program.clock.wall(), unit_code=text["unit_code"], unit_name=text["unit_name"],
            parent_name=text["parent_name"], place=text["place"], desk=1, practice=False, public_key=b"",
        )  # fmt: skip
        for name, value in changes:
            desk_settings.check_change(Desk(setup=setup, settings={}), name, value)

    # ---- the desk

    def _make(self) -> None:
        """Makes the desk, sets what was asked, and opens the window; what is refused leads back to
        its page.
        """
        if self._program.desk is not None:
            return  # F9 was pressed twice: the window is already there
        try:
            self._found()
        except Exception as error:
            self._say(error)

    def _found(self) -> None:
        program, text = self._program, self._texts()
        passphrase = self.chosen.typed or None
        if not self._is_founded:
            changes = self._changes(text)
            self._check(text, changes)
            self._note_unset(changes)
            try:
                set_up_desk(
                    program.folder, unit_code=text["unit_code"], unit_name=text["unit_name"],
                    parent_name=text["parent_name"], place=text["place"],
                    desk=int(text["desk"]) if _is_number(text["desk"]) else 0, practice=False, clock=program.clock,
                    passphrase=passphrase,
                )  # fmt: skip
            except Exception:
                # another desk in this folder is not to be told these answers
                self._kept.remove(UNSET)
                self._kept.sync()
                raise
            self._note_founded()
        program.entrance.enter_first(passphrase)

    def _note_unset(self, changes: list[tuple[str, str]]) -> None:
        """Before the desk is made: should the program be killed right behind it, the next start
        sets all that was told.
        """
        self._program.preferences.clerk = self.fields["clerk"].text
        self._program.preferences.receipt_printer = str(self._printer.currentData())
        kept = store_in(self._program.folder.path)  # of this try: one remembers its first fault
        kept.setValue(UNSET, json.dumps(changes))
        kept.sync()
        if kept.status() != QSettings.Status.NoError:
            raise Unavailable(
                "folder-unusable", "data", path=str(self._program.folder.path), reason="window.ini"
            )

    def _note_founded(self) -> None:
        """The desk is there: another try, or the next start, only sets what is still unset."""
        self._is_founded = True
        for name in (*self.fields, *self._choices, _STEP):
            self._kept.remove(f"{_KEPT}/{name}")
        self._kept.sync()
        for field in (*self.fields.values(), *self.chosen.fields):
            field.setEnabled(False)

    def _say(self, error: Exception) -> None:
        words = self._program.words_for(error)
        name = (error.field or "") if isinstance(error, CounterError) else ""
        name = _FIELD_OF.get(name, name)
        if name in self.fields:
            self._point_out({name: words})
        self._fault.setText(words)

    @property
    def said(self) -> str:
        """What stands below the page."""
        return self._fault.text()

    def _restore(self) -> None:
        if self._program.desk is None and not self._is_founded:
            self._program.show(Restoring(self._program, self._program.entrance.begin))

    def _practise(self) -> None:
        folder = practice.folder_beside(self._program.folder.path)
        self._fault.setText(self.tr("Making a practice office …"))
        self._program.paper_worker.run(
            lambda: practice.make(folder),
            lambda _made: self._practice_made(),
            self._not_practised,
            asker=self,
        )

    def _not_practised(self, error: Exception) -> bool:
        self._say(error)
        return True

    def _practice_made(self) -> None:
        self._fault.setText("")
        practice.open_window(practice.folder_beside(self._program.folder.path))


def set_what_was_asked(program: "Program") -> None:
    """Sets what the wizard was told, on the desk it made."""
    assert program.desk is not None
    administration = Administration(program.desk)
    kept = store_in(program.folder.path)
    changes = _changes_in(str(kept.value(UNSET)))

    def change_all() -> None:
        for name, value in changes:
            administration.change_setting(name, value)

    program.worker.wait_for(change_all)
    kept.remove(_KEPT)
    kept.sync()


def _changes_in(text: str) -> list[tuple[str, str]]:
    """What was kept of the wizard's answers; nothing of a file that a disk or a hand spoiled."""
    try:
        return msgspec.json.decode(text, type=list[tuple[str, str]])
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return []


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _named(box: QComboBox) -> list[QWidget]:
    return [label(box.accessibleName(), "small"), box]
