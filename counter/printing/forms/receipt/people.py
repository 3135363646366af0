"""Who took the dossier in, from whom, and what is asked for."""

from reportlab.lib.units import mm

from counter import wording
from counter.domain.dossiers.events import DossierReceived, Letterhead
from counter.domain.dossiers.people import Applicant, Submitter
from counter.domain.dossiers.state import Dossier
from counter.printing.block import Block, side_by_side
from counter.printing.form_sets import ReceiptForm
from counter.printing.forms.receipt import words
from counter.printing.layout import Style, field

_BETWEEN = 3 * mm


def people(
    style: Style,
    dossier: Dossier,
    received: DossierReceived,
    office: Letterhead,
    form: ReceiptForm,
) -> list[Block]:
    """What nobody gave stands with its label alone, to be filled in by hand; who submits for
    somebody else and an address for e-mail only where there is one.
    """
    person = dossier.applicant
    blocks = [
        field(style, form.office_label, _office(office, received)),
        field(style, words.RECEIVED_FROM, _names(person, received), style.bold),
    ]
    if received.submitter is not None:
        blocks.append(field(style, words.SUBMITTER, _submitter(received.submitter)))
    blocks += [field(style, words.ADDRESS, person.address), _numbers(style, person)]
    if person.email:
        blocks.append(field(style, words.EMAIL, person.email))
    return [*blocks, field(style, words.MATTER, _matter(dossier))]


def _office(office: Letterhead, received: DossierReceived) -> str:
    name = office.department_name or office.unit_name
    return words.OFFICE.format(office=name, place=received.receiving_place)


def _names(person: Applicant, received: DossierReceived) -> str:
    return "; ".join([person.name, *(other.name for other in received.co_applicants)])


def _submitter(submitter: Submitter) -> str:
    kind = wording.authority(submitter.authority.kind, wording.VIETNAMESE)
    authority = ", ".join(part for part in (kind, submitter.authority.paper) if part)
    if not authority:
        return submitter.name
    return words.SUBMITTER_WITH_AUTHORITY.format(name=submitter.name, authority=authority)


def _numbers(style: Style, person: Applicant) -> Block:
    half = style.room * 0.5
    number = person.identity_number or person.tax_code
    return side_by_side(
        field(style, words.IDENTITY_NUMBER, number, room=half - _BETWEEN),
        field(style, words.PHONE, person.phone, left=half, room=half),
    )


def _matter(dossier: Dossier) -> str:
    procedure = dossier.procedure
    matter = words.PROCEDURE.format(name=procedure.name, code=procedure.code)
    if not dossier.summary:
        return matter
    return words.MATTER_WITH_SUMMARY.format(matter=matter, summary=dossier.summary)
