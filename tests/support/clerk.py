"""A clerk who comes to a desk that somebody worked at, and starts the program as it is started."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from counter.storage import database
from tests.support.office import FakeClock, Office
from tests.support.window import PATIENCE_MS, Person
from ui.instance import Instance
from ui.restoring import Restoring
from ui.shell.program import Program
from ui.shell.unlocking import CannotOpen, Unlocking
from ui.way_back import Recovering

FIRST = "H49.61-260601-1001"
SECRET = "một câu dài"


class Clerk(Person):
    """What stands before the desk is in view, if anything does."""

    def _opened(self) -> Program:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        program = Program(application, self.folder)
        program.clock = self.clock  # type: ignore[assignment]
        program.safe_stop.source = lambda: self.power
        program.preferences.clerk, program.preferences.language = "Trần Thị Cán Bộ", self.language
        self.instance = Instance(self.folder)
        program.entrance.begin_as(self.instance)
        self.program = program
        return program

    def hit(self, key: Qt.Key) -> None:
        """A key at whatever stands there, which need not be the main window."""
        window = self.program.window
        assert window is not None
        window.activateWindow()
        self.qtbot.waitUntil(window.isActiveWindow, timeout=PATIENCE_MS)
        QTest.keyClick(window, key)
        self.settle()

    @property
    def shown(self) -> str:
        window = self.program.window
        assert isinstance(window, CannotOpen | Recovering | Restoring | Unlocking), window
        return (
            window.fault
            if isinstance(window, Unlocking)
            else getattr(window, "words", "") or window.said
        )  # type: ignore[union-attr]

    def close(self) -> None:
        if self.program.window is not None:
            self.program.window.close()
        self.program.close()
        self.instance.close()
        QApplication.sendPostedEvents(None, 52)


def worked_at(folder: Path, passphrase: str | None = None) -> FakeClock:
    """A desk with two dossiers, the first one's receipt printed; gives its clock."""
    office = Office(folder, passphrase=passphrase)
    office.receive()
    office.prints.receipt(FIRST)
    office.receive()
    database.into_one_file(office.desk.journal.connection)
    office.close()
    return office.clock
