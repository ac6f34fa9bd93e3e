"""One window per book: a second one raises the first."""

import hashlib
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

_ANSWER_MS = 1000


class OneWindow(QObject):
    """`take` tells whether this process may open the book; `raised` that another wanted to."""

    raised = Signal()

    def __init__(self, book: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = "cxdesk-" + hashlib.sha256(str(book.resolve()).encode()).hexdigest()[:24]
        self._lock = QLockFile(str(book) + ".lock")
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def take(self) -> bool:
        """A lock left by a process that died is taken over; one that lives keeps its own."""
        return self._lock.tryLock(0)

    def listen(self) -> None:
        """From now on a second start can raise the window of this one."""
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 - after the first paint

        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        self._server.listen(self._name)

    def raise_other(self) -> bool:
        """Asks the window that has the book to come forward; False when it does not answer."""
        from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 - only where it is asked

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        answered = socket.waitForConnected(_ANSWER_MS)
        socket.disconnectFromServer()
        return answered

    def machine(self) -> str:
        """The machine that has the book, as the lock names it; "" where it does not."""
        return self._lock.getLockInfo()[1]

    def holder(self) -> str:
        """Program, machine and the moment, for the user to judge."""
        _process, machine, program = self._lock.getLockInfo()
        since = datetime.fromtimestamp(Path(self._lock.fileName()).stat().st_mtime)
        return f"{program}, {machine}, {since:%Y-%m-%d %H:%M}"

    def take_over(self) -> bool:
        """After the user has said that the other one is closed."""
        Path(self._lock.fileName()).unlink(missing_ok=True)
        return self.take()

    def release(self) -> None:
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    @Slot()
    def _on_connection(self) -> None:
        connection = self._server.nextPendingConnection() if self._server else None
        if connection is not None:
            connection.disconnected.connect(connection.deleteLater)
        self.raised.emit()
