"""What we tell the customer: only what both sides have seen.

No field here can hold a rung, a stage, a score, income, a favour or a note, and nothing that does
is imported. What is not a field cannot be printed by mistake.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cxdesk.domain.plan import Plan, PlanItem, Progress, overall, progress
from cxdesk.domain.promise import KeptRate, Promise, Side, known_due, open_promises
from cxdesk.domain.summary import Choices, Masthead

SPONSOR = "sponsor"


class FeedbackState(StrEnum):
    """What became of something the customer told us."""

    NOTED = "noted"
    PLANNED = "planned"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class SharedAction:
    """One open action of the plan: whose it is, and by when."""

    name: str
    side: Side | None
    owner: str | None
    due_on: date | None
    is_begun: bool = False


@dataclass(frozen=True, slots=True)
class SharedPlan:
    """The plan as both sides know it; `later` is days behind the agreed go-live."""

    title: str
    outcome: str | None
    go_live_on: date | None
    later: int
    ours: Progress
    theirs: Progress
    whole: Progress
    actions: tuple[SharedAction, ...]


@dataclass(frozen=True, slots=True)
class Owed:
    """A promise between us; `known_on` is the day they count on, `due_on` the newest one."""

    text: str
    known_on: date
    due_on: date
    days_late: int
    repeats: str | None


@dataclass(frozen=True, slots=True)
class Told:
    """A theme the customer raised, our reply and where it stands. Never a name or a score."""

    theme: str
    reply: str | None
    state: FeedbackState | None
    by_on: date | None


@dataclass(frozen=True, slots=True)
class ToCall:
    """Somebody to call: one of ours with a phone, or their sponsor."""

    name: str
    title: str | None
    firm: str | None
    phone: str | None
    is_sponsor: bool


@dataclass(frozen=True, slots=True)
class CustomerCopy:
    """What both sides share. It has no field for anything the customer should not read."""

    masthead: Masthead
    lead: str
    kept: KeptRate
    plan: SharedPlan | None = None
    owed: tuple[Owed, ...] = ()
    asked: tuple[Owed, ...] = ()
    told: tuple[Told, ...] = ()
    contacts: tuple[ToCall, ...] = ()

    @property
    def today(self) -> date:
        return self.masthead.period.until


def shared_plan(plan: Plan, later: int, choices: Choices) -> SharedPlan:
    """`plan` as the customer knows it, open actions by due date."""
    waiting = [a for a in plan.actions if a.state in ("todo", "doing") and choices.keeps(a.id)]
    waiting.sort(key=lambda a: (a.due_on or date.max, a.name))
    return SharedPlan(
        plan.title,
        plan.outcome,
        plan.go_live_on,
        later,
        progress(plan, Side.OURS),
        progress(plan, Side.THEIRS),
        overall(plan),
        tuple(_shared(action, choices) for action in waiting),
    )


def _shared(action: PlanItem, choices: Choices) -> SharedAction:
    return SharedAction(
        choices.words(action.id, action.name),
        action.side,
        action.owner_ours or action.owner_theirs,
        action.due_on,
        action.state == "doing",
    )


def owed(promises: list[Promise], side: Side, today: date, choices: Choices) -> tuple[Owed, ...]:
    """The open promises of one side, late ones first, then by day."""
    return tuple(
        Owed(choices.words(p.id, p.text), known_due(p), p.due_on, p.days_late(today), p.repeats)
        for p in open_promises(promises, today)
        if p.side is side and choices.keeps(p.id)
    )
