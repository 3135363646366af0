"""One field for everything a dossier is asked for by; results as one types."""

from collections.abc import Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QLayout, QLineEdit

from counter.desk.dossiers.details import DossierDetails
from counter.desk.dossiers.search import (
    AT_OTHER_UNITS,
    DISPUTED,
    FILTERS,
    NEWEST,
    READY,
    TODAY,
    DossierSearch,
    Listing,
)
from counter.desk.sheets import Sheet
from counter.domain.dossiers.status import OVERDUE
from counter.domain.dossiers.summary import DossierSummary
from counter.domain.events.base import DOSSIER, PRINT
from counter.domain.text import words
from ui.pages.page import Page
from ui.printing import PrintSheet
from ui.theme import LARGE, TOO_LARGE, px
from ui.widgets.basics import button, column, label, row
from ui.widgets.dossier_list import DossierList
from ui.widgets.dossier_preview import DossierPreview
from ui.widgets.empty import Empty
from ui.widgets.key_button import ActButton
from ui.widgets.page_head import PageHead
from ui.widgets.side import Side
from ui.worker import Worker

MOST = 50


class SearchPage(Page):
    """Codes, last digits, names, phones, numbers, hamlets: without accents, in any order."""

    TOPICS = frozenset({DOSSIER, PRINT})

    def __init__(
        self, worker: Worker, service: DossierSearch, language: str, print_sheet: PrintSheet
    ) -> None:
        super().__init__(worker)
        self._service, self._print_sheet = service, print_sheet
        self._filter = NEWEST
        self._listed: tuple[str, str] | None = None  # the text and the filter the list answers to
        self._opens_first = False  # Enter was struck before the answer came
        self._previewed = ""  # the dossier at the right
        self.edit = QLineEdit()
        self.edit.setProperty("role", "wide")
        self.edit.setAccessibleName(self.tr("Search dossiers"))
        hint = self.tr("Name, code, phone, identity number or last 4–6 digits, a day (30/11) …")
        if px.percent >= TOO_LARGE:
            hint = self.tr("Name, code, phone, last 4–6 digits, a day …")
        self.edit.setPlaceholderText(hint)
        self._hint = label(role="small")
        self.list = DossierList(self.tr("Dossiers found"), language)
        self._empty = Empty()
        self._preview = DossierPreview(language)
        self._preview_timer = QTimer(self, singleShot=True, interval=60)
        self._preview_timer.timeout.connect(self._show_chosen)
        self._open_it = ActButton(self.tr("Open the dossier"), "Enter")
        self._open_it.clicked.connect(lambda _on=False: self._open_answer())
        self._returns = button(
            self.tr("Hand over the result"), self._to_returns, "F5", "row", "returns"
        )
        side = Side(self._preview, act=self._open_it, over_act=(self._returns,))
        prints = button(self.tr("Print this list"), self.print_again, "Ctrl+P", "link")
        foot = row(self._hint, 1, prints)
        head = PageHead(self.tr("Search"), 1, label(self.tr("Without accents too · scan a receipt or a card"), "small"))  # fmt: skip
        self.lay(
            head,
            self.edit,
            self._build_filters(),
            self._empty,
            self.list,
            foot,
            side=side,
            stretch=4,
        )
        self.edit.textChanged.connect(lambda _text: self._text_changed())
        self.edit.installEventFilter(self)
        self.list.opened.connect(self._open)
        self.list.selectionModel().currentChanged.connect(self._chosen_changed)

    def _build_filters(self) -> QLayout:
        """What one looks through without a word to search by, each with how many it holds."""
        self._filters = QButtonGroup(self)
        for number, filter_ in enumerate(FILTERS):
            made = button(
                self._filter_words()[filter_], partial(self._choose_filter, filter_), role="mode"
            )
            made.setCheckable(True)
            if filter_ == AT_OTHER_UNITS:
                made.hide()  # most units hand nothing over
            self._filters.addButton(made, number)
        self._filters.button(0).setChecked(True)
        shown, keys = self._filters.buttons(), (label("PgDn", "key"), label("PgUp", "key"), 1)
        if px.percent < LARGE:
            return row(*shown, *keys)
        half = len(shown) // 2
        return column(row(*shown[:half], 1), row(*shown[half:], *keys), gap=4)

    def _filter_words(self) -> dict[str, str]:
        return {NEWEST: self.tr("Newest"), TODAY: self.tr("Received today"), OVERDUE: self.tr("Overdue"),
                READY: self.tr("Waiting to be fetched"), DISPUTED: self.tr("To be decided"),
                AT_OTHER_UNITS: self.tr("At another unit")}  # fmt: skip

    def _choose_filter(self, filter_: str) -> None:
        """Looks through a choice of dossiers; what was typed goes, for it would narrow nothing."""
        self._filter, self._opens_first = filter_, False
        self._filters.button(FILTERS.index(filter_)).setChecked(True)
        self.edit.setFocus()
        if self.edit.text():
            self.edit.clear()
        else:
            self.renew()

    def _next_filter(self, step: int) -> None:
        shown = [
            filter_
            for number, filter_ in enumerate(FILTERS)
            if not self._filters.button(number).isHidden()
        ]
        self._choose_filter(shown[(shown.index(self._filter) + step) % len(shown)])

    def arrive(self, what: object = None) -> None:
        if isinstance(what, str):
            self.edit.setText(what)
        self.edit.selectAll()
        self.edit.setFocus()
        self.renew()

    def _text_changed(self) -> None:
        """The counts hang on no text: a letter asks for what is found alone."""
        self._opens_first = False
        if text := self.edit.text().strip():
            self._find(text, self.new_view())
        else:
            self.renew()

    def renew(self) -> None:
        """Asks for what is typed now; an answer to an earlier letter or choice is passed over."""
        text, filter_, view = self.edit.text().strip(), self._filter, self.new_view()
        if text:
            self._find(text, view)
            self.ask(self._service.counts, self._show_counts)
        else:
            self.ask(lambda: self._service.listing(filter_, MOST), self._show_listing, about=view)

    def _find(self, text: str, view: int) -> None:
        self.ask(
            lambda: self._service.find_now(text, MOST),
            lambda found: self._show(text, found),
            about=view,
        )

    def _show_listing(self, listing: Listing) -> None:
        self._show_counts(listing.counts)
        self._show("", listing)

    def _show_counts(self, counts: Mapping[str, int]) -> None:
        """How many each choice holds, also while a text stands in the field."""
        words = self._filter_words()
        for number, filter_ in enumerate(FILTERS):
            count = counts.get(filter_)
            self._filters.button(number).setText(
                words[filter_] if count is None else f"{words[filter_]} · {count}"
            )
        any_at_other_units = bool(counts[AT_OTHER_UNITS]) or self._filter == AT_OTHER_UNITS
        self._filters.button(FILTERS.index(AT_OTHER_UNITS)).setVisible(any_at_other_units)

    def _show(self, text: str, found: Listing) -> None:
        is_new, self._listed = self._listed != (text, self._filter), (text, self._filter)
        self.list.show_dossiers(found.rows, found.now, found.names, text, found.day)
        self.list.setVisible(bool(found.rows))
        if found.rows and (is_new or self.list.chosen is None):
            self.list.select(0)
        if self._opens_first:
            self._opens_first = False
            self.list.open_chosen()
        words_of_it = self._words(text, found)
        self._hint.setText(words_of_it if found.rows else "")
        self._empty.setVisible(not found.rows)
        self._empty.say(words_of_it)
        for shown in (self._open_it, self._returns):
            shown.setVisible(bool(found.rows))
        if not found.rows:
            self._preview.hide()

    def _chosen_changed(self) -> None:
        """Another one is chosen: what was shown of the one before goes at once."""
        if self._previewed != self._chosen_name():
            self._preview.hide()
        self._preview_timer.start()

    def _chosen_name(self) -> str:
        listed = self.list.dossier
        return str(listed.subject) if listed is not None else ""

    def _words(self, text: str, found: Listing) -> str:
        count = len(found.rows)
        if not text and not count:
            if self._filter == NEWEST:
                return self.tr("No dossier yet. F4 receives the first.")
            return self.tr("None here.")
        if not text:
            return self.tr("↓ ↑ to choose, Enter opens.")
        if not count and found.is_no_day:
            words_of_it = self.tr(
                "{day} is no day of the calendar. Type another one, such as 30/11."
            )
            return words_of_it.format(day=text)
        if found.day is not None:
            return self._day_words(found.day, found)
        if not count:
            read = " + ".join(words(text))
            return self.tr(
                "Nothing found. Read as: {words}. Fewer words find more; F4 receives a new dossier."
            ).format(words=read)
        if count == MOST:
            return self.tr("The newest {count}; one more word narrows it down.").format(count=count)
        return self.tr("%n found. ↓ ↑ to choose, Enter opens.", "", count)

    def _day_words(self, day: date, found: Listing) -> str:
        """How many in all are due on it, and how many came on it."""
        on_day = f"{day:%d/%m/%Y}"
        if not found.rows:
            none = self.tr("Nothing is due on {day}, and nothing was received on it.")
            return none.format(day=on_day)
        words = self.tr("{day}: {due} due, {received} received. ↓ ↑ to choose, Enter opens.")
        if len(found.rows) == MOST:
            words = self.tr("{day}: {due} due, {received} received; here the first {count}.")
        return words.format(
            day=on_day, due=found.due, received=found.received, count=len(found.rows)
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.edit
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
        ):
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                self.list.select(self.list.currentIndex().row() + step)
                return True
            if event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
                self._next_filter(1 if event.key() == Qt.Key.Key_PageDown else -1)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._open_answer()
                return True
        return super().eventFilter(watched, event)

    def _open_answer(self) -> None:
        """Enter opens what answers to the text that stands there, also when the answer is still on
        its way.
        """
        if self._listed == (self.edit.text().strip(), self._filter):
            self.list.open_chosen()
        else:
            self._opens_first = True

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever went elsewhere is not brought back by an Enter struck before."""
        self._opens_first = False
        super().hideEvent(event)

    def _open(self, listed: object) -> None:
        assert isinstance(listed, DossierSummary)
        self.wanted.emit("dossier", str(listed.subject))  # a code may stand on two

    def print_again(self) -> None:
        """Ctrl+P: the whole list as it is chosen, or as it was found by the words typed."""
        text, filter_ = self.edit.text().strip(), self._filter
        self.ask(lambda: self._service.sheet(filter_, text), self._send)

    def _send(self, sheet: Sheet) -> None:
        words = self.tr("The list was sent to {printer}.")
        self._print_sheet(sheet, lambda where: self.say(words.format(printer=where)))

    def _to_returns(self) -> None:
        """The result of the chosen one is handed over."""
        if self.list.dossier is not None:
            self.wanted.emit("returns", self.list.dossier.code)

    def _show_chosen(self) -> None:
        if name := self._chosen_name():
            self.ask(
                lambda: self._service.show(name), lambda found: self._show_preview(name, found)
            )

    def _show_preview(self, name: str, found: DossierDetails) -> None:
        """Unless another one was chosen meanwhile."""
        if name == self._chosen_name() and not self.list.isHidden():
            self._previewed = name
            self._preview.show_found(found)
            self._preview.show()
