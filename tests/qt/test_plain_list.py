"""Lists of plain rows."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cxdesk.qt.plain_list import PlainList, PlainRow


@pytest.fixture
def plain(qtbot):
    plain = PlainList("Backups")
    qtbot.addWidget(plain)
    plain.resize(400, 300)
    plain.show()
    return plain


def rows(*keys):
    return [PlainRow(key, f"Row {key}", "quiet", tip=f"<b>{key}</b>") for key in keys]


def test_its_model_keeps_the_rules_of_qt(plain, qtmodeltester):
    plain.show_list(rows(1, 2, 3))

    qtmodeltester.check(plain.rows, force_py=True)


def test_the_chosen_row_stays_chosen_when_others_come_and_go(plain):
    plain.show_list(rows(1, 2, 3))
    plain.select_key(2)

    plain.show_list(rows(9, 8, 2, 1))

    assert plain.selected_key() == 2
    assert plain.currentIndex().row() == 2


def test_enter_opens_the_chosen_row(plain, qtbot):
    plain.show_list(rows("a", "b"))
    plain.select_key("b")

    with qtbot.waitSignal(plain.chosen) as chosen:
        QTest.keyClick(plain, Qt.Key.Key_Return)

    assert chosen.args == ["b"]


def test_a_screen_reader_hears_title_and_caption(plain):
    plain.show_list(rows(1))

    assert plain.rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Row 1, quiet"


def test_a_tip_shows_markup_as_it_was_written(plain):
    plain.show_list(rows(1))

    assert "&lt;b&gt;1&lt;/b&gt;" in plain.rows.index(0).data(Qt.ItemDataRole.ToolTipRole)


def test_it_paints_every_kind_of_row_without_complaint(plain):
    long = PlainRow("long", "A title that is far longer than the list is wide " * 4, "faded", True)
    plain.show_list([*rows(1, 2), long])
    plain.select_key(1)

    assert plain.grab().height() == plain.height()
