import json
from argparse import ArgumentParser

import pytest

from cxdesk.domain.account import AccountDraft
from cxdesk.domain.errors import DeskError
from cxdesk.domain.income import Period
from cxdesk.domain.money import Money
from cxdesk.domain.subscription import SubscriptionDraft
from cxdesk.features.nps import commands
from cxdesk.store import accounts, subscriptions
from cxdesk.store.journal import deed


@pytest.fixture
def harrow(app):
    with app.book.write() as db, deed(db, "test"):
        return accounts.add(db, AccountDraft("Harrow & Vane"), app.clock.today())


@pytest.fixture
def cxdesk(app, harrow, capsys):
    def run(*words):
        parser = ArgumentParser()
        parser.add_argument("--json", action="store_true")
        commands.add_to(parser.add_subparsers())
        args = parser.parse_args(words)
        args.run(app, args)
        return capsys.readouterr().out

    return run


def test_answers_become_a_number_with_its_interval_and_history(cxdesk):
    for score in ["9", "10", "9", "9", "9", "9", "8", "7", "3", "0"]:
        cxdesk("answer", "harrow", score)

    told = json.loads(cxdesk("--json", "nps", "harrow"))

    assert told == {
        "n": 10,
        "promoters": 6,
        "passives": 2,
        "detractors": 2,
        "nps": 40.0,
        "low": -12.6,
        "high": 74.1,
        "history": [{"on": "2026-11-17", "nps": 40.0, "n": 10}],
    }


def test_without_answers_the_number_is_null(cxdesk):
    told = json.loads(cxdesk("--json", "nps"))

    assert (told["n"], told["nps"], told["low"], told["high"]) == (0, None, None, None)
    assert told["history"] == []
    assert cxdesk("nps") == "No responses yet. Record one: cxdesk answer ACCOUNT SCORE.\n"
    assert cxdesk("nps", "harrow").startswith("No responses yet.")


def test_a_window_without_answers_has_no_responses_and_says_when_there_were_some(cxdesk):
    cxdesk("answer", "harrow", "9", "--on", "2026-01-05")

    told = cxdesk("nps", "--window", "30").splitlines()

    assert told[0] == "no responses"
    assert told[2] == "one vote per account: no responses"
    assert told[-1] == "  4 Feb 2026    no responses"


def test_one_answer_has_a_number_and_no_interval(cxdesk):
    cxdesk("answer", "harrow", "9")

    told = json.loads(cxdesk("--json", "nps", "harrow"))

    assert (told["nps"], told["low"], told["high"]) == (100.0, None, None)


def test_a_new_person_is_added_and_said(cxdesk):
    said = cxdesk("answer", "harrow", "4", "--person", "@Jonas Weidler", "--on", "12 Nov")
    kept = json.loads(cxdesk("--json", "answer", "harrow", "9", "--person", "jonas"))

    assert said == "Added Jonas Weidler.\nKept the answer 4 of 12 Nov 2026.\n"
    assert (kept["person"], kept["person_added"], kept["score"]) == ("Jonas Weidler", False, 9)
    assert kept["on"] == "2026-11-17"


def test_the_words_follow_the_rules_for_few_answers(cxdesk):
    for score in ("9", "8", "3"):
        cxdesk("answer", "harrow", score, "--person", f"P{score}")

    lines = cxdesk("nps", "harrow").splitlines()

    assert lines[:3] == [
        "3, 8, 9 (n = 3)",
        "1 promoter, 1 passive, 1 detractor",
        "all contacts answered",
    ]
    assert lines[3].split() == ["17", "Nov", "2026", "3", "answers"]


def test_the_window_can_be_set(cxdesk):
    cxdesk("answer", "harrow", "9", "--on", "2026-11-01")

    assert json.loads(cxdesk("--json", "nps", "harrow", "--window", "7"))["n"] == 0
    assert json.loads(cxdesk("--json", "nps", "harrow", "--window", "30"))["n"] == 1


def test_transactional_answers_stay_out_of_the_number(cxdesk):
    cxdesk("answer", "harrow", "2", "--kind", "transactional")

    assert json.loads(cxdesk("--json", "nps", "harrow"))["n"] == 0


def test_the_book_shows_each_of_its_numbers(cxdesk):
    cxdesk("answer", "harrow", "9")
    cxdesk("answer", "harrow", "10")

    lines = cxdesk("nps").splitlines()

    assert lines[2] == "one vote per account: 1 answer"


def test_the_book_is_weighted_by_income_where_there_is_some(app, harrow, cxdesk):
    with app.book.write() as db, deed(db, "test"):
        subscriptions.add(db, harrow, SubscriptionDraft(Money(100_00, "EUR"), Period.YEAR))
    cxdesk("answer", "harrow", "9")

    assert cxdesk("nps").splitlines()[3] == "weighted by income: +100, 1 account"


def test_the_weighted_number_has_its_range(app, harrow, cxdesk):
    with app.book.write() as db, deed(db, "test"):
        cobalt = accounts.add(db, AccountDraft("Cobalt Rail"), app.clock.today())
        for account_id in (harrow, cobalt):
            subscriptions.add(db, account_id, SubscriptionDraft(Money(100_00, "EUR"), Period.YEAR))
    cxdesk("answer", "harrow", "9")
    cxdesk("answer", "cobalt", "3")

    assert cxdesk("nps").splitlines()[3] == "weighted by income: 0 (−100…100), 2 accounts"


@pytest.mark.parametrize("score", ["11", "-1", "7.5", "great", ""])
def test_what_is_no_score_is_refused(cxdesk, score):
    with pytest.raises(DeskError, match="not a score"):
        cxdesk("answer", "harrow", score)

    assert json.loads(cxdesk("--json", "nps", "harrow"))["n"] == 0


@pytest.mark.parametrize(
    "words",
    [
        ("answer", "harrow", "9", "--on", "someday"),
        ("answer", "harrow", "9", "--on", "2026-11-18"),
        ("nps", "--window", "0"),
        ("nps", "nobody"),
    ],
)
def test_what_cannot_be_meant_is_refused_in_one_sentence(cxdesk, words):
    with pytest.raises(DeskError):
        cxdesk(*words)
