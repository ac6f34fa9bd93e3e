"""How often, and when last, an account was in touch with us."""

from datetime import date

from sqlalchemy import Connection, and_, bindparam, func, select

from cxdesk.domain.interaction import Direction, State
from cxdesk.store.columns import Day
from cxdesk.store.tables import interaction, live

CONTACT = and_(
    live(interaction),
    interaction.c.direction == bindparam(None, Direction.TWO_WAY, literal_execute=True),
    interaction.c.state == bindparam(None, State.DONE, literal_execute=True),
)
"""Written out, not bound, so that SQLite can see that the index over contacts fits."""


def last_contacts(db: Connection, today: date, account_id: str | None = None) -> dict[str, date]:
    """The day of the last done two-way interaction: per account, or of the one asked for."""
    query = (
        select(interaction.c.account_id, func.max(interaction.c.on_day, type_=Day))
        .where(CONTACT, interaction.c.on_day <= today)
        .group_by(interaction.c.account_id)
    )
    if account_id is not None:
        query = query.where(interaction.c.account_id == account_id)
    return dict(db.execute(query).all())


def interactions(db: Connection, account_id: str) -> int:
    """How many the account has, planned ones too."""
    mine = interaction.c.account_id == account_id
    return (
        db.scalar(select(func.count()).select_from(interaction).where(mine, live(interaction)))
        or 0
    )
