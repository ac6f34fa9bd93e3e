"""Everything that a page of a plan shows, worked out once."""

from dataclasses import dataclass
from datetime import date

from cxdesk.domain.plan import ItemState, Plan, PlanItem, Progress, overall, progress
from cxdesk.domain.plan_agreement import Agreement, Baseline, Versions
from cxdesk.domain.plan_balance import Balance, Win, balance, finished_early, wins
from cxdesk.domain.plan_change import ASK_AFTER_WD, Standing, is_signed, standing
from cxdesk.domain.plan_graph import web
from cxdesk.domain.plan_schedule import Schedule, schedule
from cxdesk.domain.plan_slip import Slips, slips
from cxdesk.domain.promise import Side
from cxdesk.domain.work_days import Calendars
from cxdesk.i18n import _n


@dataclass(frozen=True, slots=True)
class PlanView:
    """One plan on one day; what it shows of itself comes from the rules beside it."""

    plan: Plan
    versions: Versions
    days: Calendars
    today: date
    standing: Standing
    slips: Slips
    schedule: Schedule
    balance: Balance
    wins: tuple[Win, ...]
    early: tuple[PlanItem, ...]

    @property
    def baseline(self) -> Baseline | None:
        return self.versions.agreed

    @property
    def done(self) -> Progress:
        return overall(self.plan)

    def of(self, side: Side) -> Progress:
        return progress(self.plan, side)

    @property
    def stones(self) -> Progress:
        counted = [item for item in self.plan.milestones if item.counts]
        done = sum(item.state == ItemState.DONE for item in counted)
        return Progress(done, len(counted))

    @property
    def end(self) -> PlanItem | None:
        """The last milestone, whose day the page names under its title."""
        dated = [item for item in self.plan.milestones if item.counts and item.due_on]
        return max(dated, key=_due, default=None)

    @property
    def finished(self) -> tuple[PlanItem, ...]:
        """Actions that are done, for the folded group on top of the table."""
        return tuple(item for item in self.plan.actions if item.state == ItemState.DONE)

    def waiting(self, stone: PlanItem) -> tuple[PlanItem, ...]:
        """The open actions of a milestone, in their order."""
        return tuple(item for item in self.plan.of(stone.id) if item.is_open)

    def agreed_due(self, item: PlanItem) -> date | None:
        return self.baseline.due(item.id) if self.baseline else None

    def later_by(self, item: PlanItem) -> int:
        """Calendar days after the agreed day, less than 0 before it; 0 where none was agreed."""
        slip = self.slips.by_item.get(item.id)
        return slip.days if slip else 0

    def is_signed(self, item: PlanItem, side: Side) -> bool:
        return is_signed(item, side, self.versions)

    @property
    def signed(self) -> tuple[Agreement, ...]:
        """Who agreed to the agreed version, ours first."""
        return self.versions.signed(self.versions.number)

    @property
    def followed(self) -> tuple[tuple[PlanItem, PlanItem], ...]:
        """Milestones that are later only because of a step, each with that step."""
        return tuple(
            (stone, self.plan.item(slip.cause_id))
            for stone in self.plan.milestones
            if (slip := self.slips.by_item.get(stone.id)) is not None
            and slip.days > 0
            and slip.cause_id not in (None, stone.id)
        )


def _due(item: PlanItem) -> date:
    return item.due_on or date.min


def view(
    plan: Plan,
    versions: Versions,
    days: Calendars,
    today: date,
    ask_after: int = ASK_AFTER_WD,
) -> PlanView:
    """Raises DeskError where the plan waits for itself."""
    woven = web(plan)
    return PlanView(
        plan,
        versions,
        days,
        today,
        standing(plan, versions, days, ask_after),
        slips(plan, versions.agreed, days, today, woven),
        schedule(plan, days, today, woven),
        balance(plan),
        wins(plan, versions.agreed),
        finished_early(plan),
    )


def later_than_agreed(days: int) -> str:
    """ "6 days later than agreed"; "" when the plan holds its date."""
    words = _n("{n} day later than agreed", "{n} days later than agreed", days)
    return words.format(n=days) if days > 0 else ""
