"""The tables that are not journalled: the journal itself, the search text, drafts and bytes."""

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, Text

from cxdesk.store.columns import maybe_text, maybe_texts, text, texts
from cxdesk.store.kept import strict_table

file_bytes = strict_table(
    "file_bytes",
    Column("sha256", Text, primary_key=True),
    Column("bytes", LargeBinary, nullable=False),
)
draft = strict_table("draft", Column("place", Text, primary_key=True), text("text"), text("at"))
deed = strict_table(
    "deed",
    Column("id", Integer, primary_key=True),
    *texts("name", "at", "via"),
    Column("undoes", Integer, ForeignKey("deed.id")),
    Column("undone_by", Integer, ForeignKey("deed.id")),
    Column("barrier", Integer, nullable=False, server_default="0"),
    Column("open", Integer),
)
change_log = strict_table(
    "change_log",
    Column("seq", Integer, primary_key=True),
    Column("deed_id", Integer, ForeignKey("deed.id"), nullable=False),
    maybe_text("account_id"),
    *texts("tbl", "pk", "op"),
    *maybe_texts("before", "after"),
)
search_doc = strict_table(
    "search_doc",
    Column("id", Integer, primary_key=True),
    Column("pk", Text, nullable=False, unique=True),
    text("tbl"),
    maybe_text("account_id"),
    text("text"),
)
