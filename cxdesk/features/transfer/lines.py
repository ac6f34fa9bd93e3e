"""Which lines of a table are rows: not the blank ones, the totals, and the footer."""

import re
from collections.abc import Iterator, Sequence

from cxdesk.features.transfer.layout import Layout
from cxdesk.features.transfer.reading import Line, Table

_TOTAL = re.compile(r"(grand |sub ?)?totals?( ?\([^)]*\))?:?", re.IGNORECASE)
_FIGURES = re.compile(r"[\d.,$€£%()\s-]*")
_FOOTER = re.compile(
    r"confidential information\b|copyright \(c\)|generated (by|on)\b", re.IGNORECASE
)


def rows(table: Table, layout: Layout) -> Iterator[Line]:
    """The rows of `table`, in order, under the numbers a spreadsheet shows."""
    body: Sequence[Line] = table.lines[layout.header_rows - 1 :]
    if layout.footer_after_blank:
        body = _without_footer(body)
    width = len(table.header.cells)
    return (line for line in body if not (line.is_blank or _is_aside(line, width)))


def _is_aside(line: Line, width: int) -> bool:
    """A total among figures, or a lone sentence of a footer."""
    if width == 1:
        return False
    first, *others = filter(str.strip, line.cells)
    if _TOTAL.fullmatch(first.strip()):
        return all(_FIGURES.fullmatch(cell) for cell in others)
    return not others and _FOOTER.match(first.strip()) is not None


def _without_footer(body: Sequence[Line]) -> Sequence[Line]:
    """Cuts lone first cells at the end that a blank line sets apart, in whatever language."""
    end = len(body)
    while end and not any(cell.strip() for cell in body[end - 1].cells[1:]):
        end -= 1
    tail = body[end:]
    blank = next((place for place, line in enumerate(tail) if line.is_blank), len(tail))
    return body[: end + blank]
