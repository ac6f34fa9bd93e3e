"""What the tests share: a fixed day, a real book in a temporary folder, an app over it."""

import gc
import os
from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from hypothesis import settings

from cxdesk import i18n
from cxdesk.app import App, Ground, build
from cxdesk.clock import Clock
from cxdesk.paths import Paths
from cxdesk.store import book as books
from cxdesk.store.book import Book

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("here", deadline=None, max_examples=50)  # a busy machine is no mistake
settings.load_profile("here")

TODAY = date(2026, 11, 17)
WHOLE_AFTER = 100  # collections of what is young
NOW = datetime(2026, 11, 17, 9, 20, tzinfo=UTC)


@pytest.fixture(autouse=True)
def english() -> None:
    i18n.use("en_GB")


@pytest.fixture(autouse=True)
def garbage() -> Iterator[None]:
    """Collected between tests on the thread that owns the widgets, as the window does it.

    A worker thread that happens to collect would take a dead widget apart where Qt forbids it.
    """
    usual = gc.get_threshold()
    gc.set_threshold(0)
    yield
    gc.collect(2 if gc.get_count()[2] > WHOLE_AFTER else 1)
    gc.set_threshold(*usual)


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
def do(book):
    """Runs a service in a transaction of its own."""

    def run(deed_, *args, **kwargs):
        with book.write() as db:
            return deed_(db, *args, **kwargs)

    return run


@pytest.fixture
def ask(book):
    """Asks a query in a transaction of its own."""

    def run(query, *args, **kwargs):
        with book.read() as db:
            return query(db, *args, **kwargs)

    return run


@pytest.fixture
def app(paths, clock) -> Iterator[App]:
    built = build(Ground(paths, clock, paths.book), make=True)
    yield built
    built.book.close()


@pytest.fixture
def runner(app, qapp):
    from cxdesk.qt.at_once import at_once  # noqa: PLC0415 - only tests of the window need Qt
    from cxdesk.qt.runner import Runner  # noqa: PLC0415

    return Runner(app.book, at_once(), app.clock)
