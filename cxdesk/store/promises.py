"""Promises in the book, with every due date they ever had."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, Select, insert, select

from cxdesk.domain.person import short_name
from cxdesk.domain.promise import Due, KeptRate, Promise, PromiseDraft, Side, kept_rate
from cxdesk.domain.text import check_name
from cxdesk.i18n import _
from cxdesk.store.ids import new_id
from cxdesk.store.tables import live, person, promise, promise_due


def add(  # noqa: PLR0913 - the promise, and the three rows it may hang on
    db: Connection,
    account_id: str,
    draft: PromiseDraft,
    made_on: date,
    *,
    owner_id: str | None = None,
    person_id: str | None = None,
    interaction_id: str | None = None,
) -> str:
    """The new promise's id. `owner_id` keeps it, `person_id` is whom it was made to."""
    promise_id = new_id()
    db.execute(
        insert(promise).values(
            id=promise_id,
            account_id=account_id,
            side=draft.side,
            owner_id=owner_id,
            person_id=person_id,
            text=check_name(draft.text, _("A promise")),
            made_on=made_on,
            repeats=draft.repeats,
            interaction_id=interaction_id,
        )
    )
    db.execute(
        insert(promise_due).values(
            id=new_id(),
            account_id=account_id,
            promise_id=promise_id,
            due_on=draft.due_on,
            set_on=made_on,
        )
    )
    return promise_id


def for_account(db: Connection, account_id: str) -> list[Promise]:
    """Open and closed, in the order they were made."""
    return _promises(db, _rows().where(promise.c.account_id == account_id))


def late(db: Connection, today: date, account_id: str | None = None) -> set[str]:
    """The accounts that we owe something late: of the book, or this one if it is."""
    overdue = select(promise_due.c.promise_id).where(
        live(promise_due), promise_due.c.due_on < today
    )
    ours = _rows().where(promise.c.side == Side.OURS, promise.c.closed_on.is_(None))
    if account_id is not None:
        ours = ours.where(promise.c.account_id == account_id)
    found = _promises(db, ours.where(promise.c.id.in_(overdue)))
    return {p.account_id for p in found if p.days_late(today)}


def kept(db: Connection, account_id: str, since: date, until: date) -> KeptRate:
    """Our own promises, closed in (since, until]."""
    closed = _rows().where(
        promise.c.account_id == account_id,
        promise.c.side == Side.OURS,
        promise.c.closed_on.is_not(None),
    )
    return kept_rate(_promises(db, closed), since, until)


_owner = person.alias("owner")


def _rows() -> Select[Any]:
    return (
        select(
            promise,
            _owner.c.name.label("owner_name"),
            person.c.name.label("to_name"),
            person.c.given.label("to_given"),
        )
        .select_from(promise)
        .outerjoin(_owner, _owner.c.id == promise.c.owner_id)
        .outerjoin(person, person.c.id == promise.c.person_id)
        .where(live(promise))
        .order_by(promise.c.made_on, promise.c.id)
    )


def _promises(db: Connection, rows: Select[Any]) -> list[Promise]:
    found = db.execute(rows).all()
    dues = _dues(db, rows)
    return [_promise(row, dues[row.id]) for row in found]


def _dues(db: Connection, rows: Select[Any]) -> dict[str, tuple[Due, ...]]:
    ids = rows.with_only_columns(promise.c.id).order_by(None)
    set_dates = (
        select(promise_due)
        .where(live(promise_due), promise_due.c.promise_id.in_(ids))
        .order_by(promise_due.c.set_on, promise_due.c.id)
    )
    found: defaultdict[str, list[Due]] = defaultdict(list)
    for row in db.execute(set_dates):
        found[row.promise_id].append(Due(row.due_on, row.set_on, row.agreed_on))
    return {promise_id: tuple(dues) for promise_id, dues in found.items()}


def _promise(row: Row[Any], dues: Iterable[Due]) -> Promise:
    return Promise(
        id=row.id,
        account_id=row.account_id,
        side=row.side,
        text=row.text,
        made_on=row.made_on,
        dues=tuple(dues),
        owner_name=row.owner_name,
        to_name=row.to_name,
        to_short=row.to_given or (short_name(row.to_name) if row.to_name else None),
        repeats=row.repeats,
        interaction_id=row.interaction_id,
        closed_on=row.closed_on,
        outcome=row.outcome,
    )
