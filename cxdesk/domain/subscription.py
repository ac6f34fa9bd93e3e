"""What a customer pays, as it is typed and as it is said: "€4,000 a month"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from cxdesk.domain.day_words import patterns, vocabulary
from cxdesk.domain.errors import DeskError
from cxdesk.domain.income import Period, Subscription
from cxdesk.domain.money import Money, money_from_text
from cxdesk.i18n import _, money

LONGEST_NOTICE = 1826
_DAYS_OF = (1, 7, 30, 91, 365)


@dataclass(frozen=True, slots=True)
class SubscriptionDraft:
    """What was typed, not yet kept; days and notice as in `Subscription`."""

    price: Money
    period: Period
    product: str | None = None
    start_on: date | None = None
    end_on: date | None = None
    notice_days: int | None = None

    def check(self) -> None:
        """Raises DeskError for less than nothing, and for an end before the start."""
        if self.price.minor < 0:
            raise DeskError(_("Income cannot be less than nothing. Nothing was saved."))
        if self.start_on and self.end_on and self.end_on < self.start_on:
            raise DeskError(
                _("It would end before it starts. Nothing was saved. Correct one of the days.")
            )


def draft_of(known: Subscription) -> SubscriptionDraft:
    """What would have to be typed to get `known`."""
    return SubscriptionDraft(
        known.price,
        known.period,
        known.product,
        known.start_on,
        known.end_on,
        known.notice_days,
    )


def price_from_text(text: str, currency: str, period: Period) -> tuple[Money, Period]:
    """€4,000 and MONTH from "€4k a month"; `currency` and `period` where it names none.

    Raises DeskError when it is no amount of money.
    """
    bare = text.strip()
    for meant, words in _period_words():
        for word in sorted(words.split("|"), key=len, reverse=True):
            if found := re.fullmatch(rf"(.*\d.*?)\s*{re.escape(word)}", bare, re.IGNORECASE):
                return money_from_text(found[1], currency), meant
    return money_from_text(bare, currency), period


def _period_words() -> tuple[tuple[Period, str], ...]:
    """Spellings apart by "|"."""
    return (
        (Period.MONTH, _("a month|per month|each month|every month|monthly|/month|/mo|p.m.")),
        (Period.YEAR, _("a year|per year|each year|every year|yearly|annually|/year|/yr|p.a.")),
        (Period.ONCE, _("once|one-off|one off")),
    )


def price_text(price: Money, period: Period) -> str:
    """ "€4,000 a month"."""
    return {
        Period.MONTH: _("{amount} a month"),
        Period.YEAR: _("{amount} a year"),
        Period.ONCE: _("{amount} once"),
    }[period].format(amount=money(price.minor, price.currency))


def notice_from_text(text: str) -> int | None:
    """Days: 90 from "90", "90 days" and "3 months"; None for nothing. Raises DeskError."""
    bare = text.strip()
    if not bare:
        return None
    found = next((p.match(bare, 0) for p in patterns("{n} {unit}", vocabulary())), None)
    whole = found is not None and found.text == bare
    days = (found.n or 0) * _DAYS_OF[found.unit or 0] if found and whole else _digits(bare)
    if days is None or days > LONGEST_NOTICE:
        raise DeskError(
            _("“{text}” is not a notice. Nothing was saved. Write it like 90 days.").format(
                text=bare[:40]
            )
        )
    return days


def _digits(text: str) -> int | None:
    return int(text) if re.fullmatch("[0-9]{1,4}", text) else None


def notice_by(end_on: date | None, notice_days: int | None) -> date | None:
    """The last day to give notice; None without an end or without a notice."""
    if end_on is None or notice_days is None:
        return None
    return end_on - timedelta(notice_days)


def billed(subscriptions: Sequence[Subscription], as_of: date) -> tuple[Money, ...]:
    """A year's worth of what is active, one sum for each currency, by its code."""
    sums: dict[str, int] = {}
    for one in subscriptions:
        if one.is_active(as_of):
            a_year = one.a_year()
            sums[a_year.currency] = sums.get(a_year.currency, 0) + a_year.minor
    return tuple(Money(minor, currency) for currency, minor in sorted(sums.items()))


def renewing(subscriptions: Sequence[Subscription], as_of: date) -> Subscription | None:
    """The active one that ends next; None where nothing ends."""
    ending = [
        one
        for one in subscriptions
        if one.end_on is not None and one.period is not Period.ONCE and one.is_active(as_of)
    ]
    return min(ending, key=lambda one: one.end_on or as_of, default=None)
