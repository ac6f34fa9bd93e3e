"""Stages follow each other by day; the present one can be said anew."""

from datetime import date

import pytest

from cxdesk.domain.errors import DeskError
from cxdesk.domain.ladder import Stage
from cxdesk.domain.stage import StageDraft, StageStep

TODAY = date(2026, 11, 17)
ONBOARDING = StageStep("1", Stage.ONBOARDING, date(2026, 3, 1), None)
ADOPTION = StageStep("2", Stage.ADOPTION, date(2026, 6, 1), None)
PATH = (ONBOARDING, ADOPTION)


@pytest.mark.parametrize(
    ("to", "on"),
    [
        (Stage.GROWTH, date(2026, 6, 1)),
        (Stage.GROWTH, TODAY),
        (Stage.ONBOARDING, TODAY),
        (Stage.ADOPTION, date(2026, 3, 1)),
        (Stage.ADOPTION, TODAY),
    ],
)
def test_a_stage_may_begin_from_the_day_of_the_one_before_until_today(to, on):
    StageDraft(to, on).check(TODAY, PATH)


@pytest.mark.parametrize(
    ("to", "on", "says"),
    [
        (Stage.GROWTH, date(2026, 11, 18), "future"),
        (Stage.GROWTH, date(2026, 5, 31), "Adoption began on 1 Jun 2026"),
        (Stage.ADOPTION, date(2026, 2, 28), "Onboarding began on 1 Mar 2026"),
    ],
)
def test_a_day_out_of_order_is_refused_and_says_which_day_would_do(to, on, says):
    with pytest.raises(DeskError, match=says):
        StageDraft(to, on).check(TODAY, PATH)


def test_the_first_stage_may_have_begun_on_any_past_day():
    StageDraft(Stage.ADOPTION, date(2001, 1, 1)).check(TODAY, ())


def test_only_the_present_stage_is_corrected():
    assert StageDraft(Stage.ADOPTION, TODAY).corrects(PATH) is ADOPTION
    assert StageDraft(Stage.ONBOARDING, TODAY).corrects(PATH) is None
    assert StageDraft(Stage.ONBOARDING, TODAY).corrects(()) is None
