"""Command lines by argparse; wrong usage is an error like any other, not the end of the process."""

import argparse
from typing import NoReturn

from counter.cli.context import Command
from counter.domain.refusal import Unreadable


class Parser(argparse.ArgumentParser):
    """Wrong usage is an error like any other, not the end of the process."""

    def error(self, message: str) -> NoReturn:
        raise Unreadable("usage", "arguments", reason=f"{message}\n{self.format_usage().strip()}")


def parser(command: Command) -> Parser:
    built = Parser(prog=f"counter {' '.join(command.words)}", allow_abbrev=False)
    for names, options in command.arguments:
        built.add_argument(*names, **options)  # type: ignore[arg-type]
    return built


def usage(command: Command) -> str:
    """One line of help."""
    return " ".join(parser(command).format_usage().removeprefix("usage:").replace("[-h]", "").split())
