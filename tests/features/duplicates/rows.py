"""A row in every table for one account and one person, made from the tables themselves."""

from datetime import date
from typing import Any

from sqlalchemy import Column, Connection, Integer, Table, insert

from cxdesk.store.columns import Day, Flag, Word
from cxdesk.store.journal import deed
from cxdesk.store.tables import JOURNALLED, setting

ON = date(2026, 3, 4)

# What a CHECK or a rule asks of a column; all else is made from the column's type.
WORDS: dict[tuple[str, str], Any] = {
    ("custom_field", "type"): "text",
    ("interaction", "next_step"): "none",
    ("interaction", "at"): None,
    ("interaction", "offset_min"): None,
    ("move", "axis"): "rung",
    ("move", "to_value"): "client",
    ("answer", "series"): "relationship",
    ("promise", "closed_on"): None,
    ("promise", "outcome"): None,
    ("plan_item", "state"): "todo",
    ("plan_item", "owner_theirs_id"): None,
    ("plan_template", "steps"): "[]",
    ("copy_choice", "audience"): "customer",
    ("handle", "system"): "phone",
    ("import_file", "mapping"): "{}",
    ("import_file", "counts"): "{}",
    ("waiting", "fields"): "{}",
}


def fill(db: Connection, mark: str, differs: str = "", lead: str = "") -> None:
    """Adds rows whose ids are their table and `mark`, each pointing at the others with it.

    The texts of two fillings are equal but for `differs`, so that what can be doubled is; all of
    them begin with `lead`.
    """
    db.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    with deed(db, f"Fill {mark}"):
        for table in JOURNALLED:
            if table is not setting:
                db.execute(insert(table).values(_row(table, mark, (lead, differs))))
                if _own(table):
                    below = _row(table, mark, (lead, differs)) | {
                        "id": f"{table.name}-{mark}-below"
                    }
                    up = dict.fromkeys(_own(table), f"{table.name}-{mark}")
                    db.execute(insert(table).values(below | up | _alone(table)))


def _own(table: Table) -> list[str]:
    return [c.name for c in table.c if any(k.column.table is table for k in c.foreign_keys)]


def _alone(table: Table) -> dict[str, Any]:
    """A second row must not say the same as the first in what is unique."""
    return {"owner_ours_id": None} if table.name == "plan_item" else {}


def _row(table: Table, mark: str, round_it: tuple[str, str]) -> dict[str, Any]:
    return {c.name: _value(table, c, mark, round_it) for c in table.c if c.name != "deleted_at"}


def _value(table: Table, column: Column[Any], mark: str, round_it: tuple[str, str]) -> Any:
    if column.name == "id":
        return f"{table.name}-{mark}"
    if (table.name, column.name) in WORDS:
        return WORDS[table.name, column.name]
    for key in column.foreign_keys:
        target = key.column.table
        return None if target is table else f"{target.name}-{mark}"
    if column.name == "source_key":
        return None
    return _made(column, round_it)


def _made(column: Column[Any], round_it: tuple[str, str]) -> Any:
    match column.type:
        case Day():
            return ON
        case Word():
            return next(iter(column.type.kind))
        case Flag():
            return False
        case Integer():
            return 1
    return column.name.join(round_it)
