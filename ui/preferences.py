"""What belongs to this computer and not to the office: language, text size, counter number,
printers, scanner port.
"""

import hashlib
import os
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from counter import wording
from counter.domain.printing.target import FOLDER, SYSTEM, target_of
from counter.domain.text import words
from counter.storage import files
from ui.theme import TEXT_SIZES

_FILE = "window.ini"
UNSET = "founding/unset"  # what the wizard was told and a desk just made does not hold yet
_NOWHERE = Path(os.devnull) / _FILE  # what is set there holds until the program ends
_MOST_MEANINGS = 200  # words that found nothing, with what was chosen then
_MOST_CLERKS = 9  # as many as there are digits
PDF_FOLDER = ""  # no printer chosen: papers go into a folder as files


def store_in(folder: Path) -> QSettings:
    """The small file of this computer. What stands under its name and is no file goes, for Qt would
    wait for a pipe, and for ever for its lock; where that cannot be, nothing is kept.
    """
    path = folder / _FILE
    for name in (path, path.with_name(f"{_FILE}.lock")):
        if files.is_there(name) and not files.is_file(name):
            try:
                name.unlink()
            except OSError:  # a folder is not ours to empty
                path = _NOWHERE
    return QSettings(str(path), QSettings.Format.IniFormat)


class Preferences:
    """A small file beside the desk's data; lost without harm."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._store = store_in(folder)

    def _text(self, name: str, otherwise: str = "") -> str:
        return str(self._store.value(name, otherwise))

    @property
    def is_new(self) -> bool:
        """Nobody chose anything here yet."""
        return not self._store.allKeys()

    def _keep(self, name: str, value: str | int) -> None:
        self._store.setValue(name, value)
        self._store.sync()

    @property
    def language(self) -> str:
        found = self._text("language", wording.VIETNAMESE)
        if found in wording.LANGUAGES:
            return found
        return wording.VIETNAMESE

    @language.setter
    def language(self, value: str) -> None:
        self._keep("language", value)

    @property
    def text_size(self) -> int:
        """Per cent."""
        found = self._text("text_size", "100")
        if found.isascii() and found.isdigit() and int(found) in TEXT_SIZES:
            return int(found)
        return 100

    @text_size.setter
    def text_size(self, value: int) -> None:
        self._keep("text_size", value)

    @property
    def place(self) -> QByteArray:
        """Where the window was when it was closed last; empty before."""
        kept = self._store.value("place")
        if isinstance(kept, QByteArray):
            return kept
        return QByteArray()

    @property
    def whose(self) -> str:
        """Unit and desk, as the window said it last; the desk's own data cannot be read before it
        is unlocked.
        """
        return self._text("whose")

    def keep_whose(self, whose: str) -> None:
        if whose != self.whose:
            self._keep("whose", whose)

    def keep_place(self, place: QByteArray) -> None:
        self._store.setValue("place", place)

    @property
    def work_place(self) -> str:
        """Where somebody was at work when the power went, as `ui.resuming` writes it; empty
        otherwise.
        """
        return self._text("work_place")

    @work_place.setter
    def work_place(self, value: str) -> None:
        if value != self.work_place:
            self._keep("work_place", value)

    @property
    def counter(self) -> int:
        """The number over this counter in the hall."""
        found = self._text("counter", "1")
        if found.isascii() and found.isdigit() and 1 <= int(found) <= 99:
            return int(found)
        return 1

    @counter.setter
    def counter(self, value: int) -> None:
        self._keep("counter", value)

    @property
    def clerk(self) -> str:
        return self._text("clerk")

    @clerk.setter
    def clerk(self, value: str) -> None:
        before = [name for name in self.clerks if name != value]
        self._keep("clerks", "\n".join([value, *before][:_MOST_CLERKS]))
        self._keep("clerk", value)

    @property
    def clerks(self) -> list[str]:
        """Who worked at this counter, the last one first."""
        kept = self._text("clerks") or self.clerk
        return [name for name in kept.split("\n") if name]

    @property
    def signs_as(self) -> str:
        """Who answers for what is said here: the clerk, or the counter where nobody is named."""
        return self.clerk or str(self.counter)

    @property
    def receipt_printer(self) -> str:
        """A printer's name, or PDF_FOLDER."""
        return self._text("receipt_printer", PDF_FOLDER)

    @receipt_printer.setter
    def receipt_printer(self, value: str) -> None:
        self._keep("receipt_printer", value)

    @property
    def receipt_target(self) -> str:
        """Where receipts go, as a print's request names it."""
        printer = self.receipt_printer
        if printer:
            return target_of(SYSTEM, printer)
        return FOLDER

    @property
    def ticket_printer(self) -> str:
        return self._text("ticket_printer", PDF_FOLDER)

    @ticket_printer.setter
    def ticket_printer(self, value: str) -> None:
        self._keep("ticket_printer", value)

    @property
    def paper_folder(self) -> Path:
        """Where papers go as files; beside the desk's data where nobody chose."""
        chosen = self._text("paper_folder")
        if chosen:
            return Path(chosen)
        return self.folder / "papers"

    @paper_folder.setter
    def paper_folder(self, value: Path) -> None:
        self._keep("paper_folder", "" if value == self.folder / "papers" else str(value))

    @property
    def keeps_papers(self) -> bool:
        """Whether papers in the folder stay there though somebody holds them in hand."""
        return self._text("keeps_papers") == "1"

    @keeps_papers.setter
    def keeps_papers(self, value: bool) -> None:
        self._keep("keeps_papers", "1" if value else "")

    @property
    def scanner_port(self) -> str:
        """A serial port's name, or empty for a scanner that types."""
        return self._text("scanner_port")

    @scanner_port.setter
    def scanner_port(self, value: str) -> None:
        self._keep("scanner_port", value)

    def tried(self, device: str) -> str:
        """What came of a device's last test, as `ui.device_tests` writes it; empty before one."""
        return self._text(f"tried/{device}")

    def keep_tried(self, device: str, result: str) -> None:
        self._keep(f"tried/{device}", result)

    @property
    def recent_procedures(self) -> list[str]:
        return [code for code in self._text("recent").split(",") if code]

    def remember_procedure(self, code: str) -> None:
        """The last nine different ones, the newest first."""
        rest = [known for known in self.recent_procedures if known != code]
        self._keep("recent", ",".join([code, *rest][:9]))

    def procedure_meant(self, said: str) -> str:
        """The code that was chosen once after these words had found nothing; "" for none."""
        return self._words_meant().get(_trace_of(said), "")

    def remember_meaning(self, said: str, code: str) -> None:
        """Only a trace of the words is kept: somebody may have typed a name. The newest stay."""
        meant = self._words_meant()
        meant.pop(_trace_of(said), None)
        pairs = [*meant.items(), (_trace_of(said), code)][-_MOST_MEANINGS:]
        self._keep("meant", ",".join(f"{trace}={known}" for trace, known in pairs))

    def _words_meant(self) -> dict[str, str]:
        pairs = (pair.partition("=") for pair in self._text("meant").split(",") if pair)
        return {trace: code for trace, _, code in pairs}


def _trace_of(said: str) -> str:
    """Tells words apart, however they are written, and gives none of them away."""
    return hashlib.sha256(" ".join(words(said)).encode()).hexdigest()[:16]
