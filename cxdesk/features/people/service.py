"""Who is who at an account."""

from datetime import date

from sqlalchemy import Connection

from cxdesk.domain.person import PersonLine
from cxdesk.store import people


def present(db: Connection, account_id: str, today: date) -> list[PersonLine]:
    """Who is there today, the weightiest first, each with the latest score they gave."""
    return people.for_account(db, account_id, today)
