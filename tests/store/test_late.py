"""A late book is opened once, by whoever asks first, and then does what the book does."""

import threading

import pytest

from cxdesk.domain.account import AccountDraft
from cxdesk.domain.errors import DeskError
from cxdesk.features.accounts import service
from cxdesk.store import book as books
from cxdesk.store.late import LateBook


@pytest.fixture
def path(book):
    book.close()
    return book.path


@pytest.fixture
def opened():
    """The threads on which the book was opened."""
    return []


@pytest.fixture
def late(path, clock, opened):
    def open_():
        opened.append(threading.current_thread().name)
        return books.open_book(path, clock)

    made = LateBook(path, open_)
    yield made
    made.close()


def test_it_is_not_opened_before_somebody_asks(late, path, opened):
    late.on_news = opened.append

    assert late.path == path
    assert opened == []


def test_it_is_opened_once_on_the_thread_that_asks_first(late, opened):
    def ask():
        with late.read() as db:
            db.exec_driver_sql("SELECT 1")

    threads = [threading.Thread(target=ask, name="reader") for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert opened == ["reader"]


def test_the_listener_named_before_hears_the_news_of_what_is_written(late, today):
    heard = []
    late.on_news = heard.append

    with late.write() as db:
        account = service.open_account(db, AccountDraft("Acme"), today)

    assert [news.account_ids for news in heard] == [frozenset({account})]


def test_the_listener_named_afterwards_hears_them_too(late, today):
    late.news()
    heard = []
    late.on_news = heard.append

    with late.write() as db:
        service.open_account(db, AccountDraft("Acme"), today)

    assert len(heard) == 1


def test_it_can_be_surveyed_and_restored_like_any_book(late):
    with late.survey() as db:
        assert db.exec_driver_sql("SELECT count(*) FROM account").scalar() == 0
    assert late.refusal is None
    assert callable(late.restore)


def test_what_hinders_the_opening_is_said_each_time_and_as_its_refusal(path):
    def refuse():
        raise DeskError("Locked. Wait a moment.")

    late = LateBook(path, refuse)

    for _ in range(2):
        with pytest.raises(DeskError, match="Locked"), late.read():
            pass
    assert late.refusal == "Locked. Wait a moment."
    late.close()
