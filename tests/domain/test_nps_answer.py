from datetime import date, timedelta

import pytest

from cxdesk.domain.errors import DeskError
from cxdesk.domain.nps import Band, Series
from cxdesk.domain.nps_answer import Answer, AnswerDraft, latest_votes, open_detractors

TODAY = date(2026, 11, 17)


def answer(score=4, **more):
    return Answer(
        **{"id": "1", "account_id": "harrow", "voice": "jonas", "score": score, "on": TODAY} | more
    )


def test_a_detractor_is_open_until_somebody_comes_back():
    followed = answer(followed_up_on=TODAY)

    assert answer().is_open(TODAY)
    assert not followed.is_open(TODAY)
    assert followed.is_open(TODAY - timedelta(days=0)) is False


@pytest.mark.parametrize(
    "closed",
    [
        {"score": 7},
        {"historic": True},
        {"confidential": True},
        {"series": Series.TRANSACTIONAL},
        {"on": TODAY + timedelta(days=1)},
    ],
)
def test_others_are_not_open(closed):
    assert not answer(**closed).is_open(TODAY)


def test_what_was_open_then_is_still_said_to_have_been():
    given = TODAY - timedelta(days=9)
    late = answer(on=given, followed_up_on=TODAY)

    assert late.is_open(TODAY - timedelta(days=1))
    assert not late.is_open(TODAY)


def test_open_detractors_come_oldest_first():
    rows = [answer(id="3"), answer(id="2", on=TODAY - timedelta(days=4)), answer(9, id="1")]

    assert [row.id for row in open_detractors(rows, TODAY)] == ["2", "3"]


def test_the_window_leaves_out_its_first_day():
    edge = answer(on=TODAY - timedelta(days=365))
    inside = answer(on=TODAY - timedelta(days=364))

    assert latest_votes([edge], TODAY) == []
    assert latest_votes([inside], TODAY) == [inside]


def test_an_answer_knows_its_band():
    assert answer(10).band is Band.PROMOTER


def test_a_draft_is_checked_against_the_scale_and_the_calendar():
    AnswerDraft(10, TODAY).check(TODAY)

    with pytest.raises(DeskError, match="not a score"):
        AnswerDraft(11, TODAY).check(TODAY)
    with pytest.raises(DeskError, match="future"):
        AnswerDraft(10, TODAY + timedelta(days=1)).check(TODAY)
