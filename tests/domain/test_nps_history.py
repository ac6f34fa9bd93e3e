from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from cxdesk.domain.nps import Series, Tally, tally
from cxdesk.domain.nps_answer import Answer, latest_votes
from cxdesk.domain.nps_history import (
    Coverage,
    Event,
    History,
    Point,
    coverage,
    history,
    newest_events,
    quarter_ends,
    trend,
)

TODAY = date(2026, 11, 17)


def on(days_ago):
    return TODAY - timedelta(days=days_ago)


def answer(score, days_ago, voice="ana", **more):
    key = more.pop("id", f"{2000 - days_ago:05}{voice}")
    return Answer(key, "harrow", voice, score, on(days_ago), **more)


@st.composite
def answers(draw):
    rows = draw(
        st.lists(
            st.tuples(
                st.integers(0, 10),
                st.integers(-100, 1200),
                st.sampled_from("abcde"),
                st.sampled_from(Series),
                st.booleans(),
            ),
            max_size=25,
        )
    )
    return [
        answer(score, ago, voice, id=str(i), series=series, confidential=hidden)
        for i, (score, ago, voice, series, hidden) in enumerate(rows)
    ]


def test_an_answer_enters_on_its_day_and_leaves_after_the_window():
    found = history([answer(9, 400)], TODAY)

    assert found.points == (Point(on(400), Tally(1)), Point(on(35), Tally()))
    assert found.now == Tally()


def test_the_latest_vote_of_a_voice_counts_and_leaves_no_double():
    found = history([answer(9, 300), answer(4, 100), answer(10, 50, "bo")], TODAY)

    assert [point.tally for point in found.points] == [
        Tally(1, 0, 0),
        Tally(0, 0, 1),
        Tally(1, 0, 1),
    ]
    assert found.marks == (10, 4)


def test_a_vote_of_the_same_day_is_settled_by_time_then_id():
    rows = [answer(9, 5, id="2", at="2026-11-12T09:00:00Z"), answer(3, 5, id="1", at="")]

    assert history(rows, TODAY).now == Tally(1)


def test_transactional_answers_are_another_series():
    rows = [answer(9, 10), answer(0, 5, "bo", series=Series.TRANSACTIONAL)]

    assert history(rows, TODAY).now == Tally(1)
    assert history(rows, TODAY, series=Series.TRANSACTIONAL).marks == (0,)


def test_confidential_answers_count_and_are_not_shown():
    found = history([answer(9, 10), answer(2, 5, "bo", confidential=True)], TODAY)

    assert found.now == Tally(1, 0, 1)
    assert [shown.score for shown in found.answers] == [9]
    assert found.marks == (9,)
    assert found.unmarked_text == "1 confidential answer moves the line without a mark"
    assert history([answer(9, 10)], TODAY).unmarked_text == ""


def test_nobody_has_a_history_without_points():
    assert history([], TODAY) == History(TODAY, 365)
    assert History(TODAY, 365).now == Tally()


@given(answers(), st.integers(0, 800), st.sampled_from([30, 90, 365]))
def test_every_point_is_the_tally_of_that_day(rows, ago, window):
    found = history(rows, on(ago), window)

    for point in found.points:
        votes = latest_votes(rows, point.on, window)
        assert point.tally == tally(vote.score for vote in votes)
    assert found.now == tally(v.score for v in latest_votes(rows, on(ago), window))


@given(answers(), answers(), st.integers(0, 800))
def test_the_past_does_not_change_when_later_rows_are_added(rows, more, ago):
    later = [row for row in more if row.on > on(ago)]

    assert history(rows + later, on(ago)) == history(rows, on(ago))
    assert trend(rows + later, on(ago)) == trend(rows, on(ago))


@given(answers())
def test_the_order_of_the_rows_does_not_matter(rows):
    assert history(rows[::-1], TODAY) == history(rows, TODAY)


def test_the_quarters_that_have_ended():
    assert quarter_ends(TODAY, 3) == [date(2026, 3, 31), date(2026, 6, 30), date(2026, 9, 30)]
    assert quarter_ends(date(2026, 12, 31), 2) == [date(2026, 9, 30), date(2026, 12, 31)]
    assert len(quarter_ends(TODAY)) == 8


def test_a_trend_needs_three_quarters_with_answers():
    young = [answer(9, 200)]
    old = [answer(9, 600), answer(3, 100, "bo")]

    assert trend(young, TODAY) == ()
    assert trend([answer(9, 250)], TODAY) == (Tally(),) * 5 + (Tally(1),) * 3
    assert [each.n for each in trend(old, TODAY)] == [0, 1, 1, 1, 1, 0, 0, 1]


def test_everybody_answered_is_a_census():
    votes = [answer(9, 10), answer(3, 5, "bo")]

    assert coverage(votes, ["ana", "bo"]).text == "all contacts answered"
    assert coverage(votes, ["ana", "cem"]) == Coverage(1, 2, 1)
    assert coverage(votes, ["ana", "cem"]).text == "1 of 2 known contacts answered"
    assert not coverage(votes, ["ana"]).is_census
    assert not Coverage(0, 0).is_census


def test_the_newest_four_events_up_to_today_are_drawn():
    events = [Event(on(ago), f"event {ago}") for ago in (-3, 0, 10, 20, 30, 40)]

    drawn = newest_events(events, TODAY)

    assert [event.text for event in drawn] == ["event 30", "event 20", "event 10", "event 0"]
