"""What bringing a file in would do: row by row, change by change, in words and in counts."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cxdesk.domain.income import Period
from cxdesk.domain.money import Money
from cxdesk.i18n import _, day, money, number


class Outcome(StrEnum):
    """The strongest thing a row did; `waiting` is a kind of skipped."""

    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    SKIPPED = "skipped"
    WAITING = "waiting"
    REFUSED = "refused"


def outcome_name(outcome: Outcome) -> str:
    return {
        Outcome.CREATED: _("New"),
        Outcome.UPDATED: _("Changed"),
        Outcome.UNCHANGED: _("Unchanged"),
        Outcome.SKIPPED: _("Skipped"),
        Outcome.WAITING: _("Waiting"),
        Outcome.REFUSED: _("Refused"),
    }[outcome]


@dataclass(frozen=True, slots=True)
class Price:
    """What a subscription costs for one period."""

    price: Money
    period: Period


Value = str | int | date | Price


class What(StrEnum):
    """What a change is about."""

    ACCOUNT = "account"
    PERSON = "person"
    COLLEAGUE = "colleague"
    ANSWER = "answer"
    NAME = "name"
    TIER = "tier"
    OWNER = "owner"
    CITY = "city"
    COUNTRY = "country"
    INDUSTRY = "industry"
    REVENUE = "revenue"
    START = "start"
    END = "end"
    TITLE = "title"
    HANDLE = "handle"
    SCORE = "score"
    COMMENT = "comment"
    ON = "on"
    SURVEY = "survey"
    EMPLOYER = "employer"
    OWN = "own"


def _label(what: What) -> str:
    """Of everything but an own field, which has its own name."""
    return {
        What.ACCOUNT: _("new account"),
        What.PERSON: _("new person"),
        What.COLLEAGUE: _("new colleague"),
        What.ANSWER: _("answer"),
        What.NAME: _("name"),
        What.TIER: _("tier"),
        What.OWNER: _("owner"),
        What.CITY: _("city"),
        What.COUNTRY: _("country"),
        What.INDUSTRY: _("industry"),
        What.REVENUE: _("revenue"),
        What.START: _("starts"),
        What.END: _("ends"),
        What.TITLE: _("job"),
        What.HANDLE: _("also known by"),
        What.SCORE: _("score"),
        What.COMMENT: _("comment"),
        What.ON: _("answered"),
        What.SURVEY: _("survey"),
        What.EMPLOYER: _("works at"),
    }[what]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing a row would do; `of` is whose, "" for the account itself; of what is said in an
    own field, the name of that field.

    `before` is None where there was nothing.
    """

    of: str
    what: What
    after: Value
    before: Value | None = None

    @property
    def words(self) -> str:
        """ "revenue €40,500 → €42,000", "Priya Raman: job Operations" """
        if self.what is What.ACCOUNT:
            return _label(self.what)
        after = _shown(self.after)
        if self.before is not None:
            after = f"{_shown(self.before)} → {after}"
        if self.what is What.OWN:
            return f"{self.of} {after}"
        said = f"{_label(self.what)} {after}"
        return f"{self.of}: {said}" if self.of else said


def _shown(value: Value) -> str:
    match value:
        case Price(price=price, period=period):
            return _per(period).format(amount=money(price.minor, price.currency))
        case date():
            return day(value)
        case int():
            return number(value)
        case _:
            return value


def _per(period: Period) -> str:
    return {
        Period.YEAR: "{amount}",
        Period.MONTH: _("{amount} a month"),
        Period.ONCE: _("{amount} once"),
    }[period]


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """What will happen with row `number`; `about` is the account, or what the row calls it."""

    number: int
    outcome: Outcome
    about: str
    changes: tuple[Change, ...] = ()
    reason: str = ""

    @property
    def words(self) -> str:
        """What changes, then what did not and why."""
        said = [change.words for change in self.changes]
        return "; ".join([*said, self.reason] if self.reason else said)

    @property
    def sentence(self) -> str:
        """ "Firm 3: revenue €40,500 → €42,000" """
        return ": ".join(part for part in (self.about, self.words) if part)


@dataclass(frozen=True, slots=True)
class Counts:
    """rows = created + updated + unchanged + skipped + refused; `waiting` are part of skipped."""

    rows: int
    created: int
    updated: int
    unchanged: int
    skipped: int
    waiting: int
    refused: int

    @property
    def to_bring_in(self) -> int:
        """Rows that would change the book or go to the tray."""
        return self.created + self.updated + self.waiting


def count(rows: Iterable[PlannedRow]) -> Counts:
    by = Counter(row.outcome for row in rows)
    return Counts(
        rows=by.total(),
        created=by[Outcome.CREATED],
        updated=by[Outcome.UPDATED],
        unchanged=by[Outcome.UNCHANGED],
        skipped=by[Outcome.SKIPPED] + by[Outcome.WAITING],
        waiting=by[Outcome.WAITING],
        refused=by[Outcome.REFUSED],
    )
