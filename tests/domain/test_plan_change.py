"""What changed since both sides agreed, and when they must agree again."""

from dataclasses import replace

import pytest

from cxdesk.domain.plan_agreement import Agreement, How, Versions
from cxdesk.domain.plan_change import (
    agreed_words,
    ask_words,
    changed_words,
    is_signed,
    standing,
)
from cxdesk.domain.promise import Side
from tests.domain.plan_builders import (
    DAYS,
    frozen,
    moved,
    nov,
    ours,
    plan,
    signed,
    stone,
    theirs,
)

WAVE = plan(
    stone("Gate 4", 13),
    theirs("scanners", 13, of="Gate 4"),
    stone("Cut-over", 30),
    ours("load test", 9, of="Cut-over"),
    theirs("checklist", 30, of="Cut-over"),
)
AGREED = signed(frozen(WAVE, 3))


def now(of, versions=AGREED):
    return standing(of, versions, DAYS)


def yes(name: str, day: int) -> Agreement:
    return Agreement(3, name, Side.THEIRS, nov(16), How.CALL, nov(day))


def test_a_plan_that_nobody_changed_is_agreed():
    found = now(WAVE)

    assert (found.is_agreed, found.changes, found.version) == (True, (), 3)
    assert changed_words(found) == ""


def test_a_plan_that_was_never_agreed_must_be():
    found = now(WAVE, Versions())

    assert (found.is_agreed, found.must_ask, found.version) == (False, True, 0)


@pytest.mark.parametrize(("day", "asks"), [(16, False), (10, False), (17, True), (2, False)])
def test_an_action_may_move_by_five_working_days(day, asks):
    """From Monday 9: the 16th is five of them later, the 17th six; the 2nd five earlier."""
    found = now(moved(WAVE, **{"load test": day}))

    assert found.must_ask == asks
    assert changed_words(found) == "1 date changed since version 3"


def test_a_limit_of_ones_own_counts_instead():
    assert standing(moved(WAVE, **{"load test": 10}), AGREED, DAYS, ask_after=0).must_ask


def test_a_milestone_that_moves_by_a_day_needs_a_new_agreement():
    found = now(moved(WAVE, **{"Cut-over": 29}))

    assert found.must_ask
    assert [change.item.name for change in found.dates] == ["Cut-over"]


def test_a_milestone_that_follows_its_actions_is_no_date_that_somebody_changed():
    found = now(moved(WAVE, **{"Gate 4": 20, "scanners": 20}))

    assert [(c.item.name, c.days, c.follows) for c in found.changes] == [
        ("Gate 4", 7, True),
        ("scanners", 7, False),
    ]
    assert changed_words(found) == "1 date changed since version 3"
    assert found.must_ask


def test_once_they_said_yes_to_what_moved_it_the_plan_is_agreed_again():
    later = moved(WAVE, **{"Gate 4": 20, "scanners": 20})
    told = Versions(AGREED.baselines, (*AGREED.agreements, yes("scanners", 20)))

    found = now(later, told)

    assert found.is_agreed
    assert agreed_words(found, "Priya") == "Priya has agreed all of them."


def test_a_yes_to_one_of_two_days_is_not_a_yes_to_both():
    later = moved(WAVE, scanners=24, checklist=23)
    told = Versions(AGREED.baselines, (*AGREED.agreements, yes("scanners", 24)))

    found = now(later, told)

    assert agreed_words(found, "Priya") == "Priya has agreed 1 of them."
    assert changed_words(found) == "2 dates changed since version 3"


@pytest.mark.parametrize("change", ["go-live", "a milestone more", "a milestone less"])
def test_what_a_plan_is_about_is_agreed_anew(change):
    changed = {
        "go-live": replace(WAVE, go_live_on=nov(29)),
        "a milestone more": replace(WAVE, items=(*WAVE.items, stone("Party", 30))),
        "a milestone less": replace(WAVE, items=WAVE.items[2:]),
    }[change]

    found = now(changed)

    assert found.must_ask
    assert ("Gate 4" in found.gone) == (change == "a milestone less")


def test_a_new_action_alone_asks_nothing():
    found = now(replace(WAVE, items=(*WAVE.items, ours("note", 12, of="Cut-over"))))

    assert [change.agreed_due for change in found.changes] == [None]
    assert found.is_agreed


def test_what_is_done_is_no_change():
    done = replace(WAVE.item("load test"), state="done", done_on=nov(27))
    items = tuple(done if item.id == done.id else item for item in WAVE.items)

    assert now(replace(WAVE, items=items)).changes == ()


def test_each_row_shows_who_wants_its_day():
    later = moved(WAVE, scanners=20, checklist=27)
    told = Versions(AGREED.baselines, (*AGREED.agreements, yes("scanners", 20)))

    ticks = {
        item.name: (is_signed(item, Side.OURS, told), is_signed(item, Side.THEIRS, told))
        for item in later.actions
    }

    assert ticks == {
        "scanners": (True, True),
        "load test": (True, True),
        "checklist": (True, False),
    }
    assert not is_signed(later.item("load test"), Side.OURS, Versions())


def test_the_button_names_the_person_and_the_version():
    assert ask_words("Priya", 4) == "Ask Priya to agree version 4"
