"""The schema of a fresh book: tables, indexes, the full-text index and the generated triggers."""

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from cxdesk.store.indexes import INDEXES
from cxdesk.store.kept import metadata
from cxdesk.store.plan_tables import FROZEN
from cxdesk.store.schema_id import APPLICATION_ID, VERSION
from cxdesk.store.tables import JOURNALLED

REVISION = "0001"
"""The migration that leads here; `alembic_version` holds it."""

_TEXTS = tuple(
    f"CREATE VIRTUAL TABLE {name} USING fts5(text, content='search_doc', content_rowid='id',"
    " tokenize=\"unicode61 remove_diacritics 2\", prefix='1 2 3')"
    for name in ("search_text", "who_text")
)
"""Everything, and again who and where alone: the filter must not wade through notes."""

_VERSION_TABLE = (
    "CREATE TABLE alembic_version (\n\tversion_num VARCHAR(32) NOT NULL, \n"
    "\tCONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)\n)"
)

SEARCHED = {
    "account": ("name", "city", "country", "industry", "tier", "note"),
    "person": ("name", "title", "role"),
    "handle": ("value",),
    "interaction": ("subject", "body", "their_words"),
    "answer": ("comment",),
    "promise": ("text",),
    "plan": ("title", "outcome"),
    "plan_item": ("name",),
    "feedback": ("theme", "reply"),
}
"""The columns a search looks into. Personal notes have their own table, which is not here."""


def statements() -> list[str]:
    """Everything that makes an empty file a book, in order."""
    dialect = sqlite.dialect()
    made = [str(CreateTable(t).compile(dialect=dialect)).strip() for t in metadata.tables.values()]
    made += [str(CreateIndex(index).compile(dialect=dialect)).strip() for index in INDEXES]
    return [*made, *_TEXTS, _VERSION_TABLE, *triggers()]


def create(db: Connection) -> None:
    """Makes the schema in the open transaction and marks the file as a book."""
    for statement in statements():
        db.exec_driver_sql(statement)
    db.exec_driver_sql(f"INSERT INTO alembic_version VALUES ('{REVISION}')")
    db.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    db.exec_driver_sql(f"PRAGMA user_version = {VERSION}")


def triggers() -> list[str]:
    """Generated from the tables, so that no table can forget its journal."""
    journal = [trigger for table in JOURNALLED for trigger in _journal(table)]
    search = [trigger for name in SEARCHED for trigger in _search(metadata.tables[name])]
    who = _index("who_text", f"WHEN {_WHO} ")
    return journal + search + _index("search_text", "") + who + [_FREEZE]


_FREEZE = (
    "CREATE TRIGGER plan_baseline_frozen BEFORE UPDATE ON plan_baseline"
    f" WHEN {' OR '.join(f'OLD.{column} IS NOT NEW.{column}' for column in FROZEN)}"
    " BEGIN SELECT RAISE(ABORT, 'a baseline never changes'); END"
)


def _row(table: Table, prefix: str) -> str:
    pairs = ", ".join(f"'{c.name}', {prefix}.{c.name}" for c in table.columns)
    return f"json_object({pairs})"


def _changed(table: Table, prefix: str) -> str:
    parts = " UNION ALL ".join(
        f"SELECT '{c.name}' AS k, {prefix}.{c.name} AS v WHERE OLD.{c.name} IS NOT NEW.{c.name}"
        for c in table.columns
        if c.name != "id"
    )
    return f"(SELECT json_group_object(k, v) FROM ({parts}))"


def _journal(table: Table) -> list[str]:
    differs = " OR ".join(
        f"OLD.{c.name} IS NOT NEW.{c.name}" for c in table.columns if c.name != "id"
    )
    return [
        _log(table, "INSERT", "", "NULL", _row(table, "NEW")),
        _log(table, "UPDATE", f"WHEN {differs} ", _changed(table, "OLD"), _changed(table, "NEW")),
        _log(table, "DELETE", "", _row(table, "OLD"), "NULL"),
    ]


def _log(table: Table, event: str, when: str, before: str, after: str) -> str:
    name, prefix = table.name, "OLD" if event == "DELETE" else "NEW"
    return (
        f"CREATE TRIGGER journal_{name}_{event.lower()} AFTER {event} ON {name} {when}BEGIN"
        " INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES"
        f" ((SELECT id FROM deed WHERE open = 1), {_owner(table, prefix)}, '{name}',"
        f" {prefix}.id, '{event[0]}', {before}, {after}); END"
    )


def _owner(table: Table, prefix: str) -> str:
    if table.name == "account":
        return f"{prefix}.id"
    return f"{prefix}.account_id" if "account_id" in table.c else "NULL"


def _search(table: Table) -> list[str]:
    """Conditions stand before the triggers: INSERT … SELECT would make a temporary table a row."""
    name = table.name
    columns = SEARCHED[name]
    text = " || ' ' || ".join(f"coalesce(NEW.{c}, '')" for c in columns)
    some = " OR ".join(f"coalesce(NEW.{c}, '') <> ''" for c in columns)
    add = (
        f"WHEN NEW.deleted_at IS NULL AND ({some}) BEGIN"
        f" INSERT INTO search_doc(pk, tbl, account_id, text) VALUES (NEW.id, '{name}',"
        f" {_owner(table, 'NEW')}, trim({text})); END"
    )
    drop = "BEGIN DELETE FROM search_doc WHERE pk = OLD.id; END"
    moved = [name for name in ("deleted_at", "account_id") if name in table.c]
    watched = ", ".join([*columns, *moved])
    return [
        f"CREATE TRIGGER search_{name}_insert AFTER INSERT ON {name} {add}",
        f"CREATE TRIGGER search_{name}_leave BEFORE UPDATE OF {watched} ON {name} {drop}",
        f"CREATE TRIGGER search_{name}_update AFTER UPDATE OF {watched} ON {name} {add}",
        f"CREATE TRIGGER search_{name}_delete AFTER DELETE ON {name} {drop}",
    ]


_WHO = "({row}.tbl = 'account' OR {row}.tbl = 'person' OR {row}.tbl = 'handle')"
"""Not a list behind IN, for which SQLite would build a table whenever a trigger asks."""


def _index(name: str, when: str) -> list[str]:
    drop = f"INSERT INTO {name}({name}, rowid, text) VALUES ('delete', OLD.id, OLD.text);"
    return [
        f"CREATE TRIGGER {name}_insert AFTER INSERT ON search_doc {when.format(row='NEW')}BEGIN"
        f" INSERT INTO {name}(rowid, text) VALUES (NEW.id, NEW.text); END",
        f"CREATE TRIGGER {name}_delete AFTER DELETE ON search_doc {when.format(row='OLD')}BEGIN"
        f" {drop} END",
    ]
