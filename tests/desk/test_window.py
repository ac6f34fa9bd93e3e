"""The window over a book: first page, places, sizes, what comes back from outside."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cxdesk.domain.account import AccountDraft
from cxdesk.domain.changes import Kind
from cxdesk.domain.errors import DeskError
from cxdesk.features.accounts import service
from cxdesk.settings import Theme


def names(window):
    model = window.shell.accounts.list.model
    rows = [model.index(row, 0).data() for row in range(model.rowCount())]
    return [name for name in rows if " account" not in name]


def test_an_empty_book_opens_on_the_first_page(make):
    window = make()

    assert window.shell.is_first_run


def test_a_book_with_accounts_opens_on_its_first_account(make, add):
    first = add("Acme")

    window = make()

    assert not window.shell.is_first_run
    assert window.shell.accounts.account == first
    assert window.shell.nav.items["accounts"].accessibleName() == "Accounts, 1"


def test_the_sample_is_one_press_away_and_says_what_it_is(make):
    window = make()

    window.shell.first.sample.click()

    assert not window.shell.is_first_run
    assert len(names(window)) == 60
    assert window.shell.nav.sample.isVisible()


def test_starting_blank_asks_for_the_first_account_and_shows_it(make):
    window = make()
    window.shell.first.blank.click()
    popover = window.furniture.beginnings.popover

    QTest.keyClicks(popover.name, "Acme")
    QTest.keyClick(popover.name, Qt.Key.Key_Return)

    assert popover.isHidden()
    assert names(window) == ["Acme"]
    assert window.shell.accounts.account is not None


def test_a_new_account_can_be_taken_back_from_the_toast(make, add):
    add("Acme")
    window = make()
    window.furniture.beginnings.new_account()
    QTest.keyClicks(window.furniture.beginnings.popover.name, "Bolt")
    QTest.keyClick(window.furniture.beginnings.popover.name, Qt.Key.Key_Return)
    assert window.furniture.toast.text == "Add Bolt"

    window.furniture.toast.undo.click()

    assert names(window) == ["Acme"]


@pytest.mark.parametrize(
    ("width", "rail", "both"), [(1440, False, True), (1100, True, True), (899, True, False)]
)
def test_the_window_folds_with_its_width(make, add, width, rail, both):
    add("Acme")
    window = make()
    window.setMinimumSize(0, 0)

    window.resize(width, 700)

    accounts = window.shell.accounts
    assert (window.shell.nav.width() == 56) is rail
    assert (accounts.list.isVisible() and accounts.page.isVisible()) is both


def test_in_one_stack_escape_goes_back_to_the_list(make, add):
    add("Acme")
    window = make()
    window.setMinimumSize(0, 0)
    window.resize(880, 700)
    accounts = window.shell.accounts
    assert accounts.page.isVisible()

    QTest.keyClick(accounts.page, Qt.Key.Key_Escape)
    assert accounts.list.isVisible()
    accounts.list.list.opened.emit(accounts.list.list.currentIndex())

    assert accounts.page.isVisible()
    assert accounts.list.isHidden()


def test_the_list_keeps_its_own_width_in_each_shape(make, add):
    add("Acme")
    window = make()
    window.shell.accounts.splitter.set_first(420)

    window.resize(1100, 700)
    assert window.shell.accounts.list.width() == 299
    window.resize(1440, 900)

    assert window.shell.accounts.list.width() == 420


def test_widths_are_remembered_by_the_next_window(make, add):
    add("Acme")
    window = make()
    window.shell.accounts.splitter.set_first(410)

    window.close()

    assert make().shell.accounts.list.width() == 410


def test_places_are_reached_by_key_and_by_navigation(make, add):
    add("Acme")
    window = make()

    window.furniture.actions.of("settings").trigger()
    assert window.shell.stack.currentWidget() is window.shell.settings
    window.shell.nav.items["accounts"].click()

    assert window.shell.stack.currentWidget() is window.shell.accounts


def test_the_theme_changes_while_the_window_is_open(make, add, app, qtbot):
    add("Acme")
    window = make()

    window.furniture.themes.actions[2].trigger()

    assert app.settings.values.theme is Theme.DARK
    page = window.shell.accounts.list
    qtbot.waitUntil(lambda: page.grab().toImage().pixelColor(2, 2).lightness() < 60)
    window.furniture.themes.actions[1].trigger()


def test_what_the_command_line_wrote_is_there_when_one_comes_back(make, add, app, today):
    add("Acme")
    window = make()
    with app.book._writer.begin() as db:
        db.info["stamp"] = ("2026-11-17T09:20:00Z", "cli")
        service.open_account(db, AccountDraft("Written beside"), today)

    QApplication.sendEvent(window, QEvent(QEvent.Type.ActivationChange))

    assert "Written beside" in names(window)


def test_a_refusal_is_said_in_a_box_that_waits_for_nobody(make, runner):
    window = make()

    runner.failed.emit(DeskError("The disk is full. Nothing was changed."))

    assert window.trouble.box.text() == "The disk is full. Nothing was changed."
    window.trouble.box.close()


def test_a_fault_is_said_without_its_words(make, runner, caplog):
    window = make()

    runner.failed.emit(ValueError("secret name"))

    assert "ValueError" in window.trouble.box.text()
    assert "secret name" not in window.trouble.box.text()
    window.trouble.box.close()


def test_the_navigation_says_whose_book_it_is_and_when_it_was_backed_up(make, add, app):
    add("Acme")
    window = make()
    window.shell.settings.backups.back_up()

    assert window.shell.nav.book.accessibleName() == "My book: open another book"
    assert "Backed up" in window.shell.nav.foot.accessibleName()


def test_another_day_makes_every_page_read_again(make, add, app, runner, monkeypatch, today):
    add("Acme")
    window = make()
    heard = []
    runner.changed.connect(heard.append)

    window.day.look()
    assert heard == []
    monkeypatch.setattr(runner, "today", lambda: today + timedelta(1))
    window.day.look()

    assert [news.kinds for news in heard] == [frozenset(Kind)]


def test_a_theme_picked_in_the_settings_is_ticked_in_the_menu(make, add):
    add("Acme")
    window = make()

    window.shell.settings.appearance.themes.button(1).click()

    assert [action.isChecked() for action in window.furniture.themes.actions] == [
        False,
        True,
        False,
    ]


def test_dropping_a_file_shows_what_it_would_do(make, add, tmp_path):
    add("Acme")
    file = tmp_path / "accounts.csv"
    file.write_text("Account name,Website\nAcme,acme.com\n", "utf-8")
    window = make()

    window.shell.accounts.list.files_dropped.emit([file])

    assert window.shell.stack.currentWidget() is window.shell.imports
    assert window.shell.imports.subtitle.text() == "accounts.csv"
