"""Texts from outside are shown as they are: no markup, no letters eaten, no style, no links."""

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QToolTip, QWidget

import cxdesk
from cxdesk.desk.trouble import Trouble
from cxdesk.domain.errors import DeskError
from cxdesk.qt.buttons import OutlineButton, PrimaryButton, QuietButton
from cxdesk.qt.label import ElidedLabel, Label
from cxdesk.qt.plain_tip import plain_tip
from cxdesk.qt.toast import Toast

CANARY = QColor(255, 0, 255)
SOURCES = sorted(Path(cxdesk.__file__).parent.rglob("*.py"))


@pytest.fixture
def markup(tmp_path):
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(CANARY)
    image.save(str(tmp_path / "canary.png"))
    return f'<img src="file://{tmp_path}/canary.png"> <b>Acme</b>'


def shows_the_canary(widget):
    image = widget.grab().toImage()
    return any(
        image.pixelColor(x, y) == CANARY
        for x in range(image.width())
        for y in range(image.height())
    )


def test_the_canary_would_be_seen(qtbot, markup):
    label = Label(markup)
    qtbot.addWidget(label)
    label.setTextFormat(Qt.TextFormat.RichText)

    assert shows_the_canary(label)


@pytest.mark.parametrize("kind", [Label, ElidedLabel, OutlineButton, PrimaryButton, QuietButton])
def test_a_picture_in_a_text_is_not_drawn(qtbot, markup, kind):
    widget = kind(markup)
    qtbot.addWidget(widget)
    widget.resize(600, 60)

    assert not shows_the_canary(widget)


def test_nor_in_a_toast(qtbot, markup):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 200)
    window.show()
    toast = Toast(window)

    toast.say(markup)

    assert not shows_the_canary(window)


def test_nor_in_a_box_that_says_what_went_wrong(qtbot, markup):
    window = QWidget()
    qtbot.addWidget(window)
    trouble = Trouble(window)

    trouble.tell(DeskError(markup))

    assert trouble.box.textFormat() == Qt.TextFormat.PlainText
    assert not shows_the_canary(trouble.box)
    trouble.box.close()


def test_nor_in_a_tooltip(qtbot, markup):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.setToolTip(plain_tip(markup))

    drawn = Label(widget.toolTip())
    drawn.setTextFormat(Qt.TextFormat.RichText)

    assert not shows_the_canary(drawn)
    assert "&lt;img" in QToolTip.text() or "&lt;img" in widget.toolTip()


def test_the_ampersand_of_a_name_takes_no_key(qtbot):
    button = OutlineButton("R&D")
    qtbot.addWidget(button)

    assert button.text() == "R&D"
    assert button.shortcut().isEmpty()


def calls(name):
    """Where a method called `name` is called in the program, as "file:line"."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            is_call = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
            if is_call and node.func.attr == name:
                yield f"{path.name}:{node.lineno}"


@pytest.mark.parametrize("name", ["setStyleSheet", "setOpenExternalLinks", "setMarkdown"])
def test_no_text_can_become_style_markup_or_link(name):
    assert list(calls(name)) == []


def test_markup_is_made_for_the_clipboard_alone():
    makers = {place.split(":")[0] for place in calls("setHtml")}

    assert makers == {"copied_list.py"}


def test_only_files_of_ours_are_handed_to_the_system():
    opened = {place.split(":")[0] for place in calls("openUrl")}

    assert opened <= {"book_line.py", "export_panel.py", "papers.py"}
