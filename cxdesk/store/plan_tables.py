"""The tables of mutual action plans: what both sides do, what they agreed, when they work."""

from sqlalchemy import CheckConstraint, Column, Integer

from cxdesk.domain.changes import Kind
from cxdesk.domain.plan_agreement import How
from cxdesk.domain.promise import Side
from cxdesk.store.columns import (
    Word,
    maybe_day,
    maybe_text,
    maybe_texts,
    maybe_to,
    maybe_whole,
    on_day,
    one_of,
    text,
    to,
    whole,
    word,
)
from cxdesk.store.kept import kept

plan = kept(
    "plan",
    Kind.PLAN,
    to("account_id", "account"),
    text("title"),
    *maybe_texts("outcome", "measure"),
    maybe_day("go_live_on"),
    text("state"),
    Column("chosen", Integer, nullable=False, server_default="0"),
)
"""Of an account's running plans, the one `chosen` last, then the newest, is the current one."""

plan_item = kept(
    "plan_item",
    Kind.PLAN,
    to("account_id", "account"),
    to("plan_id", "plan"),
    maybe_to("milestone_id", "plan_item"),
    whole("place"),
    text("name"),
    Column("side", Word(Side)),
    maybe_to("owner_ours_id", "person"),
    maybe_to("owner_theirs_id", "person"),
    maybe_text("theirs_not_needed"),
    maybe_day("due_on"),
    maybe_to("due_of_id", "plan_item"),
    maybe_whole("due_by_wd"),
    maybe_day("start_on"),
    maybe_whole("duration_wd"),
    maybe_whole("lead_wd"),
    text("state"),
    maybe_day("done_on"),
    *maybe_texts("evidence", "blocked_by"),
    maybe_day("told_on"),
    one_of("side", Side),
    one_of("state", ("todo", "doing", "done", "cancelled")),
    CheckConstraint(
        "milestone_id IS NULL OR (owner_ours_id IS NULL) + (owner_theirs_id IS NULL) >= 1",
        name="action_one_side",
    ),
)
"""`side` is an action's, whoever does it; without it, its owner tells.

`due_on` is always the day itself. With `due_of_id` it is kept `due_by_wd` working days after
that item, or before it. `blocked_by` says why a date moved, `told_on` when the others heard of it.
"""

plan_dependency = kept(
    "plan_dependency",
    Kind.PLAN,
    to("account_id", "account"),
    to("plan_id", "plan"),
    to("from_id", "plan_item"),
    to("to_id", "plan_item"),
    whole("lag_wd"),
)
plan_baseline = kept(
    "plan_baseline",
    Kind.PLAN,
    to("account_id", "account"),
    to("plan_id", "plan"),
    whole("version"),
    to("item_id", "plan_item"),
    maybe_day("due_on"),
    maybe_whole("duration_wd"),
)
"""What a version said of one item; a trigger refuses to change it."""

FROZEN = ("plan_id", "version", "item_id", "due_on", "duration_wd")
"""The columns of a baseline that nothing changes."""

plan_agreement = kept(
    "plan_agreement",
    Kind.PLAN,
    to("account_id", "account"),
    to("plan_id", "plan"),
    whole("version"),
    maybe_to("item_id", "plan_item"),
    word("side", Side),
    maybe_to("person_id", "person"),
    on_day(),
    word("how", How),
    maybe_day("due_on"),
    one_of("side", Side),
    one_of("how", How),
)
"""`item_id` NULL is the whole version, and `due_on` its go-live; else the new date of one item."""

plan_template = kept(
    "plan_template",
    Kind.PLAN,
    text("name"),
    *maybe_texts("outcome", "measure"),
    text("steps"),
    CheckConstraint("json_valid(steps)", name="steps_json"),
)
holiday = kept(
    "holiday", Kind.PLAN, maybe_to("account_id", "account"), on_day(), maybe_text("name")
)
work_calendar = kept(
    "work_calendar", Kind.PLAN, maybe_to("account_id", "account"), text("weekend")
)
"""Days off without an account are ours. `weekend` lists weekdays, Monday is 0: "56"."""
