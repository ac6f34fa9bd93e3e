"""How much of an NPS may be said aloud: the rules for few answers, one for each place."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from cxdesk.domain.nps import NUMBER_FROM, Band, Tally, whole
from cxdesk.i18n import _, _n, signed

MARKS_SHOWN = 3


class Place(StrEnum):
    """Where a headline stands: the page of an account, a row of a list, paper or a tooltip."""

    SCREEN = "screen"
    LIST = "list"
    PAPER = "paper"


@dataclass(frozen=True, slots=True)
class Headline:
    """`marks` are drawn instead of a number; `band` is the colour the number has earned."""

    text: str
    marks: tuple[int, ...] = ()
    band: Band = Band.PASSIVE


def headline(tally: Tally, marks: tuple[int, ...], place: Place) -> Headline:
    """What `place` says of a tally; `marks` are its newest scores, newest first."""
    if not tally.n:
        return _nobody(place)
    if tally.n >= NUMBER_FROM:
        return Headline(_number(tally, place), band=earned(tally))
    if place is Place.PAPER:
        return Headline(_scores(tally, marks))
    return Headline("" if marks else answers_text(tally.n), marks[:MARKS_SHOWN])


def earned(tally: Tally) -> Band:
    """Promoter when the whole interval lies above 0, detractor when below, else neither."""
    if tally.interval is None or tally.n < NUMBER_FROM:
        return Band.PASSIVE
    low, high = tally.interval
    if low > 0:
        return Band.PROMOTER
    return Band.DETRACTOR if high < 0 else Band.PASSIVE


def range_text(tally: Tally) -> str:
    """ "−13…74", the interval in whole numbers; "" where there is none."""
    return between(*tally.spread.ends) if tally.interval else ""


def between(low: Decimal, high: Decimal) -> str:
    """A range with true minus signs, each end rounded once."""
    return f"{whole(low)}…{whole(high)}".replace("-", "\N{MINUS SIGN}")


def answers_text(n: int) -> str:
    return _n("{n} answer", "{n} answers", n).format(n=n)


def _nobody(place: Place) -> Headline:
    return Headline(
        {
            Place.SCREEN: _("No responses yet"),
            Place.LIST: _("no NPS"),
            Place.PAPER: "—",
        }[place]
    )


def _number(tally: Tally, place: Place) -> str:
    number = signed(tally.shown or 0)
    if place is Place.LIST:
        return number
    return _("{nps} ({range}), n = {n}").format(nps=number, range=range_text(tally), n=tally.n)


def _scores(tally: Tally, marks: tuple[int, ...]) -> str:
    if not marks:
        return answers_text(tally.n)
    more = ("…",) if len(marks) < tally.n else ()
    scores = ", ".join([*(str(score) for score in marks), *more])
    return _("{scores} (n = {n})").format(scores=scores, n=tally.n)
