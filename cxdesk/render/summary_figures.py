"""The row of figures at the head of the internal summary."""

from cxdesk.domain.nps import NUMBER_FROM
from cxdesk.domain.nps_headline import range_text
from cxdesk.domain.summary_internal import LEDGER_DAYS, Internal, Ledger
from cxdesk.i18n import _, _n, day, money, number, percent, signed
from cxdesk.render import summary_blocks as blocks
from cxdesk.render.summary_blocks import Page


def figures(facts: Internal) -> list[Page]:
    """Those that have something to say, in a fixed order."""
    found = (
        _income(facts),
        _share(facts),
        _renewal(facts),
        _nps(facts),
        _kept(facts),
        _ledger(facts),
    )
    return [figure for figure in found if figure]


def _income(facts: Internal) -> Page | None:
    income = facts.worth.income
    if income is None:
        return None
    shown = money(income.minor, income.currency)
    return blocks.figure(_("Revenue"), shown, _("a year"))


def _share(facts: Internal) -> Page | None:
    share = facts.worth.share
    if share is None:
        return None
    label = _("Share of the book")
    place = _("largest of {n}") if share.place == 1 else _("number {place} of {n}")
    note = place.format(place=share.place, n=number(share.of))
    return blocks.figure(label, percent(share.percent), note)


def _renewal(facts: Internal) -> Page | None:
    renewal = facts.worth.renewal_on
    if renewal is None:
        return None
    days = (renewal - facts.today).days
    note = _n("in {n} day", "in {n} days", days).format(n=number(days))
    return blocks.figure(_("Renewal"), day(renewal), note)


def _nps(facts: Internal) -> Page | None:
    """A number with its range from five voices up, the scores themselves below (nps.md g-7)."""
    tally = facts.history.now
    if not tally.n:
        return None
    label = _("NPS, {months}").format(months=blocks.months_text(facts.masthead.period.months))
    if tally.n < NUMBER_FROM:
        scores = ", ".join(map(str, facts.history.marks))
        return blocks.figure(label, scores, _("n = {n}").format(n=tally.n))
    note = _("{range}, n = {n}").format(range=range_text(tally), n=tally.n)
    return blocks.figure(label, signed(tally.shown or 0), note)


def _kept(facts: Internal) -> Page | None:
    if not facts.kept.settled:
        return None
    return blocks.kept_figure(_("Promises kept"), facts.kept, facts.masthead.period.months)


def _ledger(facts: Internal) -> Page | None:
    ledger = facts.ledger
    if ledger == Ledger():
        return None
    value = _("{given} and {asked}").format(given=ledger.given, asked=ledger.asked)
    note = _n("{n} day", "{n} days", LEDGER_DAYS).format(n=LEDGER_DAYS)
    return blocks.figure(_("Given and asked"), value, note)
