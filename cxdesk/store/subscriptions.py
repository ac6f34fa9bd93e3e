"""Reads and keeps what customers pay."""

from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from cxdesk.domain.errors import DeskError
from cxdesk.domain.income import Subscription
from cxdesk.domain.money import Money
from cxdesk.domain.subscription import SubscriptionDraft
from cxdesk.i18n import _
from cxdesk.store import journal
from cxdesk.store.ids import new_id
from cxdesk.store.tables import live, subscription

_c = subscription.c


def add(db: Connection, account_id: str, draft: SubscriptionDraft) -> str:
    """The new subscription's id."""
    id_ = new_id()
    row = {"id": id_, "account_id": account_id, **_columns(draft)}
    db.execute(insert(subscription).values(row))
    return id_


def get(db: Connection, subscription_id: str) -> Subscription:
    """Raises DeskError when it is gone."""
    found = db.execute(select(*_c).where(live(subscription), _c.id == subscription_id)).first()
    if found is None:
        raise DeskError(_("That subscription was removed or undone. Nothing was changed."))
    return _subscription(found)


def of_account(db: Connection, account_id: str) -> tuple[Subscription, ...]:
    """Those that last longest first; those of one end in the order they were added."""
    rows = db.execute(
        select(*_c)
        .where(live(subscription), _c.account_id == account_id)
        .order_by(_c.end_on.desc().nulls_first(), _c.id)
    )
    return tuple(_subscription(row) for row in rows)


def change(db: Connection, subscription_id: str, draft: SubscriptionDraft) -> None:
    db.execute(update(subscription).where(_c.id == subscription_id).values(_columns(draft)))


def trash(db: Connection, subscription_id: str) -> None:
    stamp = journal.trash_stamp(db)
    db.execute(update(subscription).where(_c.id == subscription_id).values(deleted_at=stamp))


def _columns(draft: SubscriptionDraft) -> dict[str, Any]:
    return {
        "product": draft.product,
        "amount_minor": draft.price.minor,
        "currency": draft.price.currency,
        "period": draft.period,
        "start_on": draft.start_on,
        "end_on": draft.end_on,
        "notice_days": draft.notice_days,
    }


def _subscription(row: Row[*tuple[Any, ...]]) -> Subscription:
    return Subscription(
        row.id,
        row.account_id,
        row.product,
        Money(row.amount_minor, row.currency),
        row.period,
        row.start_on,
        row.end_on,
        row.notice_days,
    )
