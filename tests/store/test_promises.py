"""Promises as the book keeps them."""

from datetime import date, timedelta

import pytest
from sqlalchemy import insert, update

from cxdesk.domain.account import AccountDraft
from cxdesk.domain.person import PersonDraft
from cxdesk.domain.promise import KeptRate, PromiseDraft, Side
from cxdesk.store import accounts, people, promises
from cxdesk.store.ids import new_id
from cxdesk.store.journal import deed
from cxdesk.store.tables import promise, promise_due

TODAY = date(2026, 11, 17)


@pytest.fixture
def db(book):
    with book.write() as db, deed(db, "Test"):
        yield db


@pytest.fixture
def acme(db) -> str:
    return accounts.add(db, AccountDraft("Acme"), TODAY)


def day(offset: int) -> date:
    return TODAY + timedelta(days=offset)


def make(db, account_id, due, side=Side.OURS, **owners) -> str:
    return promises.add(
        db, account_id, PromiseDraft("Root cause", day(due), side), day(-9), **owners
    )


def move(db, account_id, promise_id, due, set_on, agreed=None):
    row = {"id": new_id(), "account_id": account_id, "promise_id": promise_id}
    days = {"due_on": day(due), "set_on": day(set_on), "agreed_on": agreed and day(agreed)}
    db.execute(insert(promise_due).values(row | days))


def close(db, promise_id, on, outcome="done"):
    db.execute(
        update(promise)
        .where(promise.c.id == promise_id)
        .values(closed_on=day(on), outcome=outcome)
    )


def test_a_promise_comes_back_with_its_names_and_all_its_dates(db, acme):
    mara = people.add(db, None, PersonDraft("Mara Ellison"))
    priya = people.add(db, acme, PersonDraft("Annelies de Wit", given="Annelies"))
    id_ = make(db, acme, -1, owner_id=mara, person_id=priya)
    move(db, acme, id_, 1, -1)

    [found] = promises.for_account(db, acme)

    assert [due.on for due in found.dues] == [day(-1), day(1)]
    assert (found.owner_name, found.to_name) == ("Mara Ellison", "Annelies de Wit")
    assert found.to_short == "Annelies"
    assert found.due_on == day(1)


def test_an_account_is_owed_something_late_until_it_agrees_to_another_day(db, acme):
    quiet, agreed, silent, theirs = (
        accounts.add(db, AccountDraft(n), TODAY) for n in ("Quiet", "Agreed", "Silent", "Theirs")
    )
    make(db, quiet, 0)
    move(db, agreed, make(db, agreed, -1), 3, -2, agreed=-2)
    move(db, silent, make(db, silent, -1), 3, -2)
    make(db, theirs, -1, Side.THEIRS)
    close(db, make(db, acme, -5), -1)

    assert promises.late(db, TODAY) == {silent}
    assert promises.late(db, TODAY, silent) == {silent}
    assert promises.late(db, TODAY, agreed) == set()


def test_the_rate_counts_our_own_closed_promises(db, acme):
    for due, closed, outcome in ((-5, -5, "done"), (-5, -2, "done"), (-5, -5, "released")):
        close(db, make(db, acme, due), closed, outcome)
    close(db, make(db, acme, -5, Side.THEIRS), -5)
    make(db, acme, -5)

    assert promises.kept(db, acme, day(-365), TODAY) == KeptRate(kept=1, settled=2)
