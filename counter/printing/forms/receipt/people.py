"""Who took the dossier in, from whom, and what is asked for."""

from counter import wording
from counter.domain.dossiers.events import DossierReceived, Letterhead
from counter.domain.dossiers.people import ORGANISATION, Applicant, Submitter
from counter.domain.dossiers.state import Dossier
from counter.domain.text import fold
from counter.printing.block import Block
from counter.printing.form_sets import ReceiptForm
from counter.printing.forms.receipt import words
from counter.printing.layout import Field, Style, field, fields_beside


def people(
    style: Style,
    dossier: Dossier,
    received: DossierReceived,
    office: Letterhead,
    form: ReceiptForm,
) -> list[Block]:
    """Whose dossier it is, then who stands at the desk: address, phone and number are theirs. What
    nobody gave stands with its label alone, to be filled in by hand.
    """
    owner, submitter = dossier.applicant, received.submitter
    present = submitter or owner
    return [
        field(style, form.office_label, office.unit_name),
        field(style, words.RECEIVED_FROM, _owners(owner, received), style.bold),
        *fields_beside(
            style,
            Field(words.SUBMITTER, submitter_on_paper(submitter) if submitter else owner.name),
            _number(present),
        ),
        field(style, words.ADDRESS, present.address or owner.address),
        *fields_beside(
            style,
            Field(words.PHONE, present.phone or owner.phone),
            Field(words.EMAIL, present.email or owner.email),
        ),
        field(style, words.MATTER, _matter(dossier)),
    ]


def _owners(owner: Applicant, received: DossierReceived) -> str:
    """All who ask, each with a number; of one who came alone it stands below."""
    if received.submitter is None and not received.co_applicants:
        return owner.name
    return "; ".join(map(_with_number, (owner, *received.co_applicants)))


def _with_number(person: Applicant) -> str:
    if person.kind == ORGANISATION and person.tax_code:
        return words.WITH_TAX_CODE.format(name=person.name, number=person.tax_code)
    if person.number:
        return words.WITH_NUMBER.format(name=person.name, number=person.number)
    return person.name


def submitter_on_paper(submitter: Submitter) -> str:
    """The name, with the kind of authority and the paper that shows it."""
    authority = submitter.authority
    kind = wording.authority(authority.kind, wording.VIETNAMESE)
    if _says_itself(authority.kind, authority.paper):
        kind = ""
    said = ", ".join(part for part in (kind, authority.paper) if part)
    if not said:
        return submitter.name
    return words.SUBMITTER_WITH_AUTHORITY.format(name=submitter.name, authority=said)


# Kinds of authority that are kinds of paper, by what such papers are called.
_IN_A_PAPERS_NAME = {"authorised": "uy quyen", "introduction": "gioi thieu"}


def _says_itself(kind: str, paper: str) -> bool:
    """ "Hợp đồng ủy quyền số 5" needs no "theo ủy quyền" before it. Whose son somebody is stands in no
    paper's name, whatever letters it has.
    """
    name = _IN_A_PAPERS_NAME.get(kind)
    return name is not None and f" {name} " in f" {' '.join(fold(paper).split())} "


def _number(present: Applicant) -> Field:
    if present.kind == ORGANISATION:
        return Field(words.TAX_CODE, present.tax_code or present.identity_number)
    return Field(words.IDENTITY_NUMBER, present.number)


def _matter(dossier: Dossier) -> str:
    procedure = dossier.procedure
    matter = words.PROCEDURE.format(name=procedure.name, code=procedure.code)
    if not dossier.summary:
        return matter
    return words.MATTER_WITH_SUMMARY.format(matter=matter, summary=dossier.summary)
