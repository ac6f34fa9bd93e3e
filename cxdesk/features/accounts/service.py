"""What one can do with accounts."""

from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection

from cxdesk.domain.account import Account, AccountDraft, AccountFacts, AccountId, AccountLine
from cxdesk.domain.days import day_from_text, parse_day
from cxdesk.domain.errors import DeskError
from cxdesk.domain.ladder import MoveDraft, Rung
from cxdesk.domain.text import check_name, check_note, clean_line
from cxdesk.domain.timeline import Slice
from cxdesk.i18n import _
from cxdesk.store import (
    accounts,
    income,
    ladder,
    lines,
    nps,
    promises,
    search,
    stages,
    subscriptions,
    timeline,
)
from cxdesk.store.contacts import last_contacts
from cxdesk.store.journal import deed

YEAR = timedelta(days=365)


def by_rung(db: Connection, today: date) -> list[AccountLine]:
    """The whole list, top rung first."""
    return lines.by_rung(db, today)


def matching(db: Connection, words: str) -> list[str]:
    """The ids of the accounts whose name, place, people or addresses hold every word."""
    return search.accounts(db, words)


def trends(db: Connection, ids: tuple[str, ...], today: date) -> dict[str, tuple[int, ...]]:
    """For the rows in sight: the trailing score at the last quarter ends, where drawn."""
    return nps.trends(db, ids, today)


def find(db: Connection, word: str) -> AccountId:
    """The account that a typed word means; see the store for how it is read."""
    return accounts.find(db, word)


def facts(db: Connection, account_id: str, today: date) -> AccountFacts:
    """The head of an account's page; raises DeskError when the account is gone."""
    account = accounts.get(db, account_id)
    earned, share = income.share(db, account_id, today)
    path = ladder.path(db, account_id)
    tally, marks = nps.tally(db, account_id, today)
    contacts = last_contacts(db, today, account_id)
    renewals = income.renewals(db, today, account_id)
    needs = lines.warnings(db, today, contacts, renewals, account_id)
    return AccountFacts(
        account=account,
        rung=path[-1].to if path else Rung.PROSPECT,
        rung_since=path[-1].on if path else None,
        path=path,
        stages=stages.path(db, account_id),
        subscriptions=subscriptions.of_account(db, account_id),
        income=earned,
        share=share,
        renewal_on=renewals.get(account_id),
        tally=tally,
        marks=marks,
        answers=nps.count(db, account_id, today - YEAR, today),
        kept=promises.kept(db, account_id, today - YEAR, today),
        last_contact=contacts.get(account_id),
        warnings=needs.get(account_id, ()),
        counts={"timeline": timeline.count(db, account_id, Slice.ALL)},
    )


def open_account(db: Connection, draft: AccountDraft, today: date) -> AccountId:
    """Makes an account and places it on its first rung; raises DeskError without a name."""
    name = check_name(draft.name, _("An account"))
    if draft.income is not None and draft.income.minor < 0:
        raise DeskError(_("Income cannot be less than nothing. Nothing was saved."))
    if draft.rung is not None:
        MoveDraft(draft.rung, today, override=draft.override).check_reason()
    with deed(db, _("Add {name}").format(name=name)):
        return accounts.add(db, draft, today)


def rename(db: Connection, account_id: str, name: str, today: date) -> None:
    """Raises DeskError for an empty name."""
    edit(db, account_id, "name", name, today)


EDITABLE = ("name", "tier", "since_on", "city", "country", "industry", "note")


def edit(db: Connection, account_id: str, field: str, text: str, today: date) -> None:
    """Sets one field from what was typed; an empty text clears it, a name cannot be empty.

    `since_on` is a day in words, or a month. Raises DeskError, and keeps the old value, when it
    cannot be read.
    """
    if field not in EDITABLE:
        raise ValueError(field)
    before = accounts.get(db, account_id)
    value = _read(field, text, today)
    if value == getattr(before, field):
        return
    with deed(db, _edit_name(before, field, value)):
        accounts.change(db, account_id, **{field: value})


def _read(field: str, text: str, today: date) -> Any:
    match field:
        case "name":
            return check_name(text, _("An account"))
        case "note":
            return check_note(text) or None
        case "since_on":
            return _since(text, today)
        case _:
            return clean_line(text) or None


def _since(text: str, today: date) -> date | None:
    """Few people know more than the month: its first day is taken."""
    if not text.strip():
        return None
    return parse_day(f"1 {text.strip()}", today, "past") or day_from_text(text, today, "past")


def _edit_name(before: Account, field: str, value: Any) -> str:
    if field == "name":
        return _("Rename {old} to {new}").format(old=before.name, new=value)
    return _("Edit {name}").format(name=before.name)


def trash(db: Connection, account_id: str) -> None:
    """Moves the account and all that hangs on it to the trash, for 30 days."""
    name = accounts.get(db, account_id).name
    with deed(db, _("Put {name} in the trash").format(name=name)):
        accounts.trash(db, account_id)


def restore(db: Connection, account_id: str) -> None:
    """Takes exactly what went together out of the trash again."""
    named = {account.id: account.name for account, _at in accounts.trashed(db)}
    with deed(db, _("Restore {name}").format(name=named.get(AccountId(account_id), ""))):
        accounts.restore(db, account_id)


def trashed(db: Connection) -> list[tuple[Account, str]]:
    """Accounts in the trash with the UTC moment they went there, newest first."""
    return accounts.trashed(db)
