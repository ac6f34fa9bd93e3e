"""Planned from right to left: by when each step must begin, so that the customer is live in time.

Practice C-12. Latest days come from the go-live day, earliest days from today, both through the
waits of the plan and in working days; what lies between them is slack.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from cxdesk.domain.plan import ItemState, Plan, PlanItem
from cxdesk.domain.plan_effect import needed
from cxdesk.domain.plan_graph import Neighbours, Web, after_each, before_each, web
from cxdesk.domain.promise import Side
from cxdesk.domain.work_days import Calendars, WorkDays
from cxdesk.i18n import _, _n

_A_DAY = timedelta(1)


@dataclass(frozen=True, slots=True)
class Slot:
    """When an open step can be done at the earliest and must be done at the latest.

    `slack` is the working days between; 0 or less is critical. `short` is how many working days
    ago it had to begin; 0 where there is still time.
    """

    item: PlanItem
    earliest_start: date
    earliest_finish: date
    latest_start: date
    latest_finish: date
    slack: int
    short: int

    @property
    def is_critical(self) -> bool:
        return self.slack <= 0


@dataclass(frozen=True, slots=True)
class Schedule:
    """A slot for each open step, in an order that works; empty without a go-live."""

    slots: tuple[Slot, ...] = ()

    @property
    def critical(self) -> tuple[PlanItem, ...]:
        return tuple(slot.item for slot in self.slots if slot.is_critical)

    @property
    def infeasible(self) -> tuple[Slot, ...]:
        """Steps that had to begin before today."""
        return tuple(slot for slot in self.slots if slot.short)

    @property
    def short(self) -> int:
        """Working days that are missing to be live in time."""
        return max((slot.short for slot in self.slots), default=0)


def schedule(plan: Plan, days: Calendars, today: date, known: Web | None = None) -> Schedule:
    """`known` is the plan's web, where somebody has it already.

    Raises DeskError where the plan waits for itself.
    """
    if plan.go_live_on is None:
        return Schedule()
    woven = known or web(plan)
    order = [item for item in woven.order if item.counts]
    found = woven.waits
    planned = {item.id: item.due_on for item in plan.items}
    back = _Back(days, after_each(found), planned, plan.go_live_on)
    latest = back.finishes(order)
    earliest = _earliest(order, before_each(found), days, planned, today)
    return Schedule(
        tuple(
            _slot(item, days.of(item.side), earliest[item.id], latest[item.id], today)
            for item in order
            if item.is_open
        )
    )


@dataclass(frozen=True, slots=True)
class _Back:
    """The pass from the go-live day backwards."""

    days: Calendars
    followers: Neighbours
    planned: Mapping[str, date | None]
    go_live: date

    def finishes(self, order: list[PlanItem]) -> dict[str, date]:
        latest: dict[str, date] = {}
        for item in reversed(order):
            ends = [
                self.days.of(wait.to.side).before(
                    latest[wait.to.id], needed(wait, self.days, self.planned)
                )
                for wait in self.followers.get(item.id, ())
            ]
            latest[item.id] = min([self.go_live, *ends])
        return latest


def _earliest(
    order: list[PlanItem],
    origins: Neighbours,
    days: Calendars,
    planned: Mapping[str, date | None],
    today: date,
) -> dict[str, date]:
    """When each step is finished if everybody begins as soon as they can."""
    ends: dict[str, date] = {}
    for item in order:
        if item.state == ItemState.DONE:
            ends[item.id] = item.done_on or today
            continue
        mine = days.of(item.side)
        begun = item.start_on if item.state == ItemState.DOING and item.start_on else today
        possible = mine.after(min(begun, today) - _A_DAY, item.duration_wd or 0)
        waited = [
            mine.after(ends[wait.origin.id], needed(wait, days, planned))
            for wait in origins.get(item.id, ())
        ]
        ends[item.id] = max([today, possible, *waited])
    return ends


def _slot(item: PlanItem, mine: WorkDays, earliest: date, latest: date, today: date) -> Slot:
    work = item.duration_wd or 0
    begins = _begin(mine, latest, work)
    is_begun = item.state == ItemState.DOING
    missing = 0 if is_begun else mine.between(begins - _A_DAY, today - _A_DAY)
    return Slot(
        item,
        earliest_start=_begin(mine, earliest, work),
        earliest_finish=earliest,
        latest_start=begins,
        latest_finish=mine.on_or_before(latest) if work else latest,
        slack=mine.between(earliest, latest),
        short=max(0, missing, mine.between(latest, today - _A_DAY)),
    )


def _begin(mine: WorkDays, finish: date, work: int) -> date:
    """The day on which work begins that is finished on `finish`."""
    return mine.before(finish, work) + _A_DAY if work else finish


def short_words(found: Schedule) -> str:
    """ "6 working days short. Critical: Security review (theirs, Ben)"; "" where none is."""
    if not found.short:
        return ""
    missing = _n("{n} working day short", "{n} working days short", found.short)
    worst = max(found.infeasible, key=_shortest)
    return _("{missing}. Critical: {step}").format(
        missing=missing.format(n=found.short), step=step_words(worst.item)
    )


def _shortest(slot: Slot) -> int:
    return slot.short


def step_words(item: PlanItem) -> str:
    """ "Security review (theirs, Ben)"."""
    side = {Side.OURS: _("ours"), Side.THEIRS: _("theirs"), None: None}[item.side]
    whose = ", ".join(part for part in (side, None if item.is_milestone else item.owner) if part)
    return _("{step} ({whose})").format(step=item.name, whose=whose) if whose else item.name
