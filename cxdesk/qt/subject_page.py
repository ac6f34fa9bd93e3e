"""A live page about one thing at a time."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from cxdesk.qt.live_page import LivePage
from cxdesk.qt.runner import Db, Runner


class SubjectPage(LivePage):
    """`show_subject` says whose page it is; it asks `question` and is told by `show_answer`."""

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(runner, parent)
        self._subject: str | None = None

    def show_subject(self, subject: str) -> None:
        if subject != self._subject:
            self._subject = subject
            self.refresh_when_seen()

    def refresh(self) -> None:
        if self._subject is not None:
            self.runner.read(self.question(self._subject), self.show_answer)

    def question(self, subject: str) -> Callable[[Db], Any]:
        """What to ask the book about `subject`."""
        raise NotImplementedError

    def show_answer(self, answer: Any) -> None:
        """Shows what `question` brought."""
        raise NotImplementedError
