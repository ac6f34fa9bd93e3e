"""Rows of the book by what calls them, while a file is planned against them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

from cxdesk.domain.custom_field import CustomField
from cxdesk.domain.importing import System
from cxdesk.domain.text import folded

Row = dict[str, Any]
"""A row of a table by column; unlike a fact it is there to be filled in."""

VoiceKey = tuple[str, date | None, int, str | None]
"""Voice, day, score, survey; the day is None where the file has none."""


@dataclass(slots=True)
class Known:
    """A plan adds to it as it goes, so that later rows of the file see what earlier ones did.

    `answers` are by source key, `waiting` says of each key in the tray whether it still waits.
    `own_fields` are by their key, `own_values` by account and field.
    """

    accounts: dict[str, Row] = field(default_factory=dict)
    people: dict[str, Row] = field(default_factory=dict)
    handles: dict[tuple[str, str], Row] = field(default_factory=dict)
    handles_of: dict[str, list[Row]] = field(default_factory=dict)
    accounts_named: dict[str, list[str]] = field(default_factory=dict)
    subscriptions: dict[str, list[Row]] = field(default_factory=dict)
    answers: dict[str, Row] = field(default_factory=dict)
    waiting: dict[str, bool] = field(default_factory=dict)
    own_fields: dict[str, CustomField] = field(default_factory=dict)
    own_values: dict[tuple[str, str], Row] = field(default_factory=dict)
    _former_names: dict[str, set[str]] = field(default_factory=dict)
    _people_at: dict[str | None, list[Row]] = field(default_factory=dict)
    _votes: dict[VoiceKey, Row] = field(default_factory=dict)

    def add_account(self, row: Row) -> None:
        self.accounts[row["id"]] = row
        self.name_account(row)

    def name_account(self, row: Row) -> None:
        """The account can be found by the name it has now."""
        self.accounts_named.setdefault(row["name_key"], []).append(row["id"])

    def add_person(self, row: Row) -> None:
        self.people[row["id"]] = row
        self._people_at.setdefault(row["account_id"], []).append(row)

    def people_called(self, name: str, account_id: str | None) -> Iterator[Row]:
        """At the account, or among our own people for None; by the name they have now, or had
        before two of them were made one.
        """
        there = self._people_at.get(account_id, [])
        return (row for row in there if self.is_called(row, name))

    def is_called(self, person: Row, name: str) -> bool:
        return _folded(person["name"]) == _folded(name) or self.was_called(person, name)

    def was_called(self, person: Row, name: str) -> bool:
        """By a name that is another one's now."""
        former = self._former_names.get(person["id"])
        return former is not None and _folded(name) in former

    def add_handle(self, row: Row) -> None:
        """The unique ones can be looked up; all are listed under whoever holds them."""
        if row["system"] != System.PHONE:
            self.handles[row["system"], row["value_key"]] = row
        if row["system"] == System.PERSON_NAME:
            former = self._former_names.setdefault(row["person_id"], set())
            former.add(row["value_key"].partition(" ")[2])
        self.handles_of.setdefault(row["person_id"] or row["account_id"], []).append(row)

    def add_subscription(self, row: Row) -> None:
        self.subscriptions.setdefault(row["account_id"], []).append(row)

    def add_answer(self, row: Row) -> None:
        if row["source_key"] is not None:
            self.answers[row["source_key"]] = row
        self._votes.setdefault((row["voice"], row["on_day"], row["score"], row["survey"]), row)

    def add_undated(self) -> None:
        """For files without dates: the first answer of each voice stands for any day."""
        for (voice, _on, score, survey), row in list(self._votes.items()):
            self._votes.setdefault((voice, None, score, survey), row)

    def vote(self, key: VoiceKey) -> Row | None:
        """The answer that the same voice gave already."""
        return self._votes.get(key)


@lru_cache(65_536)
def _folded(name: str) -> str:
    return folded(name)
