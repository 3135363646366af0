"""`dossier`: taken in, found, followed, handed over."""

import argparse
from collections.abc import Callable

from counter import wording
from counter.cli import shown
from counter.cli.acts import argument_of
from counter.cli.context import Answer, Command, Context, argument
from counter.desk import reading
from counter.desk.dossiers.actions import ACTIONS, DossierAction, DossierActions
from counter.desk.dossiers.conflicts import Conflicts, side_of
from counter.desk.dossiers.details import DossierDetails
from counter.desk.dossiers.draft import Draft
from counter.desk.dossiers.intake import Intake, Received
from counter.desk.dossiers.registration import Registration
from counter.desk.dossiers.search import DossierSearch
from counter.domain.dossiers.summary import DossierSummary
from counter.domain.printing.target import FOLDER, target_named


def receive(context: Context, args: argparse.Namespace) -> Answer:
    draft = reading.from_json(context.input_bytes(args.file, reading.MAX_INPUT), Draft)
    expected = reading.moment(args.expect_due, "expect_due") if args.expect_due else None
    target = _print_target(args)
    received = Intake(context.writing()).receive(draft, expected, print_to=target)
    language = context.options.language
    data, lines = shown.received(received, language), shown.received_lines(received, language)
    if target:
        return _with_paper(context, received, Answer(data, lines))
    return Answer(data, lines)


def _print_target(args: argparse.Namespace) -> str:
    """Where the receipt is to go; empty where no paper was asked for."""
    if args.printer is not None:
        return target_named(args.printer)
    return FOLDER if args.print else ""


def _with_paper(context: Context, received: Received, answer: Answer) -> Answer:
    """The dossier is received whatever becomes of its paper: that is told, and is no failure."""
    # late: Pillow draws for devices and takes 40 ms, and an intake without paper needs none
    from counter.cli import printed

    assert isinstance(answer.data, dict)
    if received.paper is None:
        return answer._replace(data={**answer.data, "print": None})
    language = context.options.language
    tried = printed.print_now(context.writing(), received.paper)
    data = {**answer.data, "print": printed.values(tried, language)}
    return Answer(data, f"{answer.text}\n{printed.line(tried, language)}")


def register(context: Context, args: argparse.Namespace) -> Answer:
    registration = reading.from_json(
        context.input_bytes(args.file, reading.MAX_INPUT), Registration
    )
    desk = context.writing()
    Intake(desk).register(registration)
    return _dossier(context, DossierSearch(desk).show(registration.external_code))


def show(context: Context, args: argparse.Namespace) -> Answer:
    return _dossier(context, DossierSearch(context.reading()).show(args.code))


def find(context: Context, args: argparse.Namespace) -> Answer:
    service, text = DossierSearch(context.reading()), " ".join(args.text)
    limit = _limit(context, args.limit)
    rows = service.find(text, limit)
    return _rows(context, rows, service.count_found(text) - len(rows) if len(rows) == limit else 0)


def list_dossiers(context: Context, args: argparse.Namespace) -> Answer:
    service, limit = DossierSearch(context.reading()), _limit(context, args.limit)
    if limit is None:
        return _rows(context, service.whole(args.state, args.before))
    rows = service.page(args.state, limit, args.before)
    return _rows(
        context,
        rows,
        service.count(args.state, args.before) - len(rows) if len(rows) == limit else 0,
    )


def _limit(context: Context, asked: int | None) -> int | None:
    """JSON is whole unless a limit is asked for; people are shown the newest."""
    if asked is not None or context.options.json:
        return asked
    return _NEWEST


def conflicts(context: Context, _args: argparse.Namespace) -> Answer:
    desk, language = context.reading(), context.options.language
    found = Conflicts(desk).to_decide()
    data = {
        "conflicting": [shown.row(row, desk.now) for row in found.conflicting],
        "void_asked": [shown.row(row, desk.now) for row in found.void_asked],
        "twice_coded": [
            shown.row(row, desk.now) | {"id": str(row.subject)} for row in found.twice_coded
        ],
    }
    lines = [shown.row_line(row, language) for row in found.conflicting]
    lines += [f"{row.subject}  {shown.row_line(row, language)}" for row in found.twice_coded]
    lines += [
        wording.text("void-asked-line", language, {"line": shown.row_line(row, language)})
        for row in found.void_asked
    ]
    return Answer(data, "\n".join(lines) or wording.text("nothing-to-decide", language))


def conflict(context: Context, args: argparse.Namespace) -> Answer:
    language = context.options.language
    found = Conflicts(context.reading()).show(args.code)
    return Answer(shown.conflict(found, language), shown.conflict_lines(found, language))


def settle(context: Context, args: argparse.Namespace) -> Answer:
    return _dossier(
        context, Conflicts(context.writing()).settle(args.code, side_of(args.keep), args.reason)
    )


def _run(action: DossierAction) -> Callable[[Context, argparse.Namespace], Answer]:
    """The command of a declared act."""

    def run(context: Context, args: argparse.Namespace) -> Answer:
        answers = {question.name: getattr(args, question.name) for question in action.asks}
        actions = DossierActions(context.writing())
        return _dossier(context, actions.do(action.name, args.code, **answers))

    return run


def _command(action: DossierAction) -> Command:
    asked = (argument_of(question) for question in action.asks)
    return Command(("dossier", action.name), _run(action), (_CODE, *asked))


def _dossier(context: Context, found: DossierDetails) -> Answer:
    language = context.options.language
    return Answer(shown.dossier(found, language), shown.dossier_lines(found, language))


def _rows(context: Context, rows: list[DossierSummary], more: int = 0) -> Answer:
    """`more`: how many there are that the lines leave out."""
    now, language = context.reading().now, context.options.language
    lines = [shown.row_line(row, language) for row in rows]
    if more:
        lines.append(wording.text("more-rows", language, {"count": more}))
    return Answer(
        [shown.row(row, now) for row in rows],
        shown.lines(lines, wording.text("nothing-found", language)),
    )


_NEWEST = 50
_CODE = argument("code")
_REASON = argument("--reason", required=True)

COMMANDS = (
    Command(
        ("dossier", "receive"),
        receive,
        (
            argument("file"),
            argument("--expect-due"),
            argument("--print", action="store_true"),
            argument("--to", dest="printer", metavar="PRINTER"),
        ),
    ),
    Command(("dossier", "register"), register, (argument("file"),)),
    Command(("dossier", "show"), show, (_CODE,)),
    Command(
        ("dossier", "find"), find, (argument("text", nargs="+"), argument("--limit", type=int))
    ),
    Command(
        ("dossier", "list"),
        list_dossiers,
        (argument("--state"), argument("--limit", type=int), argument("--before", type=int)),
    ),
    *(_command(action) for action in ACTIONS if action.is_command),
    Command(("dossier", "conflicts"), conflicts),
    Command(("dossier", "conflict"), conflict, (_CODE,)),
    Command(("dossier", "resolve"), settle, (_CODE, argument("--keep", required=True), _REASON)),
)
