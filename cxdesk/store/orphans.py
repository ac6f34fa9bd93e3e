"""Rows whose parent was lost: they let go of it, get a stand-in for it, or go themselves."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Table,
    delete,
    func,
    insert,
    select,
    update,
)

from cxdesk.domain.plan import PlanState
from cxdesk.domain.text import name_key
from cxdesk.i18n import _
from cxdesk.store import options
from cxdesk.store.plan_tables import plan, plan_agreement, plan_item
from cxdesk.store.tables import JOURNALLED, account

_ONE_DATE = frozenset({plan_agreement.c.item_id})
"""Who agreed to one date must not seem to have agreed to a whole plan."""


@dataclass(slots=True)
class Mended:
    """Rows of a table that were `dropped`, and that were `made` to stand in for lost ones."""

    dropped: int = 0
    made: int = 0


def adopt(db: Connection) -> dict[str, Mended]:
    """After a loss: leaves no row that points nowhere, and keeps all that can stand by itself.

    What was done, by table. Inside a deed.
    """
    plans, accounts = _stand_in_plans(db), _stand_in_accounts(db)
    done = {name: Mended(dropped) for name, dropped in let_go(db, frozenset()).items()}
    done.setdefault(plan.name, Mended()).made = plans
    done.setdefault(account.name, Mended()).made = accounts
    return done


def let_go(db: Connection, tied: frozenset[Column[str]]) -> dict[str, int]:
    """Empties pointers to rows that are gone, and drops the rows that cannot be without theirs.

    Those are the rows with a pointer that must be filled, or is `tied`. How many, by table.
    """
    dropped: defaultdict[str, int] = defaultdict(int)
    tied |= _ONE_DATE
    more = True
    while more:
        before = sum(dropped.values())
        for table, column, parent in _pointers():
            lost = _lost(column, parent)
            if column.nullable and column not in tied:
                freed = update(table).prefix_with("OR IGNORE").values({column.name: None})
                db.execute(freed.where(lost))
            dropped[table.name] += db.execute(delete(table).where(lost)).rowcount
        more = sum(dropped.values()) > before
    return dict(dropped)


def _pointers() -> Iterator[tuple[Table, Column[str], Table]]:
    for table in JOURNALLED:
        for column in table.columns:
            for key in column.foreign_keys:
                yield table, column, key.column.table


def _lost(column: Column[str], parent: Table) -> ColumnElement[bool]:
    return column.is_not(None) & column.not_in(select(parent.c.id))


def _stand_in_accounts(db: Connection) -> int:
    """What belonged to a lost account stays together under its id."""
    lost: set[str] = set()
    for _table, column, parent in _pointers():
        if parent is account and not column.nullable:
            lost.update(db.scalars(select(column).distinct().where(_lost(column, parent))))
    currency = options.base_currency(db)
    for id_ in sorted(lost):
        name = _("Salvaged account {key}").format(key=id_[-8:])
        row = {"id": id_, "name": name, "name_key": name_key(name), "currency": currency}
        db.execute(insert(account).values(row))
    return len(lost)


def _stand_in_plans(db: Connection) -> int:
    """What was agreed stays readable when the line that named the plan is lost."""
    item = plan_item.c
    lost = select(item.plan_id, func.min(item.account_id)).where(_lost(item.plan_id, plan))
    rows = [
        {
            "id": id_,
            "account_id": owner,
            "title": _("Salvaged plan"),
            "state": PlanState.RUNNING.value,
        }
        for id_, owner in db.execute(lost.group_by(item.plan_id))
    ]
    if rows:
        db.execute(insert(plan), rows)
    return len(rows)
