"""What the finder of duplicates looks at, and which pairs are none."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, and_, select, update

from cxdesk.domain.errors import DeskError
from cxdesk.domain.importing import System
from cxdesk.domain.likeness import Firm, Human, person_key
from cxdesk.domain.merging import Noun, Two
from cxdesk.domain.text import PUBLIC_MAIL, domain_key
from cxdesk.i18n import _
from cxdesk.store import options
from cxdesk.store.merging import TABLES, Row
from cxdesk.store.tables import account, custom_field, custom_value, handle, live, person, setting

_APART = "apart"
"""One setting for each pair that is none: a row of the book, so that it is journalled, undone and
backed up like all else, and a pair of its own, so that saying it of one does not write the others
anew."""

Handles = dict[str, dict[str, list[str]]]
"""Keys of handles by holder and system."""


def firms(db: Connection) -> list[Firm]:
    """Every live account with its own sites, those its people write from, and its numbers."""
    own = _handles(db, handle.c.account_id)
    rows = db.execute(
        select(account.c.id, account.c.name, account.c.name_key, account.c.parent_id)
        .where(live(account))
        .order_by(account.c.id)
    )
    return [
        Firm(
            row.id,
            row.name,
            row.name_key,
            row.parent_id,
            frozenset(_of(own, row.id, System.DOMAIN)),
            _most(_of(own, row.id, System.EMAIL)),
            frozenset(_of(own, row.id, System.PHONE)),
        )
        for row in rows
    ]


def humans(db: Connection) -> list[Human]:
    """Every live person, theirs and ours, with addresses and numbers."""
    held = _handles(db, handle.c.person_id)
    columns = (person.c.id, person.c.account_id, person.c.name)
    rows = db.execute(select(*columns).where(live(person)).order_by(person.c.id))
    return [
        Human(
            row.id,
            row.account_id,
            row.name,
            person_key(row.name),
            frozenset(_of(held, row.id, System.EMAIL)),
            frozenset(_of(held, row.id, System.PHONE)),
        )
        for row in rows
    ]


def row(db: Connection, noun: Noun, id_: str) -> Row:
    """The live row; raises DeskError when it is gone."""
    table = TABLES[noun]
    found = db.execute(select(table).where(table.c.id == id_, live(table))).mappings().first()
    if found is None:
        raise DeskError(_("One of the two is no longer there. Nothing was changed."))
    return dict(found)


def name(db: Connection, noun: Noun, id_: str) -> str:
    """What the account or person is called, in the trash too."""
    table = TABLES[noun]
    return db.scalar(select(table.c.name).where(table.c.id == id_)) or ""


@dataclass(frozen=True, slots=True)
class OwnField:
    """A field of one's own, and what it says of the two accounts; None where it says nothing."""

    id: str
    name: str
    kept: str | None
    going: str | None


def own_fields(db: Connection, two: Two) -> list[OwnField]:
    """Those that say something of one of the two accounts, in their order."""
    kept, going = custom_value.alias(), custom_value.alias()
    query = (
        select(custom_field.c.id, custom_field.c.name, kept.c.value, going.c.value)
        .outerjoin(kept, _says(kept, custom_field.c.id, two.kept))
        .outerjoin(going, _says(going, custom_field.c.id, two.going))
        .where(live(custom_field), kept.c.id.is_not(None) | going.c.id.is_not(None))
        .order_by(custom_field.c.place)
    )
    return [OwnField(*found) for found in db.execute(query)]


def take_own(db: Connection, two: Two, fields: Collection[str]) -> None:
    """In these fields of one's own, where both say something, the one that goes is right."""
    for own in own_fields(db, two):
        if own.id in fields and own.kept is not None and own.going is not None:
            kept = _says(custom_value, own.id, two.kept)
            db.execute(update(custom_value).where(kept).values(value=own.going))


def _says(table: Any, field: Any, account_id: str) -> ColumnElement[bool]:
    return and_(
        table.c.field_id == field, table.c.account_id == account_id, table.c.deleted_at.is_(None)
    )


def apart(db: Connection) -> set[frozenset[str]]:
    """The pairs of ids that somebody said are not the same."""
    names = db.scalars(select(setting.c.id).where(setting.c.id.startswith(f"{_APART}:")))
    return {frozenset(name.split(":")[2:]) for name in names}


def keep_apart(db: Connection, two: Two) -> None:
    """Remembers that they are not the same; inside a deed."""
    options.keep(db, ":".join([_APART, two.noun, *sorted(two.key)]), True)


def _handles(db: Connection, holder: Column[Any]) -> Handles:
    found: Handles = {}
    query = select(holder, handle.c.system, handle.c.value_key).where(live(handle))
    for held_by, system, key in db.execute(query.where(holder.is_not(None))):
        found.setdefault(held_by, {}).setdefault(system, []).append(key)
    return found


def _of(held: Handles, holder: str, system: System) -> list[str]:
    return held.get(holder, {}).get(system, [])


def _most(addresses: Sequence[str]) -> frozenset[str]:
    """The sites of at least half of the addresses; where anybody can have one, it is nobody's."""
    sites = Counter(domain_key(address) for address in addresses)
    often = {site for site, count in sites.items() if 2 * count >= len(addresses)}
    return frozenset(often) - PUBLIC_MAIL - {""}
