"""What only a summary asks of the book: its wording, what was told us, favours and gifts."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, select

from cxdesk.domain.interaction import Kind, State
from cxdesk.domain.summary import Audience, Choices
from cxdesk.domain.summary_customer import FeedbackState, Told
from cxdesk.domain.summary_internal import Favour, Ledger
from cxdesk.store.tables import copy_choice, feedback, interaction, live

_STATES = set(FeedbackState)


def choices(db: Connection, account_id: str, audience: Audience) -> Choices:
    """The newest decision about each row, and about the lead paragraph."""
    rows = db.execute(
        select(copy_choice)
        .where(
            live(copy_choice),
            copy_choice.c.account_id == account_id,
            copy_choice.c.audience == audience,
        )
        .order_by(copy_choice.c.id)
    )
    newest = {row.row_id: row for row in rows}
    lead = newest.pop(None, None)
    return Choices(
        lead=lead.wording if lead and not lead.left_out else None,
        wording={id_: row.wording for id_, row in newest.items() if row.wording},
        left_out=frozenset(id_ for id_, row in newest.items() if row.left_out),
    )


def told(db: Connection, account_id: str, chosen: Choices) -> tuple[Told, ...]:
    """The themes they raised: what is still to come first, by its day, then what is done."""
    rows = db.execute(
        select(feedback)
        .where(live(feedback), feedback.c.account_id == account_id)
        .order_by(feedback.c.by_on.nulls_last(), feedback.c.id)
    )
    found = [_told(row, chosen) for row in rows if chosen.keeps(row.id)]
    return tuple(sorted(found, key=_is_settled))


def _told(row: Any, chosen: Choices) -> Told:
    state = FeedbackState(row.state) if row.state in _STATES else None
    return Told(chosen.words(row.id, row.theme), row.reply, state, row.by_on)


def _is_settled(told: Told) -> bool:
    return told.state in (FeedbackState.DONE, FeedbackState.DECLINED)


def favours(db: Connection, account_id: str, since: date, until: date) -> tuple[Favour, ...]:
    """What they asked beyond the contract in (since, until], newest first."""
    rows = db.execute(
        select(interaction.c.subject, interaction.c.body, interaction.c.on_day)
        .where(_done(account_id, (Kind.FAVOUR,), since, until))
        .order_by(interaction.c.on_day.desc(), interaction.c.id.desc())
    )
    return tuple(Favour(subject or _first_line(body), on) for subject, body, on in rows)


def _first_line(body: str) -> str:
    return body.strip().partition("\n")[0]


def ledger(db: Connection, account_id: str, since: date, until: date) -> Ledger:
    """How often we gave and how often we asked in (since, until]."""
    rows = db.execute(
        select(interaction.c.kind, func.count().label("times"))
        .where(_done(account_id, (Kind.GIVE, Kind.ASK), since, until))
        .group_by(interaction.c.kind)
    )
    counts = {row.kind: row.times for row in rows}
    return Ledger(counts.get(Kind.GIVE, 0), counts.get(Kind.ASK, 0))


def _done(account_id: str, kinds: Iterable[Kind], since: date, until: date) -> ColumnElement[bool]:
    return and_(
        live(interaction),
        interaction.c.account_id == account_id,
        interaction.c.kind.in_(kinds),
        interaction.c.state == State.DONE,
        interaction.c.on_day > since,
        interaction.c.on_day <= until,
    )
