"""Rows that say something of their account in fields of the user's own."""

from decimal import Decimal

from cxdesk.domain.custom_field import CustomField, FieldType, Own, field_key
from cxdesk.domain.import_plan import Change, What
from cxdesk.domain.importing import Record
from cxdesk.domain.money import money_of
from cxdesk.features.transfer.incoming import Incoming
from cxdesk.i18n import _
from cxdesk.store.ids import new_id
from cxdesk.store.known import Row


def write(incoming: Incoming, record: Record, account_id: str) -> None:
    """What the row says is kept once for each account; a filled cell wins over the book."""
    for said in record.own or ():
        whole = _with_currency(said, incoming.base)
        field = incoming.known.own_fields.get(field_key(said.name)) or _add_field(incoming, whole)
        if field.type is said.type:
            _keep(incoming, account_id, field, whole)
        else:
            note = _("{field} does not hold “{text}”").format(field=field.name, text=whole.words)
            incoming.draft.notes.append(note)


def _keep(incoming: Incoming, account_id: str, field: CustomField, said: Own) -> None:
    draft, known = incoming.draft, incoming.known
    kept = known.own_values.get((account_id, field.id))
    if kept is not None:
        before = Own(field.name, field.type, kept["value"]).words
        change = Change(field.name, What.OWN, said.words, before)
        draft.set("custom_value", kept, {"value": said.text}, change)
        return
    row: Row = {
        "id": new_id(),
        "account_id": account_id,
        "field_id": field.id,
        "value": said.text,
    }
    known.own_values[account_id, field.id] = row
    if draft.is_fresh(known.accounts[account_id]):
        draft.add("custom_value", row)
    else:
        draft.attach("custom_value", row, Change(field.name, What.OWN, said.words))


def _add_field(incoming: Incoming, said: Own) -> CustomField:
    known = incoming.known
    field = CustomField(new_id(), said.name, said.type)
    row: Row = {"id": field.id, "name": field.name, "type": field.type}
    incoming.draft.add("custom_field", row | {"place": len(known.own_fields) + 1})
    known.own_fields[field_key(field.name)] = field
    return field


def _with_currency(said: Own, base: str) -> Own:
    """Money whole: rounded to coins, with its currency, or else that of the book."""
    if said.type is not FieldType.MONEY:
        return said
    amount, _space, currency = said.text.partition(" ")
    price = money_of(Decimal(amount), currency or base)
    return said._replace(text=f"{price.amount:f} {price.currency}")
