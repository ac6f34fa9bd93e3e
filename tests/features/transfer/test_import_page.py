"""Bring in a file, on screen."""

from functools import partial

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QFileDialog

from cxdesk.domain.import_plan import Outcome
from cxdesk.domain.importing import DayOrder
from cxdesk.features.transfer import service
from cxdesk.features.transfer.ui.import_page import ImportPage
from cxdesk.qt import theme
from cxdesk.qt.runner import Executors, Runner
from cxdesk.store import journal
from cxdesk.store.book import Book
from tests.features.transfer import files

ROWS = [
    ["account", "tier", "email"],
    ["Firm 3", "Gold", "ada@firm3.example"],
    ["Firm 4", "Silver", "not an address"],
    ["", "Gold", ""],
]


@pytest.fixture
def path(tmp_path):
    return files.write(tmp_path / "own.csv", ROWS)


@pytest.fixture
def backups():
    return []


@pytest.fixture
def page(qtbot, qapp, runner, backups):
    theme.apply(qapp, "light")
    page = ImportPage(runner, partial(backups.append, "made"))
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    return page


def accounts(book: Book) -> list[str]:
    with book.read() as db:
        return list(
            db.exec_driver_sql("SELECT name FROM account WHERE deleted_at IS NULL").scalars()
        )


def sentences(page):
    model = page.view.rows.list.plan
    role = Qt.ItemDataRole.AccessibleTextRole
    return [model.index(row).data(role) for row in range(model.rowCount())]


def test_without_a_file_the_page_says_how_to_give_it_one(page):
    assert "Drop a table" in page.note.title.text()
    assert page.note.buttons["choose"].text() == "Choose a file"
    assert page.choices.isHidden()


def test_a_chosen_file_is_shown_row_by_row_before_anything_is_kept(page, path, app):
    page.note.buttons["choose"].click()

    page.findChild(QFileDialog).fileSelected.emit(str(path))

    assert sentences(page) == [
        "Row 2, New, Firm 3, new account; new person ada@firm3.example",
        "Row 3, Refused, Firm 4, “not an address” is not an e-mail address (email)",
        "Row 4, Refused, the row names no account",
    ]
    assert page.choices.layout_choice.text() == "Accounts"
    assert page.view.foot.bring_button.text() == "Bring in 1 row"
    assert accounts(app.book) == []


def test_dropped_anywhere_on_the_page_a_file_is_read(page, path):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    none = Qt.KeyboardModifier.NoModifier
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, none
    )

    assert page.drop.eventFilter(page, event)

    assert page.view.rows.list.plan.rowCount() == 3


def test_rows_are_filtered_by_what_becomes_of_them(page, path, qtbot):
    page.show_file(path)

    qtbot.mouseClick(page.view.rows.outcomes.button(Outcome.REFUSED), Qt.MouseButton.LeftButton)
    assert page.view.rows.list.plan.rowCount() == 2
    assert page.view.rows.outcomes.button(Outcome.UPDATED).isHidden()

    qtbot.mouseClick(page.view.rows.outcomes.button(None), Qt.MouseButton.LeftButton)
    assert page.view.rows.list.plan.rowCount() == 3


def test_by_keyboard_alone_the_rows_come_in_as_one_deed_after_a_backup(
    page, path, app, backups, qtbot
):
    page.show_file(path)

    with qtbot.waitSignal(page.done) as done:
        qtbot.keyClick(page.view.rows.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert accounts(app.book) == ["Firm 3"]
    assert backups == ["made"]
    assert done.args[0].counts.created == 1
    assert page.note.title.text() == "1 row is in the book."
    with app.book.write() as db:
        assert journal.undo(db).name == "Bring in 1 row of own.csv"
    assert accounts(app.book) == []


def test_a_column_without_a_place_is_said_at_the_end(page, tmp_path):
    rows = [["Customer", "Health Score"], ["Nordvik", "82"]]
    page.show_file(files.write(tmp_path / "own.csv", rows))

    page.bring_in()

    left_out = "“Health Score” was left out: the book keeps no dated pulse yet."
    assert page.note.words.text() == left_out


def test_what_the_book_has_already_is_not_offered_again(page, path, runner):
    page.show_file(path)
    page.bring_in()

    page.show_file(path)

    assert page.view.foot.bring_button.text() == "Nothing to bring in"
    assert not page.view.foot.bring_button.isEnabled()


def test_rows_that_wait_lead_to_the_tray(page, tmp_path, qtbot):
    rows = [["account", "score", "on"], ["Nobody", "9", "2026-11-01"]]
    page.show_file(files.write(tmp_path / "a.csv", rows))
    page.bring_in()

    with qtbot.waitSignal(page.tray_wanted):
        page.note.buttons["tray"].click()

    assert page.note.words.text() == "1 row waits in the tray."


def test_a_question_about_dates_is_asked_where_it_stands_and_the_answer_kept(page, tmp_path):
    rows = [["account", "score", "on"], ["Nobody", "9", "03/04/2026"]]
    page.show_file(files.write(tmp_path / "a.csv", rows))
    notice = page.view.columns.notice
    assert notice.title.text() == "Which day is 03/04/2026 in “on”?"
    assert [button.text() for button in notice.buttons.values()] == [
        "3 Apr 2026, day first",
        "4 Mar 2026, month first",
    ]

    notice.buttons[DayOrder.MONTH_FIRST].click()

    assert sentences(page)[0].startswith("Row 2, Waiting, Nobody")
    assert page.choices.order.text() == "Month first"


def test_a_broken_file_is_a_sentence_and_another_can_be_chosen(page, tmp_path):
    path = tmp_path / "book.xlsx"
    path.write_bytes(b"PK\x03\x04" + bytes(100))

    page.show_file(path)

    assert "damaged, or is no workbook" in page.note.title.text()
    assert "choose" in page.note.buttons


def test_layout_and_encoding_can_be_said_otherwise(page, tmp_path):
    rows = [["Account Name", "Account Owner"], ["Müller", "Jürgen"]]
    page.show_file(files.write(tmp_path / "a.csv", rows, encoding="utf-8"))
    assert page.choices.layout_choice.text() == "Salesforce accounts report"

    page.choices.layout_choice.chosen.emit("accounts")
    assert page.choices.layout_choice.text() == "Accounts"

    page.choices.encoding.chosen.emit("cp1252")
    assert sentences(page)[0].startswith("Row 2, New, MÃ¼ller")


def test_a_plan_follows_the_book_while_it_is_shown(page, path, runner, tmp_path):
    page.show_file(path)
    other = files.write(tmp_path / "b.csv", [["account", "tier"], ["Firm 3", "Bronze"]])
    with runner._book.read() as db:
        planned = service.look(db, service.Request(other, runner.today()))

    runner.write(partial(service.apply, planned=planned, back_up=list))

    assert sentences(page)[0].startswith("Row 2, New, Firm 3, tier Bronze → Gold; new person")


def test_the_model_keeps_the_rules_of_qt(page, path):
    QAbstractItemModelTester(
        page.view.rows.list.plan, QAbstractItemModelTester.FailureReportingMode.Fatal
    )

    page.show_file(path)
    page.view.rows.outcomes.choose(Outcome.REFUSED)


def test_the_whole_list_of_a_big_file_is_there(page, tmp_path):
    rows = [["account"], *([f"Firm {n}"] for n in range(20_000))]
    page.show_file(files.write(tmp_path / "big.csv", rows))

    page.view.rows.list.scrollToBottom()

    assert page.view.rows.list.plan.rowCount() == 20_000


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_page_is_drawn_in_both_themes_while_it_is_open(page, path, qapp, name):
    page.show_file(path)

    theme.apply(qapp, name)
    image = page.grab().toImage()

    assert image.pixelColor(3, 3) == theme.tokens(page).surface
    theme.apply(qapp, "light")


def test_cancelled_half_way_nothing_is_kept_and_the_plan_stays(qtbot, qapp, app, tmp_path):
    executors = Executors.threads()
    runner = Runner(app.book, executors, app.clock)
    page = ImportPage(runner, list)
    qtbot.addWidget(page)
    page.show()
    rows = [["account"], *([f"Firm {n}"] for n in range(12_000))]
    page.show_file(files.write(tmp_path / "big.csv", rows))
    qtbot.waitUntil(page.view.foot.bring_button.isVisible, timeout=30_000)

    page.bring_in()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    qtbot.waitUntil(page.view.foot.bring_button.isVisible, timeout=30_000)

    assert page.view.foot.bring_button.text() == "Bring in 12,000 rows"
    assert accounts(app.book) == []
    runner.close()
