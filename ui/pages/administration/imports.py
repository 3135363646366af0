"""Files that change what is in force, whole or not at all."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QFileDialog, QWidget

from counter import wording
from counter.desk.administration import ImportDone
from counter.domain.imports import Fault
from counter.domain.refusal import CounterError
from ui.pages.administration.section import Section
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

    def build(self, hint: str, table: Table, *between: QWidget) -> None:
        take = button(self.tr("Import a file (CSV, XLSX)"), self._choose_file)
        head = row(label(hint, "small", wraps=True), take)
        head.setStretch(0, 1)
        whole = column(card(head, self._report), *between, table, gap=12)
        whole.setStretch(1 + len(between), 1)
        self.setLayout(whole)

    def _choose_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Which file?"), "", self.tr("Tables (*.csv *.xlsx)")
        )
        if name:
            self.take_file(Path(name))

    def take_file(self, path: Path) -> None:
        """What to do with a file that was chosen."""
        raise NotImplementedError

    def read_file(self, read: Callable[[], T], done: Callable[[T], object]) -> None:
        """Reads a file in the worker; its faults are listed by row and column."""
        self._report.hide()
        self._worker.run(read, done, self._not_taken, asker=self)

    def say_taken(self, done: ImportDone) -> None:
        """How many rows came in, and what the reading took another way than it was written."""
        words = wording.text("imported", self._language, {"rows": done.rows})
        self.report("\n".join([words, *map(self._fault_words, done.notes)]))
        self.said.emit(words, "good")
        self.renew()

    def _not_taken(self, error: Exception) -> bool:
        if not isinstance(error, CounterError):
            return False
        lines = [wording.of_error(error, self._language)]
        faults = error.values.get("faults", ())
        assert isinstance(faults, tuple)
        lines += map(self._fault_words, faults[:_SHOWN])
        self.report("\n".join(lines))
        self.said.emit(lines[0], "warn")
        return True

    def _fault_words(self, fault: Fault) -> str:
        values = {
            "row": fault.row,
            "column": fault.column,
            "what": f"“{fault.value}” " if fault.value else "",
            "message": wording.text(fault.code, self._language),
        }
        return "• " + wording.text("fault", self._language, values)

    def report(self, text: str) -> None:
        self._report.setText(text)
        self._report.setVisible(bool(text))
