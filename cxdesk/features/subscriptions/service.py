"""What one can do with what a customer pays."""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection

from cxdesk.domain.income import Subscription
from cxdesk.domain.subscription import SubscriptionDraft, draft_of, price_text
from cxdesk.domain.text import clean_line
from cxdesk.i18n import _, day
from cxdesk.store import accounts, income, options, subscriptions
from cxdesk.store.journal import deed


@dataclass(frozen=True, slots=True)
class Held:
    """What one account pays. Its amounts are typed in `currency`; sums are in `base`, and hold
    only the currencies that are `counted`, those with a rate.
    """

    account_id: str
    name: str
    currency: str
    base: str
    counted: frozenset[str]
    subscriptions: tuple[Subscription, ...]


def held(db: Connection, account_id: str, today: date) -> Held:
    """Those that last longest first; raises DeskError when the account is gone."""
    account, base = accounts.get(db, account_id), options.base_currency(db)
    counted = frozenset({base, *income.rates_at(db, today)})
    found = subscriptions.of_account(db, account_id)
    return Held(account_id, account.name, account.currency, base, counted, found)


def add(db: Connection, account_id: str, draft: SubscriptionDraft) -> str:
    """The new subscription's id; raises DeskError when the draft is not in order."""
    kept = _checked(draft)
    name = accounts.get(db, account_id).name
    price = price_text(kept.price, kept.period)
    with deed(db, _("Add {price} to {name}").format(price=price, name=name)):
        return subscriptions.add(db, account_id, kept)


def change(db: Connection, subscription_id: str, draft: SubscriptionDraft) -> None:
    """Sets everything that can be typed; what is the same already leaves no trace."""
    kept = _checked(draft)
    before = subscriptions.get(db, subscription_id)
    if kept == draft_of(before):
        return
    with deed(db, _change_name(accounts.get(db, before.account_id).name, before, kept)):
        subscriptions.change(db, subscription_id, kept)


def remove(db: Connection, subscription_id: str) -> None:
    """For one that never was; one that is over gets an end instead."""
    gone = subscriptions.get(db, subscription_id)
    price, name = price_text(gone.price, gone.period), accounts.get(db, gone.account_id).name
    with deed(db, _("Remove {price} from {name}").format(price=price, name=name)):
        subscriptions.trash(db, subscription_id)


def _checked(draft: SubscriptionDraft) -> SubscriptionDraft:
    draft.check()
    return replace(draft, product=clean_line(draft.product or "") or None)


def _change_name(name: str, before: Subscription, now: SubscriptionDraft) -> str:
    """The one thing that changed, in the order in which it matters."""
    if (now.price, now.period) != (before.price, before.period):
        price = price_text(now.price, now.period)
        return _("Change revenue of {name} to {price}").format(name=name, price=price)
    if now.end_on != before.end_on and now.end_on is not None:
        return _("Set renewal of {name} to {day}").format(name=name, day=day(now.end_on))
    if now.end_on != before.end_on:
        return _("Take the end off a subscription of {name}").format(name=name)
    return _("Edit a subscription of {name}").format(name=name)
