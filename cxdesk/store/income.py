"""What subscriptions and dated rates add up to in a year, over the whole book."""

from datetime import date
from decimal import Decimal

from sqlalchemy import ColumnElement, Connection, and_, case, func, or_, select

from cxdesk.domain.income import Period, Rates, a_year_before, in_base
from cxdesk.domain.money import Money
from cxdesk.store import options
from cxdesk.store.columns import Day
from cxdesk.store.tables import live, rate, subscription


def yearly(db: Connection, as_of: date) -> dict[str, int]:
    """A year's worth per account in minor units of the base currency.

    Accounts without income, or with one whose rate is unknown, are left out. The same rule as the
    domain's `yearly_income`, which SQLite applies to all rows at once.
    """
    times = case((_c.period == Period.MONTH, 12), else_=1)
    rows = db.execute(
        select(_c.account_id, _c.currency, _c.amount_minor * times).where(_active(as_of))
    ).all()
    base = options.base_currency(db)
    found: dict[str, int] = {}
    mixed: dict[str, list[Money]] = {}
    for account_id, currency, minor in rows:
        if currency == base:
            found[account_id] = found.get(account_id, 0) + minor
        else:
            mixed.setdefault(account_id, []).append(Money(minor, currency))
    rates = rates_at(db, as_of) if mixed else {}
    for account_id, sums in mixed.items():
        total = in_base([*sums, Money(found.pop(account_id, 0), base)], base, rates)
        if total is not None:
            found[account_id] = total.minor
    return found


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


def _active(as_of: date) -> ColumnElement[bool]:
    """As `Subscription.is_active` says."""
    once = _c.period == Period.ONCE
    running = or_(_c.end_on.is_(None), _c.end_on >= as_of)
    within = or_(_c.start_on.is_(None), _c.start_on > a_year_before(as_of))
    begun = or_(_c.start_on.is_(None), _c.start_on <= as_of)
    return and_(live(subscription), begun, or_(and_(~once, running), and_(once, within)))
