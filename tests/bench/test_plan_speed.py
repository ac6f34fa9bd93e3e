"""What a plan of 200 actions takes each time that a day of it moves."""

import gc
import time
from datetime import date, timedelta

import pytest

from cxdesk.domain.plan import Link, Plan, PlanItem
from cxdesk.domain.plan_agreement import Agreement, Baseline, Frozen, How, Versions
from cxdesk.domain.plan_effect import effect, with_days
from cxdesk.domain.plan_lanes import lanes
from cxdesk.domain.plan_view import view
from cxdesk.domain.promise import Side
from cxdesk.domain.work_days import DaysOff, calendars
from tests.bench.figures import say

pytestmark = pytest.mark.bench
TODAY = date(2026, 11, 17)
HOLIDAYS = frozenset(date(2026, 11, 1) + timedelta(17 * n) for n in range(20))


def test_a_plan_of_200_actions_is_worked_out_within_a_frame():
    days = calendars(DaysOff(holidays=HOLIDAYS), DaysOff(holidays=HOLIDAYS))
    big = _plan(200)
    versions = _agreed(big)
    first = big.actions[0]

    new = {first.id: first.due_on + timedelta(7)}
    found = effect(big, days, new)
    moved = with_days(big, found.days)
    assert len(found.follow) > 100

    def told():
        effect(big, days, new)

    def worked_out():
        lanes(view(moved, versions, days, TODAY))

    say("200 actions: what a day would move, CPU, best of 20", _best(told), budget="<= 16 ms")
    say("200 actions: all of the page, CPU, best of 20", _best(worked_out), budget="<= 16 ms")


def _best(work):
    """Without collecting garbage, which the program does between jobs."""
    taken = []
    gc.disable()
    for _run in range(20):
        before = time.process_time()
        work()
        taken.append(time.process_time() - before)
    gc.enable()
    return min(taken)


def _plan(count: int) -> Plan:
    """Twenty milestones in a row, the actions of each one after the other."""
    items, links, due = [], [], TODAY
    for stone in range(count // 10):
        stone_id = f"m{stone}"
        items.append(_item(stone_id, None, due + timedelta(24)))
        for place in range(10):
            due += timedelta(2)
            items.append(_item(f"a{stone}-{place}", stone_id, due))
            if len(items) > 2:
                before = f"a{stone}-{place - 1}" if place else f"a{stone - 1}-9"
                links.append(Link(before, f"a{stone}-{place}"))
    return Plan("p", "a", "Big", None, due, "running", tuple(items), links=tuple(links))


def _item(id_: str, stone: str | None, due: date) -> PlanItem:
    side = (Side.OURS, Side.THEIRS)[len(id_) % 2]
    whose = None if stone is None else side
    return PlanItem(id_, "p", stone, id_, "Mara", "Priya", due, "todo", for_side=whose)


def _agreed(big: Plan) -> Versions:
    items = {i.id: Frozen(i.name, i.is_milestone, i.due_on, i.duration_wd) for i in big.items}
    both = [Agreement(1, None, side, TODAY, How.EMAIL, big.go_live_on) for side in Side]
    return Versions((Baseline(1, big.go_live_on, items),), tuple(both))
