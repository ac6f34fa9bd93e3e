"""Reads a CSV as a spreadsheet would show it: numbered rows of cells, nothing interpreted yet."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from io import StringIO
from itertools import islice
from pathlib import Path

from cxdesk.domain.errors import DeskError
from cxdesk.features.transfer.decoding import decoded
from cxdesk.i18n import _, number

MOST_BYTES = 50 * 1024 * 1024
MOST_COLUMNS = 200
MOST_ROWS = 200_000
MOST_IN_ROW = 1024 * 1024

DELIMITERS = (",", ";", "\t")
_END = "\x1aend of file"


@dataclass(frozen=True, slots=True)
class Line:
    """One record: the number a spreadsheet shows for it (header = 1), and its cells as text."""

    number: int
    cells: tuple[str, ...]

    @property
    def is_blank(self) -> bool:
        return not any(cell.strip() for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Table:
    """A file, read. `lines` are all records after the header, blank ones included."""

    name: str
    sha256: str
    encoding: str
    delimiter: str
    header: Line
    lines: tuple[Line, ...]


def read(path: Path, encoding: str | None = None) -> Table:
    """The table in the file at `path`.

    Raises DeskError, within 3 seconds, for anything that is not a CSV of usual size.
    """
    raw = _bytes(path)
    found = decoded(raw, encoding)
    delimiter = _delimiter(found.text)
    lines = iter(_lines(found.text, delimiter))
    header = next((line for line in lines if not line.is_blank), None)
    if header is None:
        raise DeskError(
            _("{name} is empty. Nothing was changed. Choose another file.").format(name=path.name)
        )
    if len(header.cells) > MOST_COLUMNS:
        raise _too_many_columns()
    digest = sha256(raw).hexdigest()
    return Table(path.name, digest, found.encoding, delimiter, header, tuple(lines))


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise DeskError(
                _(
                    "{name} is larger than {limit} MB. Nothing was changed."
                    " Split it, or leave columns out, then bring in the parts."
                ).format(name=path.name, limit=number(MOST_BYTES // 1024 // 1024))
            )
        return path.read_bytes()
    except OSError as error:
        raise DeskError(
            _("{name} could not be read: {reason}. Nothing was changed.").format(
                name=path.name, reason=error.strerror
            )
        ) from error


class _Feed:
    """Hands lines to the parser and stops when one record grows without end."""

    def __init__(self, text: str) -> None:
        self.in_row = 0
        self._lines = StringIO(text, newline="")

    def __iter__(self) -> Iterator[str]:
        for line in self._lines:
            self.in_row += len(line)
            if self.in_row > MOST_IN_ROW:
                raise _endless()
            yield line
        yield _END


def _lines(text: str, delimiter: str) -> Iterator[Line]:
    """The records of `text`; an end marker behind them shows whether a quote is left open."""
    feed = _Feed(text)
    parser = csv.reader(feed, delimiter=delimiter)
    last = Line(0, ())
    try:
        for place, cells in enumerate(parser, 1):
            if last.number:
                yield last
            if place > MOST_ROWS:
                raise _too_many_rows()
            feed.in_row = 0
            last = Line(place, tuple(cells))
    except csv.Error as error:
        raise _open_quote(last.number + 1) from error
    if last.cells != (_END,):
        raise _open_quote(last.number)


def _delimiter(text: str) -> str:
    """The one that makes most cells of the header and leaves no quote in them; else a comma."""
    return max(DELIMITERS, key=lambda mark: _likeness(text, mark))


def _likeness(text: str, delimiter: str) -> tuple[int, int]:
    try:
        first = next(line for line in islice(_lines(text, delimiter), 20) if not line.is_blank)
    except (StopIteration, DeskError):
        return 0, 0
    return len(first.cells), -sum(cell.count('"') for cell in first.cells)


def _open_quote(row: int) -> DeskError:
    return DeskError(
        _(
            "Row {row} opens a quote that never closes. Nothing was changed."
            " Correct that row or export the file again."
        ).format(row=number(row))
    )


def _endless() -> DeskError:
    return DeskError(
        _(
            "One row of the file is longer than 1 MB. Nothing was changed."
            " It has too many columns, or is not a CSV."
        )
    )


def _too_many_columns() -> DeskError:
    return DeskError(
        _(
            "The file has more than {limit} columns. Nothing was changed."
            " Export it again with the columns you need."
        ).format(limit=number(MOST_COLUMNS))
    )


def _too_many_rows() -> DeskError:
    return DeskError(
        _("The file has more than {limit} rows. Nothing was changed. Split it into parts.").format(
            limit=number(MOST_ROWS)
        )
    )
