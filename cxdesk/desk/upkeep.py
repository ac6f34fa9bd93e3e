"""What is done for the book once a day: a backup, and then the emptying of the trash."""

from functools import partial

from PySide6.QtCore import QObject, Slot

from cxdesk.app import App
from cxdesk.desk.book_line import BookLine
from cxdesk.desk.trouble import Trouble
from cxdesk.domain.errors import DeskError
from cxdesk.features.backup import service as backup
from cxdesk.qt.runner import Runner


class Upkeep(QObject):
    """For a book that may only be read it says why instead."""

    def __init__(self, app: App, runner: Runner, line: BookLine, trouble: Trouble) -> None:
        super().__init__(line)
        self._app = app
        self._runner = runner
        self._line = line
        self._trouble = trouble

    @Slot()
    def begin(self) -> None:
        if self._app.book.refusal is not None:
            self._trouble.tell(DeskError(self._app.book.refusal))
            return
        work = partial(backup.back_up_daily, self._app)
        self._runner.aside(work, self._on_backed_up, self._trouble.tell)

    @Slot(object)
    def _on_backed_up(self, _made: backup.Copy | None) -> None:
        """Only then is let go what has been in the trash for thirty days."""
        self._line.refresh()
        self._runner.alone(partial(backup.purge, self._app), None, self._trouble.tell)
