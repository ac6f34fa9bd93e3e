"""Steps between the stages of a customer's life: moves on an axis of their own."""

from sqlalchemy import Connection, func, insert, select, update

from cxdesk.domain.ladder import Stage
from cxdesk.domain.stage import StageDraft, StageStep
from cxdesk.store.ids import new_id
from cxdesk.store.tables import live, move

_OF_STAGES = (move.c.axis == "stage") & live(move)


def path(db: Connection, account_id: str) -> tuple[StageStep, ...]:
    """Every step, oldest first; the last one is where the account stands."""
    rows = db.execute(
        select(move.c.id, move.c.to_value, move.c.on_day, move.c.reason)
        .where(move.c.account_id == account_id, _OF_STAGES)
        .order_by(move.c.on_day, move.c.place)
    )
    return tuple(StageStep(r.id, Stage(r.to_value), r.on_day, r.reason) for r in rows)


def add(db: Connection, account_id: str, draft: StageDraft) -> None:
    last = db.scalar(
        select(func.max(move.c.place)).where(move.c.account_id == account_id, _OF_STAGES)
    )
    row = {"id": new_id(), "account_id": account_id, "axis": "stage", "place": (last or 0) + 1}
    db.execute(insert(move).values(row | _columns(draft)))


def change(db: Connection, step_id: str, draft: StageDraft) -> None:
    db.execute(update(move).where(move.c.id == step_id).values(_columns(draft)))


def _columns(draft: StageDraft) -> dict[str, object]:
    return {"to_value": draft.to.value, "on_day": draft.on, "reason": draft.reason}
