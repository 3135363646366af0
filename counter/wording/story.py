"""A dossier's story in words: what each entry says beyond its word, who wrote it, and whether it still counts."""

from collections.abc import Collection, Mapping, Sequence

from counter.domain.author import Author
from counter.domain.contention import ContentionSettled, counting, decided, is_void_waiting
from counter.domain.dossier import DossierHandedOver, DossierVoided, DueDateCorrected, DueDateKept, ResultReturned
from counter.domain.event import Fact, Reference
from counter.domain.hub import DossierPassedOn, QuarantineEnded
from counter.domain.whereabouts import Whereabouts
from counter.wording import text


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
        clerk = "" if who.is_hub else fact.envelope.clerk
        place = "" if who.is_own_desk else self.author(fact)
        return " · ".join(part for part in (clerk, place) if part)

    def more(self, fact: Fact) -> list[str]:
        """What stands behind the word of an entry."""
        event, said = fact.event, []
        if isinstance(event, DossierPassedOn):
            said.append(text("story:from", self._language, {"unit": self._unit(event.from_unit)}))
        elif isinstance(event, DossierHandedOver):
            said.append(unit(event.to_unit, event.to))
        elif isinstance(event, ResultReturned) and event.originals:
            said.append(text("story:originals", self._language, {"papers": "; ".join(event.originals)}))
        elif isinstance(event, ContentionSettled):
            said += self._decision(fact)
        elif isinstance(event, DueDateCorrected):
            said.append(text("story:received", self._language, {"when": f"{event.received_at:%H:%M %d/%m/%Y}"}))
        elif isinstance(event, DueDateKept):
            said.append(f"{event.due_at:%H:%M %d/%m/%Y}")
        elif isinstance(event, QuarantineEnded):
            values = {"entry": str(event.entry), "by": event.by}
            said.append(text(f"story:quarantine-{event.outcome}", self._language, values))
        elif fact.is_quarantined:
            said.append(text("story:quarantined", self._language))
        if isinstance(event, DossierVoided) and event.head:
            said.append(text("story:by-head", self._language, {"head": event.head}))
        if isinstance(event, DueDateCorrected | DueDateKept):
            said.append(text("story:by", self._language, {"by": event.by}))
        said += self._about_the_clock(fact)
        if fact.envelope.reference in self._waiting:
            said.append(text("story:void-waits", self._language))
        elif fact.envelope.reference in self._aside:
            said.append(text("story:aside", self._language))
        return said

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
        word = text(f"word:{fact.envelope.word}", self._language).removeprefix("word:")
        return f"{word} ({self.author(fact)})"

    def _unit(self, code: str) -> str:
        name = next((who.unit_name for who in self._authors.values() if who.unit == code), "")
        return unit(code, name)
