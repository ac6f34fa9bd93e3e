"""A window with the panel of an account, and answers to put into it."""

from datetime import timedelta
from functools import partial

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from sqlalchemy import update

from cxdesk.domain.account import AccountDraft
from cxdesk.domain.nps_answer import AnswerDraft
from cxdesk.features.nps import service
from cxdesk.features.nps.ui.nps_panel import NpsPanel
from cxdesk.qt import theme
from cxdesk.store import accounts
from cxdesk.store.journal import deed
from cxdesk.store.tables import answer


@pytest.fixture
def dressed(qapp):
    made = theme.apply(qapp, "light")
    yield made
    theme.apply(QApplication.instance(), "light")


@pytest.fixture
def open_account(app):
    def opened(name):
        with app.book.write() as db, deed(db, "test"):
            return accounts.add(db, AccountDraft(name), app.clock.today())

    return opened


@pytest.fixture
def harrow(open_account):
    return open_account("Harrow & Vane")


@pytest.fixture
def give(runner, harrow):
    def given(score, days_ago=10, person=None, comment=None):
        today = runner.today()
        draft = AnswerDraft(score, today - timedelta(days=days_ago), person, comment)
        runner.write(partial(service.answer, account_id=harrow, draft=draft, today=today))

    return given


@pytest.fixture
def hide_answers(runner, harrow):
    """Makes every answer of the account a confidential one."""

    def change(db):
        with deed(db, "test"):
            theirs = answer.c.account_id == harrow
            db.execute(update(answer).where(theirs).values(confidential=True))

    return partial(runner.write, change)


@pytest.fixture
def panel(qtbot, runner, dressed, harrow):
    window = QWidget()
    window.resize(600, 420)
    panel = NpsPanel(runner)
    QVBoxLayout(window).addWidget(panel)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    panel.show_account(harrow)
    yield panel
