"""One window a desk: a second start brings the first one forward."""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

_ANSWER_MS = 500


class Instance(QObject):
    """The first holds a lock that dies with its process, and listens for later ones."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        folder.mkdir(parents=True, exist_ok=True)
        self._name = "counter-" + hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]
        self._lock = QLockFile(str(folder / "window.lock"))
        self._lock.setStaleLockTime(0)
        self.is_first = self._lock.tryLock(0)
        self._server: QLocalServer | None = None

    def listen(self, called: Callable[[], object]) -> None:
        """Calls `called` when a later start asks for the window."""
        from PySide6.QtNetwork import QLocalServer  # loaded when the window already stands

        QLocalServer.removeServer(self._name)  # what a killed process left behind
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(lambda: self._greet(called))
        self._server.listen(self._name)

    def call_first(self) -> bool:
        """Asks the first window forward; False when it does not answer."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        return socket.waitForConnected(_ANSWER_MS)

    def _greet(self, called: Callable[[], object]) -> None:
        assert self._server is not None
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.disconnectFromServer()
        called()

    def close(self) -> None:
        if self._server is not None:
            self._server.close()
        self._lock.unlock()
