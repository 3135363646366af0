"""What lies in a dossier, who it is about, its receipt, and why its date is that date."""

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QFrame

from counter import wording
from counter.desk.dossiers.details import DossierDetails
from counter.domain.dossiers.documents import Paper
from counter.domain.dossiers.events import DossierReceived
from counter.domain.dossiers.state import Dossier
from counter.domain.dossiers.status import REGISTERED
from counter.wording import due as due_words
from counter.wording import story
from ui.theme import px
from ui.widgets.basics import Part, column, label, row, rule, scrolled
from ui.widgets.dossier_view import fee_words, person_words, print_words
from ui.widgets.icon_line import Icon
from ui.widgets.month_view import MonthView


class Facts(QFrame):
    """Sections one below the other; what is longer than the page scrolls."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._language = language
        self._papers, self._people, self._prints = (
            label(wraps=True),
            label(wraps=True),
            label(wraps=True),
        )
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

    def show_details(self, found: DossierDetails) -> None:
        d = found.dossier
        self._papers.setText("\n".join(self._paper_lines(d, found.not_mentioned)))
        self._people.setText("\n".join(self._people_lines(d)))
        self._prints.setText("\n".join(self._receipt_lines(d)) or "–")
        self._why.setText(self._why_this_date(d))
        self._calendar.show_due(d.legal, d.due_at)

    def _paper_lines(self, d: Dossier, not_mentioned: Sequence[str]) -> list[str]:
        papers = d.received.papers if d.received else ()
        lines = [self._paper_words(paper) for paper in papers]
        lines += [self.tr("• {name} – not mentioned").format(name=name) for name in not_mentioned]
        return lines or [self.tr("None was handed in.")]

    def _paper_words(self, paper: Paper) -> str:
        pieces = [
            (paper.originals, self.tr("originals")),
            (paper.certified, self.tr("certified")),
            (paper.copies, self.tr("copies")),
        ]
        counts = ", ".join(f"{count} {words}" for count, words in pieces if count)
        verdict = wording.verdict(paper.verdict, self._language, lookup_failed=paper.lookup_failed)
        return f"• {paper.name} – {verdict}" + (f" ({counts})" if counts else "")

    def _people_lines(self, d: Dossier) -> Iterator[str]:
        yield person_words(d.applicant)
        r = d.received
        if r is None:
            return
        yield from map(person_words, r.co_applicants)
        if r.submitter is not None:
            yield self._submitter_words(r)
        yield from map(fee_words, r.fees)
        yield self.tr("Result: {way}").format(way=story.delivery(r, self._language))
        if r.resolving_body:
            yield self.tr("Resolved by {body}").format(body=r.resolving_body)

    def _submitter_words(self, r: DossierReceived) -> str:
        assert r.submitter is not None
        words = self.tr("Submitted by {person}").format(person=person_words(r.submitter))
        kind = r.submitter.authority.kind
        return f"{words} ({wording.authority(kind, self._language)})" if kind else words

    def _receipt_lines(self, d: Dossier) -> Iterator[str]:
        if r := d.received:
            yield self.tr("Number {number}, book {volume}/{year} line {line}").format(
                number=d.receipt_number or "–",
                volume=wording.number_of_desk(r.book_volume, self._language),
                year=r.book_year,
                line=r.book_number,
            )
        if printed := print_words(d, self._language):
            yield printed

    def _why_this_date(self, d: Dossier) -> str:
        if d.legal is not None:
            applied = d.procedure.lawful if d.legal.term == d.procedure.term else None
            return due_words.sentence(d.legal, self._language, applied)
        if d.status == REGISTERED:
            return due_words.before_receipt(d.procedure.term, self._language)
        if d.received is not None:
            return self.tr("No statutory term.")
        return "–"
