"""What one can do on the ladder, and with the stages beside it."""

from dataclasses import replace
from datetime import date

from sqlalchemy import Connection

from cxdesk.domain.ladder import Move, MoveDraft, Rung, rung_name, stage_name
from cxdesk.domain.stage import StageDraft, StageStep
from cxdesk.domain.text import clean_line, clean_text
from cxdesk.i18n import _
from cxdesk.store import accounts, ladder, stages
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


def set_stage(db: Connection, account_id: str, draft: StageDraft, today: date) -> None:
    """The next stage, or another day for the present one; raises DeskError for a wrong day."""
    name = accounts.get(db, account_id).name
    path = stages.path(db, account_id)
    draft.check(today, path)
    kept = replace(draft, reason=clean_line(draft.reason or "") or None)
    stage, known = stage_name(draft.to), draft.corrects(path)
    if known is None:
        with deed(db, _("Move {name} to stage {stage}").format(name=name, stage=stage)):
            stages.add(db, account_id, kept)
    elif (known.on, known.reason) != (kept.on, kept.reason):
        with deed(db, _("Correct stage {stage} of {name}").format(name=name, stage=stage)):
            stages.change(db, known.id, kept)


def stage_steps(db: Connection, account_id: str) -> tuple[StageStep, ...]:
    """The account's way through its stages, oldest first."""
    return stages.path(db, account_id)


def moves(db: Connection, account_id: str) -> tuple[Move, ...]:
    """The account's path, oldest first."""
    return ladder.path(db, account_id)


def current(db: Connection, account_id: str) -> Rung:
    return ladder.current(db, account_id)


def find(db: Connection, word: str) -> str:
    """The account that a typed word means."""
    return accounts.find(db, word)
