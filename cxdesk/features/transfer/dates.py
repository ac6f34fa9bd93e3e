"""Days as other programs write them, and whether a column puts the day or the month first."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime
from functools import lru_cache

from cxdesk.domain.errors import DeskError
from cxdesk.domain.importing import DayOrder, DayOrderError
from cxdesk.i18n import _

_ZONE = r"(?: ?(?:[A-Z]{1,5})?(?:[+-]\d{1,2}(?::?\d{2})?)?)?"
_TIME = rf"(?:[T,]? ?\d{{1,2}}:\d{{2}}(?::\d{{2}}(?:[.,]\d+)?)?(?: ?[AaPp][Mm])?{_ZONE})?"
_ISO = re.compile(rf"(\d{{4}})[-/.](\d{{1,2}})[-/.](\d{{1,2}}){_TIME}", re.ASCII)
_EITHER = re.compile(rf"(\d{{1,2}})([-/.])(\d{{1,2}})\2(\d{{4}}|\d{{2}}){_TIME}", re.ASCII)
_NAMED = re.compile(
    r"(?:(\d{1,2})[- ]([A-Za-z]{3,9})|([A-Za-z]{3,9}) (\d{1,2}))\.?,?[- ](\d{4}|\d{2})" + _TIME,
    re.ASCII,
)
_UNIX = re.compile(r"(\d{10})(?:\d{3}|\.\d+)?", re.ASCII)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_EXAMPLES = 3


def day_order(column: str, cells: Iterable[str], asked: DayOrder | None) -> DayOrder:
    """`asked` if given, else what the cells of the column decide.

    Raises DayOrderError when every cell fits both and some of them would be two different days.
    """
    if asked is not None:
        return asked
    open_cells: dict[str, None] = {}
    fits: set[DayOrder] = set()
    for cell in cells:
        if found := _EITHER.fullmatch(cell.strip()):
            first, second = int(found[1]), int(found[3])
            if first > 12 or second > 12:
                fits.add(DayOrder.DAY_FIRST if first > 12 else DayOrder.MONTH_FIRST)
            elif first != second:
                open_cells.setdefault(cell)
    if len(fits) == 1:
        return fits.pop()
    if open_cells:
        raise DayOrderError(column, tuple(open_cells)[:_EXAMPLES])
    return DayOrder.DAY_FIRST


def day_from_cell(cell: str, order: DayOrder) -> date:
    """The calendar day in `cell` as it was written there; raises DeskError when there is none."""
    found = _day(cell.strip(), order)
    if found is None:
        raise DeskError(_("“{cell}” is not a date.").format(cell=cell[:40]))
    return found


@lru_cache(8192)
def _day(cell: str, order: DayOrder) -> date | None:
    try:
        if iso := _ISO.fullmatch(cell):
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        if either := _EITHER.fullmatch(cell):
            return _ordered(either, order)
        if named := _NAMED.fullmatch(cell):
            month = _MONTHS.index((named[2] or named[3])[:3].casefold()) + 1
            return date(_year(named[5]), month, int(named[1] or named[4]))
        if unix := _UNIX.fullmatch(cell):
            return datetime.fromtimestamp(int(unix[1]), UTC).date()
    except ValueError:  # 31 February, the month "foo"
        return None
    return None


def _ordered(either: re.Match[str], order: DayOrder) -> date:
    day, month = int(either[1]), int(either[3])
    if order is DayOrder.MONTH_FIRST:
        day, month = month, day
    return date(_year(either[4]), month, day)


def _year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else 2000 + int(digits)
