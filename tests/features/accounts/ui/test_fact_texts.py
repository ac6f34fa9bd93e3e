"""The words at the head of an account."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from cxdesk.domain.account import Account, AccountFacts, AccountId
from cxdesk.domain.income import Period, Share, Subscription
from cxdesk.domain.ladder import Rung, Stage
from cxdesk.domain.money import Money
from cxdesk.domain.nps import Tally
from cxdesk.domain.promise import KeptRate
from cxdesk.domain.stage import StageStep
from cxdesk.features.accounts.ui.fact_texts import Fact, facts_of, lasting

TODAY = date(2026, 11, 17)


def facts(**known) -> AccountFacts:
    usual = {
        "account": Account(AccountId("a"), "Harrow & Vane Logistics", "EUR"),
        "rung": Rung.CLIENT,
        "rung_since": date(2026, 5, 1),
        "path": (),
        "stages": (StageStep("s", Stage.ADOPTION, date(2026, 9, 1), None),),
        "subscriptions": (),
        "income": None,
        "share": None,
        "renewal_on": None,
        "tally": Tally(),
        "marks": (),
        "answers": 0,
        "kept": KeptRate(0, 0),
        "last_contact": None,
        "warnings": (),
    }
    return AccountFacts(**{**usual, **known})


def words(of: AccountFacts) -> list[tuple[str, str]]:
    return [(fact.value, fact.caption) for fact in facts_of(of, TODAY)]


def test_a_full_account_says_all_five_facts():
    full = facts(
        income=Money(18_400_000, "EUR"),
        share=Share(Decimal("11.3"), 1, 60),
        renewal_on=date(2027, 1, 31),
        tally=Tally(4, 1, 1),
        marks=(9, 9, 4),
        answers=13,
        kept=KeptRate(18, 19),
    )

    assert words(full) == [
        ("€184,000", "a year"),
        ("11.3\N{NARROW NO-BREAK SPACE}%", "largest of 60"),
        ("31 Jan 2027", "in 75 days"),
        ("+50", "6 voices, 13 answers"),
        ("18 of 19", "12 months"),
    ]


def test_an_empty_account_says_kindly_that_there_is_nothing_yet():
    assert words(facts()) == [
        ("Add revenue", ""),
        ("None yet", ""),
        ("None yet", ""),
        ("No responses", ""),
        ("None due yet", ""),
    ]


def subscription(price, end_on=None, notice=None, start_on=date(2025, 1, 1)):
    return Subscription("s", "a", None, price, Period.YEAR, start_on, end_on, notice)


def test_what_has_no_rate_is_shown_in_its_own_currency_and_says_that_it_is_in_no_sum():
    dollars = facts(subscriptions=(subscription(Money(4_500_000, "USD")),))

    revenue = facts_of(dollars, TODAY)[0]

    assert (revenue.value, revenue.caption) == ("US$45,000", "a year")
    assert revenue.tip == "There is no exchange rate for all of it, so it counts in no sum."


def test_revenue_that_ended_is_not_called_missing():
    over = facts(subscriptions=(subscription(Money(100, "EUR"), date(2026, 3, 31)),))

    assert words(over)[0] == ("None now", "")
    assert words(over)[2] == ("31 Mar 2026", "ended")


def test_a_renewal_says_by_when_to_give_notice():
    end = date(2027, 1, 31)
    held = (subscription(Money(100, "EUR"), end, 90), subscription(Money(100, "EUR")))

    renewal = facts_of(facts(subscriptions=held, renewal_on=end), TODAY)[2]

    assert renewal.tip == "Notice by 2 Nov 2026"


def test_revenue_without_an_end_offers_to_add_one():
    assert words(facts(subscriptions=(subscription(Money(100, "EUR")),)))[2] == ("Add an end", "")


def test_below_five_voices_the_scores_stand_instead_of_a_number():
    few = facts(tally=Tally(2, 0, 1), marks=(9, 8, 3), answers=4)

    nps = facts_of(few, TODAY)[3]

    assert (nps.value, nps.caption, nps.tip) == (
        "9, 8, 3",
        "4 answers",
        "Newest first, from 3 voices",
    )


def test_from_five_voices_the_range_is_one_look_away():
    nps = facts_of(facts(tally=Tally(6, 2, 2), answers=10), TODAY)[3]

    assert nps.value == "+40"
    assert nps.tip == "With 95 % certainty between −13 and +74"


def test_a_share_says_its_place_among_the_others():
    share = Share(Decimal("4.04"), 7, 60)

    assert facts_of(facts(share=share), TODAY)[1].caption == "no. 7 of 60"


@pytest.mark.parametrize(
    ("days", "caption"),
    [(0, "today"), (1, "in 1 day"), (75, "in 75 days"), (-1, "1 day ago"), (-9, "9 days ago")],
)
def test_a_renewal_says_how_far_away_it_is(days, caption):
    renewal = facts_of(facts(renewal_on=TODAY + timedelta(days)), TODAY)[2]

    assert renewal.caption == caption


@pytest.mark.parametrize(
    ("days", "text"),
    [
        (0, "from today"),
        (1, "1 day"),
        (13, "13 days"),
        (14, "2 weeks"),
        (77, "11 weeks"),
        (182, "5 months"),
        (365, "12 months"),
        (730, "2 years"),
    ],
)
def test_a_time_is_told_in_the_unit_people_use(days, text):
    assert lasting(TODAY - timedelta(days), TODAY) == text


def test_a_time_without_a_beginning_is_not_told():
    assert lasting(None, TODAY) == ""


def test_a_screen_reader_hears_each_fact_as_a_sentence():
    assert Fact("Revenue", "€184,000", "a year").sentence == "Revenue: €184,000 a year"
