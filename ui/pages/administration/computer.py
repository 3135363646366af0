"""What the sections of this computer share: chosen here, kept beside the desk's data, in no
journal.
"""

import os
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Signal

from ui.pages.administration.section import FormSection
from ui.preferences import Preferences
from ui.worker import Worker


class ComputerSection(FormSection):
    """Settings of this computer, in rows."""

    look_changed = Signal()  # the window is to be made anew

    def __init__(self, worker: Worker, preferences: Preferences) -> None:
        super().__init__(worker, preferences.language)
        self._preferences = preferences

    def values(self) -> dict[str, str]:
        """As they are kept, as the rows show them."""
        raise NotImplementedError

    def keep(self, typed: Mapping[str, str]) -> None:
        """Keeps what the rows say."""
        raise NotImplementedError

    def is_right(self) -> bool:
        """What cannot be kept is said beside its row."""
        return True

    def renew(self) -> None:
        self.show_values(self.values())

    def save(self) -> None:
        if not self.changes:
            self.say_unchanged()
        elif self.is_right():
            self._keep_and_say()

    def _keep_and_say(self) -> None:
        before, typed = _made_with(self._preferences), self.typed()
        self.keep(typed)
        self.are_saved(typed)
        self.renew()
        self.said.emit(self.tr("Saved for this computer."), "good")
        if _made_with(self._preferences) != before:
            self.look_changed.emit()


def is_usable(path: str) -> bool:
    """Looks now, not when the first paper or copy is to be kept."""
    try:
        folder = Path(path)
        if folder.is_absolute():
            folder.mkdir(parents=True, exist_ok=True)
            return os.access(folder, os.W_OK)
    except (OSError, ValueError):
        pass
    return False


def _made_with(kept: Preferences) -> tuple[object, ...]:
    """What the window takes up only when it is made: its look, who signs where, the scanner, and
    the printer whose state stands at the foot of the rail.
    """
    return (
        kept.language,
        kept.text_size,
        kept.clerk,
        kept.counter,
        kept.scanner_port,
        kept.receipt_printer,
        kept.paper_folder,
    )
