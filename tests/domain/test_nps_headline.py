import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesk.domain.nps import Band, Tally
from cxdesk.domain.nps_headline import Headline, Place, earned, headline, range_text

few = st.builds(Tally, *[st.integers(0, 4)] * 3).filter(lambda t: 1 <= t.n <= 4)
many = st.builds(Tally, *[st.integers(0, 60)] * 3).filter(lambda t: t.n >= 5)


@pytest.mark.parametrize(
    ("place", "text"),
    [(Place.SCREEN, "No responses yet"), (Place.LIST, "no NPS"), (Place.PAPER, "—")],
)
def test_nobody_is_never_a_zero(place, text):
    assert headline(Tally(), (), place) == Headline(text)


@given(few, st.sampled_from([Place.SCREEN, Place.LIST]))
def test_below_five_voices_the_marks_stand_alone(tally, place):
    marks = (9, 8, 3, 10)[: tally.n]

    assert headline(tally, marks, place) == Headline("", marks[:3])


def test_below_five_voices_paper_prints_the_scores():
    assert headline(Tally(1, 1, 1), (9, 8, 3), Place.PAPER).text == "9, 8, 3 (n = 3)"
    assert headline(Tally(2, 1, 1), (9, 8, 3), Place.PAPER).text == "9, 8, 3, … (n = 4)"


@pytest.mark.parametrize("place", Place)
def test_confidential_answers_are_counted_and_not_marked(place):
    assert headline(Tally(1, 0, 1), (), place).text == "2 answers"


def test_from_five_voices_there_is_a_number_with_its_range():
    asked = Tally(6, 2, 2)

    assert headline(asked, (9, 8, 3), Place.PAPER) == Headline("+40 (−13…74), n = 10")
    assert headline(asked, (9, 8, 3), Place.SCREEN) == Headline("+40 (−13…74), n = 10")
    assert headline(asked, (9, 8, 3), Place.LIST) == Headline("+40")
    assert headline(Tally(3, 4, 3), (), Place.LIST) == Headline("0")


def test_colour_is_earned_by_the_whole_interval():
    assert earned(Tally(10, 0, 0)) is Band.PROMOTER
    assert earned(Tally(0, 0, 10)) is Band.DETRACTOR
    assert earned(Tally(6, 2, 2)) is Band.PASSIVE
    assert earned(Tally()) is Band.PASSIVE


@given(few)
def test_few_voices_never_earn_a_colour(tally):
    assert earned(tally) is Band.PASSIVE


@given(many)
def test_a_colour_goes_with_an_interval_on_one_side_of_zero(tally):
    low, high = tally.interval

    assert (earned(tally) is Band.PROMOTER) == (low > 0)
    assert (earned(tally) is Band.DETRACTOR) == (high < 0)


@given(many)
def test_a_range_has_true_minus_signs_and_no_negative_zero(tally):
    text = range_text(tally)

    assert "-" not in text
    assert "−0…" not in text
    assert not text.endswith("−0")


def test_one_answer_has_no_range():
    assert range_text(Tally(1)) == ""
