"""What one can do with a plan that both sides share."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Connection

from cxdesk.domain.days import day_from_text
from cxdesk.domain.errors import DeskError
from cxdesk.domain.plan import ItemState, Link, Plan, PlanItem, PlanState
from cxdesk.domain.plan_agreement import SignDraft
from cxdesk.domain.plan_draft import (
    DueDraft,
    ItemDraft,
    PlanDraft,
    note_from_text,
    work_from_text,
)
from cxdesk.domain.plan_effect import Effect
from cxdesk.domain.plan_graph import add_link, check
from cxdesk.domain.plan_template import Template, built_in, from_plan
from cxdesk.domain.promise import Side
from cxdesk.domain.text import check_name, clean_line
from cxdesk.domain.work_days import DaysOff
from cxdesk.features.plans import making, moving, signing
from cxdesk.features.plans.coming_back import Proposal
from cxdesk.features.plans.coming_back import keep as keep_proposals
from cxdesk.i18n import _, _n, day_short
from cxdesk.store import accounts, days_off, plan_templates, plan_writing, plans
from cxdesk.store.journal import deed

# --- reading


def current(db: Connection, account_id: str) -> Plan | None:
    """The plan that is running; None when there is none."""
    return plans.current(db, account_id)


def find(db: Connection, word: str) -> str:
    """The account that a word on the command line means."""
    return accounts.find(db, word)


def templates(db: Connection) -> list[Template]:
    """The program's own, then one's own by name."""
    return [*built_in(), *plan_templates.own(db)]


def preview(db: Connection, item_id: str, due: DueDraft) -> Effect:
    """What a new day would move; nothing is kept. Raises DeskError where it closes a circle."""
    return moving.effect_of(db, plans.of_item(db, item_id), item_id, due)


# --- the plan as a whole


def add_plan(db: Connection, account_id: str, draft: PlanDraft) -> str:
    """The new plan's id; it is the current one. From a template, every step has its day."""
    title = check_name(draft.title, _("A plan"))
    name = accounts.get(db, account_id).name
    template = making.template_of(db, draft)
    with deed(db, _("Begin the plan {title} with {name}").format(title=title, name=name)):
        return making.begin(db, account_id, replace(draft, title=title), template)


def edit_plan(db: Connection, plan_id: str, field: str, text: str, today: date) -> None:
    """Sets title, outcome, measure or go_live_on from what was typed."""
    before = plans.get(db, plan_id)
    value = _PLAN_FIELDS[field](text, today)
    with deed(db, _("Edit the plan {title}").format(title=before.title)):
        plan_writing.change(db, plan_id, **{field: value})


def choose_plan(db: Connection, plan_id: str) -> None:
    """Makes it the current one of its account, running again if it was over."""
    chosen = plans.get(db, plan_id)
    with deed(db, _("Work by the plan {title}").format(title=chosen.title)):
        plan_writing.change(db, plan_id, state=PlanState.RUNNING.value)
        plan_writing.choose(db, chosen)


def close_plan(db: Connection, plan_id: str, state: PlanState) -> None:
    """Done or dropped; it stays among the account's plans."""
    closed = plans.get(db, plan_id)
    name = _("Finish the plan {title}") if state is PlanState.DONE else _("Drop the plan {title}")
    with deed(db, name.format(title=closed.title)):
        plan_writing.change(db, plan_id, state=state.value)


def trash_plan(db: Connection, plan_id: str) -> None:
    gone = plans.get(db, plan_id)
    with deed(db, _("Move the plan {title} to the trash").format(title=gone.title)):
        plan_writing.trash(db, gone)


def keep_template(db: Connection, plan_id: str, name: str) -> str:
    """A template of one's own from any plan; its id."""
    kept, named = plans.get(db, plan_id), check_name(name, _("A template"))
    days = days_off.for_account(db, kept.account_id)
    with deed(db, _("Keep the template {name}").format(name=named)):
        return plan_templates.add(db, from_plan(kept, named, days))


def drop_template(db: Connection, template_id: str) -> None:
    gone = plan_templates.get(db, template_id)
    with deed(db, _("Remove the template {name}").format(name=gone.name)):
        plan_templates.trash(db, template_id)


# --- milestones and actions


def add_item(db: Connection, plan_id: str, draft: ItemDraft) -> str:
    """The new milestone's or action's id; it moves a milestone that is due before it."""
    draft.check()
    of, name = plans.get(db, plan_id), check_name(draft.name, _("A step"))
    with deed(db, _("Add {step} to the plan {title}").format(step=name, title=of.title)):
        return making.add_item(db, of, replace(draft, name=name))


def edit_item(db: Connection, item_id: str, field: str, text: str, today: date) -> None:
    """Sets one of `ITEM_FIELDS` from what was typed."""
    item = plans.of_item(db, item_id).item(item_id)
    value = ITEM_FIELDS[field](text, today)
    with deed(db, _("Edit {step}").format(step=item.name)):
        plan_writing.change_item(db, item_id, **{field: value})


def set_owner(db: Connection, item_id: str, side: Side, person_id: str | None) -> None:
    """A milestone has one on each side; an action has one, and goes to that side."""
    item = plans.of_item(db, item_id).item(item_id)
    making.check_owner(db, plans.of_item(db, item_id), side, person_id)
    with deed(db, _("Set the owner of {step}").format(step=item.name)):
        plan_writing.change_item(db, item_id, **making.owner(item, side, person_id))


def move_item(db: Connection, item_id: str, due: DueDraft) -> Effect:
    """Keeps a new day and all that it moves, as `preview` told."""
    of = plans.of_item(db, item_id)
    found = moving.effect_of(db, of, item_id, due)
    with deed(db, _move_name(of.item(item_id), found)):
        moving.keep(db, item_id, due, found)
    return found


def settle_item(
    db: Connection, item_id: str, state: ItemState, today: date, on: date | None = None
) -> None:
    """Done (on a day, today without), under way, waiting again, or called off."""
    item = plans.of_item(db, item_id).item(item_id)
    done_on = (on or today) if state is ItemState.DONE else None
    if done_on and done_on > today:
        raise DeskError(_("That day is still to come. Nothing was changed. Give an earlier one."))
    start_on = item.start_on or (today if state is ItemState.DOING else None)
    with deed(db, _settle_name(state).format(step=item.name)):
        plan_writing.change_item(
            db, item_id, state=state.value, done_on=done_on, start_on=start_on
        )


def place_item(
    db: Connection, item_id: str, milestone_id: str | None, before_id: str | None = None
) -> None:
    """Puts an action under a milestone, or a milestone elsewhere, before another or last."""
    of = plans.of_item(db, item_id)
    order = moving.placed(of, item_id, milestone_id, before_id)
    with deed(db, _("Move {step} in the plan").format(step=of.item(item_id).name)):
        plan_writing.change_item(db, item_id, milestone_id=milestone_id)
        plan_writing.put_in_order(db, order)


def trash_item(db: Connection, item_id: str) -> None:
    """A milestone takes its actions along."""
    of = plans.of_item(db, item_id)
    with deed(db, _("Move {step} to the trash").format(step=of.item(item_id).name)):
        plan_writing.trash_items(db, [item_id, *(item.id for item in of.of(item_id))])


def link(db: Connection, wanted: Link) -> None:
    """One waits for the other; raises DeskError, naming the circle, where both would."""
    of = plans.of_item(db, wanted.to_id)
    check(replace(of, links=add_link(of, wanted)))
    with deed(db, _("Let {step} wait").format(step=of.item(wanted.to_id).name)):
        plan_writing.add_link(db, of, wanted)


def unlink(db: Connection, gone: Link) -> None:
    of = plans.of_item(db, gone.to_id)
    with deed(db, _("Let {step} wait no more").format(step=of.item(gone.to_id).name)):
        plan_writing.remove_link(db, of, gone)


# --- agreement, days off, and what comes back


def sign_off(db: Connection, plan_id: str, said: SignDraft, today: date) -> int:
    """One side's yes to the plan as it stands; the version it is for.

    The first yes freezes the version. Raises DeskError while a milestone lacks an owner or a day.
    """
    signed = plans.get(db, plan_id)
    version = signing.version_for(db, signed, said, today)
    whose = _("our yes") if said.side is Side.OURS else _("their yes")
    with deed(db, _("Keep {whose} to version {n}").format(whose=whose, n=version)):
        signing.sign(db, signed, version, said)
    return version


def agree_date(db: Connection, item_id: str, said: SignDraft, today: date) -> None:
    """One side's yes to the new day of one step."""
    of = plans.of_item(db, item_id)
    version = signing.version_of_date(db, of, item_id, said, today)
    with deed(db, _("Keep the yes to the day of {step}").format(step=of.item(item_id).name)):
        signing.agree(db, of, version, said, item_id)


def set_days_off(
    db: Connection, account_id: str | None, off: DaysOff, names: Mapping[date, str]
) -> None:
    """When that side does not work; ours without an account. `names` are those of the holidays."""
    if len(off.weekend & set(range(7))) == 7:
        raise DeskError(_("Nobody would ever work. Nothing was saved. Leave one weekday."))
    days = {day: clean_line(names.get(day, "")) for day in off.holidays}
    with deed(db, _("Set the days off")):
        days_off.keep(db, account_id, off.weekend, days)


def take(db: Connection, plan_id: str, accepted: Sequence[Proposal], today: date) -> None:
    """Keeps those changes of the customer's sheet that were accepted; one deed."""
    of, count = plans.get(db, plan_id), len(accepted)
    name = _n("Take {n} change from their sheet", "Take {n} changes from their sheet", count)
    with deed(db, name.format(n=count)):
        keep_proposals(db, of, accepted, today)


def _move_name(item: PlanItem, found: Effect) -> str:
    due = found.days.get(item.id, item.due_on)
    if due is None:
        return _("Take the day off {step}").format(step=item.name)
    return _("Move {step} to {day}").format(step=item.name, day=day_short(due))


def _settle_name(state: ItemState) -> str:
    return {
        ItemState.DONE: _("Finish {step}"),
        ItemState.DOING: _("Begin {step}"),
        ItemState.WAITING: _("Open {step} again"),
        ItemState.CANCELLED: _("Call off {step}"),
    }[state]


def _name(text: str, _today: date) -> str:
    return check_name(text, _("A step"))


def _title(text: str, _today: date) -> str:
    return check_name(text, _("A plan"))


def _note(text: str, _today: date) -> str | None:
    return note_from_text(text)


def _work(text: str, _today: date) -> int | None:
    return work_from_text(text)


def _day(text: str, today: date) -> date | None:
    return day_from_text(text, today, "near") if text.strip() else None


Reader = Callable[[str, date], Any]
_PLAN_FIELDS: Mapping[str, Reader] = {
    "title": _title,
    "outcome": _note,
    "measure": _note,
    "go_live_on": _day,
}
ITEM_FIELDS: Mapping[str, Reader] = {
    "name": _name,
    "theirs_not_needed": _note,
    "start_on": _day,
    "duration_wd": _work,
    "lead_wd": _work,
    "evidence": _note,
    "blocked_by": _note,
    "told_on": _day,
}
"""What can be typed of a step, and how it is read."""
