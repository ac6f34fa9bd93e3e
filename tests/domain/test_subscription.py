"""What a customer pays is read as it is typed, and what is said of it can be typed again."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesk import i18n
from cxdesk.domain.errors import DeskError
from cxdesk.domain.income import Period, Subscription
from cxdesk.domain.money import Money
from cxdesk.domain.subscription import (
    SubscriptionDraft,
    billed,
    notice_by,
    notice_from_text,
    price_from_text,
    price_text,
    renewing,
)
from cxdesk.i18n import coin_places

TODAY = date(2026, 11, 17)


def price(amount, currency="EUR"):
    return Money(amount * 10 ** coin_places(currency), currency)


@pytest.mark.parametrize(
    ("typed", "amount", "period"),
    [
        ("45k", price(45_000), Period.YEAR),
        ("€1.2M", price(1_200_000), Period.YEAR),
        ("$45,000 a month", price(45_000, "USD"), Period.MONTH),
        ("4k/month", price(4_000), Period.MONTH),
        ("4.000 EUR monthly", price(4_000), Period.MONTH),
        ("GBP 300 per year", price(300, "GBP"), Period.YEAR),
        ("gbp 300 p.a.", price(300, "GBP"), Period.YEAR),
        ("9000 once", price(9_000), Period.ONCE),
        ("¥500,000 A Year", price(500_000, "JPY"), Period.YEAR),
        ("45m", price(45_000_000), Period.YEAR),
        ("300 kr a month", price(300, "SEK"), Period.MONTH),
    ],
)
def test_a_price_is_read_as_people_write_it(typed, amount, period):
    if "kr" in typed:
        i18n.use("sv_SE")

    assert price_from_text(typed, "EUR", Period.YEAR) == (amount, period)


@pytest.mark.parametrize("typed", ["", "lots", "a month", "45 a fortnight", "45 XYZ", "$45 EUR"])
def test_what_is_no_price_is_refused(typed):
    with pytest.raises(DeskError, match="Nothing was saved"):
        price_from_text(typed, "EUR", Period.YEAR)


def test_a_bare_sign_means_the_currency_that_is_expected():
    assert price_from_text("$45k", "CAD", Period.YEAR)[0].currency == "CAD"
    assert price_from_text("$45k", "EUR", Period.YEAR)[0].currency == "USD"


def test_a_price_without_a_period_keeps_the_one_it_had():
    assert price_from_text("5k", "EUR", Period.MONTH) == (price(5_000), Period.MONTH)


@given(
    minor=st.integers(0, 10**12),
    currency=st.sampled_from(["EUR", "USD", "GBP", "JPY", "CNY", "CAD", "SEK", "CHF", "INR"]),
    period=st.sampled_from(Period),
    language=st.sampled_from(["en_GB", "en_US", "de_DE", "fr_FR", "ja_JP", "sv_SE"]),
)
def test_what_is_said_of_a_price_can_be_typed_again(minor, currency, period, language):
    i18n.use(language)

    said = price_text(Money(minor, currency), period)

    assert price_from_text(said, "EUR", Period.YEAR) == (Money(minor, currency), period)


@pytest.mark.parametrize(
    ("typed", "days"),
    [("", None), ("90", 90), ("90 days", 90), ("3 months", 90), ("a week", 7), ("0", 0)],
)
def test_a_notice_is_read_in_days_weeks_and_months(typed, days):
    assert notice_from_text(typed) == days


@pytest.mark.parametrize("typed", ["soon", "-3", "9999", "3 months or so", "90 d"])
def test_what_is_no_notice_is_refused(typed):
    with pytest.raises(DeskError, match="Nothing was saved"):
        notice_from_text(typed)


@pytest.mark.parametrize(
    "draft",
    [
        SubscriptionDraft(Money(-1, "EUR"), Period.YEAR),
        SubscriptionDraft(price(1), Period.YEAR, start_on=TODAY, end_on=date(2026, 11, 16)),
    ],
)
def test_less_than_nothing_and_an_end_before_the_start_are_refused(draft):
    with pytest.raises(DeskError):
        draft.check()


def subscription(amount, currency="EUR", end_on=None, period=Period.YEAR):
    start = date(2026, 1, 1)
    return Subscription("s", "a", None, price(amount, currency), period, start, end_on)


def test_sums_stand_apart_by_currency_and_leave_out_what_is_over():
    held = [
        subscription(100),
        subscription(10, period=Period.MONTH),
        subscription(7, "USD"),
        subscription(999, end_on=date(2026, 11, 16)),
    ]

    assert billed(held, TODAY) == (price(220), price(7, "USD"))


def test_the_one_that_ends_next_is_renewed_next():
    over = subscription(1, end_on=date(2026, 11, 16))
    later = subscription(2, end_on=date(2027, 5, 1))
    next_ = subscription(3, end_on=TODAY)
    once = subscription(4, end_on=TODAY, period=Period.ONCE)

    assert renewing([over, later, next_, once, subscription(5)], TODAY) == next_
    assert renewing([over, once], TODAY) is None


def test_notice_is_given_before_the_end_where_both_are_known():
    assert notice_by(date(2027, 1, 31), 90) == date(2026, 11, 2)
    assert notice_by(None, 90) is None
    assert notice_by(date(2027, 1, 31), None) is None
