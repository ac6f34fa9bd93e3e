"""A book that may only be read, opened as a passing copy that takes no writes."""

import shutil
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from cxdesk.clock import Clock
from cxdesk.i18n import _
from cxdesk.store import book as books
from cxdesk.store.book import Book


class CopyToRead(Book):
    """A copy of the book at `original`; it is gone when it is closed."""

    def __init__(self, original: Path, clock: Clock) -> None:
        with ExitStack() as stack:
            folder = Path(stack.enter_context(TemporaryDirectory(prefix="cxdesk-")))
            copy = copied(original, folder)
            books.make_ready(copy, clock)
            super().__init__(copy, clock, "cli")
            self.refusal = _(
                "{path} may only be read here: this is a copy for reading, so nothing was changed."
                " To write, copy the book to a folder of yours, and open that one."
            ).format(path=original)
            self._folder = stack.pop_all()

    def close(self) -> None:
        super().close()
        self._folder.close()


def copied(original: Path, folder: Path) -> Path:
    """The book's bytes with its log, which a reader could not open where it lies."""
    copy = folder / original.name
    for end in ("", "-wal"):
        part = original.with_name(original.name + end)
        if part.is_file():
            shutil.copyfile(part, copy.with_name(copy.name + end))
    return copy
