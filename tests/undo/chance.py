"""What a roll of the dice gives: a row, a text, a day."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from random import Random

from sqlalchemy import Connection, select

from cxdesk.domain.errors import DeskError
from cxdesk.store import tables

TODAY = date(2026, 11, 17)
WORDS = ["gate 4", "東京", "“quoted” \\ back", "O'Neil", "line\nbreak", "{json}", "Têxtil", "R&D"]
Do = Callable[[Connection, Random, Path], object]


def some(db: Connection, dice: Random, table: str, column: str = "id", gone: bool = False) -> str:
    """The id of a row, or another column of it; of one in the trash where it is `gone`."""
    rows = tables.metadata.tables[table]
    kept = rows.c.deleted_at.is_not(None) if gone else rows.c.deleted_at.is_(None)
    ids = db.scalars(select(rows.c[column]).where(kept).order_by(rows.c.id)).all()
    if not ids:
        raise DeskError("There is none.")
    return dice.choice(ids)


def text(dice: Random) -> str:
    return " ".join(dice.choices(WORDS, k=3)) + f" {dice.random()}"


def day(dice: Random) -> date:
    return TODAY - timedelta(dice.randrange(700))
