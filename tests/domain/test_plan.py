"""Plans: progress per side, how late they are, what comes next."""

from datetime import date, timedelta

from cxdesk.domain.plan import (
    Plan,
    PlanItem,
    Progress,
    days_later,
    glance,
    item_words,
    later_words,
    next_items,
    of_words,
    overall,
    progress,
)
from cxdesk.domain.promise import Side

TODAY = date(2026, 11, 17)


def item(name: str, due: int | None, owner: str = "us", state: str = "todo") -> PlanItem:
    return PlanItem(
        id=name,
        plan_id="p",
        milestone_id=None if owner == "both" else "m",
        name=name,
        owner_ours=None if owner == "them" else "Mara Ellison",
        owner_theirs=None if owner == "us" else "Priya Raman",
        due_on=None if due is None else TODAY + timedelta(days=due),
        state=state,
    )


def plan(*items: PlanItem, go_live: int | None = 7) -> Plan:
    ends = None if go_live is None else TODAY + timedelta(days=go_live)
    return Plan("p", "a", "Wave 2", None, ends, "running", items)


def test_each_side_has_its_own_progress_and_milestones_belong_to_neither():
    shared = plan(
        item("done", -3, state="done"),
        item("ours", 3),
        item("dropped", 3, state="cancelled"),
        item("theirs", 4, "them"),
        item("gate", 5, "both"),
    )

    assert progress(shared, Side.OURS) == Progress(1, 2)
    assert progress(shared, Side.THEIRS) == Progress(0, 1)
    assert overall(shared) == Progress(1, 3)
    assert [m.name for m in shared.milestones] == ["gate"]


def test_a_plan_is_later_by_the_days_between_its_last_open_date_and_the_agreed_day():
    assert days_later(plan(item("cut-over", 13, "both")), TODAY) == 6
    assert days_later(plan(item("cut-over", 7, "both")), TODAY) == 0


def test_once_the_agreed_day_has_passed_an_overdue_item_makes_the_plan_later_every_day():
    missed = plan(item("owner", -12, "them"), go_live=-10)

    assert days_later(missed, TODAY) == 10


def test_without_an_agreed_day_or_anything_open_no_plan_is_later():
    assert days_later(plan(item("far", 90), go_live=None), TODAY) == 0
    assert days_later(plan(item("far", 90, state="done")), TODAY) == 0


def test_next_come_open_items_by_date_and_milestones_after_actions():
    found = next_items(
        plan(
            item("gate", 3, "both"),
            item("scan", 3),
            item("done", 1, state="done"),
            item("someday", None),
            item("cut", 9),
        ),
        2,
    )

    assert [i.name for i in found] == ["scan", "gate"]


def test_at_a_glance_one_sees_what_they_owe_next_and_where_it_leads():
    shared = plan(
        item("load test", 1),
        item("scanners", 3, "them"),
        item("gate", 3, "both"),
        item("cut-over", 13, "both"),
    )

    assert [i.name for i in glance(shared)] == ["scanners", "cut-over"]


def test_where_they_owe_nothing_our_own_next_step_is_seen():
    assert [i.name for i in glance(plan(item("load test", 1)))] == ["load test"]
    assert glance(plan()) == ()


def test_an_item_says_whose_it_is_and_when():
    assert item_words(item("scanners", 3, "them"), TODAY) == "them, 20 Nov"
    assert item_words(item("owner", -3, "them"), TODAY) == "them, 3 days late"
    assert item_words(item("test", 1), TODAY) == "us, 18 Nov"
    assert item_words(item("cut-over", 13, "both"), TODAY) == "30 Nov"
    assert item_words(item("someday", None), TODAY) == ""


def test_words_for_figures():
    assert [later_words(n) for n in (0, 1, 6)] == ["", "1 day later", "6 days later"]
    assert of_words(Progress(6, 8)) == "6 of 8"
