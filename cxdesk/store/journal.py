"""Deeds: what the user did, as one step of history that can be taken back."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import (
    Connection,
    Integer,
    Row,
    bindparam,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)

from cxdesk.domain.changes import Changed, Deed
from cxdesk.domain.errors import DeskError
from cxdesk.i18n import _
from cxdesk.store import replay
from cxdesk.store.kept import KINDS
from cxdesk.store.ledger import change_log
from cxdesk.store.ledger import deed as deeds

# Every write runs these. Built once, one costs a fifth of what it costs built for each.
_NUMBER = bindparam("number", type_=Integer)
_OPEN = select(deeds.c.id).where(deeds.c.open == 1)
_ADD = insert(deeds)
_DROP = delete(deeds).where(deeds.c.id == _NUMBER)
_CLOSE = (
    update(deeds)
    .where(deeds.c.id == _NUMBER)
    .where(or_(deeds.c.barrier == 1, exists().where(change_log.c.deed_id == _NUMBER)))
    .values(open=None)
)
_LAST = select(func.max(change_log.c.seq))
_NEWS = (
    select(change_log.c.tbl, change_log.c.account_id, func.max(change_log.c.seq))
    .where(change_log.c.seq > bindparam("seen"))
    .group_by(change_log.c.tbl, change_log.c.account_id)
)


@contextmanager
def deed(db: Connection, name: str, *, barrier: bool = False) -> Iterator[int]:
    """Opens a named deed in the writing transaction, or joins the one already open.

    Every write to a journalled table must happen inside; the triggers refuse it elsewhere.
    A deed that changed nothing leaves no trace. The connection carries who and when as `stamp`.
    """
    current = db.scalar(_OPEN)
    if current is not None:
        yield current
        return
    at, via = db.info["stamp"]
    row = {"name": name, "at": at, "via": via, "open": 1, "barrier": int(barrier)}
    number = db.execute(_ADD, row).inserted_primary_key[0]  # type: ignore[index]
    yield number
    if db.execute(_CLOSE, {"number": number}).rowcount == 0:
        db.execute(_DROP, {"number": number})


def trash_stamp(db: Connection) -> str:
    """The moment and the open deed: what goes to the trash together is told from the rest."""
    return f"{db.info['stamp'][0]}#{db.scalar(_OPEN)}"


def next_undo(db: Connection) -> Deed | None:
    """The newest deed not undone, whoever did it; None at the beginning or behind a barrier."""
    found = db.execute(
        select(deeds)
        .where(deeds.c.undoes.is_(None), deeds.c.undone_by.is_(None), deeds.c.open.is_(None))
        .order_by(deeds.c.id.desc())
        .limit(1)
    ).first()
    return _deed(found) if found is not None and not found.barrier else None


def next_redo(db: Connection) -> Deed | None:
    """The deed that redo would do again; a new deed ends redo."""
    found = _last_undo(db)
    if found is None:
        return None
    return _deed(db.execute(select(deeds).where(deeds.c.id == found.undoes)).one())


def undo(db: Connection) -> Deed:
    """Takes back the newest deed; DeskError when there is none or its rows have moved on."""
    last = next_undo(db)
    if last is None:
        raise DeskError(_("There is nothing to undo."))
    number = _reverse(db, last.id, last.name)
    db.execute(update(deeds).where(deeds.c.id == last.id).values(undone_by=number))
    return last


def redo(db: Connection) -> Deed:
    """Does the deed again that was undone last."""
    last = _last_undo(db)
    if last is None:
        raise DeskError(_("There is nothing to redo."))
    again = _deed(db.execute(select(deeds).where(deeds.c.id == last.undoes)).one())
    number = _reverse(db, last.id, again.name)
    db.execute(update(deeds).where(deeds.c.id == last.id).values(undone_by=number))
    db.execute(update(deeds).where(deeds.c.id == again.id).values(undone_by=None))
    return again


def _last_undo(db: Connection) -> Row[tuple[int, ...]] | None:
    """The newest undo that no ordinary deed followed and no redo answered."""
    undone = deeds.alias("undone")
    newest = select(func.coalesce(func.max(deeds.c.id), 0)).where(deeds.c.undoes.is_(None))
    return db.execute(
        select(deeds)
        .join(undone, undone.c.id == deeds.c.undoes)
        .where(undone.c.undoes.is_(None), deeds.c.undone_by.is_(None))
        .where(deeds.c.id > newest.scalar_subquery())
        .order_by(deeds.c.id.desc())
        .limit(1)
    ).first()


def _reverse(db: Connection, number: int, name: str) -> int:
    """Writes the opposite of deed `number` as a deed of its own and says its number."""
    with deed(db, name) as reversing:
        db.execute(update(deeds).where(deeds.c.id == reversing).values(undoes=number))
        replay.reverse(db, number)
    return reversing


def history(db: Connection, account_id: str | None = None, limit: int = 200) -> list[Deed]:
    """Deeds, newest first; undos and redos are marks on the deed, not lines of their own."""
    query = select(deeds).where(deeds.c.undoes.is_(None)).order_by(deeds.c.id.desc()).limit(limit)
    if account_id is not None:
        of_account = select(change_log.c.deed_id).where(change_log.c.account_id == account_id)
        query = query.where(deeds.c.id.in_(of_account))
    return [_deed(row) for row in db.execute(query)]


def last_seq(db: Connection) -> int:
    return db.scalar(_LAST) or 0


def news(db: Connection, seen: int) -> tuple[Changed | None, int]:
    """What the log says beyond `seen`, None when it says nothing; and its last number."""
    rows = db.execute(_NEWS, {"seen": seen}).all()
    if not rows:
        return None, seen
    kinds = frozenset(KINDS[tbl] for tbl, _account, _last in rows)
    accounts = frozenset(account for _tbl, account, _last in rows if account is not None)
    return Changed(kinds, accounts), max(last for _tbl, _account, last in rows)


def _deed(row: Row[tuple[int, ...]]) -> Deed:
    return Deed(row.id, row.name, row.at, row.via, row.undone_by is not None, bool(row.barrier))
