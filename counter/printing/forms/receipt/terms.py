"""When the dossier came, when its result is due, what it costs, and where it stands in the book."""

from datetime import datetime

from counter.domain.dossiers.documents import Fee
from counter.domain.dossiers.events import DossierReceived
from counter.domain.procedure import FrozenProcedure
from counter.printing.block import Block, keep_with_next
from counter.printing.forms.receipt import words
from counter.printing.layout import Field, Style, field, fields_beside
from counter.printing.letterhead import month
from counter.wording import VIETNAMESE, due, number_of_desk

_STAGES = 2  # of a procedure whose result comes in two steps


def terms(style: Style, received: DossierReceived) -> list[Block]:
    """The due date in bold. The last line goes over to another page with the signatures, which
    never stand alone.
    """
    sets = words.COUNT_OF_SETS.format(sets=received.sets)
    blocks = [
        *fields_beside(
            style, Field(words.SETS, sets), Field(words.TERM, _term(received.procedure))
        ),
        field(style, words.RECEIVED_AT, _moment(received.received_at)),
        field(style, words.DUE_AT, _due(received), style.bold),
    ]
    if len(received.procedure.stages) == _STAGES:  # filled in by hand when the second begins
        blocks += [
            field(style, words.SECOND_RECEIVED_AT, ""),
            field(style, words.SECOND_DUE_AT, ""),
        ]
    fees = "; ".join(_fee(fee) for fee in received.fees)
    blocks.append(field(style, words.FEES, fees))
    *others, last = fields_beside(
        style,
        Field(words.DELIVERY, _delivery(received)),
        Field(words.BOOK, _book_place(received)),
    )
    return [*blocks, *others, keep_with_next(last)]


def _term(procedure: FrozenProcedure) -> str:
    """The term with what it is for, what an island adds, and the law's where a decision gives less."""
    if procedure.term is None:
        return words.NO_TERM
    text = due.term_on_paper(procedure.term)
    if procedure.variant:
        text = words.TERM_OF_CASE.format(term=text, case=procedure.variant)
    if procedure.island_extra:
        text = words.TERM_ON_ISLAND.format(term=text, extra=procedure.island_extra)
    if procedure.national_term is not None:
        national = due.term_on_paper(procedure.national_term)
        text = words.TERM_CUT.format(
            term=text, decision=procedure.local_decision, national=national
        )
    return text


def _due(received: DossierReceived) -> str:
    """What is settled at once went over the counter with the receipt itself."""
    if received.immediate:
        return words.AT_ONCE
    return _moment(received.due_at)


def _moment(at: datetime) -> str:
    weekday = due.weekday(at, VIETNAMESE)
    return words.MOMENT.format(at=at, weekday=weekday, month=month(at))


def _fee(fee: Fee) -> str:
    if fee.exempt is not None:
        return words.FEE_EXEMPT.format(name=fee.name, why=fee.exempt)
    sentence = words.FEE
    if fee.paid:
        sentence = words.FEE_PAID
    elif fee.awaits:
        sentence = words.FEE_AWAITED
    return sentence.format(name=fee.name, amount=_thousands(fee.amount))


def _thousands(amount: int) -> str:
    """1.200.000, as Vietnamese writes it."""
    return f"{amount:,}".replace(",", ".")


def _delivery(received: DossierReceived) -> str:
    where = words.DELIVERIES[received.result_delivery]
    return ", ".join(part for part in (where, received.delivery_address) if part)


def _book_place(received: DossierReceived) -> str:
    return words.BOOK_PLACE.format(
        volume=number_of_desk(received.book_volume, VIETNAMESE),
        year=received.book_year,
        number=received.book_number,
    )
