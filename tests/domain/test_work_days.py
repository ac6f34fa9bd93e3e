"""Working days, counted as one would on a calendar on the wall."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesk.domain.promise import Side
from cxdesk.domain.work_days import DaysOff, calendars, work_days

ANY_DAY = st.dates(date(2020, 1, 1), date(2032, 12, 31))
WEEKENDS = st.sets(st.integers(0, 6), max_size=6)
HOLIDAYS = st.sets(st.dates(date(2024, 1, 1), date(2027, 12, 31)), max_size=40)
SOMEBODY = st.builds(work_days, WEEKENDS, HOLIDAYS)
STEPS = st.integers(0, 60)
CHRISTMAS = work_days(holidays=[date(2026, 12, 25), date(2026, 12, 28)])


def test_weekends_and_holidays_are_stepped_over():
    assert CHRISTMAS.after(date(2026, 12, 24), 1) == date(2026, 12, 29)
    assert CHRISTMAS.before(date(2026, 12, 29), 2) == date(2026, 12, 23)
    assert CHRISTMAS.shifted(date(2026, 12, 29), -1) == date(2026, 12, 24)
    assert CHRISTMAS.on_or_before(date(2026, 12, 28)) == date(2026, 12, 24)


def test_a_weekend_may_lie_elsewhere_in_the_week():
    gulf = work_days(weekend={4, 5})

    assert gulf.after(date(2026, 11, 19), 1) == date(2026, 11, 22)


def test_no_steps_stay_even_on_a_sunday():
    sunday = date(2026, 11, 22)

    assert CHRISTMAS.after(sunday, 0) == CHRISTMAS.before(sunday, 0) == sunday


@given(WEEKENDS, HOLIDAYS, ANY_DAY, st.integers(0, 90))
def test_they_are_counted_as_one_would_by_hand(weekend, holidays, first, length):
    somebody = work_days(weekend, holidays)
    week = [first + timedelta(n) for n in range(1, length + 1)]
    by_hand = sum(day.weekday() not in weekend and day not in holidays for day in week)

    assert somebody.between(first, first + timedelta(length)) == by_hand
    assert somebody.between(first + timedelta(length), first) == -by_hand


@given(SOMEBODY, ANY_DAY, STEPS)
def test_so_many_steps_after_a_day_there_lie_so_many_working_days_between(somebody, day, steps):
    end = somebody.after(day, steps)

    assert somebody.between(day, end) == steps
    assert steps == 0 or somebody.is_work(end)


@given(SOMEBODY, ANY_DAY, ANY_DAY, STEPS)
def test_work_is_done_in_time_just_when_it_begins_early_enough(somebody, begin, end, steps):
    in_time = somebody.after(begin, steps) <= end

    assert in_time == (begin <= somebody.before(end, steps))


@given(SOMEBODY, ANY_DAY, st.integers(1, 60))
def test_a_day_relative_to_another_is_a_working_day_on_its_side(somebody, day, steps):
    before, after = somebody.shifted(day, -steps), somebody.shifted(day, steps)

    assert before < day < after
    assert somebody.is_work(before)
    assert somebody.between(before, day - timedelta(1)) == steps - 1
    assert somebody.between(day, after) == steps


@pytest.mark.parametrize("edge", [date.min, date.max])
def test_the_ends_of_the_calendar_hold(edge):
    assert date.min <= CHRISTMAS.before(edge, 900) <= CHRISTMAS.after(edge, 900) <= date.max


def test_each_side_has_its_days_and_what_is_shared_falls_on_both():
    days = calendars(
        DaysOff(holidays=frozenset({date(2026, 11, 18)})),
        DaysOff(weekend=frozenset({4, 5})),
    )
    tuesday, thursday = date(2026, 11, 17), date(2026, 11, 19)

    assert days.of(Side.OURS).after(tuesday, 1) == thursday
    assert days.of(Side.THEIRS).after(thursday, 1) == date(2026, 11, 22)
    assert days.of(None).after(thursday, 1) == date(2026, 11, 23)


def test_two_sides_that_never_work_together_go_by_our_days():
    days = calendars(DaysOff(frozenset({5, 6})), DaysOff(frozenset({0, 1, 2, 3, 4})))

    assert days.of(None).after(date(2026, 11, 20), 1) == date(2026, 11, 23)
