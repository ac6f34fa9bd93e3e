"""A restore cut short leaves the old book or the new one, and the newest deeds in reach."""

import shutil

import pytest

from cxdesk.store import snapshot
from cxdesk.store.book import open_book
from tests.prove.deeds import CLOCK, do, kept
from tests.prove.stopped import everywhere

OLD = set(range(1, 11))
NEW = set(range(1, 21))


@pytest.fixture
def ready(path, tmp_path):
    """A folder as a crash leaves it: book, a log not yet moved into it, and an older backup."""
    book = open_book(path, CLOCK)
    for number in sorted(OLD):
        do(book, number)
    snapshot.copy(path, path.parent / "older.cxdesk")
    for number in sorted(NEW - OLD):
        do(book, number)
    shutil.copytree(path.parent, tmp_path / "ready", ignore=shutil.ignore_patterns("*-shm"))
    book.close()
    assert (tmp_path / "ready" / "book.cxdesk-wal").stat().st_size > 0
    return tmp_path / "ready"


def test_a_killed_restore_bricks_nothing_and_loses_nothing(ready, recorder, sized, tmp_path):
    words = ["restore", "book.cxdesk", "older.cxdesk"]
    kills = 0

    for stopped in everywhere(recorder, ready, words, sized(12, 60), tmp_path):
        kills += 1
        found = kept(stopped.folder / "book.cxdesk")
        replaced = [kept(file) for file in stopped.folder.glob("book.replaced-*.cxdesk")]
        assert found in (OLD, NEW)
        assert NEW in (found, *replaced)

    print(f"\nrestore: {kills} kills over {stopped.of} acts, 0 bricked, newest deeds always there")
    assert kills >= sized(12, 40)


def test_a_stale_log_does_not_show_through_a_restored_book(ready):
    book = ready / "book.cxdesk"

    replaced = snapshot.restore(ready / "older.cxdesk", book, CLOCK)

    assert kept(book) == OLD
    assert replaced is not None
    assert kept(replaced) == NEW


def test_a_book_that_cannot_be_read_is_replaced_and_kept_as_it_lies(ready):
    book = ready / "book.cxdesk"
    book.write_bytes(b"what the disk made of it")
    book.with_name("book.cxdesk-wal").unlink()

    replaced = snapshot.restore(ready / "older.cxdesk", book, CLOCK)

    assert kept(book) == OLD
    assert replaced is not None
    assert replaced.read_bytes() == b"what the disk made of it"


def test_a_stale_log_would_show_through_a_mere_copy(ready):
    book = ready / "book.cxdesk"

    shutil.copy(ready / "older.cxdesk", book)

    assert _seen(book) != OLD


def _seen(book):
    """The deeds that a book shows, or None where it cannot even be read."""
    try:
        return kept(book)
    except (AssertionError, snapshot.dbapi2.Error):
        return None
