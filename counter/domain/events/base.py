"""What happened at a desk: the envelope of a journal entry, and the base of every event."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, ClassVar, NamedTuple

import msgspec

from counter.domain.series import Number

# What an event is about.
DOSSIER, TICKET, PRINT, DESK, DAY, HUB = "dossier", "ticket", "print", "desk", "day", "hub"

# What somebody must be allowed to, to write an event: the counter's work, or the desk's own
# affairs.
SERVE, ADMINISTER = "serve", "administer"


class Reference(NamedTuple):
    """Names an entry, and with it the subject that the entry began: (desk, sequence)."""

    desk_id: bytes
    sequence: int

    def __str__(self) -> str:
        return f"{self.desk_id.hex()[:8]}-{self.sequence}"


class Envelope(msgspec.Struct, frozen=True, kw_only=True):
    """The part of an entry that never changes its form. Hashes are 32 bytes; `stamp` as in
    `stamp.py`.
    """

    desk_id: bytes
    sequence: int
    stamp: int
    name: str
    version: int
    unit: str
    subject: Reference
    parents: tuple[Reference, ...]
    clerk: str
    body_hash: bytes
    previous: bytes

    @property
    def reference(self) -> Reference:
        return Reference(self.desk_id, self.sequence)

    @property
    def begins_subject(self) -> bool:
        return self.reference == self.subject


_registered: dict[str, type["Event"]] = {}
_upcasters: dict[tuple[str, int], Callable[[Mapping[str, Any]], dict[str, Any]]] = {}


class Event(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An entry in the past tense. `at` is when it was recorded at the desk, by the desk's clock.

    A class that gives itself a `name` is registered by that, once and for good; what is not
    registered is never appended. `name` and `version` name the form of the body: a field may be
    added with a default where a program that does not know it still does right; anything else is
    the next version, with an upcaster from the one before (`upcaster`). `topic`: what it is about.
    `permission`: what whoever acts needs. `allowed_from`: the states an act may start from, None
    where any will do. Events that `commutes` do not contend: two of them apart, or one beside any
    other, leave no conflict. `clock_confirmed_by_hand` marks an act whose time is a person's word:
    the computer's clock could not be believed, or lay before what the act was decided on.
    """

    name: ClassVar[str]
    version: ClassVar[int] = 1
    topic: ClassVar[str]
    permission: ClassVar[str] = SERVE
    allowed_from: ClassVar[tuple[Any, ...] | None] = None
    commutes: ClassVar[bool] = False
    # a person's decision where two desks had acted apart: written all the same
    resolves: ClassVar[bool] = False

    at: datetime
    clock_confirmed_by_hand: bool = False

    @property
    def fact(self) -> object | None:
        """What it says happened, where that is one fact however many desks say it: two events of one
        name and one fact do not contend. None where each is an act of its own.
        """
        return None

    def numbers(self, _before: Sequence["Entry"], /) -> Iterable[Number]:
        """The numbers of series that an own event gives out, told the entries of its subject so
        far.
        """
        return ()

    def __init_subclass__(cls) -> None:
        name = cls.__dict__.get("name")
        if name is None:
            return  # what several events share
        if name in _registered:
            raise TypeError(
                f"two events are called {name}: {_registered[name].__name__} and {cls.__name__}"
            )
        if not hasattr(cls, "topic"):
            raise TypeError(f"{cls.__name__} does not say what it is about")
        _registered[name] = cls


class DossierEvent(Event, frozen=True, kw_only=True, omit_defaults=True):
    """Stands under a dossier."""

    topic: ClassVar[str] = DOSSIER


class TicketEvent(Event, frozen=True, kw_only=True, omit_defaults=True):
    """Stands under a ticket."""

    topic: ClassVar[str] = TICKET


class PrintEvent(Event, frozen=True, kw_only=True, omit_defaults=True):
    """Stands under whatever was printed: a dossier, a ticket."""

    topic: ClassVar[str] = PRINT
    commutes: ClassVar[bool] = True


class DeskEvent(Event, frozen=True, kw_only=True, omit_defaults=True):
    """Stands under the desk itself, or begins what the desk brought in (a catalogue, a calendar)."""

    topic: ClassVar[str] = DESK
    permission: ClassVar[str] = ADMINISTER


class DayEvent(Event, frozen=True, kw_only=True, omit_defaults=True):
    """Stands under a business date."""

    topic: ClassVar[str] = DAY


class HubEvent(Event, frozen=True, kw_only=True, omit_defaults=True):
    """Written by a hub alone."""

    topic: ClassVar[str] = HUB


def upcaster(
    name: str, version: int
) -> Callable[[Callable[[Mapping[str, Any]], dict[str, Any]]], object]:
    """Declares how a body of this version becomes one of the next: a function from plain values to
    plain values.
    """

    def declare(function: Callable[[Mapping[str, Any]], dict[str, Any]]) -> object:
        if (name, version) in _upcasters:
            raise TypeError(f"two upcasters from {name}/{version}")
        _upcasters[name, version] = function
        return function

    return declare


def events() -> tuple[type[Event], ...]:
    """Every event there is, in order of declaration."""
    return tuple(_registered.values())


def steps_from(topic: str, state: Any) -> tuple[type[Event], ...]:
    """The events about this topic that may follow in this state, of those that ask for one."""
    return tuple(
        event
        for event in events()
        if event.topic == topic and event.allowed_from is not None and state in event.allowed_from
    )


def event_named(name: str) -> type[Event] | None:
    return _registered.get(name)


def gives_numbers(name: str) -> bool:
    """True for the name of an event that gives out numbers, or gives them up."""
    event = event_named(name)
    return event is not None and event.numbers is not Event.numbers


def is_registered(event: type[Event]) -> bool:
    return _registered.get(event.__dict__.get("name", "")) is event


def upcast(values: Mapping[str, Any], name: str, version: int) -> dict[str, Any]:
    """Plain values of an older version as the present one has them."""
    present = _registered[name].version
    for older in range(version, present):
        values = _upcasters[name, older](values)
    return dict(values)


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """An entry read back: its envelope and its event.

    The event is None where a newer program wrote it, and where what it says lies outside all bounds
    (`is_quarantined`).
    """

    envelope: Envelope
    event: Event | None
    is_quarantined: bool = False
