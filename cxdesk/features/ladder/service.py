"""What one can do on the ladder."""

from datetime import date

from sqlalchemy import Connection

from cxdesk.domain.ladder import Move, MoveDraft, Rung, rung_name
from cxdesk.domain.text import clean_line, clean_text
from cxdesk.i18n import _
from cxdesk.store import accounts, ladder
from cxdesk.store.journal import deed


def move(db: Connection, account_id: str, draft: MoveDraft, today: date) -> None:
    """One dated step; raises DeskError when the move is not in order."""
    name = accounts.get(db, account_id).name
    draft.check(today, ladder.current(db, account_id, draft.on))
    kept = Move(
        "",
        draft.to,
        draft.on,
        clean_line(draft.reason or "") or None,
        clean_text(draft.override or "") or None,
    )
    with deed(db, _("Move {name} to {rung}").format(name=name, rung=rung_name(draft.to))):
        ladder.place(db, account_id, kept)


def moves(db: Connection, account_id: str) -> tuple[Move, ...]:
    """The account's path, oldest first."""
    return ladder.path(db, account_id)


def current(db: Connection, account_id: str) -> Rung:
    return ladder.current(db, account_id)


def find(db: Connection, word: str) -> str:
    """The account that a typed word means."""
    return accounts.find(db, word)
