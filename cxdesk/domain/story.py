"""What a story tells of one account: people, moments, answers, promises, steps, plan."""

from dataclasses import dataclass
from datetime import date

from cxdesk.domain.income import Period
from cxdesk.domain.interaction import Direction, Kind
from cxdesk.domain.ladder import Rung, Stage
from cxdesk.domain.money import Money
from cxdesk.domain.promise import Due, Side


@dataclass(frozen=True, slots=True)
class Figure:
    """One person of a story; `key` is what the story's lines call them."""

    key: str
    name: str
    title: str
    role: str | None
    influence: int
    note: str | None
    email: str | None = None
    phone: str | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """An interaction; `who` are keys, `label` names it on the chart."""

    on: date
    kind: Kind
    direction: Direction
    who: tuple[str, ...]
    text: str
    label: str | None = None
    tag: str | None = None
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """A relationship answer, `who` None without a name; `seen_on` is the day we followed up."""

    on: date
    score: int
    who: str | None = None
    comment: str | None = None
    seen_on: date | None = None
    confidential: bool = False
    historic: bool = False


@dataclass(frozen=True, slots=True)
class Vow:
    """A promise as the story tells it."""

    on: date
    side: Side
    who: str
    text: str
    dues: tuple[Due, ...]
    repeats: str | None = None
    closed_on: date | None = None
    outcome: str | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A move on the ladder or between stages; the first on each is a placement."""

    on: date
    to: Rung | Stage
    reason: str | None = None
    override: str | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """A milestone where both sides own it, else an action of the side that does.

    `was_on` is the agreed day where it moved `because` of something, which was `told_on` a day;
    `yes_on` is when they agreed to the new one. `waits_for` names another task.
    """

    name: str
    ours: str | None
    theirs: str | None
    due_on: date
    done_on: date | None
    was_on: date | None = None
    start_on: date | None = None
    waits_for: str | None = None
    because: str | None = None
    told_on: date | None = None
    yes_on: date | None = None

    @property
    def is_milestone(self) -> bool:
        return self.ours is not None and self.theirs is not None


@dataclass(frozen=True, slots=True)
class Signed:
    """The version of a plan that both sides agreed to: who on each side, by key, and when."""

    version: int
    ours: str
    ours_on: date
    theirs: str
    theirs_on: date


@dataclass(frozen=True, slots=True)
class PlanTold:
    """Actions belong to the milestone above them, the first ones to the first."""

    title: str
    outcome: str
    measure: str
    go_live_on: date
    state: str
    tasks: tuple[Task, ...]
    signed: Signed | None = None


@dataclass(frozen=True, slots=True)
class Theme:
    """Something they told us, and what happened."""

    text: str
    reply: str
    state: str
    by_on: date | None = None


@dataclass(frozen=True, slots=True)
class Contract:
    product: str
    price: Money
    period: Period
    start_on: date
    end_on: date | None


@dataclass(frozen=True, slots=True)
class Profile:
    """What an account is, before anything happens."""

    name: str
    city: str
    country: str
    industry: str
    domain: str
    tier: str | None = None
    since_on: date | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """Everything of one account, each part in the order in which it happened."""

    profile: Profile
    people: tuple[Figure, ...]
    contracts: tuple[Contract, ...] = ()
    moments: tuple[Moment, ...] = ()
    replies: tuple[Reply, ...] = ()
    vows: tuple[Vow, ...] = ()
    rungs: tuple[Step, ...] = ()
    stages: tuple[Step, ...] = ()
    plan: PlanTold | None = None
    themes: tuple[Theme, ...] = ()
    lead_internal: str | None = None
    lead_customer: str | None = None
    wordings: tuple[tuple[str, str], ...] = ()
    """How the customer's copy words a promise: its text, and what stands there instead."""


@dataclass(frozen=True, slots=True)
class Library:
    """A whole book of stories and whose it is; `rates` are units for one of `currency`."""

    owner: str
    firm: str
    currency: str
    rates: tuple[tuple[str, str], ...]
    ours: tuple[Figure, ...]
    stories: tuple[Story, ...]
