"""A text edited where it stands."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cxdesk.qt.inline_edit import InlineEdit


class Form(QWidget):
    """Two fields, so that the focus has somewhere to go."""

    def __init__(self) -> None:
        super().__init__()
        self.city = InlineEdit("City", placeholder="Add city")
        self.tier = InlineEdit("Tier")
        rows = QVBoxLayout(self)
        rows.addWidget(self.city)
        rows.addWidget(self.tier)
        self.kept: list[str] = []
        self.city.kept.connect(self.kept.append)


@pytest.fixture
def form(qtbot):
    form = Form()
    qtbot.addWidget(form)
    form.resize(400, 120)
    form.show()
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    form.city.show_text("Rotterdam")
    form.city.setFocus()
    return form


def press(widget, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(widget, key, modifiers)


def test_enter_opens_it_and_enter_keeps_what_was_typed(form):
    press(form.city, Qt.Key.Key_Return)
    QTest.keyClicks(form.city, "Delft")
    press(form.city, Qt.Key.Key_Return)

    assert form.kept == ["Delft"]
    assert form.city.text() == "Delft"
    assert not form.city.is_open


def test_a_click_opens_it(form):
    QTest.mouseClick(form.city, Qt.MouseButton.LeftButton)

    assert form.city.is_open


def test_escape_restores_and_keeps_nothing(form):
    press(form.city, Qt.Key.Key_Return)
    QTest.keyClicks(form.city, "Delft")
    press(form.city, Qt.Key.Key_Escape)

    assert form.kept == []
    assert form.city.text() == "Rotterdam"


def test_leaving_the_field_keeps_what_was_typed(form):
    press(form.city, Qt.Key.Key_Return)
    QTest.keyClicks(form.city, "Delft")
    form.tier.setFocus()

    assert form.kept == ["Delft"]


def test_the_same_text_again_is_nothing_to_keep(form):
    press(form.city, Qt.Key.Key_Return)
    QTest.keyClicks(form.city, " Rotterdam ")
    press(form.city, Qt.Key.Key_Return)

    assert form.kept == []
    assert form.city.text() == "Rotterdam"


def test_half_typed_text_survives_news(form):
    press(form.city, Qt.Key.Key_Return)
    QTest.keyClicks(form.city, "Del")

    form.city.show_text("Utrecht")

    assert form.city.text() == "Del"
    press(form.city, Qt.Key.Key_Escape)
    assert form.city.text() == "Utrecht"


def test_typing_without_opening_changes_nothing(form):
    QTest.keyClicks(form.city, "x")

    assert form.city.text() == "Rotterdam"


def test_a_refused_text_stays_with_its_reason_until_it_is_changed(form):
    form.city.refuse("", "An account needs a city. Nothing was changed.")

    assert form.city.is_open
    assert form.city.text() == ""
    assert "Nothing was changed" in form.city.notice
    QTest.keyClicks(form.city, "D")
    assert form.city.notice == ""


def test_it_may_read_otherwise_at_rest_than_it_is_typed(form):
    form.city.show_text("1 Feb 2025", shown="Feb 2025")

    press(form.city, Qt.Key.Key_Return)
    opened = form.city.text()
    press(form.city, Qt.Key.Key_Return)

    assert opened == "1 Feb 2025"
    assert form.city.text() == "Feb 2025"
    assert form.kept == []


def test_a_screen_reader_finds_its_name_and_its_text(form):
    seen = QAccessible.queryAccessibleInterface(form.city)

    assert seen.text(QAccessible.Text.Name) == "City"
    assert seen.text(QAccessible.Text.Value) == "Rotterdam"
    assert seen.role() == QAccessible.Role.EditableText


def test_markup_is_shown_as_it_was_typed(form):
    form.city.show_text('<img src="file:///etc/hostname">')

    assert form.city.text() == '<img src="file:///etc/hostname">'
    assert form.city.grab().width() <= form.width()
