"""The office's own layer over the national catalogue: a decision of the province or of the commune
that gives less time, sets a fee, adds a word, hides a procedure or adds one.

The national row stays as it is; what applies is worked out anew whenever it is asked for, so that a
new national file and the office's decisions never touch each other.
"""

from collections.abc import Iterable
from contextlib import suppress
from datetime import date

import msgspec

from counter.domain.calendar.term import Term, can_end_before
from counter.domain.procedure import FeeRule, NamedTerm, Procedure
from counter.domain.refusal import Refusal
from counter.domain.text import words

_TERM = "term"


class LocalRule(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What one decision says of one procedure: only what it names changes anything.

    `decision` is its number and date, as the office cites it. `term` is for the case `variant`, or
    for the procedure as a whole. `hidden`: the office does not take it in, False takes that
    back, None says nothing. `cleared` names what is the law's again (`term`, `fee_text`, `fees`,
    `keywords`). `added` is a procedure that the national catalogue does not have.
    """

    code: str
    decision: str
    effective_from: date
    effective_to: date | None = None
    variant: str = ""
    term: Term | None = None
    fee_text: str = ""
    fees: tuple[FeeRule, ...] = ()
    keywords: tuple[str, ...] = ()
    hidden: bool | None = None
    cleared: tuple[str, ...] = ()
    added: Procedure | None = None

    def holds_on(self, day: date) -> bool:
        return self.effective_from <= day and (
            self.effective_to is None or day <= self.effective_to
        )


def apply(procedure: Procedure, rules: Iterable[LocalRule], day: date) -> Procedure:
    """The procedure as it is carried out here on `day`; a later rule goes before an earlier one. One
    that the office issued anew says all of it: what was decided of the one before has ended.
    """
    here = procedure
    for rule in rules:
        if rule.added is not None and rule.added == procedure:
            here = procedure
        elif rule.holds_on(day):
            here = _apply_one(_clear(here, rule, procedure), rule)
    return here


def _clear(here: Procedure, rule: LocalRule, national: Procedure) -> Procedure:
    """What a rule takes back of earlier ones is again as the nation has it."""
    changes = {name: getattr(national, name) for name in rule.cleared if name != _TERM}
    if _TERM in rule.cleared:
        wanted = find_variant(national, rule.variant) if rule.variant else None
        changes["variants"] = tuple(
            before if wanted is None or before.name == wanted.name else now
            for before, now in zip(national.variants, here.variants, strict=True)
        )
        if wanted is None or wanted.name == national.variants[0].name:
            changes |= {"term": national.term, "national_term": None, "local_decision": ""}
    return msgspec.structs.replace(here, **changes)


def hiding(rules: Iterable[LocalRule], day: date) -> LocalRule | None:
    """The decision by which the office does not take a procedure in; None where it does."""
    said = [rule for rule in rules if rule.holds_on(day) and rule.hidden is not None]
    if said and said[-1].hidden:
        return said[-1]
    return None


def _apply_one(procedure: Procedure, rule: LocalRule) -> Procedure:
    if rule.added is not None:
        return procedure  # another version of the office's own
    if rule.term is not None:
        procedure = _shorten(procedure, rule, rule.term)
    changes: dict[str, object] = {}
    if rule.fees:
        changes["fees"] = rule.fees
    if rule.fee_text:
        changes["fee_text"] = f"{rule.fee_text} ({rule.decision})"
    if rule.keywords:
        changes["keywords"] = tuple(dict.fromkeys((*procedure.keywords, *rule.keywords)))
    return msgspec.structs.replace(procedure, **changes)


def _shorten(procedure: Procedure, rule: LocalRule, term: Term) -> Procedure:
    """A decision can only give less than the law; where the law came to give less than the
    decision, the law holds.
    """
    variant = find_variant(procedure, rule.variant)
    if rule.variant and variant is None:
        return procedure
    changes: dict[str, object] = {}
    if variant is not None:
        changes["variants"] = tuple(
            _cut(one, term, rule.decision) if one is variant else one for one in procedure.variants
        )
    if variant is None or variant is procedure.variants[0]:
        lawful = procedure.national_term or procedure.term
        if not is_less(term, lawful):
            return procedure
        changes |= {"term": term, "national_term": lawful, "local_decision": rule.decision}
    return msgspec.structs.replace(procedure, **changes)


def _cut(variant: NamedTerm, term: Term, decision: str) -> NamedTerm:
    lawful = variant.national or variant.term
    if not is_less(term, lawful):
        return variant
    return msgspec.structs.replace(variant, term=term, national=lawful, decision=decision)


def find_variant(procedure: Procedure, said: str) -> NamedTerm | None:
    """The case a decision means, by its name or number, or by words that stand in one name alone;
    the first where it names none and there are cases.
    """
    if not said:
        return procedure.variants[0] if procedure.variants else None
    with suppress(Refusal):
        return procedure.variant(said)
    wanted = set(words(said))
    fitting = [one for one in procedure.variants if wanted <= set(words(one.name))]
    return fitting[0] if len(fitting) == 1 else None


def is_less(term: Term, lawful: Term | None) -> bool:
    """Whether a decision gives less than the law does, at least on some days; where the law sets no
    term, any is less. On which days is seen when a date is counted (`due_date.applying`).
    """
    return lawful is None or can_end_before(term, lawful)
