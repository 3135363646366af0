"""`demo`: a made-up practice office with days of work, and its papers to look at."""

import argparse
from pathlib import Path

from counter import wording
from counter.cli.context import Answer, Command, Context, argument
from counter.desk.demonstration import Played, demonstrate
from counter.desk.open_desk import OpenDesk
from counter.desk.prints import Prints, save
from counter.domain.clock import local
from counter.domain.refusal import Refusal, Unavailable, reason_of


def demo(context: Context, args: argparse.Namespace) -> Answer:
    for name, low, high in (("days", 1, 2000), ("dossiers_per_day", 1, 500)):
        if not low <= getattr(args, name) <= high:
            raise Refusal("number-outside", name, value=getattr(args, name), low=low, high=high)
    folder = context.folder
    if args.papers:
        _check_free(
            Path(args.papers)
        )  # a place that cannot be written is said before a desk is made
    desk, played = demonstrate(
        folder,
        days=args.days,
        dossiers_per_day=args.dossiers_per_day,
        seed=args.seed,
        until=local(context.clock.wall()),
        passphrase=context.given_passphrase,
    )
    papers = _papers(desk, played, Path(args.papers)) if args.papers else []
    entries = desk.reader.own_row().sequence
    desk.close()
    data = {
        "data": str(folder.path),
        "days": played.days,
        "tickets": played.tickets,
        "dossiers": played.dossiers,
        "returned": played.returned,
        "late": played.late,
        "entries": entries,
        "papers": papers,
    }
    return Answer(
        data,
        wording.text("demo-made", context.options.language, data)
        + "".join(f"\n  {p}" for p in papers),
    )


def _papers(desk: OpenDesk, played: Played, folder: Path) -> list[str]:
    """The last receipts and slips of the play, as files."""
    prints, files = Prints(desk), []
    for name, codes in (
        ("receipts", played.last_codes[-3:]),
        ("tickets", played.last_tickets[-3:]),
    ):
        _check_free(folder / name)
        for code in codes:
            is_receipt = name == "receipts"
            printed = prints.receipt(code) if is_receipt else prints.ticket(code)
            path = folder / name / f"{code}.{'pdf' if is_receipt else 'png'}"
            save(printed.content, path)
            files.append(str(path))
    return files


def _check_free(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unavailable(
            "papers-folder", "papers", path=folder.name, reason=reason_of(error)
        ) from error


COMMANDS = (
    Command(
        ("demo",),
        demo,
        (
            argument("--days", type=int, default=5),
            argument("--dossiers-per-day", type=int, default=24),
            argument("--seed", type=int, default=1),
            argument("--papers"),
        ),
    ),
)
