"""A sheet as CSV: UTF-8 with its mark, CRLF, every text in quotes and none of them a formula."""

import csv
from collections.abc import Callable
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
        writer.writerow(map(written, row))
        tick()


def written(cell: Cell) -> object:
    """A cell as it stands in a file of text; numbers stay numbers."""
    match cell:
        case str():
            return guarded(cell)
        case date():
            return cell.isoformat()
        case None:
            return ""
        case _:
            return cell
