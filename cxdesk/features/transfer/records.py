"""From lines of text to records: every cell read, or its row refused with the reason."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from functools import partial
from typing import Any

from cxdesk.domain.custom_field import FieldType, Own
from cxdesk.domain.errors import DeskError
from cxdesk.domain.import_plan import Outcome, PlannedRow
from cxdesk.domain.importing import DayOrder, Field, Record
from cxdesk.domain.income import Period
from cxdesk.domain.ladder import rung_from_word
from cxdesk.features.transfer import cells, own_columns, skips
from cxdesk.features.transfer.dates import day_from_cell, day_order
from cxdesk.features.transfer.lines import rows
from cxdesk.features.transfer.mapping import Mapped, Options, OwnColumn
from cxdesk.features.transfer.reading import Line, Table
from cxdesk.i18n import _, number

_SHORT = 40
_PARTS = (Field.GIVEN, Field.FAMILY)
_NAMES = (Field.PERSON, Field.EMAIL, Field.DOMAIN)
_DAYS = (Field.ON, Field.START, Field.END)
_BANDS = frozenset({"promoter", "passive", "detractor"})
_READERS: dict[Field, Callable[[str], object]] = {
    Field.SCORE: cells.score_from_cell,
    Field.AMOUNT: cells.amount_from_cell,
    Field.COMMENT: cells.note_from_cell,
    Field.DOMAIN: cells.domain_from_cell,
    Field.EMAIL: cells.email_from_cell,
    Field.PERIOD: cells.period_from_cell,
    Field.SERIES: cells.series_from_cell,
    Field.CURRENCY: cells.currency_from_cell,
    Field.RUNG: rung_from_word,
    Field.HANDLE_SYSTEM: cells.system_from_cell,
    Field.CONFIDENTIAL: cells.truth_from_cell,
}


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads one field of every line, None for an own one; no cell is read a second time.

    Where cells hold several values, `separator` parts them.
    """

    field: Field | None
    places: tuple[int, ...]
    column: str
    parse: Callable[[str], object]
    separator: str = ""
    seen: dict[str, object] = dataclass_field(default_factory=dict)

    def values(self, lines: Sequence[Line]) -> list[object]:
        """What each line says: None for an empty cell, a DeskError for one that cannot be."""
        seen, found = self.seen, self.raw(lines)
        return [seen[cell] if cell in seen else self._read(cell) for cell in found]

    def raw(self, lines: Sequence[Line]) -> list[str]:
        """Of each line the first filled cell; a band beside the score is not the score."""
        if len(self.places) == 1:
            place = self.places[0]
            return [line.cells[place] for line in lines]
        filled = (filter(self._counts, self._all(line)) for line in lines)
        if self.separator:
            return list(map(self.separator.join, filled))
        return [next(cells, "") for cells in filled]

    def _all(self, line: Line) -> Iterator[str]:
        return (line.cells[place] for place in self.places)

    def _counts(self, cell: str) -> bool:
        text = cell.strip()
        return bool(text) and (self.field is not Field.SCORE or text.casefold() not in _BANDS)

    def _read(self, cell: str) -> object:
        text = cells.clean_cell(cell)
        try:
            value = self.parse(text) if text else None
        except DeskError as error:
            value = DeskError(f"{str(error).removesuffix('.')} ({_short(self.column)})")
        self.seen[cell] = value
        return value


def records(table: Table, mapped: Mapped, options: Options) -> list[Record | PlannedRow]:
    """One for each row, in order: read, or refused.

    Raises DayOrderError when a column of dates can be read in two ways.
    """
    lines = list(map(partial(_padded, len(table.header.cells)), rows(table, mapped.layout)))
    readers = list(_readers(lines, mapped, options))
    names = tuple(reader.field.value for reader in readers if reader.field is not None)
    shape = _Shape(readers, names, len(table.header.cells), _period_by_name(mapped))
    make = partial(_row, shape)
    columns = [reader.values(lines) for reader in readers]
    made = map(make, lines, *columns)
    if not mapped.layout.skips:
        return list(made)
    return [_unless_skipped(mapped, line, row) for line, row in zip(lines, made, strict=True)]


def _unless_skipped(mapped: Mapped, line: Line, row: Record | PlannedRow) -> Record | PlannedRow:
    reason = skips.reason(mapped.layout.skips, [h.key for h in mapped.headings], line.cells)
    if not reason:
        return row
    about = row.account or row.person_name if isinstance(row, Record) else row.about
    return PlannedRow(line.number, Outcome.SKIPPED, about or "", (), reason)


def _padded(width: int, line: Line) -> Line:
    """At least as many cells as there are columns."""
    missing = width - len(line.cells)
    return Line(line.number, line.cells + ("",) * missing) if missing > 0 else line


def _readers(lines: Sequence[Line], mapped: Mapped, options: Options) -> Iterator[_Reader]:
    for field, places in mapped.columns.items():
        name = mapped.headings[places[0]].text.strip() or field
        parse = _READERS.get(field, cells.line_from_cell)
        reader = _Reader(field, places, name, parse)
        if separator := mapped.layout.several(field):
            parse = partial(cells.several_from_cell, parse, separator)
            reader = _Reader(field, places, name, parse, separator)
        elif field in _DAYS:
            seen = map(cells.clean_cell, dict.fromkeys(reader.raw(lines)))
            order = day_order(name, seen, options.day_order)
            reader = _Reader(field, places, name, partial(day_from_cell, order=order))
        yield reader
    for place, column in mapped.own.items():
        yield _own_reader(lines, place, column, options)


def _own_reader(lines: Sequence[Line], place: int, column: OwnColumn, options: Options) -> _Reader:
    kind, order = column.type or FieldType.TEXT, DayOrder.DAY_FIRST
    if kind is FieldType.DAY:
        seen = dict.fromkeys(line.cells[place] for line in lines)
        order = day_order(column.name, map(cells.clean_cell, seen), options.day_order)
    return _Reader(None, (place,), column.name, own_columns.reader(column.name, kind, order))


@dataclass(frozen=True, slots=True)
class _Shape:
    """What all rows of a file share: readers, those of own fields last; `names` of the others.

    `period` is that of an amount which says none.
    """

    readers: list[_Reader]
    names: tuple[str, ...]
    width: int
    period: Period | None


_TOLD_APART = frozenset((DeskError, cells.Written, cells.Several, Own))
"""What a reader finds in a cell where that is not simply the value of its field."""


def _row(shape: _Shape, line: Line, *values: object) -> Record | PlannedRow:
    """`values` are what each reader found."""
    if not _fits(line, shape.width):
        return _refused(line, shape.readers, _spilt(line, shape.width))
    if _TOLD_APART.isdisjoint(map(type, values)):
        fields: dict[str, Any] = dict(zip(shape.names, values, strict=False))
        return Record(line.number, **fields)
    return _told_apart(shape, line, values)


def _told_apart(shape: _Shape, line: Line, values: Sequence[object]) -> Record | PlannedRow:
    record = Record(line.number)
    for reader, value in zip(shape.readers, values, strict=True):
        if value is None:
            continue
        if isinstance(value, DeskError):
            return _refused(line, shape.readers, str(value))
        if isinstance(value, cells.Written):
            record.amount = value.amount
            record.currency = record.currency or value.currency
            record.period = record.period or shape.period
        elif isinstance(value, Own):
            record.own = (*(record.own or ()), value)
        elif reader.field is not None:
            _fill(record, reader.field, value)
    return record


def _fill(record: Record, field: Field, value: object) -> None:
    if isinstance(value, cells.Several):
        setattr(record, field, value.first)
        if value.rest:
            record.also = (*(record.also or ()), *((field, one) for one in value.rest))
    else:
        setattr(record, field, value)


def _period_by_name(mapped: Mapped) -> Period | None:
    """A column called MRR holds what a month costs."""
    places = mapped.columns.get(Field.AMOUNT, ())
    name = mapped.headings[places[0]].key if places else ""
    return Period.MONTH if "mrr" in name.split() or "month" in name else None


def _fits(line: Line, width: int) -> bool:
    return len(line.cells) <= width or not any(cell.strip() for cell in line.cells[width:])


def _spilt(line: Line, width: int) -> str:
    return _("{cells} cells under {width} columns; a comma in it may lack its quotes").format(
        cells=number(len(line.cells)), width=number(width)
    )


def _refused(line: Line, readers: list[_Reader], reason: str) -> PlannedRow:
    """Listed under what the row calls its account or person."""
    said = {reader.field: cells.clean_cell(reader.raw([line])[0]) for reader in readers}
    parts = " ".join(said[field] for field in _PARTS if said.get(field))
    whole = (said[field] for field in _NAMES if said.get(field))
    about = said.get(Field.ACCOUNT) or parts or next(whole, "")
    return PlannedRow(line.number, Outcome.REFUSED, about[:80], (), reason)


def _short(column: str) -> str:
    return column if len(column) <= _SHORT else f"{column[: _SHORT - 1]}…"
