"""Handing results over: one wide field, a large card with the shelf, a basket for several of one
person, F9.
"""

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from counter import wording
from counter.desk.dossiers.details import DossierDetails
from counter.desk.dossiers.returns import Returns
from counter.desk.dossiers.search import READY, DossierSearch, Listing
from counter.domain.dossiers import parties
from counter.domain.dossiers.card import Card
from counter.domain.dossiers.people import mask
from counter.domain.dossiers.state import Dossier
from counter.domain.dossiers.status import COMPLETED, RETURNED, STOPPED
from counter.domain.dossiers.summary import DossierSummary
from counter.domain.refusal import Refusal
from counter.wording import story
from ui.pages.page import Page
from ui.pages.returns.basket import BasketRows, Slots
from ui.pages.returns.originals import Originals
from ui.theme import px
from ui.widgets.basics import beside, boxed, column, label, rule, scrolled
from ui.widgets.chip import Remark
from ui.widgets.dossier_list import DossierList
from ui.widgets.dossier_view import TimeLeft, who_has_it
from ui.widgets.fields import EnterIsNext, Field
from ui.widgets.key_button import ActButton
from ui.widgets.side import Side

MOST = 20


class HandOver(QWidget):
    """Finds a dossier by its receipt, last digits, name or card, and hands its result over."""

    def __init__(self, page: Page, service: Returns, search: DossierSearch, language: str) -> None:
        super().__init__()
        self._page, self._service, self._search, self._language = page, service, search, language
        self.found: DossierDetails | None = None
        self._number = ""  # of the card scanned last; the field shows it mask
        # what was scanned last is not in view yet: nothing may go out meanwhile
        self._is_looking = False
        self._basket: list[
            Dossier
        ] = []  # ready, of people who may fetch them together; the one in view among them
        self.handed_over = ""  # the code of what went out last, until something else is done
        self._build()

    def _build(self) -> None:
        self.edit = QLineEdit()
        self.edit.setProperty("role", "wide")
        self.edit.setAccessibleName(self.tr("Receipt, last four digits, or name"))
        self.edit.setPlaceholderText(
            self.tr("Scan the receipt or a card, or type the last four digits or a name")
        )
        self.edit.returnPressed.connect(self._look)
        self.edit.textEdited.connect(self._typed)
        self._hint = label(
            self.tr("Enter finds. The result goes out with F9."), "small", wraps=True
        )
        self.list = DossierList(self.tr("Which one?"), self._language)
        self.list.opened.connect(self._choose)
        self.list.setMinimumHeight(px(180))
        self.list.hide()
        self._originals = Originals()
        self._rows = BasketRows(self._language)
        self._slots = Slots()
        self._below = beside(self._slots, self._originals, gap=12)
        self._below.setStretch(0, 2)
        self._below.setStretch(1, 3)
        self._card = boxed(column(self._rows, self._below, 1, gap=12))
        self._card.hide()
        whole = column(self.edit, self._hint, self.list, self._card, 1, gap=10)
        whole.setStretch(2, 1000)
        self._area = scrolled(whole)
        self.setLayout(column(self._area, gap=0))
        self.side = self._build_side()
        self._show_nothing()

    def _build_side(self) -> Side:
        """Who collects, and F9."""
        self._to = Field(self.tr("Who collects (empty: the owner)"), wraps=True)
        self._authority = Field(self.tr("By what right, when it is somebody else"), wraps=True)
        self._enter = EnterIsNext(self)
        for field in (self._to, self._authority):
            field.edit.installEventFilter(self._enter)
        self._together, self._state = label(role="small", wraps=True), Remark()
        self._left, self._whom = TimeLeft(self._language), label(self.tr("Handed to"), "small")
        self._give = ActButton(self.tr("Hand over"))
        self._give.clicked.connect(lambda _on=False: self.act())
        self._about = boxed(
            column(
                self._whom, self._to, self._authority, self._together, rule(), self._left,
                self._state, gap=8,
            )
        )  # fmt: skip
        return Side(self._about, act=self._give)

    # ---- finding

    def begin(self) -> None:
        """Comes into view; while nobody is asked about, with what waits to be fetched."""
        self._await_next()
        self._list_waiting()

    def _await_next(self) -> None:
        """Whatever is typed now takes the place of what was looked for before."""
        self.edit.setFocus()
        self.edit.selectAll()

    def _list_waiting(self) -> None:
        if self.found is None and not self.edit.text():
            self._page.ask(
                lambda: self._search.listing(READY, MOST),
                self._show_waiting,
                about=self._page.in_view,
            )

    def _show_waiting(self, listing: Listing) -> None:
        """The results that lie here longest first."""
        count = listing.counts[READY]
        self.list.show_dossiers(listing.rows, listing.now, listing.names)
        self.list.setVisible(bool(count))
        hint = self.tr("Enter finds. The result goes out with F9.")
        if count:
            hint = self.tr(
                "%n results wait to be fetched, the oldest first. Scan, type, or choose one.",
                "",
                count,
            )
        self._hint.setText(hint)

    def take_code(self, text: str) -> None:
        """A receipt that was scanned, or the dossier that another page shows: by its code, or as
        that page names it where two share one.
        """
        self.begin()
        self.edit.setText(text)
        self.edit.selectAll()
        self._is_looking = True
        self._page.ask(
            lambda: self._search.show(text),
            self._show_named,
            self._look_for_named,
            about=self._page.new_view(),
        )

    def _show_named(self, found: DossierDetails) -> None:
        self.list.hide()
        self.edit.setText(found.dossier.code)
        self.edit.selectAll()
        self._show(found)

    def _look_for_named(self, error: Exception) -> bool:
        """No dossier alone is called so: those that fit are listed."""
        self._is_looking = False
        if not isinstance(error, Refusal):
            return False
        self._look()
        return True

    def renew(self) -> None:
        if self._is_looking:
            return
        if self.found is not None:
            code = self.found.dossier.code
            self._page.ask(lambda: self._search.show(code), self._show, about=self._page.in_view)
        else:
            self._list_waiting()

    def _lost(self, _error: Exception) -> bool:
        self._is_looking = False
        return False

    def card_scanned(self, card: Card) -> bool:
        """A card finds its person's dossiers; while one is shown, it says who collects."""
        if not self._basket:
            self._number = card.identity_number
            self.take_code(mask(self._number))
            return True
        owner = self._basket[-1].applicant
        same = owner.identity_number and owner.identity_number == card.identity_number
        self._to.text = "" if same else card.name
        self.edit.selectAll()
        if same:
            self._authority.text = ""
        if same:
            words = self.tr("The owner is here.")
        else:
            words = self.tr("{name} is not the owner: by what right?").format(name=card.name)
        self._page.said.emit(words, "good" if same else "warn")
        if not same:
            self._authority.setFocus()
        return True

    def _look(self) -> None:
        text = self.edit.text().strip()
        if text:
            self._is_looking = True
            is_by_card = text == mask(self._number)
            if is_by_card:
                text = self._number
            self._page.ask(
                lambda: self._search.find_now(text, MOST),
                lambda found: self._show_matches(found, is_by_card=is_by_card),
                self._lost,
                about=self._page.new_view(),
            )

    def _show_matches(self, listing: Listing, *, is_by_card: bool) -> None:
        """One is chosen where there is no other, or a card found its owner's only ready one; names
        are shared by many.
        """
        found = listing.rows
        self.list.hide()
        self._is_looking = False
        if not found:
            self._forget()
            self._hint.setText(
                self.tr(
                    "Nothing found. Try the last four digits on the receipt, or the owner's name."
                )
            )
            return
        ready = [listed for listed in found if listed.status == COMPLETED]
        if len(found) == 1 or (len(ready) == 1 and is_by_card):
            self._choose(ready[0] if ready else found[0])
        else:
            self._forget()
        if len(found) > 1:
            self._hint.setText(
                self.tr("%n found; ready ones first. Enter chooses.", "", len(found))
            )
            in_order = sorted(found, key=lambda listed: listed.status != COMPLETED)
            self.list.show_dossiers(in_order, listing.now, listing.names)
            self.list.show()
            self.list.select(0)
            self.list.setFocus()

    def _choose(self, listed: object) -> None:
        assert isinstance(listed, DossierSummary)
        self._is_looking = True
        self._page.ask(
            lambda: self._search.show(str(listed.subject)),
            self._show,
            self._lost,
            about=self._page.new_view(),
        )

    def _forget(self) -> None:
        self._page.new_view()
        self._is_looking = False
        self._put_card_away()

    def _put_card_away(self) -> None:
        self.found, self._basket = None, []
        self._originals.show_held(self._basket)
        self._card.hide()
        self._show_nothing()
        self.list.hide()
        self._forget_collector()

    def _show_nothing(self) -> None:
        """Nobody is asked about."""
        self._about.hide()
        self._give.setEnabled(False)
        self.side.say_why(self.tr("Scan a receipt or choose a row: nothing is chosen yet."))

    def _forget_collector(self) -> None:
        self._to.text = self._authority.text = ""

    # ---- what is in view

    def _show(self, found: DossierDetails) -> None:
        self.found, self._is_looking = found, False
        self.handed_over = ""
        d = found.dossier
        ready = d.status == COMPLETED and not d.voided
        self._put_into_basket(d, ready)
        self._card.show()
        self._about.show()
        self.side.say_why("")
        self._left.show_dossier(d, found.now)
        self._state.tell(self._state_words(found), "good" if ready else "warn")
        self._give.setEnabled(ready)
        for shown in (self._whom, self._to, self._authority):
            shown.setVisible(ready)
        self._show_basket(d)
        self._hint.setText(self._hint_words(d, ready))
        if ready:
            self._look_for_others(d)

    def _state_words(self, found: DossierDetails) -> str:
        d = found.dossier
        words = {
            COMPLETED: self.tr("READY"), STOPPED: self.tr("STOPPED"),
        }.get(d.status, self.tr("NOT YET READY"))  # fmt: skip
        if d.voided:
            return self.tr("VOIDED")
        if d.returned_at is not None:
            return self.tr("HANDED OVER at {when} to {whom}").format(
                when=f"{d.returned_at:%H:%M %d/%m/%Y}", whom=self._collector(d)
            )
        if d.status == COMPLETED:
            return words
        return " · ".join(filter(None, (words, who_has_it(found, self._language))))

    def _collector(self, d: Dossier) -> str:
        if not d.returned_to:
            return wording.text("collector:owner", self._language)
        return story.collector(d.returned_to, d.returned_with, self._language)

    def _put_into_basket(self, d: Dossier, ready: bool) -> None:
        """A ready one joins those of the same people; anything else begins anew, so that nothing
        goes out by the way.
        """
        others = [each for each in self._basket if each.code != d.code]
        if ready and all(parties.shares_a_party(each, d) for each in others):
            self._basket = [*others, d]
        else:
            self._basket = [d] if ready else []
            self._forget_collector()

    def _show_basket(self, shown: Dossier) -> None:
        self._rows.show_dossiers(self._basket or [shown], shown)
        self._slots.show_dossiers(self._basket)
        several = len(self._basket) > 1
        codes = ", ".join(each.code for each in self._basket)
        self._together.setText(
            self.tr("%n together: {codes}. Esc begins anew.", "", len(self._basket)).format(
                codes=codes
            )
        )
        self._together.setVisible(several)
        self._originals.show_held(self._basket)

    def _hint_words(self, d: Dossier, ready: bool) -> str:
        if d.status == RETURNED and not d.voided:
            return self.tr("Handed over by mistake? F6 opens the dossier, Z takes it back.")
        if not ready:
            return self.tr("Nothing to hand over yet: tell the person the due date.")
        if not self.list.isHidden():
            return self.tr("F9 hands over; Enter on another row adds the same person's.")
        return self.tr("F9 hands over. Another receipt of the same person joins it.")

    def _look_for_others(self, d: Dossier) -> None:
        """Whoever fetches one result and has another one waiting is told so, also where only one
        was asked for.
        """
        self._page.ask(lambda: self._waiting_too(d), self._say_others, about=self._page.in_view)

    def _waiting_too(self, d: Dossier) -> list[str]:
        """Ready ones of the same people; runs in the worker."""
        found = self._search.find(d.applicant.number or d.applicant.name, MOST)
        ready = [
            listed.code for listed in found if listed.status == COMPLETED and listed.code != d.code
        ]
        return [
            code for code in ready if parties.shares_a_party(self._search.show(code).dossier, d)
        ]

    def _say_others(self, codes: Sequence[str]) -> None:
        others = [code for code in codes if code not in {each.code for each in self._basket}]
        if others:
            words = self.tr(
                "%n more results of the same person wait: {codes}. Type or scan one to add it.",
                "",
                len(others),
            )
            self._hint.setText(words.format(codes=", ".join(others)))

    # ---- handing over

    def act(self) -> None:
        """F9."""
        if not self._basket or self._is_looking:
            return
        view = self._page.in_view
        codes, to, authority = (
            [each.code for each in self._basket],
            self._to.text,
            self._authority.text,
        )
        given, kept = self._originals.given, self._originals.kept
        self._page.do(
            lambda: self._service.return_results(codes, to, authority, given),
            lambda found: self._returned(found, kept, view),
            self._refused,
        )

    def all_originals(self) -> None:
        """F7. A list not in view is shown first, so that nobody ticks what nobody saw."""
        if self._originals.isHidden():
            return
        if self._originals.is_in_view or self._originals.was_shown:
            self._originals.tick_all()
        else:
            self._originals.was_shown = True
            self._area.ensureWidgetVisible(self._originals)
            self._page.said.emit(
                self.tr("Look at the originals; F7 again when all of them go back."), ""
            )

    def _returned(self, found: Sequence[DossierDetails], kept: Sequence[str], view: int) -> None:
        """Ready for the next, unless the next is looked for already."""
        if view == self._page.in_view:
            self._forget()
            self.edit.clear()
            self.begin()
        else:
            self._put_card_away()
        self.handed_over = found[0].dossier.code
        codes = ", ".join(details.dossier.code for details in found)
        words = self.tr("{code} is handed over.").format(code=codes)
        if kept:
            words += " " + self.tr("Originals that stay with it: {papers}.").format(
                papers="; ".join(kept)
            )
        self._page.offer_undo(words, lambda: self._undo(found))

    def _undo(self, done: Sequence[DossierDetails]) -> None:
        """The results lie here again, and stand in the basket as before."""
        self._page.do(lambda: self._service.undo(done), self._show_again)

    def _show_again(self, found: Sequence[DossierDetails]) -> None:
        self._forget()
        for details in found:
            self._show(details)
        self._page.say(
            self.tr("{code} was not handed over: taken back.").format(
                code=", ".join(details.dossier.code for details in found)
            )
        )

    def _typed(self, text: str) -> None:
        """The field has the keyboard again when somebody sees what went wrong: no name is a Z."""
        if self.found is None:
            self._hint.setText(self.tr("Enter finds. The result goes out with F9."))
        if text.casefold() != "z":
            return
        if self._page.undo():
            self.edit.clear()
        elif self.handed_over and not self._page.is_acting:
            self.edit.clear()
            words = self.tr(
                "Too late for Z alone. F6 opens {code}; there Z takes it back, for a reason."
            )
            self._page.said.emit(words.format(code=self.handed_over), "warn")

    def _refused(self, error: Exception) -> bool:
        if isinstance(error, Refusal) and error.field == "authority":
            self._authority.show_fault(wording.of_error(error, self._language))
            self._authority.setFocus()
            return True
        return False

    def put_away(self) -> None:
        """Esc leaves a field first; then nothing is going out."""
        if self._to.edit.hasFocus() or self._authority.edit.hasFocus():
            return
        if self.found is not None:
            self._forget()
            self._await_next()
