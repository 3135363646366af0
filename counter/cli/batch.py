"""`batch`: many commands through one opened desk, each answered after its commit."""

import argparse
import json
import os
import sys
from collections.abc import Iterator
from typing import BinaryIO

from counter import cli
from counter.cli.context import Answer, Command, Context, argument
from counter.desk.reading import MAX_INPUT, MAX_VALUES, count_values
from counter.domain.refusal import CounterError, Unreadable
from counter.storage.files import format_size


def batch(context: Context, args: argparse.Namespace) -> Answer | None:
    """Reads one JSON array of arguments, or an object with `args`, `stdin` and `now`, a line;
    answers one line each.
    """
    if args.file != "-":
        raise Unreadable("usage", "arguments", reason="batch -")
    for number, line in enumerate(_lines(sys.stdin.buffer), start=1):
        if line.strip():
            sys.stdout.write(json.dumps(_answer(context, line, number), ensure_ascii=False) + "\n")
            sys.stdout.flush()
    return None


def _lines(stream: BinaryIO) -> Iterator[str]:
    """Line by line, each answered before the next is read; the first that is too long ends the
    batch.
    """
    while line := stream.readline(MAX_INPUT + 1):
        if len(line) > MAX_INPUT:
            raise Unreadable("input-too-large", "line", limit=format_size(MAX_INPUT))
        yield line.decode("utf-8", errors="replace")


def _answer(context: Context, line: str, number: int) -> dict[str, object]:
    options = context.options
    try:
        words = _prepare(context, line, number)
        answer = cli.find_answer(context, words)
        return {"exit": answer.exit_status if answer else 0, "out": answer.data if answer else None}
    except CounterError as error:
        return {
            "exit": error.exit_status,
            "out": None,
            "error": cli.error_fields(error, context.options.language),
        }
    except Exception as error:  # a bug in one line must not lose the others
        return {
            "exit": 5,
            "out": None,
            "error": cli.error_fields(cli.bug(error), context.options.language),
        }
    finally:
        context.options = options


def _prepare(context: Context, line: str, number: int) -> list[str]:
    """The command's words; what the line says of clerk, language, time and input holds for this
    line alone.
    """
    fields = _fields(line, number)
    words = fields.get("args")
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise _unreadable()
    options, words = cli.split_options(words)
    if words[:1] == ["batch"] or options.data not in (
        None,
        context.options.data,
        os.environ.get("COUNTER_DATA"),
    ):
        raise _unreadable()
    context.options = context.options._replace(
        json=True, language=options.language, clerk=options.clerk or context.options.clerk
    )
    context.name_clerk()
    stdin = fields.get("stdin")
    context.stdin = stdin.encode(errors="replace") if isinstance(stdin, str) else b""
    if fields.get("now"):
        context.clock.set(str(fields["now"]))
    return words


def _fields(line: str, number: int) -> dict[str, object]:
    if count_values(line) > MAX_VALUES:
        raise Unreadable("input-too-large", "line", limit=format_size(MAX_INPUT))
    try:
        values = json.loads(line)
    except RecursionError:
        raise Unreadable("input-too-deep", "line") from None
    except ValueError as error:  # also a number longer than Python reads
        raise Unreadable(
            "input-not-json", "line", line=number, column=getattr(error, "colno", 1)
        ) from None
    if isinstance(values, dict):
        return values
    return {"args": values}


def _unreadable() -> Unreadable:
    return Unreadable(
        "usage", "args", reason='["status"] | {"args": […], "stdin": "…", "now": "…"}'
    )


COMMANDS = (Command(("batch",), batch, (argument("file"),)),)
