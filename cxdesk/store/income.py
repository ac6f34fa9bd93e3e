"""Subscriptions and dated rates, and what they add up to in a year."""

from collections import defaultdict
from datetime import date
from decimal import Decimal

from sqlalchemy import Connection, Select, insert, select

from cxdesk.domain.income import Period, Rates, Subscription, yearly_income
from cxdesk.domain.money import Money
from cxdesk.store import options
from cxdesk.store.ids import new_id
from cxdesk.store.tables import live, rate, subscription


def add(db: Connection, account_id: str, price: Money, period: Period, start: date | None) -> None:
    """A subscription without an end; the day it starts may be unknown."""
    row = {
        "id": new_id(),
        "account_id": account_id,
        "amount_minor": price.minor,
        "currency": price.currency,
        "period": period,
        "start_on": start,
    }
    db.execute(insert(subscription).values(row))


def of_account(db: Connection, account_id: str) -> list[Subscription]:
    return _subscriptions(db, _rows().where(subscription.c.account_id == account_id))


def yearly(db: Connection, as_of: date) -> dict[str, Money]:
    """A year's worth per account in base currency; accounts without income are left out."""
    held: dict[str, list[Subscription]] = defaultdict(list)
    for one in _subscriptions(db, _rows()):
        held[one.account_id].append(one)
    base, rates = options.base_currency(db), rates_at(db, as_of)
    found = {id_: yearly_income(ones, as_of, base, rates) for id_, ones in held.items()}
    return {id_: income for id_, income in found.items() if income is not None}


def renewals(db: Connection, as_of: date) -> dict[str, date]:
    """The next end of an active subscription, per account."""
    found: dict[str, date] = {}
    for one in _subscriptions(db, _rows().where(subscription.c.end_on >= as_of)):
        if one.end_on and one.is_active(as_of):
            found[one.account_id] = min(one.end_on, found.get(one.account_id, one.end_on))
    return found


def rates_at(db: Connection, as_of: date) -> Rates:
    """The newest rate of each currency on or before `as_of`."""
    rows = db.execute(
        select(rate.c.currency, rate.c.per_base)
        .where(live(rate), rate.c.on_day <= as_of)
        .order_by(rate.c.on_day)
    )
    return {currency: Decimal(per_base) for currency, per_base in rows}


def _rows() -> Select[tuple[object, ...]]:
    c = subscription.c
    return select(
        c.id,
        c.account_id,
        c.product,
        c.amount_minor,
        c.currency,
        c.period,
        c.start_on,
        c.end_on,
    ).where(live(subscription))


def _subscriptions(db: Connection, rows: Select[tuple[object, ...]]) -> list[Subscription]:
    return [
        Subscription(
            r.id,
            r.account_id,
            r.product,
            Money(r.amount_minor, r.currency),
            r.period,
            r.start_on,
            r.end_on,
        )
        for r in db.execute(rows)
    ]
