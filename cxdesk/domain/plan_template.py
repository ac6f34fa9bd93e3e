"""Plans to begin from: the program's own three, and any plan one has made (C-11)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cxdesk.domain.plan import Plan, PlanItem
from cxdesk.domain.promise import Side
from cxdesk.domain.work_days import Calendars
from cxdesk.i18n import _


@dataclass(frozen=True, slots=True)
class Step:
    """A milestone (`milestone` None) or an action of the one at that place among the steps.

    Due `before_wd` working days before the go-live; `after` are the places of what it waits for.
    """

    name: str
    before_wd: int
    milestone: int | None = None
    side: Side | None = None
    duration_wd: int | None = None
    lead_wd: int | None = None
    after: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Template:
    """`id` names a built-in one ("onboarding"), else it is the id of one's own."""

    id: str
    name: str
    outcome: str | None
    measure: str | None
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Laid:
    """A step on its day."""

    step: Step
    due_on: date


def laid_out(template: Template, go_live: date, days: Calendars) -> tuple[Laid, ...]:
    """Every step on its day, counted back from the go-live."""
    return tuple(
        Laid(step, days.of(step.side).shifted(go_live, -step.before_wd)) for step in template.steps
    )


def from_plan(plan: Plan, name: str, days: Calendars) -> Template:
    """What the plan was made of, without people, days and what happened; steps in its order."""
    items = [item for item in plan.items if item.counts]
    places = {item.id: place for place, item in enumerate(items)}
    ends = [item.due_on for item in items if item.due_on]
    end = plan.go_live_on or max(ends, default=None)
    before = _before(plan, places)
    steps = tuple(
        Step(
            item.name,
            _days_before(item, end, days),
            places.get(item.milestone_id or ""),
            item.side,
            item.duration_wd,
            item.lead_wd,
            before.get(item.id, ()),
        )
        for item in items
    )
    return Template("", name, plan.outcome, plan.measure, steps)


def _before(plan: Plan, places: dict[str, int]) -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for link in plan.links:
        if link.from_id in places and link.to_id in places:
            found[link.to_id] = (*found.get(link.to_id, ()), places[link.from_id])
    return found


def _days_before(item: PlanItem, end: date | None, days: Calendars) -> int:
    if end is None or item.due_on is None:
        return 0
    return max(0, days.of(item.side).between(item.due_on, end))


_US, _THEM = Side.OURS, Side.THEIRS


def built_in() -> tuple[Template, ...]:
    """Onboarding, renewal, recovery, in the user's language."""
    return (
        Template(
            "onboarding",
            _("Onboarding"),
            _("Their first team works with it every day"),
            _("Four weeks of daily use"),
            tuple(_onboarding()),
        ),
        Template(
            "renewal",
            _("Renewal"),
            _("Both sides know what the next year is for"),
            _("Signed before the notice date"),
            tuple(_renewal()),
        ),
        Template(
            "recovery",
            _("Recovery"),
            _("What broke is put right, and they saw it"),
            _("Four weeks without the same complaint"),
            tuple(_recovery()),
        ),
    )


def _onboarding() -> Iterator[Step]:
    yield Step(_("Goals agreed"), 40)
    yield Step(_("Write down what success looks like"), 43, 0, _US, 2)
    yield Step(_("Name an owner and a sponsor"), 41, 0, _THEM, 3)
    yield Step(_("Set up and connected"), 20, after=(0,))
    yield Step(_("Security review"), 30, 3, _THEM, 5, after=(0,))
    yield Step(_("Hand over the data to move"), 28, 3, _THEM, 5, after=(0,))
    yield Step(_("Set up and move the data"), 20, 3, _US, 8, after=(4, 5))
    yield Step(_("First team is trained"), 5, after=(3,))
    yield Step(_("Choose the first team and its days"), 15, 7, _THEM, 2, after=(3,))
    yield Step(_("Train the first team"), 5, 7, _US, 3, after=(8,))
    yield Step(_("Live"), 0, after=(7,))
    yield Step(_("Accept the set-up"), 2, 10, _THEM, 2, after=(9,))
    yield Step(_("On call for the first day"), 0, 10, _US, 1, after=(11,))


def _renewal() -> Iterator[Step]:
    yield Step(_("Value looked at together"), 45)
    yield Step(_("Collect what was reached, in figures"), 50, 0, _US, 5)
    yield Step(_("Bring the goals of the next year"), 45, 0, _THEM, 5)
    yield Step(_("Offer on the table"), 25, after=(0,))
    yield Step(_("Write the offer"), 30, 3, _US, 5, after=(0,))
    yield Step(_("Clear the budget"), 25, 3, _THEM, 5, after=(4,))
    yield Step(_("Renewed"), 0, after=(3,))
    yield Step(_("Contract and legal review"), 5, 6, _THEM, 10, after=(5,))
    yield Step(_("Countersign and file"), 0, 6, _US, 2, after=(7,))


def _recovery() -> Iterator[Step]:
    yield Step(_("Cause understood by both"), 20)
    yield Step(_("Tell what happened, in their words"), 25, 0, _THEM, 2)
    yield Step(_("Find the cause and write it down"), 20, 0, _US, 4, after=(1,))
    yield Step(_("Put right"), 10, after=(0,))
    yield Step(_("Mend it and prevent the next time"), 12, 3, _US, 8, after=(2,))
    yield Step(_("Check it in daily work"), 10, 3, _THEM, 2, after=(4,))
    yield Step(_("Four quiet weeks"), 0, after=(3,))
    yield Step(_("Report every week, news or not"), 0, 6, _US, 10, after=(3,))
    yield Step(_("Say whether it holds"), 0, 6, _THEM, 1, after=(3,))
