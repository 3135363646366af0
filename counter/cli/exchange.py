"""`enrol` and `sync`: this desk and its hub."""

import argparse
from pathlib import Path

from counter import wording
from counter.cli.context import Answer, Command, Context, argument
from counter.cli.status import codes_line
from counter.desk.dossiers.conflicts import Conflicts
from counter.desk.exchange import ANSWER_LIMIT, AUTHORITY_LIMIT, ExchangeService, authority_of
from counter.domain.refusal import Unreadable
from counter.sync.rounds import Exchanged


def enrol(context: Context, args: argparse.Namespace) -> Answer:
    """By cable `URL CODE`; by USB `--request FILE CODE`, and then `--response FILE`; `URL` where it
    came in by USB.
    """
    if args.response:
        wanted = {0}
    elif args.request:
        wanted = {1}
    else:
        wanted = {1, 2}
    if len(args.words) not in wanted:
        raise Unreadable("enrol-how", "url")
    url, code = ["", *args.words] if args.request else [*args.words, "", ""][:2]
    desk = context.writing()
    service, said = ExchangeService(desk), "enrolled"
    if args.request:
        service.request_by_usb(code, Path(args.request))
        said = "enrolment-asked"
    elif args.response:
        service.enrol_by_usb(context.input_bytes(args.response, ANSWER_LIMIT))
        said, url = "enrolled-by-usb", service.hub.hub_id.hex()[:8]
    else:
        if args.authority:
            authority = authority_of(
                context.input_bytes(args.authority, AUTHORITY_LIMIT, "authority")
            )
        else:
            authority = ""
        if code:
            service.enrol(url, code, authority)
        else:
            service.reach(url, authority)
            said = "hub-address-kept"
    data = {"desk_id": desk.journal.desk_id.hex(), "desk": desk.setup.desk}
    return Answer(data, wording.text(said, context.options.language, {"url": url}))


def sync(context: Context, _args: argparse.Namespace) -> Answer:
    desk, language = context.writing(), context.options.language
    data = figures(ExchangeService(desk).started().run())
    waiting, lines = Conflicts(desk).to_decide(), [wording.text("synced", language, data)]
    clock = desk.clock_reading
    if clock.doubt is not None:
        told = {
            "now": clock.now.isoformat(),
            "last": clock.last_act.isoformat() if clock.last_act else "",
        }
        lines.append(wording.text(f"clock-{clock.doubt}", language, told))
    for sentence, rows in (
        ("status-undecided", waiting.conflicting),
        ("twice-coded", waiting.twice_coded),
    ):
        codes = sorted({row.code for row in rows})
        lines += [codes_line(sentence, codes, language)] if codes else []
    return Answer(data, "\n".join(lines))


def export(context: Context, args: argparse.Namespace) -> Answer:
    data = figures(ExchangeService(context.writing()).export(Path(args.file)))
    return Answer(
        data, wording.text("bundle-made", context.options.language, data | {"path": args.file})
    )


def take(context: Context, args: argparse.Namespace) -> Answer:
    data = figures(ExchangeService(context.writing()).take(Path(args.file)))
    return Answer(data, wording.text("bundle-taken", context.options.language, data))


def figures(done: Exchanged) -> dict[str, int]:
    """What every kind of exchange tells; a USB drive has no requests."""
    return {
        "sent": done.sent,
        "received": done.received,
        "requests": done.requests,
        "bytes_up": done.bytes_up,
        "bytes_down": done.bytes_down,
        "unacknowledged": done.unacknowledged,
    }


COMMANDS = (
    Command(
        ("enrol",),
        enrol,
        (
            argument("words", nargs="*", metavar="URL CODE"),
            argument("--authority", metavar="FILE"),
            argument("--request", metavar="FILE"),
            argument("--response", metavar="FILE"),
        ),
    ),
    Command(("sync",), sync),
    Command(("bundle", "export"), export, (argument("file", metavar="FILE"),)),
    Command(("bundle", "import"), take, (argument("file", metavar="FILE"),)),
)
