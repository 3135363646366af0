"""A queue ticket for an 80 mm printer, as a picture: no printer's code page can write
Vietnamese.
"""

from counter.domain.queue.ticket import Ticket, TicketPrinted
from counter.printing.forms.ticket_slip import words
from counter.printing.forms.ticket_slip.picture import BOLD, REGULAR, Line, draw_picture
from counter.printing.marks import PRACTICE, REPRINT, shows_practice


def ticket_slip(number: str, ticket: Ticket, printed: TicketPrinted) -> bytes:
    """A one-bit PNG, 576 dots wide. It says ƯU TIÊN, never why."""
    lines = [*_head(printed), Line(number, BOLD, 150), *_queue(ticket, printed), *_marks(printed)]
    return draw_picture([line for line in lines if line.text])


def _head(printed: TicketPrinted) -> list[Line]:
    practice = [Line(PRACTICE, BOLD, 62)] if shows_practice(printed) else []
    return [
        *practice,
        Line(printed.unit_name.upper(), BOLD, 26),
        Line(printed.place, REGULAR, 24),
        Line(words.TITLE, BOLD, 34),
    ]


def _queue(ticket: Ticket, printed: TicketPrinted) -> list[Line]:
    lines = [Line(words.PRIORITY, BOLD, 40)] if ticket.priority else []
    lines.append(Line(printed.queue_name, REGULAR, 30))
    lines.append(Line(words.ISSUED_AT.format(at=ticket.issued_at), REGULAR, 28))
    if printed.waiting_ahead:
        ahead = words.AHEAD.format(people=printed.waiting_ahead, minutes=printed.minutes)
        lines.append(Line(ahead, REGULAR, 24))
    return lines


def _marks(printed: TicketPrinted) -> list[Line]:
    lines = []
    if printed.copy > 1:
        lines.append(Line(REPRINT.format(number=printed.copy - 1), BOLD, 26))
    if printed.practice and not shows_practice(printed):
        lines.append(Line(PRACTICE, BOLD, 26))
    return lines
