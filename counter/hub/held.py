"""Where the journals stand that a unit of the hub holds, and what they hold at a place."""

from collections.abc import Iterator

from counter.domain.desk import DeskContinued
from counter.domain.refusal import Damaged, Refusal
from counter.hub.opened import entries_of
from counter.hub.stores.store import HubJournal, UnitStore
from counter.storage.journal import codec
from counter.sync.messages import BEGINNING, Have

_PIECE = 32 * 1024  # bytes of runs read at a time
_BEGINNING = 20  # entries of a journal among which it says what it goes on from


def journal_of(unit: UnitStore, desk_id: bytes) -> HubJournal:
    """Where a desk's journal stands; one that brought nothing yet has none."""
    found = next((journal for journal in unit.journals() if journal.desk_id == desk_id), None)
    return found or HubJournal(0, desk_id, 0, codec.FIRST)


def check_same(unit: UnitStore, journal: HubJournal, own: Have, shared: int = 0) -> None:
    """Both hold the same up to where the shorter one ends; a desk that holds less than the hub lost
    entries.

    `shared`: up to here a run showed already that they do.
    """
    if own.sequence > journal.sequence:
        return  # the run tells
    is_same = own.beginning == beginning_at(unit, journal, own.sequence)
    if is_same and own.sequence == journal.sequence:
        return
    check_row(unit, journal)
    if not is_same:
        raise Refusal("journal-fork", "journal", sequence=shared, hub=journal.sequence)
    raise Refusal("desk-behind", "journal", desk=own.sequence, hub=journal.sequence)


def beginning_at(unit: UnitStore, journal: HubJournal, sequence: int) -> bytes:
    return hash_at(unit, journal, sequence)[:BEGINNING]


def hash_at(unit: UnitStore, journal: HubJournal, sequence: int) -> bytes:
    """The hash of an entry that is held, or of what stands before the first."""
    if sequence == journal.sequence:
        return journal.head
    if sequence == 0:
        return codec.FIRST
    run = unit.run_holding(journal.number, sequence)
    if run.last == sequence:
        return run.hash
    return codec.entry_hash(entries_of(run)[sequence - run.first].envelope)


def check_row(unit: UnitStore, journal: HubJournal) -> None:
    """Damaged where a journal's row says something else than its runs. Looked at before a desk is
    told that its journal is not the one that is held: it would begin a new one for a torn page.
    """
    end = (0, codec.FIRST)
    if journal.sequence:
        run = unit.run_holding(journal.number, journal.sequence)
        entries_of(run)
        end = (run.last, run.hash)
    if end != (journal.sequence, journal.head):
        raise Damaged("hub-store-damaged", "store", reason="journals.head")


def goes_on_from(unit: UnitStore, desk_id: bytes, origin: bytes) -> bool:
    """True when a desk's own journal, as it is held here, begins by saying that it goes on from
    that other one; by way of others in between. Nobody else says what a desk did.
    """
    names = {desk_id}
    while origin not in names:
        held = [journal_of(unit, name) for name in names]
        further = {
            event.continued_from for journal in held for event in _predecessors_of(unit, journal)
        } - names
        if not further:
            return False
        names |= further
    return origin != desk_id


def _predecessors_of(unit: UnitStore, journal: HubJournal) -> Iterator[DeskContinued]:
    """What a journal says among its first entries of a desk that it goes on from."""
    for run in unit.runs_behind(journal.number, 0, _PIECE):
        for entry in entries_of(run):
            _, sequence = codec.place_of(entry.envelope)
            if sequence > _BEGINNING:
                return
            event = codec.entry_of(entry.envelope, entry.body).event
            if isinstance(event, DeskContinued):
                yield event
