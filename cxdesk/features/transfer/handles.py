"""What others call an account or a person: ids, domains, addresses, numbers."""

from cxdesk.domain.import_plan import Change, What
from cxdesk.domain.importing import Record, System
from cxdesk.domain.text import handle_key, name_key
from cxdesk.features.transfer.incoming import Incoming
from cxdesk.i18n import _
from cxdesk.store.ids import new_id
from cxdesk.store.known import Row

Holder = tuple[str | None, str | None]
"""An account and, where the handle is a person's, that person."""


def add_handle(incoming: Incoming, holder: Holder, system: System, value: str) -> None:
    """Says once that `holder` is called `value`; what another one holds stays there."""
    key = name_key(value) if system is System.NAME else handle_key(system, value)
    owner = holder[1] or holder[0]
    known, draft = incoming.known, incoming.draft
    if system is System.PHONE:
        taken = next((h for h in known.handles_of.get(owner or "", []) if _is(h, key)), None)
    else:
        taken = known.handles.get((system, key))
    if taken is not None:
        if owner not in (taken["person_id"], taken["account_id"]):
            draft.notes.append(
                _("{value} stays with {name}").format(value=value, name=_name(incoming, taken))
            )
        return
    row: Row = {
        "id": new_id(),
        "account_id": holder[0],
        "person_id": holder[1],
        "system": system,
        "value": value,
        "value_key": key,
        "label": None,
        "deleted_at": None,
    }
    known.add_handle(row)
    if draft.is_fresh(known.people[holder[1]] if holder[1] else known.accounts[holder[0] or ""]):
        draft.add("handle", row)
    else:
        called = _name(incoming, row) if holder[1] else ""
        draft.attach("handle", row, Change(called, What.HANDLE, value))


def add_other_handle(incoming: Incoming, record: Record, holder: Holder) -> None:
    """The one of which the row itself says what it is."""
    if record.handle and record.handle_system:
        add_handle(incoming, holder, record.handle_system, record.handle)


def _is(handle: Row, phone_key: str) -> bool:
    return bool(handle["system"] == System.PHONE and handle["value_key"] == phone_key)


def _name(incoming: Incoming, handle: Row) -> str:
    person = incoming.known.people.get(handle["person_id"])
    return str((person or incoming.known.accounts[handle["account_id"]])["name"])
