"""The computer around the program: what differs between Windows and POSIX (locks that die with
their process, making a folder's entries durable), files that are whole or not there, and what the
environment brings.
"""

import os
import sys
from pathlib import Path
from typing import BinaryIO

_MOST_DESCRIPTORS = 65_536
# A file that was not there before; on Windows its line ends stay as they are.
WRITE_NEW = (
    os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
)
FileNumber = tuple[int, int]  # a file's device and its number there

if sys.platform == "win32":
    import msvcrt
    import subprocess  # nosec B404

    def try_lock(file: BinaryIO) -> bool:
        """Takes the one lock on an open file; False when another process holds it."""
        try:
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def sync_folder(folder: Path) -> None:
        """Windows writes folder entries with the file; there is nothing to ask for."""

    def make_private(path: Path) -> None:
        """A folder that its owner alone reads, with what lies in it: the owner's entry in place of
        inherited ones.
        """
        if path.is_dir():
            owner = f"{os.environ.get('USERNAME', '')}:(OI)(CI)F"
            # Windows' own program by its whole path: one of the same name in the working folder is
            # never started.
            icacls = Path(os.environ.get("SYSTEMROOT", "C:\\Windows"), "System32", "icacls.exe")
            command = [str(icacls), str(path), "/inheritance:r", "/grant:r", owner]
            subprocess.run(command, check=False, capture_output=True)  # noqa: S603  # nosec B603

    def is_private(_path: Path) -> bool:
        """Asking for entries takes a program of its own and a while: they are set once, when a desk
        is made, and files inherit them.
        """
        return True

    def raise_descriptor_limit() -> int:
        """How many connections a process may hold: Windows keeps no count of them."""
        return 16_384

    def data_home() -> Path:
        return Path(os.environ.get("LOCALAPPDATA", str(Path.home()))) / "counter"

else:
    import fcntl
    import resource

    def raise_descriptor_limit() -> int:
        """Lets this process open as many files and connections as it may; returns how many that
        are.
        """
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        if hard == resource.RLIM_INFINITY:
            wanted = _MOST_DESCRIPTORS
        else:
            wanted = min(hard, _MOST_DESCRIPTORS)
        if soft == resource.RLIM_INFINITY or soft >= wanted:
            if soft == resource.RLIM_INFINITY:
                return _MOST_DESCRIPTORS
            return soft
        try:
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
        except (OSError, ValueError):  # a system that names a hard limit and holds another one
            return soft
        return wanted

    def try_lock(file: BinaryIO) -> bool:
        """Takes the one lock on an open file; False when another process holds it."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def sync_folder(folder: Path) -> None:
        """Makes created and renamed files of the folder survive a power cut."""
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

    def make_private(path: Path) -> None:
        """A folder or file that its owner alone reads and writes."""
        path.chmod(0o700 if path.is_dir() else 0o600)

    def is_private(path: Path) -> bool:
        """True when nobody but its owner may read or write it."""
        return not path.stat().st_mode & 0o077

    def data_home() -> Path:
        """The platform's folder for user data."""
        if sys.platform == "darwin":
            return Path.home() / "Library" / "Application Support" / "counter"
        return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "counter"


def passphrase_from_outside() -> str | None:
    """What COUNTER_PASSPHRASE says, and the variable is gone: no process that this one starts
    inherits it (a printer's command, a file manager, the practice desk). Read once, at the
    beginning; whoever reads it keeps it.
    """
    return os.environ.pop("COUNTER_PASSPHRASE", None)


def new_passphrase_from_outside() -> str | None:
    """The passphrase to be, as COUNTER_NEW_PASSPHRASE says it; the variable is gone afterwards."""
    return os.environ.pop("COUNTER_NEW_PASSPHRASE", None)


def keep_files_private() -> None:
    """From now on this process makes files for their owner alone, Qt's among them; on Windows the
    folder's rights say so.
    """
    os.umask(0o077)


def file_at(place: str) -> FileNumber | None:
    """Which file a path leads to: another one in its place is told from it; None where nothing is
    there.
    """
    try:
        found = os.stat(place)  # noqa: PTH116  before each commit: a path would be made anew
    except OSError:
        return None
    return found.st_dev, found.st_ino


def write_durably(path: Path, content: bytes, private: bool = False) -> None:
    """Writes a small file whole or not at all, and flushed to the disk."""
    beside = path.with_name(path.name + ".new")
    mode = 0o600 if private else 0o644
    beside.unlink(missing_ok=True)  # what a cut left has the rights and the place of then
    handle = os.open(beside, WRITE_NEW, mode)
    with open(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
    sync_folder(path.parent)
