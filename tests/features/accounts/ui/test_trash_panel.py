"""The trash on screen."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cxdesk.domain.account import AccountDraft
from cxdesk.features.accounts import service
from cxdesk.features.accounts.ui.trash_panel import TrashPanel
from cxdesk.features.history import service as history


@pytest.fixture
def panel(qtbot, runner):
    panel = TrashPanel(runner)
    qtbot.addWidget(panel)
    panel.show()
    return panel


@pytest.fixture
def trashed(app, today):
    def make(name):
        with app.book.write() as db:
            account = service.open_account(db, AccountDraft(name), today)
        with app.book.write() as db:
            service.trash(db, account)
        return account

    return make


def names(app):
    with app.book.read() as db:
        return [line.name for line in service.by_rung(db, app.clock.today())]


def test_an_empty_trash_says_so(panel):
    assert panel.layout().currentWidget().text() == "The trash is empty."


def test_it_lists_what_can_still_come_back_and_for_how_long(panel, trashed):
    trashed("Acme")

    row = panel.list.rows.row_at(0)
    assert row.title == "Acme"
    assert row.caption == "17 Nov, 30 days left"


def test_the_button_brings_the_chosen_account_back(panel, trashed, app):
    trashed("Acme")

    QTest.mouseClick(panel.restore_button, Qt.MouseButton.LeftButton)

    assert names(app) == ["Acme"]
    assert panel.list.rows.rowCount() == 0


def test_enter_brings_the_chosen_account_back(panel, trashed, app):
    trashed("Acme")
    trashed("Brightwater")
    panel.list.select_key(panel.list.rows.key_at(1))
    chosen = panel.list.rows.row_at(1).title

    QTest.keyClick(panel.list, Qt.Key.Key_Return)

    assert names(app) == [chosen]


def test_the_choice_survives_another_account_going_to_the_trash(panel, trashed, runner):
    acme = trashed("Acme")
    panel.list.select_key(acme)

    trashed("Brightwater")

    assert panel.list.selected_key() == acme


def test_a_restore_can_be_undone(panel, trashed, runner, app):
    acme = trashed("Acme")
    runner.write(partial(service.restore, account_id=acme))

    runner.write(history.undo)

    assert names(app) == []
    assert panel.list.rows.rowCount() == 1
