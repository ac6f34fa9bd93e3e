"""Plans for tests of their rules: steps by name, days by November's numbers."""

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import strategies as st

from cxdesk.domain.plan import Link, Plan, PlanItem
from cxdesk.domain.plan_agreement import Agreement, Baseline, Frozen, How, Versions
from cxdesk.domain.promise import Side
from cxdesk.domain.work_days import calendars

TODAY = date(2026, 11, 17)
DAYS = calendars()


def nov(day: int) -> date:
    """2 November 2026 is a Monday."""
    return date(2026, 11, day)


def stone(name: str, due: int | None = None, **more: Any) -> PlanItem:
    owners = {"owner_ours": "Mara Ellison", "owner_theirs": "Priya Raman"}
    return step(name, due, None, **owners | more)


def ours(name: str, due: int | None = None, of: str = "gate", **more: Any) -> PlanItem:
    return step(name, due, of, for_side=Side.OURS, owner_ours="Mara Ellison", **more)


def theirs(name: str, due: int | None = None, of: str = "gate", **more: Any) -> PlanItem:
    return step(name, due, of, for_side=Side.THEIRS, owner_theirs="Ben Ito", **more)


def step(name: str, due: int | None, of: str | None, **more: Any) -> PlanItem:
    fields = {"owner_ours": None, "owner_theirs": None, "state": "todo"} | more
    if isinstance(fields.get("done_on"), int):
        fields |= {"done_on": nov(fields["done_on"]), "state": "done"}
    return PlanItem(
        id=name,
        plan_id="p",
        milestone_id=of,
        name=name,
        due_on=None if due is None else nov(due),
        **fields,
    )


def plan(*items: PlanItem, links: tuple[Any, ...] = (), go_live: int | None = 30) -> Plan:
    """`links` are pairs of names, or (name, name, lag)."""
    day = None if go_live is None else nov(go_live)
    known = tuple(Link(*link) for link in links)
    return Plan("p", "a", "Wave 2", None, day, "running", items, links=known)


def frozen(of: Plan, version: int = 1) -> Baseline:
    items = {
        item.id: Frozen(item.name, item.is_milestone, item.due_on, item.duration_wd)
        for item in of.items
        if item.counts
    }
    return Baseline(version, of.go_live_on, items)


def signed(*baselines: Baseline, more: tuple[Agreement, ...] = ()) -> Versions:
    """Each version agreed to by both sides."""
    both = [
        Agreement(one.version, None, side, nov(1), How.MEETING, one.go_live_on, "Somebody")
        for one in baselines
        for side in Side
    ]
    return Versions(baselines, (*both, *more))


def moved(of: Plan, **days: int) -> Plan:
    """The plan with some items due on other days."""
    items = tuple(
        replace(item, due_on=nov(days[item.id])) if item.id in days else item for item in of.items
    )
    return replace(of, items=items)


@st.composite
def acyclic(draw: st.DrawFn, most: int = 8) -> Plan:
    """Steps with days in any state, linked only from earlier to later ones."""
    count = draw(st.integers(1, most))
    items = [stone("gate", draw(st.integers(1, 30)))]
    for number in range(count):
        make = draw(st.sampled_from([ours, theirs]))
        item = make(
            f"s{number}",
            draw(st.one_of(st.none(), st.integers(1, 30))),
            duration_wd=draw(st.one_of(st.none(), st.integers(0, 5))),
            lead_wd=draw(st.one_of(st.none(), st.integers(0, 3))),
        )
        items.append(item)
    pairs = [(i, j) for i in range(count) for j in range(i + 1, count)]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=8)) if pairs else []
    links = tuple((f"s{i}", f"s{j}", draw(st.integers(0, 3))) for i, j in chosen)
    return plan(*items, links=links)
