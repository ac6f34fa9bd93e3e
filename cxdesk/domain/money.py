"""Money in integer minor units of one ISO currency."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from babel.numbers import get_currency_precision

from cxdesk.domain.errors import DeskError
from cxdesk.i18n import _

MOST_DIGITS = 15
_SIZES = {"k": 1_000, "m": 1_000_000}


@dataclass(frozen=True, slots=True, order=True)
class Money:
    """`minor` units (cents) of `currency`; add only within one currency."""

    minor: int
    currency: str

    @property
    def amount(self) -> Decimal:
        return Decimal(self.minor).scaleb(-get_currency_precision(self.currency))


def money_of(amount: Decimal, currency: str) -> Money:
    """Rounds half away from zero to whole minor units."""
    places = get_currency_precision(currency)
    return Money(int(amount.scaleb(places).quantize(Decimal(1), ROUND_HALF_UP)), currency)


def amount_from_text(text: str) -> Decimal:
    """45000 from `$45,000`, `45k`, `1.2M`, `1.234,50`; raises DeskError for anything else."""
    bare = re.sub(r"[^\d.,\-−kKmM]", "", text).replace("−", "-")
    size = _SIZES.get(bare[-1:].lower(), 1)
    digits = bare.rstrip("kKmM")
    try:
        value = Decimal(_plain(digits)) * size
    except InvalidOperation:
        value = Decimal("NaN")
    asciionly = text.isascii() or not any(c.isdigit() and not c.isascii() for c in text)
    if not value.is_finite() or len(digits) > MOST_DIGITS or not asciionly:
        raise DeskError(_("“{text}” is not an amount of money.").format(text=text[:40]))
    return value


def _plain(digits: str) -> str:
    """Decides which of `.` and `,` is the decimal mark: the last one, unless it groups by three."""
    last = max(digits.rfind("."), digits.rfind(","))
    if last < 0:
        return digits
    mark, tail = digits[last], digits[last + 1 :]
    other = "," if mark == "." else "."
    groups = digits.count(mark) > 1 or (len(tail) == 3 and other not in digits)
    if groups:
        return digits.replace(mark, "").replace(other, ".")
    return digits[:last].replace(other, "").replace(mark, "") + "." + tail
