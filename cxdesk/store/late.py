"""A book that is opened when something is first asked of it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from cxdesk.domain.errors import DeskError

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from cxdesk.store.book import Book

News = Callable[[Any], None]


class LateBook:
    """Stands for the book at `path` and opens it by `open_`, on the thread that asks first.

    So a window is there before SQLAlchemy is imported. Whatever hinders the opening is raised to
    whoever asks, each time.
    """

    def __init__(self, path: Path, open_: "Callable[[], Book]") -> None:
        self.path = path
        self._open = open_
        self._opening = Lock()
        self._book: Book | None = None
        self._listener: News | None = None

    @property
    def on_news(self) -> News:
        return self._now().on_news

    @on_news.setter
    def on_news(self, listener: News) -> None:
        self._listener = listener
        if self._book is not None:
            self._book.on_news = listener

    @property
    def refusal(self) -> str | None:
        """Why it takes no writes; also that it could not be opened."""
        try:
            return self._now().refusal
        except DeskError as error:
            return str(error)

    @contextmanager
    def read(self) -> "Iterator[Connection]":
        with self._now().read() as db:
            yield db

    @contextmanager
    def survey(self) -> "Iterator[Connection]":
        with self._now().survey() as db:
            yield db

    @contextmanager
    def write(self) -> "Iterator[Connection]":
        with self._now().write() as db:
            yield db

    def news(self) -> None:
        self._now().news()

    def close(self) -> None:
        if self._book is not None:
            self._book.close()

    def __getattr__(self, name: str) -> Any:
        """All else that the book can do."""
        return getattr(self._now(), name)

    def _now(self) -> "Book":
        with self._opening:
            if self._book is None:
                book = self._open()
                if self._listener is not None:
                    book.on_news = self._listener
                self._book = book
            return self._book
