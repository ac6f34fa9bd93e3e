"""What an account pays, as a row says it: one subscription for each term."""

from datetime import date

from cxdesk.domain.import_plan import Change, Price, What
from cxdesk.domain.importing import Record
from cxdesk.domain.income import Period
from cxdesk.domain.money import Money, money_of
from cxdesk.features.transfer.draft import Refused
from cxdesk.features.transfer.incoming import Incoming
from cxdesk.i18n import _, number
from cxdesk.store.ids import new_id
from cxdesk.store.known import Row


def find(incoming: Incoming, record: Record, account_id: str | None) -> Row | None:
    """The subscription whose term the row's overlaps; None for a new one.

    Raises Refused when the row contradicts itself or could mean several.
    """
    if record.start and record.end and record.end < record.start:
        raise Refused(_("it ends before it starts"))
    if account_id is None or not _says_something(record):
        return None
    kept = incoming.known.subscriptions.get(account_id, [])
    found = [row for row in kept if _overlaps(row, record)]
    if len(found) > 1:
        found = [row for row in found if _is_active(row, incoming.today)] or found
    if len(found) > 1:
        raise Refused(
            _("there are {n} subscriptions; change the right one by hand").format(
                n=number(len(found))
            )
        )
    return found[0] if found else None


def write(incoming: Incoming, record: Record, account: Row, kept: Row | None) -> None:
    if kept is not None:
        _fill(incoming, record, account, kept)
    elif record.amount is not None:
        _add(incoming, record, account)


def _says_something(record: Record) -> bool:
    return any(value is not None for value in (record.amount, record.start, record.end))


def _overlaps(row: Row, record: Record) -> bool:
    begins_in_time = not (row["start_on"] and record.end) or row["start_on"] <= record.end
    return begins_in_time and (
        not (row["end_on"] and record.start) or record.start <= row["end_on"]
    )


def _is_active(row: Row, today: date) -> bool:
    started = row["start_on"] is None or row["start_on"] <= today
    return started and (row["end_on"] is None or today <= row["end_on"])


def _add(incoming: Incoming, record: Record, account: Row) -> None:
    price = _price(record, account["currency"], record.period or Period.YEAR)
    row = _columns(price) | {
        "id": new_id(),
        "account_id": account["id"],
        "start_on": record.start,
        "end_on": record.end,
    }
    change = Change("", What.REVENUE, price)
    if incoming.draft.is_fresh(account):
        incoming.draft.add("subscription", row, change)
    else:
        incoming.draft.attach("subscription", row, change)
    incoming.known.add_subscription(row)


def _fill(incoming: Incoming, record: Record, account: Row, kept: Row) -> None:
    if record.amount is not None:
        price = _price(record, kept["currency"], record.period or kept["period"])
        before = Price(Money(kept["amount_minor"], kept["currency"]), kept["period"])
        change = Change("", What.REVENUE, price, before)
        incoming.draft.set("subscription", kept, _columns(price), change)
    for column, value, what in (
        ("start_on", record.start, What.START),
        ("end_on", record.end, What.END),
    ):
        if value:
            change = Change("", what, value, kept[column])
            incoming.draft.set("subscription", kept, {column: value}, change)


def _price(record: Record, currency: str, period: Period) -> Price:
    assert record.amount is not None
    return Price(money_of(record.amount, record.currency or currency), period)


def _columns(price: Price) -> Row:
    return {
        "amount_minor": price.price.minor,
        "currency": price.price.currency,
        "period": price.period,
    }
