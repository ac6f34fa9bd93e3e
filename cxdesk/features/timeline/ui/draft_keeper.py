"""Keeps what is being typed, every two seconds, so that not even a crash loses it."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from cxdesk.features.timeline import service
from cxdesk.features.timeline.ui.asked import about
from cxdesk.qt.runner import Runner

EVERY_MS = 2000


class DraftKeeper(QObject):
    """Writes behind the typing; `loaded` brings back an account and what was kept for it."""

    loaded = Signal(str, str)

    def __init__(self, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._waiting: tuple[str, str] | None = None
        self._timer = QTimer(self, singleShot=True, interval=EVERY_MS)
        self._timer.timeout.connect(self.flush)

    def note(self, account_id: str, text: str) -> None:
        """Kept at most two seconds from now: more typing does not put it off."""
        if self._waiting and self._waiting[0] != account_id:
            self.flush()
        self._waiting = (account_id, text)
        if not self._timer.isActive():
            self._timer.start()

    def flush(self) -> None:
        """Keeps it now."""
        self._timer.stop()
        if self._waiting is not None:
            account_id, text = self._waiting
            self._waiting = None
            place = service.capture_place(account_id)
            self._runner.write(partial(service.keep_draft, place=place, text=text))

    def forget(self) -> None:
        """What waited is being saved for good."""
        self._timer.stop()
        self._waiting = None

    def load(self, account_id: str) -> None:
        kept = partial(service.draft, place=service.capture_place(account_id))
        self._runner.read(about(account_id, kept), self._on_loaded)

    def _on_loaded(self, kept: tuple[str, str]) -> None:
        self.loaded.emit(*kept)
