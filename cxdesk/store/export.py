"""Everything in the book as sheets, one for each noun; and what never leaves it."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Table, case, func, select

from cxdesk.domain.exporting import Cell, Sheet
from cxdesk.domain.money import Money
from cxdesk.store import ladder, plan_tables, tables
from cxdesk.store.columns import Flag
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

_FIGURES = frozenset({tables.rate.c.per_base, tables.custom_value.c.value})
_FIGURE = re.compile(r"-?(0|[1-9]\d{0,14})(\.\d{1,9})?", re.ASCII)
"""Never a number that writing it as one would change, such as 007 or +49."""


@dataclass(frozen=True, slots=True)
class _Column:
    """What is asked for one column of a sheet, and what becomes of it where it is not empty."""

    name: str
    asked: ColumnElement[Any]
    turned: Callable[[Any], Cell] | None = None


def sheets(db: Connection) -> Iterator[Sheet]:
    """Every noun in turn; read each one's rows before the next is asked for."""
    names = {table: _named(db, column) for table, column in _NAMES.items()}
    for name, table in NOUNS.items():
        columns = [*_plain(table, names), *_more(db, table)]
        count = db.scalar(select(func.count()).select_from(table).where(live(table))) or 0
        yield Sheet(name, tuple(c.name for c in columns), _rows(db, table, columns), count)


def _rows(db: Connection, table: Table, columns: list[_Column]) -> Iterator[tuple[Cell, ...]]:
    turned = [(place, c.turned) for place, c in enumerate(columns) if c.turned is not None]
    query = select(*(column.asked for column in columns)).where(live(table)).order_by(table.c.id)
    for row in db.execute(query):
        cells = list(row)
        for place, turn in turned:
            if cells[place] is not None:
                cells[place] = turn(cells[place])
        yield tuple(cells)


def _named(db: Connection, column: Column[Any]) -> dict[str, str]:
    return dict(db.execute(select(column.table.c.id, column)).all())


def _plain(table: Table, names: Mapping[Table, dict[str, str]]) -> Iterator[_Column]:
    """The table's own columns; names stand beside ids, and amounts are whole decimals."""
    for column in table.c:
        if column.name == "amount_minor":
            yield _Column("amount", column.concat(" ").concat(table.c.currency), _amount)
        elif column.name not in _DERIVED:
            asked = _in_confidence(column) if column is answer.c.person_id else column
            yield _Column(column.name, asked, _turn(column))
            for key in column.foreign_keys:
                if (found := names.get(key.column.table)) is not None:
                    yield _Column(column.name.removesuffix("_id"), asked, found.get)


def _in_confidence(asked: ColumnElement[Any]) -> ColumnElement[Any]:
    """Nothing for a confidential answer: it joins the count without a name."""
    return case((answer.c.confidential, None), else_=asked)


def _turn(column: Column[Any]) -> Callable[[Any], Cell] | None:
    if column in _FIGURES:
        return _figure
    return int if isinstance(column.type, Flag) else None


def _figure(text: str) -> Cell:
    """A number that the book keeps as text, because no column holds fractions."""
    return Decimal(text) if _FIGURE.fullmatch(text) else text


def _amount(text: str) -> Decimal:
    minor, _space, currency = text.partition(" ")
    return Money(int(minor), currency).amount


def _more(db: Connection, table: Table) -> Iterator[_Column]:
    """What one looks for on a sheet and the book keeps elsewhere."""
    if table is account:
        yield _Column("rung", ladder.latest_rung())
        domains = _first(db, "domain", handle.c.account_id)
        yield _Column("domain", account.c.id, domains.get)
    elif table is person:
        for system in ("email", "phone"):
            found = _first(db, system, handle.c.person_id)
            yield _Column(system, person.c.id, found.get)
    elif table is answer:
        voice = func.coalesce(answer.c.person_id, answer.c.voice)
        found = _first(db, "email", handle.c.person_id)
        yield _Column("email", _in_confidence(voice), partial(_mailbox, found))
    elif table is tables.custom_value:
        types = _named(db, tables.custom_field.c.type)
        yield _Column("type", tables.custom_value.c.field_id, types.get)


def _mailbox(addresses: Mapping[str, str], voice: str) -> Cell:
    """Whose voice it is, where no name says it: it is then an address."""
    return addresses.get(voice) or (voice if "@" in voice else None)


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
