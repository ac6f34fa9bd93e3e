"""The tray, on screen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow

from cxdesk.features.transfer import service
from cxdesk.features.transfer.ui.tray_page import TrayPage
from cxdesk.qt import theme
from cxdesk.store import journal
from tests.features.transfer import files


@pytest.fixture
def page(qtbot, qapp, runner, app, tmp_path):
    theme.apply(qapp, "light")
    rows = [["account", "person", "score", "on", "comment"]]
    rows += [
        ["Orchid", "Wout", "3", "2026-11-13", "Slow\nanswers"],
        ["", "Ada", "9", "2026-11-13", ""],
    ]
    owners = [["account"], ["Orchid Bay"], ["Orchid Hill"]]
    for name, lines in (("own.csv", owners), ("answers.csv", rows)):
        path = files.write(tmp_path / name, lines)
        with app.book.write() as db:
            planned = service.look(db, service.Request(path, app.clock.today()))
            service.apply(db, planned, list)
    window = QMainWindow()
    qtbot.addWidget(window)
    page = TrayPage(runner, window)
    window.setCentralWidget(page)
    window.resize(1000, 600)
    window.show()
    return page


def answers(app):
    query = "SELECT a.name, s.score FROM answer s JOIN account a ON a.id = s.account_id ORDER BY 2"
    with app.book.read() as db:
        return [tuple(row) for row in db.exec_driver_sql(query)]


def titles(listed):
    return [listed.rows.index(row).data() for row in range(listed.rows.rowCount())]


def test_each_row_says_what_it_is_and_why_it_waits(page):
    sentence = page.list.rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert titles(page.list) == ["Wout, answer 3, 13 Nov “Slow answers”", "Ada, answer 9, 13 Nov"]
    assert sentence.endswith("no account is known as Orchid, answers.csv, row 2")


def test_by_keyboard_a_row_is_given_to_an_account_found_while_typing(page, app, qtbot):
    page.match()
    assert titles(page.choice.list) == ["Orchid Bay", "Orchid Hill", "New account “Orchid”"]

    qtbot.keyClick(page.choice.field, Qt.Key.Key_Down)
    qtbot.keyClick(page.choice.field, Qt.Key.Key_Return)

    assert answers(app) == [("Orchid Hill", 3)]
    assert titles(page.list) == ["Ada, answer 9, 13 Nov"]


def test_all_chosen_rows_go_to_a_new_account(page, app, qtbot):
    page.list.selectAll()
    page.match()

    page.choice.field.setText("Larkspur")
    qtbot.keyClick(page.choice.field, Qt.Key.Key_Return)

    assert answers(app) == [("Larkspur", 3), ("Larkspur", 9)]
    assert page.stack.currentIndex() == 0


def test_left_out_rows_go_and_undo_brings_them_back(page, app, qtbot, runner):
    with qtbot.waitSignal(page.counted) as counted:
        qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    assert counted.args == [1]
    assert answers(app) == []

    runner.write(journal.undo)

    assert len(titles(page.list)) == 2
