"""Mutual action plans in the book: how they are read."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, exists, func, or_, select

from cxdesk.domain.errors import DeskError
from cxdesk.domain.plan import OPEN, Link, Plan, PlanItem, PlanState
from cxdesk.i18n import _
from cxdesk.store.ledger import change_log
from cxdesk.store.plan_tables import plan, plan_dependency, plan_item
from cxdesk.store.tables import live, person

_ours = person.alias("ours")
_theirs = person.alias("theirs")
_CURRENT_FIRST = (plan.c.chosen.desc(), plan.c.id.desc())
_is_running = and_(live(plan), plan.c.state == PlanState.RUNNING)


def current(db: Connection, account_id: str) -> Plan | None:
    """Of the running plans the one chosen last, else the newest; None when there is none."""
    mine = select(plan.c.id).where(_is_running, plan.c.account_id == account_id)
    found = db.scalar(mine.order_by(*_CURRENT_FIRST).limit(1))
    return None if found is None else get(db, found)


def get(db: Connection, plan_id: str) -> Plan:
    """Raises DeskError when the plan is gone."""
    found = _plans(db, plan.c.id == plan_id)
    if not found:
        raise DeskError(_("That plan is in the trash or was undone. Nothing was changed."))
    return found[0]


def of_item(db: Connection, item_id: str) -> Plan:
    """The plan that an item is in; raises DeskError when either is gone."""
    found = db.scalar(
        select(plan_item.c.plan_id).where(live(plan_item), plan_item.c.id == item_id)
    )
    if found is None:
        raise DeskError(_("That step is in the trash or was undone. Nothing was changed."))
    return get(db, found)


def of_account(db: Connection, account_id: str) -> list[Plan]:
    """Every plan of the account: running ones first, the current one before all."""
    found = _plans(db, plan.c.account_id == account_id)
    return sorted(found, key=_is_over)


def running(db: Connection) -> list[Plan]:
    """Every running plan of the book, for one view of all that is open."""
    return _plans(db, plan.c.state == PlanState.RUNNING)


def times_changed(db: Connection, of: Plan) -> dict[str, int]:
    """How often each item was changed since it was added, undos counted too: it never falls."""
    log = change_log.c
    mine = (log.account_id == of.account_id) & (log.tbl == plan_item.name) & (log.op == "U")
    counted = select(log.pk, func.count()).where(mine).group_by(log.pk)
    return dict(db.execute(counted).all())


def _is_over(found: Plan) -> bool:
    return found.state != PlanState.RUNNING


def slipping(db: Connection, today: date, account_id: str | None = None) -> set[str]:
    """The accounts whose running plan ends after its go-live day, by `days_later`'s rule."""
    item = and_(plan_item.c.plan_id == plan.c.id, live(plan_item), plan_item.c.state.in_(OPEN))
    after = exists().where(item, plan_item.c.due_on > plan.c.go_live_on)
    missed = exists().where(item, plan_item.c.due_on < today)
    found = select(plan.c.account_id).where(
        _is_running, or_(after, and_(plan.c.go_live_on < today, missed))
    )
    if account_id is not None:
        found = found.where(plan.c.account_id == account_id)
    return set(db.scalars(found))


def _plans(db: Connection, condition: ColumnElement[bool]) -> list[Plan]:
    rows = db.execute(select(plan).where(live(plan), condition).order_by(*_CURRENT_FIRST)).all()
    ids = [row.id for row in rows]
    items, links = _items(db, ids), _links(db, ids)
    return [_plan(row, items[row.id], links[row.id]) for row in rows]


def _items(db: Connection, plan_ids: list[str]) -> dict[str, list[PlanItem]]:
    found: defaultdict[str, list[PlanItem]] = defaultdict(list)
    for row in db.execute(_ordered_items().where(plan_item.c.plan_id.in_(plan_ids))):
        found[row.plan_id].append(_item(row))
    return found


def _ordered_items() -> Select[Any]:
    return (
        select(
            plan_item,
            _ours.c.name.label("owner_ours"),
            _theirs.c.name.label("owner_theirs"),
        )
        .select_from(plan_item)
        .outerjoin(_ours, _ours.c.id == plan_item.c.owner_ours_id)
        .outerjoin(_theirs, _theirs.c.id == plan_item.c.owner_theirs_id)
        .where(live(plan_item))
        .order_by(plan_item.c.place, plan_item.c.id)
    )


def _links(db: Connection, plan_ids: list[str]) -> dict[str, list[Link]]:
    found: defaultdict[str, list[Link]] = defaultdict(list)
    kept = plan_dependency.c
    query = select(kept.plan_id, kept.from_id, kept.to_id, kept.lag_wd).order_by(kept.id)
    for plan_id, *link in db.execute(
        query.where(live(plan_dependency), kept.plan_id.in_(plan_ids))
    ):
        found[plan_id].append(Link(*link))
    return found


def _item(row: Row[Any]) -> PlanItem:
    return PlanItem(
        id=row.id,
        plan_id=row.plan_id,
        milestone_id=row.milestone_id,
        name=row.name,
        owner_ours=row.owner_ours,
        owner_theirs=row.owner_theirs,
        due_on=row.due_on,
        state=row.state,
        done_on=row.done_on,
        owner_ours_id=row.owner_ours_id,
        owner_theirs_id=row.owner_theirs_id,
        for_side=row.side,
        theirs_not_needed=row.theirs_not_needed,
        due_of_id=row.due_of_id,
        due_by_wd=row.due_by_wd,
        start_on=row.start_on,
        duration_wd=row.duration_wd,
        lead_wd=row.lead_wd,
        evidence=row.evidence,
        blocked_by=row.blocked_by,
        told_on=row.told_on,
    )


def _plan(row: Row[Any], items: Iterable[PlanItem], links: Iterable[Link]) -> Plan:
    return Plan(
        id=row.id,
        account_id=row.account_id,
        title=row.title,
        outcome=row.outcome,
        go_live_on=row.go_live_on,
        state=row.state,
        items=tuple(items),
        measure=row.measure,
        links=tuple(links),
    )
