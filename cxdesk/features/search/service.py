"""Search over names, people, notes, promises and comments."""

from dataclasses import dataclass

from sqlalchemy import Connection

from cxdesk.store import accounts, search


@dataclass(frozen=True, slots=True)
class Found:
    """One row that holds every word; `kind` is what it is, `account` the name it belongs to."""

    kind: str
    id: str
    account_id: str | None
    account: str | None
    text: str


def find(db: Connection, words: str, limit: int = 50) -> list[Found]:
    """Rows holding the beginning of every word, newest first; accents do not matter."""
    hits = search.find(db, words, limit)
    names = accounts.names(db, {hit.account_id for hit in hits if hit.account_id})
    return [
        Found(hit.table, hit.id, hit.account_id, names.get(hit.account_id or ""), hit.text)
        for hit in hits
    ]
