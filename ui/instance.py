"""One window a desk: a second start brings the first one forward."""

import hashlib
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QLockFile, QObject

from counter.domain.refusal import Unavailable, reason_of
from counter.storage import files
from counter.storage.folder import Folder

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

PATIENCE_MS = 3000  # the first may be just about to listen
_BETWEEN_MS = 50
_LOCK = "window.lock"


class Instance(QObject):
    """The first holds a lock that dies with its process, and listens for later ones."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._name = (
            "counter-" + hashlib.sha256(os.fsencode(os.path.realpath(folder))).hexdigest()[:16]
        )
        self._lock = QLockFile(str(folder / _LOCK))
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def claim(self) -> bool:
        """True when this is the first window of the desk; unavailable where no lock can be made at
        all.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise self._unusable(reason_of(error)) from error
        # Qt would wait for a pipe, and take anything else for another window
        Folder(self._folder).check_name_free(_LOCK)
        if self._lock.isLocked() or self._lock.tryLock(0):
            return True
        if self._lock.error() != QLockFile.LockError.LockFailedError:
            raise self._unusable("PermissionError")
        return False

    def silence(self) -> Unavailable:
        """Why the first does not answer. A window that was killed leaves its lock behind, and on a
        read-only disk nobody takes that away.
        """
        if files.can_write_in(self._folder):
            return Unavailable("window-silent", "data")
        return self._unusable("PermissionError")

    def _unusable(self, reason: str) -> Unavailable:
        return Unavailable("folder-unusable", "data", path=str(self._folder), reason=reason)

    def listen(self, called: Callable[[], object]) -> None:
        """Calls `called` when a later start asks for the window."""
        if self._server is not None:
            return
        # late: sockets take 4 ms, and the window stands already
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._name)  # what a killed process left behind
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(lambda: self._greet(called))
        self._server.listen(self._name)

    def call_first(self) -> bool:
        """Asks the first window forward; False when it does not answer."""
        from PySide6.QtNetwork import QLocalSocket  # late: see `listen`, 4 ms

        patience = QDeadlineTimer(PATIENCE_MS)
        while True:
            socket = QLocalSocket()
            socket.connectToServer(self._name)
            if socket.waitForConnected(patience.remainingTime()):
                return True
            if patience.hasExpired():
                return False
            time.sleep(_BETWEEN_MS / 1000)

    def _greet(self, called: Callable[[], object]) -> None:
        assert self._server is not None
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.disconnectFromServer()
        called()

    def fall_silent(self) -> None:
        """The window is closing: nobody can be brought forward any more."""
        if self._server is not None:
            self._server.close()
            self._server = None

    def close(self) -> None:
        self.fall_silent()
        self._lock.unlock()
