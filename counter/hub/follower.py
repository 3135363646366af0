"""Follows what desks brought: notes where each entry of a subject lies and which lie outside of all
bounds, and passes on dossiers that two units work on.

It runs behind the journals and may lag; `waiting` of the store tells by how much. Whatever it did
before it was cut off it may do again: an entry that a unit has is not passed on to it twice.
"""

import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from counter.domain.dossiers.events import DossierHandedOver
from counter.domain.events.base import Reference
from counter.domain.hub import BEGIN_DOSSIER, DeskAdmitted, DossierRelayed, Original
from counter.domain.numbering import is_unit_code
from counter.domain.refusal import CounterError, Unavailable, place_of_fault
from counter.hub import own_journals
from counter.hub.opened import outlines_of
from counter.hub.opened_runs import OpenedRuns, relayed_in
from counter.hub.own_journals import HubEntry
from counter.hub.stores.store import Behind, HubIdentity, Store, Traced, UnitStore
from counter.storage.journal import codec
from counter.sync.wire import Outline

_JOURNALS_AT_ONCE = 10
# units without a desk that dossiers of one unit go to: the store keeps a journal for each
MOST_AWAITED = 20
_MOST_ORIGINALS = 2 * 1024 * 1024  # bytes of them in one entry; as text they are a third longer
_MOST_IN_ONE = 5_000  # of them in one entry: a list of more is out of bounds (`domain/bounds.py`)
_AROUND_ORIGINAL = 24  # bytes: its salt, and what stands between it and the next
_WHILE_BUSY = 2.0  # seconds between two steps
# seconds from the first news on: one look for all that comes meanwhile, and no answer waits behind it
GATHERS = 1.0
LOOKS_AGAIN = 5.0  # seconds: what came in by another process wakes nobody here
_NEEDS_SOMEBODY = ("hub-store-replaced",)  # of what is unavailable: the rest passes by itself
_OF_TICKETS = "ticket-"  # a queue is nobody else's business


Tell = Callable[[str, Mapping[str, object]], object]


def _tell_nobody(_code: str, _values: Mapping[str, object]) -> None:
    """Where nobody reads along: a command that catches up shows what it finds itself."""


class _Read(NamedTuple):
    """An entry that is followed: `place` is where it, or the hub's entry around it, lies."""

    entry: Outline
    place: int


class Follower:
    """Catches up with all journals; any number may run beside each other."""

    def __init__(
        self,
        store: Store,
        identity: HubIdentity,
        now: Callable[[], datetime],
        tell: Tell = _tell_nobody,
    ) -> None:
        """`tell` is called with a sentence's code and values, where somebody should know."""
        self._store, self._identity, self._now, self._tell = store, identity, now, tell
        self._faulty = set[Behind]()
        # that no entry holds: not opened for every act behind them
        self._too_long: set[tuple[str, Reference]] = set()

    def catch_up(self) -> int:
        """Until nothing waits; the number of entries followed."""
        count = 0
        while followed := self.step():
            count += followed
        return count

    def step(self) -> int:
        """A little of the journals that wait; 0 when none does. One that cannot be followed keeps
        no other waiting.
        """
        count = 0
        for behind in self._store.behind(_JOURNALS_AT_ONCE + len(self._faulty)):
            if behind in self._faulty:
                continue
            try:
                count += self._step(behind)
            except Unavailable:
                raise
            # told, and what waits is seen in `health`; tried again by the next process
            except Exception as error:
                self._faulty.add(behind)
                where = {"unit": behind.unit, "journal": behind.number}
                self._tell("hub-journal-not-followed", where | {"reason": _reason_of(error)})
        return count

    def _step(self, behind: Behind) -> int:
        unit = behind.unit
        with self._store.unit(unit, writes=False) as rows:
            journal, after = rows.read_behind(behind.number)
            if after >= journal.sequence:
                return 0  # another follower came first
            run = rows.run_holding(journal.number, after + 1)
        last, runs = run.last, OpenedRuns()
        entries = outlines_of(run)[after + 1 - run.first :]
        read = list(_read(entries))
        outside = [
            entry.reference.sequence
            for entry in entries
            if codec.is_outside(entry.stamp, entry.name, entry.version, entry.body)
        ]
        with self._store.unit(unit, writes=True) as rows:
            rows.quarantine(journal.number, outside, self._now())
            concerned, withheld = self._note(rows, unit, read, journal.number, runs)
            awaited = withheld | _find_enrolled(read, unit)
            if not concerned and not awaited:
                rows.followed(journal.number, last)
                return last - after
        for subject, others in concerned.items():
            self._give(unit, others, subject, runs)
        if withheld:
            said = {"most": MOST_AWAITED, "count": len(withheld), "others": f"{min(withheld)} …"}
            self._tell("hub-units-withheld", {"unit": unit} | said)
        for other in awaited & self._store.units_with_desks():
            self._release(other)
        with self._store.unit(unit, writes=True) as rows:
            rows.followed(journal.number, last)
        return last - after

    def _note(
        self, rows: UnitStore, unit: str, read: Sequence[_Read], journal: int, runs: OpenedRuns
    ) -> tuple[dict[Reference, list[str]], set[str]]:
        """Where the entries lie, and who works on a subject too; which of the subjects concern
        which other units now, and from which units something is withheld.

        Only a unit that holds a subject's beginning may hand it on: nobody sees another's dossier
        by writing about it.
        """
        rows.trace(
            [Traced(entry.subject, entry.reference, journal, place) for entry, place in read]
        )
        handed = _by_subject(_find_handed_over(read, unit)).items()
        begun = [
            (one, other)
            for one, others in handed
            if _begins_dossier(rows, one, runs)
            for other in others
        ]
        withheld = self._share(rows, begun) if begun else set()
        return _by_subject(rows.shared({entry.subject for entry, _ in read})), withheld

    def _share(self, rows: UnitStore, handed: Sequence[tuple[Reference, str]]) -> set[str]:
        """Dossiers wait for a desk at a few units at most: codes that somebody made up fill
        nobody's disk. Those for others are withheld until a desk is enrolled there.
        """
        with_desks, withheld = self._store.units_with_desks(), set[str]()
        waiting = rows.list_units_shared_with() - with_desks
        for subject, other in handed:
            if other in with_desks or other in waiting or len(waiting) < MOST_AWAITED:
                rows.share(subject, other)
                waiting |= {other} - with_desks
            else:
                rows.withhold(subject, other)
                withheld.add(other)
        return withheld

    def _release(self, other: str) -> None:
        """A unit has a desk now: what was withheld from it goes there. Looked for whenever
        something is withheld and whenever a desk comes, each behind what it says itself, so that
        neither is missed by both.
        """
        for unit, subject in self._store.list_withheld_from(other):
            with self._store.unit(unit, writes=True) as rows:
                rows.share(subject, other)
            self._give(unit, [other], subject, OpenedRuns())
            with self._store.unit(unit, writes=True) as rows:
                rows.end_withholding(subject, other)

    def _give(self, unit: str, others: Iterable[str], subject: Reference, runs: OpenedRuns) -> None:
        """Into the others' journals, whatever of the subject they do not have; run by run, so that
        each is opened once.
        """
        with self._store.unit(unit, writes=False) as rows:
            traces = sorted(rows.traces(subject), key=lambda trace: (trace.journal, trace.place))
        for other in others:
            with self._store.unit(other, writes=False) as rows:
                known = {trace.entry for trace in rows.traces(subject)}
                is_theirs = any(desk.desk_id == subject.desk_id for desk in rows.desks())
                is_shared = (subject, unit) in rows.shared([subject])
            if is_theirs and not is_shared:
                continue  # nobody hands somebody's own dossier to them: they would then tell what they do to it
            if not is_shared:
                with self._store.unit(other, writes=True) as rows:
                    rows.share(subject, unit)
            lacking = [
                t for t in traces if t.entry not in known and (unit, t.entry) not in self._too_long
            ]
            self._pass_on(unit, other, subject, lacking, runs)

    def _pass_on(
        self, unit: str, other: str, subject: Reference, lacking: list[Traced], runs: OpenedRuns
    ) -> None:
        """As much at a time as one entry holds: a long story is never in memory as a whole."""
        while lacking:
            with self._store.unit(unit, writes=False) as rows:
                piece, lacking = self._piece(rows, unit, lacking, runs)
            if piece:
                with self._store.unit(other, writes=True) as rows:
                    self._write(rows, unit, other, subject, piece)

    def _piece(
        self, rows: UnitStore, unit: str, lacking: list[Traced], runs: OpenedRuns
    ) -> tuple[list[tuple[Reference, Original]], list[Traced]]:
        """As many originals as one entry of the hub holds, and what is left; one that is too long
        for any is left out, for no run could carry it.
        """
        piece: list[tuple[Reference, Original]] = []
        room = _MOST_ORIGINALS
        for number, trace in enumerate(lacking):
            original = runs.original(rows, trace)
            size = len(original.envelope) + len(original.body) + _AROUND_ORIGINAL
            if size > _MOST_ORIGINALS:
                self._too_long.add((unit, trace.entry))
                continue
            if size > room or len(piece) == _MOST_IN_ONE:
                return piece, lacking[number:]
            piece.append((trace.entry, original))
            room -= size
        return piece, []

    def _write(
        self,
        rows: UnitStore,
        unit: str,
        other: str,
        subject: Reference,
        piece: Sequence[tuple[Reference, Original]],
    ) -> None:
        """What another follower passed on meanwhile is left out. Sharing comes first: it locks the
        unit, as noting traces does, before any journal's row.
        """
        rows.share(subject, unit)
        known = {trace.entry for trace in rows.traces(subject)}
        new = [(entry, original) for entry, original in piece if entry not in known]
        if not new:
            return
        journal = rows.lock_journal(own_journals.journal_id(self._identity, other))
        rows.trace(
            [Traced(subject, entry, journal.number, journal.sequence + 1) for entry, _ in new]
        )
        event = DossierRelayed(
            at=self._now(), from_unit=unit, originals=tuple(original for _, original in new)
        )
        own_journals.append(
            rows, self._identity, other, [HubEntry(event, subject, new[0][1].salt)], self._now()
        )


class Following:
    """A follower in a thread of its own, beside a server that goes first; `is_busy` tells that
    somebody waits there.
    """

    def __init__(
        self,
        follower: Follower,
        is_busy: Callable[[], bool] = lambda: False,
        tell: Tell = _tell_nobody,
    ) -> None:
        self._follower, self._is_busy, self._tell = follower, is_busy, tell
        # what keeps it from following, as long as that lasts
        self._told: tuple[str, Mapping[str, object]] | None = None
        self._news, self._ends = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._run, name="follower", daemon=True)

    def __enter__(self) -> "Following":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ends.set()
        self._news.set()
        self._thread.join()

    def wake(self) -> None:
        """Something came in."""
        self._news.set()

    def _run(self) -> None:
        while not self._ends.is_set():
            self._news.clear()
            began = time.monotonic()
            if self._step():
                # Half of the time is for those who wait for an answer; in a storm nearly all of it.
                self._ends.wait(_WHILE_BUSY if self._is_busy() else time.monotonic() - began)
            else:
                self._news.wait(LOOKS_AGAIN)
                self._ends.wait(GATHERS)

    def _step(self) -> bool:
        """Whether more waits. What keeps all from being followed is told once and looked at again
        later: a copy may be put back, and this thread is the only one that there is.
        """
        try:
            goes_on = bool(self._follower.step())
        except Unavailable as error:
            if error.code in _NEEDS_SOMEBODY:
                self._tell_once(error.code, error.values)
            return False  # else the store is busy or away
        except Exception as error:
            self._tell_once("hub-not-following", {"reason": _reason_of(error)})
            return False
        self._told = None
        return goes_on

    def _tell_once(self, code: str, values: Mapping[str, object]) -> None:
        if self._told != (code, values):
            self._told = (code, values)
            self._tell(code, values)


def _reason_of(error: Exception) -> str:
    """What is wrong with the store, in its own words; else where the program stumbled."""
    if isinstance(error, CounterError):
        return str(error.values.get("reason", error.code))
    return place_of_fault(error)


def _read(entries: Iterable[Outline]) -> Iterator[_Read]:
    """What is followed, entries of another unit in place of the hub's entry that passed them on."""
    for entry in entries:
        place = entry.reference.sequence
        if entry.name == DossierRelayed.name:
            yield from (_Read(_outline_of(inside), place) for inside in relayed_in(entry.body))
        elif not entry.name.startswith(_OF_TICKETS):
            yield _Read(entry, place)


def _outline_of(original: Original) -> Outline:
    e = codec.envelope_of(original.envelope)
    return Outline(e.reference, e.stamp, e.unit, e.name, e.version, e.subject, original.body)


def _find_handed_over(read: Iterable[_Read], unit: str) -> Iterator[tuple[Reference, str]]:
    """Which subjects a unit handed to which other; its own word for it counts, not what was passed
    on to it.
    """
    for entry, _ in read:
        if entry.name == DossierHandedOver.name and entry.unit == unit:
            event = codec.event_of(entry.name, entry.version, entry.body)
            if (
                isinstance(event, DossierHandedOver)
                and event.to_unit != unit
                and is_unit_code(event.to_unit)
            ):
                yield entry.subject, event.to_unit


def _find_enrolled(read: Iterable[_Read], unit: str) -> set[str]:
    """The unit, where the hub says that a desk of it was enrolled."""
    if any(entry.name == DeskAdmitted.name for entry, _ in read):
        return {unit}
    return set()


def _by_subject(pairs: Iterable[tuple[Reference, str]]) -> dict[Reference, list[str]]:
    """The other units of each subject, each once."""
    found: dict[Reference, dict[str, None]] = {}
    for subject, other in pairs:
        found.setdefault(subject, {})[other] = None
    return {subject: list(others) for subject, others in found.items()}


def _begins_dossier(rows: UnitStore, subject: Reference, runs: OpenedRuns) -> bool:
    """True where the unit holds the beginning of a dossier by this name."""
    trace = next((trace for trace in rows.traces(subject) if trace.entry == subject), None)
    return trace is not None and codec.name_of(runs.original(rows, trace).envelope) in BEGIN_DOSSIER
