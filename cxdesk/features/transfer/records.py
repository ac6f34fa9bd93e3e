"""From lines of text to records: every cell read, or its row refused with the reason."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
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

_DAYS = (Field.ON, Field.START, Field.END)
_BANDS = frozenset({"promoter", "passive", "detractor"})
_READERS: dict[Field, Callable[[str], object]] = {
    Field.SCORE: cells.score_from_cell,
    Field.COMMENT: cells.note_from_cell,
    Field.DOMAIN: cells.domain_from_cell,
    Field.EMAIL: cells.email_from_cell,
    Field.PERIOD: cells.period_from_cell,
    Field.SERIES: cells.series_from_cell,
    Field.CURRENCY: cells.currency_from_cell,
}


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads one field of every line."""

    field: Field
    places: tuple[int, ...]
    column: str
    parse: Callable[[str], object]

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
        _("{cells} cells under {width} columns; a comma in it may lack its quotes.").format(
            cells=number(len(line.cells)), width=number(width)
        ),
    )


def _readers(lines: list[Line], mapped: Mapped, options: Options) -> Iterator[_Reader]:
    for field, places in mapped.columns.items():
        name = mapped.headings[places[0]].text.strip() or field
        reader = _Reader(field, places, name, _READERS.get(field, cells.line_from_cell))
        if field in _DAYS:
            order = day_order(name, (reader.cell(line) for line in lines), options.day_order)
            reader = _Reader(field, places, name, _day_reader(order))
        yield reader


def _day_reader(order: DayOrder) -> Callable[[str], object]:
    def read(cell: str) -> object:
        return day_from_cell(cell, order)

    return read


def _record(line: Line, readers: list[_Reader], period: Period | None) -> Record | PlannedRow:
    values: dict[str, Any] = {}
    for reader in readers:
        if not (text := reader.cell(line)):
            continue
        try:
            if reader.field is Field.AMOUNT:
                values["amount"], beside = cells.amount_from_cell(text)
                values.setdefault("currency", beside)
            else:
                values[reader.field] = reader.parse(text)
        except DeskError as error:
            return _refused(line, f"{reader.column}: {error}")
    if "amount" in values:
        values.setdefault("period", period)
    return Record(line.number, **values)


def _period_by_name(mapped: Mapped) -> Period | None:
    """A column called MRR holds what a month costs."""
    places = mapped.columns.get(Field.AMOUNT, ())
    name = mapped.headings[places[0]].key if places else ""
    return Period.MONTH if "mrr" in name.split() or "month" in name else None


def _fits(line: Line, width: int) -> bool:
    return len(line.cells) <= width or not any(cell.strip() for cell in line.cells[width:])


def _refused(line: Line, reason: str) -> PlannedRow:
    first = next(cell.strip() for cell in line.cells if cell.strip())
    return PlannedRow(line.number, Outcome.REFUSED, cells.clean_cell(first)[:80], (), reason)
