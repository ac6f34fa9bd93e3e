"""Attachments' bytes are kept in the book, once for each content, and come back as they were."""

import pytest
from sqlalchemy import func, select, update

from cxdesk.domain.errors import DeskError
from cxdesk.store import book as books
from cxdesk.store import files, snapshot
from cxdesk.store.ledger import file_bytes


def count(book):
    with book.read() as db:
        return db.scalar(select(func.count()).select_from(file_bytes))


def test_bytes_come_back_as_they_were(book):
    content = bytes(range(256)) * 999
    with book.write() as db:
        sha256 = files.put(db, content)

    with book.read() as db:
        assert files.get(db, sha256) == content


def test_the_same_content_is_kept_once(book):
    with book.write() as db:
        assert files.put(db, b"twice") == files.put(db, b"twice")

    assert count(book) == 1


def test_a_file_may_be_as_large_as_the_limit_and_not_a_byte_more(book):
    with book.write() as db:
        files.put(db, bytes(files.LIMIT))
    with pytest.raises(DeskError, match="larger than 20 MB"), book.write() as db:
        files.put(db, bytes(files.LIMIT + 1))

    assert count(book) == 1


def test_bytes_that_changed_on_the_disk_are_not_given_out(book):
    with book.write() as db:
        sha256 = files.put(db, b"contract")
        db.execute(update(file_bytes).values(bytes=b"forgery"))

    with pytest.raises(DeskError, match="lost or damaged"), book.read() as db:
        files.get(db, sha256)


def test_bytes_that_are_not_there_are_said_to_be_lost(book):
    with pytest.raises(DeskError, match="lost or damaged"), book.read() as db:
        files.get(db, "0" * 64)


def test_a_backup_holds_the_bytes(book, tmp_path, clock):
    with book.write() as db:
        sha256 = files.put(db, b"contract")
    snapshot.copy(book.path, tmp_path / "copy.cxdesk")

    copy = books.open_book(tmp_path / "copy.cxdesk", clock)
    with copy.read() as db:
        content = files.get(db, sha256)
    copy.close()

    assert content == b"contract"
