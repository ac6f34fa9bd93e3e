"""Plans to begin from."""

from dataclasses import replace

import pytest

from cxdesk.domain.plan import Link, Plan, PlanItem
from cxdesk.domain.plan_balance import balance
from cxdesk.domain.plan_graph import check
from cxdesk.domain.plan_schedule import schedule
from cxdesk.domain.plan_template import Template, built_in, from_plan, laid_out
from cxdesk.domain.work_days import DaysOff, calendars
from tests.domain.plan_builders import DAYS, TODAY, nov, ours, plan, stone, theirs

FAR = nov(2).replace(year=2027)


def made(template: Template) -> Plan:
    """The plan that a template becomes, before anybody owns anything."""
    laid = laid_out(template, FAR, DAYS)
    items = tuple(
        PlanItem(
            str(place), "p", None if one.step.milestone is None else str(one.step.milestone),
            one.step.name, None, None, one.due_on, "todo", for_side=one.step.side,
            duration_wd=one.step.duration_wd,
        )
        for place, one in enumerate(laid)
    )  # fmt: skip
    links = tuple(
        Link(str(before), str(place))
        for place, one in enumerate(laid)
        for before in one.step.after
    )
    return Plan("p", "a", template.name, None, FAR, "running", items, links=links)


@pytest.mark.parametrize("template", built_in(), ids=[one.id for one in built_in()])
def test_a_template_makes_a_plan_that_can_be_done_with_work_for_both(template):
    began = made(template)

    check(began)
    assert schedule(began, DAYS, TODAY).short == 0
    assert balance(began).light is None
    for link in began.links:
        assert began.item(link.from_id).due_on <= began.item(link.to_id).due_on
    for item in began.actions:
        assert item.due_on <= began.item(item.milestone_id).due_on
    assert max(item.due_on for item in began.items) == FAR


def test_days_are_counted_back_by_those_who_work_on_them():
    off = calendars(theirs=DaysOff(holidays=frozenset({nov(26), nov(27)})))
    yours = from_plan(plan(stone("gate", 30), theirs("review", 25)), "Mine", DAYS)

    laid = {one.step.name: one.due_on for one in laid_out(yours, nov(30), off)}

    assert laid == {"gate": nov(30), "review": nov(23)}


def test_a_plan_becomes_a_template_without_people_days_or_what_happened():
    wave = plan(
        stone("gate", 20, evidence="signed"),
        ours("draft", 13, duration_wd=3, blocked_by="holiday"),
        theirs("review", 18, done_on=17),
        ours("idea", state="cancelled"),
        links=(("draft", "review"),),
    )

    template = from_plan(replace(wave, outcome="All gates"), "Waves", DAYS)

    assert [(s.name, s.before_wd, s.milestone, s.after) for s in template.steps] == [
        ("gate", 6, None, ()),
        ("draft", 11, 0, ()),
        ("review", 8, 0, (1,)),
    ]
    assert (template.name, template.outcome) == ("Waves", "All gates")
    assert "Mara" not in repr(template)
    assert "holiday" not in repr(template)
