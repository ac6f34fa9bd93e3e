"""Everything at the head of an account can be typed where it stands."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cxdesk.domain.ladder import Stage


@pytest.fixture
def page(make, add):
    """The page of an account that has only a name, in the whole window."""
    account = add("Harrow")
    accounts = make().shell.accounts
    accounts.open_account(account)
    return accounts.page


def press(widget, key=Qt.Key.Key_Return):
    QTest.keyClick(widget, key)


def keep_revenue(page, words):
    revenue = page.head.facts.facts[0]
    revenue.setFocus()
    press(revenue)
    amount = page.popovers.subscriptions.form.amount
    amount.selectAll()
    QTest.keyClicks(amount, words)
    press(amount)
    return revenue


def test_revenue_opens_on_its_fact_and_gives_the_focus_back(page):
    revenue = keep_revenue(page, "200k")

    assert revenue.accessibleName() == "Revenue: €200,000 a year"
    assert page.window().focusWidget() is revenue


def test_revenue_typed_anew_takes_the_place_of_the_old(page):
    keep_revenue(page, "200k")

    revenue = keep_revenue(page, "1k EUR a month")

    assert revenue.accessibleName() == "Revenue: €12,000 a year"


def test_renewal_opens_on_the_end(page):
    keep_revenue(page, "200k")
    renewal = page.head.facts.facts[2]

    renewal.setFocus()
    press(renewal)
    end = page.popovers.subscriptions.form.end
    had_focus = page.window().focusWidget() is end
    QTest.keyClicks(end, "31 jan")
    press(end)

    assert had_focus
    assert renewal.accessibleName() == "Renewal: 31 Jan 2027 in 75 days"


def test_the_stage_is_set_from_its_menu(page):
    page.stages.menu.show_here(None)
    page.stages.menu.action_for(Stage.ADOPTION).trigger()
    press(page.stages.popover.since)

    assert page.head.standing.stage.accessibleName() == "Stage: Adoption, from today"


def test_stage_and_revenue_stand_in_the_menu_of_the_account_too(page):
    assert {page.actions_.stage, page.actions_.revenue} <= set(page.actions_.all)

    page.actions_.revenue.trigger()

    assert page.popovers.subscriptions.isVisible()


def test_half_typed_revenue_survives_the_change_of_something_else(page):
    revenue = page.head.facts.facts[0]
    press(revenue)
    QTest.keyClicks(page.popovers.subscriptions.form.amount, "20")

    page.stages.ask(Stage.ADOPTION)
    press(page.stages.popover.since)

    assert page.popovers.subscriptions.form.amount.text() == "20"
