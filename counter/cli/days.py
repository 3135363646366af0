"""`day` and `clock`: the business date and the time it is taken from."""

import argparse
from datetime import datetime

from counter import wording
from counter.cli import shown
from counter.cli.context import Answer, Command, Context, argument
from counter.cli.copies import tell_copy
from counter.desk import copies, reading
from counter.desk.clock import ClockService, DoubtfulDate
from counter.desk.day import DayService, DayStatus
from counter.desk.open_desk import OpenDesk
from counter.domain.clock import ClockReading
from counter.domain.refusal import CounterError, Unreadable


def open_day(context: Context, args: argparse.Namespace) -> Answer:
    return _answer(context, DayService(context.writing()).open())


def close_day(context: Context, args: argparse.Namespace) -> Answer:
    """Closes the day, then makes a copy; one that fails is told, and the day is closed all the
    same.
    """
    desk = context.writing()
    closed = _answer(context, DayService(desk).close())
    copy, words = _copy_of(desk, context.options.language)
    assert isinstance(closed.data, dict)
    return Answer(closed.data | {"backup": copy}, f"{closed.text}\n{words}")


def _copy_of(desk: OpenDesk, language: str) -> tuple[dict[str, object], str]:
    """Values and words of the copy, or of why there is none."""
    try:
        made = copies.make_copy(copies.plan_copy(desk))
    except CounterError as error:
        message = wording.of_error_in_contract(error, language)
        return {"proven": False, "error": {"code": error.code, "message": message}}, message
    return tell_copy(made, language)


def show_day(context: Context, args: argparse.Namespace) -> Answer:
    return _answer(context, DayService(context.reading()).today())


def _answer(context: Context, day: DayStatus) -> Answer:
    data = {
        "date": day.date.isoformat(),
        "state": day.state,
        "by_itself": day.by_itself,
        "left": list(day.left.names),
        "unclosed": list(day.unclosed),
    }
    state = wording.name("state", day.state, context.options.language)
    language = context.options.language
    lines = [f"{day.date:%d/%m/%Y}: {state}"]
    lines += [
        wording.text("day-unclosed", language, {"day": "/".join(reversed(other.split("-")))})
        for other in day.unclosed
    ]
    lines += [f"  {_name_left(left, language)}" for left in day.left.names]
    if not day.left.names and not day.unclosed:
        lines.append(wording.text("day-left-none", language))
    return Answer(data, "\n".join(lines))


def _name_left(left: str, language: str) -> str:
    kind, _, what = left.partition(":")
    return wording.text(f"day-left:{kind}", language, {"what": what})


def confirm_clock(context: Context, args: argparse.Namespace) -> Answer:
    said = reading.moment(args.time, "time")
    clock = ClockService(context.writing()).confirm(said, args.by)
    return Answer({"clock": _clock(clock)}, f"{clock.now:%d/%m/%Y %H:%M}")


def _clock(clock: ClockReading) -> shown.Values:
    return {
        "state": clock.doubt or "ok",
        "now": clock.now.isoformat(),
        "confirmed_by_hand": clock.confirmed_by_hand,
    }


def correct_clock(context: Context, args: argparse.Namespace) -> Answer:
    """The entries a wrong clock dated are marked; which dates it promised is said with it."""
    language, desk = context.options.language, context.writing()
    clock, said = ClockService(desk), reading.moment(args.time, "time")
    since, until = _moment(args.since, "from"), _moment(args.until, "until")
    found = clock.correct(said, args.by, since, until)
    doubtful = clock.doubtful_dates()
    data = {
        "clock": _clock(desk.clock_reading),
        "false": {
            "first": found.first,
            "last": found.last,
            "since": found.since.isoformat(),
            "until": found.until.isoformat(),
        },
        "doubtful": [_doubtful(date) for date in doubtful],
    }
    told = {"now": said.isoformat(), "count": found.count}
    told |= {"since": found.since.isoformat(), "until": found.until.isoformat()}
    left = "clock-doubtful-some" if doubtful else "clock-doubtful-none"
    lines = [
        wording.text("clock-false-entries", language, told),
        wording.text(left, language, {"count": len(doubtful)}),
    ]
    return Answer(data, "\n".join(lines))


def _moment(text: str | None, field: str) -> datetime | None:
    if text is not None:
        return reading.moment(text, field)
    return None


def show_doubtful(context: Context, args: argparse.Namespace) -> Answer:
    language = context.options.language
    doubtful = ClockService(context.reading()).doubtful_dates()
    told = ({name: value or "–" for name, value in _doubtful(date).items()} for date in doubtful)
    lines = [wording.text("clock-doubtful-line", language, values) for values in told]
    last = "clock-doubtful-how" if doubtful else "clock-doubtful-none"
    return Answer(
        [_doubtful(date) for date in doubtful], "\n".join([*lines, wording.text(last, language)])
    )


def _doubtful(date: DoubtfulDate) -> shown.Values:
    return {
        "code": date.code,
        "applicant": date.applicant,
        "due": date.due_at.isoformat(),
        "received_at": date.received_at.isoformat(),
        "received": date.likely_received_at.isoformat(),
        "lawful": date.lawful.due_at.isoformat() if date.lawful else None,
    }


def decide_date(context: Context, args: argparse.Namespace) -> Answer:
    """One date that a wrong clock promised: kept, or the lawful one from the true time of receipt."""
    if args.keep == bool(args.received):
        raise Unreadable("clock-decide-how", "received")
    language, clock = context.options.language, ClockService(context.writing())
    if args.keep:
        found = clock.keep_date(args.code, args.by, args.reason)
        is_later = False
    else:
        before = next(
            (date.due_at for date in clock.doubtful_dates() if date.code == args.code), None
        )
        found = clock.correct_date(
            args.code, reading.moment(args.received, "received"), args.by, args.reason
        )
        due_at = found.dossier.due_at
        is_later = before is not None and due_at is not None and due_at > before
    told = {"code": found.dossier.code, "due": shown.iso(found.dossier.due_at)}
    lines = [
        wording.text("clock-date-kept" if args.keep else "clock-date-corrected", language, told)
    ]
    lines += [wording.text("clock-date-later", language)] if is_later else []
    return Answer(shown.dossier(found, language), "\n".join(lines))


COMMANDS = (
    Command(("day", "open"), open_day),
    Command(("day", "close"), close_day),
    Command(("day", "status"), show_day),
    Command(
        ("clock", "confirm"),
        confirm_clock,
        (argument("--time", required=True), argument("--by", required=True)),
    ),
    Command(
        ("clock", "correct"),
        correct_clock,
        (
            argument("--time", required=True),
            argument("--from", dest="since"),
            argument("--until"),
            argument("--by", required=True),
        ),
    ),
    Command(("clock", "doubtful"), show_doubtful),
    Command(
        ("clock", "decide"),
        decide_date,
        (
            argument("code"),
            argument("--keep", action="store_true"),
            argument("--received"),
            argument("--reason", default=""),
            argument("--by", required=True),
        ),
    ),
)
