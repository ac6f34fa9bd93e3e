"""Adds many rows in few statements."""

from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import Any

from sqlalchemy import Connection, Table

_MOST_ROWS = 500
_MOST_VALUES = 30_000  # SQLite takes 32,766 in one statement


def add_rows(db: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> Iterator[int]:
    """Yields how many rows each statement wrote; all rows fill the columns of the first.

    Statements of many rows, because every statement costs the full-text index a flush to its
    pages. Account by account, as the indexes are: else nearly every row would touch pages that
    no row before it did. Without the columns that no row fills: the driver is slow with None.
    """
    ordered = sorted(rows, key=_account_of)
    columns = {name: _coded(db, table, name, ordered) for name in rows[0]}
    filled = {name: values for name, values in columns.items() if set(values) != {None}}
    at_once = min(_MOST_ROWS, _MOST_VALUES // len(filled))
    lines = zip(*filled.values(), strict=True)
    while chunk := list(islice(lines, at_once)):
        statement = _statement(table, tuple(filled), len(chunk))
        db.exec_driver_sql(statement, tuple(chain.from_iterable(chunk)))
        yield len(chunk)


def _account_of(row: dict[str, Any]) -> str:
    return row.get("account_id") or ""


def _coded(db: Connection, table: Table, name: str, rows: Sequence[dict[str, Any]]) -> list[Any]:
    """A column of `rows` as SQLite keeps it; equal values are worked out once."""
    code = table.c[name].type.dialect_impl(db.dialect).bind_processor(db.dialect)
    values = [row[name] for row in rows]
    if code is None:
        return values
    coded = {value: code(value) for value in set(values)}
    return [coded[value] for value in values]


def _statement(table: Table, columns: tuple[str, ...], count: int) -> str:
    row = f"({', '.join('?' * len(columns))})"
    return f"INSERT INTO {table.name}({', '.join(columns)}) VALUES {', '.join([row] * count)}"
