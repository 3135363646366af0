"""`print`: papers into files."""

import argparse
from pathlib import Path

from counter.cli.context import Answer, Command, Context, argument
from counter.desk.prints import Print, Prints, save
from counter.domain.refusal import Unreadable


def print_receipt(context: Context, args: argparse.Namespace) -> Answer:
    _check_ending(args.out, ".pdf")
    if args.copy is not None:
        return _saved(args.out, Prints(context.reading()).receipt_again(args.code, args.copy))
    return _saved(args.out, Prints(context.writing()).receipt(args.code))


def print_ticket(context: Context, args: argparse.Namespace) -> Answer:
    _check_ending(args.out, ".png")
    if args.copy is not None:
        return _saved(args.out, Prints(context.reading()).ticket_again(args.ticket, args.copy))
    return _saved(args.out, Prints(context.writing()).ticket(args.ticket))


def _check_ending(out: str, ending: str) -> None:
    if not out.lower().endswith(ending):
        raise Unreadable("file-ending", "out", value=Path(out).name, choices=ending)


def _saved(out: str, printed: Print) -> Answer:
    save(printed.content, Path(out))
    return Answer({"file": out, "pages": printed.pages, "copy": printed.copy}, out)


_OUT = (argument("--out", required=True), argument("--copy", type=int))

COMMANDS = (
    Command(("print", "receipt"), print_receipt, (argument("code"), *_OUT)),
    Command(("print", "ticket"), print_ticket, (argument("ticket"), *_OUT)),
)
