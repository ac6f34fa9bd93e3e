"""Tabs over a page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from cxdesk.qt.count_tabs import CountTabs


@pytest.fixture
def tabs(qtbot):
    tabs = CountTabs("Views")
    qtbot.addWidget(tabs)
    for name in ("Overview", "Timeline"):
        tabs.addTab(name)
    tabs.resize(400, 40)
    tabs.show()
    return tabs


def test_arrow_keys_walk_the_tabs(tabs):
    tabs.setFocus()

    QTest.keyClick(tabs, Qt.Key.Key_Right)

    assert tabs.currentIndex() == 1


def test_a_count_makes_room_for_itself(tabs):
    before = tabs.tabRect(1).width()

    tabs.show_count(1, 128)

    assert tabs.tabRect(1).width() > before


def test_a_screen_reader_hears_the_count_with_the_name(tabs):
    tabs.show_count(1, 1280)

    heard = QAccessible.queryAccessibleInterface(tabs).child(1).text(QAccessible.Text.Name)
    assert heard == "Timeline, 1,280"


def test_it_is_mirrored_right_to_left(tabs):
    tabs.show_count(1, 128)

    tabs.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    assert tabs.tabRect(0).left() > tabs.tabRect(1).left()
    assert tabs.grab().width() == tabs.width()
