"""The rows of a plan that were refused, as a file to mend and bring in again."""

import csv
from collections.abc import Iterator, Sequence
from io import StringIO

from cxdesk.domain.exporting import guarded, unguarded
from cxdesk.domain.import_plan import Outcome, PlannedRow
from cxdesk.features.transfer.headers import REFUSED_BECAUSE
from cxdesk.features.transfer.layout import Layout
from cxdesk.features.transfer.reading import Table
from cxdesk.render.csv_sheet import BOM


def to_csv(table: Table, layout: Layout, planned: Sequence[PlannedRow]) -> str:
    """The header and the refused rows as they were, and beside each the reason.

    Cells that a spreadsheet would take for formulas are guarded; the reader takes that off again.
    """
    written = StringIO()
    writer = csv.writer(written, delimiter=table.delimiter or ",", lineterminator="\r\n")
    writer.writerows(_rows(table, layout, planned))
    return BOM + written.getvalue()


def _rows(table: Table, layout: Layout, planned: Sequence[PlannedRow]) -> Iterator[list[str]]:
    reasons = {row.number: row.reason for row in planned if row.outcome is Outcome.REFUSED}
    yield _row(table, table.header.cells, REFUSED_BECAUSE)
    for line in table.lines[: layout.header_rows - 1]:
        yield _row(table, line.cells, "")
    for line in table.lines:
        if line.number in reasons:
            yield _row(table, line.cells, reasons[line.number])


def _row(table: Table, cells: Sequence[str], reason: str) -> list[str]:
    """An earlier reason makes way; a row with too many cells keeps them, behind the reason.

    A cell that came with a guard is read without it, so it gets none on top of that.
    """
    header = list(table.header.cells)
    width = header.index(REFUSED_BECAUSE) if REFUSED_BECAUSE in header else len(header)
    own = [*cells[:width], *[""] * (width - len(cells)), reason, *cells[len(header) :]]
    return [guarded(unguarded(cell)) for cell in own]
