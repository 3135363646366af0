"""Every use case without a window, on the services the window uses. The contract is the command
table in the guide.

Only what a command needs is imported: `counter status` must answer at once on an old PC.
"""

import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from importlib import import_module
from types import SimpleNamespace
from typing import TYPE_CHECKING, TextIO

from counter import __version__, wording
from counter.cli.context import SCANNED, Answer, Command, Context, Options
from counter.domain.refusal import (
    CounterError,
    Damaged,
    Refusal,
    Unavailable,
    Unreadable,
    place_of_fault,
    reason_of,
)
from counter.domain.text import has_control_characters, with_plain_bars
from counter.storage.database import translate_errors

if TYPE_CHECKING:
    from argparse import Namespace as Arguments

    from counter.domain.imports.cells import Fault

# The first word of a command to the module that knows it.
MODULES = {
    "init": "set_up",
    "status": "status",
    "day": "days",
    "clock": "days",
    "procedures": "catalogue",
    "continue": "set_up",
    "calendar": "catalogue",
    "due": "catalogue",
    "card": "catalogue",
    "settings": "catalogue",
    "ticket": "tickets",
    "dossier": "dossiers",
    "print": "prints",
    "verify": "upkeep",
    "rebuild": "upkeep",
    "recover": "upkeep",
    "backup": "copies",
    "restore": "copies",
    "recovery-sheet": "copies",
    "demo": "demonstration",
    "self-test": "upkeep",
    "batch": "batch",
    "hub": "hub",
    "enrol": "exchange",
    "sync": "exchange",
    "bundle": "exchange",
}
# Named in the contract, made with later work: said plainly instead of guessed at.
LATER = {
    ("dossier", name) for name in ("supplement", "resume", "verify-facts", "extend", "withdraw")
} | {(name,) for name in ("guidance", "report", "book")}


# Commands that are there for damage do not mend it by themselves.
_LOOKS_AT_DAMAGE = ("verify", "recover", "rebuild", "restore", "backup", "hub")

# Nothing is an answer of its own there: a setting is emptied, a field corrected to nothing, nothing
# is looked for.
_MAY_BE_EMPTY = ("value", "to", "text")

LONGEST = 4000  # characters of one argument
LARGEST = 2**63 - 1
_FAULTS_SHOWN = 20  # of a file, to people; JSON has all


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command; returns the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    arguments = list(sys.argv[1:] if argv is None else argv)
    options = Options(data=None, json="--json" in arguments, language=wording.VIETNAMESE, clerk="")
    with ExitStack() as opened:
        try:
            options, words = split_options(arguments)
            context = opened.enter_context(closing(Context(options)))
            status = run(context, words, sys.stdout)
            context.make_due_copy()
            return status
        except CounterError as error:
            if error.exit_status:
                complain(error, options, sys.stderr)
            return error.exit_status
        except BrokenPipeError:
            return 0
        except KeyboardInterrupt:
            return 130
        except Exception as error:  # a bug: told plainly, without anybody's data
            complain(bug(error), options, sys.stderr)
            if os.environ.get("COUNTER_DEBUG"):
                raise
            return 5


def bug(error: Exception) -> CounterError:
    """Only the place and kind of a fault: a message might quote what was typed."""
    return CounterError("bug", reason=f"{place_of_fault(error)}, {__version__}")


def run(context: Context, words: list[str], out: TextIO) -> int:
    """Runs the command of these words and writes its answer; raises CounterError when it cannot."""
    answer = find_answer(context, words)
    if answer is None:
        return 0
    try:
        if context.options.json:
            out.write(json.dumps(_with_kept(context, answer.data), ensure_ascii=False) + "\n")
        else:
            for warning in warnings_of(context):
                sys.stderr.write(warning + "\n")
            out.write(answer.text.rstrip("\n") + "\n")
        out.flush()
    except BrokenPipeError:
        _let_go(out)
        raise
    except OSError as error:
        _let_go(out)
        raise Unavailable("answer-unwritable", "output", reason=reason_of(error)) from error
    return answer.exit_status


def _with_kept(context: Context, data: object) -> object:
    """An answer that was preceded by making damaged tables anew says where the damaged data lie."""
    if context.kept is None or not isinstance(data, dict):
        return data
    kept, context.kept = str(context.kept), None
    return {**data, "made_anew": kept}


def warnings_of(context: Context) -> list[str]:
    """What is said beside an answer: a desk without a passphrase, of practice, or damaged."""
    language, damage = context.options.language, context.damage
    said = [
        wording.text(code, language)
        for code in context.warnings
        if damage is None or code != damage.code
    ]
    if context.kept is not None:
        said.append(wording.text("tables-were-made-anew", language, {"kept": context.kept}))
        context.kept = None
    if damage is None:
        return said
    return [*said, wording.of_error_in_contract(damage, language)]


def _let_go(out: TextIO) -> None:
    """What could not be written is not tried again at the program's end, which would end in a
    status of its own.
    """
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())


def find_answer(context: Context, words: list[str]) -> Answer | None:
    """The answer of the command of these words; None when the command wrote its own."""
    if not words or words[0] in ("-h", "--help", "help"):
        text = _help(context.options.language)
        return Answer({"help": text}, text)
    if words[0] == "--version":
        return Answer({"version": __version__}, f"counter {__version__}")
    named = words[:-1] if words[-1] in ("-h", "--help") else words
    if group := _group(named):
        said = wording.text("group-help", context.options.language, {"value": " ".join(named)})
        text = "\n".join([said, *_usages(group)])
        return Answer({"help": text}, text)
    command, rest = find(words)
    if set(rest) & {"-h", "--help"} and "--" not in rest:
        from counter.cli.help import of_command  # late: 2 ms of argparse; see `_parse`

        text = of_command(command, context.options.language)
        return Answer({"help": text}, text)
    with translate_errors(), _options_named(command):
        arguments = checked(_parse(command, rest))
        check_given(command, arguments)
        context.begin_command()
        try:
            with translate_errors():
                return command.run(context, arguments)
        except Damaged as damage:
            if command.words[0] in _LOOKS_AT_DAMAGE:
                raise
            has_written = context.has_written
            is_mended = context.make_tables_anew(damage)
            if has_written:
                code = "written-and-not-shown" if is_mended else "written-and-damaged"
                raise Damaged(code, damage.field) from damage
            if not is_mended:
                raise
            return command.run(context, arguments)


@contextmanager
def _options_named(command: Command) -> Iterator[None]:
    """A fault of an option names it as it is typed: `--reason`."""
    try:
        yield
    except CounterError as error:
        option = f"--{error.field}".replace("_", "-")
        if any(option in argument.names for argument in command.arguments):
            error.typed_as = option
        raise


def checked(arguments: "Arguments") -> "Arguments":
    """Refuses what no keyboard types: broken letters, texts as long as a book, numbers no table
    holds.
    """
    for name, value in vars(arguments).items():
        for item in value if isinstance(value, list) else (value,):
            if name == SCANNED:
                check_scanned(item)
            elif isinstance(item, str):
                check_text(name, item)
            elif isinstance(item, int) and abs(item) > LARGEST:
                raise Refusal("number-outside", name, value=item, low=-LARGEST, high=LARGEST)
    return arguments


def check_given(command: Command, arguments: "Arguments") -> None:
    """Refuses what was given and is empty: taken for not given, or as a file's name for the folder
    one stands in, it would do something else than was asked.
    """
    values = vars(arguments)
    for named in command.arguments:
        value = values[named.place]
        is_empty = value == "" or (isinstance(value, list) and "" in value)
        if is_empty and named.options.get("default") != "" and named.place not in _MAY_BE_EMPTY:
            raise Refusal("field-empty", named.names[0].lstrip("-").replace("-", "_"))


def _parse(command: Command, rest: list[str]) -> "Arguments":
    """The arguments as argparse reads them; it is loaded only for commands that have any."""
    if not rest and not command.arguments:
        return SimpleNamespace()  # type: ignore[return-value]
    from counter.cli.arguments import parser  # late: 1 ms of the 40 that a status has

    return parser(command).parse_args(rest)


def check_scanned(text: str) -> None:
    """What a device sent may hold anything; nothing of it is ever repeated."""
    if len(text) > LONGEST:
        raise Refusal("card-unreadable", SCANNED, value=str(with_plain_bars(text).count("|") + 1))


def check_text(name: str, text: str) -> None:
    if len(text) > LONGEST:
        raise Refusal("too-long", name, value=text[:60] + "…", length=len(text), limit=LONGEST)
    if has_control_characters(text):
        raise Refusal("control-characters", name, value=ascii(text)[:60])


def find(words: list[str]) -> tuple[Command, list[str]]:
    """The command that begins with these words, and the arguments behind them."""
    for command in _commands_of(words[0]):
        length = len(command.words)
        if tuple(words[:length]) == command.words:
            return command, words[length:]
    for length in (1, 2):
        if tuple(words[:length]) in LATER:
            raise Unreadable("later", "command", value=" ".join(words[:length]))
    raise Unreadable("command-unknown", "command", value=" ".join(words[:2]))


def split_options(arguments: Sequence[str]) -> tuple[Options, list[str]]:
    """The global options, wherever they stand, and the rest; what follows a `--` directly is taken
    as it is.
    """
    values = {
        "--data": os.environ.get("COUNTER_DATA") or None,
        "--lang": os.environ.get("COUNTER_LANG"),
        "--clerk": os.environ.get("COUNTER_CLERK"),
    }
    as_json, rest, waiting = False, [], iter(arguments)
    for argument in waiting:
        name, equals, value = argument.partition("=")
        if argument == "--":
            rest += [argument, *([literal] if (literal := next(waiting, None)) is not None else [])]
        elif argument == "--json":
            as_json = True
        elif name in values:
            values[name] = value if equals else next(waiting, "")
        else:
            rest.append(argument)
    language = values["--lang"] or wording.VIETNAMESE
    if language not in wording.LANGUAGES:
        raise Unreadable(
            "language-unknown", "lang", value=language[:20], choices=", ".join(wording.LANGUAGES)
        )
    return Options(
        data=values["--data"], json=as_json, language=language, clerk=values["--clerk"] or ""
    ), rest


def complain(error: CounterError, options: Options, err: TextIO) -> None:
    """Says what failed on standard error: a sentence, or the contract's JSON."""
    if options.json:
        err.write(
            json.dumps({"error": error_fields(error, options.language)}, ensure_ascii=False) + "\n"
        )
        return
    err.write(wording.of_error_in_contract(error, options.language) + "\n")
    faults = faults_of(error)
    if [fault.code for fault in faults] == [error.code]:
        return  # it is the sentence above
    for fault in faults[:_FAULTS_SHOWN]:
        told = wording.fault(fault.row, fault.column, fault.value, fault.code, options.language)
        err.write(f"  {told}\n")


def error_fields(error: CounterError, language: str) -> dict[str, object]:
    fields: dict[str, object] = {
        "kind": error.kind,
        "code": error.code,
        "field": error.field,
        "message": wording.of_error_in_contract(error, language),
    }
    faults = error_faults(error, language)
    if faults:
        return fields | {"faults": faults}
    return fields


def error_faults(error: CounterError, language: str) -> list[dict[str, object]]:
    """The faults of an imported file, by row and column."""
    places = [
        (fault.code, {"row": fault.row, "column": fault.column, "value": fault.value})
        for fault in faults_of(error)
    ]
    return [place | {"message": wording.text(code, language, place)} for code, place in places]


def faults_of(error: CounterError) -> "tuple[Fault, ...]":
    faults = error.values.get("faults", ())
    assert isinstance(faults, tuple)
    return faults


def _group(words: Sequence[str]) -> list[Command]:
    """The commands that begin with these words and go on."""
    length = len(words)
    return [
        c
        for c in _commands_of(words[0])
        if c.words[:length] == tuple(words) and len(c.words) > length
    ]


def _usages(commands: Sequence[Command]) -> list[str]:
    from counter.cli.arguments import usage  # late: see `_parse`, 1 ms

    return [f"  {usage(command)}" for command in commands]


def _commands_of(word: str) -> Sequence[Command]:
    module = MODULES.get(word)
    commands: Sequence[Command] = import_module(f"counter.cli.{module}").COMMANDS if module else ()
    return commands


def _help(language: str) -> str:
    from counter.cli.help import of_every_command  # late: see `_parse`, 2 ms

    lines = [f"counter {__version__}", ""]
    for module in dict.fromkeys(MODULES.values()):
        lines += _usages(import_module(f"counter.cli.{module}").COMMANDS)
    return "\n".join([*lines, "", of_every_command(language), ""])
