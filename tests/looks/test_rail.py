"""The rail of an account stands where the design has drawn it, to four pixels."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from cxdesk.features.people.ui.people_panel import PeoplePanel
from cxdesk.features.plans.ui.plan_panel import PlanPanel
from cxdesk.features.promises.ui.promises_panel import PromisesPanel
from cxdesk.features.sample import service
from cxdesk.qt import theme
from cxdesk.qt.at_once import at_once
from cxdesk.qt.label import Label
from cxdesk.qt.runner import Runner
from cxdesk.store import accounts

WIDTH, HEIGHT = 303, 707
SIDE, TOP = 19, 20
NEAR = 4

# Where the middle of each text stands in the picture, from the corner of the rail.
_DRAWN = {
    "Promises due": 28,
    "Root cause of the gate 4 drop-outs": 55,
    "1 day late": 74,
    "Load-test the Monday reports": 99,
    "tomorrow": 118,
    "Friday status note": 143,
    "to Priya, weekly": 162,
    "Mutual action plan": 204,
    "Wave 2 rollout": 229,
    "6 days later": 229,
    "Us": 255,
    "4 of 7": 277,
    "Scanners at gate 4": 305,
    "30 Nov": 329,
    "People": 374,
    "Priya Raman": 400,
    "Annelies de Wit": 458,
    "Jonas Weidler": 516,
}
_LEFT = {"Root cause of the gate 4 drop-outs": 45, "Scanners at gate 4": 41, "Priya Raman": 55}


@pytest.fixture
def rail(qtbot, qapp, app, clock):
    theme.apply(qapp, "light")
    if not QFontInfo(QApplication.font()).family().startswith("Inter"):
        pytest.skip("the design was drawn with Inter, which this machine does not have")
    runner = Runner(app.book, at_once(), clock)
    with app.book.write() as db:
        service.fill(db, date(2026, 11, 17))
        harrow = accounts.find(db, "Harrow")
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(SIDE, TOP, SIDE + 1, TOP)
    column.setSpacing(0)
    for panel in (PromisesPanel(runner), PlanPanel(runner), PeoplePanel(runner)):
        panel.show_account(harrow)
        column.addWidget(panel)
    column.addStretch(1)
    rail = QScrollArea()
    rail.setFrameShape(QFrame.Shape.NoFrame)
    rail.setWidgetResizable(True)
    rail.setWidget(inside)
    qtbot.addWidget(rail)
    rail.resize(WIDTH, HEIGHT)
    rail.show()
    qtbot.waitExposed(rail)
    yield inside
    theme.apply(qapp, "light")


def shown(rail: QWidget) -> dict[str, QWidget]:
    return {label.text(): label for label in rail.findChildren(Label) if label.isVisible()}


def misplaced(rail: QWidget) -> dict[str, QPoint]:
    labels = shown(rail)
    found = {text: labels[text].geometry() for text in _DRAWN}
    corners = {text: labels[text].mapTo(rail, QPoint(0, 0)) for text in _DRAWN}
    return {
        text: corner
        for text, corner in corners.items()
        if abs(corner.y() + found[text].height() / 2 - _DRAWN[text]) > NEAR
        or abs(corner.x() - _LEFT.get(text, corner.x())) > NEAR
    }


def cut_off(rail: QWidget) -> list[str]:
    return [
        text
        for text, label in shown(rail).items()
        if label.height() < label.heightForWidth(label.width())
    ]


def test_every_text_of_the_rail_stands_where_it_was_drawn(qtbot, rail):
    def check():
        assert misplaced(rail) == {}

    qtbot.waitUntil(check)


def test_the_rail_is_redrawn_when_the_theme_changes(qtbot, rail, qapp):
    qtbot.waitUntil(lambda: misplaced(rail) == {})
    light = rail.grab().toImage()

    theme.apply(qapp, "dark")
    qtbot.waitUntil(lambda: rail.grab().toImage().pixelColor(2, 2).lightness() < 60)
    theme.apply(qapp, "light")

    qtbot.waitUntil(lambda: rail.grab().toImage() == light)


def test_nothing_is_cut_off_where_the_text_is_large(qtbot, rail, qapp):
    theme.apply(qapp, "light", text_scale=1.5)

    qtbot.waitUntil(lambda: shown(rail)["People"].height() > 20)
    qtbot.waitUntil(lambda: cut_off(rail) == [])
