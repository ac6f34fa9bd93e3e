"""The half-typed note of an account: not yet said, so not part of the book's history."""

from sqlalchemy import Connection

from cxdesk.store import drafts


def keep(db: Connection, account_id: str, text: str) -> None:
    drafts.keep_draft(db, _place(account_id), text, db.info["stamp"][0])


def find(db: Connection, account_id: str) -> tuple[str, str]:
    """The account, and what was being typed about it; "" for nothing."""
    return account_id, drafts.draft_at(db, _place(account_id))


def drop(db: Connection, account_id: str) -> None:
    """It was kept for good, or given up."""
    drafts.drop_draft(db, _place(account_id))


def _place(account_id: str) -> str:
    return f"note:{account_id}"
