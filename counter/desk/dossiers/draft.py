"""A dossier as the desk fills it in, and what can be known to be wrong with it before it is taken
in.
"""

from collections.abc import Sequence
from datetime import date

import msgspec

from counter.desk import reading
from counter.desk.dossiers.people import check_person, one_of
from counter.domain import numbering, procedure
from counter.domain.dossiers.documents import (
    COMPARED_COPY,
    LOOKED_UP,
    MEANS,
    MISSING,
    TRANSFER,
    VERDICTS,
    Fee,
    Paper,
)
from counter.domain.dossiers.events import CHANNELS, DELIVERIES, ONLINE, Backfill
from counter.domain.dossiers.people import ORGANISATION, Applicant, Submitter
from counter.domain.procedure import Procedure, RequiredDocument
from counter.domain.refusal import Refusal
from counter.domain.text import fold

MAX_PIECES = 10_000
FEWEST_SETS, MOST_SETS = 1, 100
MAX_PRICE = 10_000_000_000
_VERDICT_BY_LABEL = {fold(label): code for code, label in VERDICTS.items()}


class Draft(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A dossier as the desk fills it in; the shape of `dossier receive`. Times are ISO text."""

    procedure: str
    applicant: Applicant
    documents: tuple[Paper, ...]
    variant: str = ""  # the procedure's case, by its name or its number
    received_at: str | None = None
    ticket: str | None = None
    summary: str = ""
    sets: int = 1
    co_applicants: tuple[Applicant, ...] = ()
    submitter: Submitter | None = None
    resolving_body: str = ""
    fees: tuple[Fee, ...] = ()
    channel: str = "in_person"
    result_delivery: str = "counter"
    delivery_address: str = ""
    external_code: str | None = None
    promised_at: str | None = None
    immediate: bool = False
    note: str = ""
    backfill: Backfill | None = None


def needs_receipt(draft: Draft) -> bool:
    """Settled at once means no receipt, unless money was taken (the citizen may still ask for one)."""
    return not draft.immediate or any(fee.paid and fee.amount for fee in draft.fees)


def check_draft(draft: Draft, today: date) -> Draft:
    """The draft with its verdicts in our words; refused when a value is outside what the field can
    hold.
    """
    check_person(draft.applicant, "applicant", today)
    for number, person in enumerate(draft.co_applicants):
        check_person(person, f"co_applicants[{number}]", today)
    check_different(draft.applicant, draft.co_applicants)
    if draft.submitter is not None:
        check_person(draft.submitter, "submitter", today)
    if not FEWEST_SETS <= draft.sets <= MOST_SETS:
        raise Refusal("number-outside", "sets", value=draft.sets, low=FEWEST_SETS, high=MOST_SETS)
    one_of(draft.channel, CHANNELS, "channel")
    one_of(draft.result_delivery, DELIVERIES, "result_delivery")
    if draft.external_code:
        check_external_code(draft.external_code)
    if draft.backfill is not None:
        reading.require(draft.backfill.reason, "backfill.reason")
    fees = tuple(_check_fee(fee, f"fees[{number}]") for number, fee in enumerate(draft.fees))
    papers = tuple(
        _check_paper(paper, f"documents[{number}]") for number, paper in enumerate(draft.documents)
    )
    return msgspec.structs.replace(draft, documents=papers, fees=fees)


def check_different(applicant: Applicant, co_applicants: Sequence[Applicant]) -> None:
    """Who asks together are different people."""
    numbers = [applicant.number]
    for place, person in enumerate(co_applicants):
        if person.number and person.number in numbers:
            said = "tax_code" if person.number == person.tax_code else "identity_number"
            raise Refusal("person-twice", f"co_applicants[{place}].{said}")
        numbers.append(person.number)


def check_external_code(code: str) -> None:
    if not numbering.is_dossier_code(code):
        raise Refusal("external-code-wrong", "external_code", value=code[:60])


def _check_fee(fee: Fee, field: str) -> Fee:
    """The fee; an exemption without a ground is none."""
    reading.require(fee.name, f"{field}.name")
    one_of(fee.kind, ("fee", "charge"), f"{field}.kind")
    if fee.paid is not None:
        one_of(fee.paid, MEANS, f"{field}.paid")
    if fee.awaits is not None:
        _check_awaited(fee, f"{field}.awaits")
    if not 1 <= fee.quantity <= MAX_PIECES:
        raise Refusal(
            "number-outside", f"{field}.quantity", value=fee.quantity, low=1, high=MAX_PIECES
        )
    if not 0 <= fee.price <= MAX_PRICE:
        raise Refusal("number-outside", f"{field}.price", value=fee.price, low=0, high=MAX_PRICE)
    return msgspec.structs.replace(fee, exempt=fee.exempt or None)


def _check_awaited(fee: Fee, field: str) -> None:
    """What is on its way is not there yet, and nothing of the bank's tells of it."""
    one_of(fee.awaits or "", (TRANSFER,), field)
    if fee.paid is not None or fee.reference:
        raise Refusal("fee-paid-and-awaited", field, value=fee.name)


def _check_paper(paper: Paper, field: str) -> Paper:
    reading.require(paper.name, f"{field}.name")
    for name in ("originals", "certified", "copies", "pages"):
        count = getattr(paper, name)
        if not 0 <= count <= MAX_PIECES:
            raise Refusal("number-outside", f"{field}.{name}", value=count, low=0, high=MAX_PIECES)
    if paper.verdict in VERDICTS:
        return paper
    verdict = _VERDICT_BY_LABEL.get(fold(paper.verdict))
    if verdict is None:
        one_of(paper.verdict, tuple(VERDICTS), f"{field}.verdict")
    return msgspec.structs.replace(paper, verdict=verdict)


def check_papers(draft: Draft, version: Procedure) -> None:
    """A paper said to be missing stands in the way: the person is guided, not received (NĐ
    118/2025). What a database has nobody need bring, unless it does not answer.
    """
    _check_database_answered(draft, version)
    _check_not_demanded(draft, version)
    missing = [paper.name for paper in draft.documents if paper.verdict == MISSING]
    if missing:
        number = next(n for n, paper in enumerate(draft.documents) if paper.verdict == MISSING)
        raise Refusal(
            "papers-missing",
            f"documents[{number}].verdict",
            value="; ".join(missing),
            procedure=version.name,
        )


def with_usual_pieces(draft: Draft, version: Procedure) -> Draft:
    """A paper said to be handed in, without how many: as many as the procedure asks for. What comes
    over the portal is no paper.
    """
    if draft.channel == ONLINE:
        return draft
    required = {fold(document.name): document for document in version.documents}
    papers = tuple(
        _with_pieces(paper, required.get(fold(paper.name), RequiredDocument(name=paper.name)))
        for paper in draft.documents
    )
    return msgspec.structs.replace(draft, documents=papers)


def _with_pieces(paper: Paper, required: RequiredDocument) -> Paper:
    if not paper.is_handed_in or paper.originals or paper.certified or paper.copies:
        return paper
    originals, copies = required.usual_pieces
    if paper.verdict == COMPARED_COPY:
        originals, copies = 0, max(1, copies)
    return msgspec.structs.replace(paper, originals=originals, copies=copies)


def _check_database_answered(draft: Draft, version: Procedure) -> None:
    """Only what a database has, and what it did not show, was asked for in its place."""
    kinds = {fold(d.name): d.kind for d in version.documents}
    for number, paper in enumerate(draft.documents):
        kind = kinds.get(fold(paper.name), procedure.LOOKED_UP)
        if paper.lookup_failed and (kind != procedure.LOOKED_UP or paper.verdict == LOOKED_UP):
            raise Refusal(
                "paper-in-no-database", f"documents[{number}].lookup_failed", value=paper.name
            )


def _check_not_demanded(draft: Draft, version: Procedure) -> None:
    looked_up = {fold(d.name) for d in version.documents if d.kind == procedure.LOOKED_UP}
    for number, paper in enumerate(draft.documents):
        if paper.verdict != MISSING or paper.lookup_failed or fold(paper.name) not in looked_up:
            continue
        raise Refusal("paper-is-looked-up", f"documents[{number}].verdict", value=paper.name)


def papers_not_mentioned(papers: Sequence[Paper], version: Procedure) -> tuple[str, ...]:
    """Papers the procedure usually asks for of which nothing is said; what the desk looks up is
    asked of nobody.
    """
    said = {fold(paper.name) for paper in papers}
    asked = [d for d in version.documents if d.is_usual and d.kind != procedure.LOOKED_UP]
    return tuple(d.name for d in asked if fold(d.name) not in said)


def check_who_acts(draft: Draft, version: Procedure) -> None:
    """Some procedures need the person; others an authorisation (TT 04/2020/TT-BTP Đ2)."""
    submitter = draft.submitter
    own = {draft.applicant.person_key, *(person.person_key for person in draft.co_applicants)}
    if submitter is None or submitter.person_key in own:
        return
    if version.who_may_act == procedure.IN_PERSON:
        raise Refusal(
            "must-be-present", "submitter.name", value=submitter.name, procedure=version.name
        )
    organisation = draft.applicant.kind == ORGANISATION
    if (
        version.who_may_act == procedure.AUTHORISED
        and not submitter.authority.kind
        and not organisation
    ):
        raise Refusal(
            "authority-needed", "submitter.authority", value=submitter.name, procedure=version.name
        )
