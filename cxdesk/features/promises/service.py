"""What we have promised."""

from datetime import date

from sqlalchemy import Connection

from cxdesk.domain.promise import Promise, Side, open_promises
from cxdesk.store import promises


def due(db: Connection, account_id: str, today: date) -> list[Promise]:
    """Our open promises to the account: late ones first, then by due date."""
    ours = [p for p in promises.for_account(db, account_id) if p.side is Side.OURS]
    return open_promises(ours, today)
