"""People in the book, theirs and ours, with their handles."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, Select, insert, select

from cxdesk.domain.errors import DeskError
from cxdesk.domain.nps import Series
from cxdesk.domain.person import Person, PersonDraft, PersonLine, by_weight, matching
from cxdesk.domain.text import check_name, handle_key
from cxdesk.i18n import _
from cxdesk.store.ids import new_id
from cxdesk.store.tables import answer, handle, live, person

_FACTS = (
    person.c.id,
    person.c.account_id,
    person.c.name,
    person.c.title,
    person.c.role,
    person.c.influence,
    person.c.working_note,
    person.c.left_on,
    person.c.given,
)


def add(db: Connection, account_id: str | None, draft: PersonDraft) -> str:
    """The new person's id; `account_id` None adds one of our own people.

    Raises DeskError when the name is empty or the e-mail address is somebody else's.
    """
    row = {
        "id": new_id(),
        "account_id": account_id,
        "name": check_name(draft.name, _("A person")),
        "given": draft.given,
        "family": draft.family,
        "title": draft.title,
        "role": draft.role,
    }
    db.execute(insert(person).values(row))
    for system, value in (("email", draft.email), ("phone", draft.phone)):
        if value:
            _add_handle(db, row, system, value)
    return str(row["id"])


def _add_handle(db: Connection, owner: dict[str, Any], system: str, value: str) -> None:
    key = handle_key(system, value)
    taken = select(person.c.name).join_from(handle, person, handle.c.person_id == person.c.id)
    holder = db.scalar(
        taken.where(live(handle), handle.c.system == system, handle.c.value_key == key)
    )
    if holder and system != "phone":
        raise DeskError(
            _(
                "{value} is already the address of {name}. Nothing was saved."
                " Check who it belongs to."
            ).format(value=value, name=holder)
        )
    db.execute(
        insert(handle).values(
            id=new_id(),
            account_id=owner["account_id"],
            person_id=owner["id"],
            system=system,
            value=value,
            value_key=key,
        )
    )


def named(db: Connection, account_id: str | None, word: str) -> list[Person]:
    """The account's people, or ours, called `word`: exactly, else by the beginning of a part of
    the name.
    """
    rows = db.execute(_people(account_id)).all()
    return matching([_person(row) for row in rows], word)


def everybody(db: Connection, account_id: str | None) -> list[Person]:
    """Everybody of the account, or of ours, in the order they were added."""
    return [_person(row) for row in db.execute(_people(account_id))]


def for_account(db: Connection, account_id: str, as_of: date) -> list[PersonLine]:
    """Who is there on `as_of`, each with the latest relationship score, weightiest first."""
    rows = db.execute(_people(account_id)).all()
    there = [p for p in map(_person, rows) if p.left_on is None or p.left_on > as_of]
    scores = _latest_scores(db, account_id, as_of)
    reached = _handles(db, [p.id for p in there])
    lines = [_line(p, scores.get(p.id), reached) for p in there]
    return sorted(lines, key=by_weight)


def ours(db: Connection) -> list[PersonLine]:
    """Our own people, with e-mail and phone, in the order they were added."""
    there = [p for p in map(_person, db.execute(_people(None))) if p.left_on is None]
    reached = _handles(db, [p.id for p in there])
    return [_line(p, None, reached) for p in there]


def _people(account_id: str | None) -> Select[Any]:
    return (
        select(*_FACTS)
        .where(live(person), person.c.account_id.is_not_distinct_from(account_id))
        .order_by(person.c.id)
    )


def _person(row: Row[Any]) -> Person:
    return Person(**row._mapping)


def _line(
    of: Person, given: tuple[int, date] | None, reached: dict[tuple[str, str], str]
) -> PersonLine:
    score, score_on = given or (None, None)
    email, phone = reached.get((of.id, "email")), reached.get((of.id, "phone"))
    return PersonLine(of, score, score_on, email, phone)


def _latest_scores(db: Connection, account_id: str, as_of: date) -> dict[str, tuple[int, date]]:
    """The later answer wins; confidential ones belong to nobody by name."""
    given = (
        select(answer.c.person_id, answer.c.score, answer.c.on_day)
        .where(
            live(answer),
            answer.c.account_id == account_id,
            answer.c.series == Series.RELATIONSHIP,
            answer.c.person_id.is_not(None),
            answer.c.confidential.is_(False),
            answer.c.on_day <= as_of,
        )
        .order_by(answer.c.on_day, answer.c.id)
    )
    return {row.person_id: (row.score, row.on_day) for row in db.execute(given)}


def _handles(db: Connection, people: Sequence[str]) -> dict[tuple[str, str], str]:
    """The first value of each person and system."""
    kept = (
        select(handle.c.person_id, handle.c.system, handle.c.value)
        .where(live(handle), handle.c.person_id.in_(people))
        .order_by(handle.c.id.desc())
    )
    return {(row.person_id, row.system): row.value for row in db.execute(kept)}
