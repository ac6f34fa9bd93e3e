"""The keys of the window, and the sheet that lists them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cxdesk.desk.keys_sheet import Keys

NATIVE = QKeySequence.SequenceFormat.NativeText


@pytest.mark.parametrize("key", ["/", "Ctrl+F"])
def test_the_filter_is_one_key_away(make, add, key):
    add("Acme")
    window = make()
    window.shell.accounts.list.list.setFocus()

    QTest.keySequence(window.shell.accounts.list.list, QKeySequence(key))

    assert QApplication.focusWidget() is window.shell.accounts.list.filter


def test_a_single_key_typed_into_a_field_is_a_letter(make, add):
    add("Acme")
    window = make()
    field = window.shell.accounts.list.filter
    field.setFocus()

    QTest.keyClicks(field, "m/l?")

    assert field.text() == "m/l?"
    assert QApplication.focusWidget() is field


def test_single_keys_can_be_switched_off(make, add):
    add("Acme")
    window = make()

    window.shell.settings.appearance.keys.setChecked(False)

    assert window.furniture.actions.of("filter").shortcuts() == [QKeySequence("Ctrl+F")]
    assert window.shell.accounts.page.actions_.log.shortcut().isEmpty()


def test_f6_goes_round_the_panes(make, add):
    add("Acme")
    window = make()
    accounts = window.shell.accounts
    accounts.list.list.setFocus()

    window.furniture.panes.next()
    assert accounts.page.isAncestorOf(QApplication.focusWidget())
    window.furniture.panes.next()
    assert window.shell.nav.isAncestorOf(QApplication.focusWidget())
    window.furniture.panes.next()

    assert QApplication.focusWidget() is accounts.list.list


def test_the_sheet_of_keys_holds_every_key_of_the_menus(make, add):
    add("Acme")
    window = make()
    window.furniture.keys.show_keys()

    shown = {label.accessibleName() for label in window.furniture.keys.findChildren(Keys)}

    for menu in window.menuBar().actions():
        for action in menu.menu().actions():
            if action.shortcuts():
                keys = [one.toString(NATIVE) for one in action.shortcuts()]
                assert ", ".join(keys) in shown
    window.furniture.keys.close_quietly()


def test_no_two_actions_share_a_key(make):
    window = make()

    keys = [
        key.toString()
        for menu in window.menuBar().actions()
        for action in menu.menu().actions()
        for key in action.shortcuts()
    ]

    assert sorted(keys) == sorted(set(keys))


def test_the_keys_go_to_the_list_from_the_start(make, add):
    add("Acme")
    window = make()

    assert window.focusWidget() is window.shell.accounts.list.list


def test_the_accounts_are_one_key_away_list_first(make, add):
    add("Acme")
    window = make()
    window.shell.open_settings()

    QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)

    assert window.focusWidget() is window.shell.accounts.list.list


def test_escape_leaves_the_capture_box_and_its_words_stay(make, add):
    add("Acme")
    window = make()
    capture = window.shell.accounts.page.body.overview.capture
    capture.begin("Half a th")

    QTest.keyClick(capture.form.edit, Qt.Key.Key_Escape)

    assert window.focusWidget() is window.shell.accounts.list.list
    assert capture.form.edit.toPlainText() == "Half a th"
