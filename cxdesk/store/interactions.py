"""Interactions in the book, with the people, tags and answers they touch."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Row, Text, bindparam, insert, select, update

from cxdesk.domain.errors import DeskError
from cxdesk.domain.interaction import Interaction, InteractionDraft, NextStep
from cxdesk.domain.nps import Series
from cxdesk.domain.nps_answer import OpenAnswer
from cxdesk.domain.text import check_note, clean_line
from cxdesk.i18n import _
from cxdesk.store import journal
from cxdesk.store.ids import new_id
from cxdesk.store.tables import (
    answer,
    interaction,
    interaction_person,
    live,
    person,
    tagging,
)

_LOWEST_PASSIVE = 7

# Built once: every line that is logged runs them, and building costs more than running.
_ADD = insert(interaction)
_GET = select(interaction).where(interaction.c.id == bindparam("interaction"), live(interaction))
_IDS = bindparam("ids", type_=Text, expanding=True)
_PEOPLE = (
    select(interaction_person.c.interaction_id, person.c.name)
    .join_from(interaction_person, person, person.c.id == interaction_person.c.person_id)
    .where(live(interaction_person), interaction_person.c.interaction_id.in_(_IDS))
    .order_by(interaction_person.c.id)
)
_TAGS = (
    select(tagging.c.interaction_id, tagging.c.tag)
    .where(live(tagging), tagging.c.interaction_id.in_(_IDS))
    .order_by(tagging.c.id)
)


def add(db: Connection, account_id: str, draft: InteractionDraft) -> str:
    """The new interaction's id; its new people and promises are the caller's to add."""
    row = {
        "id": new_id(),
        "account_id": account_id,
        "kind": draft.kind,
        "direction": draft.direction,
        "state": draft.state,
        "on_day": draft.on,
        "minutes": draft.minutes,
        "subject": clean_line(draft.subject or "") or None,
        "body": check_note(draft.body),
        "their_words": check_note(draft.their_words or "") or None,
        "next_step": draft.next_step.value,
    }
    db.execute(_ADD, row)
    _join(db, row, interaction_person, "person_id", draft.people)
    _join(db, row, tagging, "tag", draft.tags)
    return str(row["id"])


def _join(
    db: Connection, of: dict[str, Any], table: Any, column: str, values: Iterable[str]
) -> None:
    """One row of `table` for each different value."""
    shared = {"account_id": of["account_id"], "interaction_id": of["id"]}
    rows = [{"id": new_id(), column: value, **shared} for value in dict.fromkeys(values)]
    if rows:
        db.execute(insert(table), rows)


def get(db: Connection, interaction_id: str) -> Interaction:
    """Raises DeskError when it is gone."""
    row = db.execute(_GET, {"interaction": interaction_id}).first()
    if row is None:
        raise DeskError(_("That entry is in the trash or was undone. Nothing was changed."))
    names, tags = people_of(db, [interaction_id]), tags_of(db, [interaction_id])
    return _interaction(row, names[interaction_id], tags[interaction_id])


def change(db: Connection, changed: Interaction) -> None:
    """Writes the fields that an edit may touch; people, tags and promises stay as they are."""
    db.execute(
        update(interaction)
        .where(interaction.c.id == changed.id)
        .values(
            kind=changed.kind,
            direction=changed.direction,
            state=changed.state,
            on_day=changed.on,
            minutes=changed.minutes,
            subject=clean_line(changed.subject or "") or None,
            body=check_note(changed.body),
            their_words=check_note(changed.their_words or "") or None,
            next_step=changed.next_step.value,
        )
    )


def show_on_chart(db: Connection, interaction_id: str, shown: bool) -> None:
    db.execute(
        update(interaction).where(interaction.c.id == interaction_id).values(on_chart=shown)
    )


def trash(db: Connection, interaction_id: str) -> None:
    """With its people and tags; what it promised stays, and the answers it followed up open."""
    stamp = journal.trash_stamp(db)
    for table in (interaction_person, tagging):
        mine = table.c.interaction_id == interaction_id
        db.execute(update(table).where(mine, live(table)).values(deleted_at=stamp))
    db.execute(
        update(answer).where(answer.c.followed_up_id == interaction_id).values(followed_up_id=None)
    )
    db.execute(
        update(interaction).where(interaction.c.id == interaction_id).values(deleted_at=stamp)
    )


def open_answers(db: Connection, account_id: str) -> tuple[OpenAnswer, ...]:
    """Low relationship scores that nobody has followed up, oldest first."""
    rows = db.execute(
        select(answer.c.id, answer.c.person_id, answer.c.score)
        .where(live(answer), answer.c.account_id == account_id, is_open_answer())
        .order_by(answer.c.on_day, answer.c.id)
    )
    return tuple(OpenAnswer(row.id, row.person_id, row.score) for row in rows)


def is_open_answer() -> Any:
    """As `Answer.is_open` says, for a query."""
    return (
        (answer.c.series == Series.RELATIONSHIP.value)
        & (answer.c.score < _LOWEST_PASSIVE)
        & answer.c.followed_up_id.is_(None)
        & answer.c.historic.is_(False)
        & answer.c.confidential.is_(False)
    )


def follow_up(db: Connection, interaction_id: str, answers: Sequence[str]) -> None:
    """The interaction answers these scores."""
    if answers:
        db.execute(
            update(answer).where(answer.c.id.in_(answers)).values(followed_up_id=interaction_id)
        )


def names(db: Connection, people: Sequence[str]) -> dict[str, str]:
    """The names of these people by id."""
    if not people:
        return {}
    rows = db.execute(select(person.c.id, person.c.name).where(person.c.id.in_(people)))
    found = {row.id: row.name for row in rows}
    return {id_: found[id_] for id_ in people if id_ in found}


def people_of(db: Connection, ids: Sequence[str]) -> defaultdict[str, tuple[str, ...]]:
    """The names in each interaction, in the order they were given."""
    return _grouped(db.execute(_PEOPLE, {"ids": ids}))


def tags_of(db: Connection, ids: Sequence[str]) -> defaultdict[str, tuple[str, ...]]:
    return _grouped(db.execute(_TAGS, {"ids": ids}))


def _grouped(rows: Iterable[Any]) -> defaultdict[str, tuple[str, ...]]:
    grouped: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for of, value in rows:
        grouped[of] += (value,)
    return grouped


def _interaction(row: Row[Any], names: tuple[str, ...], tags: tuple[str, ...]) -> Interaction:
    return Interaction(
        id=row.id,
        account_id=row.account_id,
        kind=row.kind,
        direction=row.direction,
        state=row.state,
        on=row.on_day,
        subject=row.subject,
        body=row.body,
        people=names,
        tags=tags,
        minutes=row.minutes,
        on_chart=row.on_chart,
        their_words=row.their_words,
        next_step=NextStep(row.next_step),
    )
