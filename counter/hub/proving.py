"""Proving what a hub holds: every run unpacked, every link, body and signature, journal by journal.
Memory stays flat.
"""

from collections.abc import Iterator
from typing import NamedTuple

from counter.domain.hub import EVERY_UNIT
from counter.domain.refusal import Damaged, Refusal
from counter.hub.stores.store import HubIdentity, HubJournal, Store, UnitStore
from counter.storage import signing
from counter.storage.journal import codec
from counter.storage.journal.chain_end import PREVIOUS
from counter.sync import wire
from counter.sync.proof import check_signature

_AT_ONCE = 1024 * 1024  # bytes of runs read together


class Verified(NamedTuple):
    """Entries and journals of desks; `problems`: the code of a sentence, and where."""

    entries: int
    journals: int
    problems: list[tuple[str, str]]


def verify_store(store: Store, identity: HubIdentity) -> Verified:
    """Everything the store holds, against the signatures of the desks that wrote it, and the hub's
    own of its journals.
    """
    own_key = signing.public_key(identity.signing_key)
    entries = journals = 0
    problems = list[tuple[str, str]](store.find_damage())
    try:
        codes = [EVERY_UNIT, *store.units()]
    except Damaged as damage:
        return Verified(0, 0, [*problems, _problem_of(damage)])
    for code in codes:
        try:
            with store.unit(code, writes=False) as unit:
                found = _verify_unit(unit, code, own_key)
        except Damaged as damage:
            problems.append(_problem_of(damage, code))
        else:
            entries, journals = entries + found.entries, journals + found.journals
            problems += found.problems
    return Verified(entries, journals, problems)


def _verify_unit(unit: UnitStore, code: str, own_key: bytes) -> Verified:
    keys = {desk.desk_id: desk.public_key for desk in unit.desks()}
    held = [journal for journal in unit.journals() if journal.desk_id in keys]
    problems = [
        (problem, f"{code} {journal.desk_id.hex()[:8]}-{where}")
        for journal in unit.journals()
        for problem, where in _problems(unit, journal, keys.get(journal.desk_id, own_key))
    ]
    return Verified(sum(journal.sequence for journal in held), len(held), problems)


def _problem_of(damage: Damaged, code: str = "") -> tuple[str, str]:
    return "hub-row-damaged", f"{code} {damage.values['reason']}".strip()


def _problems(unit: UnitStore, journal: HubJournal, public_key: bytes) -> Iterator[tuple[str, int]]:
    """At most one: what lies behind a broken link says nothing."""
    head, sequence = codec.FIRST, 0
    while sequence < journal.sequence:
        runs = unit.runs_behind(journal.number, sequence, _AT_ONCE)
        if not runs:
            yield "entries-lost", sequence
            return
        for run in runs:
            try:
                held = wire.unpack(run.data)
                entries = held[max(sequence + 1 - run.first, 0) :]
                check_signature(public_key, journal.desk_id, run.last, run.hash, run.signature)
            except Refusal as refusal:
                yield refusal.code, sequence
                return
            if (
                not entries
                or run.last != run.first + len(held) - 1
                or entries[0].envelope[PREVIOUS] != head
                or codec.entry_hash(entries[-1].envelope) != run.hash
            ):
                yield "chain-broken", sequence + 1
                return
            head, sequence = run.hash, run.last
    if (head, sequence) != (journal.head, journal.sequence):
        yield "head-wrong", sequence
