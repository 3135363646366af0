"""Printers, the folder for papers, and the scanner of this computer: each with its state in words
and a test.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtWidgets import QLabel, QWidget

from counter import wording
from counter.domain.dossiers.card import Card
from ui.device_tests import RECEIPTS, SCANNER, TICKETS, DeviceTests
from ui.pages.administration.computer import ComputerSection, is_usable
from ui.pages.administration.device_results import DeviceResults
from ui.pages.administration.folder_row import FolderRow
from ui.pages.administration.rows import (
    ChoiceRow,
    State,
    TextRow,
    ToggleRow,
    set_width,
    setting_card,
)
from ui.preferences import PDF_FOLDER, Preferences
from ui.theme import LARGE, px
from ui.widgets.basics import Part, boxed, button, column, row
from ui.widgets.fields import EnterIsNext
from ui.widgets.icon_line import Icon
from ui.widgets.key_button import KeyButton
from ui.worker import Worker

_ANSWER, _TEST, _ROW = 252, 96, 62  # pixels


class PrinterRow(ChoiceRow):
    """Where one kind of paper goes."""

    def __init__(self, icon: str, name: str, spoken: str, test: KeyButton) -> None:
        self._icon, self._test, self.state = icon, test, State()
        self._offered: list[tuple[str, str]] = []
        super().__init__(name, [], wide=_ANSWER, spoken=spoken)

    def lay(self, caption: QLabel, hint: str) -> None:
        _lay_device(self, self._icon, caption, self.state, self.box, self._test)

    @property
    def value(self) -> str:
        return str(self.box.currentData() or "")

    @value.setter
    def value(self, name: str) -> None:
        """One that nobody offered yet (printers are still being looked for) is offered from now on."""
        if self.box.findData(name) < 0:
            self.box.addItem(name, name)
        self.box.setCurrentIndex(self.box.findData(name))

    def offer(self, answers: Sequence[tuple[str, str]]) -> None:
        """Other answers; the one that is chosen stays."""
        before, offered = self.value, self._offered
        if answers == offered:
            return
        self._offered = list(answers)
        self.box.blockSignals(True)
        self.box.clear()
        for shown, value in answers:
            self.box.addItem(shown, value)
        self.value = before
        self.box.blockSignals(False)


class ScannerRow(TextRow):
    """The port of a scanner that does not type."""

    def __init__(self, name: str, spoken: str, shadow: str, test: KeyButton) -> None:
        self._test, self.state, self._name = test, State(), name
        super().__init__(spoken, wide=_ANSWER, shadow=shadow)
        self.title = name

    def lay(self, caption: QLabel) -> None:
        caption.setText(self._name)
        caption.setProperty("role", "")
        set_width(self.edit, _ANSWER)
        _lay_device(self, "scan", caption, self.state, column(*self.below, gap=2), self._test)


class DevicesSection(ComputerSection):
    """F7 tries them all; what is typed and not saved is tried as it is typed."""

    def __init__(self, worker: Worker, preferences: Preferences, tests: DeviceTests) -> None:
        super().__init__(worker, preferences)
        self._tests = tests
        tests.changed.connect(self._show_state)
        self._make_rows()
        self._results = DeviceResults(tests, self.try_out)
        self.aside = self._results
        beside = self.tr("F9 saves what you change")
        self.setLayout(
            column(
                setting_card(
                    self.tr("Devices of this counter"), self._receipts, self._tickets, self._scanner,
                    beside=beside,
                ),
                setting_card(self.tr("Papers that go to no printer"), self._folder, self._keeps),
                State(self.tr("Devices belong to this computer alone and follow to no other.")),
                1, gap=12,
            )
        )  # fmt: skip

    def _make_rows(self) -> None:
        try_receipt = button(self.tr("Try"), self._try_receipts)
        try_ticket = button(self.tr("Try"), self._try_tickets)
        try_scan = button(self.tr("Try a scan"), self._await_scan)
        self._receipts = PrinterRow(
            "paper", self.tr("Receipt"), self.tr("Receipts go to"), try_receipt
        )
        self._tickets = PrinterRow(
            "queue", self.tr("Ticket slip"), self.tr("Ticket slips go to"), try_ticket
        )
        for made, words in (
            (try_receipt, self.tr("Print a test page")),
            (try_ticket, self.tr("Print a test slip")),
        ):
            made.setAccessibleName(words)
        self._scanner = ScannerRow(
            self.tr("Card scanner"),
            self.tr("Serial port of the card scanner (empty: it types)"),
            self.tr("it types; or COM3, ttyACM0"),
            try_scan,
        )
        self._make_folder_rows()
        self.add_rows(
            {
                RECEIPTS: self._receipts, TICKETS: self._tickets, SCANNER: self._scanner,
                "folder": self._folder, "keeps": self._keeps,
            }
        )  # fmt: skip
        self._enter = EnterIsNext(self)
        for typed in (self._scanner, self._folder):
            typed.edit.installEventFilter(self._enter)
        self.stirred.connect(self._show_state)
        self._offer_printers()

    def _make_folder_rows(self) -> None:
        self._folder = FolderRow(
            self.tr("Folder for papers that go to no printer"),
            self.tr("As PDF files, readable to whoever uses this computer."),
        )
        self._keeps = ToggleRow(
            self.tr("Keep papers in that folder"),
            self.tr(
                "Otherwise they go when the next day is closed, receipts once they are in hand."
            ),
        )

    # ---- what it shows

    def values(self) -> dict[str, str]:
        kept = self._preferences
        return {
            RECEIPTS: kept.receipt_printer,
            TICKETS: kept.ticket_printer,
            SCANNER: kept.scanner_port,
            "folder": str(kept.paper_folder),
            "keeps": "true" if kept.keeps_papers else "false",
        }

    def renew(self) -> None:
        self._offer_printers()
        super().renew()
        self._tests.look()

    def _offer_printers(self) -> None:
        """One that was chosen and is not there now (switched off, or renamed) stays chosen until
        somebody chooses another.
        """
        kept = self._preferences
        folder = self.tr("the folder beneath, as PDF")
        by_hand = self.tr("no slip, written by hand")
        self._receipts.offer(self._answers(folder, self._receipts.value, kept.receipt_printer))
        self._tickets.offer(self._answers(by_hand, self._tickets.value, kept.ticket_printer))

    def _answers(self, none: str, *chosen: str) -> list[tuple[str, str]]:
        there = list(self._tests.printers or ())
        answers = [(none, PDF_FOLDER), *((name, name) for name in there)]
        for name in dict.fromkeys(chosen):
            if name and name not in there:
                answers.append((self._absent(name), name))
        return answers

    def _absent(self, name: str) -> str:
        if self._tests.printers is None:  # nobody looked yet
            return name
        return self.tr("{name} (not there now)").format(name=name)

    def _show_state(self) -> None:
        self._offer_printers()
        folder = Path(self._folder.text).name
        self._tell_printer(
            self._receipts, self.tr("PDF files in {folder}").format(folder=folder or "–")
        )
        self._tell_printer(self._tickets, self.tr("numbers are written by hand"))
        self._tell_scanner()

    def _tell_printer(self, shown: PrinterRow, without: str) -> None:
        name, there = shown.value, self._tests.printers
        if not name:
            shown.state.tell(without)
        elif self._tests.trouble:
            shown.state.tell(self._reason(self._tests.trouble), "warn")
        elif there is None:
            shown.state.tell(self.tr("looking for it …"))
        elif name not in there:
            shown.state.tell(self.tr("not there now"), "warn")
        elif there[name]:
            shown.state.tell(self._reason(there[name]), "warn")
        else:
            shown.state.tell(self.tr("ready"), "good")

    def _reason(self, code: str) -> str:
        return wording.name("reason", code, self._preferences.language)

    def _tell_scanner(self) -> None:
        state, tried = self._scanner.state, self._tests.last(SCANNER)
        if self._tests.awaits_scan:
            state.tell(self.tr("scan a card or a receipt now"), "sea")
        elif self._tests.is_silent(self._scanner.text):
            state.tell(self.tr("does not answer: see to its cable"), "warn")
        elif tried is None:
            state.tell(self.tr("not tried yet"))
        elif tried.is_good:
            state.tell(self.tr("read well, {when}").format(when=f"{tried.at:%H:%M %d/%m}"), "good")
        else:
            state.tell(
                self.tr("read wrongly, {when}").format(when=f"{tried.at:%H:%M %d/%m}"), "warn"
            )

    @property
    def lacks(self) -> str:
        """What these devices need, in a sentence; none for nothing."""
        there = self._tests.printers
        names = (self._preferences.receipt_printer, self._preferences.ticket_printer)
        if self._tests.trouble and any(names):
            return self._reason(self._tests.trouble)
        if there is None:
            return ""
        wrong = [name for name in names if name and (name not in there or there[name])]
        if not wrong:
            return ""
        return self.tr("{printer} cannot print now").format(printer=wrong[0])

    # ---- trying

    def try_out(self) -> None:
        """F7: all that there is, one after the other; the scanner waits for a scan."""
        self._try(RECEIPTS, self._receipts)
        self._try(TICKETS, self._tickets)
        self._await_scan()

    def _try_receipts(self) -> None:
        if not self._try(RECEIPTS, self._receipts):
            words = self.tr("Papers go into a folder: nothing to test.")
            self.said.emit(words, "")

    def _try_tickets(self) -> None:
        if not self._try(TICKETS, self._tickets):
            words = self.tr("No slip is printed: nothing to test. Choose a printer first.")
            self.said.emit(words, "")

    def _try(self, device: str, shown: PrinterRow) -> bool:
        """False where no printer is chosen."""
        if shown.value:
            self._tests.try_printer(device, shown.value)
        return bool(shown.value)

    def _await_scan(self) -> None:
        self._tests.await_scan(True)
        words = self.tr("Scan a card or a receipt now. Nothing of it is kept; Esc leaves it.")
        self.said.emit(words, "")

    def card_scanned(self, card: Card) -> bool:
        """True where a scan was awaited."""
        if not self._tests.awaits_scan:
            return False
        self._tests.card_read(card)
        self._say_scanned()
        return True

    def code_scanned(self) -> bool:
        """The same of a receipt."""
        if not self._tests.awaits_scan:
            return False
        self._tests.code_read()
        self._say_scanned()
        return True

    def _say_scanned(self) -> None:
        tried = self._tests.last(SCANNER)
        if tried is not None:
            words = tried.words[:1].upper() + tried.words[1:]
            self.said.emit(words.rstrip(".") + ".", "good" if tried.is_good else "warn")

    def put_away(self) -> None:
        if self._tests.awaits_scan:
            self._tests.await_scan(False)

    # ---- keeping

    def is_right(self) -> bool:
        """A folder that went away keeps nobody from saving the rest."""
        typed, kept = self._folder.text, str(self._preferences.paper_folder)
        if typed == kept or is_usable(typed):
            return True
        self.point_out("folder", self._folder.words_for_unusable())
        return False

    def keep(self, typed: Mapping[str, str]) -> None:
        kept = self._preferences
        kept.receipt_printer, kept.ticket_printer = typed[RECEIPTS], typed[TICKETS]
        kept.scanner_port = typed[SCANNER]
        kept.paper_folder = Path(typed["folder"])
        kept.keeps_papers = typed["keeps"] == "true"


def _lay_device(
    place: QWidget, icon: str, caption: QLabel, state: State, answer: Part, test: KeyButton
) -> None:
    """Icon, name over state, answer, test; at large text the answer takes a line of its own."""
    test.setMinimumWidth(px(_TEST))
    caption.setProperty("role", "strong")
    told = boxed(column(1, caption, state, 1, gap=1))
    place.setProperty("role", "setting")
    if px.percent < LARGE:
        line = row(boxed(column(1, Icon(icon, size=20), 1)), told, answer, test, gap=14)
        line.setStretch(1, 1)
        place.setLayout(line)
        place.setMinimumHeight(px(_ROW))
    else:
        head = row(boxed(column(1, Icon(icon, size=20), 1)), told, test, gap=14)
        head.setStretch(1, 1)
        place.setLayout(column(head, answer, gap=6))
    layout = place.layout()
    assert layout is not None
    layout.setContentsMargins(px(14), px(8), px(14), px(8))
