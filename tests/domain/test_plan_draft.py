"""What is typed of a plan."""

import pytest

from cxdesk.domain.errors import DeskError
from cxdesk.domain.plan_draft import DueDraft, due_from_text, relation_words, work_from_text
from tests.domain.plan_builders import TODAY, nov, ours, plan, stone

WAVE = plan(
    stone("Gate 4 on scanners", 20), stone("Cut-over", 27), stone("Cut-over party"), ours("test")
)
TEST = WAVE.item("test")


@pytest.mark.parametrize(
    ("typed", "due"),
    [
        ("fri 20 nov", DueDraft(nov(20))),
        ("in 3 days", DueDraft(nov(20))),
        ("", DueDraft(None)),
        ("5 days before Cut-over", DueDraft(None, "Cut-over", -5)),
        ("1 day after gate 4", DueDraft(None, "Gate 4 on scanners", 1)),
        ("2 working days before party", DueDraft(None, "Cut-over party", -2)),
    ],
)
def test_a_day_is_typed_in_words_or_from_another_step(typed, due):
    assert due_from_text(typed, WAVE, TEST, TODAY) == due


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("someday", "not a day"),
        ("2 days before Easter", "no step “Easter”"),
        ("2 days before test", "no step “test”"),
        ("3 days after c", "fits several steps: Cut-over, Cut-over party"),
    ],
)
def test_what_cannot_be_meant_is_refused_in_a_sentence(typed, said):
    with pytest.raises(DeskError, match=said):
        due_from_text(typed, WAVE, TEST, TODAY)


@pytest.mark.parametrize("by", [-5, -1, 1, 3])
def test_what_is_said_of_a_day_can_be_typed_again(by):
    item = ours("test", due_of_id="Cut-over", due_by_wd=by)

    words = relation_words(item, WAVE)

    assert due_from_text(words, WAVE, item, TODAY) == DueDraft(None, "Cut-over", by)


def test_work_is_a_small_number_of_days():
    assert (work_from_text(" 5 "), work_from_text("")) == (5, None)
    for typed in ("-1", "two", "1001", "٣", "1.5"):
        with pytest.raises(DeskError, match="no number of working days"):
            work_from_text(typed)
