"""Where bugs leave a trace: a small file in the desk's folder that support may be given.

It says when, what kind of exception and where in the program; never an exception's message and
never a value, for either may hold somebody's name.
"""

import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from traceback import walk_tb
from types import TracebackType

from counter.domain.clock import VIETNAM
from counter.storage import files

FILE = "faults.log"
MOST_BYTES = 1_000_000  # then the file becomes FILE.1, in place of the one before
_ROOT = Path(__file__).resolve().parents[1]


class _Log:
    """The file of one desk; without a folder traces are let go."""

    def __init__(self) -> None:
        self._writing = threading.Lock()
        self.folder: Path | None = None

    def write(self, text: str) -> None:
        if self.folder is None:
            return
        file = self.folder / FILE
        if files.is_there(file) and not files.is_file(file):
            return  # a pipe would be waited for
        with (
            self._writing,
            suppress(OSError),
        ):  # a trace that cannot be kept must not be a fault of its own
            if file.exists() and file.stat().st_size > MOST_BYTES:
                file.replace(file.with_name(f"{FILE}.1"))
            with file.open("a", encoding="utf-8") as out:
                out.write(text)


_log = _Log()
_hooks = (sys.excepthook, threading.excepthook)


def watch(folder: Path) -> None:
    """From now on whatever nobody catches leaves its trace in the folder of this desk."""
    global _hooks
    if _log.folder is None:
        _hooks = (sys.excepthook, threading.excepthook)
    _log.folder = folder
    sys.excepthook, threading.excepthook = _uncaught, _uncaught_in_thread


def forget() -> None:
    """The end of watching."""
    if _log.folder is not None:
        _log.folder = None
        sys.excepthook, threading.excepthook = _hooks


def note(error: BaseException) -> None:
    """Leaves the trace of a bug that was caught and told."""
    _log.write(_trace(error))


def _uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if isinstance(error, KeyboardInterrupt):
        _hooks[0](kind, error, trace)
        return
    note(error)
    if _at_a_terminal():
        _hooks[0](kind, error, trace)
    elif sys.stderr is not None:
        sys.stderr.write(_trace(error))


def _uncaught_in_thread(failure: threading.ExceptHookArgs) -> None:
    error = failure.exc_value
    if error is None or isinstance(error, SystemExit):
        return
    note(error)
    if _at_a_terminal():
        _hooks[1](failure)
    elif sys.stderr is not None:
        sys.stderr.write(_trace(error))


def _at_a_terminal() -> bool:
    """Only there is the whole message shown: elsewhere what is printed may end in a file of the
    system.
    """
    return sys.stderr is not None and sys.stderr.isatty()


def _trace(error: BaseException) -> str:
    lines = [f"{datetime.now(VIETNAM):%Y-%m-%d %H:%M:%S}"]
    for kind in _chain(error):
        lines.append(f"{type(kind).__module__}.{type(kind).__qualname__}".removeprefix("builtins."))
        lines += [
            f"  {_place(frame.f_code.co_filename)}:{line} {frame.f_code.co_qualname}"
            for frame, line in walk_tb(kind.__traceback__)
        ]
    return "\n".join(lines) + "\n\n"


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The exception, then what it came from."""
    seen: set[int] = set()
    following: BaseException | None = error
    while following is not None and id(following) not in seen:
        yield following
        seen.add(id(following))
        following = following.__cause__ or (
            None if following.__suppress_context__ else following.__context__
        )


def _place(file: str) -> str:
    """A file of the program by its place in it, any other by its name: a path may hold a person's
    name.
    """
    path = Path(file)
    if path.is_relative_to(_ROOT):
        return path.relative_to(_ROOT).as_posix()
    return path.name
