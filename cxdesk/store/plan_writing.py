"""Mutual action plans in the book: how they are written, inside a deed."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import Connection, Table, func, insert, select, update

from cxdesk.domain.plan import ItemState, Link, Plan, PlanItem, PlanState
from cxdesk.store import journal
from cxdesk.store.ids import new_id
from cxdesk.store.plan_tables import plan, plan_dependency, plan_item
from cxdesk.store.tables import live


def add(db: Connection, account_id: str, columns: Mapping[str, Any]) -> str:
    """The new plan's id; it is the current one from now on."""
    row = {"id": new_id(), "account_id": account_id, "state": PlanState.RUNNING.value}
    db.execute(insert(plan).values(row | {"chosen": _next_chosen(db, account_id)} | dict(columns)))
    return str(row["id"])


def _next_chosen(db: Connection, account_id: str) -> int:
    newest = select(func.max(plan.c.chosen)).where(plan.c.account_id == account_id)
    return (db.scalar(newest) or 0) + 1


def choose(db: Connection, chosen: Plan) -> None:
    """Makes a running plan the account's current one."""
    change(db, chosen.id, chosen=_next_chosen(db, chosen.account_id))


def change(db: Connection, plan_id: str, **columns: Any) -> None:
    db.execute(update(plan).where(plan.c.id == plan_id).values(columns))


def trash(db: Connection, gone: Plan) -> None:
    """The plan and everything of it get one stamp."""
    stamp = journal.trash_stamp(db)
    _throw(db, plan, plan.c.id == gone.id, stamp)
    for table in plan.metadata.tables.values():
        if "plan_id" in table.c:
            _throw(db, table, table.c.plan_id == gone.id, stamp)


def _throw(db: Connection, table: Table, which: Any, stamp: str) -> None:
    db.execute(update(table).where(which, live(table)).values(deleted_at=stamp))


def add_item(db: Connection, of: Plan, columns: Mapping[str, Any]) -> str:
    """The new item's id; it stands last in the plan unless `columns` give it a place."""
    row = {
        "id": new_id(),
        "account_id": of.account_id,
        "plan_id": of.id,
        "place": _last_place(db, of.id) + 1,
        "state": ItemState.WAITING.value,
    }
    db.execute(insert(plan_item).values(row | dict(columns)))
    return str(row["id"])


def _last_place(db: Connection, plan_id: str) -> int:
    here = select(func.max(plan_item.c.place)).where(plan_item.c.plan_id == plan_id)
    last = db.scalar(here)
    return -1 if last is None else last


def change_item(db: Connection, item_id: str, **columns: Any) -> None:
    db.execute(update(plan_item).where(plan_item.c.id == item_id).values(columns))


def move_items(db: Connection, dues: Mapping[str, date | None]) -> None:
    for item_id, due_on in dues.items():
        change_item(db, item_id, due_on=due_on)


def put_in_order(db: Connection, items: Iterable[PlanItem]) -> None:
    """Numbers the items of one plan as they come."""
    for place, item in enumerate(items):
        change_item(db, item.id, place=place)


def trash_items(db: Connection, ids: list[str]) -> None:
    """Items, what they wait for and who waits for them; a day relative to one becomes fixed."""
    stamp, link = journal.trash_stamp(db), plan_dependency.c
    _throw(db, plan_item, plan_item.c.id.in_(ids), stamp)
    _throw(db, plan_dependency, link.from_id.in_(ids) | link.to_id.in_(ids), stamp)
    leaning = update(plan_item).where(plan_item.c.due_of_id.in_(ids), live(plan_item))
    db.execute(leaning.values(due_of_id=None, due_by_wd=None))


def add_link(db: Connection, of: Plan, link: Link) -> None:
    """Takes the place of an older link between the same two."""
    remove_link(db, of, link)
    db.execute(
        insert(plan_dependency).values(
            id=new_id(),
            account_id=of.account_id,
            plan_id=of.id,
            from_id=link.from_id,
            to_id=link.to_id,
            lag_wd=link.lag_wd,
        )
    )


def remove_link(db: Connection, of: Plan, link: Link) -> None:
    kept = plan_dependency.c
    which = (kept.plan_id == of.id) & (kept.from_id == link.from_id) & (kept.to_id == link.to_id)
    _throw(db, plan_dependency, which, journal.trash_stamp(db))
