"""Planned from right to left (practice C-12)."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from cxdesk.domain.plan_graph import waits
from cxdesk.domain.plan_schedule import schedule, short_words, step_words
from cxdesk.domain.work_days import DaysOff, calendars
from tests.domain.plan_builders import DAYS, TODAY, acyclic, nov, ours, plan, stone, theirs

LAUNCH = plan(
    stone("Live"),
    ours("set up", of="Live", duration_wd=3),
    theirs("security review", of="Live", duration_wd=5, lead_wd=2),
    ours("train", of="Live", duration_wd=2),
    links=(("set up", "train"), ("security review", "train", 1)),
)


def slots(of, today=TODAY, days=DAYS):
    return {slot.item.name: slot for slot in schedule(of, days, today).slots}


def test_a_small_plan_has_the_days_that_one_finds_on_paper():
    """Live on Monday 30: train Fri 27 and Mon 30, a day between, so the review ends Wed 25 and
    begins Thu 19; the set-up may end Thu 26 and begin Tue 24.
    """
    found = slots(LAUNCH)

    train, review, set_up = found["train"], found["security review"], found["set up"]
    assert (train.latest_start, train.latest_finish) == (nov(27), nov(30))
    assert (review.latest_start, review.latest_finish) == (nov(19), nov(25))
    assert (set_up.latest_start, set_up.latest_finish) == (nov(24), nov(26))
    assert (set_up.earliest_start, set_up.earliest_finish) == (nov(17), nov(19))
    assert (review.slack, set_up.slack, train.slack) == (2, 5, 2)


def test_without_slack_it_is_critical_and_less_than_none_is_infeasible():
    late = schedule(LAUNCH, DAYS, nov(23))

    assert [item.name for item in late.critical] == ["security review", "train", "Live"]
    assert [slot.item.name for slot in late.infeasible] == ["security review"]
    assert late.short == 2


def test_the_words_say_how_many_days_are_missing_and_who_is_critical():
    late = schedule(LAUNCH, DAYS, nov(23))

    said = "2 working days short. Critical: security review (theirs, Ben Ito)"
    assert short_words(late) == said
    assert short_words(schedule(LAUNCH, DAYS, TODAY)) == ""
    assert step_words(stone("Live")) == "Live"


def test_each_side_keeps_its_own_holidays():
    off = calendars(theirs=DaysOff(holidays=frozenset({nov(23), nov(24)})))

    found = slots(LAUNCH, days=off)

    assert found["security review"].latest_start == nov(17)
    assert found["set up"].latest_start == nov(24)


def test_what_is_done_or_begun_needs_no_start():
    begun = replace(LAUNCH, items=tuple(_begun(item) for item in LAUNCH.items))

    late = schedule(begun, DAYS, nov(23))

    assert "set up" not in {slot.item.name for slot in late.slots}
    assert late.infeasible == ()


def _begun(item):
    if item.name == "set up":
        return replace(item, state="done", done_on=nov(16))
    if item.name == "security review":
        return replace(item, state="doing", start_on=nov(18))
    return item


def test_without_a_go_live_there_is_nothing_to_count_back_from():
    assert schedule(replace(LAUNCH, go_live_on=None), DAYS, TODAY).slots == ()


def test_a_plan_with_only_dates_is_counted_back_by_the_days_between_them():
    dated = plan(
        stone("Gate 4", 20), theirs("scanners", 20, of="Gate 4"),
        stone("Cut-over", 30), theirs("checklist", 27, of="Cut-over"),
        ours("on site", 30, of="Cut-over"),
        links=(("Gate 4", "checklist"), ("checklist", "on site")),
        go_live=24,
    )  # fmt: skip

    found = schedule(dated, DAYS, TODAY)

    assert found.short == 1
    assert [slot.item.name for slot in found.infeasible] == ["scanners", "Gate 4"]


@given(acyclic(), st.dates(date(2026, 11, 1), date(2026, 12, 1)))
def test_whoever_keeps_the_latest_days_is_live_in_time(found, today):
    ends = {slot.item.id: slot for slot in schedule(found, DAYS, today).slots}

    for wait in waits(found):
        if wait.needs is not None:
            begun = ends[wait.origin.id].latest_finish
            mine = DAYS.of(wait.to.side)
            assert mine.after(begun, wait.needs) <= ends[wait.to.id].latest_finish or (
                ends[wait.to.id].latest_finish < mine.after(date(2026, 10, 1), 1)
            )
    assert all(slot.latest_finish <= found.go_live_on for slot in ends.values())


@given(acyclic(), st.integers(0, 20))
def test_a_later_go_live_gives_no_step_less_time(found, more):
    later = replace(found, go_live_on=found.go_live_on + timedelta(more))

    before = {slot.item.id: slot for slot in schedule(found, DAYS, TODAY).slots}
    after = {slot.item.id: slot for slot in schedule(later, DAYS, TODAY).slots}

    assert all(after[id_].slack >= before[id_].slack for id_ in before)
    assert all(after[id_].short <= before[id_].short for id_ in before)


@given(acyclic(), st.integers(0, 10))
def test_what_had_to_begin_before_today_is_critical(found, wait):
    made = schedule(found, DAYS, TODAY + timedelta(wait))

    critical = {item.id for item in made.critical}
    assert {slot.item.id for slot in made.infeasible} <= critical
    assert all(slot.slack > 0 for slot in made.slots if slot.item.id not in critical)
