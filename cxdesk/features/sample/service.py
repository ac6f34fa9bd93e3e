"""Makes books, empty or filled with the sample stories."""

from datetime import date
from pathlib import Path

from sqlalchemy import Connection

from cxdesk.clock import Clock
from cxdesk.features.sample import reading
from cxdesk.features.sample.keys import Keys
from cxdesk.i18n import _
from cxdesk.paths import resource
from cxdesk.store import book as books
from cxdesk.store import sample
from cxdesk.store.journal import deed

SEED = 1


def fill(db: Connection, today: date, seed: int = SEED) -> int:
    """Adds the sample's accounts with two years of history up to `today`; how many they are.

    One deed. The same seed and day give the same rows, down to their keys.
    """
    library = reading.library(resource("sample"), seed, today)
    with deed(db, _("Fill the book with the sample")):
        sample.write(db, library, Keys(seed, today).new, today)
    return len(library.stories)


def make_empty(path: Path) -> None:
    """An empty book at `path`; raises DeskError when something is there already."""
    books.create(path)


def make_sample(path: Path, clock: Clock, seed: int = SEED) -> int:
    """The sample book at `path`, and how many accounts it has.

    Raises DeskError when something is there already.
    """
    books.create(path)
    book = books.open_book(path, clock, "cli")
    try:
        with book.write() as db:
            return fill(db, clock.today(), seed)
    finally:
        book.close()
