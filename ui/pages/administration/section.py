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
from ui.pages.administration.rows import SettingRow, TextRow
from ui.worker import Worker

T = TypeVar("T")


class Section(QWidget):
    """One part of the settings. It reads when shown; F9 is its one act."""

    said = Signal(str, str)
    stirred = Signal()  # what it holds, what F9 does, or what it lacks is another

    def __init__(self, worker: Worker, language: str) -> None:
        super().__init__()
        self._worker, self._language = worker, language
        self.about: tuple[str, ...] = ()  # what to know of it, in the right column
        self.aside: QWidget | None = None  # what stands there in its place

    @property
    def act_words(self) -> str:
        """What F9 does."""
        return self.tr("Save")

    @property
    def why_asleep(self) -> str:
        """Why F9 does nothing now; none where it does."""
        return ""

    def renew(self) -> None:
        """Reads again."""

    def save(self) -> None:
        """F9."""

    def put_away(self) -> None:
        """Esc: whatever is asked in passing."""

    def try_out(self) -> None:
        """F7: the devices of this computer."""

    @property
    def unsaved(self) -> list[str]:
        """The names of what is typed and not saved."""
        return []

    def discard(self) -> None:
        """What stood there before is in the fields again."""

    def draft(self) -> object:
        """What is typed and not saved, to be taken up when the window is made anew; None for
        nothing. A passphrase is never in it.
        """
        return None

    def take_up(self, draft: object) -> None:
        """Once its fields were filled."""

    def ask(self, work: Callable[[], T], done: Callable[[T], object]) -> None:
        """Asks the service; what goes wrong is said in the notice bar and what was typed stays."""
        self._worker.run(work, done, self._failed, asker=self)

    def _failed(self, error: Exception) -> bool:
        if isinstance(error, CounterError):
            self.said.emit(wording.of_error(error, self._language), "warn")
            return True
        return False


class FormSection(Section):
    """Settings in rows: shown as they stand, until somebody types; then what is typed stays till it
    is saved, whatever is looked at or written elsewhere meanwhile.
    """

    def __init__(self, worker: Worker, language: str) -> None:
        super().__init__(worker, language)
        self.rows: dict[str, SettingRow] = {}
        # what the rows held when they were last filled or saved; None before the first reading
        self._as_shown: dict[str, str] | None = None
        self._draft: object = None

    def add_rows(self, rows: Mapping[str, SettingRow]) -> None:
        """Rows by the names of their settings."""
        self.rows |= rows
        for each in rows.values():
            each.changed.connect(self.stirred.emit)

    def typed(self) -> dict[str, str]:
        """What stands in the rows."""
        return {name: each.value for name, each in self.rows.items()}

    def fill(self, values: Mapping[str, str]) -> None:
        for name, value in values.items():
            self.rows[name].value = value

    def show_values(self, values: Mapping[str, str]) -> None:
        """As they stand; what somebody types stays."""
        if self.changes:
            return
        self.fill(values)
        self._as_shown = self.typed()
        draft, self._draft = self._draft, None
        if draft is not None:
            self.take_up(draft)
        self.stirred.emit()

    def are_saved(self, typed: dict[str, str]) -> None:
        """These stand there now."""
        self._as_shown = typed
        self.stirred.emit()

    @property
    def changes(self) -> dict[str, str]:
        """What is typed and not saved, by the names of the settings."""
        if self._as_shown is None:
            return {}
        before = self._as_shown
        return {name: value for name, value in self.typed().items() if before.get(name) != value}

    @property
    def unsaved(self) -> list[str]:
        return [self.name_of(setting) for setting in self.changes]

    def name_of(self, setting: str) -> str:
        return self.rows[setting].title

    def discard(self) -> None:
        if self._as_shown is not None:
            self.fill(self._as_shown)
            for each in self.rows.values():
                if isinstance(each, TextRow):
                    each.show_fault("")
            self.stirred.emit()

    def draft(self) -> object:
        return self.changes or None

    def take_up(self, draft: object) -> None:
        if self._as_shown is None:
            self._draft = draft
        elif isinstance(draft, dict):
            self.fill({name: value for name, value in draft.items() if name in self.rows})

    def point_out(self, setting: str, sentence: str) -> None:
        """What is wrong with a row that is typed, right there."""
        place = self.rows[setting]
        if isinstance(place, TextRow):
            place.show_fault(sentence)
        place.editor.setFocus()

    def say_unchanged(self) -> None:
        self.said.emit(self.tr("Nothing was changed."), "good")


class OfficeSection(FormSection):
    """Settings of the office: entries of its journal, read and kept by the service."""

    def __init__(self, worker: Worker, service: Administration, language: str) -> None:
        super().__init__(worker, language)
        self._service = service
        self._is_saving = False
        self.setEnabled(False)  # nothing to type over before the first reading

    def texts_of(self, values: Mapping[str, object]) -> dict[str, str]:
        """Settings as the rows show them."""
        raise NotImplementedError

    def save_typed(self) -> None:
        """Reads the rows and keeps what they say."""
        raise NotImplementedError

    def renew(self) -> None:
        self.ask(self._service.settings, self._read)

    def _read(self, values: Mapping[str, object]) -> None:
        self.setEnabled(True)
        self.show_values(self.texts_of(values))

    def save(self) -> None:
        if self.changes:
            self.save_typed()
        elif self._as_shown is not None:
            self.say_unchanged()

    def keep(self, changes: Mapping[str, str], done: Callable[[], object]) -> None:
        """Saves all of these settings in one act, or none."""
        if self._is_saving:
            return
        self._is_saving, typed = True, self.typed()

        def saved(_nothing: None) -> None:
            self._is_saving = False
            self.are_saved(typed)
            done()
            self.renew()

        def failed(error: Exception) -> bool:
            self._is_saving = False
            return self._refused(error)

        self._worker.run(lambda: self._service.change_settings(changes), saved, failed, asker=self)

    def _refused(self, error: Exception) -> bool:
        """Beside the row it is about, too, where there is one."""
        if isinstance(error, CounterError) and error.field in self.rows:
            self.point_out(error.field, wording.of_error(error, self._language))
        return self._failed(error)
