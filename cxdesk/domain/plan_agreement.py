"""Who said yes to what: versions of a plan that both sides signed, and never change (C-13)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from cxdesk.domain.errors import DeskError
from cxdesk.domain.plan import Plan, PlanItem
from cxdesk.domain.promise import Side
from cxdesk.i18n import _


class How(StrEnum):
    """How a side said yes."""

    MEETING = "meeting"
    CALL = "call"
    EMAIL = "email"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class SignDraft:
    """A yes that was heard, not yet kept; `person_id` is who said it, where it is known."""

    side: Side
    on: date
    how: How = How.MEETING
    person_id: str | None = None


@dataclass(frozen=True, slots=True)
class Agreement:
    """One yes: to a whole version (`item_id` None, `due_on` its go-live), or to one new day."""

    version: int
    item_id: str | None
    side: Side
    on: date
    how: How
    due_on: date | None
    person: str | None = None
    person_id: str | None = None


@dataclass(frozen=True, slots=True)
class Frozen:
    """What a version said of one item; the name is the one it has today."""

    name: str
    is_milestone: bool
    due_on: date | None
    duration_wd: int | None


@dataclass(frozen=True, slots=True)
class Baseline:
    """A version as it was frozen, by item."""

    version: int
    go_live_on: date | None
    items: Mapping[str, Frozen]

    @property
    def ends_on(self) -> date | None:
        """The go-live that both sides know: no earlier than the last milestone."""
        stones = [one.due_on for one in self.items.values() if one.is_milestone and one.due_on]
        return max([*stones, *([self.go_live_on] if self.go_live_on else [])], default=None)

    def due(self, item_id: str) -> date | None:
        """The agreed day; None where the version knows neither the item nor a day of it."""
        frozen = self.items.get(item_id)
        return frozen.due_on if frozen else None


@dataclass(frozen=True)  # without slots, so that it can remember what was agreed
class Versions:
    """Everything that was frozen and signed, oldest first."""

    baselines: tuple[Baseline, ...] = ()
    agreements: tuple[Agreement, ...] = ()

    @cached_property
    def agreed(self) -> Baseline | None:
        """The newest version that both sides signed."""
        newest_first = reversed(self.baselines)
        return next((one for one in newest_first if self._sides(one) == set(Side)), None)

    @property
    def proposed(self) -> Baseline | None:
        """A newer version for which one side's yes is still missing."""
        newest = self.baselines[-1] if self.baselines else None
        return newest if newest and newest != self.agreed else None

    @property
    def number(self) -> int:
        """Of the agreed version; 0 before the first."""
        return self.agreed.version if self.agreed else 0

    @property
    def next_number(self) -> int:
        """Of the version that would be frozen next."""
        return self.baselines[-1].version + 1 if self.baselines else 1

    def signed(self, version: int) -> tuple[Agreement, ...]:
        """Who said yes to the whole of a version, ours first, the latest yes of each side."""
        whole = {
            one.side: one
            for one in self.agreements
            if one.version == version and one.item_id is None
        }
        return tuple(whole[side] for side in Side if side in whole)

    def said_yes(self, item: PlanItem, side: Side) -> Agreement | None:
        """The yes of a side to the day that the item has now, given on its own."""
        for one in reversed(self.agreements):
            if (one.item_id, one.side, one.due_on) == (item.id, side, item.due_on):
                return one
        return None

    def _sides(self, baseline: Baseline) -> set[Side]:
        return {one.side for one in self.signed(baseline.version)}


def is_as_frozen(plan: Plan, baseline: Baseline) -> bool:
    """Whether the plan still says what the version said of every open or done item."""
    now = {item.id: item.due_on for item in plan.items if item.counts}
    then = {id_: frozen.due_on for id_, frozen in baseline.items.items()}
    return now == then and plan.go_live_on in (baseline.go_live_on, baseline.ends_on)


def check_ready(plan: Plan) -> None:
    """Raises DeskError while a milestone lacks a day or, on either side, an owner (C-11)."""
    stones = [item for item in plan.milestones if item.counts]
    if not stones:
        raise DeskError(
            _("This plan has no milestone yet. Nothing was signed. Add the first one.")
        )
    for stone in stones:
        missing = _missing(stone)
        if missing:
            raise DeskError(missing.format(milestone=stone.name))


def _missing(stone: PlanItem) -> str:
    if stone.owner_ours is None:
        return _("“{milestone}” has no owner on our side. Nothing was signed. Name one.")
    if stone.owner_theirs is None and not stone.theirs_not_needed:
        return _(
            "“{milestone}” has no owner on their side. Nothing was signed."
            " Name one, or say why none is needed from them."
        )
    if stone.due_on is None:
        return _("“{milestone}” has no date. Nothing was signed. Give it one.")
    return ""


def how_name(how: How) -> str:
    return {
        How.MEETING: _("in a meeting"),
        How.CALL: _("on the telephone"),
        How.EMAIL: _("by e-mail"),
        How.DOCUMENT: _("in writing"),
    }[how]
