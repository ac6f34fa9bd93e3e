"""How a plan and its steps come into the book, inside a deed."""

from typing import Any

from sqlalchemy import Connection

from cxdesk.domain.errors import DeskError
from cxdesk.domain.plan import Link, Plan, PlanItem
from cxdesk.domain.plan_draft import ItemDraft, PlanDraft
from cxdesk.domain.plan_effect import effect
from cxdesk.domain.plan_template import Template, built_in, laid_out
from cxdesk.domain.promise import Side
from cxdesk.i18n import _
from cxdesk.store import days_off, people, plan_templates, plan_writing, plans


def template_of(db: Connection, draft: PlanDraft) -> Template | None:
    """Raises DeskError when it is gone, or has no day to count back from."""
    if draft.template_id is None:
        return None
    if draft.go_live_on is None:
        raise DeskError(
            _(
                "A template is counted back from the day they go live."
                " Nothing was saved. Give that day."
            )
        )
    known = {template.id: template for template in built_in()}
    return known.get(draft.template_id) or plan_templates.get(db, draft.template_id)


def begin(db: Connection, account_id: str, draft: PlanDraft, template: Template | None) -> str:
    told = template or Template("", "", None, None, ())
    columns = {
        "title": draft.title,
        "outcome": draft.outcome or told.outcome,
        "measure": draft.measure or told.measure,
        "go_live_on": draft.go_live_on,
    }
    plan_id = plan_writing.add(db, account_id, columns)
    if draft.go_live_on and told.steps:
        _lay_out(db, plans.get(db, plan_id), told)
    return plan_id


def _lay_out(db: Connection, of: Plan, template: Template) -> None:
    """Milestones first: the actions point at them."""
    assert of.go_live_on is not None
    days = days_off.for_account(db, of.account_id)
    laid = list(enumerate(laid_out(template, of.go_live_on, days)))
    ids: dict[int | None, str] = {}
    for place, one in sorted(laid, key=_milestones_first):
        ids[place] = plan_writing.add_item(
            db,
            of,
            {
                "place": place,
                "milestone_id": ids.get(one.step.milestone),
                "name": one.step.name,
                "side": one.step.side,
                "due_on": one.due_on,
                "duration_wd": one.step.duration_wd,
                "lead_wd": one.step.lead_wd,
            },
        )
    for place, one in laid:
        for before in one.step.after:
            plan_writing.add_link(db, of, Link(ids[before], ids[place]))


def _milestones_first(laid: tuple[int, Any]) -> tuple[bool, int]:
    place, one = laid
    return (one.step.milestone is not None, place)


def add_item(db: Connection, of: Plan, draft: ItemDraft) -> str:
    """Its milestone is not reached before it: that moves where it must."""
    for side, person_id in (
        (Side.OURS, draft.owner_ours_id),
        (Side.THEIRS, draft.owner_theirs_id),
    ):
        check_owner(db, of, side, person_id)
    if draft.milestone_id is not None:
        _check_milestone(of, draft.milestone_id)
    item_id = plan_writing.add_item(
        db,
        of,
        {
            "name": draft.name,
            "milestone_id": draft.milestone_id,
            "side": draft.side if draft.milestone_id else None,
            "owner_ours_id": draft.owner_ours_id,
            "owner_theirs_id": draft.owner_theirs_id,
        },
    )
    if draft.due_on is not None:
        days = days_off.for_account(db, of.account_id)
        found = effect(plans.get(db, of.id), days, {item_id: draft.due_on})
        plan_writing.move_items(db, found.days)
    return item_id


def _check_milestone(of: Plan, milestone_id: str) -> None:
    if not of.item(milestone_id).is_milestone:
        raise DeskError(_("An action belongs to a milestone. Nothing was saved."))


def check_owner(db: Connection, of: Plan, side: Side, person_id: str | None) -> None:
    """Raises DeskError unless the person is on that side."""
    if person_id is None:
        return
    account_id = None if side is Side.OURS else of.account_id
    if person_id not in {person.id for person in people.everybody(db, account_id)}:
        raise DeskError(
            _("That person is not on that side. Nothing was saved. Choose somebody else.")
        )


def owner(item: PlanItem, side: Side, person_id: str | None) -> dict[str, Any]:
    """The columns that say who does it now."""
    if item.is_milestone:
        return {"owner_ours_id" if side is Side.OURS else "owner_theirs_id": person_id}
    return owner_of_action(side, person_id)


def owner_of_action(side: Side | None, person_id: str | None) -> dict[str, Any]:
    """One name, on the side that does it."""
    ours = person_id if side is Side.OURS else None
    theirs = person_id if side is Side.THEIRS else None
    return {"side": side, "owner_ours_id": ours, "owner_theirs_id": theirs}
