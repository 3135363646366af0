"""The desk that a window shows: opened in its worker, and let go of there."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from counter.desk.day import DayService
from counter.desk.open_desk import OpenDesk
from counter.desk.opening import open_to_read, open_to_write
from counter.domain.refusal import CounterError, Damaged
from counter.storage import keys
from counter.storage.keys import RememberedKey
from counter.storage.passphrase import key_files

if TYPE_CHECKING:
    from ui.shell.program import Program


class Opening:
    """One desk at a time, and the keys that opened it."""

    def __init__(self, program: "Program") -> None:
        self._program = program
        self.desk: OpenDesk | None = None
        self.is_practice = False
        self.first_page = "queue"  # of a window that is made now
        self.key_in_use: RememberedKey | None = None  # None at a desk without a passphrase
        self._key_files = b""  # as they lay on the disk when the desk was opened

    @property
    def is_whole(self) -> bool:
        """True while a desk is open that can be worked at."""
        return self.desk is not None and self.desk.damage is None

    def open(self, passphrase: str | None) -> None:
        """To work at; a wrong passphrase is told before any damage."""
        program = self._program
        clerk = program.preferences.clerk
        try:
            desk = program.worker.wait_for(
                lambda: open_to_write(program.folder, program.clock, passphrase, clerk)
            )
        except Damaged:
            keys.load(program.folder.database_key, passphrase)
            raise
        self._take(desk)

    def open_to_read(self, passphrase: str | None, damage: CounterError) -> None:
        """To look up what can still be read; whoever acts there is told the damage."""
        program = self._program
        clerk = program.preferences.clerk

        def read() -> OpenDesk:
            desk = open_to_read(program.folder, program.clock, passphrase, clerk)
            desk.damage = damage
            return desk

        self._take(program.worker.wait_for(read))

    def _take(self, desk: OpenDesk) -> None:
        self.is_practice, looks_around = self._program.worker.wait_for(lambda: _look_at(desk))
        self.first_page = "day" if looks_around else "queue"
        desk.committed.listen(self._program.changes.tell)
        self.desk = desk
        self.remember_keys()

    def remember_keys(self) -> None:
        """What unlocking compares with: the keys in use, as their files are now that they were
        opened, or wrapped anew.
        """
        path = self._program.folder.database_key
        self.key_in_use = RememberedKey(path) if keys.is_wrapped(path) else None
        self._key_files = key_files(self._program.folder)

    @property
    def has_other_keys(self) -> bool:
        """True where the key files on the disk are no longer those that were opened."""
        return key_files(self._program.folder) != self._key_files

    def sign_as(self, clerk: str) -> None:
        """Acts asked for before still carry the name before."""

        def sign() -> None:
            if self.desk is not None:
                self.desk.clerk = clerk

        self._program.worker.run(sign)

    @contextmanager
    def let_go_on_fault(self) -> Iterator[None]:
        """A desk that cannot be shown is let go of, to be tried again."""
        try:
            yield
        except Exception:
            self.let_go()
            raise

    def let_go(self) -> None:
        """What works beside the window ends with its desk."""
        self._program.background.end()
        desk = self.desk
        self.desk = None
        if desk is not None:
            self._program.worker.wait_for(desk.close)


def _look_at(desk: OpenDesk) -> tuple[bool, bool]:
    """Whether it is a practice desk, and whether its window begins with a look around: not where it can
    only be read.
    """
    looks_around = desk.damage is None and DayService(desk).opens_with_a_look_around()
    return desk.setup.practice, looks_around
