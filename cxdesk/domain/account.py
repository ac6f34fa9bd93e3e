"""Accounts: who they are, where they stand, what needs the user."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, NewType

from cxdesk.domain.ladder import Move, Rung, Stage
from cxdesk.domain.money import Money
from cxdesk.domain.nps import Tally

if TYPE_CHECKING:  # the list is shown before these are needed
    from cxdesk.domain.income import Share, Subscription
    from cxdesk.domain.promise import KeptRate
    from cxdesk.domain.stage import StageStep

AccountId = NewType("AccountId", str)

QUIET_DAYS = 30
RENEWING_DAYS = 90


class Warning(StrEnum):
    """In order of severity."""

    PROMISE_LATE = "promise_late"
    CASE_SILENT = "case_silent"
    ANSWER_OPEN = "answer_open"
    PLAN_SLIPPING = "plan_slipping"
    RENEWAL_AT_RISK = "renewal_at_risk"


@dataclass(frozen=True, slots=True)
class AccountDraft:
    """A new account as typed. `rung` None takes the rule of the first rung."""

    name: str
    rung: Rung | None = None
    domain: str | None = None
    income: Money | None = None
    override: str | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """The facts of one account that can be edited where they stand."""

    id: AccountId
    name: str
    currency: str
    tier: str | None = None
    since_on: date | None = None
    city: str | None = None
    country: str | None = None
    industry: str | None = None
    note: str | None = None
    owner_id: str | None = None
    parent_id: AccountId | None = None


@dataclass(frozen=True, slots=True)
class AccountLine:
    """One row of the list. `marks`: up to three newest relationship scores, newest first.

    `added_on` is known of accounts that came into the book in the last 30 days.
    """

    id: AccountId
    name: str
    rung: Rung
    income: Money | None
    tally: Tally
    marks: tuple[int, ...]
    last_contact: date | None
    renewal_on: date | None
    warnings: tuple[Warning, ...]
    added_on: date | None = None

    @property
    def needs_you(self) -> bool:
        return bool(self.warnings)

    def is_quiet(self, today: date) -> bool:
        """No two-way contact for 30 days; before the first, the days count from when the account
        came into the book, so that what was added today is new and not quiet.
        """
        since = self.last_contact or self.added_on
        return since is None or (today - since).days > QUIET_DAYS

    def is_renewing(self, today: date) -> bool:
        """A subscription ends within 90 days."""
        return self.renewal_on is not None and 0 <= (self.renewal_on - today).days <= RENEWING_DAYS


@dataclass(frozen=True, slots=True)
class AccountFacts:
    """The head of an account's page."""

    account: Account
    rung: Rung
    rung_since: date | None
    path: tuple[Move, ...]
    stages: "tuple[StageStep, ...]"
    subscriptions: "tuple[Subscription, ...]"
    income: Money | None
    share: "Share | None"
    renewal_on: date | None
    tally: Tally
    marks: tuple[int, ...]
    answers: int
    kept: "KeptRate"
    last_contact: date | None
    warnings: tuple[Warning, ...]
    counts: dict[str, int] = field(default_factory=dict)

    @property
    def stage(self) -> Stage | None:
        """None where nobody has said."""
        return self.stages[-1].to if self.stages else None

    @property
    def stage_since(self) -> date | None:
        return self.stages[-1].on if self.stages else None


def first_rung(has_income: bool) -> Rung:
    """A new account stands on Prospect, with income on Customer, unless a rung is given."""
    return Rung.CUSTOMER if has_income else Rung.PROSPECT


def renewal_at_risk(
    ends: date, today: date, last_contact: date | None, others: tuple[Warning, ...]
) -> bool:
    """It ends within 90 days, and something else is open or nobody has talked for 30 days."""
    if not 0 <= (ends - today).days <= RENEWING_DAYS:
        return False
    return bool(others) or last_contact is None or (today - last_contact).days > QUIET_DAYS
