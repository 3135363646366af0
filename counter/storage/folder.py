"""The desk's data folder: which file is what, and the lock that lets one process write."""

import errno
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import BinaryIO

from counter.domain.refusal import Refusal, Unavailable, Unreadable, reason_of
from counter.storage import files, keys, machine

DATABASE = "counter.db"
DATABASE_KEY = "database.key"
SIGNING_KEY = "signing.key"
HEAD = "head"
LOCK = "lock"
_FILES = (DATABASE_KEY, SIGNING_KEY, HEAD, DATABASE)  # the database last: with it a desk is there
_BEGINNING = ".beginning"
SALVAGE, COPYING, PROVING = ".salvage", ".copying", ".proving"
_SUCCESSOR = ".successor"
_REWRAPPING, _REWRAPPED = ".rewrapping", ".rewrapped"
_BEFORE = "before"


class Folder:
    """Paths of one desk's data folder."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.database = path / DATABASE
        self.database_key = path / DATABASE_KEY
        self.signing_key = path / SIGNING_KEY
        self.head = path / HEAD
        self._lock_file = path / LOCK

    @property
    def exists(self) -> bool:
        """True when a desk was made here, whole or damaged. What a setting up cut off half way left
        behind is none. Unavailable where the system does not let it be looked at: whether a desk is
        there nobody knows then.
        """
        with self.usable():
            return self.database.exists() or (self.head.exists() and not self._holds(_BEGINNING))

    def _holds(self, name: str) -> bool:
        """True for a folder of ours under this name. A file, a pipe or a link there is nobody's
        work and means nothing.
        """
        return files.is_folder_itself(self.path / name)

    def check_exists(self) -> None:
        if self._holds(_SUCCESSOR) or self._holds(_REWRAPPED):
            self.lock().close()  # ends what a power cut stopped half way
        if not self.exists:
            raise Unreadable("no-desk", "data", path=str(self.path))

    def check_new(self) -> None:
        if self.exists:
            raise Refusal("desk-exists", "data", path=str(self.path))

    def keep_private(self) -> None:
        """After a desk was made in it."""
        with self.usable():
            machine.make_private(self.path)
            self._make_private()

    def make_beginning(self, name: str = _BEGINNING) -> "Folder":
        """An empty folder inside this one to make a desk in: a setting up cut off half way leaves
        no desk behind.
        """
        with self.usable():
            self._clear(name)
            (self.path / name).mkdir(parents=True)
        return Folder(self.path / name)

    def _clear(self, name: str) -> None:
        """Takes away whatever stands under a name that is only for work in progress."""
        _clear_stray(self.path / name)
        if self._holds(name):
            files.remove_tree(self.path / name)

    @contextmanager
    def usable(self) -> Iterator[None]:
        """What the system says of the folder or its disk as ours."""
        try:
            yield
        except OSError as error:
            code = "disk-full" if error.errno == errno.ENOSPC else "folder-unusable"
            raise Unavailable(code, "data", path=str(self.path), reason=reason_of(error)) from error

    @contextmanager
    def usable_place(self, target: Path) -> Iterator[None]:
        """What the system says of a folder for copies as ours."""
        try:
            yield
        except OSError as error:
            code = "backup-no-room" if error.errno == errno.ENOSPC else "backup-place"
            reason = "FolderNotFound" if isinstance(error, FileNotFoundError) else reason_of(error)
            raise Unavailable(
                code, "folder", path=str(target)[-60:], reason=reason, megabytes=self._megabytes()
            ) from error

    def _megabytes(self) -> int:
        try:
            return (self.database.stat().st_size >> 20) + 1
        except OSError:
            return 1

    def remove(self) -> None:
        """Everything in it; for a desk that was begun and not ended."""
        files.remove_tree(self.path)

    @contextmanager
    def remove_unless_made(self) -> Iterator[None]:
        """Where no desk came about in a folder that was not there before, it goes again."""
        was_there = files.is_there(self.path)
        try:
            yield
        finally:
            if not was_there and not self.exists:
                with suppress(OSError):  # somebody put something into it meanwhile
                    self._lock_file.unlink(missing_ok=True)
                    self.path.rmdir()

    @contextmanager
    def working(self, name: str) -> Iterator["Folder"]:
        """An empty folder inside this one for as long as the block lasts, beside whoever writes;
        locked, so that no sweep takes it away while it is in use, and one that a power cut left
        goes with the next.
        """
        import tempfile  # late: it takes 3 ms, and a status has nothing to work on

        with self.usable():
            self.path.mkdir(parents=True, exist_ok=True)
            place = Folder(Path(tempfile.mkdtemp(prefix=f"{name}-", dir=self.path)))
            lock = open(place.path / LOCK, "a+b")
        try:
            machine.try_lock(lock)
            yield place
        finally:
            lock.close()
            files.remove_tree(place.path)

    def takes(self, size: int) -> bool:
        """Whether so many bytes could be written here now: False on a read-only or full disk, and
        without the right to write.
        """
        try:
            return files.can_write_in(self.path) and files.free_bytes(self.path) >= size
        except OSError:
            return False

    def take_over(self, made: "Folder") -> None:
        """Moves a finished desk up from where it was made, the database last."""
        for name in _FILES:
            (made.path / name).replace(self.path / name)
        machine.sync_folder(self.path)
        files.remove_tree(made.path)

    def succeed(self, made: "Folder") -> Path | None:
        """Another desk, finished and closed, takes this folder over; under the lock, with the files
        of both closed.

        What was here stays whole in a folder inside this one, whose path is returned; None where
        nothing was.
        """
        log = made.path / f"{DATABASE}-wal"
        if log.exists() and log.stat().st_size:
            # it would stay behind, and what stands in it with it
            raise Unavailable("database-busy", "data")
        with self.usable():
            _clear_stray(self._successor)
            # from here on it is settled, whenever the power goes
            made.path.replace(self._successor)
            machine.sync_folder(self.path)
            return self._end_succession()

    @property
    def _successor(self) -> Path:
        return self.path / _SUCCESSOR

    def _end_succession(self) -> Path | None:
        """File by file the old goes into its own folder and the new comes in; begun again it goes
        on where it was.
        """
        if not self._holds(_SUCCESSOR):
            return None
        before, kept = self._successor / _BEFORE, self._next_before()
        _clear_stray(before)
        before.mkdir(mode=0o700, exist_ok=True)
        for name in _FILES:
            if files.is_file_itself(self._successor / name):
                for old in self.path.glob(f"{name}*"):  # a database with its write-ahead log
                    old.replace(before / old.name)
                (self._successor / name).replace(self.path / name)
        machine.sync_folder(self.path)
        is_kept = any(before.iterdir())
        if is_kept:
            before.replace(kept)
        files.remove_tree(self._successor, must_go=True)
        return kept if is_kept else None

    def make_key_folder(self) -> Path:
        """An empty folder inside this one to wrap both keys anew in."""
        self._end_rewrapping()
        with self.usable():
            self._clear(_REWRAPPING)
            (self.path / _REWRAPPING).mkdir(mode=0o700)
        return self.path / _REWRAPPING

    def take_keys(self, made: Path) -> None:
        """Both key files made there become this desk's, or neither does; under the lock."""
        with self.usable():
            _clear_stray(self._rewrap_place)
            made.replace(self._rewrap_place)  # from here on it is settled, whenever the power goes
            machine.sync_folder(self.path)
            self._end_rewrapping()

    @property
    def _rewrap_place(self) -> Path:
        return self.path / _REWRAPPED

    def _end_rewrapping(self) -> None:
        """Begun again it goes on where it was."""
        if not self._holds(_REWRAPPED):
            return
        if not self._is_whole_wrapping():
            files.remove_tree(
                self._rewrap_place, must_go=True
            )  # nothing that this program wrote: the keys here stay
            return
        for name in (DATABASE_KEY, SIGNING_KEY):
            if files.is_file_itself(self._rewrap_place / name):
                (self._rewrap_place / name).replace(self.path / name)
        machine.sync_folder(self.path)
        files.remove_tree(self._rewrap_place, must_go=True)

    def _is_whole_wrapping(self) -> bool:
        """True when every key file that waits there reads as it was written."""
        for name in (DATABASE_KEY, SIGNING_KEY):
            waiting = self._rewrap_place / name
            if files.is_there(waiting) and not keys.is_readable(waiting):
                return False
        return True

    def _next_before(self) -> Path:
        return next(
            path for n in count(1) if not files.is_there(path := self.path / f"{_BEFORE}-{n}")
        )

    def lock(self) -> BinaryIO:
        """The writer's lock, held as long as the file stays open; unavailable while another process
        writes.
        """
        with self.usable():
            self.path.mkdir(parents=True, exist_ok=True)
            self._check_own_files()
            file = open(self._lock_file, "a+b")
        if not machine.try_lock(file):
            file.close()
            raise Unavailable("another-writer", "data", path=str(self.path))
        with ExitStack() as undo:
            undo.callback(file.close)
            with self.usable():  # somebody may read the old file; the next to come ends it
                self._end_succession()
                self._end_rewrapping()
                self._sweep()
                self._make_private()
            undo.pop_all()
        return file

    def _check_own_files(self) -> None:
        """A link in place of a file would let acts be written where somebody else reads or replaces
        them; a pipe would keep the program waiting for ever.
        """
        for name in (*_FILES, LOCK):
            path = self.path / name
            if path.is_symlink():
                raise Unavailable("folder-link", "data", path=str(self.path), file=name)
            self.check_name_free(name)

    def check_name_free(self, name: str) -> None:
        """Unavailable where something stands under the name of a file of ours that is no file."""
        path = self.path / name
        if files.is_there(path) and not files.is_file_itself(path):
            raise Unavailable("name-taken", "data", path=str(self.path), file=name)

    def _sweep(self) -> None:
        """What a cut `continue`, change of passphrase or write of a small file left behind: nothing
        waits for it.
        """
        if self.exists:
            for name in (_BEGINNING, _REWRAPPING, SALVAGE):
                if self._holds(name):
                    files.remove_tree(self.path / name)
            for rest in (self.path / f"{name}.new" for name in _FILES):
                if files.is_file_itself(rest):
                    rest.unlink()
        for name in (COPYING, PROVING):
            for place in self.path.glob(f"{name}-*"):
                if self._holds(place.name) and not _is_in_use(place):
                    files.remove_tree(place)

    def _make_private(self) -> None:
        """The folder and its files are the owner's alone, also those that an earlier program made."""
        wal, shm = (self.path / f"{DATABASE}{end}" for end in ("-wal", "-shm"))
        paths = [self.path, *(self.path / name for name in (*_FILES, LOCK)), wal, shm]
        for path in paths:
            if path.exists() and not machine.is_private(path):
                machine.make_private(path)

    def watch(self, lock: BinaryIO) -> "Watched":
        """The folder as it is now, for a writer that looks again before it acknowledges an act."""
        return Watched(self, lock)

    def free_megabytes(self) -> int | None:
        """Room left on its disk; None when the disk does not say."""
        try:
            return files.free_bytes(self.path) // 1_000_000
        except OSError:
            return None


def _clear_stray(path: Path) -> None:
    """What stands under the name of a folder of ours and is none goes, unopened: a pipe would be
    waited for, and a link leads to what is not ours.
    """
    if files.is_there(path) and not files.is_folder_itself(path):
        path.unlink()


def _is_in_use(place: Path) -> bool:
    """True for a working place whose process lives, and for one that has no lock yet: it was made
    this moment.
    """
    try:
        with (place / LOCK).open("r+b") as file:
            return not machine.try_lock(file)
    except OSError:
        return True


class Watched:
    """A data folder under the program that writes it: was it removed, replaced, or its lock taken
    away meanwhile?
    """

    def __init__(self, folder: Folder, lock: BinaryIO) -> None:
        self._folder = folder
        self._places = (os.fspath(folder.path / LOCK), os.fspath(folder.database))
        found = os.fstat(lock.fileno())
        self._files = ((found.st_dev, found.st_ino), machine.file_at(self._places[1]))

    def check(self) -> None:
        """Unavailable when what lies at the folder's place is not what this program writes: an act
        would be lost with it.
        """
        if tuple(machine.file_at(place) for place in self._places) != self._files:
            raise Unavailable("folder-replaced", "data", path=str(self._folder.path))
