"""Everything in the book as sheets, one for each noun; and what never leaves it."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import Column, Connection, Row, Table, func, select

from cxdesk.domain.exporting import Cell, Sheet
from cxdesk.domain.money import Money
from cxdesk.store import ladder, plan_tables, tables
from cxdesk.store.tables import account, answer, handle, live, person

NOUNS: Mapping[str, Table] = {
    "accounts": account,
    "people": person,
    "handles": handle,
    "custom_values": tables.custom_value,
    "subscriptions": tables.subscription,
    "moves": tables.move,
    "interactions": tables.interaction,
    "interaction_people": tables.interaction_person,
    "tags": tables.tagging,
    "answers": answer,
    "promises": tables.promise,
    "promise_dues": tables.promise_due,
    "plans": plan_tables.plan,
    "plan_items": plan_tables.plan_item,
    "plan_dependencies": plan_tables.plan_dependency,
    "plan_baselines": plan_tables.plan_baseline,
    "plan_agreements": plan_tables.plan_agreement,
    "plan_templates": plan_tables.plan_template,
    "holidays": plan_tables.holiday,
    "work_calendars": plan_tables.work_calendar,
    "feedback": tables.feedback,
    "summary_wording": tables.copy_choice,
    "attachments": tables.attachment,
    "rates": tables.rate,
    "tray": tables.waiting,
}
"""By the name of the sheet, in the order of a workbook. A table is here, or withheld, by hand:
what is written for nobody else must never leave the book because it was forgotten."""

WITHHELD: Mapping[Table, str] = {
    tables.setting: "how this book looks to its owner: a rung's own name may be a word that"
    " stands in no file",
    tables.import_file: "what other files were called, not what the book holds",
    tables.custom_field: "its name and type stand beside each value",
}
"""The tables that are in no file, each with the reason."""

_DERIVED = frozenset({"deleted_at", "name_key", "value_key", "voice"})
_NAMES = {
    account: account.c.name,
    person: person.c.name,
    tables.custom_field: tables.custom_field.c.name,
    plan_tables.plan: plan_tables.plan.c.title,
    plan_tables.plan_item: plan_tables.plan_item.c.name,
    tables.import_file: tables.import_file.c.name,
}
"""What a reader wants to see beside an id."""

_FIGURE = re.compile(r"-?(0|[1-9]\d{0,14})(\.\d{1,9})?", re.ASCII)
"""Never a number that writing it as one would change, such as 007 or +49."""

Look = Callable[[Row[Any]], Cell]


@dataclass(frozen=True, slots=True)
class _Column:
    """How one column of a sheet is made of a row of the table."""

    name: str
    look: Look


def sheets(db: Connection) -> Iterator[Sheet]:
    """Every noun in turn; read each one's rows before the next is asked for."""
    names = {table: _named(db, column) for table, column in _NAMES.items()}
    for name, table in NOUNS.items():
        columns = [*_plain(table, names), *_more(db, table)]
        count = db.scalar(select(func.count()).select_from(table).where(live(table))) or 0
        yield Sheet(name, tuple(c.name for c in columns), _rows(db, table, columns), count)


def _rows(db: Connection, table: Table, columns: list[_Column]) -> Iterator[tuple[Cell, ...]]:
    looks = [column.look for column in columns]
    for row in db.execute(select(table).where(live(table)).order_by(table.c.id)):
        yield tuple(look(row) for look in looks)


def _named(db: Connection, column: Column[Any]) -> dict[str, str]:
    return dict(db.execute(select(column.table.c.id, column)).all())


def _plain(table: Table, names: Mapping[Table, dict[str, str]]) -> Iterator[_Column]:
    """The table's own columns; names stand beside ids, and amounts are whole decimals."""
    for column in table.c:
        if column.name == "amount_minor":
            yield _Column("amount", _amount)
        elif column.name not in _DERIVED:
            look = _FIGURES.get(column) or _value(table, column)
            yield _Column(column.name, look)
            for key in column.foreign_keys:
                if (found := names.get(key.column.table)) is not None:
                    beside = column.name.removesuffix("_id")
                    yield _Column(beside, _name(table, column, found))


def _value(table: Table, column: Column[Any]) -> Look:
    def look(row: Row[Any]) -> Cell:
        if table is answer and column is answer.c.person_id and row.confidential:
            return None  # a confidential survey joins the count without a name
        value: Cell = row._mapping[column]
        return int(value) if isinstance(value, bool) else value

    return look


def _name(table: Table, column: Column[Any], names: dict[str, str]) -> Look:
    value = _value(table, column)

    def look(row: Row[Any]) -> Cell:
        return names.get(str(value(row)))

    return look


def _amount(row: Row[Any]) -> Decimal:
    return Money(row.amount_minor, row.currency).amount


def _figure(column: Column[Any]) -> Look:
    """A number that the book keeps as text, because no column holds fractions."""

    def look(row: Row[Any]) -> Cell:
        text: str = row._mapping[column]
        return Decimal(text) if _FIGURE.fullmatch(text) else text

    return look


_FIGURES: Mapping[Column[Any], Look] = {
    column: _figure(column) for column in (tables.rate.c.per_base, tables.custom_value.c.value)
}


def _more(db: Connection, table: Table) -> Iterator[_Column]:
    """What one looks for on a sheet and the book keeps elsewhere."""
    if table is account:
        rungs: dict[str, str] = dict(db.execute(select(account.c.id, ladder.latest_rung())).all())
        yield _by(account.c.id, "rung", rungs)
        yield _by(account.c.id, "domain", _first(db, "domain", handle.c.account_id))
    elif table is person:
        for system in ("email", "phone"):
            yield _by(person.c.id, system, _first(db, system, handle.c.person_id))
    elif table is answer:
        yield _Column("email", _mailbox(_first(db, "email", handle.c.person_id)))
    elif table is tables.custom_value:
        types = _named(db, tables.custom_field.c.type)
        yield _by(tables.custom_value.c.field_id, "type", types)


def _by(column: Column[Any], name: str, found: Mapping[str, str]) -> _Column:
    def look(row: Row[Any]) -> Cell:
        return found.get(row._mapping[column])

    return _Column(name, look)


def _mailbox(addresses: Mapping[str, str]) -> Look:
    """Who answered, where no name says it: the voice of an answer is then an address."""

    def look(row: Row[Any]) -> Cell:
        if row.confidential:
            return None
        return addresses.get(row.person_id) or (row.voice if "@" in row.voice else None)

    return look


def _first(db: Connection, system: str, holder: Column[Any]) -> dict[str, str]:
    """The first live handle of `system` for each holder; an account's own, not its people's."""
    query = (
        select(holder, handle.c.value)
        .where(live(handle), handle.c.system == system, holder.is_not(None))
        .order_by(handle.c.id.desc())
    )
    if holder is handle.c.account_id:
        query = query.where(handle.c.person_id.is_(None))
    return dict(db.execute(query).all())
