"""Whom a row names: somebody at the account, or one of our own people."""

import re

from cxdesk.domain.import_plan import Change, What
from cxdesk.domain.importing import Field, Record, System
from cxdesk.domain.text import handle_key
from cxdesk.features.transfer.draft import Refused, Waits
from cxdesk.features.transfer.finding import email_holder
from cxdesk.features.transfer.handles import add_handle, add_other_handle
from cxdesk.features.transfer.incoming import Incoming
from cxdesk.i18n import _
from cxdesk.store.ids import new_id
from cxdesk.store.known import Row

_WITH_ADDRESS = re.compile(r"(?P<name>[^<(]*?)\s*[<(]?(?P<email>[^\s<>()]+@[^\s<>()]+)[>)]?")


def find(incoming: Incoming, record: Record, account_id: str | None) -> Row | None:
    """The person a row names, None for a new one or nobody.

    Raises Waits for two, or for one who is at another account (unless somebody chose it by hand).
    """
    certain = _by_handles(incoming, record)
    if certain is None:
        return _by_name(incoming, record, account_id)
    if certain["account_id"] != account_id and not incoming.given:
        raise Waits(elsewhere(incoming, record, certain["account_id"]))
    return certain


def elsewhere(incoming: Incoming, record: Record, account_id: str) -> str:
    return _("{person} is at {account} in the book").format(
        person=record.person_name, account=incoming.account_name(account_id)
    )


def write(incoming: Incoming, record: Record, account_id: str, person: Row | None) -> Row | None:
    """Adds the person a row names, or fills what it says about them."""
    if person is None:
        return add(incoming, record, account_id)
    if person["account_id"] != account_id:
        _change_employer(incoming, person, account_id)
    _fill(incoming, record, person)
    _add_handles(incoming, record, person)
    return person


def add(incoming: Incoming, record: Record, account_id: str) -> Row | None:
    """A new person at the account; None when the row names nobody."""
    name = record.person_name
    if not name:
        return None
    row = _row(name, account_id)
    row |= {"given": record.given, "family": record.family, "title": record.title}
    change = Change("", What.PERSON, name)
    incoming.draft.add("person", row, change)
    incoming.known.add_person(row)
    _add_handles(incoming, record, row)
    return row


def address_in(word: str | None) -> str | None:
    """The e-mail address beside or instead of a name."""
    found = _WITH_ADDRESS.fullmatch(word) if word else None
    return found["email"] if found else None


def colleague(incoming: Incoming, word: str) -> Row:
    """The one of our people called `word`, such as "Mara Ellison (mara@halden.com)"; or new."""
    found = _WITH_ADDRESS.fullmatch(word)
    email = found["email"] if found else None
    name = (found["name"] if found else word) or email or word
    if email and (held := incoming.known.handles.get((System.EMAIL, handle_key("email", email)))):
        if held["account_id"] is None:
            return incoming.known.people[held["person_id"]]
        email = None
    if named := next(incoming.known.people_called(name, None), None):
        return named
    row = _row(name, None)
    incoming.draft.add("person", row)
    incoming.known.add_person(row)
    if email:
        add_handle(incoming, (None, row["id"]), System.EMAIL, email)
    return row


def plan_colleague(incoming: Incoming, record: Record) -> str:
    """A row about one of our own people, of whom no account is said; says their name."""
    row = _known_colleague(incoming, record)
    if row is None:
        row = _row(record.person_name or "", None)
        row |= {"given": record.given, "family": record.family, "title": record.title}
        incoming.draft.add("person", row, Change("", What.COLLEAGUE, row["name"]))
        incoming.known.add_person(row)
    _fill(incoming, record, row)
    _add_handles(incoming, record, row)
    add_other_handle(incoming, record, (None, row["id"]))
    return str(row["name"])


def _known_colleague(incoming: Incoming, record: Record) -> Row | None:
    """By id, else by address, else by name; raises Waits for somebody at an account."""
    if not record.person_name:
        raise Refused(_("the row names nobody"))
    known = incoming.known
    keys = [(incoming.person_system, record.person_id)]
    keys += [(System.EMAIL, handle_key("email", email)) for email in record.every(Field.EMAIL)]
    for system, key in keys:
        held = known.handles.get((system, key or ""))
        if held is not None and held["account_id"] is not None:
            raise Waits(elsewhere(incoming, record, held["account_id"]))
        if held is not None:
            return known.people[held["person_id"]]
    named = known.people_called(record.person_name, None)
    return next((person for person in named if _can_be(incoming, person["id"], record)), None)


def _by_handles(incoming: Incoming, record: Record) -> Row | None:
    people = incoming.known.people
    holder = email_holder(incoming, record)
    by_email = people.get(holder["person_id"]) if holder else None
    if not record.person_id:
        return by_email
    held = incoming.known.handles.get((incoming.person_system, record.person_id))
    by_id = people.get(held["person_id"]) if held else None
    if by_id and by_email and by_id is not by_email:
        raise Waits(
            _("two people match: {first} and {second}").format(
                first=by_id["name"], second=by_email["name"]
            )
        )
    return by_id or by_email


def _by_name(incoming: Incoming, record: Record, account_id: str | None) -> Row | None:
    if account_id is None or not record.person_name:
        return None
    named = incoming.known.people_called(record.person_name, account_id)
    found = [person for person in named if _can_be(incoming, person["id"], record)]
    if len(found) > 1 and not incoming.given:
        raise Waits(
            _("two people at {account} are called {name}").format(
                account=incoming.account_name(account_id), name=record.person_name
            )
        )
    return found[0] if found else None


def _can_be(incoming: Incoming, person_id: str, record: Record) -> bool:
    """Somebody whom the same program calls by another id is another person."""
    held = incoming.known.handles_of.get(person_id, [])
    own = {h["value_key"] for h in held if h["system"] == incoming.person_system}
    return not record.person_id or not own or record.person_id in own


def _row(name: str, account_id: str | None) -> Row:
    return {
        "id": new_id(),
        "account_id": account_id,
        "name": name,
        "given": None,
        "family": None,
        "title": None,
    }


def _fill(incoming: Incoming, record: Record, person: Row) -> None:
    whole = record.person or (record.person_name if record.given and record.family else None)
    if whole and incoming.known.was_called(person, whole):
        whole = None  # two people were made one under the other name
    called = str(person["name"])
    for column, value, what in (
        ("name", whole, What.NAME),
        ("title", record.title, What.TITLE),
    ):
        if value:
            change = Change(called, what, value, person[column])
            incoming.draft.set("person", person, {column: value}, change)
    parts = {"given": record.given, "family": record.family}
    new = {c: value for c, value in parts.items() if value and person[c] != value}
    if new and person["name"] == whole:
        incoming.draft.follow("person", person, new)


def _change_employer(incoming: Incoming, person: Row, account_id: str) -> None:
    """Only by hand: the person's handles go along, what they said stays where they said it."""
    change = Change(
        str(person["name"]),
        What.EMPLOYER,
        incoming.account_name(account_id),
        incoming.account_name(person["account_id"]),
    )
    incoming.draft.set("person", person, {"account_id": account_id}, change)
    for handle in incoming.known.handles_of.get(person["id"], []):
        incoming.draft.follow("handle", handle, {"account_id": account_id})


def _add_handles(incoming: Incoming, record: Record, person: Row) -> None:
    holder = (person["account_id"], person["id"])
    for system, field in (
        (System.EMAIL, Field.EMAIL),
        (System.PHONE, Field.PHONE),
        (incoming.person_system, Field.PERSON_ID),
    ):
        for value in record.every(field):
            add_handle(incoming, holder, system, value)
