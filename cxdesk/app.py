"""Builds the parts once, in order, and hands them over; the only place where things are wired."""

from dataclasses import dataclass
from pathlib import Path

from cxdesk import i18n
from cxdesk.clock import Clock
from cxdesk.paths import Paths, resource
from cxdesk.settings import Settings
from cxdesk.store import book as books
from cxdesk.store.book import Book


@dataclass(frozen=True, slots=True)
class App:
    """Everything a window or a command may need."""

    paths: Paths
    settings: Settings
    book: Book
    clock: Clock


def build(  # noqa: PLR0913 - the outside world comes in here, each part by its name
    paths: Paths,
    clock: Clock,
    book: Path | None = None,
    via: str = "window",
    make: bool = False,
    language: str | None = None,
) -> App:
    """Opens `book`, else the user's own. `make` makes the user's own book when there is none.

    Raises DeskError when the book cannot be opened; nothing is then changed.
    """
    i18n.use(language, resource("translations"))
    settings = Settings(paths.settings)
    path = book or paths.book
    if make and not path.exists():
        books.create(path)
    return App(paths, settings, books.open_book(path, clock, via), clock)
