"""The part of the book that the rows of a file can touch, found by what the file calls it."""

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, Table, func, select, text

from cxdesk.domain.importing import System
from cxdesk.domain.text import folded, handle_key
from cxdesk.store.tables import account, answer, handle, live, person, subscription, waiting

Row = dict[str, Any]
"""A row of a table by column; unlike a fact it is there to be filled in."""

VoiceKey = tuple[str, date | None, int, str | None]
"""Voice, day, score, survey; the day is None where the file has none."""

_UNIQUE_HANDLES = text("handle.system NOT IN ('phone', 'url')")  # as the index has it


@dataclass(frozen=True, slots=True)
class Keys:
    """What a file's rows call things: handles by system, keys of names and answers.

    `accounts` are ids that are wanted whatever the rows say.
    """

    source: str
    is_about_answers: bool
    handles: dict[System, set[str]] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)
    answers: set[str] = field(default_factory=set)
    accounts: set[str] = field(default_factory=set)

    def add(self, system: System, values: Iterable[str | None]) -> None:
        keyed = {handle_key(system, value) for value in values if value}
        self.handles.setdefault(system, set()).update(keyed)


@dataclass(slots=True)
class Known:
    """Rows by what calls them. A plan adds to it as it goes, so later rows see earlier ones."""

    accounts: dict[str, Row] = field(default_factory=dict)
    people: dict[str, Row] = field(default_factory=dict)
    handles: dict[tuple[str, str], Row] = field(default_factory=dict)
    handles_of: dict[str, list[Row]] = field(default_factory=dict)
    accounts_named: dict[str, list[str]] = field(default_factory=dict)
    people_named: dict[tuple[str | None, str], list[str]] = field(default_factory=dict)
    subscriptions: dict[str, list[Row]] = field(default_factory=dict)
    answers: dict[str, Row] = field(default_factory=dict)
    answers_by_voice: dict[VoiceKey, Row] = field(default_factory=dict)
    waiting: dict[str, bool] = field(default_factory=dict)
    """Source keys in the tray; False for those that were left out."""

    def add_account(self, row: Row) -> None:
        self.accounts[row["id"]] = row
        self.accounts_named.setdefault(row["name_key"], []).append(row["id"])

    def add_person(self, row: Row) -> None:
        self.people[row["id"]] = row
        self.people_named.setdefault((row["account_id"], folded(row["name"])), []).append(
            row["id"]
        )

    def add_handle(self, row: Row) -> None:
        """The unique ones can be looked up; all are listed under whoever holds them."""
        if row["system"] != System.PHONE:
            self.handles[row["system"], row["value_key"]] = row
        self.handles_of.setdefault(row["person_id"] or row["account_id"], []).append(row)

    def add_subscription(self, row: Row) -> None:
        self.subscriptions.setdefault(row["account_id"], []).append(row)

    def add_answer(self, row: Row) -> None:
        if row["source_key"]:
            self.answers[row["source_key"]] = row
        voice, score, survey = row["voice"], row["score"], row["survey"]
        self.answers_by_voice.setdefault((voice, row["on_day"], score, survey), row)
        self.answers_by_voice.setdefault((voice, None, score, survey), row)


def known(db: Connection, keys: Keys) -> Known:
    """One indexed look-up for each way of calling, then what belongs to the accounts found."""
    found = Known()
    met = [row for system, values in keys.handles.items() for row in _held(db, system, values)]
    named = _rows(db, _live(account).where(account.c.name_key.in_(_listed(keys.names))))
    ids = keys.accounts | {row["account_id"] for row in met} | {row["id"] for row in named}
    if keys.is_about_answers:
        ids |= {row["account_id"] for row in _answered(db, keys)}
    for row in _of(db, account, "id", ids):
        found.add_account(row)
    for row in _of(db, person, "account_id", ids) + _rows(
        db, _live(person).where(person.c.account_id.is_(None))
    ):
        found.add_person(row)
    for row in _of(db, handle, "account_id", ids) + _of_ours(db):
        found.add_handle(row)
    _add_rest(db, found, keys, ids)
    return found


def _add_rest(db: Connection, found: Known, keys: Keys, ids: Collection[str]) -> None:
    if keys.is_about_answers:
        for row in _of(db, answer, "account_id", ids):
            found.add_answer(row)
    else:
        for row in _of(db, subscription, "account_id", ids):
            found.add_subscription(row)
    tray = select(waiting.c.source_key, waiting.c.deleted_at).where(
        waiting.c.source == keys.source
    )
    for source_key, deleted_at in db.execute(tray.order_by(waiting.c.id)):
        found.waiting[source_key] = deleted_at is None


def _held(db: Connection, system: System, values: set[str]) -> list[Row]:
    query = _live(handle).where(
        _UNIQUE_HANDLES, handle.c.system == system, handle.c.value_key.in_(_listed(values))
    )
    return _rows(db, query)


def _answered(db: Connection, keys: Keys) -> list[Row]:
    query = _live(answer).where(
        answer.c.source_key.is_not(None),
        answer.c.source == keys.source,
        answer.c.source_key.in_(_listed(keys.answers)),
    )
    return _rows(db, query)


def _of_ours(db: Connection) -> list[Row]:
    """The handles of our own people, who belong to no account."""
    query = _live(handle).where(handle.c.account_id.is_(None))
    return _rows(db, query)


def _of(db: Connection, table: Table, column: str, ids: Collection[str | None]) -> list[Row]:
    wanted = [one for one in ids if one is not None]
    return _rows(db, _live(table).where(table.c[column].in_(_listed(wanted))))


def _live(table: Table) -> Select[Any]:
    return select(table).where(live(table)).order_by(table.c.id)


def _listed(values: Iterable[str]) -> Select[Any]:
    """A list of any length as one parameter."""
    return select(func.json_each(json.dumps(sorted(values))).table_valued("value").c.value)


def _rows(db: Connection, query: Select[Any]) -> list[Row]:
    result = db.execute(query)
    columns = tuple(result.keys())
    return [dict(zip(columns, row, strict=True)) for row in result]
