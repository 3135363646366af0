"""How the print process is started: by whatever this program was started by."""

import subprocess  # nosec B404
import sys
from collections.abc import Sequence
from pathlib import Path

import counter

COMMAND = "print-worker"  # of the command line; for the program alone


def own_command() -> list[str]:
    """A packaged program starts itself; else Python starts the same code."""
    if getattr(sys, "frozen", False):
        return [sys.executable, COMMAND]
    return [sys.executable, "-m", "ui.app", COMMAND]


def start(command: Sequence[str]) -> "subprocess.Popen[bytes]":
    """A group of its own, so that what it started ends with it; no terminal, so that nothing there
    asks for a password.
    """
    return subprocess.Popen(  # noqa: S603  # nosec B603
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(counter.__file__).parents[1],
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
