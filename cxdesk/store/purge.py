"""The end of what lay in the trash for thirty days: in rows, index, journal, bytes and log."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection, delete, select, text, update

from cxdesk.i18n import _
from cxdesk.store import engine, files, orphans
from cxdesk.store.ledger import deed as deeds
from cxdesk.store.ledger import draft
from cxdesk.store.plan_tables import plan_item
from cxdesk.store.tables import JOURNALLED, copy_choice, handle, setting, tagging

KEPT = timedelta(days=30)

_ROWS = tuple(table for table in JOURNALLED if table is not setting)
_TIED = frozenset(
    {
        *(handle.c.account_id, handle.c.person_id),
        *(plan_item.c.milestone_id, tagging.c.interaction_id),
    }
)
"""Pointers that may be empty, whose rows still mean nothing without the row they point at."""


def due(db: Connection, now: datetime) -> bool:
    """Whether anything has been in the trash for long enough."""
    limit = _limit(now)
    return any(
        db.scalar(select(table.c.id).where(table.c.deleted_at < limit).limit(1)) is not None
        for table in _ROWS
    )


def empty(db: Connection, now: datetime, deed_id: int) -> int:
    """Lets go of it for good, and of what belongs to it; how many rows. Inside a barrier deed.

    Nothing behind a barrier can be brought back, so the journal also forgets what rows held that
    are no longer there for other reasons, such as an undo.
    """
    db.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    limit = _limit(now)
    gone = sum(db.execute(delete(t).where(t.c.deleted_at < limit)).rowcount for t in _ROWS)
    gone += sum(orphans.let_go(db, _TIED).values())
    _drop_what_tells_of_it(db, deed_id)
    _forget(db)
    files.drop_unused(db)
    _pack_index(db)
    return gone


def wipe_log(book: Path) -> None:
    """Moves the log into the file and empties it; waits a moment for readers to step aside."""
    db = engine.connect(book)
    try:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    finally:
        db.close()


def _limit(now: datetime) -> str:
    return (now - KEPT).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _drop_what_tells_of_it(db: Connection, deed_id: int) -> None:
    """Half-typed texts, and wordings for the summary, know their row by its id alone."""
    ids = "SELECT pk FROM change_log WHERE deed_id = :deed AND op = 'D'"
    db.execute(delete(copy_choice).where(copy_choice.c.row_id.in_(text(ids))), {"deed": deed_id})
    db.execute(
        delete(draft).where(
            text(f"EXISTS (SELECT 1 FROM ({ids}) AS gone WHERE instr(draft.place, gone.pk) > 0)")
        ),
        {"deed": deed_id},
    )


def _forget(db: Connection) -> None:
    """The journal keeps that something happened to these rows, and when, but no word of them."""
    names = _names(db)
    for table in _ROWS:
        db.exec_driver_sql(
            "UPDATE change_log SET before = NULL, after = NULL"
            f" WHERE tbl = '{table.name}' AND coalesce(before, after) IS NOT NULL"
            f" AND pk NOT IN (SELECT id FROM {table.name})"
        )
    emptied = text(
        "SELECT deed_id FROM change_log GROUP BY deed_id HAVING count(before) + count(after) = 0"
    )
    nameless = _("About something that is gone for good")
    of_users = deeds.c.barrier == 0
    db.execute(update(deeds).where(of_users, deeds.c.id.in_(emptied)).values(name=nameless))
    if names:
        word = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")
        told = db.execute(select(deeds.c.id, deeds.c.name).where(of_users))
        for id_ in [id_ for id_, name in told if word.search(name)]:
            db.execute(update(deeds).where(deeds.c.id == id_).values(name=nameless))


def _names(db: Connection) -> list[str]:
    """Every name that an account or a person ever had that is no longer there."""
    return [
        name
        for tbl in ("account", "person")
        for state in ("before", "after")
        for name in db.exec_driver_sql(
            f"SELECT DISTINCT json_extract({state}, '$.name') FROM change_log WHERE tbl = '{tbl}'"
            f" AND pk NOT IN (SELECT id FROM {tbl}) AND json_extract({state}, '$.name') <> ''"
        ).scalars()
    ]


def _pack_index(db: Connection) -> None:
    """Words left the index when their row went to the trash, but stay in its older parts until
    these are merged.
    """
    for index in ("search_text", "who_text"):
        db.exec_driver_sql(f"INSERT INTO {index}({index}) VALUES ('optimize')")
