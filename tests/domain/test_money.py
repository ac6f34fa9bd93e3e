"""Money is whole minor units; what was typed is read or refused, never guessed."""

from contextlib import suppress
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesk.domain.errors import DeskError
from cxdesk.domain.income import Period, Subscription, share_of, shares, yearly_income
from cxdesk.domain.money import Money, amount_from_text, money_of
from cxdesk.i18n import money, money_short, number, percent, signed

DAY = date(2026, 11, 17)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("$45,000", "45000"),
        ("45k", "45000"),
        ("1.2M", "1200000"),
        ("1.234,50", "1234.50"),
        ("1,234.50", "1234.50"),
        ("€ 184.000", "184000"),
        ("1.234.567", "1234567"),
        ("12,5", "12.5"),
        ("−40", "-40"),
        ("1 234,50 EUR", "1234.50"),
        ("US$ 1'200", "1200"),
        ("7", "7"),
    ],
)
def test_amounts_are_read_as_people_write_them(text, amount):
    assert amount_from_text(text) == Decimal(amount)


@pytest.mark.parametrize(
    "text", ["", "NaN", "inf", "1e400", "١٢٣", "9" * 5000, "abc", "-", "1-2", "1.2.", ","]
)
def test_what_is_no_amount_is_refused(text):
    with pytest.raises(DeskError, match="not an amount"):
        amount_from_text(text)


@given(st.text(max_size=40))
def test_any_text_is_an_amount_or_a_sentence(text):
    with suppress(DeskError):
        assert amount_from_text(text).is_finite()


def test_minor_units_follow_the_currency_and_round_half_away_from_zero():
    assert money_of(Decimal("10.005"), "EUR").minor == 1001
    assert money_of(Decimal("-10.005"), "EUR").minor == -1001
    assert money_of(Decimal(500), "JPY").minor == 500
    assert Money(18400000, "EUR").amount == Decimal("184000.00")


def test_money_is_shown_with_pence_only_where_there_are_any():
    assert money(18400000, "EUR") == "€184,000"
    assert money(1050, "GBP") == "£10.50"
    assert money(500, "JPY") == "JP¥500"
    assert money_short(72400000, "EUR") == "€724k"
    assert money_short(123000000, "EUR") == "€1.2m"
    assert money_short(99900, "EUR") == "€999"


def test_numbers_carry_a_true_minus_sign():
    assert [signed(n) for n in (13, 0, -13)] == ["+13", "0", "\N{MINUS SIGN}13"]
    assert percent(Decimal("11.26")).startswith("11.3")
    assert number(10000) == "10,000"


def subscription(amount, period=Period.YEAR, start=None, end=None, currency="EUR"):
    return Subscription("s", "a", None, Money(amount, currency), period, start, end)


@pytest.mark.parametrize(
    ("one", "income"),
    [
        (subscription(100), 100),
        (subscription(100, Period.MONTH), 1200),
        (subscription(100, start=date(2026, 11, 18)), None),
        (subscription(100, start=DAY, end=DAY), 100),
        (subscription(100, end=date(2026, 11, 16)), None),
        (subscription(100, Period.ONCE, start=date(2025, 11, 18)), 100),
        (subscription(100, Period.ONCE, start=date(2025, 11, 17)), None),
        (subscription(100, Period.ONCE), 100),
        (subscription(100, Period.ONCE, start=date(2024, 2, 29)), None),
    ],
)
def test_income_is_a_years_worth_of_what_is_active(one, income):
    found = yearly_income([one], DAY, "EUR", {})

    assert (found.minor if found else None) == income


def test_other_currencies_count_by_their_rate_and_without_one_there_is_no_sum():
    mixed = [subscription(10000), subscription(11000, currency="USD")]

    assert yearly_income(mixed, DAY, "EUR", {"USD": Decimal("1.10")}) == Money(20000, "EUR")
    assert yearly_income(mixed, DAY, "EUR", {}) is None


def test_shares_are_of_the_book():
    incomes = {"a": 20000000, "b": 46666700}

    share = share_of("a", incomes)

    assert share is not None
    assert share.percent.quantize(Decimal("0.1")) == Decimal("30.0")
    assert (share.place, share.of) == (2, 2)
    assert share_of("c", incomes) is None
    assert share_of("a", {"a": 0}) is None


@given(st.dictionaries(st.text("abcdef", min_size=1), st.integers(-5, 9), max_size=9))
def test_all_shares_at_once_are_each_ones_share(incomes):
    each = {account: share_of(account, incomes) for account in incomes}

    assert shares(incomes) == each


@pytest.mark.parametrize("text", ["999999999999999999", "1,000,000,000,001", "9999999999999k"])
def test_an_amount_that_no_book_could_add_up_is_refused(text):
    with pytest.raises(DeskError, match="more than anybody pays"):
        amount_from_text(text)


def test_a_trillion_is_still_an_amount():
    assert amount_from_text("1,000,000,000,000.00") == 10**12
