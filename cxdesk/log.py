"""The log on disk: what happened and how long it took, never a word that a user typed."""

import logging
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from enum import StrEnum
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

LOGGER = logging.getLogger("cxdesk")
SIZE = 512 * 1024
KEPT = 3
DEEPEST = 8


class Event(StrEnum):
    """All that CxDesk says in its log; a text that is not one of these is withheld."""

    STARTED = "started"
    STOPPED = "stopped"
    OPENED = "book opened"
    MIGRATED = "book migrated"
    BACKED_UP = "backup written"
    RESTORED = "backup restored"
    IMPORTED = "file imported"
    EXPORTED = "file written"
    SLOW = "took long"
    REFUSED = "deed refused"
    CRASHED = "crashed"


def open_log(path: Path) -> logging.Handler:
    """Write the log to `path` from now on, turning over at 512 kB; `close_log` ends it."""
    handler = _file(path)
    handler.setFormatter(_Discreet())
    root = logging.getLogger()
    root.addHandler(handler)
    LOGGER.setLevel(logging.INFO)
    return handler


def close_log(handler: logging.Handler) -> None:
    logging.getLogger().removeHandler(handler)
    handler.close()


def _file(path: Path) -> logging.Handler:
    """A place that cannot be written must not keep CxDesk from starting: then nothing is kept."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return RotatingFileHandler(path, maxBytes=SIZE, backupCount=KEPT, encoding="utf-8")
    except OSError:
        return logging.NullHandler()


def note(
    event: Event, milliseconds: float | None = None, error: BaseException | None = None
) -> None:
    """Log that `event` happened, how long it took, and the error that came of it."""
    level = logging.INFO if error is None else logging.ERROR
    told = {"milliseconds": milliseconds}
    LOGGER.log(level, event, exc_info=error, extra=told)


def watch_crashes(then: Callable[[BaseException], None]) -> None:
    """Log every error that nobody caught, in any thread, then say it to `then`."""

    def in_main(kind: type[BaseException], error: BaseException, at: TracebackType | None) -> None:
        _crashed(error, then)

    def in_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            _crashed(args.exc_value, then)

    sys.excepthook = in_main
    threading.excepthook = in_thread


def _crashed(error: BaseException, then: Callable[[BaseException], None]) -> None:
    if isinstance(error, KeyboardInterrupt | SystemExit):
        return
    note(Event.CRASHED, error=error)
    then(error)


class _Discreet(logging.Formatter):
    """Event, time and place; of an error its type and where it arose, not what it says."""

    def format(self, record: logging.LogRecord) -> str:
        told = record.msg if isinstance(record.msg, Event) else f"{record.module}:{record.lineno}"
        parts = [self.formatTime(record), record.levelname, record.name, told, _duration(record)]
        error = record.exc_info[1] if record.exc_info else None
        lines = [" ".join(filter(None, parts)), *(_told(error) if error else ())]
        return "\n".join(lines)


def _duration(record: logging.LogRecord) -> str:
    milliseconds = getattr(record, "milliseconds", None)
    return f"{milliseconds:.1f} ms" if isinstance(milliseconds, int | float) else ""


def _told(error: BaseException) -> Iterator[str]:
    """The error, then those it came from, each with the calls that led there."""
    current: BaseException | None = error
    for _depth in range(DEEPEST):
        if current is None:
            return
        yield f"  {type(current).__module__}.{type(current).__qualname__}"
        for frame, line in traceback.walk_tb(current.__traceback__):
            yield f"    {_place(frame.f_code.co_filename)}:{line} {frame.f_code.co_name}"
        current = current.__cause__ or current.__context__


def _place(file: str) -> str:
    """The last three parts of a path: the rest may name the user."""
    return "/".join(Path(file).parts[-3:])
