"""Whether both sides carry their part, and what they won together (C-15, C-16)."""

from dataclasses import dataclass
from datetime import date

from cxdesk.domain.plan import ItemState, Plan, PlanItem
from cxdesk.domain.plan_agreement import Baseline
from cxdesk.domain.promise import Side
from cxdesk.i18n import _

LEAST_SHARE = 25
"""Percent of the open actions below which a side has too few."""


@dataclass(frozen=True, slots=True)
class Balance:
    """Open actions of each side; `light` is the side with too few of them."""

    ours: int
    theirs: int
    light: Side | None


def balance(plan: Plan, least: int = LEAST_SHARE) -> Balance:
    """Nothing open is nothing to warn of."""
    mine = [item.side for item in plan.actions if item.is_open]
    ours, theirs = mine.count(Side.OURS), mine.count(Side.THEIRS)
    light = None
    for side, count in ((Side.OURS, ours), (Side.THEIRS, theirs)):
        if 100 * count < least * (ours + theirs):
            light = side
    return Balance(ours, theirs, light)


def balance_words(found: Balance) -> str:
    """ "5 of 6 open actions are ours."; "" where both carry their part."""
    if found.light is None:
        return ""
    total = found.ours + found.theirs
    if found.light is Side.THEIRS:
        return _("{n} of {total} open actions are ours.").format(n=found.ours, total=total)
    return _("{n} of {total} open actions are theirs.").format(n=found.theirs, total=total)


@dataclass(frozen=True, slots=True)
class Win:
    """A milestone that both sides reached by the agreed day."""

    milestone: PlanItem
    on: date


def wins(plan: Plan, baseline: Baseline | None) -> tuple[Win, ...]:
    """The latest first. One side alone, or too late, is no shared win."""
    if baseline is None:
        return ()
    found = [
        Win(stone, stone.done_on)
        for stone in plan.milestones
        if stone.state == ItemState.DONE
        and stone.done_on is not None
        and stone.owner_ours is not None
        and stone.owner_theirs is not None
        and (due := baseline.due(stone.id)) is not None
        and stone.done_on <= due
    ]
    return tuple(sorted(found, key=_when, reverse=True))


def _when(win: Win) -> tuple[date, str]:
    return (win.on, win.milestone.name)


def thanks_words(win: Win) -> str:
    """What to say to whoever had it in hand on their side."""
    return _("Thank {name}: “{milestone}” was reached by the agreed day.").format(
        name=win.milestone.owner_theirs, milestone=win.milestone.name
    )


def finished_early(plan: Plan) -> tuple[PlanItem, ...]:
    """Steps that were done before one that they wait for: allowed, but worth a look."""
    items = {item.id: item for item in plan.items}
    return tuple(
        items[link.to_id]
        for link in plan.links
        if link.to_id in items
        and link.from_id in items
        and items[link.to_id].state == ItemState.DONE
        and items[link.from_id].is_open
    )
