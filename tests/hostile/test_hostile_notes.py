"""Notes that want to be more than text: markup, mathematics, a megabyte on one line."""

from functools import partial
from time import thread_time

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QColor, QImage

from cxdesk.domain.account import AccountDraft
from cxdesk.domain.capture import Known, parse
from cxdesk.features.timeline import service
from cxdesk.features.timeline.ui.capture_box import CaptureBox
from cxdesk.features.timeline.ui.timeline_panel import TimelinePanel
from cxdesk.store import accounts
from cxdesk.store.journal import deed

CANARY = QColor("#ff00fe")


@pytest.fixture
def account(app, today):
    with app.book.write() as db, deed(db, "Prepare"):
        return accounts.add(db, AccountDraft("$\\frac{1}{$ <b>日本</b> & Co"), today)


@pytest.fixture
def picture(tmp_path):
    """A file whose colour is nowhere else."""
    image = QImage(64, 64, QImage.Format.Format_RGB32)
    image.fill(CANARY)
    path = tmp_path / "canary.png"
    assert image.save(str(path))
    return path


@pytest.fixture
def seen(qtbot, runner, account):
    """The timeline and the capture box of the account, as they look with `text` in both."""

    def seen(text, today):
        runner.write(
            partial(service.record, account_id=account, draft=_note(text, today), today=today)
        )
        images = []
        for widget in (TimelinePanel(runner), CaptureBox(runner)):
            qtbot.addWidget(widget)
            widget.resize(500, 300)
            widget.show()
            widget.show_account(account)
            if isinstance(widget, CaptureBox):
                widget.form.edit.insertPlainText(text)
            images.append(widget.grab().toImage())
        return images

    return seen


def _note(text, today):
    return parse(text, Known(today)).settled()


def test_a_picture_in_a_note_is_words(seen, picture, today):
    text = f'<img src="{picture.as_uri()}" width="64" height="64"> @<img src="{picture}">'

    images = seen(text, today)

    assert not any(_shows(image, CANARY) for image in images)


def _shows(image, colour):
    points = ((x, y) for x in range(0, image.width(), 4) for y in range(0, image.height(), 4))
    return any(image.pixelColor(x, y) == colour for x, y in points)


def test_the_canary_would_be_seen(picture):
    assert _shows(QImage(str(picture)), CANARY)


@pytest.mark.parametrize(
    "text",
    [
        "$\\frac{1}{$",
        "_x_ **y** `z`",
        "日本 العربية 😀‍👩‍👧",
        "\u202eright to left override",
        "a\u0300" * 200,
        "@$\\frac{ !{0} by friday #{x} {{}} %s %(n)s",
        "\ud800 lone surrogate",
    ],
)
def test_strange_text_is_drawn_and_kept(seen, text, today):
    images = seen(text, today)

    assert all(not image.isNull() for image in images)


def test_a_megabyte_on_one_line_is_refused_at_once_and_nothing_is_lost(
    qtbot, runner, account, app
):
    box = CaptureBox(runner)
    qtbot.addWidget(box)
    box.show()
    box.show_account(account)
    box.form.edit.insertPlainText("typed before")
    huge = QMimeData()
    huge.setText("x" * 1_000_000)
    began = thread_time()

    box.form.edit.insertFromMimeData(huge)

    assert thread_time() - began < 2
    assert "Nothing was lost" in box.form.notice
    assert box.form.typed.text == "typed before"
