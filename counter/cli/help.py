"""`--help`: how a command is written, what it is for, and what each of its arguments is for."""

from collections.abc import Iterator, Sequence
from textwrap import fill

from counter import wording
from counter.cli.arguments import usage
from counter.cli.context import Argument, Command

_WIDTH = 96
_COMMON = (("--data", "DIR"), ("--json", ""), ("--lang", "vi|en"), ("--clerk", "NAME"))


def of_command(command: Command, language: str) -> str:
    """A command that nothing is said of shows how it is written."""
    purpose = sentence(command.words, "", language)
    if not purpose:
        return usage(command)
    arguments = [
        line for one in command.arguments for line in _describe(command.words, one, language)
    ]
    common = sentence((), "common", language)
    return "\n".join([usage(command), "", _fill(purpose), "", *arguments, "", _fill(common)])


def of_every_command(language: str) -> str:
    """The options that every command takes."""
    lines = [
        line
        for name, value in _COMMON
        for line in _lines(f"{name} {value}", sentence((), name, language))
    ]
    return "\n".join(lines)


def sentence(words: Sequence[str], name: str, language: str) -> str:
    """What an argument is for: in this command, else in its group; what the command is for, where
    none is named.
    """
    for length in range(len(words), -1, -1):
        said = wording.help_on(" ".join([*words[:length], name]).strip(), language)
        if said or not name:
            break
    return said or _text_of_action(words, name.lstrip("-").replace("-", "_"), language)


def _text_of_action(words: Sequence[str], name: str, language: str) -> str:
    """An act on a dossier says what it is for on its button, and what it asks before its field."""
    if words[:1] != ("dossier",) or len(words) < 2:
        return ""
    code = f"ask:{words[1]}.{name}" if name else f"action:{words[1]}"
    if wording.template(code, language):
        return wording.text(code, language)
    return ""


def _describe(words: Sequence[str], argument: Argument, language: str) -> Iterator[str]:
    name, options = argument.names[0], argument.options
    value = options.get(
        "metavar", "" if options.get("action") == "store_true" else name.lstrip("-").upper()
    )
    shown = f"{name} {value}" if name.startswith("-") else str(value)
    yield from _lines(shown, sentence(words, name, language))


def _lines(name: str, said: str) -> Iterator[str]:
    yield f"  {name.strip()}"
    yield _fill(said, " " * 6)


def _fill(said: str, indent: str = "") -> str:
    """Names of options stay whole."""
    return fill(
        said, _WIDTH, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False
    )
