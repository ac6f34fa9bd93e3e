"""What is due over the whole book, each line with its reason, the most pressing first."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from cxdesk.domain.promise import Promise, Side, Standing, standing
from cxdesk.i18n import _, _n, day_short
from cxdesk.store import accounts, income, nps, promises

RENEWAL_DAYS = 30


@dataclass(frozen=True, slots=True)
class Due:
    """`reason` says why the line is here."""

    account: str
    text: str
    reason: str


def due(db: Connection, today: date) -> list[Due]:
    """Our late promises, then unanswered detractors, then renewals of the next 30 days."""
    late = [
        promise
        for account_id in promises.late(db, today)
        for promise in promises.for_account(db, account_id)
        if _is_late(promise, today)
    ]
    late.sort(key=lambda promise: (promise.due_on, promise.text))
    answers = nps.open_detractors(db, today)
    renewals = {
        id_: ends
        for id_, ends in income.renewals(db, today).items()
        if (ends - today).days <= RENEWAL_DAYS
    }
    ids = {*(p.account_id for p in late), *(a.account_id for a in answers), *renewals}
    names = accounts.names(db, ids)
    return [
        *(Due(names[p.account_id], p.text, _late(p.days_late(today))) for p in late),
        *(
            Due(names[a.account_id], _("Answer {score}").format(score=a.score), _open(a.on, today))
            for a in answers
        ),
        *(
            Due(names[id_], _("Renewal"), _("on {day}").format(day=day_short(ends)))
            for id_, ends in sorted(renewals.items(), key=lambda pair: (pair[1], pair[0]))
        ),
    ]


def _is_late(promise: Promise, today: date) -> bool:
    return (
        promise.side is Side.OURS
        and standing(promise) is Standing.OPEN
        and promise.days_late(today) > 0
    )


def _late(days: int) -> str:
    return _n("{n} day late", "{n} days late", days).format(n=days)


def _open(on: date, today: date) -> str:
    n = (today - on).days
    return _n("not followed up, {n} day", "not followed up, {n} days", n).format(n=n)
