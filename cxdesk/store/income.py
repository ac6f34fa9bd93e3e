"""What subscriptions and dated rates add up to in a year, over the whole book."""

from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, case, func, or_, select

from cxdesk.domain.income import Period, Rates, Share, a_year_before, incomes_in_base, part_of
from cxdesk.domain.money import Money
from cxdesk.store import options
from cxdesk.store.columns import Day
from cxdesk.store.tables import live, rate, subscription


def yearly(db: Connection, as_of: date) -> dict[str, int]:
    """A year's worth per account in minor units of the base currency.

    Accounts without income, or with one whose rate is unknown, are left out. The same rule as the
    domain's `yearly_income`, which SQLite applies to all rows at once.
    """
    return _earned(db, as_of, options.base_currency(db))


def share(db: Connection, account_id: str, as_of: date) -> tuple[Money | None, Share | None]:
    """What one account earns in a year, and its part of the book's income, as `yearly` has them.

    The engine adds up the book; only accounts that earn in other currencies too are fetched.
    """
    base = options.base_currency(db)
    mine = _earned(db, as_of, base, _c.account_id == account_id).get(account_id)
    if mine is None:
        return None, None
    each = _each(as_of, base).subquery().c
    at_home = each.abroad == 0
    total, larger, of, abroad = db.execute(
        select(
            func.coalesce(func.sum(each.minor).filter(at_home), 0),
            func.count().filter(at_home, each.minor > mine),
            func.count().filter(at_home),
            func.count().filter(each.abroad > 0),
        ).select_from(each.minor.table)
    ).one()
    others = _abroad(db, as_of, base) if abroad else {}
    total += sum(others.values())
    larger += sum(minor > mine for minor in others.values())
    return Money(mine, base), part_of(mine, total, larger + 1, of + len(others))


def _each(as_of: date, base: str) -> Select[Any, int]:
    """Of each account that earns: a year's worth, and how many of its prices are foreign."""
    abroad = func.count().filter(_c.currency != base).label("abroad")
    minor = func.sum(_A_YEAR).label("minor")
    return select(minor, abroad).where(_active(as_of)).group_by(_c.account_id)


def _abroad(db: Connection, as_of: date, base: str) -> dict[str, int]:
    """As `yearly`, of the accounts that earn in other currencies too."""
    theirs = select(_c.account_id).where(_active(as_of), _c.currency != base)
    return _earned(db, as_of, base, _c.account_id.in_(theirs))


def _earned(db: Connection, as_of: date, base: str, *only: ColumnElement[bool]) -> dict[str, int]:
    rows = db.execute(
        select(_c.account_id, _c.currency, _A_YEAR).where(_active(as_of), *only)
    ).all()
    return incomes_in_base(rows, base, partial(rates_at, db, as_of))


def renewals(db: Connection, as_of: date, account_id: str | None = None) -> dict[str, date]:
    """The next end of an active subscription, per account of the book, or of one account."""
    query = (
        select(_c.account_id, func.min(_c.end_on, type_=Day))
        .where(_active(as_of), _c.end_on >= as_of, _c.period != Period.ONCE)
        .group_by(_c.account_id)
    )
    if account_id is not None:
        query = query.where(_c.account_id == account_id)
    return dict(db.execute(query).all())


def rates_at(db: Connection, as_of: date) -> Rates:
    """The newest rate of each currency on or before `as_of`."""
    rows = db.execute(
        select(rate.c.currency, rate.c.per_base)
        .where(live(rate), rate.c.on_day <= as_of)
        .order_by(rate.c.on_day)
    )
    return {currency: Decimal(per_base) for currency, per_base in rows}


_c = subscription.c
_A_YEAR = _c.amount_minor * case((_c.period == Period.MONTH, 12), else_=1)


def _active(as_of: date) -> ColumnElement[bool]:
    """As `Subscription.is_active` says."""
    once = _c.period == Period.ONCE
    running = or_(_c.end_on.is_(None), _c.end_on >= as_of)
    within = or_(_c.start_on.is_(None), _c.start_on > a_year_before(as_of))
    begun = or_(_c.start_on.is_(None), _c.start_on <= as_of)
    return and_(live(subscription), begun, or_(and_(~once, running), and_(once, within)))
