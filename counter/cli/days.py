"""`day` and `clock`: the business date and the time it is taken from."""

import argparse

from counter import wording
from counter.cli.context import Answer, Command, Context, argument
from counter.desk import reading
from counter.desk.clock import ClockService
from counter.desk.day import DayService, DayStanding


def open_day(context: Context, args: argparse.Namespace) -> Answer:
    return _answer(context, DayService(context.writing()).open())


def close_day(context: Context, args: argparse.Namespace) -> Answer:
    return _answer(context, DayService(context.writing()).close())


def show_day(context: Context, args: argparse.Namespace) -> Answer:
    return _answer(context, DayService(context.reading()).standing())


def _answer(context: Context, day: DayStanding) -> Answer:
    data = {
        "date": day.date.isoformat(),
        "state": day.state,
        "by_itself": day.by_itself,
        "left": list(day.left),
        "unclosed": list(day.unclosed),
    }
    state = wording.text(f"word:{day.state}", context.options.language).removeprefix("word:")
    language = context.options.language
    lines = [f"{day.date:%d/%m/%Y}: {state}"]
    lines += [
        wording.text("day-unclosed", language, {"day": "/".join(reversed(other.split("-")))}) for other in day.unclosed
    ]
    lines += [f"  {_left(left, language)}" for left in day.left]
    return Answer(
        data, "\n".join(lines if day.left or day.unclosed else [*lines, wording.text("day-left-none", language)])
    )


def _left(left: str, language: str) -> str:
    kind, _, what = left.partition(":")
    return wording.text(f"day-left:{kind}", language, {"what": what})


def confirm_clock(context: Context, args: argparse.Namespace) -> Answer:
    said = reading.moment(args.time, "time")
    clock = ClockService(context.writing()).confirm(said, args.by)
    values = {"state": clock.doubt or "ok", "now": clock.now.isoformat(), "confirmed_by_hand": clock.confirmed_by_hand}
    return Answer({"clock": values}, f"{clock.now:%d/%m/%Y %H:%M}")


COMMANDS = (
    Command(("day", "open"), open_day),
    Command(("day", "close"), close_day),
    Command(("day", "status"), show_day),
    Command(("clock", "confirm"), confirm_clock, (argument("--time", required=True), argument("--by", required=True))),
)
