"""How a yes is kept: which version it is for, and what it makes of the plan."""

from datetime import date

from sqlalchemy import Connection

from cxdesk.domain.errors import DeskError
from cxdesk.domain.plan import Plan
from cxdesk.domain.plan_agreement import SignDraft, check_ready, is_as_frozen
from cxdesk.features.plans.making import check_owner
from cxdesk.i18n import _
from cxdesk.store import plan_versions, plan_writing


def version_for(db: Connection, of: Plan, said: SignDraft, today: date) -> int:
    """The version that waits for this yes, else the next one; raises DeskError."""
    _check_said(db, of, said, today)
    check_ready(of)
    versions = plan_versions.of_plan(db, of.id)
    if versions.proposed and is_as_frozen(of, versions.proposed):
        return versions.proposed.version
    if versions.agreed and is_as_frozen(of, versions.agreed):
        raise DeskError(
            _(
                "Both sides have agreed to version {n}, and it says the same. Nothing was changed."
            ).format(n=versions.agreed.version)
        )
    return versions.next_number


def sign(db: Connection, of: Plan, version: int, said: SignDraft) -> None:
    """Freezes a new version; once both have signed, its last milestone is the agreed go-live."""
    known = {one.version for one in plan_versions.of_plan(db, of.id).baselines}
    if version not in known:
        plan_versions.freeze(db, of, version)
    plan_versions.sign(db, of, version, said)
    agreed = plan_versions.of_plan(db, of.id).agreed
    if agreed and agreed.version == version and agreed.ends_on != of.go_live_on:
        plan_writing.change(db, of.id, go_live_on=agreed.ends_on)


def version_of_date(db: Connection, of: Plan, item_id: str, said: SignDraft, today: date) -> int:
    """The agreed version that the new day departs from; raises DeskError where none is."""
    _check_said(db, of, said, today)
    agreed = plan_versions.of_plan(db, of.id).agreed
    if agreed is None or agreed.due(item_id) == of.item(item_id).due_on:
        raise DeskError(_("This day is no change to what was agreed. Nothing was saved."))
    return agreed.version


def agree(db: Connection, of: Plan, version: int, said: SignDraft, item_id: str) -> None:
    plan_versions.sign(db, of, version, said, item_id)


def _check_said(db: Connection, of: Plan, said: SignDraft, today: date) -> None:
    if said.on > today:
        raise DeskError(_("That day is still to come. Nothing was changed. Give an earlier one."))
    check_owner(db, of, said.side, said.person_id)
