"""Half-typed texts, kept so that they survive even a crash. No deeds: nothing to undo."""

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from cxdesk.store.ledger import draft


def keep_draft(db: Connection, place: str, text: str, at: str) -> None:
    """`place` says where it was being typed: "capture:" and the account's id; `at` is UTC."""
    row = {"text": text, "at": at}
    db.execute(
        insert(draft)
        .values(place=place, **row)
        .on_conflict_do_update(index_elements=[draft.c.place], set_=row)
    )


def draft_at(db: Connection, place: str) -> str:
    """The text last kept there; "" where there is none."""
    return db.scalar(select(draft.c.text).where(draft.c.place == place)) or ""


def drop_draft(db: Connection, place: str) -> None:
    db.execute(delete(draft).where(draft.c.place == place))
