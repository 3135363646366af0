"""Who read which unit and when, and who was turned away: one line each, in one file a day.

Every process writes whole lines to the end of the day's file, so several may share it; nothing is
ever rewritten, and old days are removed as files. A line names units, desks, bytes and codes; an
address stands only where somebody was turned away. Nobody's turning away may fill the disk: of what
repeats itself within a minute the first lines are written, the rest is counted.
"""

import os
import re
import stat
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import BinaryIO

from counter.domain.refusal import Unavailable, reason_of

DAYS_KEPT = 180
_ALIKE = 3  # lines of one kind and one address within a minute
_KINDS = 100  # kinds and addresses that are told apart within a minute
# Without O_NONBLOCK the opening of a pipe waits for whoever reads from it.
_APPENDING = (
    os.O_WRONLY
    | os.O_CREAT
    | os.O_APPEND
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NONBLOCK", 0)
)
_MINUTE = timedelta(minutes=1)
_LONGEST = 400  # letters of a line
# in a value: it could look like another value, or like another line
_FORBIDDEN = re.compile(r"[^\w.:/*-]")


class AccessLog:
    """Appends to `FILE-2026-06-01.log` for a path `FILE.log`; `now` tells the hub's time."""

    def __init__(self, path: Path, now: Callable[[], datetime]) -> None:
        self._path, self._now = path, now
        self._day = ""
        self._file: BinaryIO | None = None
        self._minute = now()
        self._alike = Counter[tuple[str, str]]()
        self._is_failing = False
        try:
            self._turn_to(now())
        except OSError as error:
            raise Unavailable(
                "log-unwritable", "log", path=path.name[-60:], reason=reason_of(error)
            ) from error

    def note(self, what: str, **values: object) -> None:
        """Something that was done, as `exchange unit=H49.61 desk=1`."""
        self._count_out()
        self._write(_line(self._now(), what, values))

    def note_turned_away(self, why: str, address: str, **values: object) -> None:
        """Somebody who was turned away at the door, or further in."""
        self._count_out()
        if len(self._alike) < _KINDS or (why, address) in self._alike:
            kind = (why, address)
        else:
            kind = (why, "many")
        self._alike[kind] += 1
        if self._alike[kind] <= _ALIKE:
            self._write(
                _line(
                    self._now(),
                    "turned-away",
                    {"why": why, "address": kind[1] or "unknown", **values},
                )
            )

    def close(self) -> None:
        self._count_out(is_last=True)
        if self._file is not None:
            self._file.close()
            self._file = None

    def _count_out(self, *, is_last: bool = False) -> None:
        """After a minute, what was counted and not written."""
        now = self._now()
        if not is_last and timedelta(0) <= now - self._minute < _MINUTE:
            return
        for (why, address), count in self._alike.items():
            if count > _ALIKE:
                values = {"why": why, "address": address or "unknown", "more": count - _ALIKE}
                self._write(_line(now, "turned-away", values))
        self._alike.clear()
        self._minute = now

    def _write(self, line: str) -> None:
        """A disk without room stops no exchange; it is said once."""
        try:
            self._turn_to(self._now())
            assert self._file is not None, "a day was turned to"
            self._file.write(line.encode())
            self._is_failing = False
        except OSError as error:
            if not self._is_failing:
                sys.stderr.write(f"access log: {reason_of(error)}\n")
            self._is_failing = True

    def _turn_to(self, now: datetime) -> None:
        """The file of this day. Without a buffer: a line goes out in one piece."""
        day = now.date().isoformat()
        if self._file is not None and day == self._day:
            return
        if self._file is not None:
            self._file.close()
            self._file = None
        self._file = _open_to_append(self._of_day(day))
        self._day = day
        self._remove_old(now)

    def _of_day(self, day: str) -> Path:
        return self._path.with_name(f"{self._path.stem}-{day}{self._path.suffix}")

    def _remove_old(self, now: datetime) -> None:
        oldest = self._of_day((now - timedelta(days=DAYS_KEPT)).date().isoformat()).name
        of_a_day = re.compile(
            re.escape(self._path.stem) + r"-\d{4}-\d\d-\d\d" + re.escape(self._path.suffix)
        )
        for old in self._path.absolute().parent.iterdir():
            if of_a_day.fullmatch(old.name) and old.name < oldest:
                with suppress(OSError):  # another process was quicker
                    old.unlink()


def _open_to_append(path: Path) -> BinaryIO:
    """A regular file, open to write at its end. A pipe would take lines until it is full, and a
    device whatever it likes.
    """
    handle = os.open(path, _APPENDING, 0o600)
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise FileExistsError(path.name)
    return open(handle, "ab", buffering=0)


def _line(now: datetime, what: str, values: dict[str, object]) -> str:
    told = " ".join(f"{name}={_FORBIDDEN.sub('?', str(value))}" for name, value in values.items())
    return f"{now.isoformat(timespec='seconds')} {what} {told}"[:_LONGEST] + "\n"
