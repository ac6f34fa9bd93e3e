"""The list of accounts, by rung: a few queries over the whole book, put together once."""

from datetime import date, timedelta

from sqlalchemy import Connection, select

from cxdesk.domain.account import (
    QUIET_DAYS,
    AccountId,
    AccountLine,
    Warning,
    renewal_at_risk,
)
from cxdesk.domain.ladder import Rung, ladder_order
from cxdesk.domain.money import Money
from cxdesk.domain.nps import Tally
from cxdesk.store import income, ladder, nps, options, plans, promises
from cxdesk.store.contacts import last_contacts
from cxdesk.store.tables import account, live

_NOBODY: tuple[Tally, tuple[int, ...]] = (Tally(), ())


def by_rung(db: Connection, today: date) -> list[AccountLine]:
    """Every live account: top rung first, within it the largest income, then the name."""
    incomes, base = income.yearly(db, today), options.base_currency(db)
    renewals = income.renewals(db, today)
    tallies = nps.tallies(db, today)
    contacts = last_contacts(db, today)
    needs = warnings(db, today, contacts, renewals)
    added = ladder.placed_since(db, today - timedelta(QUIET_DAYS))
    rows = db.execute(
        select(account.c.id, account.c.name, ladder.latest_rung()).where(live(account))
    )
    lines = []
    for id_, name, rung in rows:
        tally, marks = tallies.get(id_, _NOBODY)
        lines.append(
            AccountLine(
                id=AccountId(id_),
                name=name,
                rung=Rung(rung) if rung else Rung.PROSPECT,
                income=Money(incomes[id_], base) if id_ in incomes else None,
                tally=tally,
                marks=marks,
                last_contact=contacts.get(id_),
                renewal_on=renewals.get(id_),
                warnings=needs.get(id_, ()),
                added_on=added.get(id_),
            )
        )
    lines.sort(key=_order)
    return lines


def _order(line: AccountLine) -> tuple[tuple[int, int, str], str]:
    income = line.income.minor if line.income else None
    return ladder_order(line.rung, income, line.name), line.id


def warnings(
    db: Connection,
    today: date,
    contacts: dict[str, date],
    renewals: dict[str, date],
    account_id: str | None = None,
) -> dict[str, tuple[Warning, ...]]:
    """What needs the user, most severe first: per account of the book, or of one account."""
    found: dict[str, list[Warning]] = {}
    for warning, ids in (
        (Warning.PROMISE_LATE, promises.late(db, today, account_id)),
        (Warning.ANSWER_OPEN, nps.open_accounts(db, today, account_id)),
        (Warning.PLAN_SLIPPING, plans.slipping(db, today, account_id)),
    ):
        for id_ in ids:
            found.setdefault(id_, []).append(warning)
    for id_, ends in renewals.items():
        if renewal_at_risk(ends, today, contacts.get(id_), tuple(found.get(id_, ()))):
            found.setdefault(id_, []).append(Warning.RENEWAL_AT_RISK)
    return {id_: tuple(ones) for id_, ones in found.items()}
