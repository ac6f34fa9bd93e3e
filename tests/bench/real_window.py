"""The real program over a book, with its real threads, and how long its event loop was held."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from cxdesk.app import Ground, build
from cxdesk.desk.start import Desk
from cxdesk.paths import Paths
from cxdesk.qt import theme
from tests.bench import big_book

LONGEST_MS = 300_000
_QUEUE = Path("/proc/thread-self/schedstat")


@contextmanager
def opened(qapp: QApplication, folder: Path, book: Path) -> Iterator[Desk]:
    """The program over `book`, its window painted and nothing left to do."""
    with begun(qapp, folder, book) as desk:
        settle(desk, 2000)
        yield desk


@contextmanager
def begun(qapp: QApplication, folder: Path, book: Path) -> Iterator[Desk]:
    """The same, with everything still to come."""
    theme.apply(qapp, "light")
    app = build(Ground(Paths.under(folder), big_book.CLOCK, book))
    desk = Desk(app, qapp)
    desk.begin()
    assert desk.window is not None
    desk.window.resize(1440, 900)
    try:
        yield desk
    finally:
        desk.end()
        app.book.close()


def wait_until(is_so: Callable[[], bool], every_ms: int = 5) -> None:
    """Runs the event loop as the program does; what takes five minutes is an error."""
    loop, end = QEventLoop(), QDeadlineTimer(LONGEST_MS)

    def look() -> None:
        if is_so() or end.hasExpired():
            loop.quit()

    looking = QTimer(interval=every_ms)
    looking.timeout.connect(look)
    looking.start()
    loop.exec()
    looking.stop()
    assert not end.hasExpired()


def settle(desk: Desk, still_ms: int = 300) -> None:
    """Until nothing has been asked for a while: drawings wait for a resting cursor."""
    still = QDeadlineTimer(still_ms)

    def is_still() -> bool:
        if desk._runner.is_busy:
            still.setRemainingTime(still_ms)
        return still.hasExpired()

    wait_until(is_still)


def queued() -> float:
    """Seconds this thread was ready and other programs had the processors; 0 where unknown."""
    return int(_QUEUE.read_text().split()[1]) / 1e9 if _QUEUE.exists() else 0.0


class LoopWatch(QObject):
    """The longest time between two beats of a timer that is due every millisecond.

    What the machine gave to others in between does not count. `own` is what the UI thread itself
    worked in that time; for the rest it waited for Python.
    """

    def __init__(self) -> None:
        super().__init__()
        self.longest = self.own = 0.0
        self._last = (0.0, 0.0)
        self._beat = QTimer(self, interval=1)
        self._beat.timeout.connect(self._on_beat)

    def start(self) -> None:
        self.longest = self.own = 0.0
        self._last = _now()
        self._beat.start()

    def stop(self) -> None:
        self._on_beat()
        self._beat.stop()

    def _on_beat(self) -> None:
        now = _now()
        held = now[0] - self._last[0]
        if held > self.longest:
            self.longest, self.own = held, now[1] - self._last[1]
        self._last = now


def _now() -> tuple[float, float]:
    return time.perf_counter() - queued(), time.thread_time()
