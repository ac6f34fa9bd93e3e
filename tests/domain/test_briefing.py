"""What a summary says first."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from cxdesk.domain.briefing import before_the_next_call, customer_lead, internal_lead
from cxdesk.domain.ladder import Rung
from cxdesk.domain.nps_answer import Answer
from cxdesk.domain.nps_history import history
from cxdesk.domain.plan import Plan, PlanItem, Progress
from cxdesk.domain.promise import Due, KeptRate, Promise, Side
from cxdesk.domain.summary import Masthead, period_to
from cxdesk.domain.summary_customer import CustomerCopy, Owed, SharedPlan
from cxdesk.domain.summary_internal import Internal, Standing, Worth

TODAY = date(2026, 11, 17)
HEAD = Masthead("Harrow & Vane", None, None, period_to(TODAY))
NOTHING = Internal(HEAD, "", Standing(Rung.CLIENT), Worth(), history((), TODAY), KeptRate(0, 0))
BLANK = CustomerCopy(HEAD, "", KeptRate(0, 0))


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def promise(text: str, late: int, side: Side = Side.OURS, **people: str) -> Promise:
    return Promise(text, "a", side, text, ago(60), (Due(ago(late), ago(60)),), **people)


def answer(person: str | None, days: int) -> Answer:
    return Answer(str(days), "a", str(days), 4, ago(days), person=person)


def action(name: str, late: int, **owner: str) -> PlanItem:
    owners = {"owner_ours": None, "owner_theirs": None} | owner
    return PlanItem(name, "p", "m", name, due_on=ago(late), state="todo", **owners)


def plan(*items: PlanItem, go_live: int = -7) -> Plan:
    return Plan("p", "a", "Wave 2", None, ago(go_live), "running", items)


def test_late_promises_come_first_then_open_answers_then_overdue_actions():
    facts = replace(
        NOTHING,
        promises=(
            promise("Their list", 9, Side.THEIRS, owner_name="Tom Achterberg"),
            promise("Root cause", 1, to_name="Annelies de Wit", to_short="Annelies"),
            promise("Not yet due", -3),
        ),
        history=history([answer("Jonas Weidler", 5)], TODAY),
        plan=plan(action("Load test", 3, owner_ours="Mara Ellison"), action("Later", -3)),
    )

    assert before_the_next_call(facts) == (
        "Give Annelies “Root cause”, promised for 16 Nov, or a new date.",
        "Ask Tom Achterberg about “Their list”, expected 8 Nov.",
        "Answer Jonas Weidler: a 4 on 12 Nov, not followed up.",
        "Mara Ellison: finish “Load test”, planned for 14 Nov.",
    )


def test_five_points_are_enough():
    facts = replace(NOTHING, promises=tuple(promise(f"P{n}", n) for n in range(1, 8)))

    points = before_the_next_call(facts)

    assert len(points) == 5
    assert "P7" in points[0]


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"promises": (promise("X", 1),)}, "Keep “X”, promised for 16 Nov, or agree a new date."),
        ({"promises": (promise("X", 1, Side.THEIRS),)}, "Ask about “X”, expected 16 Nov."),
        ({"history": history([answer(None, 5)], TODAY)}, "Follow up the 4 of 12 Nov."),
        (
            {"plan": plan(action("X", 1, owner_theirs="Priya"))},
            "Ask Priya about “X”, planned for 16 Nov.",
        ),
        ({"plan": plan(action("X", 1))}, "Find an owner for “X”, planned for 16 Nov."),
    ],
)
def test_a_point_names_whoever_is_known(facts, said):
    assert before_the_next_call(replace(NOTHING, **facts)) == (said,)


def test_nothing_open_means_nothing_to_settle():
    assert before_the_next_call(NOTHING) == ()


def test_the_internal_lead_says_where_they_stand_and_what_waits():
    facts = replace(
        NOTHING,
        standing=Standing(Rung.CLIENT, since_on=date(2025, 2, 1)),
        worth=Worth(renewal_on=date(2027, 1, 31)),
        promises=(promise("Root cause", 1),),
        history=history([answer("Jonas", 5)], TODAY),
        plan=plan(action("Cut-over", -13, owner_ours="Mara")),
    )

    assert internal_lead(facts) == (
        "Client, with us since Feb 2025."
        " Wave 2 goes live on 30 November 2026, 6 days later than agreed."
        " Two things wait for us: “Root cause” is 1 day late,"
        " and Jonas has had no answer to a 4 for 5 days."
        " The renewal is on 31 January 2027."
    )


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({}, "Client."),
        (
            {"history": history([answer(None, 1)], TODAY)},
            "Client. One thing waits for us: a 4 has had no answer for 1 day.",
        ),
        (
            {"plan": plan(action("X", -3, owner_ours="Mara"))},
            "Client. Wave 2 goes live on 24 November 2026, as agreed.",
        ),
        (
            {"promises": (promise("A", 1), promise("B", 2), promise("C", 3))},
            "Client. 3 things wait for us. First, “C” is 3 days late, and “B” is 2 days late.",
        ),
        ({"plan": plan(replace(action("X", 3), state="done"))}, "Client."),
        ({"plan": replace(plan(action("X", 3)), go_live_on=None)}, "Client."),
    ],
)
def test_the_internal_lead_leaves_out_what_is_not_known(facts, said):
    assert internal_lead(replace(NOTHING, **facts)) == said


def shared(done: int, total: int, later: int = 0) -> SharedPlan:
    none, whole = Progress(0, 0), Progress(done, total)
    return SharedPlan("Wave 2", None, ago(-7), later, none, none, whole, ())


def owing(late: int) -> Owed:
    return Owed("X", ago(late), ago(late), max(0, late), None)


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({}, "We have not written down a plan or a promise together yet."),
        ({"owed": (owing(-2),)}, ""),
        (
            {"plan": shared(10, 15, 6), "owed": (owing(1), owing(-2))},
            "10 of the 15 actions of Wave 2 are done."
            " It goes live on 30 November 2026, 6 days later than we agreed."
            " One thing we promised you is late; it is first on the list below.",
        ),
        (
            {"plan": shared(0, 1, 1)},
            "0 of the 1 action of Wave 2 is done."
            " It goes live on 25 November 2026, 1 day later than we agreed.",
        ),
        (
            {"plan": shared(1, 2)},
            "1 of the 2 actions of Wave 2 are done."
            " It goes live on 24 November 2026, as we agreed.",
        ),
        ({"plan": shared(2, 2)}, "2 of the 2 actions of Wave 2 are done."),
        (
            {"owed": (owing(1), owing(2))},
            "2 things we promised you are late; they are first on the list below.",
        ),
        ({"kept": KeptRate(18, 19)}, "We kept 18 of 19 promises on time."),
    ],
)
def test_the_customer_lead_says_the_plan_then_what_we_owe(facts, said):
    assert customer_lead(replace(BLANK, **facts)) == said
