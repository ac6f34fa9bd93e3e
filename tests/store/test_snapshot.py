"""Backups are whole or not there; a restore keeps what it replaces."""

import os
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlcipher3 import dbapi2

from cxdesk.clock import Clock
from cxdesk.domain.account import AccountDraft
from cxdesk.domain.errors import DeskError
from cxdesk.store import accounts, snapshot
from cxdesk.store import book as books
from cxdesk.store.journal import deed

NOON = datetime(2026, 11, 17, 12, tzinfo=UTC)


@pytest.fixture
def path(book):
    with book.write() as db, deed(db, "Add"):
        accounts.add(db, AccountDraft("Acme"), date(2026, 11, 17))
    return book.path


def at(moment):
    return Clock(lambda: moment)


def names(path):
    db = dbapi2.connect(str(path))
    found = [row[0] for row in db.execute("SELECT name FROM account")]
    db.close()
    return found


def test_a_backup_holds_what_was_committed(path, tmp_path):
    made = snapshot.back_up(path, tmp_path / "b", at(NOON))

    assert names(made.path) == ["Acme"]
    assert [one.path for one in snapshot.backups(tmp_path / "b")] == [made.path]


def test_a_backup_that_cannot_be_written_leaves_nothing_under_its_name(path, tmp_path):
    target = tmp_path / "b" / "copy.cxdesk"
    target.parent.mkdir()
    (target.parent / f".{target.name}.unfinished").mkdir()

    with pytest.raises((DeskError, OSError)):
        snapshot.copy(path, target)

    assert not target.exists()


def test_a_damaged_copy_does_not_verify(path, tmp_path):
    made = snapshot.back_up(path, tmp_path / "b", at(NOON))
    content = bytearray(made.path.read_bytes())
    content[len(content) // 2 : len(content) // 2 + 4096] = b"\xff" * 4096
    made.path.write_bytes(content)

    with pytest.raises(DeskError):
        snapshot.verify(made.path)


def test_thirty_days_are_kept_and_one_backup_of_each(path, tmp_path):
    folder = tmp_path / "b"
    for hours in range(0, 24 * 40, 12):
        snapshot.back_up(path, folder, at(NOON - timedelta(days=40) + timedelta(hours=hours)))

    kept = snapshot.backups(folder)

    days = [one.at.date() for one in kept]
    assert len(set(days)) == snapshot.KEPT
    assert len(days) <= snapshot.KEPT + 2
    assert max(days) - min(days) == timedelta(days=snapshot.KEPT - 1)


def test_what_a_killed_backup_left_is_taken_away_a_day_later(path, tmp_path):
    folder = tmp_path / "b"
    folder.mkdir()
    old, young = (folder / f".{path.stem} {n}.cxdesk.unfinished" for n in ("old", "young"))
    for left, age in ((old, timedelta(days=2)), (young, timedelta(minutes=1))):
        left.write_bytes(b"half")
        then = (NOON - age).timestamp()
        os.utime(left, (then, then))

    snapshot.back_up(path, folder, at(NOON))

    assert not old.exists()
    assert young.exists()


def test_a_daily_backup_is_due_until_it_is_made(path, tmp_path):
    folder = tmp_path / "b"
    before = snapshot.due(folder, path.stem, NOON)
    snapshot.back_up(path, folder, at(NOON.astimezone()))

    assert before
    assert not snapshot.due(folder, path.stem, NOON.astimezone())
    assert snapshot.due(folder, path.stem, NOON.astimezone() + timedelta(days=1))


def test_a_restore_brings_back_the_rows_and_keeps_the_present_book(book, path, tmp_path):
    made = snapshot.back_up(path, tmp_path / "b", at(NOON))
    with book.write() as db, deed(db, "Add"):
        accounts.add(db, AccountDraft("Newer"), date(2026, 11, 17))
    book.close()

    kept = snapshot.restore(made.path, path, at(NOON))

    assert names(path) == ["Acme"]
    assert sorted(names(kept)) == ["Acme", "Newer"]


def test_a_stale_log_does_not_bring_back_the_old_rows(book, path, tmp_path):
    made = snapshot.back_up(path, tmp_path / "b", at(NOON))
    with book.write() as db, deed(db, "Add"):
        accounts.add(db, AccountDraft("Newer"), date(2026, 11, 17))
    log = path.with_name(path.name + "-wal").read_bytes()
    book.close()
    path.with_name(path.name + "-wal").write_bytes(log)

    snapshot.restore(made.path, path, at(NOON))

    assert names(path) == ["Acme"]


def test_a_restore_works_when_the_present_book_is_ruined(book, path, tmp_path, clock):
    made = snapshot.back_up(path, tmp_path / "b", at(NOON))
    book.close()
    path.write_bytes(b"ruined")

    snapshot.restore(made.path, path, at(NOON))

    opened = books.open_book(path, clock)
    opened.close()
    assert names(path) == ["Acme"]


def test_a_bad_backup_is_refused_before_anything_is_touched(path, tmp_path):
    bad = tmp_path / "bad.cxdesk"
    bad.write_bytes(b"not a book")
    before = path.read_bytes()

    with pytest.raises(DeskError):
        snapshot.restore(bad, path, at(NOON))

    assert path.read_bytes() == before
