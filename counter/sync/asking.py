"""What a desk asks of its hub: what it holds, and the next run of its own journal, signed."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from counter.storage.journal import codec
from counter.storage.journal.acceptance import Carried
from counter.storage.journal.head_file import signed_bytes
from counter.storage.signing import Signer
from counter.sync import wire
from counter.sync.messages import BEGINNING, FORMAT, Ask, Have, SignedRun
from counter.sync.rounds import BEFORE_ALL, Gathered


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
