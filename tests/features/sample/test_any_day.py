"""Whenever the sample book is made, nothing in it contradicts the calendar or the domain."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from sqlalchemy import select

from cxdesk.domain.promise import due_words
from cxdesk.features.sample import service
from cxdesk.store import accounts, journal, ladder, lines, promises
from cxdesk.store.plan_tables import plan_item
from cxdesk.store.tables import (
    JOURNALLED,
    account,
    answer,
    interaction,
    live,
    move,
    promise,
    promise_due,
)

DAYS = [date(2026, 11, 17), date(2024, 2, 29), date(2027, 1, 3), date(2025, 12, 31)]


@pytest.fixture(scope="module", params=DAYS, ids=str)
def at(request, make_book):
    book = make_book(request.param)
    with book.read() as db:
        yield db, request.param
    book.close()


def test_what_is_done_lies_behind_us(at):
    db, today = at

    for column in (
        *(interaction.c.on_day, answer.c.on_day, move.c.on_day, plan_item.c.done_on),
        *(promise.c.made_on, promise.c.closed_on, account.c.since_on),
    ):
        days = [day for day in db.scalars(select(column)) if day is not None]
        assert days
        assert max(days) <= today


def test_a_promise_is_made_before_it_is_due_or_closed(at):
    db, _today = at
    made = dict(db.execute(select(promise.c.id, promise.c.made_on)).all())

    for row in db.execute(select(promise_due)):
        assert made[row.promise_id] <= row.due_on
        assert made[row.promise_id] <= row.set_on
    for row in db.execute(select(promise).where(promise.c.closed_on.is_not(None))):
        assert row.made_on <= row.closed_on


def test_an_answer_is_followed_up_by_a_talk_that_came_after_it_with_the_same_person(at):
    db, _today = at
    moments = {row.id: row for row in db.execute(select(interaction))}

    followed = db.execute(select(answer).where(answer.c.followed_up_id.is_not(None))).all()

    assert len(followed) > 30
    assert all(row.on_day <= moments[row.followed_up_id].on_day for row in followed)
    assert all(row.account_id == moments[row.followed_up_id].account_id for row in followed)


def test_no_account_moves_to_the_rung_it_stands_on(at):
    db, _today = at

    for id_ in db.scalars(select(account.c.id)):
        path = ladder.path(db, id_)
        assert path
        assert all(a.to is not b.to and a.on <= b.on for a, b in pairwise(path))


def test_older_talks_fall_on_working_days(at):
    db, today = at
    older = select(interaction.c.on_day).where(interaction.c.on_day < today - timedelta(days=14))

    assert all(day.weekday() < 5 for day in db.scalars(older))


def test_the_warnings_are_the_same_on_any_day(at):
    db, today = at

    found = lines.by_rung(db, today)

    assert len(found) == 60
    assert sum(line.needs_you for line in found) == 12
    assert sum(line.is_renewing(today) for line in found) == 7


def test_the_status_note_is_due_on_a_friday_and_the_root_cause_late_by_a_day(at):
    db, today = at
    harrow = accounts.find(db, "Harrow")

    ours = {p.text: p for p in promises.for_account(db, harrow)}

    assert due_words(ours["Root cause of the gate 4 drop-outs"], today) == "1 day late"
    friday = ours["Friday status note"].due_on
    assert friday.weekday() == 4
    assert 1 <= (friday - today).days <= 7


def rows(book) -> dict[str, list]:
    with book.read() as db:
        return {
            table.name: [tuple(row) for row in db.execute(select(table).order_by(table.c.id))]
            for table in JOURNALLED
        }


def test_the_same_seed_and_day_make_the_same_book_down_to_its_keys(make_book):
    first, again, other = (make_book(DAYS[0], seed) for seed in (7, 7, 8))

    assert rows(first) == rows(again)
    assert rows(first)["answer"] != rows(other)["answer"]
    for book in (first, again, other):
        book.close()


def test_the_whole_sample_is_one_deed_that_can_be_taken_back(book, today):
    with book.write() as db:
        count = service.fill(db, today)
    with book.read() as db:
        assert count == len(lines.by_rung(db, today)) == 60

    with book.write() as db:
        journal.undo(db)

    with book.read() as db:
        assert db.execute(select(account).where(live(account))).all() == []
