"""`print`: papers into files, and to printers."""

import argparse
from pathlib import Path

import msgspec

from counter import wording
from counter.cli import printed
from counter.cli.context import Answer, Command, Context, argument
from counter.desk.prints import Print, Prints, save
from counter.domain.printing.jobs import PrintedPaper
from counter.domain.printing.target import target_named
from counter.domain.refusal import Unreadable
from counter.printing.devices.escpos import raster


def print_receipt(context: Context, args: argparse.Namespace) -> Answer:
    _check_where(args)
    if args.printer is not None:
        prints, target = Prints(context.writing()), target_named(args.printer)
        return _printed(context, prints.request_receipt(args.code, target))
    _check_ending(args.out, ".pdf")
    if args.copy is not None:
        return _saved(args.out, Prints(context.reading()).receipt_again(args.code, args.copy))
    return _saved(args.out, Prints(context.writing()).receipt(args.code))


def print_ticket(context: Context, args: argparse.Namespace) -> Answer:
    _check_where(args)
    if args.printer is not None:
        prints, target = Prints(context.writing()), target_named(args.printer)
        return _printed(context, prints.request_ticket(args.ticket, target))
    _check_ending(args.out, ".png", ".bin")
    again = args.copy is not None
    prints = Prints(context.reading() if again else context.writing())
    slip = prints.ticket_again(args.ticket, args.copy) if again else prints.ticket(args.ticket)
    if args.out.lower().endswith(".bin"):
        slip = msgspec.structs.replace(slip, content=raster(slip.content))
    return _saved(args.out, slip)


def print_waiting(context: Context, _args: argparse.Namespace) -> Answer:
    language = context.options.language
    tried = printed.print_waiting(context.writing())
    lines = [printed.line(each, language) for each in tried]
    return Answer(
        [printed.values(each, language) for each in tried],
        "\n".join(lines) or wording.text("nothing-to-print", language),
        exit_status=3 if any(each.failure for each in tried) else 0,
    )


def _printed(context: Context, paper: PrintedPaper) -> Answer:
    tried, language = printed.print_now(context.writing(), paper), context.options.language
    if tried.failure is not None:
        raise tried.failure
    return Answer(printed.values(tried, language), printed.line(tried, language))


def _check_where(args: argparse.Namespace) -> None:
    """Into a file or to a printer; a copy made again is a file, for nothing is recorded of it."""
    is_one = (args.out is None) != (args.printer is None)
    if not is_one or (args.copy is not None and args.out is None):
        raise Unreadable("print-where", "out")


def _check_ending(out: str, *endings: str) -> None:
    if not out.lower().endswith(endings):
        raise Unreadable("file-ending", "out", value=Path(out).name, choices=" / ".join(endings))


def _saved(out: str, paper: Print) -> Answer:
    save(paper.content, Path(out))
    data: dict[str, object] = {"file": out, "pages": paper.pages, "copy": paper.copy}
    if paper.waiting_ahead is not None:
        data["waiting_ahead"] = paper.waiting_ahead
    return Answer(data, out)


_WHERE = (
    argument("--out"),
    argument("--copy", type=int),
    argument("--to", dest="printer", metavar="PRINTER"),
)

COMMANDS = (
    Command(("print", "receipt"), print_receipt, (argument("code"), *_WHERE)),
    Command(("print", "ticket"), print_ticket, (argument("ticket"), *_WHERE)),
    Command(("print", "waiting"), print_waiting),
)
