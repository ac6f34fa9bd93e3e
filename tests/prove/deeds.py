"""Numbered deeds, each of several rows, that a book holds whole or not at all."""

from datetime import UTC, date, datetime
from pathlib import Path

from sqlalchemy import insert, update

from cxdesk.clock import Clock
from cxdesk.domain.interaction import Direction, Kind, State
from cxdesk.store import engine, tables
from cxdesk.store.book import Book, create, open_book
from cxdesk.store.journal import deed

ACCOUNT = "0195f000-0000-7000-8000-000000000001"
PARTS = 3
CLOCK = Clock(lambda: datetime(2026, 11, 17, 9, tzinfo=UTC))

OURS = "0195f000-0000-7000-9000-"
WHOLE = f"SELECT subject, count(*) FROM interaction WHERE id LIKE '{OURS}%' GROUP BY subject"
JOURNALLED = f"""
SELECT d.name, count(*) FROM change_log l JOIN deed d ON d.id = l.deed_id
WHERE l.pk LIKE '{OURS}%' AND d.open IS NULL GROUP BY d.id
"""
NEWEST = f"SELECT note FROM account WHERE id = '{ACCOUNT}'"


def start(path: Path) -> None:
    """A new book that holds one account."""
    create(path)
    book = open_book(path, CLOCK)
    fresh = {"id": ACCOUNT, "name": "Acme", "name_key": "acme", "currency": "EUR", "note": "0"}
    with book.write() as db, deed(db, "Open Acme"):
        db.execute(insert(tables.account).values(fresh))
    book.close()


def do(book: Book, number: int) -> None:
    """Commits deed `number`: some interactions, and the account changed along with them."""
    with book.write() as db, deed(db, str(number)):
        db.execute(insert(tables.interaction), [_part(number, part) for part in range(PARTS)])
        db.execute(update(tables.account).values(note=str(number)))


def _part(number: int, part: int) -> dict[str, object]:
    return {
        "id": f"{OURS}{number:08}{part:04}",
        "account_id": ACCOUNT,
        "kind": Kind.CALL,
        "direction": Direction.TWO_WAY,
        "state": State.DONE,
        "on_day": date(2026, 11, 1),
        "subject": str(number),
        "body": f"Deed {number}, part {part}. " + "They asked about the roll-out. " * part * 9,
        "next_step": "none",
    }


def kept(path: Path) -> set[int]:
    """The deeds that the book holds, each whole; AssertionError where anything is torn."""
    db = engine.connect(path)
    try:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        db.execute("INSERT INTO search_text(search_text, rank) VALUES ('integrity-check', 1)")
        parts = dict(db.execute(WHOLE))
        logged = dict(db.execute(JOURNALLED))
        newest = int(db.execute(NEWEST).fetchone()[0])
    finally:
        db.close()
    assert set(parts.values()) <= {PARTS}, "a deed is there in part"
    assert parts == logged, "rows and journal disagree"
    found = {int(number) for number in parts}
    assert newest in found or not found, "the account is not where its newest deed left it"
    return found
