from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesk.domain.nps_answer import Answer
from cxdesk.domain.nps_history import history
from cxdesk.render.nps_scales import Frame, jitter, runs, span, ticks

TODAY = date(2026, 11, 17)


def on(days_ago):
    return TODAY - timedelta(days=days_ago)


def answer(score, days_ago, voice):
    return Answer(f"{voice}{days_ago}", "harrow", voice, score, on(days_ago))


def of(*rows, window=365):
    given = [answer(score, ago, f"v{place}") for place, (score, ago) in enumerate(rows)]
    return history(given, TODAY, window)


histories = st.lists(st.tuples(st.integers(0, 10), st.integers(0, 4000)), max_size=30).map(
    lambda rows: of(*rows)
)


def test_the_line_is_dashed_below_five_voices_and_solid_from_there():
    found = runs(of(*[(9, 100 - place) for place in range(5)]))

    assert [run.dashed for run in found] == [True, False]
    assert found[0].days[0] == on(100).toordinal()
    assert found[1].days[0] == on(96).toordinal()
    assert found[1].days[-1] == TODAY.toordinal()


def test_the_riser_between_them_is_dashed():
    scores = [9, 9, 9, 9, 0]
    dashed, solid = runs(of(*[(score, 100 - at) for at, score in enumerate(scores)]))

    assert (dashed.days[-1], dashed.nps[-1]) == (solid.days[0], solid.nps[0])
    assert solid.nps[0] == 60


def test_no_line_runs_through_a_window_without_answers():
    before, after = runs(of((9, 300), (3, 50), window=100))

    assert (before.days[-1], after.days[0]) == (on(200).toordinal(), on(50).toordinal())
    assert (set(before.nps), set(after.nps)) == ({100.0}, {-100.0})


@given(histories)
def test_the_line_says_what_the_points_say(shown):
    drawn = {(day, nps) for run in runs(shown) for day, nps in zip(run.days, run.nps, strict=True)}

    for point in shown.points:
        if point.tally.n:
            assert (point.on.toordinal(), float(point.tally.nps)) in drawn
    for run in runs(shown):
        assert all(before <= after for before, after in pairwise(run.days))


@given(histories)
def test_ticks_keep_apart_whatever_the_span(shown):
    seen = span(shown, 400)

    places = [day * seen.day_pt for day, _name in ticks(seen)]

    assert 1 <= len(places) <= 13
    assert all(after - before >= 30 for before, after in pairwise(places))


def test_a_year_stands_at_its_january_or_at_the_first_tick():
    two_years = [name for _day, name in ticks(span(of((9, 640)), 303))]
    one_season = [name for _day, name in ticks(span(of((9, 60)), 303))]

    assert two_years == ["Apr", "Jul", "Oct", "Jan 2026", "Apr", "Jul", "Oct"]
    assert one_season == ["Aug 2026", "Sept", "Oct", "Nov"]


def test_equal_scores_of_one_day_stand_side_by_side():
    shown = of((9, 30), (9, 30), (9, 30), (3, 30))

    aside = jitter(shown.answers, span(shown, 300))

    nines = [by for by, given in zip(aside, shown.answers, strict=True) if given.score == 9]
    assert sorted(nines) == [-4.2, 0.0, 4.2]
    assert aside[-1] == 0.0


@given(st.integers(1, 60), st.integers(0, 5))
def test_a_crowd_stays_on_the_panel(count, ago):
    shown = of(*[(9, ago)] * count)
    seen = span(shown, 300)

    aside = jitter(shown.answers, seen)

    right = (seen.end - on(ago).toordinal()) * seen.day_pt
    assert len(set(aside)) == count
    assert max(aside) <= right + 0.001
    assert max(aside) - min(aside) <= 18.001


def test_the_panels_lie_one_above_the_other_between_the_margins():
    frame = Frame(375, 162.75)
    left, bottom, width, height = frame.upper

    assert left * 375 == pytest.approx(26.5)
    assert width * 375 == pytest.approx(frame.across)
    assert (bottom + height) * 162.75 == pytest.approx(162.75 - 18.75)
    assert frame.lower[1] * 162.75 == pytest.approx(21.75)
    assert frame.lower[1] + frame.lower[3] < bottom


def test_larger_text_gets_more_room():
    frame = Frame(375, 160)

    assert frame.scaled(1.5).left == 26.5 * 1.5
