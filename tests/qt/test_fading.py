"""What comes and goes is seen to fade, acts at once, and stands still where nothing may move."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QProxyStyle, QStyle, QWidget

from cxdesk.qt.fading import FADE_MS, _Fade, allow_motion, fade_ms, fading
from cxdesk.qt.line_field import LineField
from cxdesk.qt.popover import Popover
from cxdesk.qt.toast import Toast

AREA = QRect(10, 10, 100, 50)


class Still(QProxyStyle):
    """A style of a system that asks for no motion."""

    def styleHint(self, hint, option=None, widget=None, data=None):
        if hint is QStyle.StyleHint.SH_Widget_Animation_Duration:
            return 0
        return super().styleHint(hint, option, widget, data)


@pytest.fixture
def window(qtbot):
    allow_motion(True)
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 400)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    allow_motion(False)


@pytest.fixture
def patch(window):
    """A black patch on the window, hidden."""
    made = QWidget(window)
    made.setGeometry(AREA)
    made.setAutoFillBackground(True)
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor("black"))
    made.setPalette(palette)
    made.hide()
    return made


def fades(window):
    return window.findChildren(_Fade)


def seen(window):
    return window.grab(AREA).toImage().pixelColor(50, 25).lightness()


def test_it_begins_with_what_was_there_and_ends_with_what_is(window, patch, qtbot):
    before = seen(window)

    with fading(window, AREA):
        patch.show()
    (fade,) = fades(window)
    fade._clock.pause()
    steps = []
    for ms in (0, FADE_MS // 2, FADE_MS - 1):
        fade._clock.setCurrentTime(ms)
        steps.append(seen(window))
    fade._clock.resume()

    assert steps[0] == before
    assert before > steps[1] > steps[2]
    qtbot.waitUntil(lambda: not fades(window))
    assert seen(window) == 0


def test_it_lasts_a_tenth_of_a_second(window):
    assert fade_ms(window) == 100


@pytest.mark.parametrize("why", ["setting", "style"])
def test_nothing_fades_where_nothing_may_move(window, patch, why):
    style = Still("Fusion")
    if why == "setting":
        allow_motion(False)
    else:
        window.setStyle(style)

    with fading(window, AREA):
        patch.show()

    assert fades(window) == []
    assert seen(window) == 0


def test_nothing_fades_in_a_window_that_is_not_shown(window, patch):
    window.hide()

    with fading(window, AREA):
        patch.show()

    assert fades(window) == []


def test_a_popover_fades_in_and_out_and_takes_keys_at_once(window, qtbot):
    popover = Popover(window)
    field = LineField("First")
    popover.body.addWidget(field)

    popover.open_over(QRect(100, 20, 40, 20))
    coming = len(fades(window))
    QTest.keyClicks(window.focusWidget(), "Ada")
    qtbot.waitUntil(lambda: not fades(window))
    popover.close_quietly()

    assert coming == 1
    assert field.text() == "Ada"
    assert popover.isHidden()
    assert len(fades(window)) == 1
    qtbot.waitUntil(lambda: not fades(window))


def test_a_toast_fades_in_and_out_but_not_from_one_line_to_the_next(window, qtbot):
    toast = Toast(window)

    toast.say("One")
    coming = len(fades(window))
    qtbot.waitUntil(lambda: not fades(window))
    toast.say("Two")
    between = len(fades(window))
    toast._leave()

    assert (coming, between) == (1, 0)
    assert toast.isHidden()
    assert len(fades(window)) == 1


def test_a_press_goes_through_the_fade(window, patch):
    with fading(window, AREA):
        patch.show()

    assert fades(window)
    assert window.childAt(AREA.center()) is patch
