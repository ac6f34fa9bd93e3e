"""Income: active subscriptions, a year's worth, in the book's base currency."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from cxdesk.domain.money import Money, money_of


class Period(StrEnum):
    MONTH = "month"
    YEAR = "year"
    ONCE = "once"


@dataclass(frozen=True, slots=True)
class Subscription:
    """`start_on` None means long ago, `end_on` None means no end; both days are inside.

    `notice_days` is how long before its end one has to say so, where that was agreed.
    """

    id: str
    account_id: str
    product: str | None
    price: Money
    period: Period
    start_on: date | None
    end_on: date | None
    notice_days: int | None = None

    def is_active(self, as_of: date) -> bool:
        """`once` counts in its own twelve months."""
        if self.start_on and as_of < self.start_on:
            return False
        if self.period is Period.ONCE:
            return self.start_on is None or self.start_on > a_year_before(as_of)
        return self.end_on is None or as_of <= self.end_on

    def a_year(self) -> Money:
        times = 12 if self.period is Period.MONTH else 1
        return Money(self.price.minor * times, self.price.currency)


def a_year_before(day: date) -> date:
    """A year that began on this day or earlier has ended; 29 February counts as 1 March."""
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return date(day.year - 1, 2, 28)


Rates = dict[str, Decimal]
"""Units of a currency for one unit of the base currency, as dated in the book."""


def yearly_income(
    subscriptions: list[Subscription], as_of: date, base: str, rates: Rates
) -> Money | None:
    """The sum at `as_of`; None when nothing is active or a rate is missing (invariant 19)."""
    return in_base([s.a_year() for s in subscriptions if s.is_active(as_of)], base, rates)


def in_base(sums: Sequence[Money], base: str, rates: Rates) -> Money | None:
    """The sum in base currency; None for no sums, or where a rate is missing."""
    if not sums or any(one.currency not in (base, *rates) for one in sums):
        return None
    if all(one.currency == base for one in sums):
        return Money(sum(one.minor for one in sums), base)
    known = {**rates, base: Decimal(1)}
    total = sum((one.amount / known[one.currency] for one in sums), Decimal(0))
    return money_of(total, base)


def incomes_in_base(
    rows: Iterable[tuple[str, str, int]], base: str, rates: Callable[[], Rates]
) -> dict[str, int]:
    """A year's worth per account in minor units, from the account, currency and sum of each row.

    Accounts of which a rate is missing are left out; the rates are only asked for when needed.
    """
    found: dict[str, int] = {}
    mixed: dict[str, list[Money]] = {}
    for account_id, currency, minor in rows:
        if currency == base:
            found[account_id] = found.get(account_id, 0) + minor
        else:
            mixed.setdefault(account_id, []).append(Money(minor, currency))
    known = rates() if mixed else {}
    for account_id, sums in mixed.items():
        total = in_base([*sums, Money(found.pop(account_id, 0), base)], base, known)
        if total is not None:
            found[account_id] = total.minor
    return found


@dataclass(frozen=True, slots=True)
class Share:
    """Of the book's income, in hundredths; `place` 1 is the largest of `of` accounts."""

    percent: Decimal
    place: int
    of: int


def share_of(account_id: str, incomes: Mapping[str, int]) -> Share | None:
    """H-02: this account's part of all income; None without income of its own or a total of 0.

    `incomes` in minor units of one currency.
    """
    mine = incomes.get(account_id)
    if mine is None:
        return None
    larger = sum(income > mine for income in incomes.values())
    return part_of(mine, sum(incomes.values()), larger + 1, len(incomes))


def shares(incomes: Mapping[str, int]) -> dict[str, Share | None]:
    """The same of every account, in one sorting."""
    ranked, total = sorted(incomes.values()), sum(incomes.values())
    of = len(ranked)
    return {
        account_id: part_of(mine, total, of - bisect_right(ranked, mine) + 1, of)
        for account_id, mine in incomes.items()
    }


def part_of(mine: int, total: int, place: int, of: int) -> Share | None:
    """`mine` of `total`, both in minor units; None for a total of 0."""
    return Share(Decimal(mine * 100) / Decimal(total), place, of) if total > 0 else None
