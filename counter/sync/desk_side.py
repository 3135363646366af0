"""What an exchange does in the desk's own file: each step short, on the thread that owns it."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

from counter.domain.events.base import Entry, Event
from counter.domain.hub import HUB_EVENTS
from counter.domain.refusal import Refusal, Unavailable
from counter.storage import hub_rows
from counter.storage.database import Connection, lightly, transaction
from counter.storage.hub_rows import HubRow, Metered
from counter.storage.journal import acceptance, codec
from counter.storage.journal.acceptance import Carried
from counter.storage.journal.chain_end import OWN, PREVIOUS
from counter.storage.journal.journal import Journal
from counter.storage.journal.reader import JournalRow, journal_of, list_held_journals
from counter.storage.projections import desks
from counter.storage.signing import Signer
from counter.sync import wire
from counter.sync.batching import MOST_ENTRIES
from counter.sync.messages import BEGINNING, Have, SignedRun, epoch_shown
from counter.sync.rounds import Exchanged, Gathered, Proven, ProvenRun

_KEPT_FREE = 200  # megabytes of the disk that nothing takes which arrives
_PIECE = 100  # entries kept in one step: some 50 ms


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

    def take(self, piece: ProvenRun) -> int:
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


def pieces(run: ProvenRun) -> Iterator[ProvenRun]:
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
