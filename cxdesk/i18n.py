"""Texts, dates, numbers and money in the user's language; window, commands and paper share it."""

import gettext
import os
import re
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton, format_time
from babel.numbers import (
    format_currency,
    format_decimal,
    get_currency_precision,
    get_currency_symbol,
    get_territory_currencies,
    list_currencies,
)

DOMAIN = "cxdesk"
DEFAULT = "en_GB"
MINUS = "\N{MINUS SIGN}"
NARROW_SPACE = "\N{NARROW NO-BREAK SPACE}"

_catalogue: gettext.NullTranslations = gettext.NullTranslations()
_locale = Locale.parse(DEFAULT)


def use(language: str | None, translations: Path | None = None) -> None:
    """Speak `language` (such as "de" or "en_US"); None means what the environment asks for."""
    global _catalogue, _locale  # noqa: PLW0603 - one language per process is gettext's own model
    _locale = _parse(language or os.environ.get("LC_ALL") or os.environ.get("LANG") or DEFAULT)
    found = [str(_locale), _locale.language]
    _catalogue = gettext.translation(DOMAIN, translations, found, fallback=True)
    _day_text.cache_clear()


def _parse(name: str) -> Locale:
    code = re.split(r"[.@]", name)[0]
    try:
        return Locale.parse(DEFAULT if code in ("C", "POSIX") else code)
    except (ValueError, UnknownLocaleError):
        return Locale.parse(DEFAULT)


def language() -> str:
    """What the texts are in, with the user's land: "en_JP" without a Japanese catalogue."""
    is_known = isinstance(_catalogue, gettext.GNUTranslations)
    spoken = _locale.language if is_known else Locale.parse(DEFAULT).language
    return "_".join(filter(None, (spoken, _locale.territory)))


def _(text: str) -> str:
    return _catalogue.gettext(text)


def _n(one: str, many: str, count: int) -> str:
    return _catalogue.ngettext(one, many, count)


@lru_cache(4096)
def _day_text(day: date, skeleton: str) -> str:
    return format_skeleton(skeleton, day, locale=_locale)


def day(on: date) -> str:
    """31 Jan 2027"""
    return _day_text(on, "yMMMd")


def day_short(on: date) -> str:
    """12 Nov"""
    return _day_text(on, "MMMd")


def day_long(on: date) -> str:
    """17 November 2026"""
    return format_date(on, "long", locale=_locale)


def weekday_day(on: date) -> str:
    """Fri 20 Nov"""
    return _day_text(on, "MMMEd").replace(",", "")


def month(on: date) -> str:
    """Feb 2025"""
    return _day_text(on, "yMMM")


def month_name(on: date) -> str:
    """Feb"""
    return _day_text(on, "MMM")


def year_name(on: date) -> str:
    """2025"""
    return _day_text(on, "y")


def time_of_day(at: datetime) -> str:
    """14:05, on the clock of the zone that `at` is in."""
    return format_time(at.time(), "short", locale=_locale)


def number(value: int | Decimal) -> str:
    return format_decimal(value, locale=_locale)


def signed(value: int) -> str:
    """+13, −13 or 0, with a true minus sign."""
    return f"+{value}" if value > 0 else f"{MINUS}{-value}" if value < 0 else "0"


def percent(value: Decimal) -> str:
    """11.3 %: `value` is already in hundredths, shown to one place."""
    return number(value.quantize(Decimal("0.1"))) + NARROW_SPACE + "%"


def coin_places(currency: str) -> int:
    """How many decimals the currency's smallest coin takes: 2 in EUR, 0 in JPY."""
    return int(get_currency_precision(currency))


def is_currency(code: str) -> bool:
    """Whether `code` is one of ISO's, such as EUR."""
    return code in list_currencies()


@lru_cache(64)
def _shown_as(sign: str, _language: str) -> tuple[str, ...]:
    """Codes in use first: the lists of currencies hold those of the past too."""
    codes = sorted(code for code in list_currencies() if _sign_of(code) == sign)
    used = get_territory_currencies(_locale.territory or "")
    return tuple(sorted(codes, key=lambda code: code not in used))


def _sign_of(code: str) -> str:
    return get_currency_symbol(code, locale=_locale)


def currencies_shown_as(sign: str) -> tuple[str, ...]:
    """The currencies that `money` writes with `sign` in this language; the land's own first."""
    return _shown_as(sign, str(_locale))


def money(minor: int, currency: str) -> str:
    """€184,000 from 18400000 minor units; pence only where there are any."""
    places = coin_places(currency)
    amount = Decimal(minor).scaleb(-places)
    whole = amount == amount.to_integral_value()
    text = format_currency(
        amount.to_integral_value() if whole else amount,
        currency,
        locale=_locale,
        currency_digits=not whole,
        decimal_quantization=False,
    )
    return text.removesuffix(".00") if whole else text


def money_short(minor: int, currency: str) -> str:
    """€724k or €1.2m, for lists."""
    amount = Decimal(minor).scaleb(-coin_places(currency))
    for size, letter in ((Decimal(1_000_000), "m"), (Decimal(1_000), "k")):
        if abs(amount) >= size:
            digits = amount / size
            shown = digits.quantize(Decimal("0.1") if digits < 10 else Decimal(1)).normalize()
            return _symbol_first(shown, currency) + letter
    return money(minor, currency)


def _symbol_first(amount: Decimal, currency: str) -> str:
    return format_currency(
        amount,
        currency,
        format="¤#,##0.#",
        locale=_locale,
        currency_digits=False,
        decimal_quantization=False,
    )
