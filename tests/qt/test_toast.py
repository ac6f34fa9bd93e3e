import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from cxdesk.qt.toast import Toast


@pytest.fixture
def toast(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 400)
    window.show()
    toast = Toast(window)
    toast._timer.setInterval(1)
    return toast


def test_it_says_its_line_and_leaves_by_itself(toast, qtbot):
    toast.say("Logged a call")

    assert toast.isVisible()
    assert toast.text == "Logged a call"
    qtbot.waitUntil(toast.isHidden)


def test_it_stays_while_the_mouse_is_over_it(toast, qtbot):
    toast.say("Logged a call")

    QApplication.sendEvent(toast, QEnterEvent(QPointF(), QPointF(), QPointF()))
    QTest.qWait(20)
    assert toast.isVisible()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))

    qtbot.waitUntil(toast.isHidden)


def test_it_stays_while_undo_has_the_focus(toast, qtbot):
    toast.say("Logged a call")

    QApplication.sendEvent(toast.undo, QFocusEvent(QEvent.Type.FocusIn))
    QTest.qWait(20)
    assert toast.isVisible()
    QApplication.sendEvent(toast.undo, QFocusEvent(QEvent.Type.FocusOut))

    qtbot.waitUntil(toast.isHidden)


def test_undo_is_asked_for_once_and_the_toast_leaves(toast, qtbot):
    toast.say("Logged a call")

    with qtbot.waitSignal(toast.undo_wanted):
        QTest.mouseClick(toast.undo, Qt.MouseButton.LeftButton)

    assert toast.isHidden()


def test_what_cannot_be_undone_offers_nothing(toast):
    toast.say("Backed up", can_undo=False)

    assert toast.undo.isHidden()
