"""Where things stand on an NPS chart: margins, the span of time, ticks, steps and marks."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby

from cxdesk.domain.nps import NUMBER_FROM
from cxdesk.domain.nps_answer import Answer
from cxdesk.domain.nps_history import History, Point
from cxdesk.i18n import month, month_name, year_name

LEAST_SPAN = timedelta(days=120)
REACH = 120
"""How far from zero the upper panel reaches, in points of NPS: the whole scale and some air, the
same for every account, so that two charts can be laid side by side."""

_BEFORE_PT, _AFTER_PT = 10.0, 2.7
_TICK_GAP_PT = 34.0
_MONTH_STEPS = (1, 3, 6, 12, 24, 60, 120, 240)
_MARK_GAP_PT, _MARK_SPREAD_PT = 4.2, 18.0
_UPPER, _BETWEEN, _LOWER = 0.393, 0.092, 0.515

Rectangle = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Frame:
    """A picture of `width` by `height` points, its margins, and two panels between them."""

    width: float
    height: float
    left: float = 26.5
    right: float = 46.5
    top: float = 18.75
    bottom: float = 21.75

    @property
    def across(self) -> float:
        """The width of a panel, in points."""
        return self.width - self.left - self.right

    @property
    def upper(self) -> Rectangle:
        """The panel of the trailing score: left, bottom, width, height in shares."""
        return self._panel(_LOWER + _BETWEEN, _UPPER)

    @property
    def lower(self) -> Rectangle:
        """The panel of the answers."""
        return self._panel(0, _LOWER)

    def scaled(self, by: float) -> "Frame":
        """The same picture with margins for text that is `by` times as large."""
        sides = {name: getattr(self, name) * by for name in ("left", "right", "top", "bottom")}
        return replace(self, **sides)

    def _panel(self, start: float, share: float) -> Rectangle:
        tall = self.height - self.top - self.bottom
        return (
            self.left / self.width,
            (self.bottom + start * tall) / self.height,
            self.across / self.width,
            share * tall / self.height,
        )


@dataclass(frozen=True, slots=True)
class Span:
    """The days a panel shows, as ordinals, and how many points wide one of them is."""

    start: float
    end: float
    day_pt: float

    def holds(self, on: date) -> bool:
        return self.start <= on.toordinal() <= self.end


def span(history: History, across: float) -> Span:
    """From the first answer to `as_of`, at least four months, with a little air on both sides."""
    first = min([history.as_of - LEAST_SPAN, *(answer.on for answer in history.answers[:1])])
    days = history.as_of.toordinal() - first.toordinal()
    day_pt = (across - _BEFORE_PT - _AFTER_PT) / days
    start = first.toordinal() - _BEFORE_PT / day_pt
    return Span(start, history.as_of.toordinal() + _AFTER_PT / day_pt, day_pt)


def ticks(shown: Span, scale: float = 1.0) -> list[tuple[int, str]]:
    """First days of months, as ordinals with their names; a January carries its year."""
    least = _TICK_GAP_PT * scale / (30.4 * shown.day_pt)
    step = next((months for months in _MONTH_STEPS if months >= least), _MONTH_STEPS[-1])
    days = [day for day in _months(shown, step) if shown.holds(day)]
    dated = any(day.month == 1 for day in days)
    return [(day.toordinal(), _tick_name(day, step, not dated and day == days[0])) for day in days]


def _months(shown: Span, step: int) -> Iterator[date]:
    first = date.fromordinal(int(shown.start))
    last = date.fromordinal(int(shown.end))
    count = first.year * 12 + first.month - 1
    for index in range(-(-count // step) * step, last.year * 12 + last.month, step):
        yield date(index // 12, index % 12 + 1, 1)


def _tick_name(day: date, step: int, with_year: bool) -> str:
    if step >= 12:
        return year_name(day)
    return month(day) if day.month == 1 or with_year else month_name(day)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of the stepped line drawn in one way; `days` are ordinals."""

    dashed: bool
    days: tuple[int, ...]
    nps: tuple[float, ...]

    def through(self, day: int, nps: float) -> "Run":
        return replace(self, days=(*self.days, day), nps=(*self.nps, nps))


def runs(history: History) -> list[Run]:
    """The trailing line: dashed below five voices, broken where nobody is in the window.

    The riser between a dashed and a solid stretch is dashed.
    """
    points = history.points
    ends = [*(point.on for point in points[1:]), history.as_of]
    steps = zip(points, ends, strict=False)  # without points, only today is left over
    found: list[Run] = []
    for style, together in groupby(steps, key=_style):
        run = _run(style == _DASHED, together)
        if style != _GAP:
            found[-1:] = [*_met(found[-1], run)] if found else [run]
    return found


_GAP, _DASHED, _SOLID = range(3)


def _style(step: tuple[Point, date]) -> int:
    n = step[0].tally.n
    return _GAP if n == 0 else _DASHED if n < NUMBER_FROM else _SOLID


def _run(dashed: bool, steps: Iterable[tuple[Point, date]]) -> Run:
    corners = [
        (day.toordinal(), float(point.tally.nps or 0))
        for point, end in steps
        for day in (point.on, end)
    ]
    return Run(dashed, tuple(day for day, _nps in corners), tuple(nps for _day, nps in corners))


def _met(before: Run, after: Run) -> tuple[Run, Run]:
    """Both, with the riser between them given to the dashed one; apart where there is a gap."""
    if before.days[-1] != after.days[0]:
        return before, after
    if before.dashed:
        return before.through(after.days[0], after.nps[0]), after
    days, nps = before.days[-1:] + after.days, before.nps[-1:] + after.nps
    return before, Run(after.dashed, days, nps)


def jitter(answers: Sequence[Answer], shown: Span) -> list[float]:
    """Points to the right for each mark, so that equal scores of one day stand side by side.

    They spread to both sides of their day, and leftwards where the panel ends.
    """
    equals: dict[tuple[date, int], list[int]] = defaultdict(list)
    for place, answer in enumerate(answers):
        equals[answer.on, answer.score].append(place)
    aside = [0.0] * len(answers)
    for (on, _score), places in equals.items():
        wide = min(_MARK_SPREAD_PT, _MARK_GAP_PT * (len(places) - 1))
        start = min(-wide / 2, (shown.end - on.toordinal()) * shown.day_pt - wide)
        for index, place in enumerate(places[1:], 1):
            aside[place] = start + wide * index / (len(places) - 1)
        aside[places[0]] = start if wide else 0.0
    return aside
