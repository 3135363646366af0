"""`enrol` and `sync`: this desk and its hub."""

import argparse

from counter import wording
from counter.cli.context import Answer, Command, Context, argument
from counter.desk.exchange import ExchangeService
from counter.domain.refusal import Unreadable


def enrol(context: Context, args: argparse.Namespace) -> Answer:
    if not args.url or not args.code:
        raise Unreadable("enrol-how", "url")
    authority = context.input_bytes(args.authority).decode(errors="replace") if args.authority else ""
    desk = context.writing()
    ExchangeService(desk).enrol(args.url, args.code, authority)
    data = {"desk_id": desk.journal.desk_id.hex(), "desk": desk.founded.desk}
    return Answer(data, wording.text("enrolled", context.options.language, {"url": args.url}))


def sync(context: Context, _args: argparse.Namespace) -> Answer:
    done = ExchangeService(context.writing()).started().run()
    data = {
        "sent": done.sent,
        "received": done.received,
        "requests": done.requests,
        "bytes_up": done.bytes_up,
        "bytes_down": done.bytes_down,
        "unacknowledged": done.unacknowledged,
    }
    return Answer(data, wording.text("synced", context.options.language, data))


COMMANDS = (
    Command(("enrol",), enrol, (argument("url", nargs="?"), argument("code", nargs="?"), argument("--authority"))),
    Command(("sync",), sync),
)
