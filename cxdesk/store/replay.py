"""Runs the journal of a deed backwards, comparing before it applies."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from sqlalchemy import Connection, Table, select, text
from sqlalchemy.exc import IntegrityError

from cxdesk.domain.errors import DeskError
from cxdesk.i18n import _
from cxdesk.store.kept import metadata
from cxdesk.store.ledger import change_log


@dataclass(slots=True)
class _Run:
    """Neighbouring changes of one kind in one table, no row twice: undone by one statement."""

    tbl: str
    op: str
    last: int
    first: int
    rows: set[str] = field(default_factory=set)

    @property
    def span(self) -> dict[str, int]:
        return {"first": self.first, "last": self.last}


def reverse(db: Connection, deed_id: int) -> None:
    """Puts every row back as it was before the deed.

    Raises DeskError, and so changes nothing, when a row is no longer as the deed left it.
    """
    db.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    take_back = {"I": _uninsert, "U": _unupdate, "D": _undelete}
    try:
        for run in _runs(db, deed_id):
            if take_back[run.op](db, metadata.tables[run.tbl], run) != len(run.rows):
                raise _moved_on()
    except IntegrityError as error:
        raise _moved_on() from error


def _moved_on() -> DeskError:
    return DeskError(
        _(
            "Something newer builds on this, so it cannot be taken back alone."
            " Nothing was changed. Undo the newer change first."
        )
    )


def _runs(db: Connection, deed_id: int) -> Iterator[_Run]:
    log = change_log.c
    rows = db.execute(
        select(log.seq, log.tbl, log.op, log.pk)
        .where(log.deed_id == deed_id)
        .order_by(log.seq.desc())
    ).all()
    run: _Run | None = None
    for seq, tbl, op, pk in rows:
        if run is None or (run.tbl, run.op) != (tbl, op) or pk in run.rows:
            if run is not None:
                yield run
            run = _Run(tbl, op, seq, seq)
        run.first = seq
        run.rows.add(pk)
    if run is not None:
        yield run


_SPAN = "c.seq BETWEEN :first AND :last"


def _uninsert(db: Connection, table: Table, run: _Run) -> int:
    whole = ", ".join(f"'{c.name}', t.{c.name}" for c in table.columns)
    return _run(
        db,
        f"DELETE FROM {table.name} WHERE id IN (SELECT t.id FROM change_log c"
        f" JOIN {table.name} t ON t.id = c.pk WHERE {_SPAN} AND c.after = json_object({whole}))",
        run,
    )


def _undelete(db: Connection, table: Table, run: _Run) -> int:
    names = ", ".join(c.name for c in table.columns)
    values = ", ".join(f"json_extract(c.before, '$.{c.name}')" for c in table.columns)
    return _run(
        db,
        f"INSERT INTO {table.name}({names}) SELECT {values} FROM change_log c"
        f" WHERE {_SPAN} ORDER BY c.seq DESC",
        run,
    )


def _unupdate(db: Connection, table: Table, run: _Run) -> int:
    """A key that the JSON lacks did not change: `json_type` tells it from a kept null."""
    columns = [c.name for c in table.columns if c.name != "id"]
    back = ", ".join(
        f"{n} = CASE WHEN json_type(c.before, '$.{n}') IS NULL THEN t.{n}"
        f" ELSE json_extract(c.before, '$.{n}') END"
        for n in columns
    )
    same = " AND ".join(
        f"(json_type(c.after, '$.{n}') IS NULL OR t.{n} IS json_extract(c.after, '$.{n}'))"
        for n in columns
    )
    return _run(
        db,
        f"UPDATE {table.name} AS t SET {back} FROM change_log c"
        f" WHERE c.pk = t.id AND {_SPAN} AND {same}",
        run,
    )


def _run(db: Connection, statement: str, run: _Run) -> int:
    return db.execute(text(statement), run.span).rowcount
