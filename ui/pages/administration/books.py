"""Where the paper books of a year stand: the program goes on behind them."""

import json
from collections.abc import Mapping

from counter.desk.administration import Administration
from ui.pages.administration.rows import SHORT, TextRow, setting_card
from ui.pages.administration.section import OfficeSection
from ui.widgets.basics import column
from ui.widgets.fields import EnterIsNext
from ui.worker import Worker

_BOOKS = "books"
_NUMBERS = ("year", "last_number", "last_receipt")


class BooksSection(OfficeSection):
    """One setting in four rows: it is kept whole."""

    def __init__(self, worker: Worker, service: Administration, language: str) -> None:
        super().__init__(worker, service, language)
        rows = {
            "year": TextRow(
                self.tr("Year of the paper books"),
                self.tr("Other years begin at 1."),
                wide=SHORT,
            ),
            "volume": TextRow(self.tr("Volume in use"), wide=SHORT),
            "last_number": TextRow(self.tr("Last number in the book of dossiers"), wide=SHORT),
            "last_receipt": TextRow(self.tr("Last number of a receipt"), wide=SHORT),
        }
        self.add_rows(rows)
        self._enter = EnterIsNext(self)
        for row in rows.values():
            row.edit.installEventFilter(self._enter)
        self.about = (
            self.tr("The program goes on behind these numbers, and never gives one out twice."),
            self.tr("Write them once, when the paper books are closed; what is given out already stays."),
        )  # fmt: skip
        card = setting_card(self.tr("Numbers in use in the paper books"), *rows.values())
        self.setLayout(column(card, 1, gap=12))

    def texts_of(self, values: Mapping[str, object]) -> dict[str, str]:
        books = values[_BOOKS]
        assert isinstance(books, dict)
        texts = {name: str(books.get(name) or "") for name in _NUMBERS}
        return texts | {"volume": str(books.get("volume", ""))}

    def save_typed(self) -> None:
        typed = self.typed()
        for name in _NUMBERS:
            if typed[name] and not (typed[name].isascii() and typed[name].isdigit()):
                self.point_out(name, self.tr("Digits only, without dots, at most 999999."))
                return
        if not typed["year"]:
            self.point_out("year", self.tr("A year with four digits, such as 2026."))
            return
        numbers = {name: int(typed[name] or 0) for name in _NUMBERS}
        books = json.dumps({**numbers, "volume": typed["volume"]}, ensure_ascii=False)
        saved = self.tr("The numbers of the paper books are saved.")
        self.keep({_BOOKS: books}, lambda: self.said.emit(saved, "good"))
