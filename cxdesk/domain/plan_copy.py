"""A plan as the customer may have it: what both sides do, by when, and who said yes.

No field here can hold why a day moved, what a step is blocked by, what we noted of its end, a
working note, a rung or income. What is not a field cannot be handed over by mistake.
"""

from dataclasses import dataclass
from datetime import date

from cxdesk.domain.plan import ItemState, PlanItem, Progress
from cxdesk.domain.plan_view import PlanView
from cxdesk.domain.promise import Side
from cxdesk.domain.summary import Choices, Masthead


@dataclass(frozen=True, slots=True)
class SharedStep:
    """One action. `later` counts calendar days after the agreed day, `yes` who wants its day."""

    id: str
    name: str
    side: Side | None
    owner: str | None
    due_on: date | None
    agreed_on: date | None
    later: int
    done_on: date | None
    is_begun: bool
    yes: frozenset[Side]


@dataclass(frozen=True, slots=True)
class SharedStone:
    """One milestone with its actions; `is_ours_alone` says that nobody is needed from them."""

    id: str
    name: str
    owner_ours: str | None
    owner_theirs: str | None
    is_ours_alone: bool
    due_on: date | None
    agreed_on: date | None
    later: int
    done_on: date | None
    steps: tuple[SharedStep, ...]


@dataclass(frozen=True, slots=True)
class SharedYes:
    """Who agreed to the version, and when."""

    side: Side
    name: str | None
    on: date


@dataclass(frozen=True, slots=True)
class Charged:
    """Working days that each side added; only where we agreed to show them."""

    ours: int
    theirs: int


@dataclass(frozen=True, slots=True)
class PlanCopy:
    """What both sides share of a plan.

    It ends with its last milestone, or on its go-live day; `later` is calendar days after that was
    agreed to be.
    """

    masthead: Masthead
    title: str
    outcome: str | None
    measure: str | None
    ends_on: date | None
    later: int
    version: int
    is_agreed: bool
    ours: Progress
    theirs: Progress
    signed: tuple[SharedYes, ...]
    milestones: tuple[SharedStone, ...]
    wins: tuple[tuple[str, date], ...]
    charged: Charged | None = None

    @property
    def today(self) -> date:
        return self.masthead.period.until

    @property
    def steps(self) -> tuple[SharedStep, ...]:
        return tuple(step for stone in self.milestones for step in stone.steps)


def plan_copy(
    head: Masthead, found: PlanView, choices: Choices, with_delays: bool = False
) -> PlanCopy:
    """In the words chosen for the customer, without the rows that were left out."""
    copier = _Copier(found, choices)
    charged = Charged(*(found.slips.charged(side) for side in Side)) if with_delays else None
    return PlanCopy(
        masthead=head,
        title=found.plan.title,
        outcome=found.plan.outcome,
        measure=found.plan.measure,
        ends_on=found.end.due_on if found.end else found.plan.go_live_on,
        later=found.slips.total,
        version=found.versions.number,
        is_agreed=found.standing.is_agreed,
        ours=found.of(Side.OURS),
        theirs=found.of(Side.THEIRS),
        signed=tuple(SharedYes(yes.side, yes.person, yes.on) for yes in found.signed),
        milestones=tuple(
            copier.stone(item) for item in found.plan.milestones if copier.keeps(item)
        ),
        wins=tuple(
            (choices.words(win.milestone.id, win.milestone.name), win.on)
            for win in found.wins
            if choices.keeps(win.milestone.id)
        ),
        charged=charged,
    )


@dataclass(frozen=True, slots=True)
class _Copier:
    found: PlanView
    choices: Choices

    def keeps(self, item: PlanItem) -> bool:
        return item.counts and self.choices.keeps(item.id)

    def stone(self, item: PlanItem) -> SharedStone:
        return SharedStone(
            id=item.id,
            name=self.choices.words(item.id, item.name),
            owner_ours=item.owner_ours,
            owner_theirs=item.owner_theirs,
            is_ours_alone=item.owner_theirs is None and bool(item.theirs_not_needed),
            due_on=item.due_on,
            agreed_on=self.found.agreed_due(item),
            later=self._later(item),
            done_on=item.done_on,
            steps=tuple(self._step(a) for a in self.found.plan.of(item.id) if self.keeps(a)),
        )

    def _step(self, item: PlanItem) -> SharedStep:
        yes = frozenset(side for side in Side if self.found.is_signed(item, side))
        return SharedStep(
            id=item.id,
            name=self.choices.words(item.id, item.name),
            side=item.side,
            owner=item.owner,
            due_on=item.due_on,
            agreed_on=self.found.agreed_due(item),
            later=self._later(item),
            done_on=item.done_on,
            is_begun=item.state == ItemState.DOING,
            yes=yes,
        )

    def _later(self, item: PlanItem) -> int:
        """Between the two days that stand beside each other, whatever today is."""
        agreed, now = self.found.agreed_due(item), item.done_on or item.due_on
        return (now - agreed).days if agreed and now else 0
