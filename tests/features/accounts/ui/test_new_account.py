import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from cxdesk.domain.account import AccountDraft
from cxdesk.domain.money import Money
from cxdesk.features.accounts.ui.new_account import NewAccountPopover


@pytest.fixture
def popover(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(700, 500)
    window.show()
    popover = NewAccountPopover(window)
    popover.open_at(window)
    popover.drafts = []
    popover.wanted.connect(popover.drafts.append)
    return popover


def test_a_name_is_enough(popover):
    QTest.keyClicks(popover.name, "Acme")

    QTest.keyClick(popover.name, Qt.Key.Key_Return)

    assert popover.drafts == [AccountDraft("Acme")]


def test_domain_and_revenue_come_along_in_the_currency_of_the_book(popover):
    popover.show_currency("USD")
    QTest.keyClicks(popover.name, "Acme")
    QTest.keyClicks(popover.domain, "acme.com")
    QTest.keyClicks(popover.income, "45k")

    QTest.keyClick(popover.income, Qt.Key.Key_Return)

    money = Money(4_500_000, "USD")
    assert popover.drafts == [AccountDraft("Acme", domain="acme.com", income=money)]


def test_without_a_name_nothing_is_wanted(popover):
    QTest.keyClicks(popover.name, "   ")

    QTest.keyClick(popover.name, Qt.Key.Key_Return)

    assert popover.drafts == []


def test_what_is_no_amount_is_said_and_what_was_typed_stays(popover):
    QTest.keyClicks(popover.name, "Acme")
    QTest.keyClicks(popover.income, "plenty")

    QTest.keyClick(popover.income, Qt.Key.Key_Return)

    assert popover.drafts == []
    assert (
        popover._trouble.text()
        == "“plenty” is not an amount of money. Nothing was saved. Write it like 45,000 or 45k."
    )
    assert popover.name.text() == "Acme"


def test_when_it_is_kept_the_next_begins_empty(popover):
    QTest.keyClicks(popover.name, "Acme")

    popover.done()

    assert popover.isHidden()
    assert popover.name.text() == ""
