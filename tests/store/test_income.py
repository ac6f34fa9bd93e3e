"""What the book earns, added up by the engine."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, insert

from cxdesk.domain.account import AccountDraft
from cxdesk.domain.income import Period, share_of, yearly_income
from cxdesk.domain.money import Money
from cxdesk.domain.subscription import SubscriptionDraft
from cxdesk.store import accounts, income, subscriptions
from cxdesk.store.ids import new_id
from cxdesk.store.journal import deed
from cxdesk.store.tables import rate, subscription

TODAY = date(2026, 11, 17)
DAYS = st.none() | st.integers(-800, 100).map(lambda days: TODAY + timedelta(days))
PRICES = st.builds(Money, st.integers(0, 50_000), st.sampled_from(["EUR", "EUR", "USD", "SEK"]))
DRAFTS = st.builds(SubscriptionDraft, PRICES, st.sampled_from(Period), start_on=DAYS, end_on=DAYS)


@pytest.fixture
def db(book):
    with book.write() as db, deed(db, "Test"):
        row = {"id": new_id(), "currency": "USD", "on_day": TODAY, "per_base": "1.10"}
        db.execute(insert(rate).values(row))
        yield db


@pytest.fixture
def ids(db) -> list[str]:
    return [accounts.add(db, AccountDraft(name), TODAY) for name in ("Acme", "Bolt", "Crane")]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(paid=st.lists(st.tuples(st.integers(0, 2), DRAFTS), max_size=8))
def test_the_engine_and_the_rule_agree_on_every_share_of_the_book(db, ids, paid):
    db.execute(delete(subscription))
    for place, draft in paid:
        subscriptions.add(db, ids[place], draft)

    rates = income.rates_at(db, TODAY)
    each = {
        i: yearly_income(list(subscriptions.of_account(db, i)), TODAY, "EUR", rates) for i in ids
    }
    incomes = {i: worth.minor for i, worth in each.items() if worth is not None}
    assert income.yearly(db, TODAY) == incomes
    for i in ids:
        assert income.share(db, i, TODAY) == (each[i], share_of(i, incomes))
