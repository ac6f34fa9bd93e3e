"""A survey somebody waits for: it tells how far it is, and can be dropped at any moment."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from cxdesk.qt.runner import Job, Runner


class Errand(QObject):
    """`answered`, `failed` and `told` (done, total) come while it is not dropped."""

    answered = Signal(object)
    failed = Signal(object)
    told = Signal(int, int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._is_dropped = False

    def start(self, runner: Runner, query: Callable[..., Any]) -> None:
        """`query` is given a connection to read from, and `progress`."""
        self._job = runner.survey(query, self._answer, self._tell, self._fail)
        self._job.cancelled.connect(self.deleteLater)

    def drop(self) -> None:
        """Nobody waits for it any more; it ends as soon as it looks up."""
        self._is_dropped = True
        if self._job is not None:
            self._job.cancel()

    def _answer(self, answer: Any) -> None:
        self._end(partial(self.answered.emit, answer))

    def _fail(self, error: BaseException) -> None:
        self._end(partial(self.failed.emit, error))

    def _tell(self, done: int, total: int) -> None:
        if not self._is_dropped:
            self.told.emit(done, total)

    def _end(self, say: Callable[[], None]) -> None:
        self.deleteLater()
        if not self._is_dropped:
            say()
