"""A plan drawn in time: a bar for each action in the lane of its side, milestones between."""

from dataclasses import dataclass
from datetime import date, timedelta

from cxdesk.domain.plan import ItemState, PlanItem
from cxdesk.domain.plan_slip import finish
from cxdesk.domain.plan_view import PlanView
from cxdesk.domain.promise import Side


@dataclass(frozen=True, slots=True)
class Bar:
    """An action from the day its work begins to the day it ends, both included.

    With `slip_from`, the days after it are later than agreed.
    """

    item: PlanItem
    start: date
    end: date
    slip_from: date | None = None

    @property
    def is_done(self) -> bool:
        return self.item.state == ItemState.DONE


@dataclass(frozen=True, slots=True)
class Mark:
    """A milestone on its day, and on the agreed one where that is another; `later` in days."""

    item: PlanItem
    on: date
    agreed: date | None = None
    later: int = 0


@dataclass(frozen=True, slots=True)
class Lanes:
    """Bars by day within their lane; `first` and `last` are the days that all of it needs."""

    ours: tuple[Bar, ...]
    theirs: tuple[Bar, ...]
    marks: tuple[Mark, ...]
    first: date
    last: date


def lanes(found: PlanView) -> Lanes:
    """What has no day is not drawn."""
    ours, theirs = _bars(found, Side.OURS), _bars(found, Side.THEIRS)
    marks = tuple(sorted(_marks(found), key=_on))
    shown = [found.today, *(mark.on for mark in marks)]
    shown += [day for bar in (*ours, *theirs) for day in (bar.start, bar.end)]
    shown += [mark.agreed for mark in marks if mark.agreed]
    return Lanes(ours, theirs, marks, min(shown), max(shown))


def _bars(found: PlanView, side: Side) -> tuple[Bar, ...]:
    bars = [
        _bar(found, item, end)
        for item in found.plan.actions
        if item.side is side and item.counts and (end := finish(item, found.today))
    ]
    return tuple(sorted(bars, key=_from))


def _bar(found: PlanView, item: PlanItem, end: date) -> Bar:
    agreed = found.agreed_due(item)
    is_later = agreed is not None and item.is_open and end > agreed
    return Bar(item, _start(found, item, end), end, agreed if is_later else None)


def _start(found: PlanView, item: PlanItem, end: date) -> date:
    """As it was said; else its work counted back from the agreed day, or from its end."""
    if item.start_on is not None:
        return min(item.start_on, end)
    planned = min(found.agreed_due(item) or end, end)
    begun = found.days.of(item.side).before(planned, item.duration_wd or 1)
    return begun + timedelta(1)


def _marks(found: PlanView) -> list[Mark]:
    return [
        Mark(stone, on, *_moved(found, stone))
        for stone in found.plan.milestones
        if stone.counts and (on := stone.done_on or finish(stone, found.today))
    ]


def _moved(found: PlanView, stone: PlanItem) -> tuple[date | None, int]:
    later = found.later_by(stone) if stone.is_open else 0
    return (found.agreed_due(stone), later) if later else (None, 0)


def _from(bar: Bar) -> tuple[date, date, str]:
    return (bar.start, bar.end, bar.item.name)


def _on(mark: Mark) -> tuple[date, str]:
    return (mark.on, mark.item.name)
