"""Reads and keeps accounts."""

from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import Column, Connection, Row, bindparam, insert, or_, select, update
from sqlalchemy.exc import IntegrityError

from cxdesk.domain.account import Account, AccountDraft, AccountId, first_rung
from cxdesk.domain.errors import Ambiguous, DeskError
from cxdesk.domain.income import Period
from cxdesk.domain.ladder import Move
from cxdesk.domain.subscription import SubscriptionDraft
from cxdesk.domain.text import check_name, domain_key, folded, name_key
from cxdesk.i18n import _
from cxdesk.store import journal, ladder, options, subscriptions
from cxdesk.store.ids import new_id
from cxdesk.store.tables import JOURNALLED, account, handle, live, person

_FACTS: tuple[Column[Any], ...] = (
    account.c.id,
    account.c.name,
    account.c.currency,
    account.c.tier,
    account.c.since_on,
    account.c.city,
    account.c.country,
    account.c.industry,
    account.c.note,
    account.c.owner_id,
    account.c.parent_id,
)
_GET = select(*_FACTS).where(account.c.id == bindparam("account"), live(account))
"""Built once: nearly every service asks it first, and building costs more than running."""


def add(db: Connection, draft: AccountDraft, today: date) -> AccountId:
    """The new account's id: placed on its first rung, with its domain and income where given."""
    name = check_name(draft.name, _("An account"))
    row = {
        "id": new_id(),
        "name": name,
        "name_key": name_key(name),
        "currency": draft.income.currency if draft.income else options.base_currency(db),
    }
    db.execute(insert(account).values(row))
    id_ = AccountId(row["id"])
    rung = draft.rung or first_rung(draft.income is not None)
    ladder.place(db, id_, Move("", rung, today, None, draft.override))
    if draft.domain:
        _add_domain(db, id_, draft.domain)
    if draft.income:
        subscriptions.add(db, id_, SubscriptionDraft(draft.income, Period.YEAR, start_on=today))
    return id_


def _add_domain(db: Connection, account_id: str, typed: str) -> None:
    key = domain_key(typed)
    if not key:
        raise DeskError(
            _("“{domain}” is not a domain. Nothing was saved. Write it like acme.com.").format(
                domain=typed
            )
        )
    holder = db.scalar(
        select(account.c.name)
        .join_from(handle, account, handle.c.account_id == account.c.id)
        .where(live(handle), handle.c.system == "domain", handle.c.value_key == key)
    )
    if holder:
        raise DeskError(
            _(
                "{domain} already belongs to {name}. Nothing was saved."
                " Leave it out, or work with that account."
            ).format(domain=key, name=holder)
        )
    row = {"id": new_id(), "account_id": account_id, "system": "domain"}
    db.execute(insert(handle).values(row | {"value": key, "value_key": key}))


def get(db: Connection, account_id: str) -> Account:
    """Raises DeskError when the account is gone."""
    found = db.execute(_GET, {"account": account_id}).first()
    if found is None:
        raise DeskError(_("That account is in the trash or was undone. Nothing was changed."))
    return _account(found)


def change(db: Connection, account_id: str, **columns: Any) -> None:
    """Sets columns of a live account; the key follows the name."""
    get(db, account_id)
    if "name" in columns:
        columns["name_key"] = name_key(columns["name"])
    db.execute(update(account).where(account.c.id == account_id).values(columns))


def find(db: Connection, word: str) -> AccountId:
    """The account a typed word means: its exact name, else a beginning or fragment, else its id.

    Raises Ambiguous with the names when several fit, DeskError when none does.
    """
    names = {
        AccountId(id_): name
        for id_, name in db.execute(
            select(account.c.id, account.c.name).where(live(account)).order_by(account.c.name)
        )
    }
    sought = folded(word.strip())
    fits = (
        lambda _id, name: name == sought,
        lambda _id, name: name.startswith(sought),
        lambda _id, name: sought in name,
        lambda id_, _name: len(sought) >= 8 and id_.endswith(sought),
    )
    for fit in fits if sought else ():
        found = [id_ for id_, name in names.items() if fit(id_, folded(name))]
        if len(found) == 1:
            return found[0]
        if found:
            raise _several(word, [f"{names[id_]} ({id_[-8:]})" for id_ in found])
    raise DeskError(
        _("There is no account “{word}”. Nothing was changed. `accounts` lists them.").format(
            word=word
        )
    )


def _several(word: str, candidates: list[str]) -> Ambiguous:
    sentence = _("“{word}” fits several accounts: {names}. Nothing was changed. Say which.")
    shown = ", ".join(candidates[:8]) + (" …" if len(candidates) > 8 else "")
    return Ambiguous(sentence.format(word=word, names=shown), tuple(candidates))


_OF_ACCOUNT = tuple(t for t in JOURNALLED if "account_id" in t.c and "deleted_at" in t.c)


def trash(db: Connection, account_id: str) -> None:
    """The account and its children get one stamp, so that a restore finds exactly these rows."""
    get(db, account_id)
    stamp = journal.trash_stamp(db)
    people = select(person.c.id).where(person.c.account_id == account_id)
    for table in _OF_ACCOUNT:
        mine = table.c.account_id == account_id
        if table is handle:
            mine = or_(mine, handle.c.person_id.in_(people))
        db.execute(update(table).where(mine, live(table)).values(deleted_at=stamp))
    db.execute(update(account).where(account.c.id == account_id).values(deleted_at=stamp))


def restore(db: Connection, account_id: str) -> None:
    """Brings back the account and what went with it.

    Raises DeskError when something of it, such as a mail address, is somebody else's by now.
    """
    stamp = db.scalar(select(account.c.deleted_at).where(account.c.id == account_id))
    if stamp is None:
        raise DeskError(_("That account is not in the trash. Nothing was changed."))
    try:
        for table in (*_OF_ACCOUNT, account):
            db.execute(update(table).where(table.c.deleted_at == stamp).values(deleted_at=None))
    except IntegrityError as error:
        raise DeskError(
            _(
                "An address or id of this account belongs to another one by now."
                " Nothing was changed. Take it away there, then restore this one."
            )
        ) from error


def trashed(db: Connection) -> list[tuple[Account, str]]:
    """What is in the trash with the UTC moment it went there, newest first."""
    rows = db.execute(
        select(*_FACTS, account.c.deleted_at)
        .where(account.c.deleted_at.is_not(None))
        .order_by(account.c.deleted_at.desc(), account.c.name)
    )
    return [(_account(row), row.deleted_at.split("#")[0]) for row in rows]


def _account(row: Row[*tuple[Any, ...]]) -> Account:
    return Account(*(getattr(row, column.name) for column in _FACTS))


def names(db: Connection, ids: Collection[str]) -> dict[str, str]:
    """The names of these accounts, those in the trash too."""
    rows = db.execute(select(account.c.id, account.c.name).where(account.c.id.in_(ids)))
    return dict(rows.all())
