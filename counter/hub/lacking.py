"""What whoever asks lacks of a unit's journals, and what it holds otherwise than the hub."""

from counter.hub.held import beginning_at
from counter.hub.stores.store import HubJournal, UnitStore
from counter.hub.stretch import Stretch
from counter.storage.journal import codec
from counter.sync.messages import BEGINNING, Ask, Have


def find_lost(ask: Ask, held: dict[bytes, HubJournal]) -> list[Have]:
    """As far as they are held, the journals that whoever asks holds further."""
    further = [
        (have, held.get(have.desk_id) or HubJournal(0, have.desk_id, 0, codec.FIRST))
        for have in ask.have[1:]
    ]
    return [
        Have(journal.desk_id, 1, journal.sequence, journal.head[:BEGINNING])
        for have, journal in further
        if have.sequence > journal.sequence
    ]


def find_rewritten(unit: UnitStore, ask: Ask, own_id: bytes) -> list[Have]:
    """The hub's own journals of before it was restored that whoever asks holds otherwise: see
    `_is_earlier_own`.
    """
    theirs = {have.desk_id: have for have in ask.have[1:]}
    both = [
        (theirs[journal.desk_id], journal)
        for journal in unit.journals()
        if journal.desk_id in theirs
    ]
    return [
        Have(journal.desk_id, 1, journal.sequence, journal.head[:BEGINNING])
        for have, journal in both
        if have.sequence <= journal.sequence
        and _is_earlier_own(unit, journal, own_id)
        and have.beginning != beginning_at(unit, journal, have.sequence)
    ]


def find_lacking(
    unit: UnitStore, ask: Ask, most: int, own_id: bytes
) -> tuple[list[Stretch], bool, list[Have]]:
    """What of the unit's other desks the asking one does not hold: what is newest first, then what
    lies under it; whether there is more; and the journals it holds otherwise, as the hub holds
    them: one desk that forked keeps no other's entries away.
    """
    own, held = ask.have[0].desk_id, {have.desk_id: have for have in ask.have[1:]}
    others = [journal for journal in unit.journals() if journal.desk_id != own and journal.sequence]
    found: list[Stretch] = []
    differing: list[Have] = []
    is_more = False
    for of_one in (_newer, _older):
        for journal in others:
            have = held.get(journal.desk_id)
            if have is not None and _differs(unit, journal, have):
                if of_one is _newer and not _is_earlier_own(unit, journal, own_id):
                    beginning = beginning_at(unit, journal, have.sequence)
                    differing.append(Have(journal.desk_id, 1, have.sequence, beginning))
                continue
            stretch, goes_on = of_one(unit, journal, have, most)
            is_more = is_more or goes_on
            if stretch is not None:
                found.append(stretch)
                most -= stretch.size
    return found, is_more, differing


def _differs(unit: UnitStore, journal: HubJournal, have: Have) -> bool:
    """True where both hold an entry of this number and it is not the same."""
    return have.sequence < journal.sequence and have.beginning != beginning_at(
        unit, journal, have.sequence
    )


def _is_earlier_own(unit: UnitStore, journal: HubJournal, own_id: bytes) -> bool:
    """The hub's own of before it was restored. It may have written on there before it was told
    (`hub restored`), and that keeps nobody away. `own_id`: the one it writes now.
    """
    return journal.desk_id != own_id and all(
        journal.desk_id != desk.desk_id for desk in unit.desks()
    )


def _newer(
    unit: UnitStore, journal: HubJournal, have: Have | None, most: int
) -> tuple[Stretch | None, bool]:
    """What lies behind what is held; of a journal not met yet its newest."""
    if have is None:
        if most <= 0:
            return None, True
        runs = unit.runs_under(journal.number, journal.sequence + 1, most)
        stretch = Stretch.ending_at(runs, journal.sequence)
        return stretch, stretch.first > 1
    if have.sequence >= journal.sequence:
        return None, False
    if most <= 0:
        return None, True
    stretch = Stretch(unit.runs_behind(journal.number, have.sequence, most), have.sequence)
    return stretch, stretch.last < journal.sequence


def _older(
    unit: UnitStore, journal: HubJournal, have: Have | None, most: int
) -> tuple[Stretch | None, bool]:
    """What lies under what is held; a hub from an older copy may not hold it again yet."""
    if have is None or have.low == 1 or not have.sequence or have.low > journal.sequence + 1:
        return None, False
    if most <= 0:
        return None, True
    stretch = Stretch.under(unit.runs_under(journal.number, have.low, most), have.low)
    return stretch, stretch.first > 1
