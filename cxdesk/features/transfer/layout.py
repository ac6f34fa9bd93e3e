"""A layout: which columns of another program's file hold what."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cxdesk.domain.importing import Field, System
from cxdesk.features.transfer.headers import header_key, is_private


class Subject(StrEnum):
    """What a file is about: accounts with their people, or answers to a survey."""

    ACCOUNTS = "accounts"
    ANSWERS = "answers"


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of the column at `place` (0 is the first), as the file writes it."""

    place: int
    text: str

    @property
    def key(self) -> str:
        return header_key(self.text)


@dataclass(frozen=True, slots=True)
class Column:
    """Finds the columns of `field` by their keys in order of preference, or by a pattern.

    Where a file repeats a name, `before` and `after` say on which side of another column it is.
    """

    field: Field
    names: tuple[str, ...] = ()
    pattern: str = ""
    before: str = ""
    after: str = ""

    def places(self, headings: Sequence[Heading]) -> tuple[int, ...]:
        side = [h for h in headings if self._on_side(h, headings) and not is_private(h.text)]
        if self.pattern:
            return _same_question([h for h in side if re.search(self.pattern, h.key)])
        first = {h.key: h.place for h in reversed(side)}
        return tuple(first[name] for name in self.names if name in first)

    def _on_side(self, heading: Heading, headings: Sequence[Heading]) -> bool:
        marks = {h.key: h.place for h in reversed(headings) if h.key}
        before, after = marks.get(self.before, len(headings)), marks.get(self.after, -1)
        return after < heading.place < before


def _same_question(found: Sequence[Heading]) -> tuple[int, ...]:
    """A question may span several columns; only the first question counts."""
    return tuple(h.place for h in found if h.key == found[0].key)


Columns = dict[Field, tuple[int, ...]]
"""Where each field stands; of several places the first filled cell counts."""


@dataclass(frozen=True, slots=True)
class Layout:
    """One program's file. `needs` are keys without which it is another file, `never` keys with
    which it is; `system` calls its accounts by `external_id`."""

    name: str
    title: str
    subject: Subject
    columns: tuple[Column, ...]
    needs: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    system: System = System.EXTERNAL
    header_rows: int = 1
    footer_after_blank: bool = False

    def find(self, headings: Sequence[Heading]) -> Columns:
        found: Columns = {}
        for column in self.columns:
            if places := column.places(headings):
                found.setdefault(column.field, places)
        return found

    def likeness(self, headings: Sequence[Heading]) -> int:
        """How many fields it finds; 0 when the file is another one."""
        keys = {h.key for h in headings}
        if not keys.issuperset(self.needs) or not keys.isdisjoint(self.never):
            return 0
        return len(self.find(headings)) if self._is_enough(self.find(headings)) else 0

    def _is_enough(self, found: Columns) -> bool:
        if self.subject is Subject.ANSWERS:
            return Field.SCORE in found
        return not found.keys().isdisjoint({Field.ACCOUNT, Field.EXTERNAL_ID, Field.DOMAIN})


def headings_of(rows: Sequence[Sequence[str]]) -> Iterator[Heading]:
    """One per column; a question's name, in the first of two rows, spans the blanks after it."""
    last = ""
    for place, text in enumerate(rows[0]):
        below = rows[1][place] if len(rows) > 1 and place < len(rows[1]) else ""
        last = text if text.strip() or not below.strip() else last
        yield Heading(place, last)
