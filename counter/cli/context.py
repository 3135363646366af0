"""What every command shares: its options, the desk it opens, and the shape of an answer."""

import os
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from getpass import getpass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from counter.desk.wall_clock import WallClock
from counter.domain.refusal import CounterError, Refusal, Unreadable
from counter.domain.text import has_control_characters
from counter.storage import files, keys, machine
from counter.storage.folder import Folder

if TYPE_CHECKING:
    from argparse import Namespace as Arguments

    from counter.desk.open_desk import OpenDesk


_LONGEST_NAME = 200


class Options(NamedTuple):
    """The options every command takes."""

    data: str | None = None
    json: bool = False
    language: str = "vi"
    clerk: str = ""


class Answer(NamedTuple):
    """A command's outcome: plain values for JSON, text for people."""

    data: object
    text: str
    exit_status: int = 0


class Argument(NamedTuple):
    """One argument, as argparse takes it."""

    names: tuple[str, ...]
    options: Mapping[str, object] = MappingProxyType({})

    @property
    def place(self) -> str:
        """The name under which what was read stands."""
        return str(self.options.get("dest") or self.names[0].lstrip("-").replace("-", "_"))


def argument(*names: str, **options: object) -> Argument:
    return Argument(names, options)


SCANNED = "card"  # an argument that a device may have framed with control characters


class Command(NamedTuple):
    """A command: its words, its arguments, and what it does."""

    words: tuple[str, ...]
    run: "Callable[[Context, Arguments], Answer | None]"
    arguments: tuple[Argument, ...] = ()


class Context:
    """Opens the desk once and keeps it open for the commands of a batch."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.clock = WallClock(os.environ.get("COUNTER_NOW"))
        self.given_passphrase = machine.passphrase_from_outside()
        self.stdin: bytes | None = None
        self.warnings: list[str] = []
        self.damage: CounterError | None = None  # of a desk that can still be looked up
        self.kept: Path | None = None  # the damaged data of a desk whose tables were made anew
        self._reader: OpenDesk | None = None
        self._writer: OpenDesk | None = None
        self._opened_at = 0  # the writer's last entry when it was opened
        self._begun_at: int | None = None  # when this command began, where the writer was open

    @property
    def folder(self) -> Folder:
        if self.options.data == "":
            raise Unreadable("data-empty", "data")
        return Folder(Path(self.options.data) if self.options.data else machine.data_home())

    def reading(self) -> "OpenDesk":
        """The desk for reading: beside any writer, or this batch's own writer."""
        # late: it takes 20 ms with msgspec, and a status opens no desk
        from counter.desk.opening import open_to_read

        if self._writer is not None:
            return self._writer
        if self._reader is None:
            self._reader = self._open(open_to_read)
        return self._reader

    def writing(self) -> "OpenDesk":
        """The desk for writing; unavailable while another program writes."""
        from counter.desk.opening import open_to_write  # late: see `reading`, 20 ms

        if self._writer is None:
            self._close_reader()
            self._writer = self._open(open_to_write)
            self._opened_at = self._writer.journal.sequence
        return self._writer

    def begin_command(self) -> None:
        """Before each command of a batch: what it writes is told apart from what was before it."""
        self._begun_at = self._writer.journal.sequence if self._writer else None

    @property
    def has_written(self) -> bool:
        """Whether this command made anything durable."""
        begun_at = self._opened_at if self._begun_at is None else self._begun_at
        return self._writer is not None and self._writer.journal.sequence != begun_at

    def make_tables_anew(self, damage: CounterError) -> bool:
        """Where only tables are damaged that derive from the journal they are made anew without
        asking; True when that is done.
        """
        if damage.code != "database-damaged":
            return False
        self.close()
        # late: it takes 25 ms with msgspec, and few desks are ever damaged
        from counter.desk.recovery import save_without_loss

        folder = self.folder
        clerk = self.options.clerk
        self.kept = save_without_loss(folder, self.clock, self.passphrase(folder), clerk)
        return self.kept is not None

    def make_due_copy(self) -> None:
        """Behind the answer of what was written: the copy that is due after so many entries, as the
        window makes it. What keeps it from being made harms nothing, and `status` tells how the
        copies stand.
        """
        desk = self._writer
        if desk is None or desk.damage is not None or desk.journal.sequence == self._opened_at:
            return
        from counter.desk import copies  # late: see `reading`, 20 ms

        with suppress(CounterError):
            if copies.copies_status(desk, desk.now).is_due:
                copies.make_copy(copies.plan_copy(desk))

    def name_clerk(self) -> None:
        """Whoever the present line names acts from now on."""
        if self._writer is not None:
            self._writer.clerk = self.options.clerk

    def _open(
        self, open_desk: "Callable[[Folder, WallClock, str | None, str], OpenDesk]"
    ) -> "OpenDesk":
        folder = self.folder
        folder.check_exists()
        self.warn_of_open_keys(folder)
        if len(self.options.clerk) > _LONGEST_NAME or has_control_characters(self.options.clerk):
            raise Refusal("control-characters", "clerk", value=ascii(self.options.clerk)[:60])
        desk = open_desk(folder, self.clock, self.passphrase(folder), self.options.clerk)
        if desk.setup.practice:
            self.warnings.append("practice")
        if desk.damage is not None:
            self.warnings.append(desk.damage.code)
            self.damage = desk.damage
        return desk

    def warn_of_open_keys(self, folder: Folder) -> None:
        self.warnings.clear()
        if not keys.is_wrapped(folder.database_key):
            self.warnings.append("no-passphrase")

    def passphrase(self, folder: Folder) -> str | None:
        """From the environment, or asked for where somebody can answer."""
        given = self.given_passphrase
        if given or not keys.is_wrapped(folder.database_key):
            return given
        if not sys.stdin.isatty():
            raise Refusal("passphrase-needed", "passphrase")
        return getpass("Mật khẩu / Passphrase: ")

    def passphrase_for_copy(self) -> str | None:
        """Of a copy that is no desk here: from the environment, or asked for where somebody can
        answer.
        """
        if self.given_passphrase or not sys.stdin.isatty():
            return self.given_passphrase
        return getpass("Mật khẩu / Passphrase: ") or None

    def input_bytes(self, name: str, limit: int, field: str = "file") -> bytes:
        """The content of a file, or of standard input for `-`: at most `limit` bytes."""
        if name != "-":
            return files.read(Path(name), limit, field)
        if self.stdin is None:  # kept: a command may be run again on tables that were made anew
            self.stdin = files.read_stream(sys.stdin.buffer, limit, field)
        return self.stdin

    def _close_reader(self) -> None:
        if self._reader is not None:
            self._reader.close()
            self._reader = None

    def close(self) -> None:
        self._close_reader()
        if self._writer is not None:
            self._writer.close()
            self._writer = None
