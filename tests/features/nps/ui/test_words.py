from datetime import date, timedelta

from cxdesk.domain.nps_answer import Answer
from cxdesk.domain.nps_history import history
from cxdesk.features.nps.ui import words

TODAY = date(2026, 11, 17)


def answer(score, **more):
    return Answer("1", "harrow", "v", score, TODAY - timedelta(days=5), **more)


def test_nobody_is_said_to_be_nobody():
    assert words.finding(history([], TODAY)) == "No NPS yet."


def test_confidential_answers_are_counted_and_not_told():
    hidden = answer(3, person="Jonas", confidential=True)

    assert words.finding(history([hidden], TODAY)) == (
        "NPS, last 365 days: 1 answer. 1 confidential answer moves the line without a mark."
    )


def test_a_detractor_without_a_name_waits_too():
    said = words.finding(history([answer(3)], TODAY))

    assert said.endswith("Somebody waits for an answer to 3 of 12 Nov.")


def test_a_long_comment_is_cut():
    tip = words.tip(answer(9, comment="word " * 200))

    assert tip.endswith("…”</qt>")
    assert len(tip) < 400


def test_without_words_there_are_no_quotes():
    assert words.tip(answer(9)) == "<qt><b>Somebody</b>&nbsp;&nbsp;▲ 9<br>12 Nov 2026</qt>"
