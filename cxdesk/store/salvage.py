"""A fresh, sound book from what a damaged one still holds, with an account of what was lost."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import Connection, Table, insert, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import DBAPIError

from cxdesk.clock import Clock
from cxdesk.domain.errors import DeskError
from cxdesk.domain.salvaged import Salvaged
from cxdesk.i18n import _
from cxdesk.store import book as books
from cxdesk.store import orphans, snapshot
from cxdesk.store.book import Book
from cxdesk.store.faults import Unreadable
from cxdesk.store.journal import deed
from cxdesk.store.kept import metadata
from cxdesk.store.ledger import change_log, draft, file_bytes
from cxdesk.store.orphans import Mended
from cxdesk.store.schema_id import VERSION
from cxdesk.store.tables import JOURNALLED
from cxdesk.store.wreck import Wreck
from cxdesk.store.wreck_file import is_book, version_of

Row = dict[str, Any]
_BATCH = 500


@dataclass(slots=True)
class _Haul:
    """Of one table: the keys of the rows that are in, and how many were not to be had."""

    table: Table
    ids: set[str] = field(default_factory=set)
    recalled: int = 0
    lost: int = 0


def salvage(damaged: Path, target: Path, clock: Clock) -> list[Salvaged]:
    """Puts what can be read into a new book at `target`; the damaged file is left as it is.

    Raises DeskError for a file that never was a book, and where `target` cannot be written.
    """
    _check(damaged, target)
    try:
        with TemporaryDirectory(prefix=".salvage-", dir=target.parent) as folder:
            fresh = Path(folder) / "book.cxdesk"
            told = _rebuild(damaged, fresh, clock)
            snapshot.copy(fresh, target)
    except OSError as error:
        raise DeskError(
            _(
                "{path} could not be written. The damaged file is as it was."
                " Check the folder and its free space, then do it again."
            ).format(path=target)
        ) from error
    return told


def _rebuild(damaged: Path, fresh: Path, clock: Clock) -> list[Salvaged]:
    books.create(fresh)
    book = Book(fresh, clock, "cli")
    name = _("Salvage {name}").format(name=damaged.name)
    try:
        with book.write() as db, deed(db, name, barrier=True):
            db.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
            return _fill(db, Wreck(damaged, fresh.parent))
    finally:
        book.close()


def _check(damaged: Path, target: Path) -> None:
    if not damaged.is_file():
        raise DeskError(
            _(
                "There is no book at {path}. Nothing was changed. Check its name and folder."
            ).format(path=damaged)
        )
    if not is_book(damaged):
        raise DeskError(
            _("{path} is not a CxDesk book, so there is nothing to salvage in it.").format(
                path=damaged
            )
        )
    if version_of(damaged) not in (None, VERSION):
        raise DeskError(
            _(
                "{path} was written by another version of CxDesk. Nothing was changed."
                " Salvage it with that version, then open the result here."
            ).format(path=damaged)
        )
    if target.exists():
        raise DeskError(
            _("{path} is there already. Nothing was changed. Choose another name.").format(
                path=target
            )
        )


def _fill(db: Connection, wreck: Wreck) -> list[Salvaged]:
    hauls = {table.name: _Haul(table) for table in (*JOURNALLED, file_bytes, draft)}
    for haul in hauls.values():
        holes: list[int] = []
        refused = _keep(db, haul, _read(wreck, haul.table, holes))
        haul.lost = refused + len(holes)
    for name, rows in _remembered(wreck, hauls).items():
        _recall(db, hauls[name], rows)
    mended = orphans.adopt(db)
    return [_told(haul, mended.get(name, Mended()), wreck) for name, haul in hauls.items()]


def _told(haul: _Haul, mended: Mended, wreck: Wreck) -> Salvaged:
    return Salvaged(
        haul.table.name,
        kept=len(haul.ids) - mended.dropped,
        recalled=haul.recalled,
        lost=haul.lost + mended.dropped,
        made=mended.made,
        unread=haul.table.name in wreck.unread,
    )


def _read(wreck: Wreck, table: Table, holes: list[int]) -> Iterator[Row | None]:
    """Rows as facts; None for each that no CxDesk can have written."""
    decode = _decoder(table)
    for values in wreck.rows(table, holes):
        yield decode(dict(zip(table.columns.keys(), values, strict=True)))


def _decoder(table: Table) -> Callable[[Row], Row | None]:
    dialect = sqlite.dialect()
    readers = {
        c.name: read
        for c in table.columns
        if (read := c.type.result_processor(dialect, None)) is not None
    }

    def decode(row: Row) -> Row | None:
        try:
            row |= {name: read(row[name]) for name, read in readers.items()}
        except (Unreadable, TypeError):
            return None
        if table is file_bytes and _hash(row["bytes"]) != row["sha256"]:
            return None
        return row

    return decode


def _hash(content: object) -> str:
    return hashlib.sha256(content).hexdigest() if isinstance(content, bytes) else ""


def _keep(db: Connection, haul: _Haul, rows: Iterable[Row | None]) -> int:
    """Inserts what the schema takes; how many rows it did not take."""
    key = haul.table.primary_key.columns[0].name
    refused, batch = 0, []
    for row in rows:
        if row is None:
            refused += 1
        elif row[key] not in haul.ids:
            batch.append(row)
        if len(batch) == _BATCH:
            refused += _insert(db, haul, batch)
            batch = []
    return refused + _insert(db, haul, batch)


def _insert(db: Connection, haul: _Haul, batch: list[Row]) -> int:
    """How many rows were refused; those before a refused row are in, and those after it follow."""
    key, refused = haul.table.primary_key.columns[0], 0
    while batch:
        try:
            db.execute(insert(haul.table), batch)
            taken = len(batch)
        except DBAPIError:
            there = set(db.scalars(select(key).where(key.in_([row[key.name] for row in batch]))))
            taken = next(place for place, row in enumerate(batch) if row[key.name] not in there)
            refused += 1
        haul.ids.update(row[key.name] for row in batch[:taken])
        batch = batch[taken + 1 :]
    return refused


def _recall(db: Connection, haul: _Haul, rows: list[Row]) -> None:
    """Brings back rows that the journal still tells whole."""
    decode, before = _decoder(haul.table), len(haul.ids)
    _keep(db, haul, (decode(row) for row in rows))
    haul.recalled = len(haul.ids) - before
    haul.lost = max(0, haul.lost - haul.recalled)


def _remembered(wreck: Wreck, hauls: dict[str, _Haul]) -> dict[str, list[Row]]:
    """By table, the last state of every row that was not read and not deleted either."""
    states: dict[tuple[str, str], Row] = {}
    for _seq, _deed, _account, tbl, pk, op, _before, after in wreck.rows(change_log, []):
        if tbl not in hauls or pk in hauls[tbl].ids:
            continue
        if op == "D":
            states.pop((tbl, pk), None)
        elif after is not None:
            states[tbl, pk] = states.get((tbl, pk), {"id": pk}) | _json(after)
    found: dict[str, list[Row]] = {}
    for (tbl, _pk), row in states.items():
        if row.keys() == set(metadata.tables[tbl].columns.keys()):
            found.setdefault(tbl, []).append(row)
    return found


def _json(text: str) -> Row:
    try:
        found = json.loads(text)
    except (TypeError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
