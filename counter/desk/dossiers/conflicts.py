"""Where desks that were apart disagree: both sides shown, a person decides, and the decision is an
entry that cites both.
"""

import msgspec

from counter.desk import reading
from counter.desk.dossiers.details import DossierDetails
from counter.desk.dossiers.origins import Origins
from counter.desk.dossiers.search import DossierSearch
from counter.desk.dossiers.steps import DossierSteps
from counter.desk.open_desk import OpenDesk
from counter.domain.dossiers import state as dossier_state
from counter.domain.dossiers.conflict import ConflictResolved, counting, overrule_by, side_letter
from counter.domain.dossiers.state import Dossier
from counter.domain.dossiers.summary import DossierSummary
from counter.domain.events.base import Entry
from counter.domain.events.history import branches
from counter.domain.origin import Origin
from counter.domain.refusal import Refusal
from counter.storage.projections import dossier_lists


class Side(msgspec.Struct, frozen=True, kw_only=True):
    """What one side did apart, who did it, and the dossier as it stands if that side counts."""

    entries: tuple[Entry, ...]
    dossier: Dossier
    origin: Origin

    @property
    def has_decided(self) -> bool:
        """True when somebody settled an earlier disagreement on this side, without knowing of the
        other.
        """
        return any(isinstance(entry.event, ConflictResolved) for entry in self.entries)


class Conflict(msgspec.Struct, frozen=True, kw_only=True):
    """One dossier with its sides; `seen` is how far its story was known when they were shown."""

    code: str
    applicant: str
    sides: tuple[Side, ...]
    seen: int
    entries: tuple[Entry, ...]
    origins: Origins

    @property
    def decisions(self) -> int:
        """On how many sides somebody decided already: none of these decisions counts while they
        contend.
        """
        return sum(side.has_decided for side in self.sides)


class ToDecide(msgspec.Struct, frozen=True, kw_only=True):
    """Dossiers acted on apart, dossiers that share a code with another one that stands, and
    dossiers that another desk holds for mistakes.
    """

    conflicting: list[DossierSummary]
    twice_coded: list[DossierSummary]
    void_asked: list[DossierSummary]


class Conflicts:
    """The service of the page where disagreements are settled."""

    def __init__(self, desk: OpenDesk) -> None:
        self._desk = desk

    def to_decide(self) -> ToDecide:
        reader = self._desk.reader
        return ToDecide(
            conflicting=dossier_lists.conflicting(reader),
            twice_coded=dossier_lists.twice_coded(reader),
            void_asked=dossier_lists.void_asked(reader),
        )

    def show(self, code: str) -> Conflict:
        """Both sides of a dossier; refused when none contend."""
        found = DossierSearch(self._desk).show(code)
        sides = branches(found.entries)
        if not sides:
            raise Refusal("no-conflict", "code", value=found.dossier.code)
        return Conflict(
            code=found.dossier.code,
            applicant=found.dossier.applicant.name,
            sides=tuple(self._side(found, number) for number in range(len(sides))),
            seen=len(found.entries),
            entries=found.entries,
            origins=found.origins,
        )

    def _side(self, found: DossierDetails, number: int) -> Side:
        entries = found.entries
        aside, own = set(overrule_by(entries, number)), branches(entries)[number]
        kept = counting([entry for entry in entries if entry.envelope.reference not in aside])
        dossier = dossier_state.replay(entry.event for entry in kept)
        assert dossier is not None, "a conflict without its dossier"
        last = next(entry for entry in reversed(own) if entry.event and not entry.event.commutes)
        return Side(
            entries=tuple(own), dossier=dossier, origin=found.origins[last.envelope.desk_id]
        )

    def settle(self, code: str, keep: int, reason: str, seen: int | None = None) -> DossierDetails:
        """The side numbered `keep` counts, from 0; refused when the story went on since it was
        `seen`.
        """
        reading.require(reason, "reason")
        shown = self.show(code)
        if seen is not None and seen != shown.seen:
            raise Refusal("conflict-changed", "code", value=shown.code)
        if not 0 <= keep < len(shown.sides):
            raise Refusal(
                "conflict-side",
                "keep",
                value=side_letter(keep),
                last=side_letter(len(shown.sides) - 1),
            )
        aside = overrule_by(DossierSearch(self._desk).show(code).entries, keep)
        return DossierSteps(self._desk).act(
            code,
            lambda act, _dossier: [ConflictResolved(at=act.now, set_aside=aside, reason=reason)],
        )


def side_of(text: str) -> int:
    """A side as people name it, `A` or `1`, from 0."""
    wanted = text.strip().upper()
    if len(wanted) == 1 and "A" <= wanted <= "Z":
        return ord(wanted) - ord("A")
    if not (wanted.isascii() and wanted.isdigit() and len(wanted) < 3):
        raise Refusal("conflict-side-no-letter", "keep", value=text[:20])
    return int(wanted) - 1
