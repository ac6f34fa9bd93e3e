"""The ways to the duplicates through the real window."""

from PySide6.QtCore import Qt


def trigger(window, name):
    window.furniture.actions.of(name).trigger()


def test_the_menu_opens_the_place_and_the_navigation_keeps_it_while_pairs_are_left(make, add):
    add("Halcyon Optics")
    add("Halycon Optics")
    window = make()
    item = window.shell.nav.items["duplicates"]
    assert not item.isVisible()

    trigger(window, "duplicates")

    assert window.shell.stack.currentWidget() is window.shell.duplicates
    assert window.shell.duplicates.list.hasFocus()
    assert item.isVisible()
    assert item.accessibleName() == "Duplicates, 1"

    window.shell.duplicates.sheet.apart_button.click()

    assert not item.isVisible()


def test_an_account_is_merged_with_another_from_its_own_menu(make, add, qtbot, app):
    add("Lark Hotels")
    kestrel = add("Kestrel Foods")
    window = make()
    window.shell.accounts.open_account(kestrel)

    window.shell.accounts.page.actions_.merge.trigger()
    popover = window.furniture.doubles.popover
    qtbot.keyClicks(popover.field, "lark")
    qtbot.keyClick(popover.field, Qt.Key.Key_Return)
    window.shell.duplicates.sheet.merge_button.click()

    with app.book.read() as db:
        kept = db.exec_driver_sql("SELECT count(*) FROM account").scalar()
    assert kept == 1
    assert window.furniture.toast.text.startswith("Merge ")
    assert window.furniture.toast.undo.isVisible()


def test_undo_after_merging_brings_the_other_account_back(make, add):
    add("Halcyon Optics")
    add("Halycon Optics")
    window = make()
    trigger(window, "duplicates")
    window.shell.duplicates.sheet.merge_button.click()

    window.furniture.undo.undo.trigger()

    assert window.shell.duplicates.list.pairs.rowCount() == 1
