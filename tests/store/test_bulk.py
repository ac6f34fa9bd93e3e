"""Many rows at once are the same rows."""

import pytest
from sqlalchemy import insert, select

from cxdesk.domain.account import AccountDraft
from cxdesk.store import accounts, search
from cxdesk.store.bulk import add_rows
from cxdesk.store.ids import new_id
from cxdesk.store.journal import deed
from cxdesk.store.tables import answer


@pytest.fixture
def db(book):
    with book.write() as db, deed(db, "Test"):
        yield db


@pytest.fixture
def rows(db, today) -> list[dict]:
    """More than one statement takes, of two accounts by turns; only the last has a survey."""
    ids = [accounts.add(db, AccountDraft(name), today) for name in ("Acme", "Bolt")]
    made = [_row(ids[place % 2], place, today) for place in range(1201)]
    made[-1]["survey"] = "Autumn"
    return made


def _row(account_id, place, today) -> dict:
    row = {"id": new_id(), "account_id": account_id, "person_id": None, "voice": f"v{place}"}
    said = {"score": place % 11, "comment": f"note{place}", "on_day": today, "survey": None}
    return row | said | {"series": "relationship", "historic": place % 3 == 0}


def kept(db) -> dict:
    return {row.id: row._asdict() for row in db.execute(select(answer))}


def test_every_row_is_kept_as_one_by_one(db, rows):
    db.execute(insert(answer), rows)
    alone = kept(db)
    db.execute(answer.delete())

    assert sum(add_rows(db, answer, rows)) == len(rows)

    assert kept(db) == alone


def test_within_an_account_rows_stay_in_their_order_and_can_be_found(db, rows):
    list(add_rows(db, answer, rows))

    first = rows[0]["account_id"]
    found = [hit.text for hit in search.find(db, "note", 2000) if hit.account_id == first]
    assert found == [row["comment"] for row in reversed(rows) if row["account_id"] == first]
