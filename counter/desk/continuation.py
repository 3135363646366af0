"""A desk whose journal went two ways (its disk was copied and both went on, or an old copy of it
came back) goes on as a new desk: what the hub holds of it is its past, what it alone holds is
entered again, and the copy is kept as it was.

The new desk is made whole beside the old one and then takes its place, so a power cut leaves one or
the other.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from itertools import groupby
from pathlib import Path
from typing import NamedTuple, TypeVar

import msgspec

from counter.desk.dossiers.drafts import Drafts
from counter.desk.open_desk import Clock, OpenDesk
from counter.desk.opening import open_to_write
from counter.desk.setting_up import set_up_desk
from counter.domain.desk import (
    ClockCorrected,
    DayClosed,
    DayOpened,
    DeskContinued,
    DeskEnrolled,
    DeskSetUp,
    LossDeclared,
)
from counter.domain.events.base import Entry, Event, Reference
from counter.domain.events.history import by_its_desk
from counter.domain.hub import HUB_EVENTS
from counter.domain.refusal import Damaged, Refusal
from counter.storage import database, hub_rows, signing, surroundings
from counter.storage import passphrase as phrases
from counter.storage.database import transaction
from counter.storage.folder import Folder
from counter.storage.journal import acceptance, codec
from counter.storage.journal.acceptance import Carried
from counter.storage.journal.chain_end import OWN
from counter.storage.journal.head_file import signed_bytes
from counter.storage.journal.reader import JournalRow, journal_rows
from counter.storage.projections.unit_desks import unit_desks

_FOUNDING = 1  # the entry every journal begins with
_PIECE = 1000  # entries copied in one transaction
# True of one desk only; its settings are taken along. A false time names entries by their place in
# one journal.
_OF_THE_DESK_ITSELF = (DeskSetUp, DeskEnrolled, DeskContinued, ClockCorrected)
_OF_ITS_DAYS = (DayOpened, DayClosed)

E = TypeVar("E", bound=Event)


class Continued(msgspec.Struct, frozen=True, kw_only=True):
    """`entered_again`: how many acts; `kept`: the folder with the data as they were."""

    desk_id: bytes
    desk: int
    continued_from: bytes
    sequence: int
    entered_again: int
    kept: Path


def continue_as(
    folder: Folder,
    desk: int,
    *,
    after: int | None,
    clock: Clock,
    passphrase: str | None,
    clerk: str,
    new_passphrase: str | None = None,
) -> Continued:
    """This folder's desk under a new name and the number `desk`; the hub has to let it in anew.
    Opened by the code of the recovery sheet it needs a new passphrase.

    `after`: the last entry that the hub holds just like this desk; without it, as the hub told at
    the last exchange.
    """
    with ExitStack() as closing:
        old = open_to_write(folder, clock, passphrase, clerk)
        closing.callback(old.close)
        _check_number(old, desk)
        unknown_to_hub = _find_unknown_to_hub(old)
        after = _parting(old, after) if unknown_to_hub is None else _FOUNDING
        passphrase_after = phrases.after(folder, passphrase, new_passphrase)
        beginning = folder.make_beginning()
        closing.callback(beginning.remove)
        new = make_successor(old, beginning, desk, after, unknown_to_hub, passphrase_after)
        old.close_files()
        kept = folder.succeed(beginning)
        assert kept is not None, "there was a desk here"
        return Continued(
            desk_id=new.desk_id,
            desk=desk,
            continued_from=unknown_to_hub.continued_from if unknown_to_hub else old.journal.desk_id,
            sequence=unknown_to_hub.sequence if unknown_to_hub else after,
            entered_again=new.entered_again,
            kept=kept,
        )


class Successor(NamedTuple):
    """A desk that goes on from another: its name, and how many acts were entered again."""

    desk_id: bytes
    entered_again: int


def make_successor(
    old: OpenDesk,
    beginning: Folder,
    desk: int,
    after: int,
    unknown_to_hub: DeskContinued | None,
    passphrase: str | None,
    loss: Callable[[int], LossDeclared] | None = None,
    behind: Sequence[Carried] = (),
) -> Successor:
    """Makes a whole new desk in an empty folder: what `old` did up to `after` is its past, what
    stands behind that is entered again. The recovery sheet stays good. `loss`: what the new desk
    says of data that are gone, told how many acts were entered again. `behind`: further entries of
    `old`, behind some that are gone.
    """
    setup = old.setup
    set_up_desk(
        beginning, unit_code=setup.unit_code, unit_name=setup.unit_name, parent_name=setup.parent_name,
        place=setup.place, desk=desk, practice=setup.practice, clock=old.clock, passphrase=passphrase,
        sheet=surroundings.sheet_of(old.reader.connection),
    )  # fmt: skip
    new = open_to_write(beginning, old.clock, passphrase, old.clerk)
    try:
        entered_again = _Continuation(old, new, after, unknown_to_hub, behind).done()
        if loss is not None:
            with new.deliberate_act(new.now) as act:
                act.append(loss(entered_again), new.subject)
        # closing would not say that it found no room
        database.into_one_file(new.journal.connection)
        return Successor(new.journal.desk_id, entered_again)
    finally:
        new.close()


def _check_number(old: OpenDesk, desk: int) -> None:
    if desk == old.setup.desk:
        raise Refusal("desk-number-same", "desk", value=desk)
    held = [one.desk for one in unit_desks(old.reader.connection) if not one.is_revoked]
    if desk in held:
        raise Refusal("desk-number-held", "desk", value=desk, held=", ".join(map(str, held)))


def _find_unknown_to_hub(old: OpenDesk) -> DeskContinued | None:
    """What a desk goes on from that no hub enrolled since: another number is another beginning of the
    same.
    """
    if hub_rows.hub_of(old.reader.connection) is not None:
        return None
    events = [entry.event for entry in by_its_desk(old.reader.entries_of(old.subject))]
    return next((event for event in events if isinstance(event, DeskContinued)), None)


def _parting(old: OpenDesk, after: int | None) -> int:
    own = old.reader.own_row()
    if after is None:
        after = hub_rows.parting_of(old.reader.connection)
    if after is None:
        after = _last_held_by_hub(old)
    if after is None:
        raise Refusal("parting-unknown", "after")
    if not max(own.acknowledged, 1) <= after <= own.sequence:
        raise Refusal(
            "number-outside", "after", value=after, low=max(own.acknowledged, 1), high=own.sequence
        )
    return after


def _last_held_by_hub(old: OpenDesk) -> int | None:
    """How far the hub held this desk's journal when it sent the desk away, as it said then; nobody
    brings more of it since.
    """
    failure = hub_rows.failure_of(old.reader.connection)
    if failure is None or failure.code != "desk-revoked":
        return None
    held = json.loads(failure.said).get("held")
    if isinstance(held, int) and held <= old.reader.own_row().sequence:
        return held
    return None


class _Continuation:
    """From one open desk to another that was just setup."""

    def __init__(
        self,
        old: OpenDesk,
        new: OpenDesk,
        after: int,
        unknown_to_hub: DeskContinued | None,
        behind: Sequence[Carried],
    ) -> None:
        self._old, self._new, self._after, self._unknown_to_hub = old, new, after, unknown_to_hub
        self._behind = behind
        self._again: dict[Reference, Reference] = {}  # what was entered again, and as what

    def done(self) -> int:
        """Everything that was here is there; the number of acts entered again."""
        for row in journal_rows(self._old.reader.connection):
            if row.sequence and not (row.id == OWN and self._unknown_to_hub):
                self._copy(row)
        self._new.journal.refresh()
        self._say()
        for clerk, entries in groupby(self._branch(), lambda entry: entry.envelope.clerk):
            self._enter(clerk, entries)
        self._correct_clock_again()
        self._bring_what_is_typed()
        return len(self._again)

    def _copy(self, row: JournalRow) -> None:
        """A journal as it is; the own one up to where the ways part, its end signed by the key it
        always had.
        """
        own, by_hub, connection = row.id == OWN, self._is_hubs(row), self._new.journal.connection
        end, after = self._after if own else row.sequence, row.low - 1
        while after < end:
            most = min(_PIECE, end - after)
            entries = acceptance.carried(self._old.reader.connection, row.id, after, most)
            if not entries:  # of a journal that is shorter than its row says
                raise Damaged("database-damaged", "data", reason="entries")
            with transaction(connection):
                if after == row.low - 1 and after:
                    acceptance.begin(connection, entries[0])
                acceptance.accept(connection, entries, 0, by_hub=by_hub)
            after += len(entries)
        signature, signed = row.signature, row.signed
        if own and end != row.signed:
            signature, signed = self._sign_end(row, entries[-1], end)
        with transaction(connection):
            acceptance.prove(connection, row.desk_id, row.public_key, signature, signed)

    def _is_hubs(self, row: JournalRow) -> bool:
        """Written by the hub; a desk that no hub enrolled yet knows no hub's key, but a desk's
        journal begins otherwise.
        """
        hub = hub_rows.hub_of(self._old.reader.connection)
        if hub is not None:
            return row.public_key == hub.public_key
        (first,) = acceptance.carried(self._old.reader.connection, row.id, row.low - 1, 1)
        return codec.name_of(first.envelope) in HUB_EVENTS

    def _sign_end(self, row: JournalRow, last: Carried, end: int) -> tuple[bytes, int]:
        """A signature of the past, and the entry it reaches to. Where the key is gone too the past
        stays as far signed as it was: what is behind that only this desk vouches for.
        """
        ending = signed_bytes(*codec.place_of(last.envelope), codec.entry_hash(last.envelope))
        try:
            return self._old.journal.signer.sign(ending), end
        except Damaged:
            if row.signed <= end:
                return row.signature, row.signed
            return bytes(signing.SIGNATURE_BYTES), 0

    def _say(self) -> None:
        """The new desk says what it goes on from, and settles for itself what the old one had
        settled.
        """
        own, settled = (
            self._old.reader.own_row(),
            by_its_desk(self._old.reader.entries_of(self._old.subject)),
        )
        with self._new.deliberate_act(self._old.journal.last_act or self._new.now) as act:
            continued = self._unknown_to_hub or DeskContinued(
                at=self._new.now, continued_from=own.desk_id, sequence=self._after,
                branch_sequence=own.sequence, branch_head=own.head,
            )  # fmt: skip
            act.append(continued, self._new.subject)
            for entry in settled:
                if entry.event is not None and not isinstance(entry.event, _OF_THE_DESK_ITSELF):
                    act.append(entry.event, self._new.subject)

    def _branch(self) -> Iterator[Entry]:
        """What stands behind the parting and is the citizens' business, in its order."""
        held = acceptance.carried(self._old.reader.connection, OWN, self._after)
        for carried in (*held, *self._behind):
            entry = codec.entry_of(carried.envelope, carried.body)
            is_past_day = (
                isinstance(entry.event, _OF_ITS_DAYS)
                and entry.envelope.subject.sequence <= self._after
            )
            if entry.envelope.subject == self._old.subject or is_past_day:
                continue
            if entry.envelope.begins_subject or not self._is_gone(entry.envelope.subject):
                yield entry

    def _is_gone(self, name: Reference) -> bool:
        """True for an own entry behind the parting that was not entered again."""
        is_behind = name.desk_id == self._old.journal.desk_id and name.sequence > self._after
        return is_behind and name not in self._again

    def _enter(self, clerk: str, entries: Iterator[Entry]) -> None:
        """Acts of one clerk again, on what they were decided on then."""
        with self._new.journal.write(clerk, int(self._new.now.timestamp() * 1000)) as writing:
            for entry in entries:
                envelope = entry.envelope
                if entry.event is None:
                    raise Refusal("entry-of-newer-program", "data", value=str(envelope.reference))
                event = self._rename(entry.event)
                if envelope.begins_subject:
                    self._again[envelope.reference] = writing.append(event)
                    continue
                self._again[envelope.reference] = Reference(
                    self._new.journal.desk_id, writing.sequence + 1
                )
                subject = self._again.get(envelope.subject, envelope.subject)
                causes = [cause for cause in envelope.parents if not self._is_gone(cause)]
                writing.append(
                    event, subject, tuple(self._again.get(cause, cause) for cause in causes)
                )

    def _correct_clock_again(self) -> None:
        """What was entered again and had been dated by a wrong clock is marked under its new place."""
        with self._new.deliberate_act(self._old.clock_reading.now_settled()) as act:
            for entry in by_its_desk(self._old.reader.entries_of(self._old.subject)):
                if not isinstance(entry.event, ClockCorrected):
                    continue
                then = range(entry.event.first, entry.event.last + 1)
                names = (Reference(self._old.journal.desk_id, sequence) for sequence in then)
                now = [self._again[name].sequence for name in names if name in self._again]
                if now:
                    moved = msgspec.structs.replace(entry.event, first=min(now), last=max(now))
                    act.append(moved, self._new.subject)

    def _rename(self, event: E) -> E:
        """The event with the entries it names as they are called now."""
        changes: dict[str, object] = {}
        for name in event.__struct_fields__:
            value = getattr(event, name)
            if isinstance(value, Reference):
                changes[name] = self._again.get(value, value)
            elif (
                isinstance(value, tuple)
                and value
                and all(isinstance(part, Reference) for part in value)
            ):
                changes[name] = tuple(self._again.get(part, part) for part in value)
        return msgspec.structs.replace(event, **changes)

    def _bring_what_is_typed(self) -> None:
        """Drafts, with their tickets as they are called now."""
        names: dict[str | None, str] = {str(then): str(now) for then, now in self._again.items()}
        for saved in reversed(Drafts(self._old).all()):
            ticket = names.get(saved.draft.ticket, saved.draft.ticket)
            draft = msgspec.structs.replace(saved.draft, ticket=ticket)
            Drafts(self._new).bring(msgspec.structs.replace(saved, draft=draft))
