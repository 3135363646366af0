"""A drive that answers with an error instead of with "not there": pulled out under way, a network
that is gone, no right to it.
"""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ERRORS = (
    errno.EACCES,
    errno.EIO,
    errno.ENOTCONN,
    errno.ESTALE,
    errno.ENAMETOOLONG,
    errno.ETIMEDOUT,
)
_CALLS = (
    "stat",
    "lstat",
    "open",
    "mkdir",
    "scandir",
    "listdir",
    "statvfs",
    "unlink",
    "replace",
    "rename",
    "access",
)


def fail_below(folder: Path, error: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on whatever asks the system about this folder, or about anything in it, gets the
    error.
    """
    for name in _CALLS:
        monkeypatch.setattr(os, name, _failing(getattr(os, name), os.fspath(folder), error))


def _failing(call: Callable[..., Any], folder: str, error: int) -> Callable[..., Any]:
    def called(path: Any = ".", *args: Any, **options: Any) -> Any:
        place = os.fspath(path) if isinstance(path, str | os.PathLike) else ""
        if place == folder or place.startswith(folder + os.sep):
            raise OSError(error, os.strerror(error), place)
        return call(path, *args, **options)

    return called
