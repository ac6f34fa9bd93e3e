"""Connections to a book by one recipe: a writer that begins IMMEDIATE, a reader without write."""

import sys
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

BUSY_MS = 3000

_RECIPE = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    f"busy_timeout={BUSY_MS}",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "secure_delete=ON",
    "recursive_triggers=ON",
)
_MAC = ("fullfsync=1", "checkpoint_fullfsync=1")


def connect(path: Path, synchronous: str = "FULL") -> dbapi2.Connection:
    """A raw connection by the recipe; only the proof that FULL bites asks for less."""
    db = dbapi2.connect(str(path), isolation_level=None, check_same_thread=False, timeout=3)
    for pragma in _RECIPE + (_MAC if sys.platform == "darwin" else ()):
        db.execute(f"PRAGMA {pragma}")
    if synchronous != "FULL":
        db.execute(f"PRAGMA synchronous={synchronous}")
    return db


def writer(path: Path) -> Engine:
    return _engine(path, "BEGIN IMMEDIATE", ())


def reader(path: Path) -> Engine:
    return _engine(path, "BEGIN", ("query_only=ON",))


def migrator(path: Path) -> Engine:
    """Foreign keys off before BEGIN: with them on, a table copy would take child rows along."""
    return _engine(path, "BEGIN IMMEDIATE", ("foreign_keys=OFF",))


def _engine(path: Path, begin: str, pragmas: tuple[str, ...]) -> Engine:
    def creator() -> dbapi2.Connection:
        db = connect(path)
        for pragma in pragmas:
            db.execute(f"PRAGMA {pragma}")
        return db

    engine = create_engine(
        "sqlite+pysqlite://",
        module=dbapi2,
        creator=creator,
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
        hide_parameters=True,
    )

    @event.listens_for(engine, "begin")
    def start(connection: Connection, *_: Any) -> None:
        connection.exec_driver_sql(begin)

    return engine
