"""A file as the mapper shows it: columns with samples, what they become, what is still open."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import islice

from sqlalchemy import Connection

from cxdesk.domain.custom_field import FieldType, field_key
from cxdesk.domain.errors import DeskError
from cxdesk.domain.import_fields import DAYS, NAMES_ACCOUNT
from cxdesk.domain.importing import DayOrder, DayOrderError, Field
from cxdesk.features.transfer import own_columns
from cxdesk.features.transfer.cells import clean_cell
from cxdesk.features.transfer.choosing import choices, column_name
from cxdesk.features.transfer.dates import day_from_cell, day_order
from cxdesk.features.transfer.headers import holds_stars, is_private
from cxdesk.features.transfer.layout import Subject
from cxdesk.features.transfer.layouts import generic
from cxdesk.features.transfer.lines import rows
from cxdesk.features.transfer.mapping import Choice, Mapped, OwnColumn, mapped
from cxdesk.features.transfer.reading import Line, Table
from cxdesk.features.transfer.remembering import Remembered
from cxdesk.features.transfer.source import Source
from cxdesk.i18n import day
from cxdesk.store import custom

PREVIEW = 100
_SAMPLES = 3
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class SourceColumn:
    """One column of the file. `samples` are the first different cells that say something.

    `usual` is what its layout takes it for. `order` is how its days are read and `reads` the
    first of them in words; None and "" where it holds none, or nobody can tell yet.
    """

    place: int
    header: str
    name: str
    samples: tuple[str, ...]
    choice: Choice
    usual: Field | None
    is_private: bool
    order: DayOrder | None = None
    reads: str = ""


@dataclass(frozen=True, slots=True)
class Opened:
    """`questions` are the columns whose days can be read in two ways. `problem` says why the
    file cannot be planned as it stands; "" where it can."""

    source: Source
    found: Mapped
    columns: tuple[SourceColumn, ...]
    questions: tuple[DayOrderError, ...] = ()
    problem: str = ""
    remembered: Remembered | None = None

    @property
    def is_ready(self) -> bool:
        return not (self.questions or self.problem or self.missing)

    @property
    def is_sure(self) -> bool:
        """Nothing is open, and a table of somebody's own names the accounts it is about."""
        is_known = self.found.layout is not generic.ACCOUNTS
        return self.is_ready and (is_known or Field.ACCOUNT in self.found.columns)

    @property
    def missing(self) -> frozenset[Field]:
        """Fields of which the file needs one, where it has none of them."""
        there = self.found.columns.keys()
        if self.found.layout.subject is Subject.ANSWERS and Field.SCORE not in there:
            return frozenset({Field.SCORE})
        named = NAMES_ACCOUNT | {Field.EMAIL}
        return frozenset() if there & named else NAMES_ACCOUNT

    @property
    def preview(self) -> Sequence[Line]:
        """The first lines under the header, as the file has them."""
        return self.source.table.lines[:PREVIEW]


def described(db: Connection, source: Source, remembered: Remembered | None) -> Opened:
    """What was read, and what each column becomes by what the user said or else by the layout."""
    table, problem = source.table, ""
    try:
        found = mapped(table, source.options)
    except DeskError as error:
        is_fault = source.options.layout or any(map(holds_stars, table.header.cells))
        problem = str(error) if is_fault else ""
        nothing: tuple[Choice, ...] = (None,) * len(table.header.cells)
        options = replace(
            source.options, layout=generic.ACCOUNTS.name, columns=nothing, mapping=()
        )
        found = mapped(table, options)
    found = settled(db, table, found)
    filled = list(rows(table, found.layout))
    columns, questions = [], []
    for column in _columns(filled, found):
        try:
            columns.append(_with_order(filled, column, source.options.day_order))
        except DayOrderError as question:
            columns.append(column)
            questions.append(question)
    return Opened(source, found, tuple(columns), tuple(questions), problem, remembered)


def settled(db: Connection, table: Table, found: Mapped) -> Mapped:
    """The kinds of own fields: as the book has them, as was said, or as the cells look."""
    if not found.own:
        return found
    kept = {field_key(field.name): field.type for field in custom.fields(db)}
    filled = list(rows(table, found.layout))
    own = {}
    for place, column in found.own.items():
        kind = kept.get(field_key(column.name)) or column.type
        own[place] = replace(column, type=kind or _likely(filled, place, column.name))
    return replace(found, own=own)


def _likely(filled: Sequence[Line], place: int, header: str) -> FieldType:
    return own_columns.likely_type(header, list(_different(filled, place)))


def _columns(filled: Sequence[Line], found: Mapped) -> Iterator[SourceColumn]:
    usual = _usual(found)
    for heading, choice in zip(found.headings, choices(found), strict=True):
        samples = islice(_different(filled, heading.place), _SAMPLES)
        yield SourceColumn(
            heading.place,
            " ".join(heading.text.split()),
            column_name(found.headings, heading.place),
            tuple(_short(cell) for cell in samples),
            choice,
            usual.get(heading.place),
            is_private(heading.text),
        )


def _usual(found: Mapped) -> dict[int, Field]:
    by_field = found.layout.find(found.headings)
    return {place: field for field, places in by_field.items() for place in places}


def _with_order(
    filled: Sequence[Line], column: SourceColumn, asked: DayOrder | None
) -> SourceColumn:
    """Raises DayOrderError when its days can be read in two ways and nobody said in which."""
    choice = column.choice
    kind = choice.type if isinstance(choice, OwnColumn) else None
    if choice not in DAYS and kind is not FieldType.DAY:
        return column
    order = day_order(column.name, _different(filled, column.place), asked)
    first = next(_different(filled, column.place), "")
    with suppress(DeskError):  # the dry run says which rows hold no day
        return replace(column, order=order, reads=day(day_from_cell(first, order)))
    return replace(column, order=order)


def _different(filled: Sequence[Line], place: int) -> Iterator[str]:
    """The different cells of a column that say something, in the order of the file."""
    there = dict.fromkeys(line.cells[place] for line in filled if place < len(line.cells))
    return (text for text in map(clean_cell, there) if text)


def _short(cell: str) -> str:
    line = " ".join(cell.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
