"""When the dossier came, when its result is due, what it costs, and where it stands in the book."""

from datetime import datetime

from reportlab.lib.units import mm

from counter.domain.dossiers.documents import Fee
from counter.domain.dossiers.events import DossierReceived
from counter.printing.block import Block, keep_with_next, side_by_side
from counter.printing.forms.receipt import words
from counter.printing.layout import Style, field
from counter.printing.letterhead import month
from counter.wording import VIETNAMESE, due

_SETS_SHARE = 0.4
_BETWEEN = 3 * mm


def terms(style: Style, received: DossierReceived) -> list[Block]:
    """The due date in bold; fees only where there are any. The last line goes over to another page
    with the signatures, which never stand alone.
    """
    blocks = [
        _sets_and_term(style, received),
        field(style, words.RECEIVED_AT, _moment(received.received_at)),
        field(style, words.DUE_AT, _moment(received.due_at), style.bold),
    ]
    fees = "; ".join(_fee(fee) for fee in received.fees)
    if fees:
        blocks.append(field(style, words.FEES, fees))
    blocks.append(field(style, words.DELIVERY, _delivery(received)))
    return [*blocks, keep_with_next(field(style, words.BOOK, _book_place(received)))]


def _sets_and_term(style: Style, received: DossierReceived) -> Block:
    term = received.procedure.term
    term_words = due.term(term, VIETNAMESE) if term else words.NO_TERM
    left = style.room * _SETS_SHARE
    sets = words.COUNT_OF_SETS.format(sets=received.sets)
    return side_by_side(
        field(style, words.SETS, sets, room=left - _BETWEEN),
        field(style, words.TERM, term_words, left=left, room=style.room - left),
    )


def _moment(at: datetime) -> str:
    weekday = due.weekday(at, VIETNAMESE)
    return words.MOMENT.format(at=at, weekday=weekday, month=month(at))


def _fee(fee: Fee) -> str:
    if fee.exempt is not None:
        return words.FEE_EXEMPT.format(name=fee.name, why=fee.exempt)
    sentence = words.FEE_PAID if fee.paid else words.FEE
    return sentence.format(name=fee.name, amount=_thousands(fee.amount))


def _thousands(amount: int) -> str:
    """1.200.000, as Vietnamese writes it."""
    return f"{amount:,}".replace(",", ".")


def _delivery(received: DossierReceived) -> str:
    where = words.DELIVERIES[received.result_delivery]
    return ", ".join(part for part in (where, received.delivery_address) if part)


def _book_place(received: DossierReceived) -> str:
    return words.BOOK_PLACE.format(
        volume=received.book_volume, year=received.book_year, number=received.book_number
    )
