"""An account with a plan that both sides can sign."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pytest

from cxdesk.domain.account import AccountDraft
from cxdesk.domain.days import day_from_text
from cxdesk.domain.person import PersonDraft
from cxdesk.domain.plan import Link
from cxdesk.domain.plan_agreement import SignDraft
from cxdesk.domain.plan_draft import DueDraft, ItemDraft, PlanDraft
from cxdesk.domain.promise import Side
from cxdesk.features.accounts import service as accounts
from cxdesk.features.plans import page, service
from cxdesk.store import options, people, plans
from cxdesk.store.journal import deed


def nov(day: int) -> date:
    return date(2026, 11, day)


@dataclass
class Desk:
    """One plan, its steps by name, and what one does with them."""

    app: Any
    today: date
    account: str = ""
    plan_id: str = ""
    people: dict[str, str] = field(default_factory=dict)
    steps: dict[str, str] = field(default_factory=dict)

    def do(self, work, *arguments, **more):
        with self.app.book.write() as db:
            return work(db, *arguments, **more)

    def ask(self, query, *arguments, **more):
        with self.app.book.read() as db:
            return query(db, *arguments, **more)

    @property
    def plan(self):
        return self.ask(plans.get, self.plan_id)

    @property
    def view(self):
        return self.ask(page.page, self.plan_id, self.today).view

    def due(self, name: str) -> date | None:
        return self.plan.item(self.steps[name]).due_on

    def person(self, name: str, ours: bool = False, **more: Any) -> str:
        def add(db):
            with deed(db, "Add a person"):
                return people.add(db, None if ours else self.account, PersonDraft(name, **more))

        self.people[name] = self.do(add)
        return self.people[name]

    def step(self, name: str, due: int | None = None, **more: Any) -> str:
        draft = ItemDraft(name, due_on=nov(due) if due else None, **more)
        self.steps[name] = self.do(service.add_item, self.plan_id, draft)
        return self.steps[name]

    def link(self, first: str, then: str, lag: int = 0) -> None:
        self.do(service.link, Link(self.steps[first], self.steps[then], lag))

    def move(self, name: str, text: str):
        on = day_from_text(text, self.today)
        return self.do(service.move_item, self.steps[name], DueDraft(on))

    def edit(self, name: str, what: str, text: str) -> None:
        self.do(service.edit_item, self.steps[name], what, text, self.today)

    def sign(self, *sides: Side, person: str | None = None) -> int:
        for side in sides or tuple(Side):
            said = SignDraft(side, nov(2), person_id=person)
            version = self.do(service.sign_off, self.plan_id, said, self.today)
        return version


@pytest.fixture
def desk(app, today) -> Desk:
    made = Desk(app, today)
    made.account = made.do(accounts.open_account, AccountDraft("Harrow & Vane"), today)
    made.do(_sign_as, "Mara Ellison", "Halden")
    mara = made.person("Mara Ellison", ours=True)
    priya = made.person("Priya Raman", email="priya@harrow.example", given="Priya")
    ben = made.person("Ben Ito")
    draft = PlanDraft("Wave 2", nov(30), "All gates", "No line typed twice")
    made.plan_id = made.do(service.add_plan, made.account, draft)
    gate = made.step("Gate 4", 13, owner_ours_id=mara, owner_theirs_id=ben)
    cut = made.step("Cut-over", 30, owner_ours_id=mara, owner_theirs_id=priya)
    theirs, ours = {"side": Side.THEIRS}, {"side": Side.OURS}
    made.step("Scanners", 13, milestone_id=gate, owner_theirs_id=ben, **theirs)
    made.step("Load test", 18, milestone_id=cut, owner_ours_id=mara, **ours)
    made.step("Checklist", 20, milestone_id=cut, owner_theirs_id=priya, **theirs)
    made.link("Gate 4", "Checklist")
    return made


def _sign_as(db, me, firm):
    with deed(db, "Sign"):
        options.keep(db, options.MY_NAME, me)
        options.keep(db, options.MY_FIRM, firm)
