"""A dossier's story in words: one sentence for each kind of event and language (`story.py` of each
language), filled from the event's own fields; who wrote it, and whether it still counts.

The window, the command line and its JSON tell it from here, so that one thing is told everywhere or
nowhere.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import takewhile
from typing import TypeGuard

import msgspec

from counter import wording
from counter.domain.dossiers.conflict import ConflictResolved, counting, decided, is_void_waiting
from counter.domain.dossiers.custody import Custody
from counter.domain.dossiers.events import (
    DossierCompleted,
    DossierCorrected,
    DossierHandedOver,
    DossierReceived,
    ReceiptPrinted,
    ResultReturned,
    StepUndone,
)
from counter.domain.dossiers.people import mask
from counter.domain.events.base import Entry, Event, Reference
from counter.domain.hub import DossierRelayed, QuarantineEnded
from counter.domain.origin import Origin
from counter.domain.printing.events import (
    RECEIPT,
    PrintConfirmed,
    PrintFailed,
    PrintSending,
    PrintSpooled,
    PrintStep,
)
from counter.domain.printing.target import FOLDER
from counter.domain.text import printable
from counter.wording import sentence, text

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def origin(who: Origin, language: str, *, short: bool = False) -> str:
    """`bàn 2`; of another unit its name and code, `short` its code alone."""
    if who.is_hub:
        return text("origin:hub", language)
    if who.is_own_unit:
        return text("origin:desk" if who.desk else "origin:some-desk", language, {"desk": who.desk})
    return text("origin:unit-desk" if who.desk else "origin:unit", language,
                {"unit": who.unit if short else unit(who.unit, who.unit_name), "desk": who.desk})  # fmt: skip


def unit(code: str, name: str) -> str:
    if name and name != code:
        return f"{name} ({code})"
    return code


def where(place: Custody, own_unit: str, language: str) -> str:
    """Which unit has a dossier that two of them see, told at one of them."""
    if place.unit != own_unit:
        code = "where:away"
    elif place.origin != own_unit:
        code = "where:here"
    else:
        code = "where:back"
    values = {
        "unit": unit(place.unit, place.name),
        "origin": place.origin,
        "when": f"{place.since:%H:%M %d/%m/%Y}",
    }
    return text(code, language, values)


def show_value(field: str, value: str) -> str:
    """What a field held, as it may be shown: numbers of people mask, days as they are typed."""
    name = field.rpartition(".")[2]
    if name == "identity_number":
        return mask(value)
    if name == "birth_date" and _DATE.fullmatch(value):
        return "/".join(reversed(value.split("-")))
    return value


def collector(name: str, authority: str, language: str) -> str:
    """Whoever collected, for the head of a dossier: `Lê Thị B (giấy ủy quyền)`."""
    if authority:
        return f"{name} ({wording.authority(authority, language)})"
    return name


def delivery(received: DossierReceived, language: str) -> str:
    """How the result is to be handed over, with where it is sent: `gửi bưu điện · Thôn 1, Cô Tô`."""
    way = wording.name("delivery", received.result_delivery, language)
    return sentence.join([way, received.delivery_address])


def filed(submitted_at: datetime, language: str) -> str:
    """When a dossier was filed on the portal, which is earlier than it was noted here."""
    return text("filed-at", language, {"when": f"{submitted_at:%H:%M %d/%m/%Y}"})


class Story:
    """The entries of one dossier, told at one desk."""

    def __init__(
        self,
        entries: Sequence[Entry],
        origins: Mapping[bytes, Origin],
        language: str,
        false_times: Collection[Reference] = (),
    ) -> None:
        """`false_times`: the entries whose desk said later that its clock was wrong."""
        self._entries, self._authors, self._language = entries, origins, language
        self._false_times = false_times
        kept = {entry.envelope.reference for entry in counting(entries)}
        self._aside: set[Reference] = {entry.envelope.reference for entry in entries} - kept
        self._waiting = {f.envelope.reference for f in entries if is_void_waiting(entries, f)}

    def origin(self, entry: Entry) -> str:
        return origin(self._authors[entry.envelope.desk_id], self._language, short=True)

    def by(self, entry: Entry) -> str:
        """The clerk; where it was written elsewhere, also at which desk."""
        who = self._authors[entry.envelope.desk_id]
        clerk = "" if who.is_hub else printable(entry.envelope.clerk)
        place = "" if who.is_own_desk else self.origin(entry)
        return sentence.join([clerk, place])

    def line(self, entry: Entry) -> str:
        """What happened, and all that the entry says of it."""
        return sentence.join([self._sentence(entry), *self._remarks(entry)])

    def lines(self) -> list[tuple[Entry, str]]:
        """The whole as people read it: what became of a print is told with its request, and has no
        line of its own.
        """
        requests = {e.copy: e.target for e in self._events() if isinstance(e, ReceiptPrinted)}
        became: dict[int, str] = {}
        for event in self._events():
            if _is_about(event, requests):
                became[event.copy] = _became(event, requests[event.copy], self._language)
        return [
            (entry, self._with_outcome(entry, became))
            for entry in self._entries
            if not _is_about(entry.event, requests)
        ]

    def _events(self) -> Iterator[Event]:
        return (entry.event for entry in self._entries if entry.event is not None)

    def _with_outcome(self, entry: Entry, became: Mapping[int, str]) -> str:
        line = self.line(entry)
        if isinstance(entry.event, ReceiptPrinted) and entry.event.copy in became:
            line = f"{line} – {became[entry.event.copy]}"
        return line[:1].upper() + line[1:]

    def _sentence(self, entry: Entry) -> str:
        """An event that has none here was put under this dossier by a compromised desk: its name
        alone is told."""
        event = entry.event
        told = wording.template(f"story:{entry.envelope.name}", self._language)
        if event is None or not told:
            return self._event_name(entry)
        return sentence.fill(
            told, values_of(event, self._language) | self._values_of_story(entry, event)
        )

    def _values_of_story(self, entry: Entry, event: Event) -> dict[str, str]:
        """What a sentence tells beyond its event's own fields: it stands elsewhere in the story."""
        match event:
            case DossierRelayed():
                return {"from_unit": self._unit(event.from_unit)}
            case ResultReturned():
                return {"shelf_before": self._shelf_before(entry)}
            case StepUndone():
                steps = [f for f in self._entries if f.envelope.reference in event.steps]
                return {"steps": "; ".join(map(self._act, steps))}
            case ConflictResolved():
                kept, aside = decided(self._entries, entry)
                return {"kept": self._acts(kept), "aside": self._acts(aside)}
        return {}

    def _remarks(self, entry: Entry) -> Iterator[str]:
        """What is to be known of an entry, whatever it says."""
        reference = entry.envelope.reference
        if entry.is_quarantined:
            yield self._remark("quarantined")
        if reference in self._false_times:
            yield self._remark("clock-false")
        elif entry.event is not None and entry.event.clock_confirmed_by_hand:
            yield self._remark("clock-by-hand")
        if reference in self._waiting:
            yield self._remark("void-waits")
        elif reference in self._aside:
            yield self._remark("aside")

    def _remark(self, code: str) -> str:
        return text(f"remark:{code}", self._language)

    def _shelf_before(self, entry: Entry) -> str:
        """Where the result lay when it was fetched."""
        here = entry.envelope.reference
        earlier = takewhile(lambda f: f.envelope.reference != here, self._entries)
        counting_ones = (f for f in earlier if f.envelope.reference not in self._aside)
        kept = [f.event.shelf for f in counting_ones if isinstance(f.event, DossierCompleted)]
        return kept[-1] if kept else ""

    def _acts(self, entries: Sequence[Entry]) -> str:
        return "; ".join(f"{self._act(entry)} ({self.origin(entry)})" for entry in entries)

    def _act(self, entry: Entry) -> str:
        """What was done, in short; of a result also to whom it went."""
        if isinstance(entry.event, ResultReturned):
            collector = values_of(entry.event, self._language)["collector"]
            return text("act:result-returned", self._language, {"collector": collector})
        return self._event_name(entry)

    def _event_name(self, entry: Entry) -> str:
        return wording.name("event", entry.envelope.name, self._language)

    def _unit(self, code: str) -> str:
        name = next((who.unit_name for who in self._authors.values() if who.unit == code), "")
        return unit(code, name)


def values_of(event: Event, language: str) -> dict[str, str]:
    """An event's own fields as its sentence shows them, by name; a field of a field behind a dot.

    What has a meaning beyond its value is said by that: numbers of people mask, a kind of
    authority in words, nobody named as the owner.
    """
    values = dict(_fields_to_show(event, ""))
    match event:
        case DossierReceived() if event.immediate:
            values["immediate"] = text("received:immediate", language)
        case DossierHandedOver():
            values["to_unit"] = unit(event.to_unit, event.to)
        case ResultReturned():
            values["collector"] = event.to or text("collector:owner", language)
            values["authority"] = wording.authority(event.authority, language)
        case ReceiptPrinted() if event.copy == 1:
            values["copy"] = ""
        case DossierCorrected():
            values["field"] = wording.corrected_field(event.field, language)
            values["was"] = _corrected_value(event.field, event.was, language) or "–"
            values["to"] = _corrected_value(event.field, event.to, language) or "–"
        case PrintSending() | PrintSpooled() | PrintConfirmed() | PrintFailed():
            values["form"] = wording.name("form", event.form, language)
        case QuarantineEnded():
            values["outcome"] = wording.name("outcome", event.outcome, language)
    if values.get("reason"):
        values["reason"] = wording.name("reason", values["reason"], language)
    return values


def _is_about(event: Event | None, requests: Mapping[int, str]) -> TypeGuard[PrintStep]:
    """True for what became of one of the receipts that were asked for."""
    return isinstance(event, PrintStep) and event.form == RECEIPT and event.copy in requests


def _became(event: PrintStep, target: str, language: str) -> str:
    code = event.name
    if isinstance(event, PrintSpooled) and target == FOLDER:
        code = "in-folder"
    time = f"{event.at:%H:%M}"
    return text(f"became:{code}", language, values_of(event, language) | {"time": time})


def _corrected_value(field: str, value: str, language: str) -> str:
    if field == "result_delivery":
        return wording.name("delivery", value, language)
    return show_value(field, value)


def _fields_to_show(shape: msgspec.Struct, path: str) -> Iterator[tuple[str, str]]:
    for name in shape.__struct_fields__:
        value = getattr(shape, name)
        if isinstance(value, msgspec.Struct):
            yield from _fields_to_show(value, f"{path}{name}.")
        else:
            yield f"{path}{name}", show_value(name, _show(value))


def _show(value: object) -> str:
    match value:
        case None | bool():
            return ""
        case datetime():
            return f"{value:%H:%M %d/%m/%Y}"
        case Reference():
            return str(value)
        case tuple():
            return "; ".join(item for item in value if isinstance(item, str))
    return str(value)
