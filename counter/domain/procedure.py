"""What the law lets one ask for: procedures in dated versions, their papers, who may ask, and how a
name is found.
"""

from collections.abc import Iterable, Sequence
from datetime import date

import msgspec

from counter.domain.calendar.term import Term
from counter.domain.refusal import Refusal
from counter.domain.text import fold, words

# How a required paper comes to the desk. Only what is handed in stands on the receipt.
HANDED_IN = "handed_in"
SHOWN = "shown"  # looked at and given back
LOOKED_UP = "looked_up"  # taken from a national database
PAPER_KINDS = (HANDED_IN, SHOWN, LOOKED_UP)

# Who may stand at the desk (TT 04/2020/TT-BTP Đ2 for civil status).
IN_PERSON = "in_person"  # the applicants themselves
AUTHORISED = "authorised"  # by authorisation, certified or, for close kin, plain
RELATIVE = "relative"  # a relative needs no paper
ANYONE = "anyone"
WHO_MAY_ACT = (IN_PERSON, AUTHORISED, RELATIVE, ANYONE)

PAUSE = "pause"
RESTART = "restart"
SUPPLEMENT_POLICIES = (PAUSE, RESTART)

CERTAINTIES = ("high", "medium", "low", "unverified")


class RequiredDocument(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One paper of a procedure. `condition` says when it applies; empty: always."""

    name: str
    kind: str = HANDED_IN
    condition: str = ""


class Verification(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A second lawful term when entries must be verified elsewhere: `adds` to the first, or stands
    in its place.
    """

    term: Term
    adds: bool = False


class Procedure(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One version of a procedure, as published. `term` is None where the law sets dates by plan or
    by stages.
    """

    code: str
    name: str
    field: str
    term: Term | None = None
    term_text: str = ""
    documents: tuple[RequiredDocument, ...] = ()
    effective_from: date = date(2025, 7, 1)
    effective_to: date | None = None
    retired: bool = False
    verification: Verification | None = None
    who_may_act: str = AUTHORISED
    national_system: str = ""
    supplement: str = PAUSE
    immediate: bool = False
    # asked for many times by one person (certified copies): a second is no duplicate
    repeats: bool = False
    territory_free: bool = False
    several_agencies: str = ""
    fee_text: str = ""
    result: str = ""
    source: str = ""
    code_certainty: str = "unverified"
    term_certainty: str = "unverified"
    note: str = ""

    @property
    def version(self) -> str:
        """Names this version beside the code, which ministries reuse."""
        return f"{self.effective_from:%Y-%m-%d}"

    def holds_on(self, day: date) -> bool:
        return self.effective_from <= day and (
            self.effective_to is None or day <= self.effective_to
        )


class Catalogue:
    """All versions of all procedures; later ones replace earlier ones from the same day on."""

    def __init__(self, versions: Iterable[Procedure]) -> None:
        self._versions: dict[str, dict[date, Procedure]] = {}
        for version in versions:
            self._versions.setdefault(version.code, {})[version.effective_from] = version

    def on(self, code: str, day: date) -> Procedure:
        """The version in force on `day`; refused when unknown, not yet or no longer in force, or
        retired.
        """
        versions = self._versions.get(code)
        if versions is None:
            raise Refusal("procedure-unknown", "procedure", value=code[:40])
        held = [v for v in versions.values() if v.holds_on(day)]
        if not held:
            raise Refusal("procedure-not-in-force", "procedure", value=code, day=day.isoformat())
        version = max(held, key=lambda v: v.effective_from)
        if version.retired:
            raise Refusal("procedure-retired", "procedure", value=code)
        return version

    def versions(self, code: str) -> tuple[Procedure, ...]:
        """All versions of a code, newest first; empty when unknown."""
        held = self._versions.get(code, {})
        return tuple(held[day] for day in sorted(held, reverse=True))

    def all_versions(self) -> list[Procedure]:
        """Every version of every procedure."""
        return [version for versions in self._versions.values() for version in versions.values()]

    def in_force(self, day: date) -> list[Procedure]:
        """What can be asked for on `day`, in the catalogue's order."""
        current = (max((v for v in vs.values() if v.holds_on(day)), key=lambda v: v.effective_from, default=None)
                   for vs in self._versions.values())  # fmt: skip
        return [version for version in current if version is not None and not version.retired]

    def found(self, text: str, day: date) -> list[Procedure]:
        """Those in force that fit every word of `text`, best first (see `_score`)."""
        wanted = words(text)
        code = "".join(text.split())
        scored = ((_score(p, wanted, code), -i, p) for i, p in enumerate(self.in_force(day)))
        ranked = sorted(
            ((s, i, p) for s, i, p in scored if s), key=lambda hit: hit[:2], reverse=True
        )
        return [procedure for _, _, procedure in ranked]


def _score(procedure: Procedure, wanted: Sequence[str], code: str) -> float:
    """0 for no fit. Code before name; whole words before beginnings, before initials, before inner
    parts; short names first.
    """
    if code and code in procedure.code:
        return 1000.0 + (code == procedure.code) * 100
    name = words(procedure.name)
    if not wanted or not name:
        return 0.0
    initials = "".join(word[0] for word in name)
    points = [_word_score(word, name, initials) for word in wanted]
    if not all(points):
        return 0.0
    in_a_row = " ".join(wanted) in fold(procedure.name)
    return sum(points) / len(points) + 5 * in_a_row + len(wanted) / (len(name) + 1)


def _word_score(word: str, name: Sequence[str], initials: str) -> float:
    if word in name:
        return 10.0
    if any(part.startswith(word) for part in name):
        return 8.0
    if len(word) > 1 and word in initials:
        return 7.0 if initials.endswith(word) else 6.0
    if len(word) > 1 and any(word in part for part in name):
        return 2.0
    return 0.0


class FrozenProcedure(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a dossier keeps of the version it was received under."""

    code: str
    name: str
    field: str
    version: str
    term: Term | None = None
    term_text: str = ""
    verification: Verification | None = None
    supplement: str = PAUSE
    repeats: bool = False
    certainty: str = "unverified"


def freeze(procedure: Procedure) -> FrozenProcedure:
    return FrozenProcedure(
        code=procedure.code,
        name=procedure.name,
        field=procedure.field,
        version=procedure.version,
        term=procedure.term,
        term_text=procedure.term_text,
        verification=procedure.verification,
        supplement=procedure.supplement,
        repeats=procedure.repeats,
        certainty=procedure.term_certainty,
    )
