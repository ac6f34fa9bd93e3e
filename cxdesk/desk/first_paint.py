"""When the first list is on the screen, and how long that took from the start of the process."""

import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

_STARTTIME = 19  # among the fields behind the name of the program, see proc_pid_stat(5)


class FirstPaint(QObject):
    """`done` comes once, when the widget given to `wait_for` has been painted."""

    done = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._awaited: QWidget | None = None
        self._after = QTimer(self, singleShot=True, interval=0)
        self._after.timeout.connect(self.done)

    def wait_for(self, widget: QWidget) -> None:
        self._awaited = widget
        widget.installEventFilter(self)
        widget.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The paint is about to happen; what is queued now comes after it."""
        if event.type() is QEvent.Type.Paint and self._awaited is not None:
            self._awaited.removeEventFilter(self)
            self._awaited = None
            self._after.start()
        return False


def age_of_process() -> float:
    """Seconds since this process began; on Linux to a hundredth.

    Elsewhere the processor time it has used, which leaves out what it waited for.
    """
    stat = Path("/proc/self/stat")
    if sys.platform != "linux" or not stat.exists():
        return time.process_time()
    ticks = int(stat.read_text(encoding="utf-8").rpartition(")")[2].split()[_STARTTIME])
    return time.clock_gettime(time.CLOCK_BOOTTIME) - ticks / os.sysconf("SC_CLK_TCK")
