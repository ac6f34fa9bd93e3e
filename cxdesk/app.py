"""Builds the parts once, in order, and hands them over; the only place where things are wired."""

import os
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from cxdesk.clock import Clock
from cxdesk.domain.errors import OnlyReadable
from cxdesk.paths import Paths
from cxdesk.settings import Settings

if TYPE_CHECKING:
    from cxdesk.domain.outline import Outline
    from cxdesk.store.book import Book


@dataclass(frozen=True, slots=True)
class App:
    """Everything a window or a command may need."""

    paths: Paths
    settings: Settings
    book: "Book"
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
    from cxdesk.store import book as books  # noqa: PLC0415 - SQLAlchemy, after the first paint

    if make and not ground.book.exists():
        books.create(ground.book)
    return _app(ground, books.open_book(ground.book, ground.clock, ground.via))


def build_to_read(ground: Ground, make: bool = False) -> App:
    """As `build`; a book that may only be read is opened as a copy, whose `refusal` says so."""
    try:
        return build(ground, make)
    except OnlyReadable:
        from cxdesk.store.reading import CopyToRead  # noqa: PLC0415 - as above

        return _app(ground, CopyToRead(ground.book, ground.clock))


def build_to_show(ground: Ground, make: bool = False) -> "tuple[App, Outline | None]":
    """As `build_to_read`, but a book whose list can be shown at once is opened after that."""
    from cxdesk.store import outline  # noqa: PLC0415 - for the window alone
    from cxdesk.store.late import LateBook  # noqa: PLC0415 - as above

    found = outline.read(ground.book, ground.clock.today())
    if found is None:
        return build_to_read(ground, make), None
    late = LateBook(ground.book, partial(_open, ground))
    return _app(ground, cast("Book", late)), found


def _open(ground: Ground) -> "Book":
    return build(ground).book


def _app(ground: Ground, book: "Book") -> App:
    os.environ.setdefault("MPLCONFIGDIR", str(ground.paths.cache / "matplotlib"))
    return App(ground.paths, Settings(ground.paths.settings), book, ground.clock)
