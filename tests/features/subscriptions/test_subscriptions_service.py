"""What a customer pays: added, changed, ended, removed, each one deed."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from cxdesk.domain.account import AccountDraft
from cxdesk.domain.errors import DeskError
from cxdesk.domain.income import Period
from cxdesk.domain.money import Money
from cxdesk.domain.subscription import SubscriptionDraft, draft_of
from cxdesk.features.accounts import service as accounts
from cxdesk.features.subscriptions import service
from cxdesk.store import journal

YEARLY = SubscriptionDraft(Money(4_500_000, "EUR"), Period.YEAR)


@pytest.fixture
def account(do, today):
    return do(accounts.open_account, AccountDraft("Harrow"), today)


def names(ask):
    return [deed.name for deed in ask(journal.history)]


def test_the_first_one_makes_the_revenue_of_the_account(do, ask, account, today):
    end = today + timedelta(75)

    do(service.add, account, replace(YEARLY, product=" Platform ", end_on=end, notice_days=30))

    facts = ask(accounts.facts, account, today)
    (kept,) = ask(service.held, account, today).subscriptions
    assert facts.income == Money(4_500_000, "EUR")
    assert facts.renewal_on == end
    assert (kept.product, kept.notice_days) == ("Platform", 30)
    assert names(ask)[0] == "Add €45,000 a year to Harrow"


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({"price": Money(1_200_000, "EUR")}, "Change revenue of Harrow to €12,000 a year"),
        ({"period": Period.MONTH}, "Change revenue of Harrow to €45,000 a month"),
        ({"end_on": date(2027, 3, 31)}, "Set renewal of Harrow to 31 Mar 2027"),
        ({"notice_days": 60}, "Edit a subscription of Harrow"),
        ({"product": "Support"}, "Edit a subscription of Harrow"),
    ],
)
def test_a_change_is_one_deed_named_by_what_changed(do, ask, account, today, changes, name):
    id_ = do(service.add, account, YEARLY)

    do(service.change, id_, replace(YEARLY, **changes))

    (kept,) = ask(service.held, account, today).subscriptions
    assert draft_of(kept) == replace(YEARLY, **changes)
    assert names(ask)[0] == name


def test_an_end_can_be_taken_off_again(do, ask, account, today):
    id_ = do(service.add, account, replace(YEARLY, end_on=today))

    do(service.change, id_, YEARLY)

    assert ask(accounts.facts, account, today).renewal_on is None
    assert names(ask)[0] == "Take the end off a subscription of Harrow"


def test_the_same_again_is_no_deed(do, ask, account):
    id_ = do(service.add, account, YEARLY)
    before = names(ask)

    do(service.change, id_, YEARLY)

    assert names(ask) == before


def test_one_that_never_was_is_removed_and_comes_back_with_undo(do, ask, account, today):
    id_ = do(service.add, account, YEARLY)

    do(service.remove, id_)
    gone = ask(accounts.facts, account, today).income
    do(journal.undo)

    assert gone is None
    assert ask(accounts.facts, account, today).income == Money(4_500_000, "EUR")


def test_what_was_removed_can_be_neither_changed_nor_removed_again(do, account):
    id_ = do(service.add, account, YEARLY)
    do(service.remove, id_)

    for deed in (lambda db: service.change(db, id_, YEARLY), lambda db: service.remove(db, id_)):
        with pytest.raises(DeskError, match="Nothing was changed"):
            do(deed)


def test_a_refused_draft_keeps_nothing(do, ask, account, today):
    with pytest.raises(DeskError):
        do(service.add, account, replace(YEARLY, price=Money(-1, "EUR")))

    assert ask(service.held, account, today).subscriptions == ()


def test_those_that_last_longest_come_first(do, ask, account, today):
    for days in (10, None, 400):
        end = today + timedelta(days) if days else None
        do(service.add, account, replace(YEARLY, end_on=end))

    ends = [one.end_on for one in ask(service.held, account, today).subscriptions]
    assert ends == [None, today + timedelta(400), today + timedelta(10)]


def test_what_was_removed_before_does_not_come_back_with_the_account(do, ask, account, today):
    do(service.remove, do(service.add, account, YEARLY))
    do(service.add, account, replace(YEARLY, price=Money(100, "EUR")))

    do(accounts.trash, account)
    do(accounts.restore, account)

    assert ask(accounts.facts, account, today).income == Money(100, "EUR")
