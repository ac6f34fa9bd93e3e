"""A sheet as CSV: UTF-8 with its mark, CRLF, every text in quotes and none of them a formula."""

import csv
from collections.abc import Callable, Iterable
from datetime import date
from typing import TextIO

from cxdesk.domain.exporting import Cell, Sheet, guarded

BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"  # without it Excel reads UTF-8 as its own code page


def write_csv(file: TextIO, sheet: Sheet, tick: Callable[[], None]) -> None:
    """Writes the whole sheet; `tick` is called for each row. `file` is opened with newline=""."""
    file.write(BOM)
    writer = csv.writer(file, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerow(sheet.columns)
    for row in sheet.rows:
        writer.writerow(map(_written, row))
        tick()


def _written(cell: Cell) -> object:
    match cell:
        case str():
            return guarded(cell)
        case date():
            return cell.isoformat()
        case None:
            return ""
        case _:
            return cell


def as_tabs(rows: Iterable[Iterable[Cell]]) -> str:
    """The same cells between tabs, as a spreadsheet takes them from the clipboard."""
    return "\r\n".join("\t".join(map(one_line, row)) for row in rows)


def one_line(cell: Cell) -> str:
    """A cell for the clipboard, where a tab or a line end would begin another one."""
    return " ".join(str(_written(cell)).split())
