"""Which accounts of the book a row can mean, by each of the ways it calls them."""

from functools import lru_cache

from cxdesk.domain.importing import ACCOUNT_IDS, Field, Record, System
from cxdesk.domain.text import PUBLIC_MAIL, domain_key, handle_key, name_key
from cxdesk.features.transfer.draft import Refused, Waits
from cxdesk.features.transfer.incoming import Incoming
from cxdesk.i18n import _
from cxdesk.store.known import Row


def id_systems(system: System) -> tuple[System, ...]:
    """Where an id is looked for: with its own program, or with all when the file is anybody's."""
    return ACCOUNT_IDS if system is System.EXTERNAL else (system,)


def email_domain(address: str | None) -> str | None:
    """The firm behind the address; None for mail that anybody can have."""
    return _firm(address.rpartition("@")[2]) if address else None


@lru_cache(65_536)
def _address_key(address: str) -> str:
    return handle_key(System.EMAIL, address)


@lru_cache(4096)
def _firm(host: str) -> str | None:
    key = domain_key(host)
    return key if key and key not in PUBLIC_MAIL else None


def email_holder(incoming: Incoming, record: Record) -> Row | None:
    """The handle of the first of its addresses that is known.

    Raises Refused when one of our own people has it.
    """
    for email in record.every(Field.EMAIL):
        found = incoming.known.handles.get((System.EMAIL, _address_key(email)))
        if found is not None and found["account_id"] is None:
            raise Refused(_("{email} belongs to one of our own people").format(email=email))
        if found is not None:
            return found
    return None


def by_id(incoming: Incoming, record: Record) -> list[str]:
    if not record.external_id:
        return []
    systems = id_systems(incoming.system)
    ids = record.every(Field.EXTERNAL_ID)
    return _held(incoming, [(s, handle_key(s, one)) for one in ids for s in systems])


def by_domain(incoming: Incoming, domain: str | None) -> list[str]:
    return _held(incoming, [(System.DOMAIN, domain)]) if domain else []


def by_name(incoming: Incoming, record: Record) -> list[str]:
    """Accounts of that name, and those that were matched to it by hand."""
    if not record.account:
        return []
    key = name_key(record.account)
    named = incoming.known.accounts_named.get(key, [])
    return list(dict.fromkeys([*named, *_held(incoming, [(System.NAME, key)])]))


def the_only(incoming: Incoming, found: list[str]) -> str | None:
    """The one account found, None for none; raises Waits when there are two."""
    if len(found) > 1:
        raise Waits(
            _("two accounts match: {first} and {second}").format(
                first=incoming.account_name(found[0]), second=incoming.account_name(found[1])
            )
        )
    return found[0] if found else None


def _held(incoming: Incoming, keys: list[tuple[System, str]]) -> list[str]:
    rows = (incoming.known.handles.get((system, key)) for system, key in keys)
    return list(dict.fromkeys(row["account_id"] for row in rows if row and row["account_id"]))
