"""One account with something to say in every block."""

from datetime import date, timedelta

import pytest
from sqlalchemy import insert, update

from cxdesk.domain.account import AccountDraft
from cxdesk.domain.interaction import Direction, Kind, State
from cxdesk.domain.ladder import Rung
from cxdesk.domain.money import Money
from cxdesk.domain.nps_answer import AnswerDraft
from cxdesk.domain.person import PersonDraft
from cxdesk.domain.promise import PromiseDraft, Side
from cxdesk.store import accounts, nps, options, people, plan_tables, promises, tables
from cxdesk.store.ids import new_id
from cxdesk.store.journal import deed

TODAY = date(2026, 11, 17)


def days_ago(count: int) -> date:
    return TODAY - timedelta(days=count)


@pytest.fixture
def harrow(book) -> str:
    """The id of "Harrow & Vane"."""
    with book.write() as db, deed(db, "Set up"):
        options.keep(db, options.MY_NAME, "Mara Ellison")
        options.keep(db, options.MY_FIRM, "Halden")
        return fill(db)


def fill(db) -> str:
    draft = AccountDraft("Harrow & Vane", Rung.CLIENT, income=Money(18_400_000, "EUR"))
    id_ = accounts.add(db, draft, days_ago(400))
    mara = people.add(db, None, PersonDraft("Mara Ellison", "Success", phone="+31 10 555 0142"))
    people.add(db, None, PersonDraft("Nobody Reachable"))
    priya = people.add(db, id_, PersonDraft("Priya Raman", "Operations", role="Sponsor"))
    jonas = people.add(db, id_, PersonDraft("Jonas Weidler", "IT lead"))
    db.execute(
        update(tables.person).where(tables.person.c.id == jonas).values(working_note="Likes tea")
    )
    late = PromiseDraft("Root cause", days_ago(1))
    promises.add(db, id_, late, days_ago(9), owner_id=mara, person_id=priya)
    promises.add(db, id_, PromiseDraft("Six badges", days_ago(-9), Side.THEIRS), days_ago(2))
    nps.add(db, id_, AnswerDraft(4, days_ago(5), comment="Too slow"), jonas)
    nps.add(db, id_, AnswerDraft(9, days_ago(30)), priya)
    plan = row(
        db,
        plan_tables.plan,
        account_id=id_,
        title="Wave 2",
        go_live_on=days_ago(-7),
        state="running",
    )
    stone = row(
        db,
        plan_tables.plan_item,
        account_id=id_,
        plan_id=plan,
        place=1,
        name="Cut-over",
        due_on=days_ago(-9),
        state="todo",
    )
    row(
        db,
        plan_tables.plan_item,
        account_id=id_,
        plan_id=plan,
        milestone_id=stone,
        place=2,
        name="Load test",
        owner_ours_id=mara,
        due_on=days_ago(3),
        state="doing",
    )
    row(
        db,
        tables.feedback,
        account_id=id_,
        theme="Slow on Mondays",
        reply="Split by gate",
        state="done",
    )
    row(
        db,
        tables.feedback,
        account_id=id_,
        theme="Gate 4 drops out",
        state="in_progress",
        by_on=days_ago(-6),
    )
    for kind in (Kind.GIVE, Kind.GIVE, Kind.ASK, Kind.FAVOUR):
        happened(db, id_, kind, days_ago(20))
    happened(db, id_, Kind.GIVE, days_ago(91))
    return id_


def row(db, table, **values) -> str:
    id_ = new_id()
    db.execute(insert(table).values(id=id_, **values))
    return id_


def happened(db, account_id: str, kind: Kind, on: date) -> None:
    row(
        db,
        tables.interaction,
        account_id=account_id,
        kind=kind,
        direction=Direction.NONE,
        state=State.DONE,
        on_day=on,
        body="Free seats\nand more",
        next_step="none",
    )
