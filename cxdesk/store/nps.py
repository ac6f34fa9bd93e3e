"""Answers in the book, and the tallies and histories made of them."""

from collections.abc import Collection, Iterator
from datetime import date, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    Text,
    and_,
    bindparam,
    func,
    insert,
    or_,
    select,
    text,
    type_coerce,
)

from cxdesk.domain.nps import Band, Series, Tally, band
from cxdesk.domain.nps_answer import ACCOUNT_WINDOW, Answer, AnswerDraft
from cxdesk.domain.nps_headline import MARKS_SHOWN
from cxdesk.domain.nps_history import trend
from cxdesk.domain.text import check_note
from cxdesk.store.ids import new_id
from cxdesk.store.indexes import UNANSWERED, VOTE
from cxdesk.store.tables import answer, interaction, live, person

Marks = tuple[int, ...]

_PROMOTER = min(score for score in range(11) if band(score) is Band.PROMOTER)
_PASSIVE = min(score for score in range(11) if band(score) is Band.PASSIVE)
_LOYALTY = and_(
    answer.c.series == bindparam(None, Series.RELATIONSHIP.value, literal_execute=True),
    live(answer),
)
"""Written out, not bound, so that SQLite can see that the index of votes fits."""
_NOBODY: tuple[Tally, Marks] = (Tally(), ())


def add(db: Connection, account_id: str, draft: AnswerDraft, person_id: str | None) -> str:
    """The new answer's id. Its voice is the person; without one it speaks for itself."""
    id_ = new_id()
    db.execute(
        insert(answer).values(
            id=id_,
            account_id=account_id,
            person_id=person_id,
            voice=person_id or id_,
            series=draft.series.value,
            score=draft.score,
            comment=check_note(draft.comment or "") or None,
            on_day=draft.on,
        )
    )
    return id_


def answers(db: Connection, account_id: str) -> list[Answer]:
    """The relationship answers of an account, oldest first, with names and follow-ups."""
    return _answers(db, _facts().where(answer.c.account_id == account_id, _LOYALTY))


def everybody(db: Connection, as_of: date) -> Iterator[Answer]:
    """Every relationship answer of the book up to `as_of`, without names and words."""
    votes = (answer.c[name] for name in VOTE)
    for row in db.execute(select(*votes).where(_LOYALTY, answer.c.on_day <= as_of)):
        account_id, voice, on, at, id_, score, hidden = row
        yield Answer(id_, account_id, voice, score, on, at=at or "", confidential=hidden)


def open_detractors(db: Connection, as_of: date) -> list[Answer]:
    """Everybody in the book who waits to hear from us, oldest first."""
    return _answers(db, _facts().where(_open(as_of)))


def open_accounts(db: Connection, as_of: date, account_id: str | None = None) -> set[str]:
    """The accounts with somebody who waits to hear from us: of the book, or this one if it is.

    Answers without a follow-up have an index of their own, of which its text is the condition.
    """
    waiting = (
        select(answer.c.account_id).where(text(UNANSWERED), answer.c.on_day <= as_of).distinct()
    )
    later = (
        select(answer.c.account_id)
        .join(interaction, interaction.c.id == answer.c.followed_up_id)
        .where(_open(as_of), interaction.c.on_day > as_of)
    )
    if account_id is not None:
        waiting = waiting.where(answer.c.account_id == account_id)
        later = later.where(answer.c.account_id == account_id)
    return set(db.scalars(waiting)) | set(db.scalars(later))


def count(db: Connection, account_id: str, since: date, until: date) -> int:
    """Relationship answers within (since, until], however many of them by one person."""
    inside = (answer.c.on_day > since) & (answer.c.on_day <= until)
    mine = answer.c.account_id == account_id
    return db.scalar(select(func.count()).where(mine, inside, _LOYALTY)) or 0


def tally(
    db: Connection, account_id: str, as_of: date, window_days: int = ACCOUNT_WINDOW
) -> tuple[Tally, Marks]:
    """The votes of one account, with its newest scores that may be shown, newest first."""
    mine = answer.c.account_id == account_id
    return _tallies(db, as_of, window_days, mine).get(account_id, _NOBODY)


def tallies(
    db: Connection, as_of: date, window_days: int = ACCOUNT_WINDOW
) -> dict[str, tuple[Tally, Marks]]:
    """The same for every account with votes, in one query over the whole book."""
    return _tallies(db, as_of, window_days)


def votes(db: Connection, as_of: date, window_days: int) -> dict[str, list[int]]:
    """The latest score of each voice, by account."""
    latest = _latest(as_of, window_days).subquery()
    found: dict[str, list[int]] = {}
    for account_id, score in db.execute(select(latest.c.account_id, latest.c.score)):
        found.setdefault(account_id, []).append(score)
    return found


def trends(
    db: Connection, account_ids: Collection[str], as_of: date
) -> dict[str, tuple[int, ...]]:
    """The trailing score at the last quarter ends, oldest first, where it can be drawn.

    A quarter without answers is left out; accounts with fewer than three points too.
    """
    held: dict[str, list[Answer]] = {}
    seen = answer.c.account_id.in_(account_ids)
    for one in _answers(db, _facts().where(seen, _LOYALTY)):
        held.setdefault(one.account_id, []).append(one)
    drawn = {id_: trend(given, as_of) for id_, given in held.items()}
    return {
        id_: tuple(each.shown for each in tallies if each.shown is not None)
        for id_, tallies in drawn.items()
        if tallies
    }


def _tallies(
    db: Connection, as_of: date, window_days: int, *which: ColumnElement[bool]
) -> dict[str, tuple[Tally, Marks]]:
    latest = _latest(as_of, window_days, *which).subquery()
    score = latest.c.score
    marks = func.group_concat(score, ",").aggregate_order_by(latest.c.given.desc())
    rows = db.execute(
        select(
            latest.c.account_id,
            func.count().filter(score >= _PROMOTER),
            func.count().filter(score >= _PASSIVE, score < _PROMOTER),
            func.count().filter(score < _PASSIVE),
            marks.filter(latest.c.confidential == 0),
        ).group_by(latest.c.account_id)
    )
    return {row[0]: (Tally(row[1], row[2], row[3]), _marks(row[4])) for row in rows}


def _marks(scores: str | None) -> Marks:
    return tuple(map(int, scores.split(",", MARKS_SHOWN)[:MARKS_SHOWN])) if scores else ()


def _latest(as_of: date, window_days: int, *which: ColumnElement[bool]) -> Select[Any]:
    """One row per voice: SQLite takes bare columns from the row that holds the maximum.

    The maximum is `Answer.order` as one text. Half the cost of a window function.
    """
    given = type_coerce(answer.c.on_day, Text).concat(" ").concat(func.coalesce(answer.c.at, ""))
    after = as_of - timedelta(days=window_days)
    return (
        select(
            answer.c.account_id,
            answer.c.score,
            answer.c.confidential,
            func.max(given.concat(" ").concat(answer.c.id)).label("given"),
        )
        .where(_LOYALTY, answer.c.on_day > after, answer.c.on_day <= as_of, *which)
        .group_by(answer.c.account_id, answer.c.voice)
    )


def _open(as_of: date) -> ColumnElement[bool]:
    """As `Answer.is_open` says."""
    return (
        _LOYALTY
        & (answer.c.score < _PASSIVE)
        & (answer.c.on_day <= as_of)
        & answer.c.historic.is_(False)
        & answer.c.confidential.is_(False)
        & or_(answer.c.followed_up_id.is_(None), interaction.c.on_day > as_of)
    )


def _facts() -> Select[Any]:
    return (
        select(
            answer,
            person.c.name.label("person"),
            func.coalesce(interaction.c.on_day, answer.c.on_day).label("followed_up_on"),
        )
        .outerjoin(person, person.c.id == answer.c.person_id)
        .outerjoin(interaction, interaction.c.id == answer.c.followed_up_id)
        .where(live(answer))
        .order_by(answer.c.on_day, answer.c.at, answer.c.id)
    )


def _answers(db: Connection, query: Select[Any]) -> list[Answer]:
    return [_answer(row) for row in db.execute(query)]


def _answer(row: Row[Any]) -> Answer:
    return Answer(
        id=row.id,
        account_id=row.account_id,
        voice=row.voice,
        score=row.score,
        on=row.on_day,
        series=Series(row.series),
        at=row.at or "",
        person_id=row.person_id,
        person=row.person,
        comment=row.comment,
        survey=row.survey,
        confidential=row.confidential,
        historic=row.historic,
        followed_up_on=row.followed_up_on if row.followed_up_id else None,
    )
