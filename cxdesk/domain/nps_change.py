"""Is a change of the NPS real? Two windows compared, apart or person by person."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from enum import StrEnum

from cxdesk.domain.nps import PSEUDO_ANSWERS, Z95, Band, Tally, band, one_place
from cxdesk.i18n import _, _n, number

_THOUSANDTH = Decimal("0.001")
_VOTE = {Band.PROMOTER: 1, Band.PASSIVE: 0, Band.DETRACTOR: -1}


class Verdict(StrEnum):
    UP = "up"
    DOWN = "down"
    NOT_CLEAR = "not_clear"


@dataclass(frozen=True, slots=True)
class Change:
    """`low` to `high` is the 95 % interval of the difference, in points of NPS.

    `needed` is how many answers each window would need for a difference of this size to be
    clear; None when the two do not differ. `pairs` counts the people compared with themselves.
    """

    verdict: Verdict
    low: Decimal
    high: Decimal
    z: Decimal | None = None
    p: float | None = None
    needed: int | None = None
    pairs: int | None = None

    @property
    def text(self) -> str:
        """ "up", "down", "no clear change (needs about 340 answers)"."""
        said = {
            Verdict.UP: _("up"),
            Verdict.DOWN: _("down"),
            Verdict.NOT_CLEAR: _("no clear change"),
        }[self.verdict]
        if self.verdict is Verdict.NOT_CLEAR and self.needed:
            said = _("{said} (needs about {n} answers)").format(said=said, n=number(self.needed))
        if self.pairs is None:
            return said
        pairs = _n("paired, {n} pair", "paired, {n} pairs", self.pairs).format(n=self.pairs)
        return f"{said}, {pairs}"


def change(now: Tally, before: Tally) -> Change | None:
    """Two windows that share nobody, by z on the adjusted parts; None when one is empty."""
    if not now.n or not before.n:
        return None
    ours, theirs = now.spread, before.spread
    difference = ours.mean - theirs.mean
    error = (ours.variance / ours.n + theirs.variance / theirs.n).sqrt()
    z = difference / error
    return Change(
        _verdict(difference, Z95 * error),
        *_interval(difference, Z95 * error),
        z.quantize(_THOUSANDTH),
        math.erfc(abs(float(z)) / math.sqrt(2)),
        _needed(difference, ours.variance + theirs.variance),
    )


def paired_change(now: Mapping[str, int], before: Mapping[str, int]) -> Change | None:
    """Latest scores by voice in two windows, for the voices in both; None when there are none.

    Each person counts +1, 0 or −1 as their band rose, stayed or fell.
    """
    steps = [_step(now[voice], before[voice]) for voice in now.keys() & before.keys()]
    if not steps:
        return None
    spread = Tally(steps.count(1), steps.count(0), steps.count(-1)).spread
    margin = Z95 * spread.error
    return Change(_verdict(spread.mean, margin), *_interval(spread.mean, margin), pairs=len(steps))


def _step(now: int, before: int) -> int:
    risen = _VOTE[band(now)] - _VOTE[band(before)]
    return (risen > 0) - (risen < 0)


def _verdict(difference: Decimal, margin: Decimal) -> Verdict:
    if abs(difference) <= margin:
        return Verdict.NOT_CLEAR
    return Verdict.UP if difference > 0 else Verdict.DOWN


def _interval(difference: Decimal, margin: Decimal) -> tuple[Decimal, Decimal]:
    return one_place(100 * (difference - margin)), one_place(100 * (difference + margin))


def _needed(difference: Decimal, variances: Decimal) -> int | None:
    if not difference:
        return None
    answers = (Z95 / difference) ** 2 * variances
    return max(1, int(answers.to_integral_value(ROUND_CEILING)) - PSEUDO_ANSWERS)
