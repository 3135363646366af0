"""The first start: a few pages of questions with sensible answers, that can be left and taken up again."""

import json
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QComboBox, QLineEdit, QStackedWidget, QWidget

from counter import wording
from counter.desk.administration import Administration
from counter.desk.opening import found_desk
from counter.domain.refusal import CounterError
from ui import practice, printers
from ui.preferences import PDF_FOLDER
from ui.theme import px
from ui.widgets.basics import button, card, column, label, row, shortcut
from ui.widgets.fields import EnterIsNext, Field

if TYPE_CHECKING:
    from ui.launch import Program

_KEPT = "founding"  # where answers wait until the desk is made; never the passphrase


class Founding(QWidget):
    """Four pages; F9 goes on, and on the last one makes the desk."""

    def __init__(self, program: "Program") -> None:
        super().__init__()
        self._program = program
        self._kept = QSettings(str(program.folder.path / "window.ini"), QSettings.Format.IniFormat)
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
            "book_year": Field(self.tr("Year of the paper books")),
            "volume": Field(self.tr("Volume in use")),
            "last_number": Field(self.tr("Last number in the book of dossiers")),
            "last_receipt": Field(self.tr("Last number of a receipt")),
            "clerk": Field(self.tr("Clerk at this desk")),
        }
        self.passphrase, self.repeated = Field(self.tr("Passphrase")), Field(self.tr("The same again"))
        for field in (self.passphrase, self.repeated):
            field.edit.setEchoMode(QLineEdit.EchoMode.Password)
        for name, text in {"desk": "1", "morning": "07:00-11:30", "afternoon": "13:30-17:00", "volume": "01",
                           "queue_name": "Tất cả lĩnh vực"}.items():  # fmt: skip
            self.fields[name].text = text
        self._form_set = self._choice(
            self.tr("Form set"), [("TT 03/2025/TT-VPCP (2025)", "2025"), ("TT 01/2018/TT-VPCP (2018)", "2018")]
        )
        folder = self.tr("into a folder, as PDF")
        self._printer = self._choice(
            self.tr("Receipts go to"), [(folder, PDF_FOLDER), *((n, n) for n in printers.names())]
        )
        self._enter = EnterIsNext(self)
        for field in (*self.fields.values(), self.passphrase, self.repeated):
            field.edit.installEventFilter(self._enter)
            field.edit.textEdited.connect(lambda _text: self._keep())

    def _choice(self, words: str, answers: list[tuple[str, str]]) -> QComboBox:
        box = QComboBox()
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
             [f["morning"], f["afternoon"], f["queue_name"], label(self.tr("Form set"), "small"), self._form_set]),
            (self.tr("Where the paper books stand"), self.tr("The program goes on behind the last numbers on paper. Leave empty to begin at 1."),
             [f["book_year"], f["volume"], f["last_number"], f["last_receipt"], label(self.tr("Receipts go to"), "small"), self._printer]),
            (self.tr("Who works here"), self.tr("The passphrase protects every dossier on this computer. Write it down and lock it away: nobody can find it again."),
             [f["clerk"], self.passphrase, self.repeated]),
        )  # fmt: skip
        self._steps, self._stack = len(pages), QStackedWidget()
        for number, (heading, hint, parts) in enumerate(pages, start=1):
            title = label(f"{number}/{self._steps}  {heading}", "title")
            self._stack.addWidget(card(title, label(hint, "quiet", wraps=True), *parts, 1, gap=12, margin=28))
        self._fault = label(role="error", wraps=True)
        self._back = button(self.tr("Back"), self._go_back)
        self._on = button("", self.go_on, role="act")
        practise = button(self.tr("Practise first, on made-up data"), self._practise, role="link")
        box = column(self._stack, self._fault, row(practise, 1, self._back, self._on), gap=14)
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
        self._kept.sync()

    def _take_up_again(self) -> None:
        for name, field in self.fields.items():
            if self._kept.contains(f"{_KEPT}/{name}"):
                field.text = str(self._kept.value(f"{_KEPT}/{name}"))

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
        self._on.setText(self.tr("Make the desk   F9") if number == self._steps - 1 else self.tr("Go on   F9"))
        fields = self._page(number).findChildren(Field)
        next((field for field in fields if not field.text), fields[0]).setFocus()

    def _go_back(self) -> None:
        self._show_step(self.step - 1)

    def go_on(self) -> None:
        """The next page, or the desk itself."""
        self._fault.setText("")
        if self.step < self._steps - 1:
            self._show_step(self.step + 1)
        elif self.passphrase.edit.text() != self.repeated.edit.text():
            self.repeated.show_fault(self.tr("The two are not the same. Type both again."))
            self.passphrase.setFocus()
        else:
            self._make()

    def _make(self) -> None:
        """Makes the desk, sets what was asked, and opens the window; what is refused leads back to its page."""
        try:
            self._found()
        except CounterError as error:
            self._say(error)

    def _found(self) -> None:
        program, text = self._program, {name: field.text for name, field in self.fields.items()}
        passphrase = self.passphrase.edit.text() or None
        found_desk(
            program.folder, unit_code=text["unit_code"], unit_name=text["unit_name"], parent_name=text["parent_name"],
            place=text["place"], desk=int(text["desk"]) if text["desk"].isdigit() else 0, practice=False, clock=program.clock,
            passphrase=passphrase,
        )  # fmt: skip
        program.preferences.clerk = text["clerk"]
        program.preferences.receipt_printer = str(self._printer.currentData())
        program.open(passphrase)
        self._set(text)
        self._kept.remove(_KEPT)
        program.show_window()

    def _set(self, text: dict[str, str]) -> None:
        """What differs from a new desk's settings."""
        assert self._program.desk is not None
        administration = Administration(self._program.desk)
        changes: list[Callable[[], None]] = [
            lambda: administration.change_setting("form_set", str(self._form_set.currentData())),
            lambda: administration.change_setting("clerk_name", text["clerk"]),
        ]
        sessions = [part.split("-") for part in (text["morning"], text["afternoon"]) if part.count("-") == 1]
        hours = {str(day): [{"start": s.strip(), "end": e.strip()} for s, e in sessions] for day in range(5)}
        changes.append(lambda: administration.change_setting("office_hours", json.dumps([{"hours": hours}])))
        queues = [{"code": "A", "name": text["queue_name"]}, {"code": "R", "name": "Trả kết quả", "returns": True}]
        changes.append(lambda: administration.change_setting("queues", json.dumps(queues, ensure_ascii=False)))
        if text["book_year"].isdigit():
            books = {"year": int(text["book_year"]), "volume": text["volume"] or "01"}
            books |= {name: int(text[name]) for name in ("last_number", "last_receipt") if text[name].isdigit()}
            changes.append(lambda: administration.change_setting("books", json.dumps(books)))
        self._program.lane.wait_for(lambda: [change() for change in changes])

    def _say(self, error: CounterError) -> None:
        sentence = wording.of_error(error, self._program.preferences.language)
        field = self.fields.get(error.field or "")
        self._fault.setText(sentence)
        if field is None:
            return
        for number in range(self._steps):
            if self._page(number).isAncestorOf(field):
                self._show_step(number)
        field.show_fault(sentence)
        field.setFocus()

    def _practise(self) -> None:
        folder = practice.folder_beside(self._program.folder.path)
        self._fault.setText(self.tr("Making a practice office …"))
        self._program.paper_lane.run(lambda: practice.make(folder), lambda _made: self._practice_made())

    def _practice_made(self) -> None:
        self._fault.setText("")
        practice.open_window(practice.folder_beside(self._program.folder.path))
