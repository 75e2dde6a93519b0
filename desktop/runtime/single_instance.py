"""One running program per replica: the second start raises the first one's window."""

import hashlib
import logging
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_log = logging.getLogger(__name__)
CALL_TIMEOUT_MS = 1_000


class SingleInstance(QObject):
    """The lock of one replica, held by the OS lock file beside it.

    `raise_requested()`: another start wants this window in front. UI thread.
    """

    raise_requested = Signal()

    def __init__(self, replica: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = QLockFile(str(replica.with_suffix(".lock")))
        # 0 means never stale by age: a lock is broken only when its process is gone.
        self._lock.setStaleLockTime(0)
        self._name = (
            "instainstru-" + hashlib.sha256(str(replica.absolute()).encode()).hexdigest()[:16]
        )
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)

    def acquire(self) -> bool:
        """Return whether this is the first; if not, the first has been asked to show itself.

        It is the lock that decides: where nobody can be called the first start is one all the same.
        """
        if self._lock.tryLock(0):
            # A name left behind by a killed process would make `listen` fail on Unix.
            QLocalServer.removeServer(self._name)
            if not self._server.listen(self._name):
                _log.info("no second start can call: %s", self._server.errorString())
            return True
        self._call_the_first()
        return False

    def release(self) -> None:
        """Let another process have the replica."""
        self._server.close()
        self._lock.unlock()

    def _call_the_first(self) -> None:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if socket.waitForConnected(CALL_TIMEOUT_MS):
            socket.disconnectFromServer()

    def _on_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.close()
            self.raise_requested.emit()
