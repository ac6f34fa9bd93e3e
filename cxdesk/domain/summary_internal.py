"""What we tell ourselves about an account: everything that helps the next call."""

from dataclasses import dataclass
from datetime import date

from cxdesk.domain.income import Share
from cxdesk.domain.ladder import Rung, Stage
from cxdesk.domain.money import Money
from cxdesk.domain.nps_answer import Answer, open_detractors
from cxdesk.domain.nps_history import History
from cxdesk.domain.person import PersonLine, position
from cxdesk.domain.plan import Plan
from cxdesk.domain.promise import KeptRate, Promise
from cxdesk.domain.summary import Masthead

LEDGER_DAYS = 90


@dataclass(frozen=True, slots=True)
class Met:
    """One of their people, without notes; `score` is their last relationship answer."""

    name: str
    position: str
    score: int | None


@dataclass(frozen=True, slots=True)
class Favour:
    """Something they asked of us beyond the contract."""

    text: str
    on: date


@dataclass(frozen=True, slots=True)
class Standing:
    """Where they stand with us, and since when they have been ours."""

    rung: Rung
    stage: Stage | None = None
    city: str | None = None
    since_on: date | None = None


@dataclass(frozen=True, slots=True)
class Worth:
    """What they pay in a year, which part of the book that is, and when they renew."""

    income: Money | None = None
    share: Share | None = None
    renewal_on: date | None = None


@dataclass(frozen=True, slots=True)
class Ledger:
    """How often we gave and asked in the last `LEDGER_DAYS`."""

    given: int = 0
    asked: int = 0


@dataclass(frozen=True, slots=True)
class Internal:
    """One account for our own eyes. Blocks without data are empty and left off the paper."""

    masthead: Masthead
    lead: str
    standing: Standing
    worth: Worth
    history: History
    kept: KeptRate
    ledger: Ledger = Ledger()
    promises: tuple[Promise, ...] = ()
    plan: Plan | None = None
    people: tuple[Met, ...] = ()
    favours: tuple[Favour, ...] = ()

    @property
    def today(self) -> date:
        return self.masthead.period.until

    @property
    def said(self) -> tuple[Answer, ...]:
        """Answers with words in the period, newest first."""
        since = self.masthead.period.since
        return tuple(a for a in reversed(self.history.answers) if a.comment and a.on > since)

    @property
    def open_answers(self) -> list[Answer]:
        return open_detractors(self.history.answers, self.today)


def met(line: PersonLine) -> Met:
    """A person as the paper may name them: working notes stay behind."""
    return Met(line.person.name, position(line.person), line.score)
