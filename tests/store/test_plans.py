"""Plans as the book keeps them."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, insert

from cxdesk.domain.account import AccountDraft
from cxdesk.domain.person import PersonDraft
from cxdesk.domain.plan import PlanState, days_later
from cxdesk.store import accounts, people, plans
from cxdesk.store.ids import new_id
from cxdesk.store.journal import deed
from cxdesk.store.plan_tables import plan, plan_item

TODAY = date(2026, 11, 17)


@pytest.fixture
def db(book):
    with book.write() as db, deed(db, "Test"):
        yield db


@pytest.fixture
def acme(db) -> str:
    return accounts.add(db, AccountDraft("Acme"), TODAY)


def agreed(db, account_id, title, go_live, state=PlanState.RUNNING) -> str:
    id_ = new_id()
    day = None if go_live is None else TODAY + timedelta(days=go_live)
    row = {"id": id_, "account_id": account_id, "title": title, "go_live_on": day}
    db.execute(insert(plan).values(row | {"state": state.value}))
    return id_


def add_item(db, account_id, plan_id, due, **fields):
    row = {
        "id": new_id(),
        "account_id": account_id,
        "plan_id": plan_id,
        "place": 1,
        "name": "Cut-over",
        "due_on": TODAY + timedelta(days=due),
        "state": "todo",
    }
    db.execute(insert(plan_item).values(row | fields))


def test_the_newest_running_plan_is_the_current_one(db, acme):
    agreed(db, acme, "First wave", 7)
    agreed(db, acme, "Second wave", 7)
    agreed(db, acme, "Old wave", -90, PlanState.DONE)

    assert plans.current(db, acme).title == "Second wave"


def test_an_account_without_a_running_plan_has_none(db, acme):
    agreed(db, acme, "Old wave", -90, PlanState.DROPPED)

    assert plans.current(db, acme) is None


def test_items_come_in_their_order_with_the_names_of_their_owners(db, acme):
    mara = people.add(db, None, PersonDraft("Mara Ellison"))
    priya = people.add(db, acme, PersonDraft("Priya Raman"))
    id_ = agreed(db, acme, "Wave", 7)
    add_item(db, acme, id_, 5, place=2, name="Last", owner_theirs_id=priya)
    add_item(db, acme, id_, 9, place=1, name="First", owner_ours_id=mara)

    first, last = plans.current(db, acme).items

    assert (first.name, first.owner_ours, first.owner_theirs) == ("First", "Mara Ellison", None)
    assert (last.name, last.owner_theirs) == ("Last", "Priya Raman")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    go_live=st.one_of(st.none(), st.integers(-20, 20)),
    items=st.lists(
        st.tuples(st.integers(-20, 20), st.sampled_from(["todo", "doing", "done", "cancelled"])),
        max_size=4,
    ),
)
def test_the_book_says_of_many_plans_what_the_rule_says_of_one(db, acme, go_live, items):
    db.execute(delete(plan_item))
    db.execute(delete(plan))
    id_ = agreed(db, acme, "Wave", go_live)
    for due, state in items:
        add_item(db, acme, id_, due, state=state)

    slips = days_later(plans.current(db, acme), TODAY) > 0

    assert (acme in plans.slipping(db, TODAY)) == slips
    assert (acme in plans.slipping(db, TODAY, acme)) == slips
    assert plans.slipping(db, TODAY, "another") == set()
