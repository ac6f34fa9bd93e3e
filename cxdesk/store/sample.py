"""Writes stories into the book: whole tables at a time, inside the caller's deed."""

from collections import defaultdict
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from itertools import chain

from sqlalchemy import Connection, Table, insert

from cxdesk.domain.story import Library
from cxdesk.store import options
from cxdesk.store.plan_tables import (
    plan,
    plan_agreement,
    plan_baseline,
    plan_dependency,
    plan_item,
)
from cxdesk.store.story_rows import Row, Rows, of_people, of_story
from cxdesk.store.tables import (
    account,
    answer,
    copy_choice,
    feedback,
    handle,
    interaction,
    interaction_person,
    move,
    person,
    promise,
    promise_due,
    rate,
    subscription,
    tagging,
)

_ORDER = (
    *(account, person, handle, interaction, interaction_person, tagging, move, answer),
    *(promise, promise_due, plan, plan_item, plan_dependency, plan_baseline, plan_agreement),
    *(subscription, rate, feedback, copy_choice),
)
"""Every table after those that it points at; our own people have no account."""


def write(db: Connection, library: Library, new_key: Callable[[], str], today: date) -> None:
    """Adds everything in `library` to an empty book. `new_key` gives keys in growing order."""
    options.keep(db, options.MY_NAME, library.owner)
    options.keep(db, options.MY_FIRM, library.firm)
    options.keep(db, options.BASE_CURRENCY, library.currency)
    options.keep(db, options.SAMPLE, True)
    ours = {figure.key: new_key() for figure in library.ours}
    _insert(db, of_people(None, library.ours, ours, new_key))
    told = (of_story(story, ours, new_key) for story in library.stories)
    _insert(db, chain(_rates(library, new_key, today), *told))


def _insert(db: Connection, rows: Rows) -> None:
    by_table: defaultdict[Table, list[Row]] = defaultdict(list)
    for table, row in rows:
        by_table[table].append(row)
    for table in _ORDER:
        if found := by_table[table]:
            every = dict.fromkeys(column for row in found for column in row)
            db.execute(insert(table), [every | row for row in found])


def _rates(library: Library, new_key: Callable[[], str], today: date) -> Rows:
    first = min((s.profile.since_on for s in library.stories if s.profile.since_on), default=today)
    for currency, units in library.rates:
        row = {"currency": currency, "on_day": first, "per_base": str(Decimal(units))}
        yield rate, {"id": new_key(), **row}
