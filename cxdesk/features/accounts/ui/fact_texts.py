"""The five facts at the head of an account, in words."""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from cxdesk.domain.account import AccountFacts
from cxdesk.domain.income import Share
from cxdesk.domain.subscription import billed, notice_by, renewing
from cxdesk.i18n import _, _n, day, money, number, percent, signed

FEWEST_FOR_A_NUMBER = 5
"""Below five voices the scores themselves are shown (small-n rule)."""


class Opens(StrEnum):
    """What can be typed behind a fact."""

    REVENUE = "revenue"
    RENEWAL = "renewal"


@dataclass(frozen=True, slots=True)
class Fact:
    """`value` is what counts, `caption` what it means; `tip` says more where more is known.

    `opens` is None where the fact follows from others.
    """

    name: str
    value: str
    caption: str = ""
    tip: str = ""
    opens: Opens | None = None

    @property
    def sentence(self) -> str:
        """For a screen reader: "Revenue: €184,000 a year"."""
        words = " ".join(part for part in (self.value, self.caption) if part)
        return _("{name}: {words}").format(name=self.name, words=words)


def facts_of(facts: AccountFacts, today: date) -> tuple[Fact, ...]:
    """In the order of the head; those on the right give way first where there is no room."""
    return (
        _revenue(facts, today),
        _share(facts.share),
        _renewal(facts, today),
        _nps(facts),
        _kept(facts),
    )


def _revenue(facts: AccountFacts, today: date) -> Fact:
    name = _("Revenue")
    if facts.income is not None:
        shown = money(facts.income.minor, facts.income.currency)
        return Fact(name, shown, _("a year"), opens=Opens.REVENUE)
    sums = billed(facts.subscriptions, today)
    if not sums:
        words = _("None now") if facts.subscriptions else _("Add revenue")
        return Fact(name, words, opens=Opens.REVENUE)
    shown = " + ".join(money(one.minor, one.currency) for one in sums)
    tip = _("There is no exchange rate for all of it, so it counts in no sum.")
    return Fact(name, shown, _("a year"), tip, Opens.REVENUE)


def _share(share: Share | None) -> Fact:
    name = _("Share of income")
    if share is None:
        return Fact(name, _("None yet"))
    caption = _("largest of {of}") if share.place == 1 else _("no. {place} of {of}")
    words = caption.format(place=number(share.place), of=number(share.of))
    return Fact(name, percent(share.percent), words)


def _renewal(facts: AccountFacts, today: date) -> Fact:
    name = _("Renewal")
    on = facts.renewal_on
    if on is not None:
        away = _until((on - today).days)
        return Fact(name, day(on), away, _notice(facts, today), Opens.RENEWAL)
    over = [one.end_on for one in facts.subscriptions if one.end_on and one.end_on < today]
    if over and not billed(facts.subscriptions, today):
        return Fact(name, day(max(over)), _("ended"), opens=Opens.RENEWAL)
    words = _("Add an end") if facts.subscriptions else _("None yet")
    return Fact(name, words, opens=Opens.RENEWAL)


def _notice(facts: AccountFacts, today: date) -> str:
    known = renewing(facts.subscriptions, today)
    by = notice_by(known.end_on, known.notice_days) if known else None
    return _("Notice by {day}").format(day=day(by)) if by else ""


def _until(days: int) -> str:
    if days == 0:
        return _("today")
    if days > 0:
        return _n("in {n} day", "in {n} days", days).format(n=number(days))
    return _n("{n} day ago", "{n} days ago", -days).format(n=number(-days))


def _nps(facts: AccountFacts) -> Fact:
    name = _("NPS, 12 months")
    people = facts.tally.n
    shown = facts.tally.shown
    if shown is None:
        return Fact(name, _("No responses"))
    who = _n("{n} voice", "{n} voices", people).format(n=number(people))
    answers = _n("{n} answer", "{n} answers", facts.answers).format(n=number(facts.answers))
    if people < FEWEST_FOR_A_NUMBER:
        more = ["…"] if people > len(facts.marks) else []
        scores = ", ".join([*map(number, facts.marks), *more])
        return Fact(name, scores, answers, _("Newest first, from {who}").format(who=who))
    caption = _("{who}, {answers}").format(who=who, answers=answers)
    return Fact(name, signed(shown), caption, _range(facts))


def _range(facts: AccountFacts) -> str:
    interval = facts.tally.interval
    if interval is None:
        return ""
    low, high = (signed(int(end.quantize(Decimal(1), ROUND_HALF_UP))) for end in interval)
    return _("With 95 % certainty between {low} and {high}").format(low=low, high=high)


def _kept(facts: AccountFacts) -> Fact:
    name = _("Promises kept")
    if not facts.kept.settled:
        return Fact(name, _("None due yet"))
    words = _("{kept} of {settled}").format(
        kept=number(facts.kept.kept), settled=number(facts.kept.settled)
    )
    return Fact(name, words, _("12 months"))


def lasting(since: date | None, today: date) -> str:
    """ "11 weeks", or "" when nobody knows since when."""
    if since is None or since > today:
        return ""
    days = (today - since).days
    if days == 0:
        return _("from today")
    if days < 14:
        return _n("{n} day", "{n} days", days).format(n=number(days))
    if days < 7 * 26:
        return _n("{n} week", "{n} weeks", days // 7).format(n=number(days // 7))
    if days < 730:
        months = days * 12 // 365
        return _n("{n} month", "{n} months", months).format(n=number(months))
    return _n("{n} year", "{n} years", days // 365).format(n=number(days // 365))
