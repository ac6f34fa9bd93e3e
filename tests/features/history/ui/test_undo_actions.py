"""Undo and redo on screen."""

from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from cxdesk.domain.account import AccountDraft
from cxdesk.features.accounts import service as accounts
from cxdesk.features.history.ui.history_panel import HistoryPanel
from cxdesk.features.history.ui.text_undo import TextUndo
from cxdesk.features.history.ui.undo_actions import UndoActions
from cxdesk.qt.toast import Toast
from cxdesk.store import book as books


class Window(QWidget):
    """A window with a field, a longer field and both actions."""

    def __init__(self, runner) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.note = QPlainTextEdit()
        rows = QVBoxLayout(self)
        rows.addWidget(self.line)
        rows.addWidget(self.note)
        self.toast = Toast(self)
        self.actions_ = UndoActions(runner, self, self.toast)
        self.addAction(self.actions_.undo)
        self.addAction(self.actions_.redo)
        self.resize(700, 500)


@pytest.fixture
def text_undo(qapp):
    follower = TextUndo(qapp)
    yield follower
    qapp.focusChanged.disconnect(follower._follow)
    follower.deleteLater()


@pytest.fixture
def window(qtbot, runner, text_undo):
    window = Window(runner)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def open_account(runner, today, name="Harrow & Vane"):
    runner.write(partial(accounts.open_account, draft=AccountDraft(name), today=today))


def names(app):
    with app.book.read() as db:
        return [line.name for line in accounts.by_rung(db, app.clock.today())]


def test_at_the_beginning_there_is_nothing_to_undo(window):
    assert window.actions_.undo.text() == "Undo"
    assert not window.actions_.undo.isEnabled()
    assert not window.actions_.redo.isEnabled()


def test_the_menu_names_the_deed(window, runner, today):
    open_account(runner, today)

    assert window.actions_.undo.text() == "Undo Add Harrow && Vane"
    assert window.actions_.undo.isEnabled()


def test_a_deed_of_this_window_is_said_with_a_way_back(window, runner, today, app):
    open_account(runner, today)
    said = window.toast.text

    QTest.mouseClick(window.toast.undo, Qt.MouseButton.LeftButton)

    assert said == "Add Harrow & Vane"
    assert names(app) == []


def test_what_the_command_line_did_is_not_said_but_can_be_undone(window, app, clock, today):
    beside = books.open_book(app.book.path, clock, "cli")
    with beside.write() as db:
        accounts.open_account(db, AccountDraft("Acme"), today)
    beside.close()

    app.book.news()

    assert not window.toast.isVisible()
    assert window.actions_.undo.text() == "Undo Add Acme"


def test_what_was_done_before_the_window_opened_is_not_said(qtbot, runner, today):
    open_account(runner, today)

    window = Window(runner)
    qtbot.addWidget(window)
    window.show()

    assert not window.toast.isVisible()
    assert window.actions_.undo.isEnabled()


def test_undo_says_what_was_undone_and_offers_to_do_it_again(window, runner, today, app):
    open_account(runner, today)
    window.actions_.undo.trigger()
    said, undone = window.toast.text, names(app)

    QTest.mouseClick(window.toast.redo, Qt.MouseButton.LeftButton)

    assert said == "Undone: Add Harrow & Vane"
    assert undone == []
    assert names(app) == ["Harrow & Vane"]
    assert window.toast.text == "Done again: Add Harrow & Vane"


def test_redo_is_named_too(window, runner, today):
    open_account(runner, today)

    window.actions_.undo.trigger()

    assert window.actions_.redo.text() == "Redo Add Harrow && Vane"
    assert window.actions_.undo.text() == "Undo"


def test_a_refusal_is_one_sentence_and_changes_nothing(window, app):
    window.actions_.undo_deed()

    assert window.toast.text == "There is nothing to undo."
    assert window.toast.undo.isHidden()
    assert names(app) == []


def test_a_long_name_is_cut_in_the_menu(window, runner, today):
    open_account(runner, today, "Consolidated " * 12)

    assert len(window.actions_.undo.text()) < 70
    assert window.actions_.undo.text().endswith("…")


@pytest.mark.parametrize("field", ["line", "note"])
def test_the_key_undoes_typing_first_and_deeds_after(window, runner, today, app, field):
    open_account(runner, today)
    edit = getattr(window, field)
    edit.setFocus()
    QTest.keyClicks(edit, "draft")

    QTest.keySequence(edit, QKeySequence(QKeySequence.StandardKey.Undo))
    after_first = names(app)
    text = edit.text() if field == "line" else edit.toPlainText()
    while text:  # a field may take back its typing in several steps
        QTest.keySequence(edit, QKeySequence(QKeySequence.StandardKey.Undo))
        text = edit.text() if field == "line" else edit.toPlainText()
    QTest.keySequence(edit, QKeySequence(QKeySequence.StandardKey.Undo))

    assert after_first == ["Harrow & Vane"]
    assert names(app) == []


def test_redo_by_key_brings_typing_back_before_deeds(window, runner, today, app):
    open_account(runner, today)
    window.actions_.undo.trigger()
    window.line.setFocus()
    QTest.keyClicks(window.line, "draft")
    window.line.undo()

    window.actions_.redo.trigger()

    assert QApplication.focusWidget() is window.line
    assert window.line.text() == "draft"
    assert names(app) == []


@pytest.fixture
def panel(qtbot, runner):
    panel = HistoryPanel(runner)
    qtbot.addWidget(panel)
    panel.show()
    return panel


def titles(panel):
    rows = panel.list.rows
    return [rows.index(row).data() for row in range(rows.rowCount())]


def test_the_history_lists_deeds_newest_first(panel, runner, today):
    open_account(runner, today, "Acme")
    open_account(runner, today, "Brightwater")

    assert titles(panel) == ["Add Brightwater", "Add Acme"]


def test_an_undone_deed_stays_in_the_history_and_says_so(panel, window, runner, today):
    open_account(runner, today, "Acme")

    window.actions_.undo.trigger()

    row = panel.list.rows.row_at(0)
    assert (row.title, row.is_faded) == ("Add Acme", True)
    assert row.sentence.endswith("undone")


def test_the_history_of_one_account_holds_only_its_deeds(panel, app, runner, today):
    open_account(runner, today, "Acme")
    open_account(runner, today, "Brightwater")
    with app.book.read() as db:
        acme = accounts.find(db, "Acme")

    panel.show_account(acme)

    assert titles(panel) == ["Add Acme"]


def test_a_chosen_deed_stays_chosen_when_a_new_one_comes(panel, runner, today):
    open_account(runner, today, "Acme")
    panel.list.setCurrentIndex(panel.list.rows.index(0))
    chosen = panel.list.selected_key()

    open_account(runner, today, "Brightwater")

    assert panel.list.selected_key() == chosen
    assert panel.list.currentIndex().row() == 1


def test_an_empty_history_says_so(panel):
    assert panel.layout().currentWidget().text() == "Nothing was done yet."


def test_a_field_that_is_gone_is_let_go_of_quietly(window, text_undo):
    passing = QLineEdit(window)
    passing.show()
    passing.setFocus()
    shiboken6.delete(passing)

    window.note.setFocus()

    assert text_undo._on is window.note
