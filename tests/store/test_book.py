"""A book opens only when it is one, reads while it writes, and says what the disk did."""

import os
import threading
from datetime import date

import pytest
from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from cxdesk.domain.account import AccountDraft
from cxdesk.domain.errors import DeskError
from cxdesk.store import accounts, engine, gate, journal, snapshot
from cxdesk.store import book as books
from cxdesk.store.faults import told
from cxdesk.store.journal import deed

DAY = date(2026, 11, 17)


@pytest.mark.parametrize("version", ["3.7.0", "3.51.2"])
def test_an_engine_that_can_lose_commits_is_refused(version):
    with pytest.raises(DeskError, match=version):
        gate.check_engine(version)


def test_the_engine_here_is_good_enough():
    gate.check_engine()


@pytest.mark.parametrize(
    "content", [b"", b"<!doctype html><p>hello", os.urandom(8192)], ids=["empty", "html", "noise"]
)
def test_a_file_that_is_no_book_is_refused_and_never_overwritten(tmp_path, clock, content):
    path = tmp_path / "book.cxdesk"
    path.write_bytes(content)

    with pytest.raises(DeskError):
        books.open_book(path, clock)
    with pytest.raises(DeskError):
        books.create(path)

    assert path.read_bytes() == content
    assert sorted(p.name for p in tmp_path.iterdir()) == ["book.cxdesk"]


def test_another_programs_database_is_refused(tmp_path, clock):
    path = tmp_path / "other.db"
    db = engine.connect(path)
    db.execute("CREATE TABLE x(y)")
    db.close()
    before = path.read_bytes()

    with pytest.raises(DeskError, match="not a CxDesk book"):
        books.open_book(path, clock)

    assert path.read_bytes() == before


@pytest.mark.parametrize("folder", ["OneDrive - Halden", "Dropbox", "Nextcloud/books"])
def test_a_folder_that_is_copied_elsewhere_is_refused_by_name(tmp_path, folder):
    path = tmp_path / folder / "book.cxdesk"

    with pytest.raises(DeskError, match=folder.split("/")[0]):
        books.create(path)


def test_a_network_mount_is_refused(tmp_path):
    mounts = tmp_path / "mounts"
    mounts.write_text(f"/dev/sda / ext4 rw 0 0\nserver:/x {tmp_path}/share nfs4 rw 0 0\n")

    with pytest.raises(DeskError):
        gate.check_place(tmp_path / "share" / "book.cxdesk", mounts)
    gate.check_place(tmp_path / "here" / "book.cxdesk", mounts)


def test_a_reader_cannot_write(book):
    with pytest.raises((DeskError, DBAPIError)), book.read() as db:
        db.exec_driver_sql("DELETE FROM account")


def test_a_reader_is_not_held_up_by_a_writer(book):
    read = threading.Event()

    def look():
        with book.read() as db:
            db.exec_driver_sql("SELECT count(*) FROM account").one()
        read.set()

    with book.write() as db, deed(db, "Slow"):
        accounts.add(db, AccountDraft("Acme"), DAY)
        reader = threading.Thread(target=look)
        reader.start()
        done_while_writing = read.wait(5)
        reader.join()

    assert done_while_writing


@pytest.mark.parametrize(
    ("said", "word"),
    [
        ("database or disk is full", "disk is full"),
        ("disk I/O error", "disk"),
        ("database is locked", "Another program"),
        ("attempt to write a readonly database", "only be read"),
        ("database disk image is malformed", "damaged"),
        ("file is not a database", "damaged"),
    ],
)
def test_faults_of_disk_and_engine_become_sentences(said, word):
    with pytest.raises(DeskError, match=word), told():
        raise dbapi2.OperationalError(said)


def test_a_restored_book_goes_on_and_undo_does_not_reach_behind(book, clock):
    add(book, "Before")
    backup = snapshot.back_up(book.path, snapshot.folder_of(book.path), clock)
    add(book, "After")

    kept = book.restore(backup.path)

    with book.read() as db:
        assert [row.name for row in db.exec_driver_sql("SELECT name FROM account")] == ["Before"]
        assert journal.next_undo(db) is None
    assert kept is not None
    assert kept.exists()


def add(book, name):
    with book.write() as db, deed(db, name):
        accounts.add(db, AccountDraft(name), DAY)
