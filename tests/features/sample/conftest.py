"""One sample book for all tests that only read it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import Connection

from cxdesk import i18n
from cxdesk.clock import Clock
from cxdesk.features.sample import service
from cxdesk.store import book as books

TODAY = date(2026, 11, 17)


@pytest.fixture(scope="session")
def make_book(tmp_path_factory):
    """Makes and opens a sample book counted from a day, by a seed."""

    def make(today: date, seed: int = service.SEED) -> books.Book:
        i18n.use("en_GB")
        path = tmp_path_factory.mktemp("sample") / "book.cxdesk"
        clock = Clock(lambda: datetime(today.year, today.month, today.day, 9, tzinfo=UTC), today)
        service.make_sample(path, clock, seed)
        return books.open_book(path, clock)

    return make


@pytest.fixture(scope="session")
def sample_book(make_book) -> Iterator[books.Book]:
    book = make_book(TODAY)
    yield book
    book.close()


@pytest.fixture
def db(sample_book) -> Iterator[Connection]:
    with sample_book.read() as db:
        yield db
