"""One's own templates of plans, each with its steps as one JSON text."""

import json
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, insert, select, update

from cxdesk.domain.errors import DeskError
from cxdesk.domain.plan_template import Step, Template
from cxdesk.domain.promise import Side
from cxdesk.i18n import _
from cxdesk.store import journal
from cxdesk.store.ids import new_id
from cxdesk.store.plan_tables import plan_template
from cxdesk.store.tables import live

_kept = plan_template.c


def own(db: Connection) -> list[Template]:
    """By name."""
    rows = db.execute(select(plan_template).where(live(plan_template)).order_by(_kept.name))
    return [
        Template(row.id, row.name, row.outcome, row.measure, _steps(row.steps)) for row in rows
    ]


def _steps(text: str) -> tuple[Step, ...]:
    return tuple(_step(fields) for fields in json.loads(text))


def _step(fields: dict[str, Any]) -> Step:
    side = Side(fields["side"]) if fields["side"] else None
    return Step(**fields | {"side": side, "after": tuple(fields["after"])})


def get(db: Connection, template_id: str) -> Template:
    """Raises DeskError when it is gone."""
    for found in own(db):
        if found.id == template_id:
            return found
    raise DeskError(_("That template was removed or undone. Nothing was changed."))


def add(db: Connection, template: Template) -> str:
    """The new template's id; inside a deed."""
    steps = json.dumps([asdict(step) for step in template.steps], ensure_ascii=False)
    id_ = new_id()
    named = {"name": template.name, "outcome": template.outcome, "measure": template.measure}
    db.execute(insert(plan_template).values(id=id_, steps=steps, **named))
    return id_


def trash(db: Connection, template_id: str) -> None:
    stamp = journal.trash_stamp(db)
    db.execute(update(plan_template).where(_kept.id == template_id).values(deleted_at=stamp))
