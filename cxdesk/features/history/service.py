"""Undo, redo and what was done: one line for the whole book, whoever did it."""

from sqlalchemy import Connection

from cxdesk.domain.changes import Deed
from cxdesk.store import accounts, journal


def undo(db: Connection) -> Deed:
    """Takes back the newest deed and says which; raises DeskError when there is none."""
    return journal.undo(db)


def redo(db: Connection) -> Deed:
    """Does the last undone deed again and says which; raises DeskError when there is none."""
    return journal.redo(db)


def next_undo(db: Connection) -> Deed | None:
    return journal.next_undo(db)


def next_redo(db: Connection) -> Deed | None:
    return journal.next_redo(db)


def history(db: Connection, account_id: str | None = None, limit: int = 200) -> list[Deed]:
    """Deeds of the book or of one account, newest first."""
    return journal.history(db, account_id, limit)


def find(db: Connection, word: str) -> str:
    """The account that a typed word means."""
    return accounts.find(db, word)
