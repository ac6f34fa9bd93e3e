"""What both sides agreed to in a plan: frozen versions and signatures."""

from collections import defaultdict
from collections.abc import Iterator

from sqlalchemy import Connection, insert, select

from cxdesk.domain.plan import Plan
from cxdesk.domain.plan_agreement import Agreement, Baseline, Frozen, SignDraft, Versions
from cxdesk.store.ids import new_id
from cxdesk.store.plan_tables import plan_agreement, plan_baseline, plan_item
from cxdesk.store.tables import live, person


def of_plan(db: Connection, plan_id: str) -> Versions:
    """Every version and every yes, oldest first."""
    agreements = tuple(_agreements(db, plan_id))
    return Versions(tuple(_baselines(db, plan_id, agreements)), agreements)


def _agreements(db: Connection, plan_id: str) -> Iterator[Agreement]:
    kept = plan_agreement.c
    rows = db.execute(
        select(plan_agreement, person.c.name)
        .outerjoin(person, person.c.id == kept.person_id)
        .where(live(plan_agreement), kept.plan_id == plan_id)
        .order_by(kept.version, kept.on_day, kept.id)
    )
    for row in rows:
        yield Agreement(
            row.version,
            row.item_id,
            row.side,
            row.on_day,
            row.how,
            row.due_on,
            row.name,
            row.person_id,
        )


def _baselines(
    db: Connection, plan_id: str, agreements: tuple[Agreement, ...]
) -> Iterator[Baseline]:
    """An item in the trash stays in the versions that knew it."""
    kept = plan_baseline.c
    rows = db.execute(
        select(plan_baseline, plan_item.c.name, plan_item.c.milestone_id)
        .join(plan_item, plan_item.c.id == kept.item_id)
        .where(live(plan_baseline), kept.plan_id == plan_id)
        .order_by(kept.version, plan_item.c.place, kept.id)
    )
    found: defaultdict[int, dict[str, Frozen]] = defaultdict(dict)
    for row in rows:
        frozen = Frozen(row.name, row.milestone_id is None, row.due_on, row.duration_wd)
        found[row.version][row.item_id] = frozen
    go_lives = {one.version: one.due_on for one in agreements if one.item_id is None}
    for version, items in found.items():
        yield Baseline(version, go_lives.get(version), items)


def freeze(db: Connection, of: Plan, version: int) -> None:
    """Keeps what the plan says now of everything that was not called off."""
    same = {"account_id": of.account_id, "plan_id": of.id, "version": version}
    rows = [
        same
        | {"id": new_id(), "item_id": item.id, "due_on": item.due_on}
        | {"duration_wd": item.duration_wd}
        for item in of.items
        if item.counts
    ]
    db.execute(insert(plan_baseline), rows)


def sign(
    db: Connection, of: Plan, version: int, said: SignDraft, item_id: str | None = None
) -> None:
    """Keeps a yes to a whole version, or to the day that one item has now."""
    due_on = of.go_live_on if item_id is None else of.item(item_id).due_on
    db.execute(
        insert(plan_agreement).values(
            id=new_id(),
            account_id=of.account_id,
            plan_id=of.id,
            version=version,
            item_id=item_id,
            side=said.side,
            person_id=said.person_id,
            on_day=said.on,
            how=said.how,
            due_on=due_on,
        )
    )
