"""A page that keeps itself up to date while it can be seen."""

from typing import Any, Protocol

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from cxdesk.qt.runner import Runner


class News(Protocol):
    """Anything that can say whether it concerns us."""

    def touches(self, *kinds: Any) -> bool: ...


class LivePage(QWidget):
    """Reads again when its `kinds` change: at once if seen, else when next shown."""

    kinds: tuple[Any, ...] = ()

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.runner = runner
        self._stale = True
        runner.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Asks for everything the page shows."""
        raise NotImplementedError

    def refresh_when_seen(self) -> None:
        """Something the page depends on is new, such as another account to show."""
        self._stale = True
        if self.isVisible():
            self._catch_up()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._catch_up()

    @Slot(object)
    def _on_changed(self, news: News) -> None:
        if news.touches(*self.kinds):
            self.refresh_when_seen()

    def _catch_up(self) -> None:
        if self._stale:
            self._stale = False
            self.refresh()
