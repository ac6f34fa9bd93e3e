"""Moves on the ladder: dated rows, from which the present is read."""

from datetime import date

from sqlalchemy import Connection, ScalarSelect, func, insert, select

from cxdesk.domain.ladder import Move, Rung
from cxdesk.store.ids import new_id
from cxdesk.store.tables import account, live, move

_OF_RUNGS = (move.c.axis == "rung") & live(move)


def place(db: Connection, account_id: str, draft: Move) -> None:
    """Keeps a move as it is; the rules are the service's. `draft.id` may be empty."""
    last = db.scalar(
        select(func.max(move.c.place)).where(move.c.account_id == account_id, _OF_RUNGS)
    )
    row = {
        "id": draft.id or new_id(),
        "account_id": account_id,
        "axis": "rung",
        "to_value": draft.to.value,
        "on_day": draft.on,
        "place": (last or 0) + 1,
        "reason": draft.reason,
        "override_reason": draft.override,
    }
    db.execute(insert(move).values(row))


def path(db: Connection, account_id: str) -> tuple[Move, ...]:
    """Every move of the account, oldest first; the first one is where it was placed."""
    rows = db.execute(
        select(move.c.id, move.c.to_value, move.c.on_day, move.c.reason, move.c.override_reason)
        .where(move.c.account_id == account_id, _OF_RUNGS)
        .order_by(move.c.on_day, move.c.place)
    )
    return tuple(Move(r.id, Rung(r.to_value), r.on_day, r.reason, r.override_reason) for r in rows)


def placed_since(db: Connection, day: date) -> dict[str, date]:
    """The accounts that came into the book on `day` or later, by the day they were placed."""
    rows = db.execute(
        select(move.c.account_id, move.c.on_day).where(
            _OF_RUNGS, move.c.place == 1, move.c.on_day >= day
        )
    )
    return dict(rows.all())


def current(db: Connection, account_id: str, as_of: date | None = None) -> Rung:
    """Where the account stands, or stood at the end of `as_of`."""
    found = db.scalar(select(_latest(as_of)).where(account.c.id == account_id))
    return Rung(found) if found else Rung.PROSPECT


def latest_rung() -> ScalarSelect[str]:
    """For use in a query over `account`: its current rung by value, NULL before the first move."""
    return _latest(None)


def _latest(as_of: date | None) -> ScalarSelect[str]:
    query = select(move.c.to_value).where(move.c.account_id == account.c.id, _OF_RUNGS)
    if as_of is not None:
        query = query.where(move.c.on_day <= as_of)
    newest = query.order_by(move.c.on_day.desc(), move.c.place.desc()).limit(1)
    return newest.correlate(account).scalar_subquery()
