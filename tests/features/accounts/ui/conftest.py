"""The head and the details of an account, as the page puts them together."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cxdesk.domain.account import AccountDraft
from cxdesk.domain.ladder import Rung
from cxdesk.domain.money import Money
from cxdesk.features.accounts import service
from cxdesk.features.accounts.ui.account_details import AccountDetails
from cxdesk.features.accounts.ui.account_head import AccountHead


class Page(QWidget):
    """Head and details as the page puts them together."""

    def __init__(self, runner) -> None:
        super().__init__()
        self.head = AccountHead(runner)
        self.details = AccountDetails(runner)
        self.head.shown.connect(self.details.show_facts)
        rows = QVBoxLayout(self)
        rows.addWidget(self.head)
        rows.addWidget(self.details)
        self.resize(860, 600)


@pytest.fixture
def open_account(app, today):
    def open_(name, rung=Rung.CLIENT, income=Money(18_400_000, "EUR")):  # noqa: B008
        draft = AccountDraft(name, rung, income=income)
        with app.book.write() as db:
            return service.open_account(db, draft, today)

    return open_


@pytest.fixture
def head_page(qtbot, runner):
    page = Page(runner)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def account_in(app, account):
    with app.book.read() as db:
        return service.facts(db, account, app.clock.today()).account


def type_into(edit, words):
    edit.setFocus()
    QTest.keyClick(edit, Qt.Key.Key_Return)
    QTest.keyClicks(edit, words)


def keep(edit):
    QTest.keyClick(edit, Qt.Key.Key_Return)
