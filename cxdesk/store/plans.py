"""Mutual action plans in the book."""

from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, and_, exists, or_, select

from cxdesk.domain.plan import Plan, PlanItem, PlanState
from cxdesk.store.tables import live, person, plan, plan_item

_OPEN = ("todo", "doing")
_ours = person.alias("ours")
_theirs = person.alias("theirs")


def current(db: Connection, account_id: str) -> Plan | None:
    """The newest running plan with its items in order; None when there is none."""
    newest = (
        select(plan)
        .where(live(plan), plan.c.account_id == account_id, plan.c.state == PlanState.RUNNING)
        .order_by(plan.c.id.desc())
        .limit(1)
    )
    row = db.execute(newest).first()
    return None if row is None else _plan(row, _items(db, row.id))


def slipping(db: Connection, today: date, account_id: str | None = None) -> set[str]:
    """The accounts whose running plan ends after its go-live day, by `days_later`'s rule."""
    item = and_(plan_item.c.plan_id == plan.c.id, live(plan_item), plan_item.c.state.in_(_OPEN))
    after = exists().where(item, plan_item.c.due_on > plan.c.go_live_on)
    missed = exists().where(item, plan_item.c.due_on < today)
    found = select(plan.c.account_id).where(
        live(plan),
        plan.c.state == PlanState.RUNNING,
        or_(after, and_(plan.c.go_live_on < today, missed)),
    )
    if account_id is not None:
        found = found.where(plan.c.account_id == account_id)
    return set(db.scalars(found))


def _items(db: Connection, plan_id: str) -> tuple[PlanItem, ...]:
    ordered = (
        select(
            plan_item,
            _ours.c.name.label("owner_ours"),
            _theirs.c.name.label("owner_theirs"),
        )
        .select_from(plan_item)
        .outerjoin(_ours, _ours.c.id == plan_item.c.owner_ours_id)
        .outerjoin(_theirs, _theirs.c.id == plan_item.c.owner_theirs_id)
        .where(live(plan_item), plan_item.c.plan_id == plan_id)
        .order_by(plan_item.c.place, plan_item.c.id)
    )
    return tuple(_item(row) for row in db.execute(ordered))


def _item(row: Row[Any]) -> PlanItem:
    return PlanItem(
        id=row.id,
        plan_id=row.plan_id,
        milestone_id=row.milestone_id,
        name=row.name,
        owner_ours=row.owner_ours,
        owner_theirs=row.owner_theirs,
        due_on=row.due_on,
        state=row.state,
        done_on=row.done_on,
    )


def _plan(row: Row[Any], items: tuple[PlanItem, ...]) -> Plan:
    return Plan(
        id=row.id,
        account_id=row.account_id,
        title=row.title,
        outcome=row.outcome,
        go_live_on=row.go_live_on,
        state=row.state,
        items=items,
    )
