"""An identity card that was scanned: it fills whoever is not filled yet, and where nobody is, one digit
says whose it is.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from counter.domain.dossiers.card import Card
from ui.widgets.choice_strip import numbered

if TYPE_CHECKING:
    from ui.pages.intake.page import IntakePage

_CO_APPLICANT, _SUBMITTER, _ANOTHER = "co-applicant", "submitter", "another dossier"


class ScannedCards(QObject):
    """Takes cards in the order they come."""

    def __init__(self, page: "IntakePage") -> None:
        super().__init__(page)
        self._page = page

    def take(self, card: Card) -> bool:
        """The next empty person's; False after a receipt: it is the next citizen's, who begins anew,
        as does whoever comes behind F9.
        """
        page = self._page
        if page.is_received:
            return False
        if page.is_acting:
            page.put_draft_away()
        if page.form.people.has(card):
            words = self.tr("{name} is on this form already.").format(name=card.name)
            page.said.emit(words, "warn")
        elif page.form.card_scanned(card):
            self._say_read(card)
        else:
            self._ask_whose(card)
        return True

    def _say_read(self, card: Card) -> None:
        page = self._page
        if page.form.version is None:
            page.form.picker.edit.setFocus()  # the card came first: what is it about?
        if card.doubtful:
            page.said.emit(self.tr("Card read; look again at what is marked."), "warn")
        else:
            page.said.emit(self.tr("Card read: {name}").format(name=card.name), "good")

    def _ask_whose(self, card: Card) -> None:
        """Everybody on the form is filled in."""
        people = self._page.form.people
        answers: list[tuple[str, object]] = []
        if people.has_room:
            answers.append((self.tr("Applies together with them"), _CO_APPLICANT))
        if people.submitter is None:
            answers.append((self.tr("Submits it for them"), _SUBMITTER))
        answers.append((self.tr("Another dossier; this one is put away"), _ANOTHER))
        question = self.tr("{name}: who is this?").format(name=card.name)
        self._page.ask_above(question, numbered(answers), lambda who: self._put(card, who))

    def _put(self, card: Card, who: object) -> None:
        page = self._page
        if who == _ANOTHER:
            page.put_draft_away()
            self.take(card)
            return
        if who == _SUBMITTER:
            page.form.people.show_submitter()
        else:
            page.form.people.add_co_applicant()
        if page.form.card_scanned(card):
            self._say_read(card)
