"""What belongs to this computer: printers, a folder for papers, scanner, language, text size,
counter, passphrase.
"""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel

from counter.desk.administration import Administration
from counter.desk.copies import CopiesStatus
from counter.wording import ENGLISH, VIETNAMESE
from ui import printers
from ui.copying import Copying
from ui.pages.administration.copies import CopiesCard, SheetCard
from ui.pages.administration.passphrase import PassphraseCard
from ui.pages.administration.section import Section
from ui.preferences import PDF_FOLDER, Preferences
from ui.sheets import Sheets
from ui.theme import TEXT_SIZES
from ui.widgets.basics import button, card, column, label, row
from ui.widgets.drop_down import DropDown
from ui.widgets.fields import EnterIsNext, Field
from ui.worker import Worker

_SHORTEST = 16  # letters in a choice


class ComputerSection(Section):
    """Chosen here, kept beside the desk's data, in no journal."""

    look_changed = Signal()
    test_wanted = Signal(str)
    passphrase_changed = Signal()

    def __init__(
        self,
        worker: Worker,
        service: Administration,
        preferences: Preferences,
        copying: Copying,
        sheets: Sheets,
    ) -> None:
        super().__init__(worker, preferences.language)
        self._service, self._preferences = service, preferences
        folder = self.tr("into the folder beneath, as PDF files")
        by_hand = self.tr("no slip: the number is written by hand")
        self._receipts = self._printer_choice(
            self.tr("Receipts go to"), folder, preferences.receipt_printer
        )
        self._tickets = self._printer_choice(
            self.tr("Ticket slips go to"), by_hand, preferences.ticket_printer
        )
        self._language_box = _choice(
            self.tr("Language"),
            [("Tiếng Việt", VIETNAMESE), ("English", ENGLISH)],
            preferences.language,
        )
        sizes = [(f"{size} %", size) for size in TEXT_SIZES]
        self._size = _choice(self.tr("Text size"), sizes, preferences.text_size)
        self._counter, self._clerk = (
            Field(self.tr("Number of this counter")),
            Field(self.tr("Clerk at this counter")),
        )
        self._counter.text, self._clerk.text = str(preferences.counter), preferences.clerk
        self._port = Field(
            self.tr("Serial port of the card scanner (empty: it types)"), "COM3, /dev/ttyACM0"
        )
        self._port.text = preferences.scanner_port
        self._folder = Field(self.tr("Folder for papers that go to no printer"))
        self._folder.text = str(preferences.paper_folder)
        papers = [
            (self.tr("removed when the day is closed, once they are in hand"), ""),
            (self.tr("kept"), "1"),
        ]
        self._papers = _choice(
            self.tr("Papers in that folder, readable to all"),
            papers,
            "1" if preferences.keeps_papers else "",
        )
        self._copies, self._sheet = (
            CopiesCard(copying, preferences.language),
            SheetCard(sheets, preferences.language),
        )
        self._copies.said.connect(self.said.emit)
        self._sheet.said.connect(self.said.emit)
        self._copies.wanted.connect(self._copy_now)
        copying.changed.connect(self.renew)
        self._enter = EnterIsNext(self)
        for field in (self._folder, self._counter, self._clerk, self._port):
            field.edit.installEventFilter(self._enter)
        choose = column(
            label("", "small"), button(self.tr("Choose a folder"), self._choose_folder), 1, gap=2
        )
        into = row(self._folder, choose)
        into.setStretch(0, 1)
        self._passphrase = PassphraseCard(preferences.language)
        self._passphrase.wanted.connect(self._change_passphrase)
        test = button(self.tr("Print a test page"), self._test)
        save = button(self.tr("Save"), self.save, "F9", role="act")
        self.setLayout(
            column(
                card(label(self.tr("Printers"), "heading"), *_named(self._receipts), into, *_named(self._papers),
                     *_named(self._tickets), row(test, 1)),
                card(label(self.tr("This counter"), "heading"), row(self._counter, self._clerk, gap=12), self._port),
                card(label(self.tr("Look"), "heading"), row(column(*_named(self._language_box), gap=2), column(*_named(self._size), gap=2), 1, gap=12)),
                self._copies, row(1, save), self._sheet, self._passphrase, 1, gap=12,
            )
        )  # fmt: skip

    def _printer_choice(self, words: str, none: str, kept: str) -> QComboBox:
        """One that was chosen and is not there now (switched off, or renamed) stays chosen until
        somebody chooses another.
        """
        there = printers.names()
        answers = [(none, PDF_FOLDER), *((name, name) for name in there)]
        if kept and kept not in there:
            answers.append((self.tr("{name} (not there now)").format(name=kept), kept))
        return _choice(words, answers, kept)

    def renew(self) -> None:
        service = self._service
        self.ask(
            lambda: (
                service.has_passphrase(),
                service.copies(),
                service.settings(),
                service.fingerprint,
            ),
            self._show,
        )

    def _show(self, found: tuple[bool, CopiesStatus, dict[str, object], str]) -> None:
        has_passphrase, copies, settings, fingerprint = found
        self._passphrase.show_state(has_passphrase)
        self._copies.show_state(copies, str(settings["backup_folder"]))
        self._sheet.setVisible(has_passphrase)  # without one nothing is locked
        self._sheet.show_fingerprint(fingerprint)

    def _copy_now(self) -> None:
        """To the folder that stands there."""
        self._save_copies_folder(self._copies.copy)

    def _save_copies_folder(self, done: Callable[[], object]) -> None:
        """A folder that can be used is kept as a setting of the desk, then `done` follows."""
        copies = self._copies
        if not copies.is_touched:
            done()
            return
        if copies.folder.text and not _is_usable(copies.folder.text):
            copies.folder.show_fault(self.tr("Nothing can be kept there. Choose another folder."))
            copies.folder.setFocus()
            return

        def saved(_nothing: None) -> None:
            copies.is_saved()
            done()

        folder = copies.folder.text
        self.ask(lambda: self._service.change_setting("backup_folder", folder), saved)

    def _change_passphrase(self, before: str, after: str) -> None:
        def changed(_nothing: None) -> None:
            self.passphrase_changed.emit()
            self._passphrase.taken()
            self.said.emit(
                self.tr("The passphrase is changed. From now on the desk opens with the new one."),
                "good",
            )
            self.renew()

        self._worker.run(
            lambda: self._service.change_passphrase(before, after),
            changed,
            self._passphrase.refused,
            asker=self,
        )

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Which folder?"), self._folder.text)
        if chosen:
            self._folder.text = str(Path(chosen))

    def save(self) -> None:
        """F9; where a passphrase was begun, that is what is meant."""
        if self._passphrase.is_begun:
            self._passphrase.change()
            return
        kept, counter = self._preferences, self._counter.text
        if not (counter.isascii() and counter.isdigit() and 1 <= int(counter) <= 99):
            self._counter.show_fault(self.tr("A number from 1 to 99."))
            self._counter.setFocus()
            return
        if self._folder.text != str(kept.paper_folder) and not _is_usable(self._folder.text):
            self._folder.show_fault(self.tr("Nothing can be kept there. Choose another folder."))
            self._folder.setFocus()
            return
        before = _made_with(kept)
        kept.paper_folder = Path(self._folder.text)
        kept.receipt_printer, kept.ticket_printer = (
            str(self._receipts.currentData()),
            str(self._tickets.currentData()),
        )
        kept.keeps_papers = bool(self._papers.currentData())
        kept.counter, kept.clerk, kept.scanner_port = (
            int(counter),
            self._clerk.text,
            self._port.text,
        )
        kept.language, kept.text_size = (
            str(self._language_box.currentData()),
            int(self._size.currentData()),
        )
        self._save_copies_folder(lambda: self._is_saved(before))

    def _is_saved(self, before: tuple[object, ...]) -> None:
        kept = self._preferences
        self.said.emit(self.tr("Saved for this computer."), "good")
        if (
            _made_with(kept) != before
        ):  # making the window anew costs what is typed in the other sections
            self.look_changed.emit()

    def _test(self) -> None:
        printer = str(self._receipts.currentData())
        if not printer:
            self.said.emit(self.tr("Papers go into a folder: nothing to test."), "")
            return
        self.test_wanted.emit(printer)


def _is_usable(path: str) -> bool:
    """Looks now, not when the first paper or copy is to be kept."""
    try:
        folder = Path(path)
        if folder.is_absolute():
            folder.mkdir(parents=True, exist_ok=True)
            return os.access(folder, os.W_OK)
    except (OSError, ValueError):
        pass
    return False


def _made_with(kept: Preferences) -> tuple[object, ...]:
    """What the window takes up only when it is made: its look, who signs where, the scanner, and
    the printer whose state stands at the foot of the rail.
    """
    return (
        kept.language,
        kept.text_size,
        kept.clerk,
        kept.counter,
        kept.scanner_port,
        kept.receipt_printer,
        kept.paper_folder,
    )


def _choice(
    words: str,
    answers: list[tuple[str, object]] | list[tuple[str, str]] | list[tuple[str, int]],
    chosen: object,
) -> QComboBox:
    box = DropDown()
    box.setAccessibleName(words)
    # a folder's name is long
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(_SHORTEST)
    for shown, value in answers:
        box.addItem(shown, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box


def _named(box: QComboBox) -> tuple[QLabel, QComboBox]:
    return label(box.accessibleName(), "small"), box
