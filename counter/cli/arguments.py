"""Command lines by argparse; wrong usage is an error like any other, not the end of the process."""

import argparse
import re
from typing import NoReturn

from counter.cli.context import Command
from counter.domain.refusal import Unreadable

# What argparse says, and the sentence that says it here.
_FAULTS = (
    (re.compile(r"the following arguments are required: (.+)"), "required"),
    (re.compile(r"unrecognized arguments: (.+)"), "unknown"),
    (re.compile(r"argument (.+): invalid int value: .+"), "number"),
    (re.compile(r"argument (.+): expected one argument"), "value"),
)


class Parser(argparse.ArgumentParser):
    """Wrong usage is an error like any other, not the end of the process."""

    def error(self, message: str) -> NoReturn:
        for fault, words in _FAULTS:
            if (found := fault.fullmatch(message)) is not None:
                raise Unreadable(
                    f"usage:{words}", "arguments", what=found[1], usage=self.usage_line()
                )
        raise Unreadable("usage", "arguments", reason=f"{message}\n{self.usage_line()}")

    def usage_line(self) -> str:
        return " ".join(self.format_usage().removeprefix("usage:").replace("[-h]", "").split())


def parser(command: Command) -> Parser:
    built = Parser(prog=f"counter {' '.join(command.words)}", allow_abbrev=False)
    for names, options in command.arguments:
        built.add_argument(*names, **options)  # type: ignore[arg-type]
    return built


def usage(command: Command) -> str:
    """One line of help."""
    return parser(command).usage_line()
