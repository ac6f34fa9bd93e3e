"""How a table of the book is made, and the list of those that the journal watches."""

from sqlalchemy import MetaData, Table
from sqlalchemy.schema import SchemaItem

from cxdesk.domain.changes import Kind
from cxdesk.store.columns import gone, key

metadata = MetaData(
    naming_convention={
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

KINDS: dict[str, Kind] = {}
"""The journalled tables, with the kind of news a change in each one is."""


def strict_table(name: str, *items: SchemaItem) -> Table:
    return Table(name, metadata, *items, sqlite_strict=True)


def kept(name: str, kind: Kind, *items: SchemaItem) -> Table:
    """A journalled table: text key, trash stamp, no BLOB and no REAL."""
    KINDS[name] = kind
    return strict_table(name, key(), *items, gone())
