"""The mutual action plan as other rooms glance at it: progress per side and what comes next."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cxdesk.domain.promise import Side
from cxdesk.i18n import _, _n, day_short


class PlanState(StrEnum):
    RUNNING = "running"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class PlanItem:
    """A milestone (`milestone_id` None) or an action of one; `agreed_on` is its first date."""

    id: str
    plan_id: str
    milestone_id: str | None
    name: str
    owner_ours: str | None
    owner_theirs: str | None
    due_on: date | None
    state: str
    done_on: date | None = None

    @property
    def is_milestone(self) -> bool:
        return self.milestone_id is None

    @property
    def side(self) -> Side | None:
        """Whose action it is; None for a shared milestone."""
        if self.owner_ours and not self.owner_theirs:
            return Side.OURS
        if self.owner_theirs and not self.owner_ours:
            return Side.THEIRS
        return None


@dataclass(frozen=True, slots=True)
class Plan:
    """One plan with its items in order."""

    id: str
    account_id: str
    title: str
    outcome: str | None
    go_live_on: date | None
    state: str
    items: tuple[PlanItem, ...]

    @property
    def actions(self) -> tuple[PlanItem, ...]:
        return tuple(item for item in self.items if not item.is_milestone)

    @property
    def milestones(self) -> tuple[PlanItem, ...]:
        return tuple(item for item in self.items if item.is_milestone)


@dataclass(frozen=True, slots=True)
class Progress:
    done: int
    total: int


def progress(plan: Plan, side: Side) -> Progress:
    """Actions of one side; cancelled ones count on neither end."""
    mine = [a for a in plan.actions if a.side is side and a.state != "cancelled"]
    return Progress(sum(a.state == "done" for a in mine), len(mine))


def overall(plan: Plan) -> Progress:
    mine = [a for a in plan.actions if a.state != "cancelled"]
    return Progress(sum(a.state == "done" for a in mine), len(mine))


def days_later(plan: Plan, today: date) -> int:
    """Calendar days by which the last open milestone, or today, has passed the go-live day.

    0 when the plan holds its date, has none, or is done.
    """
    if plan.go_live_on is None:
        return 0
    open_dues = [i.due_on for i in plan.items if i.due_on and i.state in ("todo", "doing")]
    if not open_dues:
        return 0
    overdue = [due for due in open_dues if due < today]
    last = max([*open_dues, *([today] if overdue else [])])
    return max(0, (last - plan.go_live_on).days)


def next_items(plan: Plan, count: int) -> tuple[PlanItem, ...]:
    """The next open items by due date, milestones after actions of the same day."""
    waiting = [i for i in plan.items if i.state in ("todo", "doing") and i.due_on]
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
