from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import insert, update

from cxdesk.domain import nps_answer
from cxdesk.domain.account import AccountDraft
from cxdesk.domain.interaction import Direction, InteractionDraft, Kind
from cxdesk.domain.nps import Series, Tally, tally
from cxdesk.domain.nps_answer import AnswerDraft, latest_votes
from cxdesk.domain.person import PersonDraft
from cxdesk.store import accounts, interactions, nps, people
from cxdesk.store.ids import new_id
from cxdesk.store.journal import deed
from cxdesk.store.tables import answer

TODAY = date(2026, 11, 17)


def on(days_ago):
    return TODAY - timedelta(days=days_ago)


@pytest.fixture
def db(book):
    with book.write() as db, deed(db, "test"):
        yield db


@pytest.fixture
def harrow(db):
    return accounts.add(db, AccountDraft("Harrow & Vane"), TODAY)


def person(db, account_id, name="Jonas Weidler"):
    return people.add(db, account_id, PersonDraft(name))


def give(db, account_id, score, days_ago=10, who=None, **more):
    return nps.add(db, account_id, AnswerDraft(score, on(days_ago), **more), who)


def row(account_id, score, days_ago, voice, **more):
    return {
        "id": new_id(),
        "account_id": account_id,
        "voice": voice,
        "score": score,
        "on_day": on(days_ago),
        "series": "relationship",
        "confidential": False,
        "historic": False,
        "at": None,
    } | more


def test_an_answer_comes_back_with_its_name_and_words(db, harrow):
    jonas = person(db, harrow)
    give(db, harrow, 4, who=jonas, comment="Reports time out.")

    (found,) = nps.answers(db, harrow)

    assert (found.score, found.person, found.voice) == (4, "Jonas Weidler", jonas)
    assert (found.comment, found.on, found.series) == (
        "Reports time out.",
        on(10),
        Series.RELATIONSHIP,
    )
    assert found.followed_up_on is None


def test_without_a_person_every_answer_is_a_voice_of_its_own(db, harrow):
    give(db, harrow, 9)
    give(db, harrow, 9)

    assert nps.tally(db, harrow, TODAY) == (Tally(2), (9, 9))


def test_one_vote_per_person_the_latest(db, harrow):
    jonas = person(db, harrow)
    give(db, harrow, 9, 30, jonas)
    give(db, harrow, 4, 5, jonas)
    give(db, harrow, 10, 5, jonas, series=Series.TRANSACTIONAL)

    assert nps.tallies(db, TODAY) == {harrow: (Tally(0, 0, 1), (4,))}
    assert nps.count(db, harrow, on(365), TODAY) == 2


def test_a_followed_up_detractor_waits_no_longer_from_that_day_on(db, harrow):
    jonas = person(db, harrow)
    low = give(db, harrow, 4, 9, jonas)
    assert nps.open_accounts(db, TODAY) == nps.open_accounts(db, TODAY, harrow) == {harrow}
    assert nps.open_accounts(db, TODAY, "another") == set()

    call = interactions.add(
        db, harrow, InteractionDraft(Kind.CALL, on(2), "Called back.", Direction.TWO_WAY)
    )
    db.execute(update(answer).where(answer.c.id == low).values(followed_up_id=call))

    assert nps.answers(db, harrow)[0].followed_up_on == on(2)
    assert nps.open_accounts(db, TODAY) == set()
    assert nps.open_accounts(db, on(3)) == {harrow}
    assert [one.id for one in nps.open_detractors(db, on(3))] == [low]


def test_an_account_without_answers_has_no_number(db, harrow):
    assert nps.tally(db, harrow, TODAY) == (Tally(), ())
    assert nps.tallies(db, TODAY) == {}
    assert nps.trends(db, [harrow], TODAY) == {}


def test_a_trend_is_drawn_from_three_quarters_up(db, harrow):
    give(db, harrow, 9, 400)
    give(db, harrow, 3, 100)

    assert nps.trends(db, [harrow], TODAY) == {harrow: (100, 100, 100, 0)}
    assert nps.trends(db, [], TODAY) == {}


def test_rows_in_the_trash_do_not_count(db, harrow):
    give(db, harrow, 9)
    db.execute(update(answer).values(deleted_at="2026-11-17T09:00:00Z"))

    assert nps.tallies(db, TODAY) == {}
    assert nps.answers(db, harrow) == []
    assert nps.votes(db, TODAY, 365) == {}


rows = st.lists(
    st.tuples(
        st.integers(0, 10),
        st.integers(-5, 500),
        st.sampled_from("abc"),
        st.sampled_from([None, "2026-11-12T09:00:00Z", "2026-11-12T10:00:00Z"]),
        st.booleans(),
        st.booleans(),
    ),
    max_size=15,
)


@given(rows, st.integers(0, 300), st.sampled_from([90, 365]))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_the_query_counts_as_the_rules_do(db, given_rows, ago, window):
    with db.begin_nested() as attempt:
        id_ = accounts.add(db, AccountDraft("Cobalt"), TODAY)
        for score, days, voice, at, hidden, historic in given_rows:
            values = row(id_, score, days, voice, at=at, confidential=hidden, historic=historic)
            db.execute(insert(answer).values(values))
        answers = nps.answers(db, id_)
        votes = latest_votes(answers, on(ago), window)
        shown = [vote.score for vote in reversed(votes) if not vote.confidential]

        assert nps.tally(db, id_, on(ago), window) == (
            tally(vote.score for vote in votes),
            tuple(shown[:3]),
        )
        assert sorted(nps.votes(db, on(ago), window).get(id_, [])) == sorted(
            vote.score for vote in votes
        )
        assert [one.id for one in nps.open_detractors(db, on(ago))] == [
            one.id for one in nps_answer.open_detractors(answers, on(ago))
        ]
        attempt.rollback()


def test_the_book_is_read_without_names_and_words(db, harrow):
    give(db, harrow, 9, 20, person(db, harrow), comment="Fine")
    give(db, harrow, 4, -2)
    give(db, harrow, 3, 5, series=Series.TRANSACTIONAL)

    (only,) = nps.everybody(db, TODAY)

    assert (only.score, only.on, only.person, only.comment) == (9, on(20), None, None)
