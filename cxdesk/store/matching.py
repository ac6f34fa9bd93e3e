"""Asks for the part of the book that the rows of a file can touch."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from operator import itemgetter
from typing import Any

from sqlalchemy import Column, Connection, Table, or_, select, text, true

from cxdesk.domain.importing import System
from cxdesk.domain.text import handle_key
from cxdesk.store import custom
from cxdesk.store.known import Known, Row
from cxdesk.store.listed import listed
from cxdesk.store.tables import account, answer, handle, live, person, subscription, waiting

_UNIQUE_HANDLES = text("handle.system NOT IN ('phone', 'url')")  # as the index has it

_COLUMNS = {
    account: "id name name_key currency tier owner_id city country industry",
    person: "id account_id name given family title",
    handle: "id account_id person_id system value_key",
    answer: "id account_id person_id voice on_day score survey comment source_key",
    subscription: "id account_id amount_minor currency period start_on end_on",
}

_ID = itemgetter(0)  # rows lie nearly in this order, and SQLite would sort them from scratch
_MANY = 1000  # accounts, from where reading all answers through is quicker than looking up theirs


@dataclass(frozen=True, slots=True)
class Keys:
    """What a file's rows call things: handles by system, keys of names and answers.

    `accounts` are ids that are wanted whatever the rows say. `days` are those of the answers,
    empty for all. `has_own`: the rows say something in own fields.
    """

    source: str
    is_about_answers: bool
    handles: dict[System, set[str]] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)
    answers: set[str] = field(default_factory=set)
    accounts: set[str] = field(default_factory=set)
    days: set[date] = field(default_factory=set)
    has_own: bool = False

    def add(self, system: System, values: Iterable[str | None]) -> None:
        keyed = {handle_key(system, value) for value in values if value}
        self.handles.setdefault(system, set()).update(keyed)


def known(db: Connection, keys: Keys) -> Known:
    """One indexed look-up for each way of calling, then what belongs to the accounts found."""
    found = Known()
    ids = set(keys.accounts)
    ids.update(_holders(db, keys))
    named = select(account.c.id).where(live(account), account.c.name_key.in_(listed(keys.names)))
    ids.update(db.scalars(named))
    ids.update(_with_own_ids(db, keys))
    if keys.is_about_answers:
        ids.update(db.scalars(select(answer.c.account_id).where(live(answer), _by_key(keys))))
    _add_accounts(db, found, ids)
    if System.OWN in keys.handles:
        _add_own_ids(found, keys.handles[System.OWN])
    if keys.is_about_answers:
        _add_answers(db, found, ids, keys)
    else:
        for row in _rows(db, subscription, subscription.c.account_id.in_(listed(ids))):
            found.add_subscription(row)
    if keys.has_own:
        custom.add_known(db, found, listed(ids))
    _add_tray(db, found, keys.source)
    return found


def _holders(db: Connection, keys: Keys) -> set[str]:
    """The accounts that hold a handle of the file, or whose people do."""
    held: set[str | None] = set()
    for system, values in keys.handles.items():
        query = select(handle.c.account_id).where(
            live(handle),
            _UNIQUE_HANDLES,
            handle.c.system == system,
            handle.c.value_key.in_(listed(values)),
        )
        held.update(db.scalars(query))
    return {account_id for account_id in held if account_id is not None}


def _with_own_ids(db: Connection, keys: Keys) -> Iterator[str]:
    """The accounts that our own file knows by the ids they have here, or whose people it knows."""
    own = listed(keys.handles.get(System.OWN, ()))
    yield from db.scalars(select(account.c.id).where(live(account), account.c.id.in_(own)))
    at = select(person.c.account_id).where(live(person), person.c.id.in_(own))
    for account_id in db.scalars(at):
        if account_id is not None:
            yield account_id


def _add_own_ids(found: Known, named: set[str]) -> None:
    """What our own file calls by its id has that id as if it were a handle."""
    for holder, rows in (("account_id", found.accounts), ("person_id", found.people)):
        for row in (row for row in rows.values() if row["id"] in named):
            called: Row = {"account_id": row.get("account_id"), "person_id": None}
            called |= {holder: row["id"], "system": System.OWN, "value_key": row["id"]}
            found.add_handle(called)


def _by_key(keys: Keys) -> Any:
    """By the id that the file gives them; in our own files that may be the one they have here."""
    if System.OWN in keys.handles:
        return answer.c.id.in_(listed(keys.answers)) | _by_source(keys)
    return _by_source(keys)


def _by_source(keys: Keys) -> Any:
    return (
        answer.c.source_key.is_not(None)
        & (answer.c.source == keys.source)
        & answer.c.source_key.in_(listed(keys.answers))
    )


def _add_accounts(db: Connection, found: Known, ids: set[str]) -> None:
    """The accounts with their people and handles, and our own people with theirs."""
    for row in _rows(db, account, account.c.id.in_(listed(ids))):
        found.add_account(row)
    for table, add in ((person, found.add_person), (handle, found.add_handle)):
        theirs = table.c.account_id.in_(listed(ids))
        for row in _rows(db, table, or_(theirs, table.c.account_id.is_(None))):
            add(row)


def _add_answers(db: Connection, found: Known, ids: set[str], keys: Keys) -> None:
    """Those the rows name, and those given on the same days."""
    on = answer.c.on_day.in_(listed(day.isoformat() for day in keys.days))
    same = or_(on, _by_key(keys)) if keys.days else true()
    if len(ids) < _MANY:
        same &= answer.c.account_id.in_(listed(ids))
    for row in _rows(db, answer, same):
        if row["account_id"] in ids:
            found.add_answer(row)
            if row["id"] in keys.answers:
                found.answers.setdefault(row["id"], row)
    if not keys.days:
        found.add_undated()


def _add_tray(db: Connection, found: Known, source: str) -> None:
    query = select(waiting.c.source_key, waiting.c.deleted_at).where(waiting.c.source == source)
    for source_key, deleted_at in db.execute(query.order_by(waiting.c.id)):
        found.waiting[source_key] = deleted_at is None


def _rows(db: Connection, table: Table, where: Any) -> Sequence[Row]:
    names = _COLUMNS[table].split()
    columns: list[Column[Any]] = [table.c[name] for name in names]
    rows = db.execute(select(*columns).where(live(table), where)).all()
    return [dict(zip(names, row, strict=True)) for row in sorted(rows, key=_ID)]
