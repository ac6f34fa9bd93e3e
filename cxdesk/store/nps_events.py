"""What happened to an account that may explain a turn of its NPS."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import Connection, exists, select

from cxdesk.domain.interaction import State, kind_name
from cxdesk.domain.ladder import rung_name
from cxdesk.domain.nps_history import Event
from cxdesk.domain.plan import PlanState
from cxdesk.i18n import _
from cxdesk.store import ladder
from cxdesk.store.plan_tables import plan, plan_item
from cxdesk.store.tables import interaction, live

_OPEN = ("todo", "doing")


def events(db: Connection, account_id: str, as_of: date) -> list[Event]:
    """Go-lives, moves on the ladder, milestones done, interactions marked for the chart."""
    found = [
        *_go_lives(db, account_id),
        *_moves(db, account_id),
        *_milestones(db, account_id),
        *_marked(db, account_id),
    ]
    return [event for event in dict.fromkeys(found) if event.on <= as_of]


def _go_lives(db: Connection, account_id: str) -> Iterator[Event]:
    """The day of a plan counts once nothing in it is open; before that it is a hope."""
    still_open = exists().where(
        plan_item.c.plan_id == plan.c.id, live(plan_item), plan_item.c.state.in_(_OPEN)
    )
    days = db.scalars(
        select(plan.c.go_live_on).where(
            live(plan),
            plan.c.account_id == account_id,
            plan.c.go_live_on.is_not(None),
            plan.c.state != PlanState.DROPPED,
            ~still_open,
        )
    )
    for day in days:
        yield Event(day, _("Go-live"))


def _moves(db: Connection, account_id: str) -> Iterator[Event]:
    """A first placement is not a move."""
    for move in ladder.path(db, account_id)[1:]:
        yield Event(move.on, rung_name(move.to))


def _milestones(db: Connection, account_id: str) -> Iterator[Event]:
    done = db.execute(
        select(plan_item.c.done_on, plan_item.c.name)
        .join(plan, plan.c.id == plan_item.c.plan_id)
        .where(
            live(plan_item),
            live(plan),
            plan_item.c.account_id == account_id,
            plan_item.c.milestone_id.is_(None),
            plan_item.c.state == "done",
            plan_item.c.done_on.is_not(None),
        )
    )
    for day, name in done:
        yield Event(day, name)


def _marked(db: Connection, account_id: str) -> Iterator[Event]:
    rows = db.execute(
        select(interaction).where(
            live(interaction),
            interaction.c.account_id == account_id,
            interaction.c.on_chart.is_(True),
            interaction.c.state == State.DONE,
        )
    )
    for row in rows:
        first_line = row.body.partition("\n")[0].strip()
        yield Event(row.on_day, row.subject or first_line or kind_name(row.kind))
