"""Accounts of the list on the clipboard, safe to paste."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication


@pytest.fixture
def window(make, add):
    for name in ("=1+1", "Harrow & <Vane>", "+31 Logistics"):
        add(name)
    return make()


def lines():
    return QGuiApplication.clipboard().mimeData().text().split("\r\n")


def test_the_key_in_the_list_copies_the_account_one_is_on(window, qtbot):
    listed = window.shell.accounts.list.list
    listed.setFocus()

    qtbot.keyClick(listed, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    name = window.shell.accounts.list.model.row_at(listed.currentIndex().row()).name
    head, row = lines()
    assert head.startswith("Account\tRung\tRevenue\tCurrency")
    assert row.split("\t")[0].removeprefix("'") == name
    assert window.furniture.toast.text == "Copied 1 account as a table."


def test_the_whole_list_is_what_the_filter_left(window, qtbot):
    page = window.shell.accounts.list
    page.filter.setText("harrow")
    page._choose_again()

    window.furniture.copying.all.trigger()

    assert [line.split("\t")[0] for line in lines()[1:]] == ["Harrow & <Vane>"]


def test_no_name_is_pasted_as_a_formula_or_as_markup(window):
    window.furniture.copying.all.trigger()

    names = {line.split("\t")[0] for line in lines()[1:]}
    html = QGuiApplication.clipboard().mimeData().html()
    assert names == {"'=1+1", "Harrow & <Vane>", "'+31 Logistics"}
    assert "&#x27;=1+1</td>" in html
    assert "Harrow &amp; &lt;Vane&gt;</td>" in html
    assert "<td>0</td>" in html  # answers are a number


def test_without_an_account_nothing_is_copied_and_that_is_said(make):
    window = make()
    QGuiApplication.clipboard().setText("mine")

    window.furniture.copying.all.trigger()

    assert QGuiApplication.clipboard().text() == "mine"
    assert window.furniture.toast.text == "There is no account to copy."


def test_the_export_of_the_menu_opens_its_tab_with_the_button_under_the_hand(window):
    window.furniture.actions.of("export").trigger()

    assert window.shell.settings.export.export_button.hasFocus()
