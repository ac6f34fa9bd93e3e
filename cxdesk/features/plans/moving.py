"""How days and places move within a plan."""

from dataclasses import replace

from sqlalchemy import Connection

from cxdesk.domain.errors import DeskError
from cxdesk.domain.plan import Plan, PlanItem
from cxdesk.domain.plan_draft import DueDraft
from cxdesk.domain.plan_effect import Effect, effect
from cxdesk.domain.plan_graph import check
from cxdesk.i18n import _
from cxdesk.store import days_off, plan_writing


def effect_of(db: Connection, of: Plan, item_id: str, due: DueDraft) -> Effect:
    """Of a day, or of one relative to another step; raises DeskError for a circle."""
    item = replace(of.item(item_id), due_of_id=due.of_id, due_by_wd=due.by_wd)
    changed = replaced(of, item)
    check(changed)
    days = days_off.for_account(db, of.account_id)
    if due.of_id is None:
        return effect(changed, days, {item_id: due.on})
    anchor = of.item(due.of_id).due_on
    if anchor is None:
        raise DeskError(
            _("“{step}” has no day yet. Nothing was changed. Give it one first.").format(
                step=of.item(due.of_id).name
            )
        )
    return effect(changed, days, {item_id: days.of(item.side).shifted(anchor, due.by_wd or 0)})


def replaced(of: Plan, changed: PlanItem) -> Plan:
    items = tuple(changed if item.id == changed.id else item for item in of.items)
    return replace(of, items=items)


def keep(db: Connection, item_id: str, due: DueDraft, found: Effect) -> None:
    plan_writing.change_item(db, item_id, due_of_id=due.of_id, due_by_wd=due.by_wd)
    plan_writing.move_items(db, found.days)


def placed(
    of: Plan, item_id: str, milestone_id: str | None, before_id: str | None
) -> list[PlanItem]:
    """The plan's items in their new order; raises DeskError where that cannot be."""
    moved = of.item(item_id)
    if moved.is_milestone is not (milestone_id is None):
        raise DeskError(_("A milestone stays a milestone. Nothing was changed."))
    if milestone_id is not None:
        if not of.item(milestone_id).is_milestone:
            raise DeskError(_("An action belongs to a milestone. Nothing was saved."))
        check(replaced(of, replace(moved, milestone_id=milestone_id)))
    rest = [item for item in of.items if item.id != item_id]
    at = next((place for place, item in enumerate(rest) if item.id == before_id), len(rest))
    return [*rest[:at], moved, *rest[at:]]
