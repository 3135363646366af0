"""`batch`: many commands through one opened desk, each answered after its commit."""

import argparse
import io
import json
import sys
from collections.abc import Iterable

from counter import cli
from counter.cli.context import Answer, Command, Context, argument
from counter.domain.refusal import CounterError, Unreadable


def batch(context: Context, args: argparse.Namespace) -> Answer | None:
    """Reads one JSON array of arguments, or an object with `args`, `stdin` and `now`, a line; answers one line each."""
    if args.file != "-":
        raise Unreadable("usage", "arguments", reason="batch -")
    for line in _lines():
        if line.strip():
            sys.stdout.write(json.dumps(_answer(context, line), ensure_ascii=False) + "\n")
            sys.stdout.flush()
    return None


def _lines() -> Iterable[str]:
    for line in sys.stdin.buffer:
        yield line.decode("utf-8", errors="replace")


def _answer(context: Context, line: str) -> dict[str, object]:
    try:
        words = _arguments(context, line)
        out = io.StringIO()
        options, rest = cli.split_options(words)
        context.options = context.options._replace(json=True, clerk=options.clerk or context.options.clerk)
        cli.run(context, rest, out)
        return {"exit": 0, "out": json.loads(out.getvalue() or "null")}
    except CounterError as error:
        return {"exit": error.exit_status, "out": None, "error": cli.error_fields(error, context.options.language)}
    except Exception as error:  # a bug in one line must not lose the others
        bug = cli.bug(error)
        return {"exit": 5, "out": None, "error": cli.error_fields(bug, context.options.language)}


def _arguments(context: Context, line: str) -> list[str]:
    try:
        values = json.loads(line)
    except ValueError as error:
        raise Unreadable("input-not-json", "line", reason=str(error)) from None
    fields = values if isinstance(values, dict) else {"args": values}
    words = fields.get("args")
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words) or words[:1] == ["batch"]:
        raise Unreadable("usage", "args", reason='["status"] | {"args": […], "stdin": "…", "now": "…"}')
    stdin = fields.get("stdin")
    context.stdin = stdin.encode(errors="replace") if isinstance(stdin, str) else b""
    if fields.get("now"):
        context.clock.set(str(fields["now"]))
    return words


COMMANDS = (Command(("batch",), batch, (argument("file"),)),)
