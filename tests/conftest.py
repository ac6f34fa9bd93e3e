"""What the tests share: a fixed day, a real book in a temporary folder, an app over it."""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from datetime import UTC, date, datetime
from typing import Any

import pytest

from cxdesk import i18n
from cxdesk.app import App, build
from cxdesk.clock import Clock
from cxdesk.paths import Paths
from cxdesk.store import book as books
from cxdesk.store.book import Book

TODAY = date(2026, 11, 17)
NOW = datetime(2026, 11, 17, 9, 20, tzinfo=UTC)


class AtOnce(Executor):
    """Does the work where it is asked for, so a test needs no waiting."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except BaseException as error:  # noqa: BLE001 - a future carries whatever was raised
            future.set_exception(error)
        return future


@pytest.fixture(autouse=True)
def english() -> None:
    i18n.use("en_GB")


@pytest.fixture
def today() -> date:
    return TODAY


@pytest.fixture
def clock() -> Clock:
    return Clock(lambda: NOW, TODAY)


@pytest.fixture
def paths(tmp_path) -> Paths:
    return Paths.under(tmp_path)


@pytest.fixture
def book(paths, clock) -> Iterator[Book]:
    books.create(paths.book)
    opened = books.open_book(paths.book, clock)
    yield opened
    opened.close()


@pytest.fixture
def app(paths, clock) -> Iterator[App]:
    built = build(paths, clock, make=True)
    yield built
    built.book.close()


@pytest.fixture
def runner(app, qapp):
    from cxdesk.qt.runner import Executors, Runner  # noqa: PLC0415 - only window tests need Qt

    at_once = AtOnce()
    return Runner(app.book, Executors(at_once, at_once, at_once), app.clock.today)
