"""Whether both sides carry their part, and what they won together."""

import pytest

from cxdesk.domain.plan_balance import balance, balance_words, finished_early, thanks_words, wins
from cxdesk.domain.promise import Side
from tests.domain.plan_builders import frozen, ours, plan, stone, theirs


def shared(mine: int, yours: int):
    return plan(
        stone("gate", 20),
        *(ours(f"o{n}", 10) for n in range(mine)),
        *(theirs(f"t{n}", 10) for n in range(yours)),
    )


def test_nothing_open_is_no_warning():
    found = balance(shared(0, 0))

    assert (found.light, balance_words(found)) == (None, "")


@pytest.mark.parametrize(
    ("mine", "yours", "light"),
    [
        (3, 1, None),
        (1, 3, None),
        (4, 1, Side.THEIRS),
        (1, 4, Side.OURS),
        (2, 0, Side.THEIRS),
    ],
)
def test_a_side_with_less_than_a_quarter_carries_too_little(mine, yours, light):
    assert balance(shared(mine, yours)).light is light


def test_the_warning_counts():
    assert balance_words(balance(shared(5, 1))) == "5 of 6 open actions are ours."
    assert balance_words(balance(shared(1, 5))) == "5 of 6 open actions are theirs."


def test_what_is_done_weighs_nothing():
    mixed = plan(stone("gate", 20), ours("a", 10, done_on=9), theirs("b", 12), ours("c", 12))

    assert (balance(mixed).ours, balance(mixed).theirs) == (1, 1)


def test_a_milestone_done_on_time_by_both_is_a_win_of_both():
    done = plan(
        stone("first", 6, done_on=6),
        stone("late", 9, done_on=10),
        stone("alone", 9, done_on=9, owner_theirs=None),
        stone("open", 20),
        stone("newest", 13, done_on=12),
    )

    found = wins(done, frozen(done))

    assert [win.milestone.name for win in found] == ["newest", "first"]
    assert wins(done, None) == ()
    assert thanks_words(found[0]) == "Thank Priya Raman: “newest” was reached by the agreed day."


def test_a_step_done_before_what_it_waits_for_is_worth_a_look():
    odd = plan(stone("gate", 20), ours("a", 10), ours("b", 12, done_on=11), links=(("a", "b"),))

    assert [item.name for item in finished_early(odd)] == ["b"]
