"""A printer of the system without a window: by CUPS' own commands, as Linux has them."""

import shutil
import subprocess  # nosec B404
import sys

from counter.domain.refusal import Unavailable

_PATIENCE_S = 60


class SystemPrinter:
    """A printer by the name the system knows it by. The content goes to CUPS as it is."""

    def __init__(self, name: str) -> None:
        self.name = name

    def send(self, title: str, content: bytes) -> str:
        """CUPS' yes says that its queue took it, and no more."""
        if _run(self.name, "lp", "-d", self.name, "-t", title, content=content).returncode:
            known = _run(self.name, "lpstat", "-e").stdout.decode(errors="replace").split("\n")
            code = "printer-stopped" if self.name in known else "printer-unknown"
            raise Unavailable(code, "printer", printer=self.name)
        return self.name


def _run(
    printer: str, program: str, *arguments: str, content: bytes = b""
) -> "subprocess.CompletedProcess[bytes]":
    path = None if sys.platform == "win32" else shutil.which(program)
    if path is None:
        raise Unavailable("no-system-printing", "printer", printer=printer)
    try:
        # The name is an argument of its own, and no shell reads it.
        return subprocess.run(  # noqa: S603  # nosec B603
            [path, *arguments],
            input=content,
            capture_output=True,
            check=False,
            timeout=_PATIENCE_S,
        )
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        raise Unavailable("printer-unreachable", "printer", printer=printer) from error
