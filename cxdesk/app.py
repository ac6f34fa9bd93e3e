"""Builds the parts once, in order, and hands them over; the only place where things are wired."""

import os
from dataclasses import dataclass
from pathlib import Path

from cxdesk.clock import Clock
from cxdesk.domain.errors import OnlyReadable
from cxdesk.paths import Paths
from cxdesk.settings import Settings
from cxdesk.store import book as books
from cxdesk.store.book import Book
from cxdesk.store.reading import CopyToRead


@dataclass(frozen=True, slots=True)
class App:
    """Everything a window or a command may need."""

    paths: Paths
    settings: Settings
    book: Book
    clock: Clock


@dataclass(frozen=True, slots=True)
class Ground:
    """What is known before a book is open; `book` is the one asked for, else the user's own."""

    paths: Paths
    clock: Clock
    book: Path
    via: str = "window"


def build(ground: Ground, make: bool = False) -> App:
    """Opens the book. `make` makes an empty one first where there is none.

    Raises DeskError when the book cannot be opened; nothing is then changed.
    """
    os.environ.setdefault("MPLCONFIGDIR", str(ground.paths.cache / "matplotlib"))
    if make and not ground.book.exists():
        books.create(ground.book)
    book = books.open_book(ground.book, ground.clock, ground.via)
    return App(ground.paths, Settings(ground.paths.settings), book, ground.clock)


def build_to_read(ground: Ground, make: bool = False) -> App:
    """As `build`; a book that may only be read is opened as a copy, whose `refusal` says so."""
    try:
        return build(ground, make)
    except OnlyReadable:
        book = CopyToRead(ground.book, ground.clock)
        return App(ground.paths, Settings(ground.paths.settings), book, ground.clock)
