"""The customer's edited sheet: what it proposes, and how the accepted part is kept."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import Connection

from cxdesk.domain.days import parse_day
from cxdesk.domain.errors import DeskError
from cxdesk.domain.person import PersonDraft
from cxdesk.domain.plan import ItemState, Plan
from cxdesk.domain.plan_copy import PlanCopy
from cxdesk.domain.plan_draft import ItemDraft
from cxdesk.domain.plan_effect import effect
from cxdesk.domain.plan_sheet import Column, Difference, Sort, Unread, compare, side_names
from cxdesk.domain.promise import Side
from cxdesk.domain.text import check_name, folded
from cxdesk.features.plans import making
from cxdesk.i18n import _
from cxdesk.store import days_off, people, plan_writing, plans


@dataclass(frozen=True, slots=True)
class Proposal:
    """One change that they ask for. `side` is whose a step would be, where that matters."""

    number: int
    difference: Difference
    side: Side | None = None

    @property
    def words(self) -> str:
        return self.difference.words


@dataclass(frozen=True, slots=True)
class Returned:
    """What a sheet proposes, one by one, and the lines that could not be read."""

    proposals: tuple[Proposal, ...]
    unread: tuple[Unread, ...]


def returned(
    db: Connection, of: Plan, copy: PlanCopy, rows: Sequence[Sequence[str]], today: date
) -> Returned:
    """Nothing is kept. Raises DeskError when `rows` are no sheet of this plan."""
    proposals: list[Proposal] = []
    unread: list[Unread] = []
    for found in compare(copy, rows, today):
        judged = found if isinstance(found, Unread) else _judged(db, of, copy, found, today)
        if isinstance(judged, Unread):
            unread.append(judged)
        else:
            proposals.append(replace(judged, number=len(proposals) + 1))
    return Returned(tuple(proposals), tuple(unread))


def _judged(
    db: Connection, of: Plan, copy: PlanCopy, found: Difference, today: date
) -> Proposal | Unread:
    """A proposal that could be kept as it stands, else why not."""
    try:
        side = _side(of, copy, found)
        _check(db, of, found, side, today)
    except DeskError as error:
        return Unread(found.row, str(error))
    return Proposal(0, found, side)


def _side(of: Plan, copy: PlanCopy, found: Difference) -> Side | None:
    """Whose the step is after the change."""
    told = (found.line or {}).get(Column.SIDE, "")
    if found.column is Column.SIDE:
        told = found.after
    if told:
        for side, name in side_names(copy).items():
            if folded(name) == folded(told):
                return side
        raise DeskError(_("“{text}” is neither of both sides.").format(text=told[:40]))
    if found.sort is Sort.ADD:
        return Side.THEIRS
    return of.item(found.item_id).side if found.item_id else None


def _check(db: Connection, of: Plan, found: Difference, side: Side | None, today: date) -> None:
    for column, text in _cells(found):
        if column is Column.OWNER and text:
            _check_owner(db, of, found, side, text)
        if column is Column.DUE and text and found.sort is Sort.ADD:
            _day(text, today)
        if column is Column.DONE and text and _day(text, today) > today:
            raise DeskError(_("It cannot be done on a day that is still to come."))
    if found.sort is Sort.ADD:
        check_name(found.step, _("A step"))
        if side is None:
            raise DeskError(_("It does not say whose it is."))


def _cells(found: Difference) -> Iterator[tuple[Column, str]]:
    if found.line is not None:
        yield from found.line.items()
    elif found.column is not None:
        yield found.column, found.after


def _check_owner(
    db: Connection, of: Plan, found: Difference, side: Side | None, text: str
) -> None:
    if found.item_id and of.item(found.item_id).is_milestone:
        raise DeskError(_("A milestone has two owners. Set them in the plan."))
    known = people.named(db, None if side is Side.OURS else of.account_id, text)
    if len(known) > 1:
        raise DeskError(_("“{name}” fits several people.").format(name=text))
    if not known and side is Side.OURS:
        raise DeskError(_("“{name}” is nobody of ours.").format(name=text))


def _day(text: str, today: date) -> date:
    on = parse_day(text, today, "near")
    if on is None:
        raise DeskError(_("“{text}” is not a day one can be sure of.").format(text=text[:40]))
    return on


# --- keeping, inside a deed


def keep(db: Connection, of: Plan, accepted: Sequence[Proposal], today: date) -> None:
    """All days at once, so that one accepted day does not push another."""
    dues: dict[str, date | None] = {}
    for proposal in accepted:
        found = proposal.difference
        if found.sort is Sort.ADD:
            _add(db, plans.get(db, of.id), proposal, today)
        elif found.sort is Sort.DROP:
            _change(db, found, {"state": ItemState.CANCELLED.value})
        elif found.column is Column.DUE and found.item_id:
            dues[found.item_id] = date.fromisoformat(found.after) if found.after else None
        else:
            _change(db, found, _columns(db, of, proposal))
    _move(db, plans.get(db, of.id), dues)


def _change(db: Connection, found: Difference, columns: dict[str, Any]) -> None:
    assert found.item_id is not None
    plan_writing.change_item(db, found.item_id, **columns)


def _columns(db: Connection, of: Plan, proposal: Proposal) -> dict[str, Any]:
    found = proposal.difference
    match found.column:
        case Column.DONE:
            state = ItemState.DONE if found.after else ItemState.WAITING
            on = date.fromisoformat(found.after) if found.after else None
            return {"done_on": on, "state": state.value}
        case Column.OWNER:
            assert proposal.side is not None
            owner = _person(db, of, proposal.side, found.after)
            return making.owner_of_action(proposal.side, owner)
        case Column.SIDE:
            return making.owner_of_action(proposal.side, None)
        case _:
            return {"name": check_name(found.after, _("A step"))}


def _person(db: Connection, of: Plan, side: Side, name: str) -> str | None:
    """Somebody of theirs whom we do not know yet is added."""
    if not name:
        return None
    account_id = None if side is Side.OURS else of.account_id
    known = people.named(db, account_id, name)
    return known[0].id if known else people.add(db, account_id, PersonDraft(name))


def _add(db: Connection, of: Plan, proposal: Proposal, today: date) -> None:
    """An action of the milestone it names, which is new where nobody knows it."""
    line, side = proposal.difference.line or {}, proposal.side
    assert side is not None
    stone_name = line.get(Column.MILESTONE, "")
    stone = next((s for s in of.milestones if folded(s.name) == folded(stone_name)), None)
    due = _day(line[Column.DUE], today) if line.get(Column.DUE) else None
    if not line.get(Column.ACTION):
        making.add_item(db, of, ItemDraft(stone_name, due_on=due))
        return
    last = of.milestones[-1].id if of.milestones else None
    stone_id = stone.id if stone else last
    if stone is None and (stone_name or last is None):
        stone_id = making.add_item(db, of, ItemDraft(stone_name or of.title))
    owner = _person(db, of, side, line.get(Column.OWNER, ""))
    owners = {"owner_ours_id" if side is Side.OURS else "owner_theirs_id": owner}
    draft = ItemDraft(line[Column.ACTION], stone_id, side, due_on=due, **owners)
    making.add_item(db, plans.get(db, of.id), draft)


def _move(db: Connection, of: Plan, dues: dict[str, date | None]) -> None:
    if not dues:
        return
    for item_id in dues:
        plan_writing.change_item(db, item_id, due_of_id=None, due_by_wd=None)
    days = days_off.for_account(db, of.account_id)
    plan_writing.move_items(db, effect(plans.get(db, of.id), days, dues).days)
