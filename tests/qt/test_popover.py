import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from cxdesk.qt.line_field import LineField
from cxdesk.qt.popover import Popover


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 400)
    window.button = QPushButton("Anchor", window)
    window.button.move(500, 20)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.button.setFocus()
    return window


@pytest.fixture
def popover(window):
    popover = Popover(window)
    popover.first, popover.second = LineField("First"), LineField("Second")
    popover.body.addWidget(popover.first)
    popover.body.addWidget(popover.second)
    return popover


def test_it_opens_inside_the_window_with_the_focus_in_its_first_field(window, popover):
    popover.open_at(window.button)

    assert window.rect().contains(popover._box().translated(popover.pos()))
    assert QApplication.focusWidget() is popover.first


def test_escape_closes_and_gives_the_focus_back(window, popover, qtbot):
    popover.open_at(window.button)

    with qtbot.waitSignal(popover.closed):
        QTest.keyClick(popover.first, Qt.Key.Key_Escape)

    assert popover.isHidden()
    assert QApplication.focusWidget() is window.button


def test_escape_empties_a_typed_field_before_it_closes(window, popover):
    popover.open_at(window.button)
    QTest.keyClicks(popover.first, "Acme")

    QTest.keyClick(popover.first, Qt.Key.Key_Escape)

    assert popover.first.text() == ""
    assert popover.isVisible()


def test_tab_goes_round_inside(window, popover):
    popover.open_at(window.button)

    QTest.keyClick(popover.first, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is popover.second
    QTest.keyClick(popover.second, Qt.Key.Key_Tab)

    assert QApplication.focusWidget() is popover.first


def test_a_click_elsewhere_closes(window, popover):
    popover.open_at(window.button)

    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=QPoint(10, 390))

    assert popover.isHidden()


def test_a_click_inside_does_not(window, popover):
    popover.open_at(window.button)

    QTest.mouseClick(popover.second, Qt.MouseButton.LeftButton)

    assert popover.isVisible()
