"""What waits for what in a plan, and the order in which days follow from each other (C-11)."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter

from cxdesk.domain.errors import DeskError
from cxdesk.domain.plan import Link, Plan, PlanItem
from cxdesk.i18n import _


@dataclass(frozen=True, slots=True)
class Wait:
    """`to` cannot be finished before `needs` working days after `origin` is.

    `needs` None is what nobody said: then the days planned between the two count as its work.
    """

    origin: PlanItem
    to: PlanItem
    needs: int | None


def waits(plan: Plan) -> tuple[Wait, ...]:
    """By what was linked, because a milestone needs its actions, and by days relative to another.

    A step due some days before another one is waited for by it.
    """
    items = {item.id: item for item in plan.items if item.counts}
    return (*_linked(plan, items), *_belonging(items), *_relative(items))


_Items = dict[str, PlanItem]


def _linked(plan: Plan, items: _Items) -> Iterator[Wait]:
    for link in plan.links:
        if link.from_id in items and link.to_id in items:
            to = items[link.to_id]
            needs = None if to.work_wd is None else to.work_wd + link.lag_wd
            yield Wait(items[link.from_id], to, needs)


def _belonging(items: _Items) -> Iterator[Wait]:
    for item in items.values():
        if item.milestone_id in items:
            yield Wait(item, items[item.milestone_id], 0)


def _relative(items: _Items) -> Iterator[Wait]:
    for item in items.values():
        if item.due_of_id in items:
            anchor, by = items[item.due_of_id], item.due_by_wd or 0
            yield Wait(anchor, item, by) if by > 0 else Wait(item, anchor, -by)


def pushes(plan: Plan) -> tuple[Wait, ...]:
    """The waits by which one step moves another: all but those of steps whose own day follows
    from the one that waits for them.
    """
    follows = {(item.id, item.due_of_id) for item in plan.items}
    return tuple(wait for wait in waits(plan) if (wait.origin.id, wait.to.id) not in follows)


def settling_order(plan: Plan, found: tuple[Wait, ...]) -> tuple[PlanItem, ...]:
    """Every item after those that its day follows from, by its `pushes`.

    Raises DeskError for a circle.
    """
    pairs = [(wait.origin.id, wait.to.id) for wait in found]
    anchors = [(item.due_of_id, item.id) for item in plan.items if item.due_of_id]
    return _ordered(plan, [*pairs, *anchors])


@dataclass(frozen=True, slots=True)
class Web:
    """All waits of a plan, and its items in an order in which they can be done."""

    waits: tuple[Wait, ...]
    order: tuple[PlanItem, ...]


def web(plan: Plan) -> Web:
    """Raises DeskError, naming the circle, where a step would wait for itself."""
    found = waits(plan)
    return Web(found, _ordered(plan, [(wait.origin.id, wait.to.id) for wait in found]))


def check(plan: Plan) -> None:
    """Raises DeskError where a step would wait for itself, or its day follow from itself."""
    web(plan)
    settling_order(plan, pushes(plan))


def _ordered(plan: Plan, pairs: Iterable[tuple[str | None, str]]) -> tuple[PlanItem, ...]:
    items = {item.id: item for item in plan.items}
    graph: dict[str, list[str]] = {id_: [] for id_ in items}
    for origin, to in pairs:
        if origin in items:
            graph[to].append(origin)
    try:
        return tuple(items[id_] for id_ in TopologicalSorter(graph).static_order())
    except CycleError as error:
        raise _circle([items[id_].name for id_ in reversed(error.args[1])]) from None


def _circle(names: list[str]) -> DeskError:
    """Each name waits for the next one."""
    around = _(" waits for ").join(f"“{name}”" for name in names)
    return DeskError(
        _("That is a circle: {circle}. Nothing was changed. Take one of these links away.").format(
            circle=around
        )
    )


def add_link(plan: Plan, link: Link) -> tuple[Link, ...]:
    """The plan's links with this one; raises DeskError where it would close a circle."""
    names = [plan.item(id_).name for id_ in (link.from_id, link.to_id)]
    if link.from_id == link.to_id:
        raise _circle(names)
    others = tuple(
        one for one in plan.links if (one.from_id, one.to_id) != (link.from_id, link.to_id)
    )
    return (*others, link)


Neighbours = dict[str, list[Wait]]


def _grouped(found: Iterable[Wait], key: Callable[[Wait], str]) -> Neighbours:
    groups: Neighbours = {}
    for wait in found:
        groups.setdefault(key(wait), []).append(wait)
    return groups


def _from(wait: Wait) -> str:
    return wait.origin.id


def _to(wait: Wait) -> str:
    return wait.to.id


def before_each(found: Iterable[Wait]) -> Neighbours:
    """By the item that waits."""
    return _grouped(found, _to)


def after_each(found: Iterable[Wait]) -> Neighbours:
    """By the item that is waited for."""
    return _grouped(found, _from)
