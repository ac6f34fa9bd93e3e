"""Writes what an import plans, and keeps its file and its tray."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from hashlib import sha1
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select, update

from cxdesk.domain.custom_field import FieldType, Own
from cxdesk.domain.errors import DeskError
from cxdesk.domain.importing import Field, Record, System, TrayRow
from cxdesk.domain.income import Period
from cxdesk.domain.ladder import Rung
from cxdesk.domain.nps import Series
from cxdesk.i18n import _
from cxdesk.store.bulk import add_rows
from cxdesk.store.ids import new_id
from cxdesk.store.journal import trash_stamp
from cxdesk.store.kept import metadata
from cxdesk.store.known import Row
from cxdesk.store.listed import listed
from cxdesk.store.tables import import_file, live, waiting

Progress = Callable[[int, int], None]
"""Told (rows written, rows in all); may raise, and then nothing is kept."""


def _own(kept: list[list[str]]) -> tuple[Own, ...]:
    return tuple(Own(name, FieldType(kind), text) for name, kind, text in kept)


def _also(kept: list[list[str]]) -> tuple[tuple[Field, str], ...]:
    return tuple((Field(of), value) for of, value in kept)


_READ: dict[str, Callable[[Any], Any]] = {
    "amount": Decimal,
    "period": Period,
    "series": Series,
    "rung": Rung,
    "handle_system": System,
    **dict.fromkeys(("on", "start", "end"), date.fromisoformat),
    "own": _own,
    "also": _also,
}


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What the book remembers of a file: never its rows. `mapping` and `counts` are plain JSON."""

    name: str
    sha256: str
    layout: str
    mapping: dict[str, Any]
    counts: dict[str, int]


def write(
    db: Connection,
    added: dict[str, list[Row]],
    changed: dict[tuple[str, str], Row],
    progress: Progress,
) -> None:
    """Adds and changes rows in bulk, in the open deed; keys among new rows may point both ways."""
    db.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    total = sum(map(len, added.values())) + len(changed)
    done = 0
    for size in _steps(db, added, changed):
        done += size
        progress(done, total)


def _steps(
    db: Connection, added: dict[str, list[Row]], changed: dict[tuple[str, str], Row]
) -> Iterator[int]:
    for name, rows in added.items():
        yield from add_rows(db, metadata.tables[name], rows)
    for (name, row_id), values in changed.items():
        table = metadata.tables[name]
        db.execute(
            update(table).where(table.c.id == bindparam("row")).values(values), {"row": row_id}
        )
        yield 1


def with_file(added: dict[str, list[Row]], file_id: str) -> dict[str, list[Row]]:
    """The same rows, those for the tray under their file."""
    tray_rows = [row | {"import_id": file_id} for row in added.get("waiting", [])]
    return added | ({"waiting": tray_rows} if tray_rows else {})


def add_file(db: Connection, facts: FileFacts) -> str:
    """The new id of the file's row, to which its waiting rows belong."""
    row_id = new_id()
    db.execute(
        insert(import_file).values(
            id=row_id,
            name=facts.name,
            sha256=facts.sha256,
            layout=facts.layout,
            mapping=json.dumps(facts.mapping),
            counts=json.dumps(facts.counts),
        )
    )
    return row_id


def tray(db: Connection, ids: Sequence[str] | None = None) -> list[TrayRow]:
    """What waits, by file and row: all of it, or those with these ids."""
    query = (
        select(waiting, import_file.c.name, import_file.c.layout)
        .join(import_file, import_file.c.id == waiting.c.import_id)
        .where(live(waiting))
        .order_by(waiting.c.import_id, waiting.c.row_no)
    )
    if ids is not None:
        query = query.where(waiting.c.id.in_(listed(ids)))
    return [
        TrayRow(row.id, row.name, row.layout, record_of(row.row_no, row.fields), row.reason)
        for row in db.execute(query)
    ]


def waiting_count(db: Connection) -> int:
    """How many rows wait in the tray."""
    return db.scalar(select(func.count()).select_from(waiting).where(live(waiting))) or 0


def take(db: Connection, ids: Sequence[str]) -> list[TrayRow]:
    """The waiting rows with these ids; raises DeskError when one is no longer there."""
    there = {row.id: row for row in tray(db, ids)}
    if not there.keys() >= set(ids):
        raise DeskError(
            _("That row no longer waits. Nothing was changed. Look at the tray again.")
        )
    return [there[row_id] for row_id in ids]


def leave(db: Connection, ids: Sequence[str]) -> None:
    """Takes rows out of the tray; the book remembers that they were there."""
    stamp = trash_stamp(db)
    db.execute(update(waiting).where(waiting.c.id.in_(listed(ids))).values(deleted_at=stamp))


def fields_of(record: Record) -> str:
    """The filled cells as JSON, days and amounts as text."""
    filled = {
        f.name: getattr(record, f.name)
        for f in fields(Record)
        if f.name != "number" and getattr(record, f.name) is not None
    }
    return json.dumps(filled, default=str, ensure_ascii=False)


def record_of(number: int, text: str) -> Record:
    filled: dict[str, Any] = json.loads(text)
    read = {name: _READ[name](value) if name in _READ else value for name, value in filled.items()}
    return Record(number, **read)


def tray_key(record: Record) -> str:
    """By which a row is known again when its file comes a second time."""
    if record.answer_id:
        return record.answer_id
    return "row:" + sha1(fields_of(record).encode(), usedforsecurity=False).hexdigest()
