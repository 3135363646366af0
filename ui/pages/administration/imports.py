"""Files that change what is in force, whole or not at all."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QFileDialog, QWidget

from counter import wording
from counter.domain.imports.cells import Fault
from counter.domain.refusal import CounterError
from ui.pages.administration.section import Section
from ui.theme import TOO_LARGE, px
from ui.widgets.basics import button, card, column, label, row
from ui.widgets.table import Table
from ui.worker import Worker

T = TypeVar("T")
_SHOWN = 20  # faults of a file that are read out


class ImportSection(Section):
    """What is in force, and a file that replaces some of it; a report by row and column when it is
    not taken.
    """

    def __init__(self, worker: Worker, language: str) -> None:
        super().__init__(worker, language)
        self._report = label(wraps=True)
        self._report.hide()

    def build(
        self, hint: str, table: Table, *between: QWidget, acts: Sequence[QWidget] = ()
    ) -> None:
        """`acts` stand beside the button that takes a file, below what the hint says."""
        take = button(self.tr("Import a file (CSV, XLSX)"), self._choose_file)
        words = label(hint, "strong", wraps=True)
        buttons = (take, *acts)
        pairs = [row(*buttons[n : n + 2], 1, gap=8) for n in range(0, len(buttons), 2)]
        if px.percent >= TOO_LARGE:
            pairs = [row(each, 1) for each in buttons]
        head = column(words, *pairs, gap=8)
        whole = column(card(head, self._report), *between, table, gap=12)
        whole.setStretch(1 + len(between), 1)
        self.setLayout(whole)

    def _choose_file(self) -> None:
        path = self.ask_for_file()
        if path is not None:
            self.take_file(path)

    def ask_for_file(self) -> Path | None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Which file?"), "", self.tr("Tables (*.csv *.xlsx)")
        )
        return Path(name) if name else None

    def take_file(self, path: Path) -> None:
        """What to do with a file that was chosen."""
        raise NotImplementedError

    def read_file(self, read: Callable[[], T], done: Callable[[T], object]) -> None:
        """Reads a file in the worker; its faults are listed by row and column."""
        self._report.hide()
        self.said.emit("", "")  # what was wrong with the file before
        self._worker.run(read, done, self._not_taken, asker=self)

    def say_taken(self, words: str, notes: Iterable[Fault]) -> None:
        """What came in, and what the reading took another way than it was written."""
        self.report("\n".join([words, *self.note_lines(notes)]))
        self.said.emit(words, "good")
        self.renew()

    def _not_taken(self, error: Exception) -> bool:
        if not isinstance(error, CounterError):
            return False
        lines = [wording.of_error(error, self._language)]
        faults = error.values.get("faults", ())
        assert isinstance(faults, tuple)
        if error.code.startswith("import-refused"):
            lines += self.note_lines(faults[:_SHOWN])
        self.report("\n".join(lines))
        self.said.emit(lines[0], "warn")
        return True

    def note_lines(self, notes: Iterable[Fault]) -> list[str]:
        return [
            "• " + wording.fault(note.row, note.column, note.value, note.code, self._language)
            for note in notes
        ]

    def report(self, text: str) -> None:
        self._report.setText(text)
        self._report.setVisible(bool(text))
