"""An exchange with the hub: what is new goes up, what is lacking comes down, until both are equal.

Three steps a round: gather and take belong to the thread that owns the desk's file, and are short;
packing, the network and proving belong to another. Nothing is taken that is not proven, and nothing
proven is lost: a cut loses the batch under way, and the next request tells where to go on.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol, TypeVar

from counter.domain.events.base import Event
from counter.domain.refusal import CounterError, Refusal, Unavailable, place_of_fault
from counter.storage.journal import codec
from counter.storage.journal.reader import JournalRow
from counter.sync import wire
from counter.sync.asking import build_ask, sign_run
from counter.sync.batching import Batching
from counter.sync.desk_side import DeskSide, pieces
from counter.sync.hub_client import Cost, HubTime
from counter.sync.messages import BEGINNING, Answer, Ask, Have, SignedRun
from counter.sync.proving import prove_answer, prove_run
from counter.sync.rounds import BEFORE_ALL, Exchanged, Gathered, Proven

T = TypeVar("T")

_MOST_PASSED_OVER = 1000  # desks; a hub that names ever new ones ends the exchange


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
        found = prove_answer(answer, gathered, self._desk.hub)
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
            for piece in pieces(prove_run(run, found.keys, gathered)):
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
