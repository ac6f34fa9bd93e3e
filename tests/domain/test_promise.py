"""Promises: kept, kept late, moved, and how late they are."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesk.domain.promise import (
    Due,
    KeptRate,
    Promise,
    Side,
    Standing,
    due_words,
    kept_rate,
    known_due,
    open_promises,
    repeat_name,
    standing,
    to_words,
)

TODAY = date(2026, 11, 17)
MADE = TODAY - timedelta(days=30)


def day(offset: int) -> date:
    return TODAY + timedelta(days=offset)


def promised(*dues: Due, **fields) -> Promise:
    return Promise("p", "a", Side.OURS, "Root cause", MADE, dues, **fields)


def test_an_open_promise_is_late_from_the_day_after_its_date():
    promise = promised(Due(day(-1), MADE))

    assert promise.days_late(TODAY) == 1
    assert promise.days_late(day(-1)) == 0


def test_moving_a_date_without_telling_anybody_does_not_make_a_promise_less_late():
    promise = promised(Due(day(-1), MADE), Due(day(1), day(-1)))

    assert known_due(promise) == day(-1)
    assert promise.days_late(TODAY) == 1


def test_a_date_the_other_side_agreed_to_is_the_one_that_counts_for_lateness():
    promise = promised(Due(day(-5), MADE), Due(day(2), day(-3), agreed_on=day(-3)))

    assert known_due(promise) == day(2)
    assert promise.days_late(TODAY) == 0


def test_a_closed_promise_is_not_late():
    promise = promised(Due(day(-9), MADE), closed_on=day(-1), outcome="done")

    assert promise.days_late(TODAY) == 0


@pytest.mark.parametrize(
    ("dues", "closed", "outcome", "stands"),
    [
        ([Due(day(-5), MADE)], None, None, Standing.OPEN),
        ([Due(day(-5), MADE)], -5, "done", Standing.KEPT),
        ([Due(day(-5), MADE)], -4, "done", Standing.KEPT_LATE),
        ([Due(day(-5), MADE), Due(day(-2), day(-6), day(-6))], -2, "done", Standing.KEPT),
        ([Due(day(-5), MADE), Due(day(-2), day(-6))], -2, "done", Standing.KEPT_LATE),
        ([Due(day(-5), MADE), Due(day(-2), day(-4), day(-4))], -2, "done", Standing.KEPT_LATE),
        ([Due(day(-5), MADE)], -5, "broken", Standing.BROKEN),
        ([Due(day(-5), MADE)], -5, "released", Standing.RELEASED),
    ],
)
def test_a_promise_stands_where_its_dates_and_its_close_put_it(dues, closed, outcome, stands):
    promise = promised(*dues, closed_on=closed and day(closed), outcome=outcome)

    assert standing(promise) is stands


def test_released_promises_count_on_neither_side_of_the_rate():
    due = Due(day(-5), MADE)
    ends = [(-5, "done"), (-3, "done"), (-5, "broken"), (-5, "released"), (-400, "done")]
    promises = [promised(due, closed_on=day(on), outcome=end) for on, end in ends]

    rate = kept_rate([*promises, promised(due)], day(-365), TODAY)

    assert rate == KeptRate(kept=1, settled=3)


def test_what_is_open_comes_latest_first_and_then_by_date():
    late, later = promised(Due(day(-1), MADE)), promised(Due(day(-9), MADE))
    soon, far = promised(Due(day(1), MADE)), promised(Due(day(9), MADE))
    closed = promised(Due(day(0), MADE), closed_on=day(0), outcome="done")

    assert open_promises([far, late, closed, soon, later], TODAY) == [later, late, soon, far]


@given(st.integers(1, 400))
def test_the_words_for_lateness_count_its_days(days):
    said = due_words(promised(Due(day(-days), MADE)), TODAY)

    assert said == f"{days} day{'s' if days > 1 else ''} late"


def test_near_dates_have_words_of_their_own():
    said = [due_words(promised(Due(day(offset), MADE)), TODAY) for offset in (0, 1, 3)]

    assert said == ["today", "tomorrow", "Fri 20 Nov"]


def test_whom_and_how_often_are_said_as_far_as_they_are_known():
    due = Due(day(3), MADE)

    assert to_words(promised(due, to_short="Priya", repeats="weekly")) == "to Priya, weekly"
    assert to_words(promised(due, repeats="fortnightly")) == "every two weeks"
    assert to_words(promised(due)) == ""


def test_a_rhythm_nobody_knows_is_shown_as_it_was_typed():
    assert repeat_name("every full moon") == "every full moon"
