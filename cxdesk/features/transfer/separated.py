"""Reads text whose cells stand between commas, semicolons or tabs, as a spreadsheet does."""

import csv
import re
from collections.abc import Iterator
from itertools import islice

from cxdesk.domain.errors import DeskError
from cxdesk.features.transfer.limits import MOST_IN_ROW, MOST_ROWS, Fault, UnreadableError
from cxdesk.i18n import _, number

DELIMITERS = (",", ";", "\t")
_LINE = re.compile(r"[^\r\n]*+(?:\r\n?|\n)|[^\r\n]++")
_END = "\x1aend of file"

Cells = list[str]


def rows(text: str, delimiter: str) -> Iterator[Cells]:
    """The records of `text`; an end marker behind them shows whether a quote is left open.

    Raises DeskError where a quote never closes, and for more or longer records than a table has.
    """
    feed = _Feed(text)
    last: Cells | None = None
    place = 0
    try:
        for place, cells in enumerate(csv.reader(feed, delimiter=delimiter), 1):
            if last is not None:
                yield last
            if place > MOST_ROWS:
                raise UnreadableError(Fault.ROWS, MOST_ROWS)
            feed.in_row = 0
            last = cells
    except csv.Error as error:
        raise _open_quote(place + 1) from error
    if last != [_END]:
        raise _open_quote(place)


def delimiter_of(text: str) -> str:
    """The one that makes most cells of the header and leaves no quote in them; else a comma."""
    start = text[: 2 * MOST_IN_ROW]
    return max(DELIMITERS, key=lambda mark: _likeness(start, mark))


class _Feed:
    """Hands lines to the parser and stops when one record grows without end."""

    def __init__(self, text: str) -> None:
        self.in_row = 0
        self._text = text

    def __iter__(self) -> Iterator[str]:
        for found in _LINE.finditer(self._text):
            self.in_row += found.end() - found.start()
            if self.in_row > MOST_IN_ROW:
                raise UnreadableError(Fault.LONG_ROW)
            yield found[0]
        yield _END


def _likeness(text: str, delimiter: str) -> tuple[int, int]:
    try:
        lead = islice(rows(text, delimiter), 20)
        first = next(cells for cells in lead if any(map(str.strip, cells)))
    except (StopIteration, DeskError):
        return 0, 0
    return len(first), -sum(cell.count('"') for cell in first)


def _open_quote(row: int) -> DeskError:
    return DeskError(
        _(
            "Row {row} opens a quote that never closes. Nothing was changed."
            " Correct that row or export the file again."
        ).format(row=number(row))
    )
