"""The facts of the design's two pages, for tests of paper."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from cxdesk.domain.income import Share
from cxdesk.domain.ladder import Rung, Stage
from cxdesk.domain.money import Money
from cxdesk.domain.nps_answer import Answer
from cxdesk.domain.nps_history import Event, history
from cxdesk.domain.plan import Plan, PlanItem, Progress
from cxdesk.domain.promise import Due, KeptRate, Promise, Side
from cxdesk.domain.summary import Masthead, period_to
from cxdesk.domain.summary_customer import (
    CustomerCopy,
    FeedbackState,
    Owed,
    SharedAction,
    SharedPlan,
    ToCall,
    Told,
)
from cxdesk.domain.summary_internal import (
    Favour,
    Internal,
    Ledger,
    Met,
    Standing,
    Worth,
)

TODAY = date(2026, 11, 17)
HEAD = Masthead("Harrow & Vane Logistics", "Mara Ellison", "Halden", period_to(TODAY))


def november(day: int) -> date:
    return date(2026, 11, day)


def promise(text: str, due: date, **more: str) -> Promise:
    made = due - timedelta(days=9)
    return Promise(text, "a", Side.OURS, text, made, (Due(due, made),), **more)


def action(name: str, due: date, ours: str | None = None, theirs: str | None = None) -> PlanItem:
    return PlanItem(name, "plan", "stone", name, ours, theirs, due, "todo")


def plan(*items: PlanItem) -> Plan:
    return Plan("plan", "a", "Wave 2", None, november(24), "running", items)


def answers() -> tuple[Answer, ...]:
    told = (("Priya", 9), ("Annelies", 10), ("Tom", 9), ("Kim", 7), ("Jonas", 4))
    return tuple(
        Answer(name, "a", name, score, november(1 + 2 * place), person=name, person_id=name)
        for place, (name, score) in enumerate(told)
    )


@pytest.fixture
def internal() -> Internal:
    return Internal(
        masthead=HEAD,
        lead="Out of the trough for eleven weeks.",
        standing=Standing(Rung.CLIENT, Stage.ADOPTION, "Rotterdam", date(2025, 2, 1)),
        worth=Worth(Money(18_400_000, "EUR"), Share(Decimal("11.3"), 1, 60), date(2027, 1, 31)),
        history=history(answers(), TODAY),
        kept=KeptRate(18, 19),
        ledger=Ledger(9, 2),
        promises=(
            promise("Root cause of the gate 4 drop-outs", november(16), to_name="Annelies de Wit"),
            promise("Friday status note", november(20), repeats="weekly"),
        ),
        plan=plan(action("Scanners at gate 4", november(20), theirs="Annelies de Wit")),
        people=(Met("Priya Raman", "Operations, sponsor", 9), Met("Tom Achterberg", "", None)),
        favours=(Favour("Six sandbox seats at no charge", november(3)),),
    )


@pytest.fixture
def customer() -> CustomerCopy:
    return CustomerCopy(
        masthead=HEAD,
        lead="Gates 1 to 3 run on scanners.",
        kept=KeptRate(18, 19),
        plan=shared_plan_of(5),
        owed=(Owed("Gate 4 root cause", november(16), november(18), 1, None),),
        asked=(Owed("Agree version 4 of the plan", november(20), november(20), 0, None),),
        told=(Told("Scanners drop offline", "Third on order", FeedbackState.IN_PROGRESS, None),),
        contacts=(
            ToCall("Mara Ellison", "Customer success", "Halden", "+31 10 555 0142", False),
            ToCall("Priya Raman", "Operations", "Harrow & Vane", None, True),
        ),
    )


def shared_plan_of(count: int) -> SharedPlan:
    """A plan with `count` open actions, ours and theirs by turns."""
    actions = tuple(
        SharedAction(
            f"Step number {place} of the cut-over",
            (Side.OURS, Side.THEIRS)[place % 2],
            ("Mara Ellison", "Annelies de Wit")[place % 2],
            november(18) + timedelta(days=place),
        )
        for place in range(count)
    )
    done = Progress(6, 6 + count)
    return SharedPlan("Wave 2", None, november(24), 6, done, done, done, actions)


@pytest.fixture
def long_plan() -> SharedPlan:
    return shared_plan_of(40)


@pytest.fixture
def event() -> Event:
    return Event(november(4), "Outage")
