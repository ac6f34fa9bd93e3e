"""The outline says of the list what the whole list says, sooner."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cxdesk.clock import Clock
from cxdesk.domain.account import AccountDraft
from cxdesk.domain.income import Period
from cxdesk.domain.ladder import Rung
from cxdesk.domain.money import Money
from cxdesk.domain.outline import Outline
from cxdesk.features.accounts import service
from cxdesk.features.accounts.listing import in_sections, outlined
from cxdesk.store import book as books
from cxdesk.store import engine, options, outline, tables
from cxdesk.store.ids import new_id
from cxdesk.store.journal import deed
from cxdesk.store.schema_id import VERSION
from tests.conftest import TODAY

days = st.none() | st.integers(-800, 400).map(lambda n: TODAY + timedelta(n))
prices = st.tuples(
    st.sampled_from(["EUR", "USD", "JPY", "CHF"]),
    st.integers(0, 10**7),
    st.sampled_from(list(Period)),
    days,
    days,
    st.booleans(),
)
moves = st.tuples(st.sampled_from(list(Rung)), st.integers(-9, 0), st.booleans())
accounts = st.lists(
    st.tuples(
        st.sampled_from(["Äpfel", "apple", "Zebra", "zebra", "Éclair", "Acme"]),
        st.lists(moves, max_size=3),
        st.lists(prices, max_size=3),
        st.booleans(),
    ),
    max_size=8,
)
RATES = {"USD": "1.08", "JPY": "166"}


def fill(db, given_accounts):
    """Rows as any history may have left them, written where no service would allow it."""
    gone = {True: "2026-01-01T00:00:00Z", False: None}
    for currency, per_base in RATES.items():
        row = {"id": new_id(), "currency": currency, "per_base": per_base}
        db.execute(tables.rate.insert(), row | {"on_day": TODAY - timedelta(30)})
        db.execute(tables.rate.insert(), row | {"id": new_id(), "on_day": TODAY + timedelta(1)})
    for name, path, subscriptions, is_gone in given_accounts:
        id_ = new_id()
        row = {"id": id_, "name": name, "name_key": new_id(), "currency": "EUR"}
        db.execute(tables.account.insert(), row | {"deleted_at": gone[is_gone]})
        for place, (rung, day, is_undone) in enumerate(path):
            row = {"id": new_id(), "account_id": id_, "axis": "rung", "to_value": rung.value}
            row |= {"on_day": TODAY + timedelta(day), "place": place}
            db.execute(tables.move.insert(), row | {"deleted_at": gone[is_undone]})
        for currency, minor, period, start, end, is_undone in subscriptions:
            row = {"id": new_id(), "account_id": id_, "currency": currency, "period": period}
            row |= {"amount_minor": minor, "start_on": start, "end_on": end}
            db.execute(tables.subscription.insert(), row | {"deleted_at": gone[is_undone]})


def shown(rows):
    """What one sees of rows: heads with their figures, and names."""
    return [
        row.name if hasattr(row, "name") else (row.rung, row.count, row.income) for row in rows
    ]


@settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(given_accounts=accounts)
def test_the_outline_is_the_list_in_every_book(tmp_path, given_accounts):
    path = tmp_path / f"{new_id()}.cxdesk"
    books.create(path)
    book = books.open_book(path, Clock(fixed=TODAY))
    with book.write() as db, deed(db, "Fill"):
        fill(db, given_accounts)
    with book.read() as db:
        lines = service.by_rung(db, TODAY)
    book.close()

    found = outline.read(path, TODAY)

    keys, rows, heads = in_sections(lines)
    early = outlined(found)
    assert (early.keys, shown(early.rows), early.heads) == (keys, shown(rows), heads)
    assert found.count == len(lines)


def test_only_the_first_accounts_of_a_large_book_are_in_it(do, book, today, monkeypatch):
    for rung, name in (("client", "A"), ("client", "B"), ("prospect", "C"), ("client", "D")):
        do(service.open_account, AccountDraft(name, Rung(rung), income=Money(100, "EUR")), today)
    monkeypatch.setattr(outline, "MOST", 2)

    found = outline.read(book.path, today)

    (only,) = found.rungs
    assert [line.name for line in only.lines] == ["A", "B"]
    assert (only.count, only.income, found.count) == (3, Money(300, "EUR"), 4)


def test_an_empty_book_has_an_empty_outline(book, today):
    assert outline.read(book.path, today) == Outline((), 0)


def test_a_book_that_was_moved_away_has_none(do, book, today):
    def move_away(db):
        with deed(db, "Move away"):
            options.keep(db, "moved", {})

    do(move_away)

    assert outline.read(book.path, today) is None


def test_a_book_of_an_older_version_has_none(book, today):
    db = engine.connect(book.path)
    db.execute(f"PRAGMA user_version={VERSION - 1}")
    db.close()

    assert outline.read(book.path, today) is None


@pytest.mark.parametrize("content", [None, b"", b"no database" * 100])
def test_a_file_that_is_no_book_has_none(tmp_path, today, content):
    path = tmp_path / "other.cxdesk"
    if content is not None:
        path.write_bytes(content)

    assert outline.read(path, today) is None


def test_a_book_damaged_behind_its_first_page_has_none(book, do, today):
    do(service.open_account, AccountDraft("Acme"), today)
    book.close()
    pages = bytearray(book.path.read_bytes())
    pages[4096:] = bytes(len(pages) - 4096)
    book.path.write_bytes(pages)

    assert outline.read(book.path, today) is None
