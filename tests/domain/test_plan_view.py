"""What a page shows of a plan, and the plan drawn in time."""

from datetime import timedelta

from hypothesis import given

from cxdesk.domain.plan_agreement import Versions
from cxdesk.domain.plan_lanes import lanes
from cxdesk.domain.plan_view import later_than_agreed, view
from cxdesk.domain.promise import Side
from tests.domain.plan_builders import (
    DAYS,
    TODAY,
    acyclic,
    frozen,
    moved,
    nov,
    ours,
    plan,
    signed,
    stone,
    theirs,
)

THEN = plan(
    stone("Kick-off", 2, done_on=2),
    ours("data map", 6, of="Kick-off", done_on=5, start_on=nov(2)),
    stone("Gate 4", 13),
    theirs("scanners", 13, of="Gate 4", duration_wd=4),
    ours("called off", 13, of="Gate 4", state="cancelled"),
    stone("Cut-over", 24),
    ours("on site", 24, of="Cut-over"),
    links=(("Gate 4", "on site"),),
    go_live=24,
)
NOW = moved(THEN, **{"Gate 4": 20, "scanners": 20, "on site": 30, "Cut-over": 30})
VIEW = view(NOW, signed(frozen(THEN, 3)), DAYS, TODAY)


def test_the_head_says_how_much_is_done_when_it_ends_and_how_late():
    assert (VIEW.done.done, VIEW.done.total) == (1, 3)
    assert (VIEW.stones.done, VIEW.stones.total) == (1, 3)
    assert (VIEW.end.name, VIEW.slips.total) == ("Cut-over", 6)
    assert later_than_agreed(VIEW.slips.total) == "6 days later than agreed"
    assert later_than_agreed(0) == ""


def test_finished_actions_are_folded_and_open_ones_stand_under_their_milestone():
    assert [item.name for item in VIEW.finished] == ["data map"]
    gate = NOW.item("Gate 4")
    assert [item.name for item in VIEW.waiting(gate)] == ["scanners"]
    assert VIEW.later_by(NOW.item("scanners")) == 7


def test_the_rail_says_who_signed_and_what_follows_what():
    assert [yes.side for yes in VIEW.signed] == [Side.OURS, Side.THEIRS]
    assert [(one.name, cause.name) for one, cause in VIEW.followed] == [
        ("Gate 4", "scanners"),
        ("Cut-over", "scanners"),
    ]


def test_bars_begin_with_their_work_and_end_on_their_day_with_the_slip_apart():
    drawn = lanes(VIEW)

    [scanners] = drawn.theirs
    assert (scanners.start, scanners.end, scanners.slip_from) == (nov(10), nov(20), nov(13))
    assert [bar.item.name for bar in drawn.ours] == ["data map", "on site"]
    assert (drawn.ours[0].start, drawn.ours[0].end) == (nov(2), nov(5))
    assert drawn.ours[0].is_done
    assert drawn.ours[0].slip_from is None


def test_milestones_stand_on_their_day_and_on_the_agreed_one():
    marks = {mark.item.name: mark for mark in lanes(VIEW).marks}

    assert (marks["Gate 4"].on, marks["Gate 4"].agreed, marks["Gate 4"].later) == (
        nov(20),
        nov(13),
        7,
    )
    assert (marks["Kick-off"].on, marks["Kick-off"].agreed) == (nov(2), None)


def test_the_axis_spans_all_that_is_drawn_and_today():
    drawn = lanes(VIEW)

    assert (drawn.first, drawn.last) == (nov(2), nov(30))


@given(acyclic())
def test_every_step_with_a_day_has_one_place_in_time(found):
    drawn = lanes(view(found, Versions(), DAYS, TODAY))

    bars = [*drawn.ours, *drawn.theirs]
    dated = {item.id for item in found.actions if item.due_on}
    assert {bar.item.id for bar in bars} == dated
    for bar in bars:
        assert drawn.first <= bar.start <= bar.end <= drawn.last
        assert bar.end - bar.start < timedelta(90)
