"""The timeline of an account, read from the tables where its moments live."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Select,
    Table,
    Text,
    exists,
    func,
    literal,
    select,
    tuple_,
    union_all,
)

from cxdesk.domain.ladder import Rung, Stage
from cxdesk.domain.promise import Promise, standing
from cxdesk.domain.timeline import (
    KINDS_OF,
    Place,
    Promised,
    Slice,
    Source,
    TimelineItem,
    sources_of,
)
from cxdesk.store import interactions, promises
from cxdesk.store.tables import answer, interaction, live, move, person, promise


def page(
    db: Connection, account_id: str, limit: int, older_than: Place | None, part: Slice
) -> list[TimelineItem]:
    """Up to `limit` moments, newest first, all older than `older_than`."""
    found = [_newest(_moments(s, account_id, part), limit, older_than) for s in sources_of(part)]
    every = union_all(*(select(one.subquery()) for one in found)).subquery()
    rows = db.execute(select(every).order_by(*_newest_first(every.c)).limit(limit))
    places = [Place(row.on_day, row.at, row.id, Source(row.source)) for row in rows]
    items = dict(_items(db, account_id, places))
    return [items[place] for place in places]


def count(db: Connection, account_id: str, part: Slice) -> int:
    found = [_moments(source, account_id, part).subquery() for source in sources_of(part)]
    counts = [select(func.count()).select_from(one).scalar_subquery() for one in found]
    return sum(db.execute(select(*counts)).one())


def _moments(source: Source, account_id: str, part: Slice) -> Select[Any]:
    """The live moments of one source as source, id, on_day, at."""
    table, on_day, at = _COLUMNS[source]
    return select(
        literal(source.value, Text).label("source"),
        table.c.id,
        on_day.label("on_day"),
        func.coalesce(at, "").label("at"),
    ).where(live(table), table.c.account_id == account_id, *_only(source, part))


_NEVER = literal(None, Text)
_COLUMNS: dict[Source, tuple[Table, Column[Any], ColumnElement[Any]]] = {
    Source.INTERACTION: (interaction, interaction.c.on_day, interaction.c.at),
    Source.ANSWER: (answer, answer.c.on_day, answer.c.at),
    Source.MOVE: (move, move.c.on_day, _NEVER),
    Source.PROMISE_MADE: (promise, promise.c.made_on, _NEVER),
    Source.PROMISE_ENDED: (promise, promise.c.closed_on, _NEVER),
}
"""Where the moments of a source stand, the day and the UTC moment of each."""


def _only(source: Source, part: Slice) -> Iterator[ColumnElement[bool]]:
    match source:
        case Source.INTERACTION if part is not Slice.ALL:
            yield interaction.c.kind.in_(KINDS_OF[part])
        case Source.PROMISE_MADE if part is not Slice.PROMISES:
            yield ~exists().where(interaction.c.id == promise.c.interaction_id, live(interaction))
        case Source.PROMISE_ENDED:
            yield promise.c.closed_on.is_not(None)


def _newest(moments: Select[Any], limit: int, older_than: Place | None) -> Select[Any]:
    columns = moments.selected_columns
    if older_than is not None:
        place = (older_than.on.isoformat(), older_than.at, older_than.id, older_than.source.value)
        here = tuple_(columns.on_day, columns.at, columns.id, columns.source)
        moments = moments.where(here < tuple_(*(literal(part, Text) for part in place)))
    return moments.order_by(*_newest_first(columns)).limit(limit)


def _newest_first(columns: Any) -> tuple[Any, ...]:
    return columns.on_day.desc(), columns.at.desc(), columns.id.desc(), columns.source.desc()


def _items(
    db: Connection, account_id: str, places: Sequence[Place]
) -> Iterator[tuple[Place, TimelineItem]]:
    made = promises.for_account(db, account_id)
    for source, read in _READERS.items():
        of = {place.id: place for place in places if place.source is source}
        for item in read(db, of, made) if of else ():
            yield item.place, item


Places = dict[str, Place]
"""By the id of the row that a moment comes from."""


def _interactions(db: Connection, of: Places, made: list[Promise]) -> Iterator[TimelineItem]:
    ids = list(of)
    names, tags = interactions.people_of(db, ids), interactions.tags_of(db, ids)
    for row in db.execute(select(interaction).where(interaction.c.id.in_(ids))):
        yield TimelineItem(
            of[row.id],
            names[row.id],
            row.body,
            row.subject,
            kind=row.kind,
            direction=row.direction,
            state=row.state,
            minutes=row.minutes,
            their_words=row.their_words,
            tags=tags[row.id],
            promises=tuple(_promised(p) for p in made if p.interaction_id == row.id),
            on_chart=row.on_chart,
        )


def _promised(one: Promise) -> Promised:
    return Promised(one.text, one.due_on, one.repeats, one.to_name)


def _answers(db: Connection, of: Places, _made: list[Promise]) -> Iterator[TimelineItem]:
    rows = db.execute(
        select(answer, person.c.name, interactions.is_open_answer().label("is_open"))
        .outerjoin(person, person.c.id == answer.c.person_id)
        .where(answer.c.id.in_(list(of)))
    )
    for row in rows:
        known = () if row.confidential or row.name is None else (row.name,)
        yield TimelineItem(
            of[row.id],
            known,
            their_words=row.comment,
            score=row.score,
            is_open=bool(row.is_open),
        )


def _moves(db: Connection, of: Places, _made: list[Promise]) -> Iterator[TimelineItem]:
    before = func.lag(move.c.to_value).over(
        partition_by=(move.c.account_id, move.c.axis), order_by=(move.c.on_day, move.c.place)
    )
    accounts = select(move.c.account_id).where(move.c.id.in_(list(of)))
    steps = (
        select(*move.c, before.label("before"))
        .where(live(move), move.c.account_id.in_(accounts))
        .subquery()
    )
    for row in db.execute(select(steps).where(steps.c.id.in_(list(of)))):
        read: Callable[[str], Rung | Stage] = Rung if row.axis == "rung" else Stage
        yield TimelineItem(
            of[row.id],
            text=row.reason or row.override_reason or "",
            moved_from=read(row.before) if row.before else None,
            moved_to=read(row.to_value),
        )


def _promises(_db: Connection, of: Places, made: list[Promise]) -> Iterator[TimelineItem]:
    for one in made:
        if one.id in of:
            to = () if one.to_name is None else (one.to_name,)
            ends = standing(one)
            yield TimelineItem(of[one.id], to, one.text, side=one.side, standing=ends)


_READERS: dict[Source, Callable[[Connection, Places, list[Promise]], Iterator[TimelineItem]]] = {
    Source.INTERACTION: _interactions,
    Source.ANSWER: _answers,
    Source.MOVE: _moves,
    Source.PROMISE_MADE: _promises,
    Source.PROMISE_ENDED: _promises,
}
