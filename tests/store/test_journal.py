"""Every deed can be taken back, and the journal refuses what nobody named."""

from datetime import date

import pytest
from sqlalchemy import delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from cxdesk.domain.account import AccountDraft
from cxdesk.domain.changes import Kind
from cxdesk.domain.errors import DeskError
from cxdesk.store import accounts, journal, replay, search
from cxdesk.store.ids import new_id
from cxdesk.store.journal import deed
from cxdesk.store.ledger import change_log
from cxdesk.store.ledger import deed as deeds
from cxdesk.store.tables import JOURNALLED, account

DAY = date(2026, 11, 17)


def rows_of(book):
    """Every journalled row of the book, byte for byte."""
    with book.read() as db:
        return {
            t.name: sorted(map(repr, db.exec_driver_sql(f"SELECT * FROM {t.name}")))
            for t in JOURNALLED
        }


def add(book, name):
    with book.write() as db, deed(db, f"Add {name}"):
        return accounts.add(db, AccountDraft(name), DAY)


def undo(book):
    with book.write() as db:
        return journal.undo(db)


def redo(book):
    with book.write() as db:
        return journal.redo(db)


def test_a_write_outside_a_deed_is_refused(book):
    row = {"id": new_id(), "name": "Acme", "name_key": "acme", "currency": "EUR"}

    with pytest.raises(IntegrityError), book.write() as db:
        db.execute(insert(account).values(row))

    assert rows_of(book)["account"] == []


def test_undo_gives_back_the_bytes_of_every_row_and_redo_does_it_again(book):
    add(book, "Acme")
    before = rows_of(book)
    with book.write() as db, deed(db, "Change a lot"):
        db.execute(update(account).values(city="Rotterdam", note="”quotes” \\ 東京 \n", tier=None))
        accounts.add(db, AccountDraft("Other"), DAY)
        db.execute(update(account).values(city="Delft"))
    after = rows_of(book)

    undo(book)
    undone = rows_of(book)
    redo(book)

    assert undone == before
    assert rows_of(book) == after


def test_deleted_rows_come_back(book):
    id_ = add(book, "Acme")
    before = rows_of(book)
    with book.write() as db, deed(db, "Empty the book"):
        db.exec_driver_sql("DELETE FROM move")
        db.execute(delete(account).where(account.c.id == id_))

    undo(book)

    assert rows_of(book) == before


def test_undo_goes_through_the_deeds_of_everybody_newest_first(book):
    add(book, "First")
    add(book, "Second")

    names = [undo(book).name, undo(book).name]

    assert names == ["Add Second", "Add First"]
    with pytest.raises(DeskError):
        undo(book)


def test_a_new_deed_ends_redo(book):
    add(book, "First")
    undo(book)
    add(book, "Second")

    with pytest.raises(DeskError):
        redo(book)


def test_redo_follows_the_order_of_undo(book):
    add(book, "First")
    add(book, "Second")
    undo(book)
    undo(book)

    assert [redo(book).name, redo(book).name] == ["Add First", "Add Second"]
    assert undo(book).name == "Add Second"


def test_a_deed_that_changes_nothing_leaves_no_trace(book):
    id_ = add(book, "Acme")
    with book.write() as db, deed(db, "Nothing"):
        db.execute(update(account).where(account.c.id == id_).values(name="Acme"))

    with book.read() as db:
        assert [one.name for one in journal.history(db)] == ["Add Acme"]


def test_a_deed_inside_a_deed_is_part_of_it(book):
    with book.write() as db, deed(db, "Both"):
        with deed(db, "Inner"):
            accounts.add(db, AccountDraft("Acme"), DAY)
        accounts.add(db, AccountDraft("Other"), DAY)

    assert undo(book).name == "Both"
    assert rows_of(book)["account"] == []


def test_an_undo_that_newer_work_builds_on_is_refused_and_changes_nothing(book):
    id_ = add(book, "Acme")
    with book.read() as db:
        first = db.scalar(select(deeds.c.id))
    with book.write() as db, deed(db, "Rename"):
        accounts.change(db, id_, name="Renamed")
    before = rows_of(book)

    with pytest.raises(DeskError), book.write() as db, deed(db, "Out of order"):
        replay.reverse(db, first)

    assert rows_of(book) == before


def test_undo_stops_at_a_barrier(book):
    add(book, "Acme")
    with book.write() as db, deed(db, "Restore", barrier=True):
        pass

    with pytest.raises(DeskError):
        undo(book)


def test_an_error_rolls_back_the_deed_and_its_name(book):
    with pytest.raises(DeskError), book.write() as db, deed(db, "Fails"):
        accounts.add(db, AccountDraft("Acme"), DAY)
        raise DeskError("no")

    with book.read() as db:
        assert journal.history(db) == []
    assert rows_of(book)["account"] == []


def test_history_of_an_account_is_its_own(book):
    one, _other = add(book, "One"), add(book, "Other")

    with book.read() as db:
        assert [d.name for d in journal.history(db, one)] == ["Add One"]


def test_news_name_kinds_and_accounts_once_after_the_commit(book):
    heard = []
    book.on_news = heard.append

    id_ = add(book, "Acme")
    book.news()

    assert len(heard) == 1
    assert heard[0].kinds == {Kind.ACCOUNT, Kind.MOVE}
    assert heard[0].account_ids == {id_}


def test_news_of_another_process_arrive_when_asked(book, clock):
    heard = []
    book.on_news = heard.append
    other = type(book)(book.path, clock, "cli")

    add(other, "Acme")
    before = list(heard)
    book.news()
    other.close()

    assert before == []
    assert len(heard) == 1


def test_the_index_follows_undo(book):
    add(book, "Têxtil Estrela")
    undo(book)
    with book.read() as db:
        gone = search.find(db, "estr")
    redo(book)
    with book.read() as db:
        back = search.find(db, "textil estr")

    assert gone == []
    assert [hit.text for hit in back] == ["Têxtil Estrela"]


def test_updates_keep_only_what_changed(book):
    id_ = add(book, "Acme")
    with book.write() as db, deed(db, "Move"):
        accounts.change(db, id_, city="Delft")

    with book.read() as db:
        last = db.execute(select(change_log).order_by(change_log.c.seq.desc()).limit(1)).one()
    assert (last.before, last.after) == ('{"city":null}', '{"city":"Delft"}')
