"""Three honest numbers for a book: by respondent, by account, by income."""

import random
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median_low

from cxdesk.domain.nps import Band, Tally, band, one_place, tally

DRAWS = 1000


@dataclass(frozen=True, slots=True)
class Weighted:
    """Income-weighted NPS; `low` to `high` by bootstrap over `n` accounts, None for n ≤ 1."""

    nps: Decimal | None
    interval: tuple[Decimal, Decimal] | None
    n: int


@dataclass(frozen=True, slots=True)
class Portfolio:
    """Every contact one vote; every account one vote; every account its income in votes."""

    respondents: Tally
    accounts: Tally
    income: Weighted


def portfolio(
    votes: Mapping[str, Collection[int]], incomes: Mapping[str, int], seed: int
) -> Portfolio:
    """From latest scores and yearly income (minor units, base currency) by account."""
    by_account = {account: account_vote(scores) for account, scores in votes.items() if scores}
    return Portfolio(
        tally(score for scores in votes.values() for score in scores),
        tally(by_account.values()),
        weighted([(vote, incomes.get(key, 0)) for key, vote in by_account.items()], seed),
    )


def account_vote(scores: Iterable[int]) -> int:
    """The median of the latest scores, the lower of two: 9 and 0 do not make a passive."""
    return median_low(scores)


def weighted(votes: Iterable[tuple[int, int]], seed: int, draws: int = DRAWS) -> Weighted:
    """NPS of (score, income) pairs; accounts without income have no weight and are left out.

    The interval takes the 2.5th and 97.5th percentile of `draws` resamples.
    """
    pairs = [(_side(score) * income, income) for score, income in votes if income > 0]
    if not pairs:
        return Weighted(None, None, 0)
    if len(pairs) == 1:
        return Weighted(_share(pairs), None, 1)
    chance = random.Random(seed)
    found = sorted(_share(chance.choices(pairs, k=len(pairs))) for _draw in range(draws))
    tail = draws // 40
    return Weighted(_share(pairs), (found[tail], found[-tail - 1]), len(pairs))


def _side(score: int) -> int:
    return {Band.PROMOTER: 1, Band.PASSIVE: 0, Band.DETRACTOR: -1}[band(score)]


def _share(pairs: Sequence[tuple[int, int]]) -> Decimal:
    leaning = sum(pair[0] for pair in pairs)
    total = sum(pair[1] for pair in pairs)
    return one_place(Decimal(100 * leaning) / total)
