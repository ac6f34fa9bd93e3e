"""Notices that another day has begun while the window stood open."""

from PySide6.QtCore import QObject, Slot

from cxdesk.domain.changes import Changed, Kind
from cxdesk.qt.runner import Runner


class DayWatch(QObject):
    """Asked when somebody comes back to the window; a new day changes what is late and quiet."""

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner)
        self._runner = runner
        self._day = runner.today()

    @Slot()
    def look(self) -> None:
        """What others wrote is read, and on a new day everything is."""
        self._runner.look_for_news()
        if self._day != self._runner.today():
            self._day = self._runner.today()
            self._runner.changed.emit(Changed(frozenset(Kind), frozenset()))
