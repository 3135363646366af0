"""A folder, typed or chosen."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLabel

from ui.pages.administration.rows import TextRow, lay_row, name_of, set_width
from ui.widgets.basics import button, column, row


class FolderRow(TextRow):
    """The button stands beneath: a path takes the width there is."""

    def lay(self, caption: QLabel) -> None:
        caption.setProperty("role", "")
        caption.setWordWrap(True)
        set_width(self.edit, self._wide)
        choose = button(self.tr("Choose a folder"), self._choose)
        answer = column(*self.below, row(choose, 1), gap=6)
        lay_row(self, name_of(caption, self._hint), answer)

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Which folder?"), self.text)
        if chosen:
            self.text = str(Path(chosen))

    def words_for_unusable(self) -> str:
        return self.tr("Nothing can be kept there. Choose another folder.")
