"""Two rows that are one: everything that points at one points at the other."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Column, Connection, Table, delete, func, insert, select, update

from cxdesk.domain.importing import System
from cxdesk.domain.merging import Noun, Step, Two, united
from cxdesk.domain.text import also_named_key, handle_key, name_key
from cxdesk.store.ids import new_id
from cxdesk.store.ledger import draft
from cxdesk.store.plan_tables import holiday, work_calendar
from cxdesk.store.tables import (
    JOURNALLED,
    account,
    answer,
    copy_choice,
    custom_value,
    handle,
    interaction_person,
    live,
    move,
    person,
    tagging,
)

Row = dict[str, Any]

TABLES = {Noun.ACCOUNT: account, Noun.PERSON: person}

_NOT_LEARNT = frozenset({"deleted_at"})

_VOTE = ("voice", "series", "survey", "score", "on_day")
_SAME: Mapping[Noun, Mapping[Column[Any], tuple[str, ...]]] = {
    Noun.ACCOUNT: {
        handle.c.account_id: ("system", "value_key", "person_id"),
        tagging.c.account_id: ("interaction_id", "tag"),
        copy_choice.c.account_id: ("audience", "row_id"),
        custom_value.c.account_id: ("field_id",),
        answer.c.account_id: _VOTE,
        holiday.c.account_id: ("on_day",),
        work_calendar.c.account_id: ("weekend",),
    },
    Noun.PERSON: {
        handle.c.person_id: ("system", "value_key"),
        interaction_person.c.person_id: ("interaction_id",),
        answer.c.person_id: _VOTE,
    },
}
"""Whose rows can say a thing twice, and the columns in which two of them then agree."""


def pointers(table: Table) -> tuple[Column[Any], ...]:
    """Every column of a journalled table that holds an id of `table`, its own too."""
    return tuple(
        column
        for each in JOURNALLED
        for column in each.c
        if any(key.column.table is table for key in column.foreign_keys)
    )


def counts(db: Connection, table: Table, row_id: str) -> dict[str, int]:
    """The live rows that belong to this one, by their table; those of its people count once."""
    owner = f"{table.name}_id"
    found = {}
    for column in pointers(table):
        if column.name == owner:
            mine = select(func.count()).where(column == row_id, live(column.table))
            found[column.table.name] = db.scalar(mine) or 0
    return found


def redirect(db: Connection, table: Table, going: str, kept: str) -> None:
    """What points at `going` points at `kept`, in the trash too."""
    for column in pointers(table):
        db.execute(update(column.table).where(column == going).values({column.name: kept}))


def merge(db: Connection, two: Two, columns: Row) -> None:
    """Everything of `going` becomes `kept`'s, which then says `columns`; inside a deed.

    `going` is deleted and not put in the trash: restoring a row that everything has left would
    restore nothing. Undo brings it back with all it had.
    """
    table = TABLES[two.noun]
    if two.noun is Noun.ACCOUNT:
        _unite_moves(db, two)
    else:
        db.execute(update(answer).where(answer.c.voice == two.going).values(voice=two.kept))
    for owner, same in _SAME[two.noun].items():
        _drop_doubles(db, two, owner, same)
    redirect(db, table, two.going, two.kept)
    db.execute(update(table).where(table.c.id == two.kept).values(columns))
    if two.noun is Noun.PERSON:
        _follow(db, two.kept)
    _untie(db, two)
    _move_drafts(db, two)
    db.execute(delete(table).where(table.c.id == two.going))


def also_called(db: Connection, two: Two, system: System, value: str) -> None:
    """From now on the one that is left answers to `value` too, unless somebody else does."""
    key = _key(two, system, value)
    same = (handle.c.system == system) & (handle.c.value_key == key) & live(handle)
    if db.scalar(select(handle.c.id).where(same)) is None:
        row: Row = {"id": new_id(), "system": system.value, "value": value, "value_key": key}
        db.execute(insert(handle).values(row | _holder(db, two)))


def _key(two: Two, system: System, value: str) -> str:
    match system:
        case System.NAME:
            return name_key(value)
        case System.PERSON_NAME:
            return also_named_key(two.going, value)
        case _:
            return handle_key(system, value)


def _holder(db: Connection, two: Two) -> Row:
    if two.noun is Noun.ACCOUNT:
        return {"account_id": two.kept}
    works_at = db.scalar(select(person.c.account_id).where(person.c.id == two.kept))
    return {"account_id": works_at, "person_id": two.kept}


def _drop_doubles(db: Connection, two: Two, owner: Column[Any], same: tuple[str, ...]) -> None:
    """Of two live rows that say the same, one about each, one is left."""
    table = owner.table
    going, kept = table.alias("going"), table.alias("kept")
    query = (
        select(going.c.id, kept.c.id)
        .where(going.c[owner.name] == two.going, kept.c[owner.name] == two.kept)
        .where(going.c.deleted_at.is_(None), kept.c.deleted_at.is_(None))
        .where(*(going.c[name].is_not_distinct_from(kept.c[name]) for name in same))
        .order_by(going.c.id, kept.c.id)
    )
    seen: set[str] = set()
    for doubled in db.execute(query).all():
        if seen.isdisjoint(doubled):
            seen.update(doubled)
            _make_one(db, table, *doubled)


def _make_one(db: Connection, table: Table, going: str, kept: str) -> None:
    """The kept row stays and learns what only the other one said.

    An answer that a file calls by an id stays, or the file would bring it a second time; two such
    are two answers.
    """
    rows = {row.id: row for row in db.execute(select(table).where(table.c.id.in_([going, kept])))}
    stays, goes = rows[kept], rows[going]
    if table is answer:
        if goes.source_key is not None:
            stays, goes = goes, stays
        if (stays.source_key and goes.source_key) or _contradict(stays.comment, goes.comment):
            return
    learnt = {
        column.name: goes._mapping[column]
        for column in table.c
        if stays._mapping[column] is None and column.name not in _NOT_LEARNT
    }
    if learnt:
        db.execute(update(table).where(table.c.id == stays.id).values(learnt))
    redirect(db, table, goes.id, stays.id)
    db.execute(delete(table).where(table.c.id == goes.id))


def _contradict(first: str | None, second: str | None) -> bool:
    return bool(first and second) and first != second


def _unite_moves(db: Connection, two: Two) -> None:
    for axis in ("rung", "stage"):
        kept, going = steps(db, two.kept, axis), steps(db, two.going, axis)
        path = united(kept, going, begins=axis == "rung")
        left = {step.id for step in path}
        lost = [step.id for step in (*kept, *going) if step.id not in left]
        db.execute(delete(move).where(move.c.id.in_(lost)))
        for place, step in enumerate(path, 1):
            if step.place != place:
                db.execute(update(move).where(move.c.id == step.id).values(place=place))


def steps(db: Connection, account_id: str, axis: str) -> list[Step]:
    """The account's path on an axis, oldest first."""
    query = (
        select(move.c.id, move.c.to_value, move.c.on_day, move.c.place)
        .where(move.c.account_id == account_id, move.c.axis == axis, live(move))
        .order_by(move.c.on_day, move.c.place)
    )
    return [Step(*row) for row in db.execute(query)]


def _follow(db: Connection, person_id: str) -> None:
    """A person's addresses are where the person is."""
    works_at = select(person.c.account_id).where(person.c.id == person_id).scalar_subquery()
    theirs = handle.c.person_id == person_id
    db.execute(update(handle).where(theirs).values(account_id=works_at))


def _untie(db: Connection, two: Two) -> None:
    """Nobody is the parent of their own parent; above the kept one, a loop is cut."""
    table = TABLES[two.noun]
    above = table.c.parent_id if two.noun is Noun.ACCOUNT else table.c.reports_to_id
    seen: set[str] = set()
    at: str | None = two.kept
    while at is not None and at not in seen:
        seen.add(at)
        at = db.scalar(select(above).where(table.c.id == at))
    if at == two.kept:
        db.execute(update(table).where(table.c.id == two.kept).values({above.name: None}))


def _move_drafts(db: Connection, two: Two) -> None:
    """What was half typed about the one that goes, where nothing is about the other."""
    db.execute(
        update(draft)
        .where(func.instr(draft.c.place, two.going) > 0)
        .values(place=func.replace(draft.c.place, two.going, two.kept))
        .prefix_with("OR IGNORE", dialect="sqlite")
    )
