from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesk.domain.nps import Tally
from cxdesk.domain.nps_portfolio import Weighted, account_vote, portfolio, weighted

pairs = st.lists(st.tuples(st.integers(0, 10), st.integers(1, 10**9)), min_size=2, max_size=30)


@pytest.mark.parametrize(
    ("scores", "vote"), [([9, 0], 0), ([9, 8, 0], 8), ([10, 9, 9, 6], 9), ([7], 7)]
)
def test_an_account_votes_with_the_median_and_the_lower_of_two(scores, vote):
    assert account_vote(scores) == vote


def test_three_numbers_for_one_book():
    votes = {"harrow": [9, 9, 9, 9], "cobalt": [3], "meridian": [8], "silent": []}
    incomes = {"harrow": 100, "cobalt": 300}

    found = portfolio(votes, incomes, seed=1)

    assert found.respondents == Tally(4, 1, 1)
    assert found.accounts == Tally(1, 1, 1)
    assert found.income.nps == Decimal("-50.0")
    assert found.income.n == 2


def test_without_income_there_is_nothing_to_weigh():
    assert weighted([(9, 0)], seed=1) == Weighted(None, None, 0)
    assert weighted([(9, 5)], seed=1) == Weighted(Decimal("100.0"), None, 1)


def test_the_same_seed_gives_the_same_interval():
    votes = [(9, 10), (3, 20), (8, 30), (10, 5)]

    assert weighted(votes, seed=7) == weighted(votes, seed=7)


def test_two_accounts_that_disagree_leave_everything_open():
    found = weighted([(9, 10), (3, 10)], seed=7)

    assert found == Weighted(Decimal("0.0"), (Decimal("-100.0"), Decimal("100.0")), 2)


@given(pairs)
def test_the_weighted_interval_lies_within_the_scale(votes):
    found = weighted(votes, seed=3, draws=200)

    assert -100 <= found.interval[0] <= found.interval[1] <= 100


@given(pairs, st.integers(1, 1000))
def test_another_currency_changes_nothing(votes, rate):
    exchanged = [(score, income * rate) for score, income in votes]

    assert weighted(exchanged, seed=3, draws=40) == weighted(votes, seed=3, draws=40)
