"""Settings that belong to the book: rung names, thresholds, currency, my name and firm."""

import json
from typing import Any

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from cxdesk.store.tables import setting

BASE_CURRENCY = "base_currency"
MY_NAME = "my_name"
MY_FIRM = "my_firm"
SAMPLE = "sample"
FIRST_IMPORT = "first_import"


def value(db: Connection, name: str, default: Any = None) -> Any:
    """What is kept under `name`, decoded from JSON; `default` where nothing is."""
    found = db.scalar(select(setting.c.value).where(setting.c.id == name))
    return default if found is None else json.loads(found)


def keep(db: Connection, name: str, new: Any) -> None:
    """Keeps anything JSON can hold; inside a deed."""
    row = insert(setting).values(id=name, value=json.dumps(new, ensure_ascii=False))
    db.execute(row.on_conflict_do_update(["id"], set_={"value": row.excluded.value}))


def base_currency(db: Connection) -> str:
    return str(value(db, BASE_CURRENCY, "EUR"))


def drop(db: Connection, name: str) -> None:
    """Keeps nothing there any more; inside a deed."""
    db.execute(delete(setting).where(setting.c.id == name))
