"""Files that a person names: a regular file of a bounded size is read without waiting, and a file
is written whole or not.

A pipe, a device or a folder is refused before a byte of it is read: a pipe would wait for ever,
`/dev/zero` never ends.
"""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from counter.domain.refusal import Refusal, Unavailable, Unreadable, reason_of
from counter.storage import machine

KB = 1024
MB = 1024 * KB
_SHOWN = 60  # of a name
_KIND = 4  # bytes at a file's beginning that tell its kind
_OURS, _LONGEST_KIND = b"counter-", 32  # files of our own name theirs in a first line
# Without O_NONBLOCK the opening of a pipe waits for whoever writes into it; without O_BINARY
# Windows changes line ends.
_READ = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOCTTY", 0)
)


@contextmanager
def open_regular(path: Path, field: str = "file") -> Iterator[BinaryIO]:
    """A regular file, open to read. Anything else that a name may stand for is unreadable, told by
    `field`.
    """
    try:
        # Looked at before it is opened as well: the opening of some devices does something (a tape
        # is wound back).
        _check_regular(path, field, path.stat())
        handle = os.open(path, _READ)
    except (OSError, ValueError) as error:
        raise _unreadable(path, field, error) from error
    with os.fdopen(handle, "rb") as file:
        _check_regular(path, field, os.fstat(handle))
        yield file


def read(path: Path, limit: int, field: str = "file") -> bytes:
    """The content of a regular file of at most `limit` bytes."""
    with open_regular(path, field) as file:
        if os.fstat(file.fileno()).st_size > limit:
            raise _too_large(path, limit, field)
        try:
            # it may grow meanwhile, and some of the system's files say no size
            content = file.read(limit + 1)
        except OSError as error:
            raise _unreadable(path, field, error) from error
    if len(content) > limit:
        raise _too_large(path, limit, field)
    return content


def read_beginning(path: Path, length: int) -> bytes:
    """The first bytes of a regular file, which may be of any size; all of one that is shorter."""
    with open_regular(path) as file:
        try:
            return file.read(length)
        except OSError as error:
            raise _unreadable(path, "file", error) from error


def read_stream(stream: BinaryIO, limit: int, field: str = "file") -> bytes:
    """What standard input holds up to its end, at most `limit` bytes of it."""
    try:
        content = stream.read(limit + 1)
    except (OSError, ValueError) as error:
        raise _unreadable(Path("-"), field, error) from error
    if len(content) > limit:
        raise Unreadable("input-too-large", field, limit=format_size(limit))
    return content


def _check_regular(path: Path, field: str, found: os.stat_result) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise Unreadable("file-not-regular", field, path=path.name[-_SHOWN:])


def _unreadable(path: Path, field: str, error: Exception) -> Unreadable:
    return Unreadable("file-unreadable", field, path=path.name[-_SHOWN:], reason=reason_of(error))


def _too_large(path: Path, limit: int, field: str) -> Unreadable:
    return Unreadable("file-too-large", field, path=path.name[-_SHOWN:], limit=format_size(limit))


def format_size(limit: int) -> str:
    """A bound in bytes as people read it."""
    if limit >= MB:
        return f"{limit // MB} MB"
    return f"{limit // KB} KB"


# ---- looking without opening: whatever the system says of a path (a dead drive, no right, a name too long), it is an answer


def is_file(path: Path) -> bool:
    """True where a regular file can be reached; False also where the drive answers with an error."""
    return stat.S_ISREG(_mode_of(path))


def is_folder(path: Path) -> bool:
    """True where a folder can be reached; False also where the drive answers with an error."""
    return stat.S_ISDIR(_mode_of(path))


def is_folder_itself(path: Path) -> bool:
    """True for a folder that lies just there: no link to one, which leads out of the place it
    stands in.
    """
    return stat.S_ISDIR(_mode_of(path, follows=False))


def is_file_itself(path: Path) -> bool:
    """True for a regular file that lies just there, and no link to one."""
    return stat.S_ISREG(_mode_of(path, follows=False))


def is_there(path: Path) -> bool:
    """True where anything at all has this name, be it a link that leads nowhere."""
    return bool(_mode_of(path, follows=False))


def why_no_folder(path: Path) -> str:
    """What kept a folder from being reached, as a word of the sentences."""
    try:
        if stat.S_ISDIR(path.stat().st_mode):
            return "FolderNotFound"
        return "NotADirectoryError"
    except (FileNotFoundError, ValueError):
        return "FolderNotFound"
    except OSError as error:
        return reason_of(error)


def _mode_of(path: Path, *, follows: bool = True) -> int:
    """`pathlib` passes over few of the system's errors and raises the others; 0 for what cannot be
    looked at.
    """
    try:
        return path.stat(follow_symlinks=follows).st_mode
    except (OSError, ValueError):
        return 0


# ---- writing


def write(
    path: Path,
    content: bytes,
    code: str = "bundle-unwritable",
    field: str = "file",
    *,
    private: bool = False,
) -> None:
    """A file where somebody asked for it, whole or not at all; `code` names the sentence when it
    cannot be written, `private` keeps it from everybody but its owner.
    """
    with replacing(path, code, field, private=private) as file:
        file.write(content)


@contextmanager
def replacing(
    path: Path, code: str = "bundle-unwritable", field: str = "file", *, private: bool = False
) -> Iterator[BinaryIO]:
    """An open file that takes the place of `path` when it is whole and on the disk (write-ahead
    rename).
    """
    check_replaceable(path, code, field)
    beside = path.with_name(path.name + ".part")
    try:
        with _write_beside(beside, 0o600 if private else 0o644) as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        _check_kind(path, _first_of(beside), field)
        beside.replace(path)
        machine.sync_folder(path.parent)
    except BaseException as error:
        with suppress(OSError):
            beside.unlink()
        if isinstance(error, OSError):
            raise _unwritable(path, code, field, reason_of(error)) from error
        raise


@contextmanager
def _write_beside(beside: Path, mode: int) -> Iterator[BinaryIO]:
    """A new file always: what is left of an earlier writing may have other rights, and a link, pipe
    or device in its place leads elsewhere.
    """
    beside.unlink(missing_ok=True)
    with os.fdopen(os.open(beside, machine.WRITE_NEW, mode), "wb") as file:
        yield file


def check_replaceable(path: Path, code: str = "bundle-unwritable", field: str = "file") -> None:
    """Unavailable where something stands that is no file or protected: a device would be replaced,
    not written.
    """
    try:
        found = path.stat().st_mode
    except OSError:
        return  # nothing is there, or the writing will say why not
    except ValueError as error:  # a name that no system knows
        raise _unwritable(path, code, field, reason_of(error)) from error
    if not stat.S_ISREG(found):
        reason = "IsADirectoryError" if stat.S_ISDIR(found) else "FileExistsError"
        raise _unwritable(path, code, field, reason)
    if not os.access(path, os.W_OK):  # a rename asks for rights on the folder alone
        raise _unwritable(path, code, field, "PermissionError")


def _check_kind(path: Path, beginning: bytes, field: str) -> None:
    """Refused where a file of another kind would be overwritten: one slip in a name, and the desk's
    own data are gone.
    """
    held = _first_of(path)
    if held and held != _kind_in(beginning)[: len(held)]:
        raise Refusal("file-of-another-kind", field, path=path.name[-_SHOWN:])


def _first_of(path: Path) -> bytes:
    """What tells one kind of file from another; nothing of one that is not there or empty."""
    try:
        with path.open("rb") as file:
            return _kind_in(file.read(_LONGEST_KIND))
    except OSError:
        return b""


def _kind_in(beginning: bytes) -> bytes:
    if beginning.startswith(_OURS):
        return beginning.partition(b"\n")[0]
    return beginning[:_KIND]


def remove_tree(path: Path, *, must_go: bool = False) -> None:
    """A folder with all that lies in it; what cannot be removed stays, or is an OSError where it
    `must_go`.
    """
    import shutil  # late: with its archives it takes 2 ms, and a status removes nothing

    shutil.rmtree(path, ignore_errors=not must_go)


def free_bytes(path: Path) -> int:
    """Room left on the disk of a path; OSError where the disk does not say."""
    import shutil  # late: see `remove_tree`, 2 ms

    return shutil.disk_usage(path).free


def can_write_in(folder: Path) -> bool:
    """Whether a file can be made in a folder now: not on a read-only disk, nor without the right."""
    import tempfile  # late: it takes 3 ms, and a status writes nothing

    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def check_writable(path: Path, beginning: bytes = b"") -> None:
    """Unavailable where no file can be written, refused where one of another kind lies than begins
    like that; nothing is left behind.
    """
    import tempfile  # late: it takes 3 ms, and a status writes nothing

    check_replaceable(path)
    _check_kind(path, beginning, "file")
    try:
        with tempfile.TemporaryFile(dir=path.absolute().parent):
            pass
    except OSError as error:
        raise _unwritable(path, "bundle-unwritable", "file", reason_of(error)) from error


def _unwritable(path: Path, code: str, field: str, reason: str) -> Unavailable:
    if reason == "FileNotFoundError":  # a file that is written needs not be there; its folder does
        reason = "FolderNotFound"
    return Unavailable(code, field, path=path.name[-_SHOWN:], reason=reason)
