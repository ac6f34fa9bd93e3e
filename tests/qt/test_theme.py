import sys

import pytest
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import QWidget

from cxdesk.qt import fonts, icons, theme
from cxdesk.qt.label import ElidedLabel, Label
from cxdesk.qt.line_field import LineField
from cxdesk.qt.theme import tokens


@pytest.fixture
def look(qapp):
    """Dresses the application, and leaves it light."""
    yield lambda choice, scale=1.0: theme.apply(qapp, choice, scale)
    theme.apply(qapp, "light")


def test_the_tokens_follow_the_theme_while_running(qtbot, look):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()

    look("light")
    assert tokens(widget).surface.name() == "#ffffff"
    look("dark")

    qtbot.waitUntil(lambda: tokens(widget).surface.name() == "#1f1e1b")
    assert tokens(widget).is_dark
    assert tokens(widget).rungs[0].mark.name() == "#e0683a"


def test_a_label_follows_the_theme_while_running(qtbot, look):
    look("light")
    label = Label("6 days later", colour="late")
    qtbot.addWidget(label)
    label.show()

    look("dark")

    role = QPalette.ColorRole.WindowText
    qtbot.waitUntil(lambda: label.palette().color(role).name() == "#f6af83")


def test_high_contrast_darkens_lines_and_quiet_text(qtbot, qapp, look):
    look("light")
    plain = tokens(QWidget())
    widget = QWidget()
    qtbot.addWidget(widget)

    widget.setPalette(theme.palette_of(theme._tokens(("light", True))))

    assert tokens(widget).high_contrast
    assert (tokens(widget).line, tokens(widget).text3) == (plain.control, plain.text2)


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS counts points, not pixels")
@pytest.mark.parametrize(
    ("role", "pixels"),
    [("caption", 11), ("small", 12), ("body", 13), ("lead", 15), ("title", 18), ("h1", 22)],
)
def test_type_has_the_drawn_sizes(look, role, pixels):
    look("light")

    assert QFontInfo(fonts.font(role)).pixelSize() == pixels


def test_text_size_scales_type_and_rows_together(look):
    look("light", 1.5)

    assert fonts.font("body").pointSizeF() == pytest.approx(1.5 * 9.75)
    assert fonts.row_height() == 54


def test_an_icon_is_tinted_in_the_colour_asked_for(look):
    look("light")
    colour = tokens(QWidget()).accent

    image = icons.pixmap("square", 16, colour, 2.0).toImage()

    painted = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert painted == {colour.name()}
    assert image.width() == 32


def test_markup_in_a_text_is_text(qtbot):
    label = Label("<b>Acme</b> & Söhne")
    qtbot.addWidget(label)

    assert label.sizeHint().width() > Label("Acme & Söhne").sizeHint().width()


def test_a_text_that_has_no_room_says_itself_in_the_tooltip(qtbot):
    label = ElidedLabel("Harrow & Vane Logistics")
    qtbot.addWidget(label)
    label.resize(60, 20)

    label.grab()

    assert "Harrow &amp; Vane Logistics" in label.toolTip()


def test_text_size_changes_what_is_on_the_screen_already(qtbot, look):
    look("light")
    label, field = Label("Acme", "h1"), LineField("Name")
    for widget in (label, field):
        qtbot.addWidget(widget)
        widget.show()
    before = label.sizeHint().height()

    look("light", 1.5)

    assert label.sizeHint().height() > 1.4 * before
    assert field.font().pointSizeF() == pytest.approx(1.5 * 9.75)
    assert field.sizeHint().height() == 45
