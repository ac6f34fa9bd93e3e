"""A sheet as CSV: UTF-8 with its mark, CRLF, every text in quotes and none of them a formula."""

import csv
from collections.abc import Callable
from typing import TextIO

from cxdesk.domain.exporting import Sheet, guarded

BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"  # without it Excel reads UTF-8 as its own code page


def write_csv(file: TextIO, sheet: Sheet, tick: Callable[[], None]) -> None:
    """Writes the whole sheet; `tick` is called for each row. `file` is opened with newline="".

    The writer itself writes days as ISO has them, numbers bare, and nothing for None.
    """
    file.write(BOM)
    writer = csv.writer(file, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerow(sheet.columns)
    for row in sheet.rows:
        writer.writerow([guarded(cell) if type(cell) is str else cell for cell in row])
        tick()
