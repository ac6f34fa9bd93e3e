"""The mutual action plan: its facts, progress per side, and what comes next."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cxdesk.domain.errors import DeskError
from cxdesk.domain.promise import Side
from cxdesk.i18n import _, _n, day_short


class PlanState(StrEnum):
    RUNNING = "running"
    DONE = "done"
    DROPPED = "dropped"


class ItemState(StrEnum):
    WAITING = "todo"
    DOING = "doing"
    DONE = "done"
    CANCELLED = "cancelled"


OPEN = (ItemState.WAITING, ItemState.DOING)


@dataclass(frozen=True, slots=True)
class PlanItem:
    """A milestone (`milestone_id` None) or an action of one.

    `due_on` is always the day itself; with `due_of_id` it is kept `due_by_wd` working days after
    that item, or before it. `duration_wd` is the work and `lead_wd` the wait before it, in working
    days. `blocked_by` says why its day moved, `told_on` when the other side heard of it.
    """

    id: str
    plan_id: str
    milestone_id: str | None
    name: str
    owner_ours: str | None
    owner_theirs: str | None
    due_on: date | None
    state: str
    done_on: date | None = None
    owner_ours_id: str | None = None
    owner_theirs_id: str | None = None
    for_side: Side | None = None
    theirs_not_needed: str | None = None
    due_of_id: str | None = None
    due_by_wd: int | None = None
    start_on: date | None = None
    duration_wd: int | None = None
    lead_wd: int | None = None
    evidence: str | None = None
    blocked_by: str | None = None
    told_on: date | None = None

    @property
    def is_milestone(self) -> bool:
        return self.milestone_id is None

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    @property
    def counts(self) -> bool:
        """Not called off."""
        return self.state != ItemState.CANCELLED

    @property
    def side(self) -> Side | None:
        """Whose action it is; None for a shared milestone."""
        if self.for_side or self.milestone_id is None:
            return self.for_side
        if self.owner_ours:
            return Side.OURS
        return Side.THEIRS if self.owner_theirs else None

    @property
    def owner(self) -> str | None:
        """Who does an action."""
        return self.owner_ours or self.owner_theirs

    @property
    def work_wd(self) -> int | None:
        """Working days from what it waits for to its end; None where nobody said."""
        if self.duration_wd is None:
            return None
        return self.duration_wd + (self.lead_wd or 0)


@dataclass(frozen=True, slots=True)
class Link:
    """`to_id` waits for `from_id`, and `lag_wd` working days more."""

    from_id: str
    to_id: str
    lag_wd: int = 0


@dataclass(frozen=True, slots=True)
class Plan:
    """One plan with its items in order; `go_live_on` is the day the customer needs it."""

    id: str
    account_id: str
    title: str
    outcome: str | None
    go_live_on: date | None
    state: str
    items: tuple[PlanItem, ...]
    measure: str | None = None
    links: tuple[Link, ...] = ()

    @property
    def actions(self) -> tuple[PlanItem, ...]:
        return tuple(item for item in self.items if not item.is_milestone)

    @property
    def milestones(self) -> tuple[PlanItem, ...]:
        return tuple(item for item in self.items if item.is_milestone)

    def of(self, milestone_id: str) -> tuple[PlanItem, ...]:
        """The actions of one milestone."""
        return tuple(item for item in self.items if item.milestone_id == milestone_id)

    def item(self, item_id: str) -> PlanItem:
        """Raises DeskError when it is not in this plan."""
        for item in self.items:
            if item.id == item_id:
                return item
        raise DeskError(_("That step is not in this plan any more. Nothing was changed."))


@dataclass(frozen=True, slots=True)
class Progress:
    done: int
    total: int


def progress(plan: Plan, side: Side) -> Progress:
    """Actions of one side; cancelled ones count on neither end."""
    mine = [a for a in plan.actions if a.side is side and a.counts]
    return Progress(sum(a.state == "done" for a in mine), len(mine))


def overall(plan: Plan) -> Progress:
    mine = [a for a in plan.actions if a.counts]
    return Progress(sum(a.state == "done" for a in mine), len(mine))


def days_later(plan: Plan, today: date) -> int:
    """Calendar days by which the last open milestone, or today, has passed the go-live day.

    0 when the plan holds its date, has none, or is done.
    """
    if plan.go_live_on is None:
        return 0
    open_dues = [i.due_on for i in plan.items if i.due_on and i.is_open]
    if not open_dues:
        return 0
    overdue = [due for due in open_dues if due < today]
    last = max([*open_dues, *([today] if overdue else [])])
    return max(0, (last - plan.go_live_on).days)


def next_items(plan: Plan, count: int) -> tuple[PlanItem, ...]:
    """The next open items by due date, milestones after actions of the same day."""
    waiting = [i for i in plan.items if i.is_open and i.due_on]
    waiting.sort(key=lambda i: (i.due_on, i.is_milestone, i.name))
    return tuple(waiting[:count])


def glance(plan: Plan) -> tuple[PlanItem, ...]:
    """What we wait for and what it leads to: their next open action, and the last milestone.

    Ours where they have none open. Our own next step usually stands among the promises above.
    """
    waiting = next_items(plan, len(plan.items))
    actions = [item for item in waiting if not item.is_milestone]
    theirs = [item for item in actions if item.side is Side.THEIRS]
    ends = [item for item in waiting if item.is_milestone]
    return (*(theirs or actions)[:1], *ends[-1:])


def later_words(days: int) -> str:
    """ "6 days later" than agreed; "" when the plan holds its date."""
    return _n("{n} day later", "{n} days later", days).format(n=days) if days else ""


def of_words(done: Progress) -> str:
    """As in "6 of 8"."""
    return _("{done} of {total}").format(done=done.done, total=done.total)


def item_words(item: PlanItem, today: date) -> str:
    """ "them, 20 Nov", "them, 3 days late", or the day alone for a milestone."""
    if item.due_on is None:
        return ""
    late = (today - item.due_on).days
    when = _n("{n} day late", "{n} days late", late).format(n=late) if late > 0 else None
    side = {Side.OURS: _("us"), Side.THEIRS: _("them"), None: None}[item.side]
    return ", ".join(part for part in (side, when or day_short(item.due_on)) if part)
