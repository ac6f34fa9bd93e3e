"""Generators for the deeds of plans: begun, moved, signed, taken from a sheet."""

from datetime import timedelta
from pathlib import Path
from random import Random

from sqlalchemy import Connection

from cxdesk.domain.person import PersonDraft
from cxdesk.domain.plan import ItemState, Link, Plan, PlanState
from cxdesk.domain.plan_agreement import How, SignDraft
from cxdesk.domain.plan_draft import DueDraft, ItemDraft, PlanDraft
from cxdesk.domain.plan_sheet import sheet
from cxdesk.domain.promise import Side
from cxdesk.domain.work_days import DaysOff
from cxdesk.features.plans import handing, page, service
from cxdesk.store import people, plans
from cxdesk.store.journal import deed
from tests.undo.chance import TODAY, Do, day, some, text

FIELDS = {
    "name": text,
    "theirs_not_needed": text,
    "evidence": text,
    "blocked_by": text,
    "duration_wd": lambda dice: str(dice.randrange(9)),
    "lead_wd": lambda dice: str(dice.randrange(9)),
    "start_on": lambda dice: day(dice).isoformat(),
    "told_on": lambda dice: day(dice).isoformat(),
}


def _plan(db: Connection, dice: Random) -> Plan:
    return plans.get(db, some(db, dice, "plan"))


def _step(db: Connection, dice: Random) -> str:
    return some(db, dice, "plan_item")


def _soon(dice: Random):
    return TODAY + timedelta(dice.randrange(-20, 90))


def _add_plan(db: Connection, dice: Random, _folder: Path) -> object:
    chosen = dice.choice([*service.templates(db), None])
    draft = PlanDraft(text(dice), _soon(dice), template_id=chosen.id if chosen else None)
    return service.add_plan(db, some(db, dice, "account"), draft)


def _edit_plan(db: Connection, dice: Random, _folder: Path) -> object:
    field = dice.choice(["title", "outcome", "measure", "go_live_on"])
    typed = _soon(dice).isoformat() if field == "go_live_on" else text(dice)
    return service.edit_plan(db, some(db, dice, "plan"), field, typed, TODAY)


def _choose_plan(db: Connection, dice: Random, _folder: Path) -> object:
    return service.choose_plan(db, some(db, dice, "plan"))


def _close_plan(db: Connection, dice: Random, _folder: Path) -> object:
    state = dice.choice([PlanState.DONE, PlanState.DROPPED])
    return service.close_plan(db, some(db, dice, "plan"), state)


def _trash_plan(db: Connection, dice: Random, _folder: Path) -> object:
    return service.trash_plan(db, some(db, dice, "plan"))


def _keep_template(db: Connection, dice: Random, _folder: Path) -> object:
    return service.keep_template(db, some(db, dice, "plan"), text(dice))


def _drop_template(db: Connection, dice: Random, _folder: Path) -> object:
    kept = service.keep_template(db, some(db, dice, "plan"), text(dice))
    return service.drop_template(db, kept)


def _add_item(db: Connection, dice: Random, _folder: Path) -> object:
    of = _plan(db, dice)
    stone = dice.choice([None, *(item.id for item in of.milestones)])
    side = dice.choice(list(Side)) if stone else None
    return service.add_item(db, of.id, ItemDraft(text(dice), stone, side, due_on=_soon(dice)))


def _edit_item(db: Connection, dice: Random, _folder: Path) -> object:
    field = dice.choice(list(FIELDS))
    return service.edit_item(db, _step(db, dice), field, FIELDS[field](dice), TODAY)


def _set_owner(db: Connection, dice: Random, _folder: Path) -> object:
    step, side = _step(db, dice), dice.choice(list(Side))
    of = plans.of_item(db, step)
    with deed(db, "Set the owner"):
        account = None if side is Side.OURS else of.account_id
        owner = people.add(db, account, PersonDraft(text(dice)))
        return service.set_owner(db, step, side, owner)


def _move_item(db: Connection, dice: Random, _folder: Path) -> object:
    step = _step(db, dice)
    anchor = dice.choice(plans.of_item(db, step).items).id
    own = DueDraft(_soon(dice))
    close = DueDraft(None, anchor, dice.randrange(-5, 6))
    return service.move_item(db, step, dice.choice([own, own, close]))


def _settle_item(db: Connection, dice: Random, _folder: Path) -> object:
    return service.settle_item(db, _step(db, dice), dice.choice(list(ItemState)), TODAY)


def _place_item(db: Connection, dice: Random, _folder: Path) -> object:
    of = plans.of_item(db, _step(db, dice))
    moved, before = dice.choice(of.items), dice.choice(of.items)
    stone = None if moved.is_milestone else dice.choice(of.milestones or of.items).id
    return service.place_item(db, moved.id, stone, before.id)


def _trash_item(db: Connection, dice: Random, _folder: Path) -> object:
    return service.trash_item(db, _step(db, dice))


def _link(db: Connection, dice: Random, _folder: Path) -> object:
    first, second = dice.choices(plans.of_item(db, _step(db, dice)).items, k=2)
    return service.link(db, Link(first.id, second.id, dice.randrange(3)))


def _unlink(db: Connection, dice: Random, _folder: Path) -> object:
    of = plans.get(db, some(db, dice, "plan_dependency", "plan_id"))
    return service.unlink(db, dice.choice(of.links))


def _owned(db: Connection, dice: Random) -> Plan:
    """A plan that both sides can sign."""
    account = some(db, dice, "account")
    with deed(db, "Prepare a plan"):
        ours = people.add(db, None, PersonDraft(text(dice)))
        theirs = people.add(db, account, PersonDraft(text(dice)))
        id_ = service.add_plan(db, account, PlanDraft(text(dice), _soon(dice)))
        stone = ItemDraft(text(dice), None, None, ours, theirs, _soon(dice))
        service.add_item(db, id_, stone)
    return plans.get(db, id_)


def _said(dice: Random, side: Side) -> SignDraft:
    return SignDraft(side, day(dice), dice.choice(list(How)))


def _sign_off(db: Connection, dice: Random, _folder: Path) -> object:
    of = _owned(db, dice)
    return [service.sign_off(db, of.id, _said(dice, side), TODAY) for side in Side]


def _agree_date(db: Connection, dice: Random, folder: Path) -> object:
    with deed(db, "A day that moved"):
        of = _owned(db, dice)
        for side in Side:
            service.sign_off(db, of.id, _said(dice, side), TODAY)
        step = of.items[0].id
        service.move_item(db, step, DueDraft(of.items[0].due_on + timedelta(1)))
    return service.agree_date(db, step, _said(dice, Side.THEIRS), TODAY)


def _set_days_off(db: Connection, dice: Random, _folder: Path) -> object:
    account = dice.choice([None, some(db, dice, "account")])
    days = frozenset(_soon(dice) for _turn in range(5))
    weekend = frozenset(dice.sample(range(7), 2))
    names = {one: text(dice) for one in days}
    return service.set_days_off(db, account, DaysOff(weekend, days), names)


def _take(db: Connection, dice: Random, _folder: Path) -> object:
    """A sheet in which every day is another, and a line is new."""
    of = _owned(db, dice)
    copy = page.copy_of(db, of, TODAY)
    made = sheet(copy)
    rows = [list(made.columns), *([str(cell or "") for cell in row] for row in made.rows)]
    rows[1][4] = _soon(dice).isoformat()
    rows.append(["", f"New {dice.random()}", copy.masthead.account, text(dice), "", "", "", ""])
    found = handing.read_back(db, of.id, rows, TODAY)
    return service.take(db, of.id, found.proposals, TODAY)


DEEDS: dict[str, Do] = {
    "plans.add_plan": _add_plan,
    "plans.edit_plan": _edit_plan,
    "plans.choose_plan": _choose_plan,
    "plans.close_plan": _close_plan,
    "plans.trash_plan": _trash_plan,
    "plans.keep_template": _keep_template,
    "plans.drop_template": _drop_template,
    "plans.add_item": _add_item,
    "plans.edit_item": _edit_item,
    "plans.set_owner": _set_owner,
    "plans.move_item": _move_item,
    "plans.settle_item": _settle_item,
    "plans.place_item": _place_item,
    "plans.trash_item": _trash_item,
    "plans.link": _link,
    "plans.unlink": _unlink,
    "plans.sign_off": _sign_off,
    "plans.agree_date": _agree_date,
    "plans.set_days_off": _set_days_off,
    "plans.take": _take,
}
