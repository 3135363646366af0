"""What is scanned anywhere goes to the window in view: a card to whoever is typed, a receipt to its
dossier.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from counter.domain.dossiers.card import Card
from counter.domain.text import strip_frame
from ui.scanners import Burst, SerialScanner, is_card, is_code
from ui.shell.window import MainWindow
from ui.worker import Worker


class Scanning:
    """The scanners of one window at a time; none while the desk is locked."""

    def __init__(self, worker: Worker, is_in_view: Callable[[MainWindow], bool]) -> None:
        """A scanner's thread may send a line just before the window is locked or made anew:
        `is_in_view` decides then.
        """
        self._worker, self._is_in_view = worker, is_in_view
        self.burst: Burst | None = None
        self.serial: SerialScanner | None = None
        self._silent_port = ""  # does not answer, and that was said

    def join(self, window: MainWindow, read_card: Callable[[str], Card], port: str) -> None:
        """Listens to keys that a scanner types into the window, and to a serial port where one is
        named.
        """
        scanned = lambda text: self._scanned(window, read_card, text)  # noqa: E731
        self.stop()
        self.burst = Burst(window)
        self.burst.scanned.connect(scanned)
        if port:
            self.serial = SerialScanner(port)
            self.serial.scanned.connect(scanned)
            self.serial.failed.connect(lambda port: self._fell_silent(window, port))
            self.serial.listening.connect(lambda _port: self._answers())
            self.serial.start()

    def stop(self) -> None:
        for scanner in (self.burst, self.serial):
            if scanner is not None:
                scanner.close()
        self.burst = self.serial = None

    def _scanned(self, window: MainWindow, read_card: Callable[[str], Card], text: str) -> None:
        if not self._is_in_view(window):
            return
        text = strip_frame(text)
        if is_card(text):
            self._worker.run(lambda: read_card(text), window.card_scanned, asker=window)
        elif is_code(text):
            window.code_scanned(text.strip().upper())
        else:
            window.scan_not_understood()

    def _fell_silent(self, window: MainWindow, port: str) -> None:
        """Said once: it is looked for again every few seconds."""
        if port != self._silent_port and self._is_in_view(window):
            self._silent_port = port
            words = QCoreApplication.translate(
                "Scanner",
                "The scanner on {port} does not answer. See to its cable; it is looked for all the time.",
            )
            window.notice.say(words.format(port=port), "warn")

    def is_silent(self, port: str) -> bool:
        """It did not answer when it was asked last."""
        return port == self._silent_port

    def _answers(self) -> None:
        self._silent_port = ""
