"""From records to a plan: every row's outcome in words, and the rows to write."""

from collections.abc import Sequence

from cxdesk.domain.import_plan import Outcome, PlannedRow
from cxdesk.domain.importing import Field, Record, System
from cxdesk.domain.text import name_key
from cxdesk.features.transfer import accounts, answers
from cxdesk.features.transfer.draft import Refused, Waits
from cxdesk.features.transfer.finding import email_domain, id_systems
from cxdesk.features.transfer.incoming import Incoming
from cxdesk.features.transfer.layout import Layout, Subject
from cxdesk.features.transfer.people import address_in
from cxdesk.i18n import _
from cxdesk.store.ids import new_id
from cxdesk.store.imports import fields_of, tray_key
from cxdesk.store.known import Row
from cxdesk.store.matching import Keys


def plan_row(incoming: Incoming, subject: Subject, record: Record) -> PlannedRow:
    """What the row would do; it is drafted, or waits, or is refused, and never half of it."""
    if subject is Subject.ANSWERS and record.score is None:
        return PlannedRow(record.number, Outcome.SKIPPED, called(record), (), _("no score"))
    draft = incoming.draft
    draft.begin(record.number)
    try:
        planned = answers.plan_row if subject is Subject.ANSWERS else accounts.plan_row
        name = planned(incoming, record)
    except Waits as reason:
        return wait(incoming, record, str(reason))
    except Refused as reason:
        return PlannedRow(record.number, Outcome.REFUSED, called(record), (), str(reason))
    notes = "; ".join(draft.notes)
    return PlannedRow(record.number, draft.outcome, name, tuple(draft.changes), notes)


def wait(incoming: Incoming, record: Record, reason: str) -> PlannedRow:
    """Puts the row in the tray once; one that was left out there stays out."""
    key = tray_key(record)
    waits = incoming.known.waiting.get(key)
    if waits is False:
        reason = _("left out of the tray before")
        return PlannedRow(record.number, Outcome.SKIPPED, called(record), (), reason)
    if waits is None:
        incoming.known.waiting[key] = True
        row: Row = {
            "id": new_id(),
            "row_no": record.number,
            "fields": fields_of(record),
            "reason": reason,
            "source": incoming.source,
            "source_key": key,
        }
        incoming.draft.added.setdefault("waiting", []).append(row)
    return PlannedRow(record.number, Outcome.WAITING, called(record), (), reason)


def called(record: Record) -> str:
    """What a row without an account of the book is listed under."""
    return record.account or record.domain or record.person_name or record.external_id or ""


def keys_of(records: Sequence[Record], layout: Layout) -> Keys:
    """Everything by which the book could know the accounts, people and answers of the rows."""
    has_own = any(r.own for r in records)
    keys = Keys(layout.name, layout.subject is Subject.ANSWERS, has_own=has_own)
    keys.names.update(name_key(name) for name in {r.account for r in records if r.account})
    keys.add(System.NAME, keys.names)
    further = [pair for r in records if r.also for pair in r.also]
    emails = {r.email for r in records}
    emails.update(value for field, value in further if field is Field.EMAIL)
    keys.add(System.EMAIL, emails)
    keys.add(System.EMAIL, {address_in(owner) for owner in {r.owner for r in records}})
    keys.add(System.DOMAIN, {r.domain for r in records})
    keys.add(System.DOMAIN, {email_domain(address) for address in emails})
    keys.add(layout.person_system, {r.person_id for r in records})
    for record in records:
        if record.handle_system:
            keys.add(record.handle_system, [record.handle])
    for system in id_systems(layout.system):
        keys.add(system, {r.external_id for r in records})
        keys.add(system, {value for field, value in further if field is Field.EXTERNAL_ID})
    if keys.is_about_answers:
        keys.answers.update(key for r in records if (key := answers.source_key(r)))
        keys.days.update(r.on for r in records if r.on)
    return keys
