"""People as the book keeps them."""

from datetime import date, timedelta

import pytest
from sqlalchemy import insert, update

from cxdesk.domain.account import AccountDraft
from cxdesk.domain.errors import DeskError
from cxdesk.domain.person import PersonDraft
from cxdesk.store import accounts, people
from cxdesk.store.ids import new_id
from cxdesk.store.journal import deed
from cxdesk.store.tables import answer, person

TODAY = date(2026, 11, 17)
PRIYA = PersonDraft(
    "  Priya   Raman ", title="Operations", email="Priya@Acme.example", phone="+31 10 555"
)


@pytest.fixture
def db(book):
    with book.write() as db, deed(db, "Test"):
        yield db


@pytest.fixture
def acme(db) -> str:
    return accounts.add(db, AccountDraft("Acme"), TODAY)


def answered(db, account_id, person_id, score, back, **fields):
    row = {
        "id": new_id(),
        "account_id": account_id,
        "person_id": person_id,
        "voice": person_id,
        "series": "relationship",
        "score": score,
        "on_day": TODAY - timedelta(days=back),
    }
    db.execute(insert(answer).values(row | fields))


def test_a_new_person_is_there_with_address_and_telephone(db, acme):
    id_ = people.add(db, acme, PRIYA)

    [line] = people.for_account(db, acme, TODAY)

    assert (line.person.id, line.person.name) == (id_, "Priya Raman")
    assert (line.email, line.phone) == ("Priya@Acme.example", "+31 10 555")
    assert (line.score, line.score_on) == (None, None)


def test_an_address_belongs_to_one_person_and_a_telephone_to_many(db, acme):
    people.add(db, acme, PRIYA)
    people.add(db, acme, PersonDraft("Tom", phone="+31 10 555"))

    with pytest.raises(DeskError, match="already the address of Priya Raman"):
        people.add(db, acme, PersonDraft("Impostor", email="priya@acme.EXAMPLE"))


def test_a_person_without_a_name_is_refused(db, acme):
    with pytest.raises(DeskError, match="needs a name"):
        people.add(db, acme, PersonDraft("   "))


def test_the_latest_score_of_the_loyalty_series_counts_and_only_up_to_that_day(db, acme):
    id_ = people.add(db, acme, PRIYA)
    answered(db, acme, id_, 6, 400)
    answered(db, acme, id_, 9, 40)
    answered(db, acme, id_, 2, 20, series="transactional")
    answered(db, acme, id_, 3, 10, confidential=True)
    answered(db, acme, id_, 4, -5)

    [now] = people.for_account(db, acme, TODAY)
    [then] = people.for_account(db, acme, TODAY - timedelta(days=60))

    assert now.score == 9
    assert then.score == 6


def test_the_one_who_left_is_no_longer_there(db, acme):
    id_ = people.add(db, acme, PRIYA)
    db.execute(update(person).where(person.c.id == id_).values(left_on=TODAY))

    assert people.for_account(db, acme, TODAY) == []
    assert len(people.for_account(db, acme, TODAY - timedelta(days=1))) == 1
    assert [p.id for p in people.named(db, acme, "priya")] == [id_]


def test_people_are_found_by_name_within_their_account(db, acme):
    other = accounts.add(db, AccountDraft("Other"), TODAY)
    people.add(db, other, PersonDraft("Priya Other"))
    id_ = people.add(db, acme, PRIYA)

    assert [p.id for p in people.named(db, acme, "pri")] == [id_]
    assert people.named(db, acme, "nobody") == []


def test_our_own_people_have_no_account(db, acme):
    people.add(db, acme, PRIYA)
    people.add(db, None, PersonDraft("Mara Ellison", phone="+31 10 555 0142"))

    [mara] = people.ours(db)

    assert (mara.person.name, mara.phone) == ("Mara Ellison", "+31 10 555 0142")
