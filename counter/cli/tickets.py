"""`ticket`: the waiting line."""

import argparse
from collections.abc import Callable
from datetime import date

from counter import wording
from counter.cli import shown
from counter.cli.acts import argument_of
from counter.cli.context import Answer, Command, Context, argument
from counter.desk.queue.actions import ACTIONS, TicketAction
from counter.desk.queue.service import QueueService
from counter.domain.queue.ticket import TicketSummary
from counter.domain.refusal import Refusal


def issue(context: Context, args: argparse.Namespace) -> Answer:
    issued = QueueService(context.writing()).issue_ticket(args.queue, args.priority or "")
    minutes = round(issued.estimate_wait.total_seconds() / 60)
    data = shown.ticket(issued.listed) | {
        "waiting_ahead": issued.waiting_ahead,
        "estimated_minutes": minutes,
        "left": issued.left,
    }
    language = context.options.language
    lines = [
        shown.ticket_line(issued.listed, language),
        wording.text(
            "waiting-ahead" if issued.waiting_ahead else "nobody-ahead",
            language,
            {"count": issued.waiting_ahead, "minutes": minutes},
        ),
    ]
    if issued.left is not None:
        lines.append(wording.text("numbers-left", language, {"count": issued.left}))
    return Answer(data, "\n".join(lines))


def call(context: Context, args: argparse.Namespace) -> Answer:
    called = QueueService(context.writing()).call(args.counter, args.queue, args.ticket)
    finished = shown.ticket(called.finished)["number"] if called.finished else None
    data = shown.ticket(called.listed) | {"reason": called.reason, "finished": finished}
    language = context.options.language
    if finished:
        before = [wording.text("finished-with-call", language, {"number": finished})]
    else:
        before = []
    return Answer(data, "\n".join([*before, shown.ticket_line(called.listed, language)]))


def _run(action: TicketAction) -> Callable[[Context, argparse.Namespace], Answer]:
    """The command of a declared act."""

    def run(context: Context, args: argparse.Namespace) -> Answer:
        answers = {question.name: getattr(args, question.name) for question in action.asks}
        counter = None if action.is_away else args.counter
        service = QueueService(context.writing())
        return _answer(context, service.do(action.name, args.ticket, counter, **answers))

    return run


def _command(action: TicketAction) -> Command:
    if action.is_away:
        whose = [argument("--ticket", required=True)]
    else:
        whose = [argument("--ticket"), argument("--counter", type=int)]
    asked = (argument_of(question) for question in action.asks)
    return Command(("ticket", action.name), _run(action), (*whose, *asked))


def carry_over(context: Context, args: argparse.Namespace) -> Answer:
    try:
        day = date.fromisoformat(args.date)
    except ValueError:
        raise Refusal("day-wrong", "date", value=args.date[:40]) from None
    return _answers(context, QueueService(context.writing()).carry_over(day))


def list_tickets(context: Context, args: argparse.Namespace) -> Answer:
    """Today's tickets by number; with `--next`, the line of a queue in the order it will be called."""
    service = QueueService(context.reading())
    if args.next:
        if args.queue:
            known = [args.queue]
        else:
            known = [waiting.queue.code for waiting in service.board().queues]
        upcoming = [coming for code in known for coming in service.upcoming(code)]
        data = [shown.ticket(u.listed) | {"reason": u.reason} for u in upcoming]
        lines = [shown.ticket_line(u.listed, context.options.language) for u in upcoming]
        return Answer(
            data, shown.lines(lines, wording.text("nobody-waits", context.options.language))
        )
    queue = service.queue(args.queue).code if args.queue else None
    return _answers(context, [t for t in service.today() if queue in (None, t.ticket.queue)])


def _answer(context: Context, listed: TicketSummary) -> Answer:
    return Answer(shown.ticket(listed), shown.ticket_line(listed, context.options.language))


def _answers(context: Context, listed: list[TicketSummary]) -> Answer:
    language = context.options.language
    lines = [shown.ticket_line(ticket, language) for ticket in listed]
    return Answer(
        [shown.ticket(t) for t in listed],
        shown.lines(lines, wording.text("nobody-waits", language)),
    )


COMMANDS = (
    Command(
        ("ticket", "issue"), issue, (argument("--queue", required=True), argument("--priority"))
    ),
    Command(
        ("ticket", "call"),
        call,
        (argument("--counter", type=int, required=True), argument("--queue"), argument("--ticket")),
    ),
    *(_command(action) for action in ACTIONS),
    Command(("ticket", "carry-over"), carry_over, (argument("--date", required=True),)),
    Command(
        ("ticket", "list"),
        list_tickets,
        (argument("--queue"), argument("--next", action="store_true")),
    ),
)
