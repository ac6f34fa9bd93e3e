"""What the user said of a file's columns, kept in the book for the next file with the same ones.

It is a setting of the book, found by a fingerprint of the header, and not the row of the file it
was said of: one look-up finds it, and to forget it changes nothing of what was brought in.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection

from cxdesk.domain.custom_field import FieldType
from cxdesk.domain.importing import DayOrder, Field
from cxdesk.features.transfer.choosing import choices
from cxdesk.features.transfer.headers import REFUSED_BECAUSE, header_key
from cxdesk.features.transfer.mapping import Choice, Mapped, Options, OwnColumn
from cxdesk.features.transfer.reading import Table
from cxdesk.store import options


@dataclass(frozen=True, slots=True)
class Remembered:
    """What was said of `file` on that day."""

    options: Options
    file: str
    on: date


def fingerprint(header: Sequence[str]) -> str:
    """By which files with the same columns in the same order meet, in whichever spelling.

    The reason beside refused rows, which we add ourselves, does not count.
    """
    keys = [header_key(name) for name in header]
    told = [key for key in keys if key != header_key(REFUSED_BECAUSE)]
    return sha256("\x1f".join(told).encode(errors="replace")).hexdigest()[:32]


def recalled(db: Connection, table: Table) -> Remembered | None:
    """None where nothing was said, or where this version no longer knows what it meant."""
    kept = options.value(db, _place(table))
    try:
        return _read(kept) if kept else None
    except (KeyError, TypeError, ValueError):
        return None


def keep(db: Connection, table: Table, said: Options, found: Mapped, today: date) -> None:
    """Inside a deed. `found` is what came of what was `said`."""
    options.keep(
        db,
        _place(table),
        {
            "file": table.name,
            "on": today.isoformat(),
            "layout": found.layout.name,
            "days": said.day_order,
            "columns": [_written(choice) for choice in choices(found)],
        },
    )


def forget(db: Connection, table: Table) -> None:
    """Inside a deed."""
    options.drop(db, _place(table))


def _place(table: Table) -> str:
    return f"mapping.{fingerprint(table.header.cells)}"


def _read(kept: dict[str, Any]) -> Remembered:
    order = DayOrder(kept["days"]) if kept["days"] else None
    said = Options(kept["layout"], day_order=order)
    columns = tuple(_choice(one) for one in kept["columns"])
    return Remembered(
        replace(said, columns=columns), str(kept["file"]), date.fromisoformat(kept["on"])
    )


def _written(choice: Choice) -> str | dict[str, str | None] | None:
    if isinstance(choice, OwnColumn):
        return {"name": choice.name, "type": choice.type}
    return choice


def _choice(kept: Any) -> Choice:
    if isinstance(kept, dict):
        return OwnColumn(kept["name"], FieldType(kept["type"]))
    return Field(kept) if kept else None
