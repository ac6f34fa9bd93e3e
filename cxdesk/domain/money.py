"""Money in integer minor units of one ISO currency."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from cxdesk.domain.errors import DeskError
from cxdesk.i18n import _, coin_places

MOST_DIGITS = 20
_SIZES = {"k": 1_000, "m": 1_000_000}
_CURRENCY = r"(?:[A-Za-z]{0,2}[$€£¥₹₩₽₺₴₫฿₪]|[A-Z]{3}|[a-z]{3})?"
_AMOUNT = re.compile(
    rf"(?P<sign>[-−+]?)\s*{_CURRENCY}\s*(?P<digits>[0-9][0-9.,'’\s]*)"
    rf"(?P<size>[kKmM]?)\s*{_CURRENCY}"
)


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
    found = _AMOUNT.fullmatch(text.strip())
    if found is None or len(found["digits"]) > MOST_DIGITS:
        raise DeskError(_("“{text}” is not an amount of money.").format(text=text[:40]))
    try:
        value = Decimal(_plain(re.sub(r"['’\s]", "", found["digits"])))
    except InvalidOperation:
        raise DeskError(_("“{text}” is not an amount of money.").format(text=text[:40])) from None
    sign = -1 if found["sign"] in ("-", "−") else 1
    return sign * value * _SIZES.get(found["size"].lower(), 1)


def _plain(digits: str) -> str:
    """The last of `.` and `,` is the decimal mark, unless it groups by three; "" for neither."""
    for decimal, group in ((".", ","), (",", ".")):
        grouped = rf"[0-9]{{1,3}}(?:\{group}[0-9]{{3}})+(?:\{decimal}[0-9]+)?"
        if re.fullmatch(grouped, digits):
            return digits.replace(group, "").replace(decimal, ".")
    found = re.fullmatch(r"[0-9]+(?:[.,][0-9]+)?", digits)
    return digits.replace(",", ".") if found else ""
