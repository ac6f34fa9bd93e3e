"""Two sides sign a version, and the version never changes (practices C-11, C-13)."""

from dataclasses import FrozenInstanceError, replace

import pytest

from cxdesk.domain.errors import DeskError
from cxdesk.domain.plan_agreement import Agreement, How, Versions, check_ready, is_as_frozen
from cxdesk.domain.promise import Side
from tests.domain.plan_builders import frozen, moved, nov, ours, plan, signed, stone

WAVE = plan(stone("gate", 20), ours("draft", 13))


@pytest.mark.parametrize(
    ("lacking", "said"),
    [
        ({"owner_ours": None}, "no owner on our side"),
        ({"owner_theirs": None}, "no owner on their side"),
        ({"due_on": None}, "no date"),
    ],
)
def test_sign_off_is_refused_while_any_milestone_lacks_either_owner(lacking, said):
    short = plan(stone("gate", 20), replace(stone("Cut-over", 27), **lacking))

    with pytest.raises(DeskError, match=f"“Cut-over” has {said}"):
        check_ready(short)


def test_not_needed_from_them_stands_for_their_owner():
    alone = stone("gate", 20, owner_theirs=None, theirs_not_needed="our own move of servers")

    check_ready(plan(alone))


def test_a_milestone_that_was_called_off_needs_nobody():
    check_ready(plan(stone("gate", 20), stone("old", owner_ours=None, state="cancelled")))


def test_a_plan_without_milestones_cannot_be_agreed():
    with pytest.raises(DeskError, match="no milestone"):
        check_ready(plan(stone("old", 20, state="cancelled")))


def test_the_agreed_version_is_the_newest_that_both_sides_signed():
    first, second, third = (frozen(WAVE, number) for number in (1, 2, 3))
    half = Agreement(3, None, Side.OURS, nov(9), How.EMAIL, nov(30))
    both = signed(first, second)

    versions = Versions((first, second, third), (*both.agreements, half))

    assert (versions.agreed, versions.number) == (second, 2)
    assert (versions.proposed, versions.next_number) == (third, 4)
    assert [one.side for one in versions.signed(3)] == [Side.OURS]


def test_one_side_alone_agrees_to_nothing():
    half = Agreement(1, None, Side.OURS, nov(9), How.EMAIL, nov(30))

    versions = Versions((frozen(WAVE),), (half,))

    assert (versions.agreed, versions.number) == (None, 0)
    assert Versions().next_number == 1


def test_a_yes_to_a_day_is_for_that_day_only():
    yes = Agreement(1, "draft", Side.THEIRS, nov(9), How.CALL, nov(13))
    versions = Versions((frozen(WAVE),), (yes,))

    assert versions.said_yes(WAVE.item("draft"), Side.THEIRS) == yes
    assert versions.said_yes(WAVE.item("draft"), Side.OURS) is None
    assert versions.said_yes(moved(WAVE, draft=16).item("draft"), Side.THEIRS) is None


def test_the_baseline_never_changes_when_the_plan_does():
    baseline = frozen(WAVE)

    later = moved(WAVE, draft=20)

    assert baseline.due("draft") == nov(13)
    assert is_as_frozen(WAVE, baseline)
    assert not is_as_frozen(later, baseline)
    assert not is_as_frozen(replace(WAVE, go_live_on=nov(29)), baseline)
    with pytest.raises(FrozenInstanceError):
        baseline.version = 2
