"""The list of pairs and the sheet: by keyboard, by mouse, and while the book changes."""

from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QMainWindow

from cxdesk.domain.account import AccountDraft
from cxdesk.domain.merging import Noun, Side
from cxdesk.features.accounts import service as accounts
from cxdesk.features.duplicates.ui.duplicates_page import DuplicatesPage
from cxdesk.features.duplicates.ui.field_table import columns
from cxdesk.features.duplicates.ui.other_account import OtherAccount
from cxdesk.qt import theme
from cxdesk.store import journal

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def add(runner, today):
    def one(name, **facts):
        kept = []
        runner.write(
            partial(accounts.open_account, draft=AccountDraft(name, **facts), today=today),
            kept.append,
        )
        return kept[0]

    return one


@pytest.fixture
def change(runner):
    from sqlalchemy import update  # noqa: PLC0415 - for this fixture alone

    from cxdesk.store.tables import account  # noqa: PLC0415 - as above

    def one(id_, **columns):
        def work(db):
            with journal.deed(db, "Change"):
                db.execute(update(account).where(account.c.id == id_).values(columns))

        runner.write(work)

    return one


@pytest.fixture
def show(qtbot, qapp, runner):
    theme.apply(qapp, "light")
    window = QMainWindow()
    qtbot.addWidget(window)

    def one():
        page = DuplicatesPage(runner)
        window.setCentralWidget(page)
        window.resize(1100, 700)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        page.list.setFocus()
        return page

    return one


@pytest.fixture
def page(add, change, show):
    first, second = add("Halcyon Optics"), add("Halycon Optics")
    change(first, city="Delft", note="Old friends.")
    change(second, city="Leiden", country="Netherlands", note="New scanners.")
    add("Kestrel Foods")
    add("Kestrel Foods Group")
    return show()


def names(app):
    with app.book.read() as db:
        query = "SELECT name FROM account WHERE deleted_at IS NULL ORDER BY name"
        return list(db.exec_driver_sql(query).scalars())


def city(app, name):
    with app.book.read() as db:
        return db.exec_driver_sql(f"SELECT city FROM account WHERE name = '{name}'").scalar()


def rows(page):
    model = page.sheet.table.fields
    return [model.index(row).data(SPOKEN) for row in range(model.rowCount())]


def test_each_pair_says_who_and_why(page):
    model = page.list.pairs

    assert [model.index(row).data(SPOKEN) for row in range(model.rowCount())] == [
        "Halcyon Optics and Halycon Optics, Nearly the same name",
        "Kestrel Foods and Kestrel Foods Group, Nearly the same name",
    ]
    assert page.sheet.reason.text() == "Nearly the same name."


def test_the_sheet_asks_first_where_both_say_something_else(page):
    assert rows(page) == [
        "Name: Halcyon Optics stays, Halycon Optics goes",
        "City: Delft stays, Leiden goes",
        "Note: both stay: Old friends.; New scanners.",
        "Country: Netherlands",
    ]
    assert page.sheet.same.text() == "The same in both: Currency"
    assert page.sheet.moving.text() == "Nothing hangs on Halycon Optics."


def test_by_keyboard_a_value_is_chosen_and_the_two_become_one(page, app, qtbot):
    table = page.sheet.table
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert table.hasFocus()

    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Right)
    assert rows(page)[1] == "City: Leiden stays, Delft goes"
    qtbot.keyClick(table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert names(app) == ["Halcyon Optics", "Kestrel Foods", "Kestrel Foods Group"]
    assert city(app, "Halcyon Optics") == "Leiden"
    assert page.list.current().names == ("Kestrel Foods", "Kestrel Foods Group")


def test_space_walks_through_what_a_field_offers(page, qtbot):
    table = page.sheet.table
    table.setFocus()
    table.setCurrentIndex(table.fields.index(2))
    said = []

    for _turn in range(3):
        qtbot.keyClick(table, Qt.Key.Key_Space)
        said.append(table.fields.row_at(2).side)

    assert said == [Side.KEPT, Side.GOING, Side.BOTH]


def test_a_click_takes_the_value_it_hits(page, qtbot):
    table = page.sheet.table
    _label, _kept, going = columns(table.visualRect(table.fields.index(1)))

    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=going.center())
    taken = rows(page)[1]
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))

    assert taken == "City: Leiden stays, Delft goes"
    assert rows(page)[0] == "Name: Halcyon Optics stays, Halycon Optics goes"


def test_where_only_one_says_something_there_is_nothing_to_choose(page, qtbot):
    table = page.sheet.table
    table.setFocus()
    table.setCurrentIndex(table.fields.index(3))

    qtbot.keyClick(table, Qt.Key.Key_Left)
    qtbot.keyClick(table, Qt.Key.Key_Space)

    assert rows(page)[3] == "Country: Netherlands"


def test_what_was_chosen_stays_while_the_book_changes(page, change, qtbot):
    table = page.sheet.table
    table.setCurrentIndex(table.fields.index(1))
    qtbot.keyClick(table, Qt.Key.Key_Right)

    change(page.list.current().two.kept, industry="Optics")

    assert rows(page)[1] == "City: Leiden stays, Delft goes"
    assert "Industry: Optics" in rows(page)
    assert table.currentIndex().row() == 1


def test_those_that_are_two_are_not_proposed_again(page, app):
    page.sheet.apart_button.click()

    assert page.list.current().names == ("Kestrel Foods", "Kestrel Foods Group")
    assert page.list.pairs.rowCount() == 1
    assert len(names(app)) == 4


def test_undo_of_not_duplicates_brings_the_pair_back(page, runner):
    page.sheet.apart_button.click()

    runner.write(journal.undo)

    assert page.list.pairs.rowCount() == 2


def test_later_puts_off_and_what_was_put_off_can_be_seen_again(page, qtbot):
    heard = []
    page.counted.connect(heard.append)

    page.sheet.later_button.click()
    page.sheet.later_button.click()
    assert page.rest.isVisible()
    page.rest.pressed.emit()

    assert heard[:2] == [1, 0]
    assert page.list.pairs.rowCount() == 2
    assert page.list.isVisible()


def test_without_duplicates_it_says_so(add, show):
    add("Kestrel Foods")

    page = show()

    assert page._nothing.isVisible()
    assert not page.list.isVisible()


def test_two_chosen_by_hand_come_first_though_nothing_makes_them_alike(page, add):
    other = add("Lark Hotels")
    kestrel = page.list.pairs.row_at(1).two.kept

    page.show_two(Noun.ACCOUNT, kestrel, other)

    assert set(page.list.current().names) == {"Kestrel Foods", "Lark Hotels"}
    assert page.sheet.reason.text() == "Chosen by you."
    assert page.sheet.table.hasFocus()


def test_an_account_with_itself_is_refused_in_one_sentence(page, runner):
    failures = []
    runner.failed.connect(failures.append)
    one = page.list.current().two.kept

    page.show_two(Noun.ACCOUNT, one, one)

    assert [str(error) for error in failures] == [
        "That is the same one. Nothing was changed. Choose another."
    ]


def test_j_and_k_walk_the_list_and_esc_leaves_the_sheet(page, qtbot):
    qtbot.keyClick(page.list, Qt.Key.Key_J)
    assert page.list.currentIndex().row() == 1
    qtbot.keyClick(page.list, Qt.Key.Key_K)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    qtbot.keyClick(page.sheet.table, Qt.Key.Key_Escape)

    assert page.list.hasFocus()
    assert page.list.currentIndex().row() == 0


def test_both_models_keep_the_promises_of_a_model(page, add, qtbot):
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [
        QAbstractItemModelTester(model, mode)
        for model in (page.list.pairs, page.sheet.table.fields)
    ]

    add("Lark Hotels")
    add("Lark Hotels Ltd")
    page.sheet.later_button.click()

    assert len(testers) == 2
    assert page.list.pairs.rowCount() == 2


def test_the_other_account_is_found_while_one_types(qtbot, runner, add, page):
    harrow, lark = add("Harrow"), add("Lark Hotels")
    popover = OtherAccount(page.window(), runner)
    heard = []
    popover.chosen.connect(lambda *both: heard.append(both))

    popover.ask(harrow, page)
    qtbot.keyClicks(popover.field, "lark")
    qtbot.keyClick(popover.field, Qt.Key.Key_Return)
    popover.ask(harrow, page)
    qtbot.keyClicks(popover.field, "harrow")
    qtbot.keyClick(popover.field, Qt.Key.Key_Return)

    assert heard == [(harrow, lark)]
