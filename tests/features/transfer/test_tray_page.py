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
        ["ORCHID", "Ida", "10", "2026-11-14", ""],
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


def test_rows_of_one_unknown_account_stand_together_and_say_why_they_wait(page):
    sentence = page.accounts.rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert titles(page.accounts) == ["Orchid", "Ada"]
    assert sentence == "Orchid, no account is known as Orchid · 2 rows"
    assert titles(page.rows) == ["Wout, answer 3, 13 Nov “Slow answers”", "Ida, answer 10, 14 Nov"]
    where = page.rows.rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert where.endswith("answers.csv, row 2")


def test_by_keyboard_all_rows_of_it_go_to_an_account_found_while_typing(page, app, qtbot):
    assert page.match_button.text() == "Say whose 2 rows are"
    qtbot.keyClick(page.accounts, Qt.Key.Key_Return)
    assert titles(page.choice.list) == ["Orchid Bay", "Orchid Hill", "New account “Orchid”"]

    qtbot.keyClick(page.choice.field, Qt.Key.Key_Down)
    qtbot.keyClick(page.choice.field, Qt.Key.Key_Return)

    assert answers(app) == [("Orchid Hill", 3), ("Orchid Hill", 10)]
    assert titles(page.accounts) == ["Ada"]


def test_one_row_of_several_can_be_decided_alone(page, app, qtbot):
    page.rows.setCurrentIndex(page.rows.rows.index(1))
    assert page.match_button.text() == "Say whose 1 row is"

    qtbot.keyClick(page.rows, Qt.Key.Key_Return)
    qtbot.keyClick(page.choice.field, Qt.Key.Key_Return)

    assert answers(app) == [("Orchid Bay", 10)]
    assert titles(page.rows) == ["Wout, answer 3, 13 Nov “Slow answers”"]


def test_several_accounts_go_together_to_a_new_one(page, app, qtbot):
    page.accounts.selectAll()
    page.match()

    page.choice.field.setText("Larkspur")
    qtbot.keyClick(page.choice.field, Qt.Key.Key_Return)

    assert answers(app) == [("Larkspur", 3), ("Larkspur", 9), ("Larkspur", 10)]
    assert page.stack.currentIndex() == 0


def test_left_out_rows_go_and_undo_brings_them_back(page, app, qtbot, runner):
    with qtbot.waitSignal(page.counted) as counted:
        qtbot.keyClick(page.accounts, Qt.Key.Key_Delete)
    assert counted.args == [1]
    assert answers(app) == []

    runner.write(journal.undo)

    assert titles(page.accounts) == ["Orchid", "Ada"]


def test_a_tray_nobody_looks_at_is_only_counted(page, app, qtbot, runner):
    page.hide()

    with qtbot.waitSignal(page.counted) as counted:
        page.refresh()

    assert counted.args == [3]


def test_of_thousands_of_rows_of_one_account_all_are_decided(page, app, tmp_path, qtbot):
    rows = [["account", "score", "on"], *(["Vast", "9", "2026-11-01"] for _n in range(800))]
    for place, row in enumerate(rows[1:]):
        row[1] = str(place % 11)
        row.append(f"note {place}")
    rows[0].append("comment")
    path = files.write(tmp_path / "vast.csv", rows)
    with app.book.write() as db:
        service.apply(db, service.look(db, service.Request(path, app.clock.today())), list)
    page.refresh()

    page.accounts.setCurrentIndex(page.accounts.rows.index(2))

    assert page.rows.rows.rowCount() == 500
    assert page.match_button.text() == "Say whose 800 rows are"
    page.match()
    qtbot.keyClick(page.choice.field, Qt.Key.Key_Return)
    assert len(answers(app)) == 800
