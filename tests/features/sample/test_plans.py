"""The plans of the sample book: what was agreed, and who moved it."""

from datetime import date, timedelta

import pytest

from cxdesk.domain.plan import Progress, days_later
from cxdesk.domain.plan_change import agreed_words, changed_words
from cxdesk.domain.plan_slip import cause_words
from cxdesk.domain.promise import Side
from cxdesk.features.plans import page
from cxdesk.store import accounts, plans

TODAY = date(2026, 11, 17)


@pytest.fixture
def views(db):
    return {plan.title: page.view_of(db, plan, TODAY) for plan in plans.running(db)}


@pytest.fixture
def harrow(views):
    return views["Wave 2 rollout"]


def test_every_plan_was_agreed_by_people_of_both_sides(views):
    assert len(views) >= 7
    for found in views.values():
        assert found.baseline, found.plan.title
        assert [yes.side for yes in found.signed] == [Side.OURS, Side.THEIRS]
        assert all(yes.person and yes.on < TODAY for yes in found.signed)


def test_the_plan_and_the_list_of_accounts_say_the_same_of_being_later(views):
    late = {title: found.slips.total for title, found in views.items() if found.slips.total}

    assert late == {t: d for t, v in views.items() if (d := days_later(v.plan, TODAY))}
    assert late["Wave 2 rollout"] == 6
    assert len(late) == 3


def test_harrows_rail_is_the_drawn_one(harrow):
    assert [(yes.person, yes.on) for yes in harrow.signed] == [
        ("Mara Ellison", date(2026, 10, 1)),
        ("Priya Raman", date(2026, 10, 2)),
    ]
    assert changed_words(harrow.standing) == "4 dates changed since version 3"
    assert agreed_words(harrow.standing, "Priya") == "Priya has agreed 2 of them."
    told = [(s.item.blocked_by, cause_words(s), s.own_days) for s in harrow.slips.causes]
    assert told == [
        ("Scanners delayed at supplier", "theirs, told us 4 Nov", 6),
        ("Test data arrived late", "ours, told them 13 Nov", 2),
    ]
    follows = {stone.name: cause.name for stone, cause in harrow.followed}
    assert follows["Cut-over"] == "Scanners at gate 4"


def test_harrows_table_is_the_drawn_one(harrow):
    shown = {
        item.name: (harrow.later_by(item), harrow.is_signed(item, Side.THEIRS))
        for stone in harrow.plan.milestones
        for item in harrow.waiting(stone)
    }

    assert shown == {
        "Scanners at gate 4": (6, True),
        "Load test of the Monday reports": (2, True),
        "Confirm timings on a real Monday": (0, True),
        "Sign the cut-over checklist": (6, False),
        "Cut-over weekend, on site": (6, False),
    }
    assert (harrow.of(Side.OURS), harrow.of(Side.THEIRS)) == (Progress(6, 8), Progress(4, 7))


def test_a_plan_in_time_has_changed_nothing_it_was_agreed_on(views):
    for found in views.values():
        if not found.slips.total:
            assert found.standing.is_agreed, found.plan.title
            assert found.slips.causes == (), found.plan.title


def test_what_both_reached_in_time_is_a_win_of_both(db):
    minato = accounts.find(db, "Minato")
    [over] = plans.of_account(db, minato)

    [win] = page.view_of(db, over, TODAY).wins

    assert win.milestone.name == "Measuring room lets go of paper"
    assert TODAY - win.on == timedelta(302)
