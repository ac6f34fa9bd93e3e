"""Promises, ours and theirs: kept, kept late, broken, released."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cxdesk.i18n import _, _n, weekday_day


class Side(StrEnum):
    OURS = "ours"
    THEIRS = "theirs"


class Standing(StrEnum):
    """Computed from the due dates and the close; never stored (practice C-05)."""

    OPEN = "open"
    KEPT = "kept"
    KEPT_LATE = "kept_late"
    BROKEN = "broken"
    RELEASED = "released"


@dataclass(frozen=True, slots=True)
class Due:
    """One due date of a promise; `agreed_on` is the day the other side agreed to the move."""

    on: date
    set_on: date
    agreed_on: date | None = None


@dataclass(frozen=True, slots=True)
class Promise:
    """`dues` in the order they were set; the first never changes."""

    id: str
    account_id: str
    side: Side
    text: str
    made_on: date
    dues: tuple[Due, ...]
    owner_name: str | None = None
    to_name: str | None = None
    repeats: str | None = None
    interaction_id: str | None = None
    closed_on: date | None = None
    outcome: str | None = None
    to_short: str | None = None

    @property
    def due_on(self) -> date:
        return self.dues[-1].on

    def days_late(self, today: date) -> int:
        """Whole days past the date the other side knows, while open; 0 when not late."""
        return max(0, (today - known_due(self)).days) if self.closed_on is None else 0


class Repeat(StrEnum):
    """How often a promise comes round; its due date is the next time."""

    DAILY = "daily"
    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"


def repeat_name(repeats: str) -> str:
    """ "weekly" in the user's language; an unknown rhythm as it was typed."""
    known = {
        Repeat.DAILY: _("daily"),
        Repeat.WEEKLY: _("weekly"),
        Repeat.FORTNIGHTLY: _("every two weeks"),
        Repeat.MONTHLY: _("monthly"),
        Repeat.QUARTERLY: _("quarterly"),
    }
    return known[Repeat(repeats)] if repeats in set(Repeat) else repeats


@dataclass(frozen=True, slots=True)
class PromiseDraft:
    """A promise not yet kept in the book; `repeats` is a `Repeat`."""

    text: str
    due_on: date
    side: Side = Side.OURS
    to_name: str | None = None
    repeats: str | None = None


def standing(promise: Promise) -> Standing:
    """C-05: a moved date counts only when agreed on or before the date it replaces."""
    if promise.closed_on is None or promise.outcome is None:
        return Standing.OPEN
    if promise.outcome != "done":
        return Standing(promise.outcome)
    return Standing.KEPT if promise.closed_on <= honest_due(promise) else Standing.KEPT_LATE


def honest_due(promise: Promise) -> date:
    """The last due date that the other side had agreed to in time."""
    due = promise.dues[0].on
    for later in promise.dues[1:]:
        if later.agreed_on is None or later.agreed_on > due:
            break
        due = later.on
    return due


def known_due(promise: Promise) -> date:
    """The last due date that the other side has agreed to, in time or not; else the first.

    Moving a date without telling anybody does not make a promise less late.
    """
    agreed = [due.on for due in promise.dues[1:] if due.agreed_on is not None]
    return agreed[-1] if agreed else promise.dues[0].on


def open_promises(promises: list[Promise], today: date) -> list[Promise]:
    """Those still open: late ones first, the latest at the top, then by due date."""
    waiting = [p for p in promises if p.closed_on is None]
    return sorted(waiting, key=lambda p: (-p.days_late(today), p.due_on, p.text))


@dataclass(frozen=True, slots=True)
class KeptRate:
    """`kept` on time of `settled` = kept + kept late + broken."""

    kept: int
    settled: int


def kept_rate(promises: list[Promise], since: date, until: date) -> KeptRate:
    """Of the promises closed in (since, until]; released ones count on neither side."""
    ends = [
        standing(p) for p in promises if p.closed_on is not None and since < p.closed_on <= until
    ]
    settled = [end for end in ends if end is not Standing.RELEASED]
    return KeptRate(settled.count(Standing.KEPT), len(settled))


def due_words(promise: Promise, today: date) -> str:
    """ "1 day late", "today", "tomorrow" or "Fri 20 Nov"."""
    late = promise.days_late(today)
    if late:
        return _n("{n} day late", "{n} days late", late).format(n=late)
    return day_words(promise.due_on, today)


def day_words(on: date, today: date) -> str:
    """ "today", "tomorrow" or "Fri 20 Nov"."""
    near = {0: _("today"), 1: _("tomorrow")}
    return near.get((on - today).days) or weekday_day(on)


def to_words(promise: Promise) -> str:
    """ "to Priya, weekly": whom it was made to and how often, as far as known."""
    whom = _("to {name}").format(name=promise.to_short) if promise.to_short else None
    parts = [whom, repeat_name(promise.repeats) if promise.repeats else None]
    return ", ".join(part for part in parts if part)
