"""A dossier's story in words: what each entry says beyond its word, who wrote it, and whether it still counts.

The window, the command line and its JSON tell it from here, so that one thing is told everywhere or nowhere.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import takewhile

from counter import wording
from counter.domain.applicant import masked
from counter.domain.author import Author
from counter.domain.contention import ContentionSettled, counting, decided, is_void_waiting
from counter.domain.dossier import (
    DossierCompleted,
    DossierCorrected,
    DossierForwarded,
    DossierHandedOver,
    DossierReceivedBack,
    DossierVoided,
    DueDateCorrected,
    DueDateKept,
    PortalCodeNoted,
    ReceiptPrinted,
    ResultReturned,
)
from counter.domain.event import Event, Fact, Reference
from counter.domain.hub import DossierPassedOn, QuarantineEnded
from counter.domain.paper import PrintConfirmed, PrintFailed, PrintHandedOver
from counter.domain.text import printable
from counter.domain.whereabouts import Whereabouts
from counter.wording import text

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def author(who: Author, language: str, *, short: bool = False) -> str:
    """`bàn 2`; of another unit its name and code, `short` its code alone."""
    if who.is_hub:
        return text("author:hub", language)
    if who.is_own_unit:
        return text("author:desk" if who.desk else "author:some-desk", language, {"desk": who.desk})
    return text("author:unit-desk" if who.desk else "author:unit", language,
                {"unit": who.unit if short else unit(who.unit, who.unit_name), "desk": who.desk})  # fmt: skip


def unit(code: str, name: str) -> str:
    return f"{name} ({code})" if name and name != code else code


def where(place: Whereabouts, own_unit: str, language: str) -> str:
    """Which unit has a dossier that two of them see, told at one of them."""
    code = "where:away" if place.unit != own_unit else "where:here" if place.origin != own_unit else "where:back"
    values = {"unit": unit(place.unit, place.name), "origin": place.origin, "when": f"{place.since:%H:%M %d/%m/%Y}"}
    return text(code, language, values)


def shown_value(field: str, value: str) -> str:
    """What a field held, as it may be shown: numbers of people masked, days as they are typed."""
    name = field.rpartition(".")[2]
    if name == "identity_number":
        return masked(value)
    if name == "birth_date" and _DATE.fullmatch(value):
        return "/".join(reversed(value.split("-")))
    return value


def collector(name: str, authority: str, language: str) -> str:
    """Whoever collected, for the head of a dossier: `Lê Thị B (giấy ủy quyền)`."""
    return f"{name} ({wording.authority(authority, language)})" if authority else name


class Story:
    """The facts of one dossier, told at one desk."""

    def __init__(
        self,
        facts: Sequence[Fact],
        authors: Mapping[bytes, Author],
        language: str,
        false_times: Collection[Reference] = (),
    ) -> None:
        """`false_times`: the entries whose desk said later that its clock was wrong."""
        self._facts, self._authors, self._language = facts, authors, language
        self._false_times = false_times
        kept = {fact.envelope.reference for fact in counting(facts)}
        self._aside: set[Reference] = {fact.envelope.reference for fact in facts} - kept
        self._waiting = {f.envelope.reference for f in facts if is_void_waiting(facts, f)}

    def author(self, fact: Fact) -> str:
        return author(self._authors[fact.envelope.desk_id], self._language, short=True)

    def by(self, fact: Fact) -> str:
        """The clerk; where it was written elsewhere, also at which desk."""
        who = self._authors[fact.envelope.desk_id]
        clerk = "" if who.is_hub else printable(fact.envelope.clerk)
        place = "" if who.is_own_desk else self.author(fact)
        return " · ".join(part for part in (clerk, place) if part)

    def line(self, fact: Fact) -> str:
        """What happened, in one line: the word of the entry and all that it says."""
        return " · ".join([self.word(fact), *self.more(fact)])

    def word(self, fact: Fact) -> str:
        """What was done; of a result also to whom it went."""
        if isinstance(fact.event, ResultReturned):
            return self._say("returned-to" if fact.event.to else "returned-to-owner", to=fact.event.to)
        return text(f"word:{fact.envelope.word}", self._language).removeprefix("word:")

    def more(self, fact: Fact) -> list[str]:
        """What stands behind the word of an entry, its reason behind the rest."""
        said = [] if fact.event is None else self._details(fact, fact.event)
        reason = getattr(fact.event, "reason", "")
        if reason:
            said.append(text(f"word:{reason}", self._language).removeprefix("word:"))
        if isinstance(fact.event, ContentionSettled):
            said += self._decision(fact)
        if fact.is_quarantined:
            said.append(self._say("quarantined"))
        if isinstance(fact.event, DossierVoided) and fact.event.head:
            said.append(self._say("by-head", head=fact.event.head))
        if isinstance(fact.event, DueDateCorrected | DueDateKept):
            said.append(self._say("by", by=fact.event.by))
        said += self._about_the_clock(fact)
        if fact.envelope.reference in self._waiting:
            said.append(self._say("void-waits"))
        elif self._is_aside(fact):
            said.append(text("story:aside", self._language))
        return [part for part in said if part]

    def _details(self, fact: Fact, event: Event) -> list[str]:
        match event:
            case DossierPassedOn():
                return [self._say("from", unit=self._unit(event.from_unit))]
            case DossierHandedOver():
                return [unit(event.to_unit, event.to)]
            case DossierForwarded():
                return [event.to]
            case DossierReceivedBack() if event.came_from:
                return [self._say("from", unit=event.came_from)]
            case DossierCompleted() if event.shelf:
                return [self._say("shelf", shelf=event.shelf)]
            case ResultReturned():
                return self._return(fact, event)
            case DossierCorrected():
                return [self._correction(event)]
            case PortalCodeNoted():
                return [event.portal_code]
            case DueDateCorrected():
                return [self._say("received", when=f"{event.received_at:%H:%M %d/%m/%Y}")]
            case DueDateKept():
                return [f"{event.due_at:%H:%M %d/%m/%Y}"]
            case QuarantineEnded():
                return [self._say(f"quarantine-{event.outcome}", entry=event.entry, by=event.by)]
            case ReceiptPrinted() if event.replaces:
                return [str(event.copy), self._say("replaces", number=event.replaces.number)]
            case ReceiptPrinted() | PrintConfirmed() | PrintFailed():
                return [str(event.copy)]
            case PrintHandedOver():
                return [str(event.copy), event.printer]
        return []

    def _return(self, fact: Fact, event: ResultReturned) -> list[str]:
        """With what right it was collected, from which shelf, and which originals went along."""
        said, shelf = [wording.authority(event.authority, self._language)], self._shelf_before(fact)
        if shelf:
            said.append(self._say("from-shelf", shelf=shelf))
        if event.originals:
            said.append(self._say("originals", papers="; ".join(event.originals)))
        return said

    def _shelf_before(self, fact: Fact) -> str:
        """Where the result lay when it was fetched."""
        here = fact.envelope.reference
        earlier = takewhile(lambda f: f.envelope.reference != here, self._facts)
        kept = [f.event for f in earlier if isinstance(f.event, DossierCompleted) and not self._is_aside(f)]
        return kept[-1].shelf if kept else ""

    def _correction(self, event: DossierCorrected) -> str:
        was, to = (shown_value(event.field, value) or "–" for value in (event.was, event.to))
        return f"{wording.field(event.field, self._language)}: {was} → {to}"

    def _is_aside(self, fact: Fact) -> bool:
        return fact.envelope.reference in self._aside

    def _say(self, code: str, **values: object) -> str:
        return text(f"story:{code}", self._language, values)

    def _about_the_clock(self, fact: Fact) -> list[str]:
        """Why an entry's time is not simply the computer's."""
        if fact.envelope.reference in self._false_times:
            return [text("story:clock-false", self._language)]
        if fact.event is not None and fact.event.clock_confirmed_by_hand:
            return [text("story:clock-by-hand", self._language)]
        return []

    def _decision(self, fact: Fact) -> list[str]:
        """Whose side counts since then, and whose does not."""
        kept, aside = decided(self._facts, fact)
        sides = (("story:counts", kept), ("story:counts-not", aside))
        return [text(code, self._language, {"acts": "; ".join(map(self._act, acts))}) for code, acts in sides if acts]

    def _act(self, fact: Fact) -> str:
        return f"{self.word(fact)} ({self.author(fact)})"

    def _unit(self, code: str) -> str:
        name = next((who.unit_name for who in self._authors.values() if who.unit == code), "")
        return unit(code, name)
