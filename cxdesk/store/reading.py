"""A book that may only be read, opened as a passing copy that takes no writes."""

import shutil
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection

from cxdesk.clock import Clock
from cxdesk.domain.errors import DeskError
from cxdesk.i18n import _
from cxdesk.store import book as books
from cxdesk.store import engine, gate
from cxdesk.store.book import Book
from cxdesk.store.faults import told
from cxdesk.store.schema_id import VERSION
from cxdesk.store.tables import JOURNALLED


class CopyToRead(Book):
    """A copy of the book at `original`; it is gone when it is closed."""

    def __init__(self, original: Path, clock: Clock) -> None:
        with ExitStack() as stack:
            folder = Path(stack.enter_context(TemporaryDirectory(prefix="cxdesk-")))
            copy = copied(original, folder)
            is_newer = gate.book_version(copy) > VERSION
            if is_newer:
                _check_shape(copy, original)
            else:
                books.make_ready(copy, clock)
            super().__init__(copy, clock, "cli")
            self.refusal = (_newer() if is_newer else _by_its_place()).format(path=original)
            self._folder = stack.pop_all()

    def close(self) -> None:
        super().close()
        self._folder.close()


def _by_its_place() -> str:
    return _(
        "{path} may only be read here: this is a copy for reading, so nothing was changed."
        " To write, copy the book to a folder of yours, and open that one."
    )


def _newer() -> str:
    return _(
        "{path} was written by a newer CxDesk: this is a copy for reading, so nothing was changed."
        " All of it can be exported. To write, open it with that version, or update this one."
    )


def _check_shape(copy: Path, original: Path) -> None:
    """Raises DeskError where a newer version keeps things in a way that this one cannot read."""
    opened = engine.reader(copy)
    with told(), opened.begin() as db:
        known = all(_columns(db, table.name) >= set(table.c.keys()) for table in JOURNALLED)
    opened.dispose()
    if not known:
        raise DeskError(
            _(
                "{path} was written by a newer CxDesk, in a way that this one cannot read."
                " Nothing was changed. Open it with that version, or update this one."
            ).format(path=original)
        )


def _columns(db: Connection, table: str) -> set[str]:
    return {row.name for row in db.exec_driver_sql(f"PRAGMA table_info({table})")}


def copied(original: Path, folder: Path) -> Path:
    """The book's bytes with its log, which a reader could not open where it lies."""
    copy = folder / original.name
    for end in ("", "-wal"):
        part = original.with_name(original.name + end)
        if part.is_file():
            shutil.copyfile(part, copy.with_name(copy.name + end))
    return copy
