"""What all sections share: they read when they come into view, save on F9, and lose nothing that
was typed.
"""

from collections.abc import Callable, Mapping
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counter import wording
from counter.desk.administration import Administration
from counter.domain.refusal import CounterError
from ui.worker import Worker

T = TypeVar("T")


class Section(QWidget):
    """One part of the settings. It reads when shown and saves on F9."""

    said = Signal(str, str)

    def __init__(self, worker: Worker, language: str) -> None:
        super().__init__()
        self._worker, self._language = worker, language

    def renew(self) -> None:
        """Reads again."""

    def save(self) -> None:
        """F9."""

    def put_away(self) -> None:
        """Esc: whatever is asked in passing."""

    def ask(self, work: Callable[[], T], done: Callable[[T], object]) -> None:
        """Asks the service; what goes wrong is said in the notice bar and what was typed stays."""
        self._worker.run(work, done, self._failed, asker=self)

    def _failed(self, error: Exception) -> bool:
        if isinstance(error, CounterError):
            self.said.emit(wording.of_error(error, self._language), "warn")
            return True
        return False


class FormSection(Section):
    """Settings of the office in fields: shown as they stand, until somebody types; then what is
    typed stays till it is saved, whatever is looked at or written elsewhere meanwhile.
    """

    def __init__(self, worker: Worker, service: Administration, language: str) -> None:
        super().__init__(worker, language)
        self._service = service
        self._as_shown: object = None  # what the fields held when they were last filled or saved
        self._is_saving = False
        self.setEnabled(False)  # nothing to type over before the first reading

    def typed(self) -> object:
        """What stands in the fields, to be compared."""
        raise NotImplementedError

    def show_settings(self, values: Mapping[str, object]) -> None:
        """Fills the fields."""
        raise NotImplementedError

    def save_typed(self) -> None:
        """Reads the fields and keeps what they say."""
        raise NotImplementedError

    @property
    def is_touched(self) -> bool:
        """True while something is typed that is not saved."""
        return self._as_shown is not None and self.typed() != self._as_shown

    def renew(self) -> None:
        self.ask(self._service.settings, self._read)

    def _read(self, values: Mapping[str, object]) -> None:
        if not self.is_touched:
            self.show_settings(values)
            self._as_shown = self.typed()
            self.setEnabled(True)

    def save(self) -> None:
        if self.is_touched:
            self.save_typed()
        elif self._as_shown is not None:
            self.said.emit(self.tr("Nothing was changed."), "good")

    def keep(self, changes: Mapping[str, str], done: Callable[[], object]) -> None:
        """Saves all of these settings in one act, or none."""
        if self._is_saving:
            return
        self._is_saving, typed = True, self.typed()

        def saved(_nothing: None) -> None:
            self._is_saving, self._as_shown = False, typed
            done()
            self.renew()

        def failed(error: Exception) -> bool:
            self._is_saving = False
            return self._failed(error)

        self._worker.run(lambda: self._service.change_settings(changes), saved, failed, asker=self)
