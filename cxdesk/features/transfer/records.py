"""From lines of text to records: every cell read, or its row refused with the reason."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from typing import Any

from cxdesk.domain.errors import DeskError
from cxdesk.domain.import_plan import Outcome, PlannedRow
from cxdesk.domain.importing import DayOrder, Field, Record
from cxdesk.domain.income import Period
from cxdesk.features.transfer import cells
from cxdesk.features.transfer.dates import day_from_cell, day_order
from cxdesk.features.transfer.lines import rows
from cxdesk.features.transfer.mapping import Mapped, Options
from cxdesk.features.transfer.reading import Line, Table
from cxdesk.i18n import _, number

_SHORT = 40
_NAMES = (Field.ACCOUNT, Field.PERSON, Field.GIVEN, Field.EMAIL, Field.DOMAIN)
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
}


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads one field of every line; a cell that occurs again is not read again."""

    field: Field
    places: tuple[int, ...]
    column: str
    parse: Callable[[str], object]
    seen: dict[str, object] = dataclass_field(default_factory=dict)

    def value(self, line: Line) -> object:
        """What the line says, None for an empty cell; raises DeskError with the column's name."""
        text = self.cell(line)
        if text not in self.seen:
            try:
                self.seen[text] = self.parse(text) if text else None
            except DeskError as error:
                reason = str(error).removesuffix(".")
                raise DeskError(f"{reason} ({_short(self.column)})") from error
        return self.seen[text]

    def cell(self, line: Line) -> str:
        """The first filled cell, clean; a band beside the score is not the score."""
        for place in self.places:
            raw = line.cells[place] if place < len(line.cells) else ""
            text = cells.clean_cell(raw) if raw else ""
            if text and (self.field is not Field.SCORE or text.casefold() not in _BANDS):
                return text
        return ""


def records(table: Table, mapped: Mapped, options: Options) -> list[Record | PlannedRow]:
    """One for each row, in order: read, or refused.

    Raises DayOrderError when a column of dates can be read in two ways.
    """
    lines = list(rows(table, mapped.layout))
    readers = list(_readers(lines, mapped, options))
    period = _period_by_name(mapped)
    width = len(table.header.cells)
    return [_read(line, readers, period, width) for line in lines]


def _read(
    line: Line, readers: list[_Reader], period: Period | None, width: int
) -> Record | PlannedRow:
    if _fits(line, width):
        return _record(line, readers, period)
    return _refused(
        line,
        readers,
        _("{cells} cells under {width} columns; a comma in it may lack its quotes.").format(
            cells=number(len(line.cells)), width=number(width)
        ),
    )


def _readers(lines: list[Line], mapped: Mapped, options: Options) -> Iterator[_Reader]:
    for field, places in mapped.columns.items():
        name = mapped.headings[places[0]].text.strip() or field
        reader = _Reader(field, places, name, _READERS.get(field, cells.line_from_cell))
        if field in _DAYS:
            seen = dict.fromkeys(reader.cell(line) for line in lines)
            order = day_order(name, seen, options.day_order)
            reader = _Reader(field, places, name, _day_reader(order))
        yield reader


def _day_reader(order: DayOrder) -> Callable[[str], object]:
    def read(cell: str) -> object:
        return day_from_cell(cell, order)

    return read


def _record(line: Line, readers: list[_Reader], period: Period | None) -> Record | PlannedRow:
    try:
        values: dict[str, Any] = {reader.field: reader.value(line) for reader in readers}
    except DeskError as error:
        return _refused(line, readers, str(error))
    if amount := values.get(Field.AMOUNT):
        values[Field.AMOUNT], beside = amount
        values[Field.CURRENCY] = values.get(Field.CURRENCY) or beside
        values[Field.PERIOD] = values.get(Field.PERIOD) or period
    return Record(line.number, **values)


def _period_by_name(mapped: Mapped) -> Period | None:
    """A column called MRR holds what a month costs."""
    places = mapped.columns.get(Field.AMOUNT, ())
    name = mapped.headings[places[0]].key if places else ""
    return Period.MONTH if "mrr" in name.split() or "month" in name else None


def _fits(line: Line, width: int) -> bool:
    return len(line.cells) <= width or not any(cell.strip() for cell in line.cells[width:])


def _refused(line: Line, readers: list[_Reader], reason: str) -> PlannedRow:
    """Listed under what the row calls its account or person."""
    said = {reader.field: reader.cell(line) for reader in readers}
    about = next((said[field] for field in _NAMES if said.get(field)), "")
    return PlannedRow(line.number, Outcome.REFUSED, about[:80], (), reason)


def _short(column: str) -> str:
    return column if len(column) <= _SHORT else f"{column[: _SHORT - 1]}…"
