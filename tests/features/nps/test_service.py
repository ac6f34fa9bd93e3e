from datetime import date, timedelta
from decimal import Decimal

import pytest

from cxdesk.domain.account import AccountDraft
from cxdesk.domain.errors import Ambiguous, DeskError
from cxdesk.domain.income import Period
from cxdesk.domain.money import Money
from cxdesk.domain.nps import Tally
from cxdesk.domain.nps_answer import AnswerDraft
from cxdesk.domain.nps_history import Coverage
from cxdesk.domain.person import PersonDraft
from cxdesk.domain.subscription import SubscriptionDraft
from cxdesk.features.nps import service
from cxdesk.store import accounts, people, subscriptions
from cxdesk.store.journal import deed, next_undo, undo

TODAY = date(2026, 11, 17)


def an_account(book, name="Harrow & Vane"):
    with book.write() as db, deed(db, "test"):
        return accounts.add(db, AccountDraft(name), TODAY)


def a_person(book, account_id, name):
    with book.write() as db, deed(db, "test"):
        return people.add(db, account_id, PersonDraft(name))


def record(book, account_id, score, person=None, days_ago=0, comment=None):
    draft = AnswerDraft(score, TODAY - timedelta(days=days_ago), person, comment)
    with book.write() as db:
        return service.answer(db, account_id, draft, TODAY)


def of(book, account_id, **how):
    with book.read() as db:
        return service.account_nps(db, account_id, TODAY, **how)


def test_an_answer_by_somebody_known_is_theirs(book):
    harrow = an_account(book)
    jonas = a_person(book, harrow, "Jonas Weidler")

    kept = record(book, harrow, 4, "jonas", comment="Too slow")

    assert (kept.person, kept.added) == ("Jonas Weidler", False)
    (answer,) = of(book, harrow).answers
    assert (answer.id, answer.voice, answer.comment) == (kept.answer_id, jonas, "Too slow")


def test_a_name_that_fits_nobody_becomes_a_person(book):
    harrow = an_account(book)

    kept = record(book, harrow, 9, "Priya Raman")

    assert kept.added
    with book.read() as db:
        (priya,) = service.known_people(db, harrow, TODAY)
        assert priya.name == "Priya Raman"
    assert of(book, harrow).coverage.text == "all contacts answered"


def test_a_name_that_fits_two_is_refused_with_both(book):
    harrow = an_account(book)
    a_person(book, harrow, "Ana Silva")
    a_person(book, harrow, "Ana Costa")

    with pytest.raises(Ambiguous, match=r"Ana Silva.*Ana Costa") as refused:
        record(book, harrow, 9, "ana")

    assert len(refused.value.candidates) == 2
    assert of(book, harrow).answers == ()


@pytest.mark.parametrize(("score", "days_ago"), [(11, 0), (-1, 0), (9, -1)])
def test_a_score_off_the_scale_or_a_day_to_come_is_refused(book, score, days_ago):
    harrow = an_account(book)

    with pytest.raises(DeskError, match="Nothing was saved"):
        record(book, harrow, score, days_ago=days_ago)

    assert of(book, harrow).answers == ()


def test_an_answer_is_one_deed_that_can_be_undone_with_its_person(book):
    harrow = an_account(book)
    record(book, harrow, 4, "Jonas Weidler")

    with book.write() as db:
        assert next_undo(db).name == "Record an answer of 4 from Harrow & Vane"
        undo(db)

    with book.read() as db:
        assert service.known_people(db, harrow, TODAY) == []
    assert of(book, harrow).answers == ()


def test_the_history_of_an_account_counts_by_person_within_its_window(book):
    harrow = an_account(book)
    record(book, harrow, 9, "Priya Raman", days_ago=400)
    record(book, harrow, 4, "Jonas Weidler", days_ago=20)
    record(book, harrow, 10, "Jonas Weidler", days_ago=5)

    year, fortnight = of(book, harrow), of(book, harrow, window_days=14)

    assert (year.now, year.marks) == (Tally(1), (10,))
    assert len(year.answers) == 3
    assert year.coverage == Coverage(1, 2)
    assert fortnight.now == Tally(1)


def test_a_gone_account_takes_no_answer(book):
    with pytest.raises(DeskError, match="trash"):
        record(book, "nobody", 9)


def test_the_book_is_told_by_respondent_by_account_and_by_income(book):
    harrow, cobalt = an_account(book), an_account(book, "Cobalt Rail")
    for score in (9, 10, 9):
        record(book, harrow, score)
    record(book, cobalt, 2)
    with book.write() as db, deed(db, "test"):
        subscriptions.add(db, cobalt, SubscriptionDraft(Money(100_00, "EUR"), Period.YEAR))

    with book.read() as db:
        history = service.book_nps(db, TODAY)
        numbers = service.book_numbers(db, TODAY)

    assert history.now == numbers.respondents == Tally(3, 0, 1)
    assert numbers.accounts == Tally(1, 0, 1)
    assert numbers.income.nps == Decimal("-100.0")
