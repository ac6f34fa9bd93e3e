"""An account on paper: for whom, over which days, and what the user chose to say."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

PERIOD_MONTHS = 12


class Audience(StrEnum):
    INTERNAL = "internal"
    CUSTOMER = "customer"


@dataclass(frozen=True, slots=True)
class Period:
    """The days (since, until]; `months` is its length as said on the paper."""

    since: date
    until: date
    months: int


def period_to(today: date, months: int = PERIOD_MONTHS) -> Period:
    """The `months` calendar months that end with `today`."""
    years, month = divmod(today.year * 12 + today.month - 1 - months, 12)
    last = monthrange(years, month + 1)[1]
    return Period(date(years, month + 1, min(today.day, last)), today, months)


@dataclass(frozen=True, slots=True)
class Masthead:
    """Who made the paper, about whom, from records up to which day."""

    account: str
    author: str | None
    firm: str | None
    period: Period


@dataclass(frozen=True, slots=True)
class Choices:
    """What the user decided for one audience: own words, and rows to leave out, by row id."""

    lead: str | None = None
    wording: dict[str, str] | None = None
    left_out: frozenset[str] = frozenset()

    def words(self, row_id: str, text: str) -> str:
        return (self.wording or {}).get(row_id, text)

    def keeps(self, row_id: str) -> bool:
        return row_id not in self.left_out


@dataclass(frozen=True, slots=True)
class Unwritten:
    """A paper that could not be written, and the sentence that says why."""

    account: str
    reason: str
