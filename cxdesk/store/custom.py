"""Own fields of the book, and what they say of accounts."""

from typing import Any

from sqlalchemy import Connection, Select, select

from cxdesk.domain.custom_field import CustomField, FieldType, Own, field_key
from cxdesk.store.known import Known
from cxdesk.store.tables import custom_field, custom_value, live


def fields(db: Connection) -> list[CustomField]:
    """In the order in which they came."""
    query = select(custom_field.c.id, custom_field.c.name, custom_field.c.type)
    rows = db.execute(query.where(live(custom_field)).order_by(custom_field.c.place))
    return [CustomField(row.id, row.name, FieldType(row.type)) for row in rows]


def of_account(db: Connection, account_id: str) -> list[Own]:
    """What the own fields say of the account; those that say nothing are left out."""
    query = (
        select(custom_field.c.name, custom_field.c.type, custom_value.c.value)
        .join(custom_field, custom_field.c.id == custom_value.c.field_id)
        .where(custom_value.c.account_id == account_id, live(custom_value), live(custom_field))
        .order_by(custom_field.c.place)
    )
    return [Own(row.name, FieldType(row.type), row.value) for row in db.execute(query)]


def add_known(db: Connection, known: Known, accounts: Select[Any]) -> None:
    """The own fields there are, and what they say of the accounts with these ids."""
    for field in fields(db):
        known.own_fields[field_key(field.name)] = field
    columns = [custom_value.c[name] for name in ("id", "account_id", "field_id", "value")]
    theirs = custom_value.c.account_id.in_(accounts)
    for row in db.execute(select(*columns).where(live(custom_value), theirs)).mappings():
        known.own_values[row["account_id"], row["field_id"]] = dict(row)
