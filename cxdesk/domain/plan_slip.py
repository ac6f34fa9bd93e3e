"""How much later than agreed, and whose days those are (C-14).

Slip is said in calendar days. A delay is charged in working days, and only what a step added
itself: never what it inherited from the steps it waited for.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from cxdesk.domain.plan import ItemState, Plan, PlanItem, days_later
from cxdesk.domain.plan_agreement import Baseline
from cxdesk.domain.plan_graph import Wait, Web, before_each, web
from cxdesk.domain.promise import Side
from cxdesk.domain.work_days import Calendars
from cxdesk.i18n import _, day_short


@dataclass(frozen=True, slots=True)
class Slip:
    """One item beside its agreed day.

    `finish` is the day it was done, or is due, or today where that has passed. `days` is calendar
    days later than agreed, less than 0 for earlier. `own_days` and `own_wd` are what it added.
    `cause_id` is the item whose delay this one passes on, its own id where the delay is its own.
    """

    item: PlanItem
    agreed_due: date
    finish: date
    days: int
    own_days: int
    own_wd: int
    cause_id: str | None


@dataclass(frozen=True, slots=True)
class Slips:
    """By item, in working order. `total` is calendar days by which the plan ends later."""

    by_item: Mapping[str, Slip]
    total: int

    def charged(self, side: Side) -> int:
        """Working days that the steps of one side added."""
        return sum(slip.own_wd for slip in self.by_item.values() if slip.item.side is side)

    def own(self, item_id: str) -> int:
        found = self.by_item.get(item_id)
        return found.own_wd if found else 0

    @property
    def causes(self) -> tuple[Slip, ...]:
        """What moved the date: steps that added days, the most first."""
        added = [
            slip for slip in self.by_item.values() if slip.own_wd and not slip.item.is_milestone
        ]
        return tuple(sorted(added, key=_weight))


def _weight(slip: Slip) -> tuple[int, str]:
    return (-slip.own_wd, slip.item.name)


def slips(
    plan: Plan,
    baseline: Baseline | None,
    days: Calendars,
    today: date,
    known: Web | None = None,
) -> Slips:
    """Every item that the version knows with a day; before the first version, none.

    Then the total is what the plan has passed the go-live day by.
    """
    if baseline is None:
        return Slips({}, days_later(plan, today))
    woven = known or web(plan)
    counted = [item for item in woven.order if item.counts]
    ends = {item.id: end for item in counted if (end := finish(item, today)) is not None}
    reckoning = _Reckoning(baseline, days, ends, before_each(woven.waits))
    found: dict[str, Slip] = {}
    for item in counted:
        slip = reckoning.slip(item, found)
        if slip is not None:
            found[item.id] = slip
    return Slips(found, _total(found))


def finish(item: PlanItem, today: date) -> date | None:
    """When it was done, or will be: never before today while it is open. None without a day."""
    if item.state == ItemState.DONE:
        return item.done_on or item.due_on
    return max(item.due_on, today) if item.due_on else None


def _total(found: Mapping[str, Slip]) -> int:
    """Of the last milestone that was agreed, else of the last step; never less than 0."""
    if not found:
        return 0
    return max(0, max(found.values(), key=_last).days)


def _last(slip: Slip) -> tuple[bool, date, date]:
    return (slip.item.is_milestone, slip.agreed_due, slip.finish)


@dataclass(frozen=True, slots=True)
class _Reckoning:
    baseline: Baseline
    days: Calendars
    ends: Mapping[str, date]
    origins: Mapping[str, list[Wait]]

    def slip(self, item: PlanItem, found: Mapping[str, Slip]) -> Slip | None:
        agreed, end = self.baseline.due(item.id), self.ends.get(item.id)
        if agreed is None or end is None:
            return None
        due, passed_on = self._expected(item, agreed)
        own_wd = max(0, self.days.of(item.side).between(due, end))
        own_days = max(0, (end - due).days) if own_wd else 0
        cause = self._cause(item, own_wd > 0, passed_on, found)
        return Slip(item, agreed, end, (end - agreed).days, own_days, own_wd, cause)

    def _expected(self, item: PlanItem, agreed: date) -> tuple[date, str | None]:
        """When it would have been done without a delay of its own, and who moved that day."""
        due, origin = agreed, None
        for wait in self.origins.get(item.id, ()):
            end = self.ends.get(wait.origin.id)
            if end is None or self.baseline.due(wait.origin.id) is None:
                continue
            possible = self.days.of(item.side).after(end, self._work(wait, agreed))
            if possible > due:
                due, origin = possible, wait.origin.id
        return due, origin

    def _work(self, wait: Wait, agreed: date) -> int:
        """What was said, else the working days that the version had between the two."""
        if wait.needs is not None:
            return wait.needs
        began = self.baseline.due(wait.origin.id)
        mine = self.days.of(wait.to.side)
        return max(0, mine.between(began, agreed)) if began else 0

    def _cause(
        self, item: PlanItem, is_own: bool, origin: str | None, found: Mapping[str, Slip]
    ) -> str | None:
        if is_own:
            return item.id
        inherited = found.get(origin or "")
        return inherited.cause_id if inherited else None


def cause_words(slip: Slip) -> str:
    """ "theirs, told us 4 Nov": whose delay it was."""
    ours = slip.item.side is Side.OURS
    whose, told = _("ours") if ours else _("theirs"), slip.item.told_on
    if told is None:
        return whose
    said = _("{whose}, told them {day}") if ours else _("{whose}, told us {day}")
    return said.format(whose=whose, day=day_short(told))


def follows_words(item: PlanItem, cause: PlanItem) -> str:
    """ "Cut-over follows Scanners at gate 4."."""
    return _("{step} follows {cause}.").format(step=item.name, cause=cause.name)
