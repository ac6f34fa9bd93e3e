"""A file nobody's layout fits goes in through the real window, without a mouse."""

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from cxdesk.desk.window import Window
from cxdesk.domain.custom_field import FieldType
from cxdesk.domain.importing import Field
from cxdesk.features.transfer.ui.file_view import Tab
from cxdesk.store import journal
from tests.features.transfer import files

HEADER = ["Kunde", "Mail", "Mail", "Betreuer", "Vertragsende", "Jahreswert", "Birthday", "Größe"]
ROWS = [
    ["Müller AG", "", "anna@mueller.example", "Jo Ek", "03/04/2027", "12.000,00 €", "1", "120"],
    ["Köhler & Söhne", "x", "bo@koehler.example", "Jo Ek", "05/06/2027", "1.500 €", "2", "80"],
    ["Weiß", "", "keine", "", "", "", "", ""],
]


@pytest.fixture
def window(qtbot, app, runner):
    window = Window(app, runner)
    window.furnish()
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.close()
    shiboken6.delete(window)


@pytest.fixture
def sheet(tmp_path):
    rows = [HEADER, *ROWS]
    return files.write(tmp_path / "kunden.csv", rows, encoding="cp1252", delimiter=";")


@pytest.fixture
def page(window, sheet, qtbot):
    """The file is chosen in the system's dialog, which is not ours to press keys in."""
    press("Ctrl+Shift+I")
    dialog = window.findChild(QFileDialog)
    dialog.fileSelected.emit(str(sheet))
    dialog.close()
    window.activateWindow()  # as a window manager does
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    return window.shell.imports


def press(*names):
    """Keys, wherever the focus is."""
    for name in names:
        assert QApplication.focusWidget() is not None
        QTest.keySequence(QApplication.focusWidget(), name)


def type_(text):
    QTest.keyClicks(QApplication.focusWidget(), text)


def name_column(words):
    """Enter opens the fields, a few letters find one, Enter takes it."""
    press("Return")
    type_(words)
    press("Return")


def book(app):
    with app.book.read() as db:
        return [
            tuple(row)
            for row in db.exec_driver_sql(
                "SELECT a.name, s.amount_minor, s.end_on, h.value, v.value"
                " FROM account a JOIN subscription s ON s.account_id = a.id"
                " JOIN handle h ON h.account_id = a.id AND h.system = 'email'"
                " JOIN custom_value v ON v.account_id = a.id ORDER BY a.name"
            )
        ]


def map_all(page):
    """From the first column down."""
    name_column("account name")
    press("Down", "Down")
    name_column("e-mail")
    press("Down")
    name_column("owner")
    press("Down")
    name_column("ends on")
    press("Down")
    name_column("amount")
    press("Down", "Down", "Space")


def test_renamed_doubled_and_missing_columns_in_cp1252_go_in_by_keyboard_alone(page, app):
    assert page.view.columns.notice.title.text() == "Which column is the account’s name?"
    assert QApplication.focusWidget() is page.view.columns.list

    map_all(page)
    columns = page.work.file.columns
    assert [column.choice for column in columns][:6] == [
        *(Field.ACCOUNT, None, Field.EMAIL, Field.OWNER, Field.END, Field.AMOUNT)
    ]
    assert columns[7].choice.type is FieldType.NUMBER
    assert page.view.columns.notice.title.text() == "Which day is 03/04/2027 in “Vertragsende”?"

    press("Shift+Tab", "Shift+Tab")
    assert QApplication.focusWidget().text() == "3 Apr 2027, day first"
    press("Space")

    assert page.view.tab is Tab.ROWS
    assert page.view.rows.words.text() == (
        "Müller AG: new account; revenue €12,000; new person anna@mueller.example"
    )
    press("Ctrl+Return")
    assert book(app) == [
        ("Köhler & Söhne", 150000, "2027-06-05", "bo@koehler.example", "80"),
        ("Müller AG", 1200000, "2027-04-03", "anna@mueller.example", "120"),
    ]
    with app.book.write() as db:
        journal.undo(db)
    assert book(app) == []


def test_the_next_file_with_these_columns_needs_one_key(page, window, sheet, app):
    map_all(page)
    page.view.columns.notice.buttons["day_first"].click()
    press("Ctrl+Return")
    assert page.note.title.text() == "2 rows are in the book."
    lines = sheet.read_bytes().replace(b"12.000", b"13.000")
    sheet.write_bytes(lines)

    page.show_file(sheet)

    assert page.view.tab is Tab.ROWS
    assert page.view.remembered.text() == "As you said for kunden.csv on 17 Nov."
    press("Ctrl+Return")
    assert [row[1] for row in book(app)] == [150000, 1300000]


def test_forgotten_the_columns_are_asked_for_again(page, sheet):
    map_all(page)
    page.view.columns.notice.buttons["day_first"].click()
    press("Ctrl+Return")
    page.show_file(sheet)

    page.view.forget.click()

    assert page.view.tab is Tab.COLUMNS
    assert page.view.remembered.isHidden()
    assert page.work.file.missing


def test_what_is_never_stored_is_struck_out_and_cannot_be_ticked(page):
    listed = page.view.columns.list
    listed.go_to(6)

    press("Space", "Return")

    assert page.work.file.columns[6].choice is None
    assert page.view.columns.picker.isHidden()
    role = Qt.ItemDataRole.AccessibleTextRole
    assert listed.columns.index(6).data(role) == (
        "Column 7, Birthday, private, never stored, for example 1, 2"
    )


def test_a_tick_taken_off_and_set_again_gives_the_layouts_own_field_back(page, tmp_path):
    rows = [["Account Name", "Account Owner"], ["Firm 3", "Jo"]]
    page.show_file(files.write(tmp_path / "s.csv", rows))
    page.show_columns()
    press("Down", "Space")
    assert page.work.file.columns[1].choice is None

    press("Space")

    assert page.work.file.columns[1].choice is Field.OWNER


def test_esc_leads_back_from_rows_to_columns_and_arrows_turn_the_outcomes(page, tmp_path):
    rows = [["account", "email"], ["Firm 3", "a@b.example"], ["Firm 4", "no"]]
    page.show_file(files.write(tmp_path / "s.csv", rows))
    listed = page.view.rows.list
    press("Right")
    assert [listed.plan.rowCount(), page.view.rows.which.text()] == [1, "Row 2, New"]

    press("Right")
    assert page.view.rows.which.text() == "Row 3, Refused"
    press("Right", "Left", "Left")
    assert listed.plan.rowCount() == 2

    press("Esc")
    assert page.view.tab is Tab.COLUMNS
    assert QApplication.focusWidget() is page.view.columns.list


def test_every_control_of_the_mapper_has_a_name(page):
    map_all(page)
    unnamed = []
    for widget in page.findChildren(object):
        if getattr(widget, "focusPolicy", None) and widget.focusPolicy() and widget.isVisible():
            heard = QAccessible.queryAccessibleInterface(widget)
            if heard and not heard.text(QAccessible.Text.Name):
                unnamed.append(widget)
    assert unnamed == []


def test_f6_walks_from_the_navigation_to_the_page_and_back(page, window):
    press("F6")
    assert window.shell.nav.isAncestorOf(QApplication.focusWidget())

    press("F6")

    assert page.isAncestorOf(QApplication.focusWidget())
