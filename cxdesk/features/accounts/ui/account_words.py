"""An account of the list in words: for tooltips, for screen readers, for narrow columns."""

from datetime import date

from cxdesk.domain.account import AccountLine, Warning
from cxdesk.domain.ladder import rung_name
from cxdesk.domain.nps import NUMBER_FROM
from cxdesk.domain.nps_headline import answers_text
from cxdesk.features.accounts.listing import Section
from cxdesk.i18n import _, _n, day, money, number, signed

_DAYS_UNTIL_WEEKS = 14
_DAYS_UNTIL_MONTHS = 70


def warning_words(warning: Warning) -> str:
    return {
        Warning.PROMISE_LATE: _("a promise is late"),
        Warning.CASE_SILENT: _("no word from us in an open case"),
        Warning.ANSWER_OPEN: _("an NPS answer is not followed up"),
        Warning.PLAN_SLIPPING: _("the plan is later than agreed"),
        Warning.RENEWAL_AT_RISK: _("the renewal is near and something is open"),
    }[warning]


def since_short(on: date | None, today: date) -> str:
    """ "6d", "3w" or "4mo", as the column has room for; "–" for never."""
    if on is None:
        return "–"
    days = max(0, (today - on).days)
    if days < _DAYS_UNTIL_WEEKS:
        return _("{n}d").format(n=number(days))
    if days < _DAYS_UNTIL_MONTHS:
        return _("{n}w").format(n=number(days // 7))
    return _("{n}mo").format(n=number(days * 12 // 365))


def since_long(on: date | None, today: date) -> str:
    if on is None:
        return _("no contact yet")
    days = max(0, (today - on).days)
    if days == 0:
        return _("last contact today")
    return _n("last contact {n} day ago", "last contact {n} days ago", days).format(n=number(days))


def nps_words(line: AccountLine) -> str:
    """The number from five voices on; below, the marks and no number."""
    if not line.tally.n:
        return _("no NPS")
    if line.tally.n >= NUMBER_FROM:
        return _("NPS {nps}").format(nps=signed(line.tally.shown or 0))
    if not line.marks:
        return answers_text(line.tally.n)
    return _("answers {scores}").format(scores=", ".join(map(number, line.marks)))


def line_sentence(line: AccountLine, today: date) -> str:
    """ "Müller-Thoma Armaturen, Client, NPS +22, last contact 8 days ago"."""
    parts = [
        line.name,
        rung_name(line.rung),
        nps_words(line),
        since_long(line.last_contact, today),
    ]
    return ", ".join([*parts, *map(warning_words, line.warnings)])


def section_sentence(section: Section) -> str:
    """ "Client, 16 accounts, €724,000 a year"."""
    count = _n("{n} account", "{n} accounts", section.count).format(n=number(section.count))
    parts = [rung_name(section.rung), count]
    if section.income is not None:
        amount = money(section.income.minor, section.income.currency)
        parts.append(_("{amount} a year").format(amount=amount))
    return ", ".join(parts)


def line_tip(line: AccountLine, today: date) -> str:
    """What the row shows by signs, spelled out, with absolute days."""
    contact = since_long(line.last_contact, today)
    if line.last_contact is not None:
        contact = f"{contact}, {day(line.last_contact)}"
    sentences = [line.name, *map(warning_words, line.warnings), contact]
    return "\n".join(sentence[:1].upper() + sentence[1:] for sentence in sentences)
