"""Whether a file is sound throughout: what the engine checks, and what it passes over."""

from sqlcipher3 import dbapi2

_INDEXES = (
    "SELECT name, tbl_name, coalesce(sql, '') || ' WHERE 1' FROM sqlite_schema"
    " WHERE type = 'index'"
)


def is_sound(db: dbapi2.Connection) -> bool:
    """False where any page, row or index is not as it should be; may raise the engine's errors.

    The engine's own check does not count the entries of partial indexes, nor see that an empty
    index has become an empty table, nor look into the full-text indexes.
    """
    return (
        db.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
        and _same(
            db, "SELECT count(*) FROM search_doc", "SELECT count(*) FROM search_text_docsize"
        )
        and _same(
            db,
            "SELECT count(*), sum(rowid) FROM search_doc"
            " WHERE tbl IN ('account', 'person', 'handle')",
            "SELECT count(*), sum(rowid) FROM who_text_docsize",
        )
        and all(_is_whole(db, *index) for index in db.execute(_INDEXES).fetchall())
    )


def _is_whole(db: dbapi2.Connection, index: str, table: str, sql: str) -> bool:
    """An index lists each row that it is about, found by going through all rows."""
    condition = sql.split(" WHERE ", 2)[1]
    counted = 'SELECT count(*) FROM "{}" {} WHERE {}'
    return _same(
        db,
        counted.format(table, "NOT INDEXED", condition),
        counted.format(table, f'INDEXED BY "{index}"', condition),
    )


def _same(db: dbapi2.Connection, one: str, other: str) -> bool:
    return bool(db.execute(one).fetchone() == db.execute(other).fetchone())
