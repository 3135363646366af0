"""What lies in a dossier, who it is about, its receipt, and why its date is that date."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from PySide6.QtWidgets import QFrame

from counter import wording
from counter.desk.dossiers.details import DossierDetails
from counter.domain.dossiers.documents import Paper
from counter.domain.dossiers.events import DossierReceived
from counter.domain.dossiers.people import Applicant, mask
from counter.domain.dossiers.state import Dossier
from counter.domain.dossiers.status import REGISTERED
from counter.wording import due as due_words
from counter.wording import story
from ui.theme import px
from ui.widgets.basics import Part, column, label, row, rule, scrolled
from ui.widgets.dossier_view import fee_words, print_facts
from ui.widgets.facts import Fact, FactLines
from ui.widgets.icon_line import Icon
from ui.widgets.month_view import MonthView


class Facts(QFrame):
    """Sections one below the other; what is longer than the page scrolls."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._language = language
        self._papers, self._people, self._prints = FactLines(), FactLines(), FactLines()
        self._calendar = MonthView(language)
        self._why = label(role="small", wraps=True)
        parts: list[Part] = []
        for icon, words, shown in (
            ("paper", self.tr("Papers"), self._papers),
            ("people", self.tr("People, fees, result"), self._people),
            ("printer", self.tr("Receipt"), self._prints),
            ("calendar", self.tr("Why this date"), self._why),
        ):
            head = row(Icon(icon), label(words, "heading"), 1, gap=8)
            parts += [head, shown, rule()]
        parts[-1] = self._calendar
        facts = column(*parts, 1, gap=7)
        facts.setContentsMargins(px(14), px(10), px(14), px(10))
        self.setLayout(column(scrolled(facts), gap=0))

    def show_details(self, found: DossierDetails, waits_since: Mapping[int, datetime]) -> None:
        """`waits_since`: copies that lie in a printer's queue."""
        d = found.dossier
        self._papers.show_facts(self._paper_facts(d, found.not_mentioned))
        self._people.show_facts(list(self._people_facts(d)))
        self._prints.show_facts(list(self._receipt_facts(d, waits_since)))
        self._why.setText(self._why_this_date(d))
        self._calendar.show_due(d.legal, d.due_at)

    def _paper_facts(self, d: Dossier, not_mentioned: Sequence[str]) -> list[Fact]:
        papers = d.received.papers if d.received else ()
        facts = [self._paper_fact(paper, d.originals_held) for paper in papers]
        facts += [Fact(name, self.tr("not mentioned"), "warn") for name in not_mentioned]
        return facts or [Fact(self.tr("None was handed in."))]

    def _paper_fact(self, paper: Paper, held: Sequence[str]) -> Fact:
        """An original that somebody wants back stands out."""
        verdict = wording.verdict(paper.verdict, self._language, lookup_failed=paper.lookup_failed)
        if not paper.is_handed_in:
            return Fact(paper.name, verdict)
        pieces = (
            (paper.originals, self.tr("originals")),
            (paper.certified, self.tr("certified")),
            (paper.copies, self.tr("copies")),
        )
        counts = ", ".join(f"{count} {words}" for count, words in pieces if count)
        if paper.name in held:
            return Fact(
                paper.name, self.tr("{counts}, held here").format(counts=counts), "sea", "strong"
            )
        return Fact(paper.name, counts or verdict)

    def _people_facts(self, d: Dossier) -> Iterator[Fact]:
        yield from _person_facts(d.applicant)
        r = d.received
        if r is None:
            return
        for person in r.co_applicants:
            yield from _person_facts(person)
        if r.submitter is not None:
            yield from self._submitter_facts(r)
        yield from (Fact(fee_words(fee)) for fee in r.fees)
        yield Fact(self.tr("Result"), story.delivery(r, self._language))
        if r.resolving_body:
            yield Fact(self.tr("Resolved by"), r.resolving_body)

    def _submitter_facts(self, r: DossierReceived) -> Iterator[Fact]:
        assert r.submitter is not None
        said = self.tr("Submitted by {person}").format(person=r.submitter.name)
        first, *rest = _person_facts(r.submitter)
        yield first._replace(what=said)
        if kind := r.submitter.authority.kind:
            yield Fact(wording.authority(kind, self._language), role="small")
        yield from rest

    def _receipt_facts(self, d: Dossier, waits_since: Mapping[int, datetime]) -> Iterator[Fact]:
        if r := d.received:
            volume = wording.number_of_desk(r.book_volume, self._language)
            book = self.tr("book {volume}/{year} line {line}").format(
                volume=volume, year=r.book_year, line=r.book_number
            )
            number = self.tr("Number {number}").format(number=d.receipt_number or "–")
            yield Fact(number, book)
        for copy, state in print_facts(d, self._language, waits_since):
            yield Fact(self.tr("Copy {number}").format(number=copy), state)

    def _why_this_date(self, d: Dossier) -> str:
        if d.legal is not None:
            applied = d.procedure.lawful if d.legal.term == d.procedure.term else None
            return due_words.sentence(d.legal, self._language, applied)
        if d.status == REGISTERED:
            return due_words.before_receipt(d.procedure.term, self._language)
        if d.received is not None:
            return self.tr("No statutory term.")
        return "–"


def _person_facts(person: Applicant) -> Iterator[Fact]:
    """The number masked; what nobody gave is left out."""
    numbers = (mask(person.identity_number), person.tax_code, person.phone)
    yield Fact(person.name, " · ".join(filter(None, numbers)))
    if person.address:
        yield Fact(person.address, role="small")
