"""The part of the book that the rows of a file can touch."""

import pytest

from cxdesk.domain.text import name_key
from cxdesk.store.bulk import add_rows
from cxdesk.store.ids import new_id
from cxdesk.store.journal import deed
from cxdesk.store.matching import Keys, known
from cxdesk.store.tables import account, answer


@pytest.fixture
def db(book):
    with book.write() as db, deed(db, "Test"):
        yield db


def _account(name) -> dict:
    return {"id": new_id(), "name": name, "name_key": name_key(name), "currency": "EUR"}


def _answer(account_id, today) -> dict:
    row = {"id": new_id(), "account_id": account_id, "voice": f"voice of {account_id}"}
    return row | {"series": "relationship", "score": 9, "on_day": today, "historic": False}


@pytest.mark.parametrize("count", [2, 1200])
def test_a_file_sees_the_answers_of_its_accounts_and_of_no_other(db, today, count):
    firms = [_account(f"Firm {place}") for place in range(count + 1)]
    list(add_rows(db, account, firms))
    list(add_rows(db, answer, [_answer(firm["id"], today) for firm in firms]))
    named = {firm["name_key"] for firm in firms[:-1]}

    found = known(db, Keys("answers", is_about_answers=True, names=named, days={today}))

    votes = [found.vote((f"voice of {firm['id']}", today, 9, None)) for firm in firms]
    assert [bool(vote) for vote in votes] == [True] * count + [False]


def test_of_two_equal_answers_the_first_one_is_known(db, today):
    firm = _account("Firm")
    list(add_rows(db, account, [firm]))
    first, second = _answer(firm["id"], today), _answer(firm["id"], today)
    list(add_rows(db, answer, [second, first]))

    found = known(db, Keys("answers", is_about_answers=True, names={firm["name_key"]}))

    twin = found.vote((first["voice"], None, 9, None))
    assert twin is not None
    assert twin["id"] == first["id"]
