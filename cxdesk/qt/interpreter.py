"""Python set up for a window: short turns between its threads, its garbage collected at rest.

A collection walks every object there is while nothing else runs: 0.5 s in the middle of a long
import. What fills the memory are facts, which hold no circles; they go without it.
"""

import gc
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from cxdesk.qt.runner import Runner

_TURN = 0.0005  # seconds a thread may go on while the window waits for it
_TICK_MS = 2000
_TICKS_BETWEEN_WHOLE = 30
_MOST_WALKED = 20_000  # objects, some milliseconds
_YOUNG = 1


def _is_in_front() -> bool:
    return QGuiApplication.applicationState() is Qt.ApplicationState.ApplicationActive


class Interpreter(QObject):
    """From `begin` to `end` garbage is collected here, on the UI thread, and between jobs.

    So no widget is ever taken apart on another thread. `is_seen` says whether anybody looks.
    """

    def __init__(self, parent: QObject, is_seen: Callable[[], bool] = _is_in_front) -> None:
        super().__init__(parent)
        self._is_seen = is_seen
        self._runner: Runner | None = None
        self._turn = sys.getswitchinterval()
        self._ticks = 0
        self._clock = QTimer(self, interval=_TICK_MS, timerType=Qt.TimerType.VeryCoarseTimer)
        self._clock.timeout.connect(self.tidy)

    def begin(self, runner: Runner) -> None:
        """`runner` says when there is a job under way."""
        self._runner = runner
        sys.setswitchinterval(_TURN)
        gc.disable()
        gc.freeze()
        self._clock.start()

    def end(self) -> None:
        if self._runner is None:
            return
        self._runner = None
        self._clock.stop()
        gc.unfreeze()
        gc.enable()
        sys.setswitchinterval(self._turn)

    def tidy(self) -> None:
        """The new objects, unless they are too many to walk; all of them while nobody looks."""
        if self._runner is None or self._runner.is_busy:
            return
        self._ticks += 1
        if self._ticks >= _TICKS_BETWEEN_WHOLE and not self._is_seen():
            self._ticks = 0
            gc.unfreeze()
            gc.collect()
            gc.freeze()
        elif len(gc.get_objects(0)) > _MOST_WALKED:
            gc.freeze()
        else:
            gc.collect(_YOUNG)
