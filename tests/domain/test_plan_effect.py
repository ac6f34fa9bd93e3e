"""What a new day moves besides itself."""

from hypothesis import given
from hypothesis import strategies as st

from cxdesk.domain.plan_effect import Effect, effect, effect_words, listed, with_days
from cxdesk.domain.plan_graph import pushes
from tests.domain.plan_builders import DAYS, acyclic, nov, ours, plan, stone, theirs

WAVE = plan(
    stone("Gate 4", 13),
    theirs("scanners", 13, of="Gate 4"),
    stone("Reports", 23),
    ours("load test", 18, of="Reports"),
    stone("Cut-over", 23),
    theirs("checklist", 20, of="Cut-over"),
    ours("on site", 23, of="Cut-over"),
    links=(("Gate 4", "checklist"), ("checklist", "on site")),
)


def after(found: Effect) -> dict[str, int]:
    return {one.item.name: one.due_on.day for one in found.follow}


def test_a_later_step_moves_its_milestone_and_all_that_waits_for_it():
    found = effect(WAVE, DAYS, {"scanners": nov(20)})

    assert after(found) == {"Gate 4": 20, "Cut-over": 30, "checklist": 27, "on site": 30}
    assert effect_words(found) == "Moves Gate 4 and Cut-over"


def test_the_plan_itself_stays_until_the_days_are_kept():
    found = effect(WAVE, DAYS, {"scanners": nov(20)})

    assert WAVE.item("Cut-over").due_on == nov(23)
    assert with_days(WAVE, found.days).item("Cut-over").due_on == nov(30)


def test_said_work_takes_only_its_own_days_and_leaves_the_rest_as_room():
    room = plan(
        stone("gate", 27),
        ours("draft", 10),
        ours("send", 20, duration_wd=3, lead_wd=1),
        links=(("draft", "send"),),
    )

    assert after(effect(room, DAYS, {"draft": nov(13)})) == {}
    assert after(effect(room, DAYS, {"draft": nov(18)})) == {"send": 24}


def test_an_earlier_day_moves_nothing_else():
    found = effect(WAVE, DAYS, {"scanners": nov(5)})

    assert after(found) == {}
    assert effect_words(found) == "Moves nothing else"


def test_a_day_relative_to_another_follows_it_both_ways():
    close = plan(stone("gate", 20), ours("test", 13, due_of_id="gate", due_by_wd=-5))

    assert after(effect(close, DAYS, {"gate": nov(18)})) == {"test": 11}
    assert after(effect(close, DAYS, {"gate": nov(27)})) == {"test": 20}


def test_a_day_that_was_too_early_before_is_left_alone():
    odd = plan(
        stone("gate", 27),
        ours("late", 20),
        ours("early", 10, duration_wd=2),
        ours("other", 12),
        links=(("late", "early"), ("other", "early")),
    )

    assert after(effect(odd, DAYS, {"other": nov(6)})) == {}
    assert after(effect(odd, DAYS, {"other": nov(13)})) == {"early": 17}


def test_what_is_done_stays_where_it_is():
    done = plan(stone("gate", 20), ours("a", 10), ours("b", 12, done_on=12), links=(("a", "b"),))

    assert after(effect(done, DAYS, {"a": nov(17)})) == {}


def test_a_typed_day_stays_though_what_it_waits_for_moves_too():
    found = effect(WAVE, DAYS, {"scanners": nov(20), "checklist": nov(23)})

    assert "checklist" not in after(found)
    assert found.days["checklist"] == nov(23)


def test_without_milestones_the_steps_are_named_and_many_are_counted():
    pair = plan(stone("gate", 29), ours("a", 10), ours("b", 12), links=(("a", "b"),))

    assert effect_words(effect(pair, DAYS, {"a": nov(11)})) == "Moves b"
    assert listed(["A", "B", "C"]) == "A, B and C"
    assert listed(["A", "B", "C", "D", "E"]) == "A, B, C and 2 more"


@given(acyclic(), st.data())
def test_after_a_move_nothing_that_moved_is_too_early_for_what_pushed_it(found, data):
    dated = [item for item in found.actions if item.due_on]
    if not dated:
        return
    item = data.draw(st.sampled_from(dated))
    later = item.due_on.replace(day=data.draw(st.integers(item.due_on.day, 30)))

    moves = effect(found, DAYS, {item.id: later})

    now = with_days(found, moves.days)
    for wait in pushes(now):
        pushed = wait.origin.id in moves.days and wait.needs is not None
        if pushed and wait.to.id != item.id and wait.to.due_on:
            work_done = DAYS.of(wait.to.side).after(wait.origin.due_on, wait.needs)
            assert wait.to.due_on >= work_done
    assert all(one.due_on > one.item.due_on for one in moves.follow)


@given(acyclic())
def test_who_changes_nothing_moves_nothing(found):
    days = {item.id: item.due_on for item in found.items}

    assert effect(found, DAYS, days) == Effect((), ())
