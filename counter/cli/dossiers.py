"""`dossier`: taken in, found, followed, handed over."""

import argparse

from counter import wording
from counter.cli import shown
from counter.cli.context import Answer, Command, Context, argument
from counter.desk import reading
from counter.desk.contentions import Contentions, side_of
from counter.desk.draft import Draft
from counter.desk.follow_up import FollowUp, Found
from counter.desk.intake import Intake, Registration
from counter.desk.returns import Returns
from counter.domain.dossier import ListedDossier


def receive(context: Context, args: argparse.Namespace) -> Answer:
    draft = reading.from_json(context.input_bytes(args.file, reading.MAX_INPUT), Draft)
    expected = reading.moment(args.expect_due, "expect_due") if args.expect_due else None
    received = Intake(context.writing()).receive(draft, expected)
    language = context.options.language
    return Answer(shown.received(received, language), shown.received_lines(received, language))


def register(context: Context, args: argparse.Namespace) -> Answer:
    registration = reading.from_json(context.input_bytes(args.file, reading.MAX_INPUT), Registration)
    desk = context.writing()
    Intake(desk).register(registration)
    return _dossier(context, FollowUp(desk).show(registration.external_code))


def refuse(context: Context, args: argparse.Namespace) -> Answer:
    return _dossier(context, FollowUp(context.writing()).refuse(args.code, args.reason))


def show(context: Context, args: argparse.Namespace) -> Answer:
    return _dossier(context, FollowUp(context.reading()).show(args.code))


def find(context: Context, args: argparse.Namespace) -> Answer:
    service, text = FollowUp(context.reading()), " ".join(args.text)
    limit = _limit(context, args.limit)
    rows = service.find(text, limit)
    return _rows(context, rows, service.count_found(text) - len(rows) if len(rows) == limit else 0)


def list_dossiers(context: Context, args: argparse.Namespace) -> Answer:
    service, limit = FollowUp(context.reading()), _limit(context, args.limit)
    if limit is None:
        return _rows(context, service.whole(args.state, args.before))
    rows = service.page(args.state, limit, args.before)
    return _rows(context, rows, service.count(args.state, args.before) - len(rows) if len(rows) == limit else 0)


def _limit(context: Context, asked: int | None) -> int | None:
    """JSON is whole unless a limit is asked for; people are shown the newest."""
    return asked if asked is not None or context.options.json else _NEWEST


def contentions(context: Context, _args: argparse.Namespace) -> Answer:
    desk, language = context.reading(), context.options.language
    found = Contentions(desk).to_decide()
    data = {
        "contending": [shown.row(row, desk.now) for row in found.contending],
        "void_asked": [shown.row(row, desk.now) for row in found.void_asked],
        "twice_coded": [shown.row(row, desk.now) | {"id": str(row.subject)} for row in found.twice_coded],
    }
    lines = [shown.row_line(row, language) for row in found.contending]
    lines += [f"{row.subject}  {shown.row_line(row, language)}" for row in found.twice_coded]
    lines += [
        wording.text("void-asked-line", language, {"line": shown.row_line(row, language)}) for row in found.void_asked
    ]
    return Answer(data, "\n".join(lines) or wording.text("nothing-to-decide", language))


def contention(context: Context, args: argparse.Namespace) -> Answer:
    language = context.options.language
    found = Contentions(context.reading()).show(args.code)
    return Answer(shown.contention(found, language), shown.contention_lines(found, language))


def settle(context: Context, args: argparse.Namespace) -> Answer:
    return _dossier(context, Contentions(context.writing()).settle(args.code, side_of(args.keep), args.reason))


def process(context: Context, args: argparse.Namespace) -> Answer:
    return _dossier(context, FollowUp(context.writing()).process(args.code))


def forward(context: Context, args: argparse.Namespace) -> Answer:
    service = FollowUp(context.writing())
    if args.unit_code:
        return _dossier(context, service.hand_over(args.code, args.unit_code, args.to))
    return _dossier(context, service.forward(args.code, args.to))


def receive_back(context: Context, args: argparse.Namespace) -> Answer:
    return _dossier(context, FollowUp(context.writing()).receive_back(args.code))


def complete(context: Context, args: argparse.Namespace) -> Answer:
    return _dossier(context, FollowUp(context.writing()).complete(args.code, args.shelf))


def stop(context: Context, args: argparse.Namespace) -> Answer:
    return _dossier(context, FollowUp(context.writing()).stop(args.code, args.reason))


def return_result(context: Context, args: argparse.Namespace) -> Answer:
    service = Returns(context.writing())
    return _dossier(context, service.return_result(args.code, args.to, args.authority, with_originals=args.originals))


def portal_code(context: Context, args: argparse.Namespace) -> Answer:
    return _dossier(context, FollowUp(context.writing()).note_portal_code(args.code, args.portal))


def correct(context: Context, args: argparse.Namespace) -> Answer:
    return _dossier(context, FollowUp(context.writing()).correct(args.code, args.field, args.to, args.reason))


def void(context: Context, args: argparse.Namespace) -> Answer:
    return _dossier(context, FollowUp(context.writing()).void(args.code, args.reason, args.head))


def keep(context: Context, args: argparse.Namespace) -> Answer:
    """The dossier stands, though another desk asked to void it."""
    return _dossier(context, FollowUp(context.writing()).decline_void(args.code, args.reason))


def _dossier(context: Context, found: Found) -> Answer:
    language = context.options.language
    return Answer(shown.dossier(found, language), shown.dossier_lines(found, language))


def _rows(context: Context, rows: list[ListedDossier], more: int = 0) -> Answer:
    """`more`: how many there are that the lines leave out."""
    now, language = context.reading().now, context.options.language
    lines = [shown.row_line(row, language) for row in rows]
    if more:
        lines.append(wording.text("more-rows", language, {"count": more}))
    return Answer([shown.row(row, now) for row in rows], shown.lines(lines, wording.text("nothing-found", language)))


_NEWEST = 50
_CODE = argument("code")
_REASON = argument("--reason", required=True)

COMMANDS = (
    Command(("dossier", "receive"), receive, (argument("file"), argument("--expect-due"))),
    Command(("dossier", "register"), register, (argument("file"),)),
    Command(("dossier", "refuse"), refuse, (_CODE, _REASON)),
    Command(("dossier", "show"), show, (_CODE,)),
    Command(("dossier", "find"), find, (argument("text", nargs="+"), argument("--limit", type=int))),
    Command(
        ("dossier", "list"),
        list_dossiers,
        (argument("--state"), argument("--limit", type=int), argument("--before", type=int)),
    ),
    Command(("dossier", "process"), process, (_CODE,)),
    Command(("dossier", "forward"), forward, (_CODE, argument("--to", default=""), argument("--unit-code"))),
    Command(("dossier", "receive-back"), receive_back, (_CODE,)),
    Command(("dossier", "complete"), complete, (_CODE, argument("--shelf", default=""))),
    Command(("dossier", "stop"), stop, (_CODE, _REASON)),
    Command(
        ("dossier", "return"),
        return_result,
        (
            _CODE,
            argument("--to", default=""),
            argument("--authority", default=""),
            argument("--originals", action="store_true"),
        ),
    ),
    Command(("dossier", "portal-code"), portal_code, (_CODE, argument("portal"))),
    Command(
        ("dossier", "correct"),
        correct,
        (_CODE, argument("--field", required=True), argument("--to", required=True), _REASON),
    ),
    Command(("dossier", "void"), void, (_CODE, _REASON, argument("--head", default="", metavar="NAME"))),
    Command(("dossier", "keep"), keep, (_CODE, _REASON)),
    Command(("dossier", "conflicts"), contentions),
    Command(("dossier", "conflict"), contention, (_CODE,)),
    Command(("dossier", "resolve"), settle, (_CODE, argument("--keep", required=True), _REASON)),
)
