"""Rows about answers: whose each one is, and whether the book has it already."""

from hashlib import sha1

from cxdesk.domain.import_plan import Change, What
from cxdesk.domain.importing import HISTORIC_DAYS, Record, System
from cxdesk.domain.nps import Series
from cxdesk.domain.text import email_key
from cxdesk.features.transfer import own_fields, people
from cxdesk.features.transfer.draft import Refused, Waits
from cxdesk.features.transfer.finding import (
    by_domain,
    by_id,
    by_name,
    email_domain,
    email_holder,
    the_only,
)
from cxdesk.features.transfer.handles import add_handle
from cxdesk.features.transfer.incoming import Incoming
from cxdesk.i18n import _, day
from cxdesk.store.ids import new_id
from cxdesk.store.known import Row


def source_key(record: Record) -> str | None:
    """The row's own id; for one that names nobody, what it says: so that it is known again.

    None where the voice, the day, the score and the survey tell it from others.
    """
    if record.answer_id or record.email or record.person_name:
        return record.answer_id
    where = (record.external_id, record.domain, record.account)
    said = f"{where} {record.on} {record.score} {record.survey!r} {record.comment!r}"
    return "row:" + sha1(said.encode(), usedforsecurity=False).hexdigest()


def plan_row(incoming: Incoming, record: Record) -> str:
    """Plans the row; says its account's name. Raises Waits or Refused before it adds a thing."""
    _check_day(incoming, record)
    key = source_key(record)
    kept = incoming.known.answers.get(key) if key else None
    if kept is not None:
        _fill(incoming, record, kept)
        own_fields.write(incoming, record, kept["account_id"])
        return incoming.account_name(kept["account_id"])
    account_id = incoming.given or find(incoming, record)
    person = people.find(incoming, record, account_id)
    if twin := _twin(incoming, record, person):
        _fill(incoming, record, twin)
    else:
        voice = person or _person(incoming, record, account_id)
        _add(incoming, record, account_id, voice, key)
    _learn(incoming, record, account_id)
    own_fields.write(incoming, record, account_id)
    return incoming.account_name(account_id)


def find(incoming: Incoming, record: Record) -> str:
    """By the person's address, else the id, else the domain, else the name; raises Waits.

    Our own files know it by the id, wherever the person is now.
    """
    if incoming.system is System.OWN and (own := the_only(incoming, by_id(incoming, record))):
        return own
    holder = email_holder(incoming, record)
    if holder is not None:
        return str(holder["account_id"])
    for ways in (
        by_id(incoming, record),
        by_domain(incoming, record.domain),
        by_domain(incoming, email_domain(record.email)),
        by_name(incoming, record),
    ):
        if found := the_only(incoming, ways):
            return found
    called = record.account or record.external_id or record.domain or record.email
    if called is None:
        raise Waits(_("the row names no account"))
    raise Waits(_("no account is known as {called}").format(called=called))


def _check_day(incoming: Incoming, record: Record) -> None:
    if record.on is None and not incoming.undated:
        raise Refused(_("it has no date"))
    if record.on is not None and record.on > incoming.today:
        raise Refused(_("{day} is in the future").format(day=day(record.on)))


def _twin(incoming: Incoming, record: Record, person: Row | None) -> Row | None:
    """The same voice's same score to the same survey on the same day, when rows carry no id."""
    voice = _voice(record, person)
    if record.answer_id or voice is None:
        return None
    return incoming.known.vote((voice, record.on, record.score or 0, record.survey))


def _voice(record: Record, person: Row | None) -> str | None:
    if person is not None:
        return str(person["id"])
    return email_key(record.email) if record.email else None


def _person(incoming: Incoming, record: Record, account_id: str) -> Row | None:
    """Who answered, when the row names them; an address that is the firm's own names nobody."""
    names_somebody = record.person or record.given or record.family
    if not names_somebody and email_holder(incoming, record):
        return None
    return people.add(incoming, record, account_id)


def _add(
    incoming: Incoming, record: Record, account_id: str, person: Row | None, key: str | None
) -> None:
    on = record.on or incoming.today
    row_id = new_id()
    row: Row = {
        "id": row_id,
        "account_id": account_id,
        "person_id": person["id"] if person else None,
        "voice": _voice(record, person) or row_id,
        "series": record.series or Series.RELATIONSHIP,
        "survey": record.survey,
        "score": record.score,
        "comment": record.comment,
        "on_day": on,
        "source": incoming.source,
        "source_key": key,
        "confidential": bool(record.confidential),
        "historic": (incoming.today - on).days > HISTORIC_DAYS,
    }
    called = person["name"] if person else ""
    incoming.draft.add("answer", row, Change(called, What.ANSWER, row["score"]))
    incoming.known.add_answer(row)


def _fill(incoming: Incoming, record: Record, kept: Row) -> None:
    person = incoming.known.people.get(kept["person_id"])
    called = person["name"] if person else ""
    for column, value, what in (
        ("score", record.score, What.SCORE),
        ("comment", record.comment, What.COMMENT),
        ("on_day", record.on, What.ON),
        ("survey", record.survey, What.SURVEY),
    ):
        if value is not None:
            change = Change(called, what, value, kept[column])
            incoming.draft.set("answer", kept, {column: value}, change)


def _learn(incoming: Incoming, record: Record, account_id: str) -> None:
    """What somebody said by hand is known from then on."""
    if not incoming.given:
        return
    if record.external_id:
        add_handle(incoming, (account_id, None), incoming.system, record.external_id)
    elif record.account:
        add_handle(incoming, (account_id, None), System.NAME, record.account)
