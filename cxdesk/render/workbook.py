"""Sheets as one XLSX workbook: real numbers and days, and no text that is run or followed."""

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from cxdesk.domain.exporting import Cell, Sheet, guarded

_PLAIN = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_ROW_BY_ROW = {"constant_memory": True}
_FIRST_DAY = date(1900, 3, 1)  # before it, spreadsheets count a 29 February that never was
_MOST_DIGITS = 15  # a spreadsheet keeps no more of a number
_CUT = -2  # what xlsxwriter says when it had to cut a text
_WIDTH = 18


def write_workbook(path: Path, sheets: Iterable[Sheet], tick: Callable[[], None]) -> int:
    """Writes all sheets, each under a frozen head; says how many texts a cell could not hold.

    Rows go to the disk as they come, beside `path`. Raises OSError where the disk refuses.
    """
    options = {**_PLAIN, **_ROW_BY_ROW, "tmpdir": str(path.parent)}
    book = xlsxwriter.Workbook(path, options)
    try:
        styles = {name: book.add_format(look) for name, look in _STYLES.items()}
        cut = sum(_fill(book, sheet, styles, tick) for sheet in sheets)
        book.close()
    except FileCreateError as error:
        raise _cause(error) from error
    finally:
        _let_go(book)
    return cut


_STYLES = {"head": {"bold": True}, "day": {"num_format": "yyyy-mm-dd"}}


def _fill(book: Workbook, sheet: Sheet, styles: dict[str, Any], tick: Callable[[], None]) -> int:
    page = book.add_worksheet(sheet.name)
    page.freeze_panes(1, 0)
    page.set_column(0, len(sheet.columns) - 1, _WIDTH)
    for place, name in enumerate(sheet.columns):
        page.write_string(0, place, name, styles["head"])
    cut = 0
    for number, row in enumerate(sheet.rows, 1):
        for place, cell in enumerate(row):
            if cell is not None:
                cut += _write(page, (number, place), cell, styles["day"]) == _CUT
        tick()
    return cut


def _write(page: Worksheet, at: tuple[int, int], cell: Cell, day: Any) -> object:
    match cell:
        case str():
            return page.write_string(*at, guarded(cell))
        case date() if cell >= _FIRST_DAY:
            return page.write_datetime(*at, cell, day)
        case int() | Decimal() if _keeps(cell):
            return page.write_number(*at, cell)
        case _:
            return page.write_string(*at, str(cell))


def _keeps(figure: int | Decimal) -> bool:
    """Whether a spreadsheet keeps every digit of it."""
    return len(Decimal(figure).as_tuple().digits) <= _MOST_DIGITS


def _let_go(book: Workbook) -> None:
    """Closes the rows' files, which a workbook that was called off leaves open."""
    for page in book.worksheets():
        page._opt_close()


def _cause(error: FileCreateError) -> OSError:
    """The error of the disk that xlsxwriter wraps."""
    inner = error.args[0] if error.args else None
    return inner if isinstance(inner, OSError) else OSError(str(error))
