from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesk.domain.nps import Tally
from cxdesk.domain.nps_change import Verdict, change, paired_change

counts = st.integers(0, 500)
asked = st.builds(Tally, counts, counts, counts).filter(lambda t: t.n > 0)


@pytest.mark.parametrize(
    ("now", "before", "z", "p", "verdict"),
    [
        ((50, 30, 20), (40, 30, 30), "1.732", 0.083, Verdict.NOT_CLEAR),
        ((200, 120, 80), (160, 120, 120), "3.497", 0.0005, Verdict.UP),
        ((6, 2, 2), (2, 3, 5), "1.746", 0.081, Verdict.NOT_CLEAR),
    ],
)
def test_the_published_comparisons(now, before, z, p, verdict):
    found = change(Tally(*now), Tally(*before))

    assert found.z == Decimal(z)
    assert found.p == pytest.approx(p, abs=0.0005)
    assert found.verdict is verdict


def test_the_interval_of_the_difference():
    unclear = change(Tally(50, 30, 20), Tally(40, 30, 30))
    clear = change(Tally(200, 120, 80), Tally(160, 120, 120))

    assert (unclear.low, unclear.high) == (Decimal("-2.6"), Decimal("41.4"))
    assert (clear.low, clear.high) == (Decimal("8.7"), Decimal("31.0"))


def test_an_empty_window_cannot_be_compared():
    assert change(Tally(), Tally(1)) is None
    assert change(Tally(1), Tally()) is None
    assert paired_change({"ana": 9}, {"bo": 9}) is None


def test_the_words_say_how_many_answers_it_would_take():
    assert change(Tally(50, 30, 20), Tally(40, 30, 30)).text == (
        "no clear change (needs about 129 answers)"
    )
    assert change(Tally(200, 120, 80), Tally(160, 120, 120)).text == "up"
    assert change(Tally(160, 120, 120), Tally(200, 120, 80)).text == "down"
    assert change(Tally(1, 1, 1), Tally(1, 1, 1)).text == "no clear change"


def test_people_are_compared_with_themselves():
    before = {f"v{n}": 5 for n in range(12)} | {"gone": 10}
    now = {f"v{n}": 9 for n in range(12)} | {"new": 0}

    found = paired_change(now, before)

    assert found.verdict is Verdict.UP
    assert found.text == "up, paired, 12 pairs"


def test_one_who_rose_and_one_who_fell_are_no_change():
    found = paired_change({"ana": 9, "bo": 3}, {"ana": 8, "bo": 9})

    assert found.verdict is Verdict.NOT_CLEAR
    assert found.low == -found.high
    assert found.text == "no clear change, paired, 2 pairs"


@given(asked, asked)
def test_turning_the_question_round_turns_the_answer_round(now, before):
    there, back = change(now, before), change(before, now)

    assert (there.z, there.low, there.high) == (-back.z, -back.high, -back.low)
    assert there.needed == back.needed
    assert (there.verdict is Verdict.UP) == (back.verdict is Verdict.DOWN)


@given(asked, asked)
def test_a_clear_change_is_one_whose_interval_leaves_out_zero(now, before):
    found = change(now, before)

    if found.verdict is Verdict.NOT_CLEAR:
        assert found.low <= 0 <= found.high
        assert found.p >= 0.0499
    else:
        assert found.low >= 0 or found.high <= 0
        assert found.p <= 0.0501
