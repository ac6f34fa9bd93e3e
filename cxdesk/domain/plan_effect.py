"""What a new day moves besides itself, said before it is kept."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from cxdesk.domain.plan import Plan, PlanItem
from cxdesk.domain.plan_graph import Wait, before_each, pushes, settling_order
from cxdesk.domain.work_days import Calendars
from cxdesk.i18n import _, _n

Days = Mapping[str, date | None]
"""Due days by item."""

_NAMED = 3


@dataclass(frozen=True, slots=True)
class Moved:
    """An item whose day would not be the same."""

    item: PlanItem
    due_on: date | None


@dataclass(frozen=True, slots=True)
class Effect:
    """The items that were `set`, and those that `follow`, in the order of the plan."""

    set: tuple[Moved, ...]
    follow: tuple[Moved, ...]

    @property
    def days(self) -> dict[str, date | None]:
        return {moved.item.id: moved.due_on for moved in (*self.set, *self.follow)}


def needed(wait: Wait, days: Calendars, planned: Days) -> int:
    """The working days that `wait` takes: what was said, else those `planned` between the two."""
    if wait.needs is not None:
        return wait.needs
    first, last = planned.get(wait.origin.id), planned.get(wait.to.id)
    if first is None or last is None:
        return 0
    return max(0, days.of(wait.to.side).between(first, last))


def effect(plan: Plan, days: Calendars, new: Days) -> Effect:
    """What else moves when these items get these days; nothing is kept.

    A step moves later when what it waits for does, by the work in between; it never moves earlier,
    unless its day is relative to the one that does. Steps that are done stay where they are.
    """
    dues = _settled(plan, days, new)
    moved = [Moved(item, dues[item.id]) for item in plan.items if dues[item.id] != item.due_on]
    return Effect(
        tuple(one for one in moved if one.item.id in new),
        tuple(one for one in moved if one.item.id not in new),
    )


def _settled(plan: Plan, days: Calendars, new: Days) -> dict[str, date | None]:
    before = {item.id: item.due_on for item in plan.items}
    after = {**before, **new}
    found = pushes(plan)
    origins = before_each(found)
    for item in settling_order(plan, found):
        if not item.is_open or item.id in new:
            continue
        anchor = after.get(item.due_of_id) if item.due_of_id else None
        if anchor is not None:
            after[item.id] = days.of(item.side).shifted(anchor, item.due_by_wd or 0)
            continue
        earliest = [
            days.of(item.side).after(due, needed(wait, days, before))
            for wait in origins.get(item.id, ())
            if (due := after[wait.origin.id]) is not None and due != before[wait.origin.id]
        ]
        own = after[item.id]
        if own is not None:
            after[item.id] = max([own, *earliest])
    return after


def settled(plan: Plan, days: Calendars) -> Effect:
    """Relative days as they follow from the others now."""
    return effect(plan, days, {})


def with_days(plan: Plan, dues: Days) -> Plan:
    """The plan as it would be."""
    items = tuple(
        replace(item, due_on=dues[item.id]) if item.id in dues else item for item in plan.items
    )
    return replace(plan, items=items)


def effect_words(found: Effect) -> str:
    """ "Moves Gate 4 and Cut-over": the milestones, or else the steps; "Moves nothing else"."""
    stones = [moved.item.name for moved in found.follow if moved.item.is_milestone]
    names = stones or [moved.item.name for moved in found.follow]
    if not names:
        return _("Moves nothing else")
    return _("Moves {names}").format(names=listed(names))


def listed(names: list[str]) -> str:
    """ "A", "A and B", "A, B and C", "A, B, C and 2 more"."""
    more = len(names) - _NAMED
    if more > 0:
        last = _n("{n} more", "{n} more", more).format(n=more)
        names = [*names[:_NAMED], last]
    if len(names) < 2:
        return "".join(names)
    return _("{first} and {last}").format(first=", ".join(names[:-1]), last=names[-1])
