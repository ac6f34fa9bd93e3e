"""Indexes: those that queries ask for, and one behind every foreign key."""

from collections.abc import Iterator

from sqlalchemy import Index, Table, text

from cxdesk.store.kept import metadata
from cxdesk.store.ledger import change_log, deed
from cxdesk.store.plan_tables import plan_item
from cxdesk.store.tables import account, answer, handle, interaction, live, move, promise_due


def _by(table: Table, *columns: str) -> Index:
    return Index(f"{table.name}_by_{columns[0]}", *(table.c[c] for c in columns))


UNANSWERED = (
    "deleted_at IS NULL AND series = 'relationship' AND score < 7"
    " AND historic = 0 AND confidential = 0 AND followed_up_id IS NULL"
)
"""An answer of a detractor that nobody has followed up, as condition of its index."""

VOTE = ("account_id", "voice", "on_day", "at", "id", "score", "confidential")
"""All that a tally looks at, so that it never has to open the row."""

ASKED = (
    Index(
        "interaction_contact",
        interaction.c.account_id,
        interaction.c.on_day,
        sqlite_where=text("deleted_at IS NULL AND direction = 'two_way' AND state = 'done'"),
    ),
    Index(
        "answer_votes",
        *(answer.c[name] for name in VOTE),
        sqlite_where=text("deleted_at IS NULL AND series = 'relationship'"),
    ),
    Index(
        "answer_unanswered",
        answer.c.account_id,
        answer.c.on_day,
        sqlite_where=text(UNANSWERED),
    ),
    Index(
        "one_handle",
        handle.c.system,
        handle.c.value_key,
        unique=True,
        sqlite_where=live(handle) & handle.c.system.not_in(["phone", "url"]),
    ),
    Index(
        "one_answer",
        answer.c.source,
        answer.c.source_key,
        unique=True,
        sqlite_where=live(answer) & answer.c.source_key.is_not(None),
    ),
    Index("one_open_deed", deed.c.open, unique=True, sqlite_where=deed.c.open == 1),
    Index("change_by_deed", change_log.c.deed_id, change_log.c.seq),
    Index("change_by_account", change_log.c.account_id, change_log.c.seq),
    _by(account, "name_key"),
    _by(interaction, "account_id", "on_day"),
    _by(move, "account_id", "axis", "on_day", "place"),
    _by(promise_due, "promise_id", "due_on"),
    _by(plan_item, "plan_id", "place"),
)
"""Those that queries ask for."""


def _pointers() -> Iterator[Index]:
    """One for each foreign key: without it, deleting a row would scan every table that may point
    at it. Empty pointers are left out, and SQLite still uses the index to follow the key.
    """
    begun = {
        (index.table.name, index.columns[0].name)  # type: ignore[union-attr]
        for index in ASKED
        if index.dialect_options["sqlite"]["where"] is None
    }
    for table in metadata.tables.values():
        for column in table.columns:
            if column.foreign_keys and (table.name, column.name) not in begun:
                filled = column.is_not(None) if column.nullable else None
                yield Index(f"{table.name}_by_{column.name}", column, sqlite_where=filled)


INDEXES = (*ASKED, *_pointers())
