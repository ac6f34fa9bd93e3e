import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from cxdesk.qt.focus_ring import FocusRing


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.setContentsMargins(20, 20, 20, 20)
    window.one, window.two = QPushButton("One"), QPushButton("Two")
    column.addWidget(window.one)
    column.addWidget(window.two)
    window.ring = FocusRing(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.one.setFocus()
    return window


def test_the_ring_comes_with_tab_and_stands_outside_the_button(window):
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)

    assert window.ring.isVisible()
    assert window.ring.geometry() == window.two.geometry().adjusted(-5, -5, 5, 5)


def test_the_mouse_brings_no_ring(window):
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)

    pos = window.one.geometry().center()
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=pos)

    assert window.ring.isHidden()


def test_the_ring_follows_a_button_that_moves(window, qtbot):
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)

    window.resize(window.width() + 100, window.height() + 100)

    around = window.two.geometry().adjusted(-5, -5, 5, 5)
    qtbot.waitUntil(lambda: window.ring.geometry() == around)


def test_what_marks_its_focus_itself_gets_none(window):
    window.two.setProperty("ring", False)

    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)

    assert window.two.hasFocus()
    assert window.ring.isHidden()
