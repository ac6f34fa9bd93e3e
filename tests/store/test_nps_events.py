from datetime import date, timedelta

import pytest
from sqlalchemy import insert

from cxdesk.domain.account import AccountDraft
from cxdesk.domain.interaction import Direction, InteractionDraft, Kind, State
from cxdesk.domain.ladder import Move, Rung
from cxdesk.domain.nps_history import Event
from cxdesk.store import accounts, interactions, ladder, nps_events
from cxdesk.store.ids import new_id
from cxdesk.store.journal import deed
from cxdesk.store.plan_tables import plan, plan_item

TODAY = date(2026, 11, 17)


def on(days_ago):
    return TODAY - timedelta(days=days_ago)


@pytest.fixture
def db(book):
    with book.write() as db, deed(db, "test"):
        yield db


@pytest.fixture
def harrow(db):
    return accounts.add(db, AccountDraft("Harrow & Vane"), on(600))


def a_plan(db, account_id, go_live_days_ago, state="done"):
    id_ = new_id()
    row = {"id": id_, "account_id": account_id, "title": "Wave 1", "state": state}
    db.execute(insert(plan).values(row | {"go_live_on": on(go_live_days_ago)}))
    return id_


def a_milestone(db, account_id, plan_id, state, done_on=None):
    row = {"id": new_id(), "account_id": account_id, "plan_id": plan_id, "place": 1}
    more = {"name": "Gates 1 to 3", "state": state, "done_on": done_on}
    db.execute(insert(plan_item).values(row | more))


def told(db, account_id):
    return sorted(nps_events.events(db, account_id, TODAY), key=lambda event: event.on)


def test_a_first_placement_is_no_move(db, harrow):
    ladder.place(db, harrow, Move("", Rung.CLIENT, on(100), "Renewed", None))

    assert told(db, harrow) == [Event(on(100), "Client")]


def test_a_plan_without_open_ends_has_gone_live(db, harrow):
    done = a_plan(db, harrow, 300)
    a_milestone(db, harrow, done, "done", on(310))
    a_plan(db, harrow, 200, state="dropped")

    assert told(db, harrow) == [Event(on(310), "Gates 1 to 3"), Event(on(300), "Go-live")]


def test_a_go_live_day_that_passed_with_open_work_is_no_event(db, harrow):
    running = a_plan(db, harrow, 5, state="running")
    a_milestone(db, harrow, running, "todo")

    assert told(db, harrow) == []


def test_what_lies_ahead_is_no_event(db, harrow):
    a_plan(db, harrow, -5)

    assert told(db, harrow) == []


def test_interactions_are_shown_when_marked_and_done(db, harrow):
    drafts = [
        ("Outage", "All gates", State.DONE, True),
        (None, "Wave 2 plan signed\nby both", State.DONE, True),
        ("Not marked", "…", State.DONE, False),
        ("Only planned", "…", State.PLANNED, True),
    ]
    for place, (subject, body, state, marked) in enumerate(drafts):
        id_ = interactions.add(
            db,
            harrow,
            InteractionDraft(
                Kind.EVENT, on(50 - place), body, Direction.NONE, state=state, subject=subject
            ),
        )
        interactions.show_on_chart(db, id_, marked)

    assert told(db, harrow) == [Event(on(50), "Outage"), Event(on(49), "Wave 2 plan signed")]
