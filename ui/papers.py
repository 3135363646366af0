"""Papers that lie in a folder in clear: they are there for the day they were made, and go with a later
one.
"""

import re
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from counter.domain.clock import VIETNAM

_NAME = re.compile(r"(?P<code>[A-Z0-9.]+-\d{6}-\d{4})-(?P<copy>\d{1,4})\.pdf")
# the day's page, lists, and books: nobody's fate hangs on them
_LIST = re.compile(r"counter-(day|list|book)-[0-9-]+\.pdf")


class FolderPaper(NamedTuple):
    """A file of ours: a copy of a dossier's receipt."""

    path: Path
    code: str
    copy: int


def found_in(folder: Path, code: str = "") -> list[FolderPaper]:
    """The receipts that lie there, of one dossier or of all; whatever else lies there is nobody's
    business here.
    """
    papers = []
    with suppress(OSError):
        for path in sorted(folder.iterdir()):
            name = _NAME.fullmatch(path.name)
            if name is not None and code in ("", name["code"]) and path.is_file():
                papers.append(FolderPaper(path, name["code"], int(name["copy"])))
    return papers


def open_file(path: Path) -> bool:
    """With the program that the system has for it; False where there is none, or no such file."""
    return path.exists() and QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def find_lists(folder: Path) -> list[Path]:
    """Lists and books that were printed into the folder."""
    with suppress(OSError):
        return [path for path in sorted(folder.iterdir()) if _LIST.fullmatch(path.name)]
    return []


def is_of_today(path: Path) -> bool:
    """By the computer's clock, which dated the file: whoever made it today may still need it."""
    with suppress(OSError):
        written = datetime.fromtimestamp(path.stat().st_mtime, VIETNAM)
        return written.date() == datetime.now(VIETNAM).date()
    return False


def remove(papers: list[Path]) -> int:
    """How many are gone: one that somebody has open stays until the next time."""
    gone = 0
    for path in papers:
        with suppress(OSError):
            path.unlink(missing_ok=True)
            gone += 1
    return gone
