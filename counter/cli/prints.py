"""`print`: papers into files."""

import argparse
from pathlib import Path

import msgspec

from counter.cli.context import Answer, Command, Context, argument
from counter.desk.prints import Print, Prints, save
from counter.domain.refusal import Unreadable
from counter.printing.devices.escpos import raster


def print_receipt(context: Context, args: argparse.Namespace) -> Answer:
    _check_ending(args.out, ".pdf")
    if args.copy is not None:
        return _saved(args.out, Prints(context.reading()).receipt_again(args.code, args.copy))
    return _saved(args.out, Prints(context.writing()).receipt(args.code))


def print_ticket(context: Context, args: argparse.Namespace) -> Answer:
    _check_ending(args.out, ".png", ".bin")
    again = args.copy is not None
    prints = Prints(context.reading() if again else context.writing())
    printed = prints.ticket_again(args.ticket, args.copy) if again else prints.ticket(args.ticket)
    if args.out.lower().endswith(".bin"):
        printed = msgspec.structs.replace(printed, content=raster(printed.content))
    return _saved(args.out, printed)


def _check_ending(out: str, *endings: str) -> None:
    if not out.lower().endswith(endings):
        raise Unreadable("file-ending", "out", value=Path(out).name, choices=" / ".join(endings))


def _saved(out: str, printed: Print) -> Answer:
    save(printed.content, Path(out))
    data: dict[str, object] = {"file": out, "pages": printed.pages, "copy": printed.copy}
    if printed.waiting_ahead is not None:
        data["waiting_ahead"] = printed.waiting_ahead
    return Answer(data, out)


_OUT = (argument("--out", required=True), argument("--copy", type=int))

COMMANDS = (
    Command(("print", "receipt"), print_receipt, (argument("code"), *_OUT)),
    Command(("print", "ticket"), print_ticket, (argument("ticket"), *_OUT)),
)
