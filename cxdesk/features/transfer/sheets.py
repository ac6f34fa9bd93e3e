"""Reads workbooks (XLSX, XLS, ODS): which sheet, and its cells as the text that was typed.

It has no limits of its own on memory, so it runs in `child` alone.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import partial
from io import BytesIO
from itertools import islice
from lzma import LZMAError

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from cxdesk.features.transfer.apart import PACKED
from cxdesk.features.transfer.layout import MOST_HEADER_ROWS
from cxdesk.features.transfer.layouts import known
from cxdesk.features.transfer.limits import (
    MB,
    MOST_COLUMNS,
    MOST_SHEET_ROWS,
    MOST_UNPACKED,
    Fault,
    UnreadableError,
)

Cell = int | float | str | bool | time | date | datetime | timedelta

_READ_PARTS = (".xml", ".rels", ".bin")
_BAD_ZIP = (zipfile.BadZipFile, zlib.error, LZMAError, RuntimeError, OSError, EOFError, ValueError)
_LOCKED = re.compile(
    re.escape("EncryptedPackage".encode("utf-16-le")) + rb"|\x09\x08\x10\0.{16}\x2f\0", re.DOTALL
)
"""An XLSX, or the first records of an XLS, behind a password."""
_MANIFEST = "META-INF/manifest.xml"
_LOOKS_GROUPED = re.compile(r"-?\d{1,3}\.\d{3}")
_EXACT = 1e15


def read(raw: bytes, layout: str | None = None) -> tuple[str, Iterator[list[str]]]:
    """The name and the rows of the sheet whose header is most like `layout`, or any layout.

    The first row is the sheet's first, the first cell stands in column A, blank or not.
    """
    if raw.startswith(PACKED):
        _check_parts(raw)
    elif _LOCKED.search(raw):
        raise UnreadableError(Fault.PASSWORD)
    try:
        sheet = _best(CalamineWorkbook.from_filelike(BytesIO(raw)), layout)
    except PasswordError as error:
        raise UnreadableError(Fault.PASSWORD) from error
    except CalamineError as error:
        raise UnreadableError(Fault.DAMAGED) from error
    if sheet is None:
        return "", iter(())
    last_row, last_column = sheet.end or (0, 0)
    if last_row > MOST_SHEET_ROWS:
        raise UnreadableError(Fault.ROWS, MOST_SHEET_ROWS)
    if last_column >= MOST_COLUMNS:
        raise UnreadableError(Fault.COLUMNS, MOST_COLUMNS)
    return sheet.name, _rows(sheet)


def text_of(cell: Cell) -> str:
    """What was typed: days as ISO, a whole number without a point, TRUE and FALSE."""
    match cell:
        case bool():
            return str(cell).upper()
        case float():
            return _number(cell)
        case datetime(hour=0, minute=0, second=0):
            return cell.date().isoformat()
        case datetime():
            return cell.isoformat(" ", "seconds")
        case date() | time():
            return cell.isoformat()
    return str(cell)


def _number(cell: float) -> str:
    if cell.is_integer() and abs(cell) < _EXACT:
        return str(int(cell))
    text = repr(cell)
    return f"{text}0" if _LOOKS_GROUPED.fullmatch(text) else text  # 1.234 is not 1234


def _check_parts(raw: bytes) -> None:
    """Unpacks once and keeps nothing, as what an archive says of its sizes may be a lie."""
    size = 0
    try:
        with zipfile.ZipFile(BytesIO(raw)) as archive:
            for part in archive.infolist():
                for chunk in _chunks(archive, part):
                    size += len(chunk)
                    if size > MOST_UNPACKED:
                        raise UnreadableError(Fault.UNPACKED, MOST_UNPACKED // MB)
                    if part.filename == _MANIFEST and b"encryption-data" in chunk:
                        raise UnreadableError(Fault.PASSWORD)
    except _BAD_ZIP as error:
        raise UnreadableError(Fault.DAMAGED) from error


def _chunks(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """The content of a part that is read; pictures are not."""
    if part.filename.lower().endswith(_READ_PARTS):
        with archive.open(part) as file:
            yield from iter(partial(file.read, MB), b"")


def _best(book: CalamineWorkbook, layout: str | None) -> CalamineSheet | None:
    """The first of the visible sheets that fit best; None where all are empty."""
    best, fit = None, -1
    for one in book.sheets_metadata:
        if one.typ is not SheetTypeEnum.WorkSheet or one.visible is not SheetVisibleEnum.Visible:
            continue
        sheet = book.get_sheet_by_name(one.name)
        if sheet.end and (likeness := known.likeness(_top(sheet), layout)) > fit:
            best, fit = sheet, likeness
    return best


def _top(sheet: CalamineSheet) -> list[list[str]]:
    """The header: the first rows that are not blank."""
    filled = (row for row in _rows(sheet) if any(map(str.strip, row)))
    return list(islice(filled, MOST_HEADER_ROWS)) or [[]]


def _rows(sheet: CalamineSheet) -> Iterator[list[str]]:
    left = [""] * (sheet.start[1] if sheet.start else 0)
    return ([*left, *map(text_of, row)] for row in sheet.iter_rows())
