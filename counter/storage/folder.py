"""The desk's data folder: which file is what, and the lock that lets one process write."""

from pathlib import Path
from typing import BinaryIO

from counter.domain.refusal import Refusal, Unavailable, Unreadable
from counter.storage import machine

DATABASE = "counter.db"
DATABASE_KEY = "database.key"
SIGNING_KEY = "signing.key"
HEAD = "head"
LOCK = "lock"
_BEGINNING = ".beginning"


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
        """True when a desk was made here, whole or damaged. What a founding cut off half way left behind is none."""
        return self.database.exists() or (self.head.exists() and not (self.path / _BEGINNING).exists())

    def check_exists(self) -> None:
        if not self.exists:
            raise Unreadable("no-desk", "data", path=str(self.path))

    def check_new(self) -> None:
        if self.exists:
            raise Refusal("desk-exists", "data", path=str(self.path))

    def begun(self) -> "Folder":
        """An empty folder inside this one to make a desk in: a founding cut off half way leaves no desk behind."""
        import shutil

        beginning = self.path / _BEGINNING
        shutil.rmtree(beginning, ignore_errors=True)
        beginning.mkdir(parents=True)
        return Folder(beginning)

    def take_over(self, made: "Folder") -> None:
        """Moves a finished desk up from where it was made, the database last."""
        import shutil

        for name in (DATABASE_KEY, SIGNING_KEY, HEAD, DATABASE):
            (made.path / name).replace(self.path / name)
        machine.sync_folder(self.path)
        shutil.rmtree(made.path, ignore_errors=True)

    def lock(self) -> BinaryIO:
        """The writer's lock, held as long as the file stays open; unavailable while another process writes."""
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            file = open(self._lock_file, "a+b")
        except OSError as error:
            raise Unavailable("folder-unusable", "data", path=str(self.path), reason=type(error).__name__) from error
        if not machine.try_lock(file):
            file.close()
            raise Unavailable("another-writer", "data", path=str(self.path))
        return file

    def free_megabytes(self) -> int | None:
        """Room left on its disk; None when the disk does not say."""
        import shutil

        try:
            return shutil.disk_usage(self.path).free // 1_000_000
        except OSError:
            return None
