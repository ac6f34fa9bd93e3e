"""Columns that become own fields: how their cells are read, and what they look like."""

import re
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from decimal import Decimal
from functools import partial

from cxdesk.domain.custom_field import FieldType, Own
from cxdesk.domain.errors import DeskError
from cxdesk.domain.importing import DayOrder
from cxdesk.domain.money import amount_from_text
from cxdesk.features.transfer import cells
from cxdesk.features.transfer.dates import day_from_cell
from cxdesk.features.transfer.headers import header_key
from cxdesk.i18n import _

_NUMBER = re.compile(r"[-−]?(0|[1-9][\d.,'’ ]*|0[.,]\d+)", re.ASCII)
_MOST_DIGITS = 15
_CALLED_A_NUMBER = re.compile(
    r"\b(id|no|nr|number|code|zip|plz|postal|phone|fax|tel|mobile|year|vat|iban)\b"
)
"""Headers of figures that nobody adds up."""

Reader = Callable[[str], Own]


def reader(name: str, kind: FieldType, order: DayOrder) -> Reader:
    """Reads a filled cell of the column; raises DeskError for one that is not of its kind."""
    readings: dict[FieldType, Callable[[str], str]] = {
        FieldType.TEXT: cells.note_from_cell,
        FieldType.NUMBER: _number,
        FieldType.DAY: partial(_day, order),
        FieldType.MONEY: _money,
    }
    return partial(_own, name, kind, readings[kind])


def _own(name: str, kind: FieldType, read: Callable[[str], str], cell: str) -> Own:
    return Own(name, kind, read(cell))


def likely_type(header: str, filled: Sequence[str]) -> FieldType:
    """What every one of the cells is; text when they differ or there are none."""
    if not filled:
        return FieldType.TEXT
    if any(_all(partial(_day, order), filled) for order in DayOrder):
        return FieldType.DAY
    if _all(_money, filled) and _has_currency(filled):
        return FieldType.MONEY
    if _all(_number, filled) and not _CALLED_A_NUMBER.search(header_key(header)):
        return FieldType.NUMBER
    return FieldType.TEXT


def _all(read: Callable[[str], object], filled: Iterable[str]) -> bool:
    try:
        for cell in filled:
            read(cell)
    except DeskError:
        return False
    return True


def _day(order: DayOrder, cell: str) -> str:
    return day_from_cell(cell, order).isoformat()


def _has_currency(filled: Sequence[str]) -> bool:
    return any(cells.amount_from_cell(cell).currency for cell in filled)


def _number(cell: str) -> str:
    text = " ".join(cell.split())
    if _NUMBER.fullmatch(text) and sum(map(str.isdigit, text)) <= _MOST_DIGITS:
        with suppress(DeskError):  # points and commas that make no amount
            return _plain(amount_from_text(text))
    raise DeskError(_("“{cell}” is not a number.").format(cell=cell[:40]))


def _money(cell: str) -> str:
    found = cells.amount_from_cell(cell)
    return " ".join(filter(None, (_plain(found.amount), found.currency)))


def _plain(amount: Decimal) -> str:
    """Without an exponent, and without zeros that say nothing."""
    text = f"{amount:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
