"""Copies of the desk: where they go, how the newest stands, and one now."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QFrame

from counter import wording
from counter.desk.administration import Administration
from counter.desk.copies import CopiesStatus, CopyMade
from counter.domain.refusal import CounterError
from counter.wording.made_copy import made_copy
from ui.copying import Copying
from ui.pages.administration.computer import is_usable
from ui.pages.administration.folder_row import FolderRow
from ui.pages.administration.rows import State, lay_row, setting_card
from ui.pages.administration.section import OfficeSection
from ui.widgets.basics import boxed, button, column, label, row
from ui.widgets.fields import EnterIsNext
from ui.worker import Worker

_FOLDER = "backup_folder"


class CopiesSection(OfficeSection):
    """The folder is a setting of the desk; F9 keeps it."""

    def __init__(
        self, worker: Worker, service: Administration, copying: Copying, language: str
    ) -> None:
        super().__init__(worker, service, language)
        self._copying = copying
        copying.changed.connect(self.renew)
        self.folder = FolderRow(
            self.tr("Folder for copies (empty: beside the data)"),
            self.tr("Best on a USB drive: a copy on the same disk is lost with it."),
        )
        self.add_rows({_FOLDER: self.folder})
        self._enter = EnterIsNext(self)
        self.folder.edit.installEventFilter(self._enter)
        self._state = State()
        self._now = button(self.tr("Copy now"), self._copy_now)
        self.about = (
            self.tr(
                "A copy is made and proven by itself when the day is closed and after every few hundred entries, while work goes "
                "on. It is encrypted like the data."
            ),
        )
        newest = QFrame()
        told = boxed(column(label(self.tr("Newest copy"), "strong"), self._state, gap=2))
        lay_row(newest, told, row(self._now, 1))
        self.setLayout(
            column(setting_card(self.tr("Copies of this desk"), newest, self.folder), 1, gap=12)
        )

    # ---- what it shows

    def texts_of(self, values: Mapping[str, object]) -> dict[str, str]:
        return {_FOLDER: str(values[_FOLDER])}

    def renew(self) -> None:
        super().renew()
        self.ask(self._service.copies, self._show)

    def _show(self, status: CopiesStatus) -> None:
        trouble = self._copying.trouble
        words = [self._words_of(status)]
        if trouble is not None:
            words.insert(0, wording.of_error(trouble, self._language))
        is_well = trouble is None and status.is_on_other_disk and not status.is_old
        self._state.tell("\n".join(words), "good" if is_well else "warn")

    def _words_of(self, status: CopiesStatus) -> str:
        if status.made_at is None:
            return self.tr("There is no copy yet.")
        words = self.tr("The newest copy: {when}, {file}.").format(
            when=f"{status.made_at:%H:%M %d/%m/%Y}", file=status.file
        )
        if not status.is_on_other_disk:
            words += " " + self.tr("It lies on the same disk as the data: both are lost with it.")
        return words

    # ---- keeping, and one now

    def save_typed(self) -> None:
        self._keep_folder(lambda: self.said.emit(self.tr("The folder for copies is kept."), "good"))

    def _keep_folder(self, done: Callable[[], object]) -> None:
        """A folder that can be used is kept, then `done` follows."""
        folder = self.folder.text
        if folder and not is_usable(folder):
            self.point_out(_FOLDER, self.folder.words_for_unusable())
            return
        self.keep({_FOLDER: folder}, done)

    def _copy_now(self) -> None:
        """To the folder that stands there."""
        if self.changes:
            self._keep_folder(self._copy)
        else:
            self._copy()

    def _copy(self) -> None:
        if self._copying.is_under_way:
            return
        self._now.setEnabled(False)
        self.said.emit(self.tr("Making a copy and proving it; work on meanwhile."), "good")
        self._copying.now(self._made, self._not_made)

    def _made(self, made: CopyMade) -> None:
        self._now.setEnabled(True)
        if made.trouble is not None:
            self.said.emit(wording.of_error(made.trouble, self._language), "warn")
            return
        is_well = made.copy.is_on_other_disk and made.is_noted
        self.said.emit(made_copy(made, self._language), "good" if is_well else "warn")

    def _not_made(self, error: CounterError) -> None:
        self._now.setEnabled(True)
        self.said.emit(wording.of_error(error, self._language), "warn")
