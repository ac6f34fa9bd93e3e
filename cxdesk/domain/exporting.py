"""Files out: sheets of typed cells, and texts that a spreadsheet must not take for formulas."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

Cell = str | int | Decimal | date | None
"""A number is a number, a day is a day; only a text can be mistaken for a formula."""

Progress = Callable[[int, int], None]
"""Told (rows written, rows in all); may raise, and then nothing is left behind."""

_TRAP = re.compile(r"'*[\s\u200b\ufeff]*[=+\-@\t\r＝＋－＠]")


class Format(StrEnum):
    """A folder of CSV files, or one workbook with a sheet for each."""

    CSV = "csv"
    XLSX = "xlsx"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One noun of the book, a row for each. `rows` can be read once, `count` of them."""

    name: str
    columns: tuple[str, ...]
    rows: Iterator[tuple[Cell, ...]]
    count: int


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file of an export: its name, its SHA-256 in hex, and the rows of each sheet in it.

    `cut` counts the texts that were longer than a cell of such a file can be.
    """

    name: str
    sha256: str
    rows: dict[str, int]
    cut: int = 0


def guarded(text: str) -> str:
    """`text` with an apostrophe before it where a spreadsheet would take it for a formula.

    One that has apostrophes before a formula already gets one more, so that `unguarded` is exact.
    """
    if text[:1].isalnum():
        return text  # as most are
    return f"'{text}" if _TRAP.match(text) else text


def unguarded(cell: str) -> str:
    """The text that `guarded` was given."""
    return cell[1:] if cell.startswith("'") and _TRAP.match(cell, 1) else cell
