"""Which proven copies of a desk there are: noted in a small file beside the data, so that a status tells of them at once."""

import json
from typing import NamedTuple

from counter.storage import machine
from counter.storage.folder import Folder

_NOTE = "copies.json"
_MOST_NOTED = 20
_LONGEST = 64 * 1024


class Copy(NamedTuple):
    """A copy that was made and proven. `made_at` is ISO time; `is_elsewhere`: on another disk than the desk's data;
    `desk_id`: whose it is (empty where an earlier program noted it); `sequence`: entries of its own; `held`: all that are in
    it, other desks' and its own past among them."""

    made_at: str
    file: str
    sequence: int
    is_elsewhere: bool
    desk_id: str = ""
    held: int = 0

    def is_of(self, desk_id: bytes) -> bool:
        """False for a copy of the desk that this one goes on from."""
        return self.desk_id in ("", desk_id.hex())


def note_copy(folder: Folder, copy: Copy) -> None:
    """Keeps in mind where a proven copy lies."""
    noted = [copy._asdict(), *(one for one in _noted(folder) if one.get("file") != copy.file)]
    content = json.dumps(noted[:_MOST_NOTED], ensure_ascii=False).encode()
    machine.write_durably(folder.path / _NOTE, content, private=True)


def newest_copy(folder: Folder) -> Copy | None:
    """The newest proven copy; None where nobody noted one."""
    return next(iter(noted_copies(folder)), None)


def noted_copies(folder: Folder) -> list[Copy]:
    """The proven copies that were noted, the newest first."""
    copies = []
    for one in _noted(folder):
        made_at, file, sequence, held = (one.get(name) for name in ("made_at", "file", "sequence", "held"))
        if isinstance(made_at, str) and isinstance(file, str) and isinstance(sequence, int):
            is_elsewhere, desk_id = bool(one.get("is_elsewhere")), str(one.get("desk_id") or "")
            copies.append(Copy(made_at, file, sequence, is_elsewhere, desk_id, held if isinstance(held, int) else 0))
    return copies


def _noted(folder: Folder) -> list[dict[str, object]]:
    try:
        with (folder.path / _NOTE).open("rb") as file:
            noted = json.loads(file.read(_LONGEST))
    except (OSError, ValueError, RecursionError):
        return []
    return [one for one in noted if isinstance(one, dict)] if isinstance(noted, list) else []
