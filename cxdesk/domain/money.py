"""Money in integer minor units of one ISO currency."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from cxdesk.domain.errors import DeskError
from cxdesk.i18n import _, coin_places, currencies_shown_as, is_currency

MOST_DIGITS = 30
MOST = Decimal(10**12)
"""A trillion: what whole books of such amounts add up to still fits the engine's integers."""
_SIZES = {"k": 1_000, "m": 1_000_000}
_CURRENCY = r"[A-Za-z]{0,3}[$€£¥￥元₹₩₽₺₴₫฿₪][A-Z]{0,2}|D?kr|[A-Z]{3}|[a-z]{3}"
_AMOUNT = re.compile(
    rf"(?P<sign>[-−+]?)\s*(?P<before>{_CURRENCY})?\s*(?P<digits>[0-9][0-9.,'’\s]*)"
    rf"(?P<size>(?:[kKmM](?![a-z]))?)\s*(?P<after>{_CURRENCY})?"
)
_SIGNS = {
    "$": ("USD", "AUD", "CAD", "NZD", "SGD", "HKD"),
    "€": ("EUR",),
    "£": ("GBP",),
    "¥": ("JPY", "CNY"),
    "₹": ("INR",),
    "₩": ("KRW",),
    "₽": ("RUB",),
    "₺": ("TRY",),
    "₴": ("UAH",),
    "₫": ("VND",),
    "฿": ("THB",),
    "₪": ("ILS",),
}
"""What a bare sign may mean: the currency one expects if it is among them, else the first."""


@dataclass(frozen=True, slots=True, order=True)
class Money:
    """`minor` units (cents) of `currency`; add only within one currency."""

    minor: int
    currency: str

    @property
    def amount(self) -> Decimal:
        return Decimal(self.minor).scaleb(-coin_places(self.currency))


def money_of(amount: Decimal, currency: str) -> Money:
    """Rounds half away from zero to whole minor units."""
    places = coin_places(currency)
    return Money(int(amount.scaleb(places).quantize(Decimal(1), ROUND_HALF_UP)), currency)


def amount_from_text(text: str) -> Decimal:
    """45000 from `$45,000`, `45k`, `1.2M`, `1.234,50`; raises DeskError for anything else."""
    return _read(text)[0]


def money_from_text(text: str, currency: str) -> Money:
    """As `amount_from_text`, in the currency that is written there, or else in `currency`."""
    amount, written = _read(text)
    codes = {_code(one, currency) for one in written} or {currency}
    if len(codes) > 1:
        raise DeskError(
            _("“{text}” names two currencies. Nothing was saved. Keep one of them.").format(
                text=text[:40]
            )
        )
    return money_of(amount, codes.pop())


def _read(text: str) -> tuple[Decimal, list[str]]:
    """The amount, and the currencies written beside it."""
    found = _AMOUNT.fullmatch(text.strip())
    if found is None or len(found["digits"]) > MOST_DIGITS:
        raise _no_amount(text)
    try:
        value = Decimal(_plain(re.sub(r"['’\s]", "", found["digits"])))
    except InvalidOperation:
        raise _no_amount(text) from None
    value *= _SIZES.get(found["size"].lower(), 1)
    if value > MOST:
        raise DeskError(
            _("“{text}” is more than anybody pays. Nothing was saved. Check its digits.").format(
                text=text[:40]
            )
        )
    sign = -1 if found["sign"] in ("-", "−") else 1
    written = [one for one in (found["before"], found["after"]) if one]
    return sign * value, written


def _code(written: str, expected: str) -> str:
    """USD for `USD`, `usd`, `US$` and `$`; raises DeskError for no currency at all."""
    if is_currency(written.upper()):
        return written.upper()
    meant = (*currencies_shown_as(written), *_SIGNS.get(written, ()))
    if not meant:
        raise DeskError(
            _("“{code}” is not a currency such as EUR. Nothing was saved.").format(code=written)
        )
    return expected if expected in meant else meant[0]


def _no_amount(text: str) -> DeskError:
    return DeskError(
        _(
            "“{text}” is not an amount of money. Nothing was saved. Write it like 45,000 or 45k."
        ).format(text=text[:40])
    )


def _plain(digits: str) -> str:
    """The last of `.` and `,` is the decimal mark, unless it groups by three; "" for neither."""
    for decimal, group in ((".", ","), (",", ".")):
        grouped = rf"[0-9]{{1,3}}(?:\{group}[0-9]{{3}})+(?:\{decimal}[0-9]+)?"
        if re.fullmatch(grouped, digits):
            return digits.replace(group, "").replace(decimal, ".")
    found = re.fullmatch(r"[0-9]+(?:[.,][0-9]+)?", digits)
    return digits.replace(",", ".") if found else ""
