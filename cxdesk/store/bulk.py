"""Adds many rows in few statements."""

from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Table

_MOST_ROWS = 500
_MOST_VALUES = 30_000  # SQLite takes 32,766 in one statement


def add_rows(db: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> Iterator[int]:
    """Yields how many rows each statement wrote; all rows fill the columns of the first.

    Statements of many rows, because every statement costs the full-text index a flush to its
    pages: one for each row took twice as long.
    """
    columns = tuple(rows[0])
    at_once = min(_MOST_ROWS, _MOST_VALUES // len(columns))
    for start in range(0, len(rows), at_once):
        chunk = rows[start : start + at_once]
        db.exec_driver_sql(_statement(table, columns, len(chunk)), _values(db, table, chunk))
        yield len(chunk)


def _statement(table: Table, columns: tuple[str, ...], count: int) -> str:
    row = f"({', '.join('?' * len(columns))})"
    return f"INSERT INTO {table.name}({', '.join(columns)}) VALUES {', '.join([row] * count)}"


def _values(db: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> tuple[Any, ...]:
    """Every value of every row, as SQLite keeps it."""
    columns = tuple(rows[0])
    take = itemgetter(*columns)
    types = (table.c[name].type.dialect_impl(db.dialect) for name in columns)
    coders = [(place, kind.bind_processor(db.dialect)) for place, kind in enumerate(types)]
    coded = [(place, code) for place, code in coders if code is not None]
    values: list[Any] = []
    for row in rows:
        cells = list(take(row))
        for place, code in coded:
            cells[place] = code(cells[place])
        values += cells
    return tuple(values)
