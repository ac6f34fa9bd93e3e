"""Net promoter score: the bands, the number, its interval."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from cxdesk.domain.errors import DeskError
from cxdesk.i18n import _

Z95 = Decimal("1.959964")
PSEUDO_ANSWERS = 3
NUMBER_FROM = 5

_ONE_PLACE = Decimal("0.1")
_CELL = re.compile(r"([+-]?[0-9]+(?:[.,][0-9]+)?)(?:\s*[-–—:(]\s*[^\W\d].*)?", re.DOTALL)
_NO_SCORE = frozenset({"", "-", "–", "—", "n/a", "na", "none", "null"})


class Band(StrEnum):
    """Lowest first."""

    DETRACTOR = "detractor"
    PASSIVE = "passive"
    PROMOTER = "promoter"


class Series(StrEnum):
    """Loyalty at regular intervals, or one touchpoint: never pooled."""

    RELATIONSHIP = "relationship"
    TRANSACTIONAL = "transactional"


def band(score: int) -> Band:
    """9–10 promoter, 7–8 passive, 0–6 detractor."""
    if score >= 9:
        return Band.PROMOTER
    return Band.PASSIVE if score >= 7 else Band.DETRACTOR


def band_name(of: Band) -> str:
    return {
        Band.PROMOTER: _("Promoter"),
        Band.PASSIVE: _("Passive"),
        Band.DETRACTOR: _("Detractor"),
    }[of]


def check_score(value: object) -> int:
    """`value` as a score; raises DeskError unless it is a whole number from 0 to 10."""
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 10:
        return value
    raise DeskError(
        _(
            "“{value}” is not a score. Nothing was saved. Scores are whole numbers from 0 to 10."
        ).format(value=value)
    )


def score_from_text(text: str) -> int | None:
    """The score in a cell such as "9", "9.0" or "9 - Extremely Likely"; None where it has none.

    Raises DeskError for anything else: 11, −1, 7.5, "great".
    """
    cell = text.strip()
    if cell.casefold() in _NO_SCORE:
        return None
    found = _CELL.fullmatch(cell)
    value = Decimal(found[1].replace(",", ".")) if found else None
    if value is None or value != value.to_integral_value():
        return check_score(cell)
    return check_score(int(value))


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of one vote per voice, and the figures that follow from them."""

    promoters: int = 0
    passives: int = 0
    detractors: int = 0

    @property
    def n(self) -> int:
        return self.promoters + self.passives + self.detractors

    @property
    def nps(self) -> Decimal | None:
        """100·(P−D)/n to one place, half away from zero; None when nobody answered."""
        if not self.n:
            return None
        tenths = _divided(1000 * (self.promoters - self.detractors), self.n)
        return Decimal(tenths).scaleb(-1)

    @property
    def shown(self) -> int | None:
        """The same to a whole number, rounded once from the counts."""
        if not self.n:
            return None
        return _divided(100 * (self.promoters - self.detractors), self.n)

    @property
    def spread(self) -> "Spread":
        return Spread.of(self)

    @property
    def interval(self) -> tuple[Decimal, Decimal] | None:
        """The 95 % adjusted Wald interval, to one place, within ±100; None for n ≤ 1."""
        if self.n <= 1:
            return None
        low, high = self.spread.ends
        return one_place(low), one_place(high)


@dataclass(frozen=True, slots=True)
class Spread:
    """A tally with three answers added, ¾ promoter, 1½ passive, ¾ detractor (Rocks, 2016).

    `mean` in −1…1, `variance` of one answer, `n` the answers with those added.
    """

    mean: Decimal
    variance: Decimal
    n: int

    @classmethod
    def of(cls, tally: Tally) -> "Spread":
        n = tally.n + PSEUDO_ANSWERS
        up = (tally.promoters + Decimal("0.75")) / n
        down = (tally.detractors + Decimal("0.75")) / n
        return cls(up - down, up + down - (up - down) ** 2, n)

    @property
    def error(self) -> Decimal:
        """The standard error of the mean."""
        return (self.variance / self.n).sqrt()

    @property
    def ends(self) -> tuple[Decimal, Decimal]:
        """The 95 % interval in points of NPS, not yet rounded."""
        margin = Z95 * self.error
        return (
            100 * max(Decimal(-1), self.mean - margin),
            100 * min(Decimal(1), self.mean + margin),
        )


def tally(scores: Iterable[int]) -> Tally:
    """Counts of `scores`, each of which is one vote."""
    count = dict.fromkeys(Band, 0)
    for score in scores:
        count[band(score)] += 1
    return Tally(count[Band.PROMOTER], count[Band.PASSIVE], count[Band.DETRACTOR])


def one_place(value: Decimal) -> Decimal:
    """Rounded to one place, half away from zero, without a negative zero."""
    return value.quantize(_ONE_PLACE, ROUND_HALF_UP) + 0


def whole(value: Decimal) -> int:
    """Rounded half away from zero."""
    return int(value.quantize(Decimal(1), ROUND_HALF_UP))


def _divided(numerator: int, denominator: int) -> int:
    """The nearest whole number, half away from zero; `denominator` is positive."""
    nearest = (2 * abs(numerator) + denominator) // (2 * denominator)
    return nearest if numerator >= 0 else -nearest
