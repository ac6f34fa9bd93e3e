"""A layout: which columns of another program's file hold what."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cxdesk.domain.importing import Field, System
from cxdesk.features.transfer.headers import header_key, is_private
from cxdesk.features.transfer.skips import Skip

MOST_HEADER_ROWS = 3


class Subject(StrEnum):
    """What a file is about: accounts with their people, or answers to a survey."""

    ACCOUNTS = "accounts"
    ANSWERS = "answers"


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of the column at `place` (0 is the first), as the file writes it.

    `question` is the wording, where the name is only a number such as Q4.
    """

    place: int
    text: str
    question: str = ""

    @property
    def key(self) -> str:
        return header_key(self.text)

    @property
    def wording(self) -> str:
        return header_key(self.question) if self.question else self.key


Columns = dict[Field, tuple[int, ...]]
"""Where each field stands; of several places the first filled cell counts."""


@dataclass(frozen=True, slots=True)
class Column:
    """Finds the columns of `field` by their keys in order of preference, or by a pattern that
    their wording has, or by the ending of another column's name (`marked`).

    Where a file repeats a name, `before` and `after` say on which side of another column it is.
    A pattern takes no column that an earlier one took. `several` parts the values in a cell; then
    those of all its columns count.
    """

    field: Field
    names: tuple[str, ...] = ()
    pattern: str = ""
    marked: str = ""
    before: str = ""
    after: str = ""
    several: str = ""

    def places(self, headings: Sequence[Heading], taken: frozenset[int]) -> tuple[int, ...]:
        side = [h for h in self._on_side(headings) if not is_private(h.text)]
        first = {h.key: h.place for h in reversed(side)}
        if self.marked:
            return tuple(place for key, place in first.items() if key + self.marked in first)[:1]
        if self.pattern:
            free = [h for h in side if h.place not in taken]
            return _same_question([h for h in free if re.search(self.pattern, h.wording)])
        return tuple(first[name] for name in self.names if name in first)

    def _on_side(self, headings: Sequence[Heading]) -> Sequence[Heading]:
        if not (self.before or self.after):
            return headings
        marks = {h.key: h.place for h in reversed(headings)}
        before, after = marks.get(self.before, len(headings)), marks.get(self.after, -1)
        return [h for h in headings if after < h.place < before]


def _same_question(found: Sequence[Heading]) -> tuple[int, ...]:
    """A question may span several columns; only the first question counts."""
    return tuple(h.place for h in found if h.key == found[0].key)


@dataclass(frozen=True, slots=True)
class Layout:
    """One program's file. `needs` are keys without which it is another file, `marks` keys of
    which it has one at least, `never` keys with which it is another.

    `system` calls its accounts by `external_id`, and `person_system` its people. `skips` are rows
    that say nothing. `worded`: the second header row words what the first one numbers.
    """

    name: str
    title: str
    subject: Subject
    columns: tuple[Column, ...]
    needs: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    system: System = System.EXTERNAL
    person_system: System = System.HUBSPOT_CONTACT
    skips: tuple[Skip, ...] = ()
    header_rows: int = 1
    worded: bool = False
    footer_after_blank: bool = False

    def headings(self, top: Sequence[Sequence[str]]) -> tuple[Heading, ...]:
        """Of the columns whose header begins with the rows `top`."""
        if self.worded:
            return tuple(_worded(top))
        return tuple(headings_of(top[: min(self.header_rows, 2)]))

    def find(self, headings: Sequence[Heading]) -> Columns:
        found: Columns = {}
        for column in self.columns:
            taken = frozenset(place for places in found.values() for place in places)
            if column.field not in found and (places := column.places(headings, taken)):
                found[column.field] = places
        return found

    def several(self, field: Field) -> str:
        """What parts the values in one cell of `field`; "" where a cell holds one."""
        return next((one.several for one in self.columns if one.field is field), "")

    def likeness(self, top: Sequence[Sequence[str]]) -> int:
        """How many fields it finds; 0 when the file is another one."""
        headings = self.headings(top)
        keys = {h.key for h in headings}
        if not keys.issuperset(self.needs) or not keys.isdisjoint(self.never):
            return 0
        if self.marks and keys.isdisjoint(self.marks):
            return 0
        found = self.find(headings)
        return len(found) if self._is_enough(found) else 0

    def _is_enough(self, found: Columns) -> bool:
        if self.subject is Subject.ANSWERS:
            return Field.SCORE in found
        named = {Field.ACCOUNT, Field.EXTERNAL_ID, Field.DOMAIN}
        return not found.keys().isdisjoint(named | {Field.EMAIL} if self.needs else named)


def headings_of(rows: Sequence[Sequence[str]]) -> Iterator[Heading]:
    """One per column; a question's name, in the first of two rows, spans the blanks after it."""
    last = ""
    for place, text in enumerate(rows[0]):
        below = rows[1][place] if len(rows) > 1 and place < len(rows[1]) else ""
        last = text if text.strip() or not below.strip() else last
        yield Heading(place, last)


def _worded(rows: Sequence[Sequence[str]]) -> Iterator[Heading]:
    for place, text in enumerate(rows[0]):
        below = rows[1][place] if len(rows) > 1 and place < len(rows[1]) else ""
        yield Heading(place, text, below)
