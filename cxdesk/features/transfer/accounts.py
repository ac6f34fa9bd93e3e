"""Rows about accounts: which account each one means, and what it says about it."""

from cxdesk.domain.account import first_rung
from cxdesk.domain.import_plan import Change, What
from cxdesk.domain.importing import Field, Record, System
from cxdesk.domain.text import handle_key, name_key
from cxdesk.features.transfer import own_fields, people, subscriptions
from cxdesk.features.transfer.draft import Refused, Waits
from cxdesk.features.transfer.finding import (
    by_domain,
    by_id,
    by_name,
    email_domain,
    email_holder,
    the_only,
)
from cxdesk.features.transfer.handles import add_handle, add_other_handle
from cxdesk.features.transfer.incoming import Incoming
from cxdesk.i18n import _, number
from cxdesk.store.ids import new_id
from cxdesk.store.known import Row

_PLAIN = (
    ("name", "account", What.NAME),
    ("tier", "tier", What.TIER),
    ("city", "city", What.CITY),
    ("country", "country", What.COUNTRY),
    ("industry", "industry", What.INDUSTRY),
)
"""Column of the book, attribute of the record, and the word for it."""


def plan_row(incoming: Incoming, record: Record) -> str:
    """Plans the row; says its account's name. Raises Waits or Refused before it adds a thing."""
    if incoming.system is System.OWN and not (record.account or record.external_id):
        return people.plan_colleague(incoming, record)
    account_id = incoming.given or find(incoming, record)
    person = people.find(incoming, record, account_id)
    term = subscriptions.find(incoming, record, account_id)
    account = incoming.known.accounts[account_id] if account_id else _add(incoming, record)
    if account_id:
        _fill(incoming, account, record)
    _fill_owner(incoming, account, record)
    _add_handles(incoming, account, record)
    subscriptions.write(incoming, record, account, term)
    written = people.write(incoming, record, account["id"], person)
    add_other_handle(incoming, record, (account["id"], written["id"] if written else None))
    own_fields.write(incoming, record, account["id"])
    return str(account["name"])


def find(incoming: Incoming, record: Record) -> str | None:
    """The account a row means, None for a new one.

    By its id and its domain, which must agree, else by name, else by the person's address.
    """
    certain = by_id(incoming, record)
    firm = [a for a in by_domain(incoming, record.domain) if _can_be(incoming, a, record)]
    named = [a for a in by_name(incoming, record) if _can_be(incoming, a, record)]
    if strong := the_only(incoming, list(dict.fromkeys(certain + firm))):
        if not certain:
            _check_name(incoming, strong, record, named)
        return strong
    if found := the_only(incoming, named):
        return found
    return _by_person(incoming, record)


def _can_be(incoming: Incoming, account_id: str, record: Record) -> bool:
    """An account that the same program calls by another id is another account."""
    if not record.external_id:
        return True
    held = incoming.known.handles_of.get(account_id, [])
    own = {h["value_key"] for h in held if h["system"] == incoming.system}
    ids = record.every(Field.EXTERNAL_ID)
    return not own or not own.isdisjoint(handle_key(incoming.system, one) for one in ids)


def _check_name(incoming: Incoming, found: str, record: Record, named: list[str]) -> None:
    """Found by domain alone: raises Waits when the name points elsewhere."""
    if not record.account or found in named:
        return
    the_only(incoming, [found, *named])
    account = incoming.known.accounts[found]
    if earlier := incoming.draft.said_by(account, "name"):
        raise Waits(
            _("row {row} calls {domain} “{name}”").format(
                row=number(earlier), domain=record.domain, name=account["name"]
            )
        )


def _by_person(incoming: Incoming, record: Record) -> str | None:
    holder = email_holder(incoming, record)
    if holder is not None:
        at = str(holder["account_id"])
        if record.account or not _can_be(incoming, at, record):
            raise Waits(people.elsewhere(incoming, record, at))
        return at
    if record.account:
        return None
    if found := the_only(incoming, by_domain(incoming, email_domain(record.email))):
        return found
    if record.person_name:
        raise Waits(_("the row names no account"))
    raise Refused(_("the row names no account"))


def _add(incoming: Incoming, record: Record) -> Row:
    if not record.account:
        raise Refused(_("the row names no account"))
    row: Row = {column: getattr(record, attribute) for column, attribute, _what in _PLAIN}
    row |= {
        "id": new_id(),
        "name_key": name_key(record.account),
        "currency": record.currency or incoming.base,
        "owner_id": None,
    }
    incoming.draft.add("account", row, Change("", What.ACCOUNT, record.account))
    incoming.draft.add("move", _first_place(incoming, row["id"], record))
    incoming.known.add_account(row)
    return row


def _first_place(incoming: Incoming, account_id: str, record: Record) -> Row:
    return {
        "id": new_id(),
        "account_id": account_id,
        "axis": "rung",
        "to_value": record.rung or first_rung(record.amount is not None),
        "on_day": incoming.today,
        "place": 1,
        "override_reason": _lowest(record),
    }


def _lowest(record: Record) -> str | None:
    """The two lowest rungs need a reason; here it is that a file says so."""
    if record.rung is None or not record.rung.is_negative:
        return None
    return _("stood there in the file that was brought in")


def _fill(incoming: Incoming, account: Row, record: Record) -> None:
    keeps_name = incoming.given or _is_also_called(incoming, account, record)
    for column, attribute, what in _PLAIN[1:] if keeps_name else _PLAIN:
        if value := getattr(record, attribute):
            change = Change("", what, value, account[column])
            incoming.draft.set("account", account, {column: value}, change)
    key = name_key(account["name"])
    if account["name_key"] != key:
        incoming.draft.follow("account", account, {"name_key": key})
        incoming.known.name_account(account)


def _is_also_called(incoming: Incoming, account: Row, record: Record) -> bool:
    """By hand, or because two accounts were merged; the name in the book is the one chosen."""
    key = name_key(record.account) if record.account else None
    held = incoming.known.handles_of.get(account["id"], [])
    return any(h["system"] == System.NAME and h["value_key"] == key for h in held)


def _fill_owner(incoming: Incoming, account: Row, record: Record) -> None:
    if not record.owner:
        return
    owner = people.colleague(incoming, record.owner)
    before = incoming.known.people.get(account["owner_id"])
    held = before["name"] if before else None
    change = Change("", What.OWNER, owner["name"], held)
    if incoming.draft.is_fresh(account):
        account["owner_id"] = owner["id"]
    else:
        incoming.draft.set("account", account, {"owner_id": owner["id"]}, change)


def _add_handles(incoming: Incoming, account: Row, record: Record) -> None:
    for system, value in (
        (incoming.system, _own_id(record)),
        (System.DOMAIN, record.domain),
        (System.PHONE, record.account_phone),
        (System.NAME, record.account if incoming.given else None),
    ):
        if value and (system is not System.NAME or name_key(value) != account["name_key"]):
            add_handle(incoming, (account["id"], None), system, value)


def _own_id(record: Record) -> str | None:
    """None for a contact of several accounts, as nobody can say which id is whose."""
    ids = record.every(Field.EXTERNAL_ID)
    return ids[0] if len(ids) == 1 else None
