"""What no story tells and a seed decides: minutes, and answers given without a name."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from random import Random
from typing import Any

from cxdesk.domain.interaction import Kind
from cxdesk.domain.story import Moment, Reply
from cxdesk.features.sample.calendar import Calendar

_MINUTES = {
    Kind.CALL: (5, 45),
    Kind.MEETING: (40, 110),
    Kind.VISIT: (90, 300),
    Kind.HANDS_ON: (60, 240),
    Kind.EVENT: (60, 180),
}
_THIS_YEAR = 330
_LATEST = 40
_FIRST_ROUND = 400
_BETWEEN_ROUNDS = 150
_STEEP = 2.0


def timed(moments: Sequence[Moment], luck: Random) -> Iterator[Moment]:
    """Talks get a length in minutes, in steps of five."""
    for moment in moments:
        shortest, longest = _MINUTES.get(moment.kind, (0, 0))
        minutes = 5 * luck.randint(shortest // 5, longest // 5) if longest else None
        yield replace(moment, minutes=minutes)


def replies(fields: dict[str, Any], days: Calendar, luck: Random) -> Iterator[Reply]:
    """Confidential answers: those of the last year as the file says, earlier ones by `shape`."""
    scores = fields.get("unnamed", [])
    if "shape" in fields and scores:
        yield from _earlier(fields["since"], fields["shape"], scores, (days, luck))
    for place, score in enumerate(scores):
        back = _THIS_YEAR - (_THIS_YEAR - _LATEST) * place // len(scores)
        yield _confidential(days, -back + luck.randint(-4, 4), score)


def _earlier(
    since: int, shape: str, scores: Sequence[int], by: tuple[Calendar, Random]
) -> Iterator[Reply]:
    """A few answers every five months from the beginning until a good year ago."""
    days, luck = by
    level = sum(scores) / len(scores)
    for offset in range(since + 60, -_FIRST_ROUND, _BETWEEN_ROUNDS):
        mood = level + _drift(shape, offset / since)
        for _voice in range(luck.randint(2, 3)):
            score = round(luck.gauss(mood, 0.8))
            yield _confidential(days, offset + luck.randint(-9, 9), min(10, max(0, score)))


def _drift(shape: str, back: float) -> float:
    """How far the mood was from today's; `back` is 1 at the beginning, 0 today."""
    match shape:
        case "rising":
            return -_STEEP * back
        case "falling":
            return _STEEP * back
        case "dip":
            return -4 * _STEEP * back * (1 - back)
        case _:
            return 0.0


def _confidential(days: Calendar, offset: int, score: int) -> Reply:
    return Reply(days.at_work(offset), score, confidential=True, historic=True)
