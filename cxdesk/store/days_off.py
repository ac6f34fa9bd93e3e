"""When each side does not work: our own days, and those of each account."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import Connection, delete, insert, select

from cxdesk.domain.work_days import WEEKEND, Calendars, DaysOff, calendars
from cxdesk.store.ids import new_id
from cxdesk.store.plan_tables import holiday, work_calendar
from cxdesk.store.tables import live


def for_account(db: Connection, account_id: str) -> Calendars:
    """Both sides' working days."""
    return calendars(of(db, None), of(db, account_id))


def of(db: Connection, account_id: str | None) -> DaysOff:
    """Ours where `account_id` is None."""
    return DaysOff(weekend(db, account_id), frozenset(holidays(db, account_id)))


def weekend(db: Connection, account_id: str | None) -> frozenset[int]:
    """Saturday and Sunday until somebody said otherwise."""
    kept = work_calendar.c
    newest = (
        select(kept.weekend)
        .where(live(work_calendar), kept.account_id.is_not_distinct_from(account_id))
        .order_by(kept.id.desc())
        .limit(1)
    )
    found = db.scalar(newest)
    return WEEKEND if found is None else frozenset(int(day) for day in found if day in "0123456")


def holidays(db: Connection, account_id: str | None) -> dict[date, str]:
    """Day and name, in their order."""
    kept = holiday.c
    rows = db.execute(
        select(kept.on_day, kept.name)
        .where(live(holiday), kept.account_id.is_not_distinct_from(account_id))
        .order_by(kept.on_day, kept.id)
    )
    return {on: name or "" for on, name in rows}


def keep(
    db: Connection, account_id: str | None, off: frozenset[int], days: Mapping[date, str]
) -> None:
    """Takes the place of what was kept of that side, changing only what is different."""
    if weekend(db, account_id) != off:
        text = "".join(map(str, sorted(off)))
        row = {"id": new_id(), "account_id": account_id, "weekend": text}
        _drop_weekend(db, account_id)
        db.execute(insert(work_calendar).values(row))
    before = holidays(db, account_id)
    for day in before.keys() - days.keys():
        mine = holiday.c.account_id.is_not_distinct_from(account_id)
        db.execute(delete(holiday).where(mine, holiday.c.on_day == day))
    new = [
        {"id": new_id(), "account_id": account_id, "on_day": day, "name": name}
        for day, name in sorted(days.items())
        if day not in before
    ]
    if new:
        db.execute(insert(holiday), new)


def _drop_weekend(db: Connection, account_id: str | None) -> None:
    mine = work_calendar.c.account_id.is_not_distinct_from(account_id)
    db.execute(delete(work_calendar).where(mine))
