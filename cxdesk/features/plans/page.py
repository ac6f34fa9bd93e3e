"""Gathers a plan with everything that a page, a command or a paper says of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from cxdesk.domain.person import Person
from cxdesk.domain.plan import Plan, PlanItem
from cxdesk.domain.plan_change import ASK_AFTER_WD
from cxdesk.domain.plan_copy import PlanCopy, plan_copy
from cxdesk.domain.plan_request import mail_address, request_subject, request_text
from cxdesk.domain.plan_view import PlanView, view
from cxdesk.domain.promise import Side
from cxdesk.domain.summary import Audience, Masthead, period_to
from cxdesk.store import accounts, days_off, options, people, plan_versions, plans, summary

ASK_AFTER = "plan_ask_after"
"""The book's own number of working days by which an action may move without being asked."""


@dataclass(frozen=True, slots=True)
class PlanPage:
    """One plan, who may own its steps, and the account's other plans."""

    account: str
    view: PlanView
    ours: tuple[Person, ...]
    theirs: tuple[Person, ...]
    others: tuple[Plan, ...]


def page(db: Connection, plan_id: str, today: date) -> PlanPage:
    """Raises DeskError when the plan is gone."""
    shown = plans.get(db, plan_id)
    return PlanPage(
        accounts.get(db, shown.account_id).name,
        view_of(db, shown, today),
        tuple(person for person in people.everybody(db, None) if person.left_on is None),
        tuple(line.person for line in people.for_account(db, shown.account_id, today)),
        tuple(plan for plan in plans.of_account(db, shown.account_id) if plan.id != plan_id),
    )


def view_of(db: Connection, shown: Plan, today: date) -> PlanView:
    return view(
        shown,
        plan_versions.of_plan(db, shown.id),
        days_off.for_account(db, shown.account_id),
        today,
        int(options.value(db, ASK_AFTER, ASK_AFTER_WD)),
    )


def copy_of(db: Connection, shown: Plan, today: date, with_delays: bool = False) -> PlanCopy:
    """The customer's own copy, in the words chosen for them."""
    me, firm = options.value(db, options.MY_NAME), options.value(db, options.MY_FIRM)
    account = accounts.get(db, shown.account_id).name
    head = Masthead(account, me, firm, period_to(today))
    chosen = summary.choices(db, shown.account_id, Audience.CUSTOMER)
    return plan_copy(head, view_of(db, shown, today), chosen, with_delays)


@dataclass(frozen=True, slots=True)
class Request:
    """The question to agree to a version: to copy, or as a mailto: address."""

    to: str | None
    version: int
    subject: str
    text: str
    address: str


def request(db: Connection, plan_id: str, today: date, person_id: str | None = None) -> Request:
    """Asked of a person of theirs, else of who signed last, else of the last milestone's owner."""
    shown = plans.get(db, plan_id)
    found, copy = view_of(db, shown, today), copy_of(db, shown, today)
    lines = {line.person.id: line for line in people.for_account(db, shown.account_id, today)}
    asked = lines.get(person_id or _to_ask(found) or "")
    proposed = found.versions.proposed
    version = proposed.version if proposed else found.versions.next_number
    given = asked.person.short if asked else None
    subject, text = request_subject(copy, version), request_text(copy, version, given)
    address = mail_address(asked.email if asked else None, subject, text)
    return Request(given, version, subject, text, address)


def _to_ask(found: PlanView) -> str | None:
    signed = [yes.person_id for yes in found.signed if yes.side is Side.THEIRS and yes.person_id]
    return signed[-1] if signed else (found.end.owner_theirs_id if found.end else None)


@dataclass(frozen=True, slots=True)
class OpenStep:
    """One open action of any running plan, for the view across accounts."""

    account_id: str
    account: str
    plan: str
    item: PlanItem


def open_steps(db: Connection) -> list[OpenStep]:
    """Of every running plan, by day; those without a day last."""
    running = plans.running(db)
    names = accounts.names(db, {plan.account_id for plan in running})
    return sorted(_open(running, names), key=_by_day)


def _open(running: list[Plan], names: dict[str, str]) -> Iterator[OpenStep]:
    for plan in running:
        for item in plan.actions:
            if item.is_open:
                yield OpenStep(plan.account_id, names[plan.account_id], plan.title, item)


def _by_day(step: OpenStep) -> tuple[date, str, str]:
    return (step.item.due_on or date.max, step.account, step.item.name)
