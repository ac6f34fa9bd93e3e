"""The file of a damaged book: known as one, copied, and made such that the engine opens it."""

import mmap
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Table
from sqlcipher3 import dbapi2

from cxdesk.store import schema
from cxdesk.store.kept import metadata
from cxdesk.store.schema_id import APPLICATION_ID

PAGE = 4096
_MAGIC = b"SQLite format 3\x00\x10\x00"
_MARK = APPLICATION_ID.to_bytes(4, "big")
_TABLE_PAGES = (5, 13)


def is_book(path: Path) -> bool:
    """Whether the file is, or once was, a book: by its mark, else by the texts of its schema."""
    if path.stat().st_size == 0:
        return False
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        if content[:18] == _MAGIC and content[68:72] == _MARK:
            return True
        return content.find(b"CREATE TRIGGER journal_account_insert") >= 0


def version_of(path: Path) -> int | None:
    """The schema version that the damaged book tells; None where it can no longer tell."""
    with path.open("rb") as file:
        head = file.read(100)
    if not head.startswith(_MAGIC) or head[68:72] != _MARK:
        return None
    return int.from_bytes(head[60:64], "big")


def bring(damaged: Path, copy: Path, folder: Path) -> None:
    """Copies the file as far as its pages are whole, and moves its log into it."""
    shutil.copyfile(damaged, copy)
    pages = copy.stat().st_size // PAGE
    with copy.open("rb+") as file:
        whole = file.read(18) == _MAGIC
        file.truncate(pages * PAGE)
    log = damaged.with_name(f"{damaged.name}-wal")
    if log.is_file() and log.stat().st_size:
        shutil.copyfile(log, copy.with_name(f"{copy.name}-wal"))
        if not whole:
            aim(copy, first_page(metadata.tables["setting"], 2, folder, "WAL"), pages)
        _settle_log(copy)


def _settle_log(copy: Path) -> None:
    """What was committed last may lie in the log alone; the engine knows how far it is sound."""
    db = dbapi2.connect(str(copy), isolation_level=None)
    try:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except dbapi2.Error:
        return
    finally:
        db.close()
        for end in ("-wal", "-shm"):
            copy.with_name(copy.name + end).unlink(missing_ok=True)


def first_page(table: Table, root: int, folder: Path, mode: str = "DELETE") -> bytes:
    """The first page of a book that holds nothing but `table`, which begins on page `root`."""
    carrier = folder / "carrier"
    carrier.unlink(missing_ok=True)
    whole = next((c.name for c in table.primary_key if c.type.python_type is int), None)
    columns = ", ".join(
        f'"{c.name}"' + (" INTEGER PRIMARY KEY" if c.name == whole else "") for c in table.columns
    )
    db = dbapi2.connect(str(carrier), isolation_level=None)
    try:
        db.execute("PRAGMA synchronous = OFF")
        db.execute(f"PRAGMA journal_mode = {mode}")
        db.execute(f"CREATE TABLE {table.name}({columns})")
        db.execute("PRAGMA writable_schema = ON")
        db.execute("UPDATE sqlite_schema SET rootpage = ?", (root,))
    finally:
        db.close()
    return carrier.read_bytes()[:PAGE]


def aim(copy: Path, first: bytes, pages: int) -> None:
    with copy.open("rb+") as file:
        file.write(first[:28] + pages.to_bytes(4, "big") + first[32:])


def roots(copy: Path, folder: Path) -> dict[str, int]:
    """The page each table begins on, as the schema's own lines say, wherever they lie.

    Lines that are lost themselves are told from a fresh book, which is laid out alike.
    """
    names = "|".join(metadata.tables).encode()
    line = re.compile(rb"table(" + names + rb")\1(.{1,4}?)CREATE TABLE \1 \(", re.DOTALL)
    with copy.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        found = {m[1].decode(): int.from_bytes(m[2], "big") for m in line.finditer(content)}
        missing = metadata.tables.keys() - found.keys()
        if missing:
            layout = max(_layouts(folder), key=lambda one: len(one.items() & found.items()))
            taken = set(found.values())
            for name in missing:
                page = layout[name]
                if page not in taken and _begins_table(content, page):
                    found[name] = page
    return found


def _begins_table(content: mmap.mmap, page: int) -> bool:
    at = (page - 1) * PAGE
    return at < len(content) and content[at] in _TABLE_PAGES


def _layouts(folder: Path) -> Iterator[dict[str, int]]:
    """Where the tables of a fresh book begin: as it was made, and as a copy lays it out."""
    made, packed = folder / "made", folder / "packed"
    db = dbapi2.connect(str(made), isolation_level=None)
    try:
        db.execute("PRAGMA synchronous = OFF")
        for statement in schema.statements():
            db.execute(statement)
        db.execute("VACUUM INTO ?", (str(packed),))
    finally:
        db.close()
    for path in (made, packed):
        db = dbapi2.connect(f"{path.as_uri()}?mode=ro", uri=True)
        try:
            yield dict(db.execute("SELECT name, rootpage FROM sqlite_schema WHERE type = 'table'"))
        finally:
            db.close()
