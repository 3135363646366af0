"""Which proven copies of a desk there are: noted in a small file beside the data, so that a status
tells of them at once.

The note is no part of the journal, and nothing proves it: a disk or a hand may have spoiled it.
What cannot be meant is passed over.
"""

import json
import os
from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from counter.domain.refusal import Unreadable
from counter.storage import files, machine
from counter.storage.folder import Folder
from counter.storage.journal.chain_end import SEQUENCE_BITS

_ON_OTHER_DISK = "is_elsewhere"  # as it is stored
_NOTE = "copies.json"
_MOST_NOTED = 20
_LONGEST = 64 * 1024
_LONGEST_PATH = 4096
_YEARS = range(2000, 2200)  # within which a copy may have been made
_LONGEST_DESK_ID = 64
_HEX = frozenset("0123456789abcdef")


class Copy(NamedTuple):
    """A copy that was made and proven. `made_at` is ISO time; `is_on_other_disk`: on another disk than
    the desk's data; `desk_id`: whose it is (empty where an earlier program noted it); `sequence`:
    entries of its own; `held`: all that are in it, other desks' and its own past among them.
    """

    made_at: str
    file: str
    sequence: int
    is_on_other_disk: bool
    desk_id: str = ""
    held: int = 0

    @property
    def others(self) -> int:
        """Entries that are not the desk's own."""
        return max(self.held - self.sequence, 0)

    @property
    def moment(self) -> datetime:
        return datetime.fromisoformat(self.made_at)

    def is_of(self, desk_id: bytes) -> bool:
        """False for a copy of the desk that this one goes on from."""
        return self.desk_id in ("", desk_id.hex())

    def lacks_of(self, sequence: int) -> int:
        """How many of so many own entries are not in it: none is known to be in one that claims
        more than there are.
        """
        if self.sequence <= sequence:
            return sequence - self.sequence
        return sequence


def note_copy(folder: Folder, copy: Copy) -> None:
    """Keeps in mind where a proven copy lies."""
    kept = [copy, *(one for one in _read_notes(folder) if one.file != copy.file)]
    content = json.dumps([_note_of(one) for one in kept[:_MOST_NOTED]]).encode()
    folder.check_name_free(_NOTE)
    with folder.usable():
        machine.write_durably(folder.path / _NOTE, content, private=True)


def _note_of(copy: Copy) -> dict[str, object]:
    note = copy._asdict()
    note[_ON_OTHER_DISK] = note.pop("is_on_other_disk")
    return note


def newest_copy(folder: Folder) -> Copy | None:
    """The newest proven copy; None where nobody noted one."""
    return next(_read_notes(folder), None)


def list_copies(folder: Folder) -> list[Copy]:
    """The proven copies that were noted, the newest first."""
    return list(_read_notes(folder))


def _read_notes(folder: Folder) -> Iterator[Copy]:
    """The newest first."""
    try:
        noted = json.loads(files.read(folder.path / _NOTE, _LONGEST))
    except (Unreadable, ValueError, RecursionError):
        return
    for one in noted if isinstance(noted, list) else ():
        copy = _copy_in(one) if isinstance(one, dict) else None
        if copy is not None:
            yield copy


def _copy_in(noted: dict[str, object]) -> Copy | None:
    """A copy as it can have been noted; None for anything else."""
    made_at, file, sequence, desk_id = (
        noted.get(name) for name in ("made_at", "file", "sequence", "desk_id")
    )
    if not (isinstance(made_at, str) and isinstance(file, str) and isinstance(desk_id, str | None)):
        return None
    if (
        type(sequence) is not int
        or not 0 < sequence < 1 << SEQUENCE_BITS
        or not _is_desk_id(desk_id or "")
    ):
        return None
    if not (_is_moment(made_at) and _is_path(file)):
        return None
    held = noted.get("held")
    held = held if type(held) is int and 0 <= held < 1 << SEQUENCE_BITS else 0
    return Copy(made_at, file, sequence, noted.get(_ON_OTHER_DISK) is True, desk_id or "", held)


def _is_moment(text: str) -> bool:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return False
    return moment.tzinfo is not None and moment.year in _YEARS


def _is_desk_id(text: str) -> bool:
    """By hand: compiling an expression for it would take a status 1 ms."""
    return len(text) <= _LONGEST_DESK_ID and _HEX.issuperset(text)


def _is_path(text: str) -> bool:
    try:
        return 0 < len(os.fsencode(text)) <= _LONGEST_PATH and "\0" not in text
    except ValueError:  # half of a letter
        return False
