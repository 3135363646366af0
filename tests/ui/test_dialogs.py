"""Qt's own dialogs for files speak Vietnamese: PySide6 brings no such translation, and ours names
what they say.
"""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from ui import translation

_NO_WORDS = {"Alt+Left", "Alt+Right", "Alt+Up"}
MODES = [
    (QFileDialog.FileMode.AnyFile, QFileDialog.AcceptMode.AcceptSave, "&Lưu"),
    (QFileDialog.FileMode.ExistingFile, QFileDialog.AcceptMode.AcceptOpen, "&Mở"),
    (QFileDialog.FileMode.Directory, QFileDialog.AcceptMode.AcceptOpen, "&Chọn"),
]


class Listener(QTranslator):
    """Notes what Qt asks for and translates nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[tuple[str, str]] = set()

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, text: str, _disambiguation: str | None = None, _number: int = -1
    ) -> str | None:  # type: ignore[override]
        self.asked.add((context, text))
        return None


@pytest.mark.parametrize(("mode", "accept", "word"), MODES)
def test_a_dialog_for_files_says_nothing_in_english(
    qtbot: QtBot,
    tmp_path: Path,
    mode: QFileDialog.FileMode,
    accept: QFileDialog.AcceptMode,
    word: str,
) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    translation.install(application, "vi")
    listener = Listener()
    application.installTranslator(listener)
    dialog = QFileDialog(None, "", str(tmp_path))
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(mode)
    dialog.setAcceptMode(accept)
    dialog.show()
    qtbot.waitExposed(dialog)
    application.removeTranslator(listener)
    assert {button.text() for button in dialog.findChildren(QPushButton)} == {word, "Hủy"}
    asked = {(c, t) for c, t in listener.asked if c == "QFileDialog" and t not in _NO_WORDS}
    assert asked, "the listener heard of the dialog"
    assert [t for c, t in asked if QCoreApplication.translate(c, t) == t] == []


@pytest.mark.parametrize(
    "text",
    [
        "%1 already exists.\nDo you want to replace it?",
        "%1\nDirectory not found.\nPlease verify the correct directory name was given.",
        "%1\nFile not found.\nPlease verify the correct file name was given.",
        "'%1' is write protected.\nDo you want to delete it anyway?",
        "Are you sure you want to delete '%1'?",
        "Could not delete directory.",
        "Save As",
    ],
)
def test_what_a_dialog_for_files_asks_and_refuses_is_translated(qtbot: QtBot, text: str) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    translation.install(application, "vi")
    said = QCoreApplication.translate("QFileDialog", text)
    assert said != text and ("%1" in said) == ("%1" in text)
