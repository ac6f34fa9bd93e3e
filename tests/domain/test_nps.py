from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesk.domain.errors import DeskError
from cxdesk.domain.nps import (
    Band,
    Tally,
    band,
    band_name,
    check_score,
    one_place,
    score_from_text,
    tally,
)

counts = st.integers(0, 10_000)
tallies = st.builds(Tally, counts, counts, counts)


def test_every_score_has_its_band():
    bands = [band(score) for score in range(11)]

    assert bands == [Band.DETRACTOR] * 7 + [Band.PASSIVE] * 2 + [Band.PROMOTER] * 2


@pytest.mark.parametrize("score", range(11))
def test_whole_numbers_from_0_to_10_are_scores(score):
    assert check_score(score) == score


@pytest.mark.parametrize("value", [11, -1, 7.5, 7.0, "7", "great", None, True])
def test_anything_else_is_no_score(value):
    with pytest.raises(DeskError, match="whole numbers from 0 to 10"):
        check_score(value)


@pytest.mark.parametrize(
    ("cell", "score"),
    [
        ("9", 9),
        (" 9.0 ", 9),
        ("9,0", 9),
        ("9 - Extremely Likely", 9),
        ("10 - Extremely Likely", 10),
        ("0 – Not at all likely", 0),
        ("10 (very likely)", 10),
        ("", None),
        ("  ", None),
        ("n/a", None),
        ("N/A", None),
        ("—", None),
    ],
)
def test_a_cell_says_a_score_or_that_it_has_none(cell, score):
    assert score_from_text(cell) == score


@pytest.mark.parametrize(
    "cell", ["11", "-1", "7.5", "great", "9 great", "9-12-2025", "9:30", "1e1"]
)
def test_a_cell_that_says_something_else_is_refused_by_its_text(cell):
    with pytest.raises(DeskError, match=f"“{cell}”|“11”|“-1”"):
        score_from_text(cell)


VECTORS = [
    ((6, 2, 2), "40.0", 40, ("-12.6", "74.1")),
    ((2, 0, 1), "33.3", 33, ("-51.3", "84.7")),
    ((3, 0, 0), "100.0", 100, ("-6.6", "100.0")),
    ((0, 10, 0), "0.0", 0, ("-18.5", "18.5")),
    ((1, 7, 0), "12.5", 13, ("-18.6", "36.7")),
    ((5, 0, 5), "0.0", 0, ("-51.1", "51.1")),
    ((10, 0, 0), "100.0", 100, ("47.5", "100.0")),
    ((19, 9, 8), "30.6", 31, ("2.9", "53.5")),
    ((50, 30, 20), "30.0", 30, ("14.1", "44.2")),
]


@pytest.mark.parametrize(("parts", "nps", "shown", "interval"), VECTORS)
def test_the_published_vectors(parts, nps, shown, interval):
    asked = Tally(*parts)

    assert str(asked.nps) == nps
    assert asked.shown == shown
    assert asked.interval == tuple(map(Decimal, interval))


def test_nobody_gives_no_number_and_one_gives_no_interval():
    assert (Tally().nps, Tally().shown, Tally().interval) == (None, None, None)
    assert Tally(1).interval is None
    assert Tally(2).interval is not None


def test_a_half_is_rounded_away_from_zero_on_both_sides():
    assert Tally(1, 7, 0).shown == 13
    assert Tally(0, 7, 1).shown == -13
    assert Tally(5, 3, 0).shown == 63


def test_scores_are_counted_by_band():
    assert tally([10, 9, 8, 7, 6, 0]) == Tally(2, 2, 2)


def test_there_is_no_negative_zero():
    assert str(one_place(Decimal("-0.04"))) == "0.0"


def test_bands_have_names():
    assert [band_name(each) for each in Band] == ["Detractor", "Passive", "Promoter"]


@given(tallies)
def test_the_mirror_of_a_tally_has_the_mirrored_number(given):
    mirror = Tally(given.detractors, given.passives, given.promoters)

    assert given.n == 0 or (mirror.nps, mirror.shown) == (-given.nps, -given.shown)


@given(tallies.filter(lambda t: t.n > 0))
def test_the_number_is_rounded_once(given):
    exact = Decimal(100 * (given.promoters - given.detractors)) / given.n

    assert abs(exact - given.shown) <= Decimal("0.5")
    assert abs(exact - given.nps) <= Decimal("0.05")
    assert -100 <= given.shown <= 100


@given(tallies.filter(lambda t: t.n > 1))
def test_the_interval_lies_within_the_scale_and_holds_its_centre(given):
    low, high = given.interval
    centre = one_place(100 * given.spread.mean)

    assert -100 <= low <= centre <= high <= 100
    assert given.spread.error > 0
