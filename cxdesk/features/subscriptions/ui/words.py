"""What was understood of a subscription, in words."""

from datetime import date

from cxdesk.domain.income import Period, Subscription
from cxdesk.domain.money import Money
from cxdesk.domain.subscription import price_text
from cxdesk.features.subscriptions.service import Held
from cxdesk.i18n import _, _n, day, number


def understood_price(price: Money, period: Period, held: Held | None) -> str:
    """ "€4,000 a month, €48,000 a year"; without a rate, that it is in no sum."""
    parts = [price_text(price, period)]
    if period is Period.MONTH:
        parts.append(price_text(Money(price.minor * 12, price.currency), Period.YEAR))
    if held is not None and price.currency not in held.counted:
        parts.append(_("no rate to {currency}, so in no sum").format(currency=held.base))
    return ", ".join(parts)


def time_to(on: date, today: date) -> str:
    """ "in 75 days"."""
    days = (on - today).days
    if days == 0:
        return _("today")
    if days < 0:
        return _n("{n} day ago", "{n} days ago", -days).format(n=number(-days))
    return _n("in {n} day", "in {n} days", days).format(n=number(days))


def notice_text(days: int | None) -> str:
    """ "90 days", or "" for none."""
    return "" if days is None else _n("{n} day", "{n} days", days).format(n=number(days))


def until_text(one: Subscription, today: date) -> str:
    """How far a subscription reaches: "until 31 Jan 2027", "no end", "ended 3 Nov 2026"."""
    if one.start_on is not None and one.start_on > today:
        return _("from {day}").format(day=day(one.start_on))
    if one.end_on is None:
        return _("no end") if one.is_active(today) else _("over")
    if one.end_on < today:
        return _("ended {day}").format(day=day(one.end_on))
    return _("until {day}").format(day=day(one.end_on))


def subscription_sentence(one: Subscription, today: date) -> str:
    """ "€4,000 a month, Platform, until 31 Jan 2027", for a screen reader."""
    parts = (price_text(one.price, one.period), one.product, until_text(one, today))
    return ", ".join(part for part in parts if part)
