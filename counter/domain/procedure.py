"""What the law lets one ask for: a procedure in dated versions, its terms, papers and fees, and who
may ask for it.
"""

import re
from datetime import date

import msgspec

from counter.domain.calendar.term import DAYS, WORKING_DAYS, Term
from counter.domain.refusal import Refusal
from counter.domain.text import fold

# How a required paper comes to the desk. Only what is handed in stands on the receipt.
HANDED_IN = "handed_in"
SHOWN = "shown"  # looked at and given back
LOOKED_UP = "looked_up"  # taken from a national database; nobody may be asked to bring it
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

FEE = "fee"  # phí: for a service
CHARGE = "charge"  # lệ phí: fixed by the state
FEE_KINDS = (FEE, CHARGE)

CERTAINTIES = ("high", "medium", "low", "unverified")
DOUBTED = ("low", "unverified")


_USUAL_CASES = ("thong thuong", "tai quay")
_EXCEPT = "trừ "  # begins a condition that excuses


# what is asked for as a copy is none of the originals
_COPY_BY_NAME = (
    "ban sao",
    "ban chup",
    "ban photo",
)


class RequiredDocument(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One paper of a procedure. `condition` says when it applies; empty: always. `originals` and
    `copies` are pieces; `form` names the printed form the paper is made out on.
    """

    name: str
    kind: str = HANDED_IN
    condition: str = ""
    originals: int = 1
    copies: int = 0
    form: str = ""

    @property
    def usual_pieces(self) -> tuple[int, int]:
        """How many originals and copies are brought; what is asked for as a copy by its name is no
        original.
        """
        pieces = (self.originals, self.copies)
        if pieces == (1, 0) and fold(self.name).startswith(_COPY_BY_NAME):
            return (0, 1)
        return pieces

    @property
    def is_usual(self) -> bool:
        """Asked for unless something excuses from it: "trừ khi đã có bản điện tử"."""
        return not self.condition or self.condition.lower().startswith(_EXCEPT)


class Verification(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A second lawful term when entries must be verified elsewhere: `adds` to the first, or stands
    in its place.
    """

    term: Term
    adds: bool = False


class NamedTerm(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A term with the case or the step it is for: "bổ sung thông tin hộ tịch", "thẩm định".

    `national` is what the law gives where the local `decision` gives less.
    """

    name: str
    term: Term
    national: Term | None = None
    decision: str = ""


# a fee whose name tells a case is asked for in that case alone
_FEE_OF_A_CASE = ("neu ", "qua han", "tu trang", "danh sach", "truc tuyen")
_OTHER_AMOUNT = re.compile(r"\d.*đến|%")  # a note that says another amount for the time being


class FeeRule(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A fee or charge of a procedure. `amount` in đồng a `unit`; None where somebody else decides
    it, which `source` names.
    """

    name: str
    kind: str = FEE
    amount: int | None = None
    unit: str = ""
    source: str = ""
    note: str = ""

    @property
    def is_free(self) -> bool:
        """The law itself takes nothing."""
        return self.amount == 0

    @property
    def is_usual(self) -> bool:
        """Asked for whenever the procedure is, by an amount that nothing in it puts in doubt."""
        name = fold(self.name)
        if not self.amount or _OTHER_AMOUNT.search(self.note):
            return False
        return not any(case in name for case in _FEE_OF_A_CASE)


class Procedure(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One version of a procedure, as published, with what the office's own decision made of it.

    `term` is None where the law sets dates by plan or by stages. `variants` are cases with terms of
    their own, one of which is chosen at intake; the first is the one of `term`. `stages` are steps
    inside the term. `island_extra` is what the law adds to the term in an island commune, in the
    term's own unit (R11 of CONTRIBUTING.md). `people`: how many apply together by law.

    `local_decision` names the office's decision where one changed something; `national_term` is the
    law's term where that decision gives less.
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
    short_name: str = ""
    variants: tuple[NamedTerm, ...] = ()
    stages: tuple[NamedTerm, ...] = ()
    island_extra: int = 0
    fees: tuple[FeeRule, ...] = ()
    channels: str = ""
    keywords: tuple[str, ...] = ()
    people: int = 1
    level_note: str = ""
    source_decision: str = ""
    local_decision: str = ""
    national_term: Term | None = None

    @property
    def version(self) -> str:
        """Names this version beside the code, which ministries reuse."""
        return f"{self.effective_from:%Y-%m-%d}"

    @property
    def list_name(self) -> str:
        """What lists call it: official names run to nine hundred letters."""
        return self.short_name or self.name

    @property
    def is_doubted(self) -> bool:
        """Its term rests on one unclear source, or on none."""
        return self.term_certainty in DOUBTED

    @property
    def asks_for_case(self) -> bool:
        """Somebody has to say which of its cases it is."""
        return bool(self.variants) and not self.has_usual_case

    @property
    def has_usual_case(self) -> bool:
        """Its first case is the plain one: nobody needs to be asked which it is."""
        return bool(self.variants) and fold(self.variants[0].name) in _USUAL_CASES

    def holds_on(self, day: date) -> bool:
        return self.effective_from <= day and (
            self.effective_to is None or day <= self.effective_to
        )

    def has_case(self, said: str) -> bool:
        try:
            return self.variant(said) is not None
        except Refusal:
            return False

    def variant(self, said: str) -> NamedTerm | None:
        """The case that is meant by its name or its number, from 1; the first where nothing is
        said; None where the procedure has no cases.
        """
        if not self.variants and not said:
            return None
        if not said:
            return self.variants[0]
        if said.isascii() and said.isdigit() and 1 <= int(said) <= len(self.variants):
            return self.variants[int(said) - 1]
        wanted = fold(said)
        for variant in self.variants:
            if fold(variant.name) == wanted:
                return variant
        choices = "; ".join(variant.name for variant in self.variants)
        code = "variant-unknown" if choices else "variant-none"
        raise Refusal(code, "variant", value=said[:80], choices=choices)


class FrozenProcedure(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a dossier keeps of the version it was received under. `term` is that of the chosen
    `variant`, with `island_extra` in it.
    """

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
    short_name: str = ""
    variant: str = ""
    island_extra: int = 0
    national_term: Term | None = None
    local_decision: str = ""
    stages: tuple[NamedTerm, ...] = ()

    @property
    def list_name(self) -> str:
        return self.short_name or self.name

    @property
    def lawful(self) -> "LawfulTerm | None":
        """The term that applied, as it was chosen then."""
        if self.term is None:
            return None
        return LawfulTerm(
            term=self.term,
            variant=self.variant,
            island_extra=self.island_extra,
            national=self.national_term,
            decision=self.local_decision,
        )


class LawfulTerm(msgspec.Struct, frozen=True, kw_only=True):
    """The term that applies to one dossier: the chosen case's, with the days an island commune has
    more. `national` is the law's where a local `decision` gives less, with the same days; None where
    there is no decision, or the law sets no term.
    """

    term: Term
    variant: str = ""
    island_extra: int = 0
    national: Term | None = None
    decision: str = ""


def lawful_term(procedure: Procedure, variant: str = "", *, on_island: bool) -> LawfulTerm | None:
    """What applies at a desk; None where the law sets no term.

    Raises Refusal where the variant is none of the procedure's.
    """
    chosen = procedure.variant(variant)
    term = chosen.term if chosen else procedure.term
    if term is None:
        return None
    national = chosen.national if chosen else procedure.national_term
    extra = procedure.island_extra if on_island and term.unit in (WORKING_DAYS, DAYS) else 0
    return LawfulTerm(
        term=_lengthen(term, extra),
        variant=chosen.name if chosen else "",
        island_extra=extra,
        national=_lengthen(national, extra) if national else None,
        decision=chosen.decision if chosen else procedure.local_decision,
    )


def _lengthen(term: Term, extra: int) -> Term:
    """Days are added to a term of days; a term of another unit has none to add."""
    if term.unit in (WORKING_DAYS, DAYS):
        return Term(term.value + extra, term.unit)
    return term


def freeze(procedure: Procedure, lawful: LawfulTerm | None) -> FrozenProcedure:
    """What a dossier keeps of a procedure and of the term that applied to it."""
    return FrozenProcedure(
        code=procedure.code,
        name=procedure.name,
        field=procedure.field,
        version=procedure.version,
        term=lawful.term if lawful else None,
        term_text=procedure.term_text,
        verification=procedure.verification,
        supplement=procedure.supplement,
        repeats=procedure.repeats,
        certainty=procedure.term_certainty,
        short_name=procedure.short_name,
        variant=lawful.variant if lawful else "",
        island_extra=lawful.island_extra if lawful else 0,
        national_term=lawful.national if lawful else None,
        local_decision=lawful.decision if lawful else "",
        stages=procedure.stages,
    )
