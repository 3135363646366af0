"""One desk's side of an exchange: what it holds and what is new goes up, what it lacks comes down,
until both are equal.

Three steps a round: gather and take belong to the thread that owns the desk's file, and are short;
packing, the network and proving belong to another. Nothing is taken that is not proven, and nothing
proven is lost: a cut loses the batch under way, and the next request tells where to go on.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import NamedTuple, Protocol, TypeVar

import msgspec

from counter.domain.event import Entry, Event
from counter.domain.hub import HUB_DESK, HUB_EVENTS
from counter.domain.refusal import CounterError, Refusal, Unavailable, place_of_fault
from counter.storage import acceptance, codec, hub_rows, signing
from counter.storage.acceptance import Carried
from counter.storage.chain_end import OWN, PREVIOUS
from counter.storage.database import Connection, lightly, transaction
from counter.storage.head_file import signed_bytes
from counter.storage.hub_rows import HubRow, Metered
from counter.storage.journal import Journal
from counter.storage.projections import desks
from counter.storage.reader import JournalRow, journal_of, list_held_journals
from counter.storage.signing import Signer
from counter.sync import wire
from counter.sync.batching import MOST_ENTRIES, Batching
from counter.sync.hub_client import Cost, HubTime
from counter.sync.messages import (
    BEGINNING,
    FORMAT,
    Answer,
    Ask,
    Have,
    KnownDesk,
    SignedRun,
    bytes_to_acknowledge,
    desk_bytes,
    epoch_shown,
)

T = TypeVar("T")

BEFORE_ALL = Have(b"", 1, 0, b"")  # holds nothing
_MOST_PASSED_OVER = 1000  # desks; a hub that names ever new ones ends the exchange
_KEPT_FREE = 200  # megabytes of the disk that nothing takes which arrives
_PIECE = 100  # entries kept in one step: some 50 ms


class Gathered(NamedTuple):
    """What the desk holds, and its next own entries for the hub: a look into its file at one
    moment.
    """

    own: JournalRow
    others: tuple[JournalRow, ...]
    entries: list[Carried]


class ProvenRun(NamedTuple):
    """A run of another desk whose end was signed, or that fits under what is held."""

    desk_id: bytes
    entries: list[Carried]
    public_key: bytes
    signature: bytes
    is_older: bool


class Proven(NamedTuple):
    """What a hub acknowledged, proven; and runs with the `keys` they are to be proven by, one at a
    time.
    """

    sequence: int
    hash: bytes
    epoch: int
    runs: list[SignedRun]
    keys: dict[bytes, bytes]
    is_more: bool


class Exchanged(msgspec.Struct, kw_only=True):
    """What an exchange did so far."""

    sent: int = 0
    received: int = 0
    requests: int = 0
    bytes_up: int = 0
    bytes_down: int = 0
    seconds: float = 0.0
    unacknowledged: int = 0


class Ahead(NamedTuple):
    """The run behind the one under way, packed while the line was waited for: so many `entries`
    behind `after`.
    """

    after: int
    entries: int
    run: SignedRun | None


class Transport(Protocol):
    """Carries requests to the hub."""

    @property
    def cost(self) -> Cost: ...

    def exchange(self, ask: Ask, meanwhile: Callable[[], object]) -> Answer:
        """Asks; `meanwhile` is done while the answer is awaited."""
        ...

    @property
    def hub_time(self) -> HubTime | None:
        """The hub's time, where its last answer said one."""
        ...

    def break_off(self) -> None: ...

    def close(self) -> None: ...


class OnDesk(Protocol):
    """Carries a step to the thread that owns the desk's file, and its outcome back."""

    def __call__(self, step: Callable[[], T]) -> T: ...


def at_once(step: Callable[[], T]) -> T:
    """For whoever owns the desk's file already."""
    return step()


class DeskSide:
    """What happens in the desk's own file; every method belongs to the thread that owns it."""

    def __init__(
        self,
        journal: Journal,
        hub: HubRow,
        practice: bool,
        now: Callable[[], datetime],
        free_megabytes: Callable[[], int | None] = lambda: None,
    ) -> None:
        """`free_megabytes`: room left on the desk's disk; None where that is not known."""
        self._journal, self._now, self._free_megabytes = journal, now, free_megabytes
        self.hub, self.practice = hub, practice
        # the hub was restored, and this desk hears of it for the first time
        self._is_new_epoch = False
        self.news: dict[
            type[Event], Event
        ] = {}  # what other desks did, one of each kind: years of it may come at once

    @property
    def signer(self) -> Signer:
        return self._journal.signer

    @property
    def desk_id(self) -> bytes:
        return self._journal.desk_id

    def gather(self, after: int | None, most: int) -> Gathered:
        """Own entries behind `after`, else behind what the hub acknowledged; at most so many."""
        own, *others = list_held_journals(self._journal.connection)
        start = own.acknowledged if after is None else after
        entries = self.entries(start, most) if most and start < own.sequence else []
        return Gathered(own, tuple(others), entries)

    def entries(self, after: int, most: int) -> list[Carried]:
        """Own entries behind a sequence, at most so many, and what one run holds."""
        return acceptance.carried(self._journal.connection, OWN, after, most, wire.MOST_CONTENT)

    def bring_back(self, lost: Have) -> SignedRun | None:
        """What the hub wrote itself and lost, or what it lacks of the journal this desk goes on
        from, with the signature of whoever wrote it; None for other journals, and where it is too
        much for one run. What a hub wrote otherwise since it was restored can be joined no more: it
        is brought once, to be heeded.
        """
        connection = self._journal.connection
        row = journal_of(connection, lost.desk_id)
        if row is None or row.low > lost.sequence + 1 or row.signed != row.sequence:
            return None
        is_hubs = row.public_key == self.hub.public_key
        if not is_hubs and row.desk_id not in desks.predecessors(connection):
            return None
        after = lost.sequence
        if _hash_at(connection, row, after)[:BEGINNING] != lost.beginning:
            if not is_hubs or not self._is_new_epoch:
                return None
            after = max(row.low - 1, row.sequence - MOST_ENTRIES)
        entries = acceptance.carried(
            connection, row.id, after, wire.MOST_ENTRIES, wire.MOST_CONTENT
        )
        if not entries or after + len(entries) != row.sequence:
            return None
        return SignedRun(wire.pack(entries), row.signature)

    def find_differing(self, told: Sequence[Have]) -> Refusal | None:
        """A copy of another desk's journal that is not what the hub holds of it."""
        connection = self._journal.connection
        for have in told:
            row = journal_of(connection, have.desk_id)
            if row is None or row.public_key == self.hub.public_key:
                continue
            if not row.low - 1 <= have.sequence <= row.sequence:
                continue
            if _hash_at(connection, row, have.sequence)[:BEGINNING] != have.beginning:
                desk = have.desk_id.hex()[:8]
                return Refusal("copy-differs", "journal", desk=desk, sequence=have.sequence)
        return None

    def acknowledge(self, proven: Proven, cost: Exchanged) -> None:
        """Keeps what the hub acknowledged, and what asking took. The hub says it again to whoever
        forgot.
        """
        connection, now = self._journal.connection, self._now()
        with lightly(connection), transaction(connection):
            self._acknowledge(connection, proven, now)
            hub_rows.meter(connection, _meter(cost, now), now.isoformat())

    def take(self, piece: "ProvenRun") -> int:
        """Keeps a piece of what another desk did; durable when this returns. How many entries were
        new, the hub's own not counted.
        """
        connection, now = self._journal.connection, self._now()
        with transaction(connection):
            entries = _accept(
                connection,
                piece,
                _milliseconds(now),
                by_hub=piece.public_key == self.hub.public_key,
            )
            count = sum(entry.envelope.name not in HUB_EVENTS for entry in entries)
            hub_rows.meter(connection, _meter(Exchanged(received=count), now), now.isoformat())
        if entries:
            self._journal.refresh()
            self.news |= {
                type(entry.event): entry.event for entry in entries if entry.event is not None
            }
        return count

    def find_no_room(self) -> Unavailable | None:
        """What others did, however much it is, never takes the room that this desk needs for its
        own work.
        """
        free = self._free_megabytes()
        if free is not None and free < _KEPT_FREE:
            return Unavailable("no-room-for-others", "data", megabytes=free)
        return None

    def _acknowledge(self, connection: Connection, proven: Proven, now: datetime) -> None:
        own = self._journal.own_row()
        if proven.epoch < self.hub.epoch:
            told, known = epoch_shown(proven.epoch), epoch_shown(self.hub.epoch)
            raise Refusal("acknowledgement-old", "hub", epoch=told, known=known)
        if proven.sequence < own.acknowledged and proven.epoch == self.hub.epoch:
            raise Unavailable("hub-behind", "hub", hub=proven.sequence, known=own.acknowledged)
        if proven.sequence > own.sequence:
            raise Refusal("desk-behind", "journal", desk=own.sequence, hub=proven.sequence)
        if _hash_at(connection, own, proven.sequence) != proven.hash:
            raise Refusal("journal-fork", "journal", sequence=0, hub=proven.sequence)
        self._is_new_epoch = self._is_new_epoch or proven.epoch > self.hub.epoch
        hub_rows.acknowledge(connection, proven.sequence, proven.epoch, now.isoformat())
        self.hub = self.hub._replace(epoch=proven.epoch)


def _meter(cost: Exchanged, now: datetime) -> Metered:
    day, milliseconds = now.date().isoformat(), round(cost.seconds * 1000)
    return Metered(
        day, cost.requests, cost.bytes_up, cost.bytes_down, milliseconds, cost.sent, cost.received
    )


def pieces(run: "ProvenRun") -> Iterator["ProvenRun"]:
    """A run in short steps, so that a ticket never waits behind a long one: from its beginning, or
    from its end where it goes under what is held. The signature of its end comes with the last
    step; until then the copy's head has none.
    """
    starts = range(0, len(run.entries), _PIECE)
    for start in reversed(starts) if run.is_older else starts:
        is_end = start + _PIECE >= len(run.entries) and not run.is_older
        yield run._replace(
            entries=run.entries[start : start + _PIECE], signature=run.signature if is_end else b""
        )


def _accept(connection: Connection, run: ProvenRun, wall_ms: int, *, by_hub: bool) -> list[Entry]:
    """A run of another desk into the file: behind what is held, as a beginning, or under it."""
    row = journal_of(connection, run.desk_id)
    held = row if row is not None and row.sequence else None
    _, first = codec.place_of(run.entries[0].envelope)
    last, entries = first + len(run.entries) - 1, list[Entry]()
    if held is None and first > 1:
        acceptance.begin(connection, run.entries[0])
    if held is not None and first < held.low <= last + 1:
        entries = acceptance.accept_older(
            connection, run.entries[: held.low - first], wall_ms, by_hub=by_hub
        )
    if held is None or last > held.sequence:
        entries += acceptance.accept(connection, run.entries, wall_ms, by_hub=by_hub)
        if run.signature:
            acceptance.prove(connection, run.desk_id, run.public_key, run.signature)
    return entries


def _hash_at(connection: Connection, journal: JournalRow, sequence: int) -> bytes:
    if sequence == journal.low - 1:
        return journal.below
    if sequence == journal.sequence:
        return journal.head
    entry = acceptance.carried(connection, journal.id, sequence, 1)
    return entry[0].envelope[PREVIOUS] if entry else b""


def _milliseconds(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)


def sign_run(
    entries: Sequence[Carried], signer: Signer, level: int = wire.LEVEL
) -> SignedRun | None:
    """Own entries as they travel, their end signed; None where there are none."""
    if not entries:
        return None
    end = entries[-1].envelope
    return SignedRun(
        wire.pack(entries, level),
        signer.sign(signed_bytes(*codec.place_of(end), codec.entry_hash(end))),
    )


def build_ask(
    gathered: Gathered,
    run: SignedRun | None,
    practice: bool,
    most: int,
    back: SignedRun | None = None,
    passed_over: Mapping[bytes, Have] = MappingProxyType({}),
) -> Ask:
    """The request: what is held, or `passed_over` as if it were, and the next run of the desk's own
    journal.
    """
    own, *others = [
        Have(row.desk_id, row.low, row.sequence, row.head[:BEGINNING])
        for row in (gathered.own, *gathered.others)
    ]
    held = {have.desk_id: have for have in others}
    for have in passed_over.values():
        if have.sequence > held.get(have.desk_id, BEFORE_ALL).sequence:
            held[have.desk_id] = have
    return Ask(FORMAT, practice, [own, *held.values()], run, most, back)


def failure_of_run(error: Exception) -> CounterError:
    """Why a run was not taken in. A fault of the program is told by its kind and place: a message
    might quote somebody.
    """
    if isinstance(error, CounterError) and not isinstance(error, Refusal):
        raise error  # the disk, the line: nothing else could be taken in either
    return as_failure(error)


def as_failure(error: Exception) -> CounterError:
    """A failure as one of the program's sentences: a fault of the program says its kind and place."""
    if isinstance(error, CounterError):
        return error
    return Unavailable("exchange-fault", "hub", reason=place_of_fault(error))


def proven(answer: Answer, gathered: Gathered, hub: HubRow) -> Proven:
    """The answer after the hub's signature of what it acknowledges was looked at; its runs are
    proven one by one.
    """
    told = answer.acknowledged
    if told.hub_id != hub.hub_id:
        raise Refusal("hub-of-another-name", "hub")
    signed = bytes_to_acknowledge(
        told.hub_id, told.epoch, gathered.own.desk_id, told.sequence, told.hash
    )
    if not signing.is_signed(hub.public_key, signed, told.signature):
        raise Refusal("hub-not-proven", "hub")
    if any(desk.number == HUB_DESK and desk.public_key != hub.public_key for desk in answer.desks):
        raise Refusal("hub-not-proven", "hub")
    keys = {desk.desk_id: _proving_key(desk, hub) for desk in answer.desks}
    return Proven(told.sequence, told.hash, told.epoch, answer.runs, keys, answer.is_more)


def _proving_key(desk: KnownDesk, hub: HubRow) -> bytes:
    """The key a desk's runs are proven with; one that the hub did not certify is nobody's."""
    if not signing.is_signed(hub.public_key, desk_bytes(hub.hub_id, desk), desk.certificate):
        raise Refusal("desk-not-certified", "hub", desk=desk.desk_id.hex()[:8])
    return desk.public_key


def proven_run(signed: SignedRun, keys: dict[bytes, bytes], gathered: Gathered) -> ProvenRun:
    """A run of another desk after its desk's signature was looked at."""
    entries = wire.unpack(signed.run)
    end = entries[-1].envelope
    desk_id, last = codec.place_of(end)
    if desk_id == gathered.own.desk_id:
        raise Refusal("answer-of-another-desk", "hub")
    held = next((row for row in gathered.others if row.desk_id == desk_id), None)
    is_older = held is not None and last < held.low
    head = signed_bytes(desk_id, last, codec.entry_hash(end))
    if not is_older and not signing.is_signed(keys.get(desk_id, b""), head, signed.signature):
        raise Refusal("answer-not-proven", "hub", desk=desk_id.hex()[:8], sequence=last)
    return ProvenRun(desk_id, entries, keys.get(desk_id, b""), signed.signature, is_older)


class Exchange:
    """Runs an exchange round by round."""

    def __init__(
        self,
        desk: DeskSide,
        transport: Transport,
        *,
        on_desk: OnDesk = at_once,
        batching: Batching | None = None,
    ) -> None:
        self._desk, self._transport, self._on_desk = desk, transport, on_desk
        self._batching = batching or Batching()
        # the hub holds own entries up to here; None: as far as it acknowledged
        self._after: int | None = None
        self._ahead: Ahead | None = None
        self._back = list[SignedRun]()  # what the hub lost of its own and asked for
        self._brought_back = set[bytes]()
        self._passed_over = dict[
            bytes, Have
        ]()  # runs that could not be taken in, as if they were held
        self._failed: CounterError | None = None  # why, the first of them
        # for what others did; the own entries go on being sent
        self._no_room: Unavailable | None = None
        self._unmetered = Exchanged()
        self._is_broken_off = False
        # the hub takes no more of this desk today; what others did still comes
        self._full: Refusal | None = None
        self.done = Exchanged()

    @property
    def news(self) -> dict[type[Event], Event]:
        return self._desk.news

    @property
    def hub_time(self) -> HubTime | None:
        """The hub's time, where its last answer said one: evidence about this desk's clock."""
        return self._transport.hub_time

    def break_off(self) -> None:
        """From another thread: the line is given up."""
        self._is_broken_off = True
        self._transport.break_off()

    def run(self) -> Exchanged:
        """Until both sides are equal, or the line is given up."""
        try:
            while not self._is_broken_off and not self.round():
                pass
        finally:
            self._transport.close()
        failed = self._failed or self._no_room
        if failed is not None:
            raise failed
        return self.done

    def round(self) -> bool:
        """One request; True when nothing is left."""
        ahead, self._ahead = self._ahead, None
        if ahead is None or ahead.after != self._after or not self._batching.entries or self._full:
            ahead = None
        most = 0 if ahead or self._full else self._batching.entries
        gathered = self._on_desk(lambda: self._desk.gather(self._after, most))
        if ahead:
            run = ahead.run
        else:
            run = sign_run(gathered.entries, self._desk.signer, self._batching.level)
        count = ahead.entries if ahead else len(gathered.entries)
        back = self._back[-1] if self._back else None
        ask = build_ask(
            gathered, run, self._desk.practice, self._batching.most_bytes, back, self._passed_over
        )
        try:
            answer = self._transport.exchange(ask, lambda: self._prepare(gathered.own, count))
        except Unavailable as error:
            self._count(self._transport.cost)
            if self._is_broken_off:
                raise
            self._batching.failed(error)
            return False
        except Refusal as refusal:
            if refusal.code == "quota-reached" and self._full is None:
                self._full = refusal
                return False
            return self._seek(refusal, gathered.own, count, is_taken=False)
        self._count(self._transport.cost)
        self._back = self._back[:-1]
        found = proven(answer, gathered, self._desk.hub)
        try:
            self._take(found, gathered)
        except Refusal as refusal:
            return self._seek(refusal, gathered.own, count, is_taken=True)
        self._batching.worked(self._transport.cost.seconds, count)
        self._find(answer.lost)
        if self._full is not None and not found.is_more and not self._back:
            # what failed needs somebody; a full day passes by itself
            raise (self._failed or self._full)
        comes_more = found.is_more and self._no_room is None
        return found.sequence >= gathered.own.sequence and not comes_more and not self._back

    def _seek(self, refusal: Refusal, own: JournalRow, count: int, *, is_taken: bool) -> bool:
        """Two journals under one name: looks on, run by run, for the entry behind which they
        differ, and raises when it is found. Any other refusal is raised at once. `is_taken`: the
        hub had nothing against what it was brought.
        """
        shared = (own.acknowledged if self._after is None else self._after) + count
        is_shared = is_taken or refusal.values.get("sequence") == (shared if count else 0)
        if refusal.code != "journal-fork" or not is_shared or shared >= own.sequence:
            raise refusal
        self._after = shared
        self._batching.worked(self._transport.cost.seconds, count)
        return False

    def _find(self, lost: Sequence[Have]) -> None:
        """What the hub wants back of its own, once each; and what of others both hold otherwise."""
        if lost:
            differing = self._on_desk(lambda: self._desk.find_differing(lost))
            self._failed = self._failed or differing
        for have in lost:
            if have.desk_id in self._brought_back:
                continue
            self._brought_back.add(have.desk_id)
            run = self._on_desk(lambda have=have: self._desk.bring_back(have))  # type: ignore[misc]
            if run is not None:
                self._back.append(run)

    def _prepare(self, own: JournalRow, under_way: int) -> None:
        """Packs what follows if the hub takes what is under way; where it does not, this was in
        vain.
        """
        after = (own.acknowledged if self._after is None else self._after) + under_way
        if under_way and after < own.sequence:
            entries = self._on_desk(lambda: self._desk.entries(after, self._batching.entries))
            self._ahead = Ahead(
                after, len(entries), sign_run(entries, self._desk.signer, self._batching.level)
            )

    def _take(self, found: Proven, gathered: Gathered) -> None:
        own = gathered.own
        cost, self._unmetered = self._unmetered, Exchanged()
        cost.sent = max(found.sequence - own.acknowledged, 0)
        self._on_desk(lambda: self._desk.acknowledge(found, cost))
        for run in found.runs:
            self._no_room = self._no_room or self._on_desk(self._desk.find_no_room)
            if self._no_room is None:
                self._take_run(run, found, gathered)
        self._after = found.sequence
        self.done.sent += cost.sent
        self.done.unacknowledged = own.sequence - found.sequence

    def _take_run(self, run: SignedRun, found: Proven, gathered: Gathered) -> None:
        """One desk's fault, or the program's about it, is told at the end and keeps no other desk's
        entries away.
        """
        try:
            for piece in pieces(proven_run(run, found.keys, gathered)):
                self.done.received += self._on_desk(lambda piece=piece: self._desk.take(piece))  # type: ignore[misc]
        except Exception as error:
            failure = failure_of_run(error)
            self._pass_over(run, failure)
            self._failed = self._failed or failure

    def _pass_over(self, run: SignedRun, failure: CounterError) -> None:
        """For the rest of this exchange the hub is told that the run is held: else it would come
        again and again, before all that lies behind it.
        """
        try:
            end = wire.unpack(run.run)[-1].envelope
        except Refusal:
            raise failure from None  # nobody knows whose it is
        desk_id, last = codec.place_of(end)
        before = self._passed_over.get(desk_id, BEFORE_ALL).sequence
        if last <= before or len(self._passed_over) > _MOST_PASSED_OVER:
            raise failure  # it comes again whatever is said of it: the exchange would never end
        self._passed_over[desk_id] = Have(desk_id, 1, last, codec.entry_hash(end)[:BEGINNING])

    def _count(self, cost: Cost) -> None:
        for count in (self.done, self._unmetered):
            count.requests += 1
            count.bytes_up += cost.bytes_up
            count.bytes_down += cost.bytes_down
            count.seconds += cost.seconds
