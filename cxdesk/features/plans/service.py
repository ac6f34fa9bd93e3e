"""The plan that both sides share."""

from sqlalchemy import Connection

from cxdesk.domain.plan import Plan
from cxdesk.store import plans


def current(db: Connection, account_id: str) -> Plan | None:
    """The plan that is running; None when there is none."""
    return plans.current(db, account_id)
