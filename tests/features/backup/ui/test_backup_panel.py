"""Backups on screen."""

from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cxdesk.domain.account import AccountDraft
from cxdesk.features.accounts import service as accounts
from cxdesk.features.backup import service
from cxdesk.features.backup.service import Copy
from cxdesk.features.backup.ui.backup_panel import BackupPanel
from cxdesk.features.backup.ui.backup_words import size_text, status_text
from cxdesk.features.backup.ui.restore_popover import RestorePopover


class Window(QWidget):
    """What the panel's popovers float over."""

    def __init__(self, app, runner) -> None:
        super().__init__()
        self.panel = BackupPanel(app, runner)
        QVBoxLayout(self).addWidget(self.panel)
        self.resize(800, 600)
        self.said: list[str] = []
        self.panel.said.connect(self.said.append)


@pytest.fixture
def window(qtbot, app, runner):
    window = Window(app, runner)
    qtbot.addWidget(window)
    window.show()
    return window


def names(app):
    with app.book.read() as db:
        return [line.name for line in accounts.by_rung(db, app.clock.today())]


def open_account(app, name, today):
    with app.book.write() as db:
        accounts.open_account(db, AccountDraft(name), today)


def click(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def asked(window):
    return window.findChild(RestorePopover)


def test_back_up_now_makes_a_verified_copy_and_lists_it(window, app, qtbot):
    with qtbot.waitSignal(window.panel.done) as done:
        click(window.panel.now_button)

    made = done.args[0]
    assert [copy.path for copy in service.backups(app)] == [made.path]
    assert "verified" in window.panel.list.rows.row_at(0).sentence
    service.check(made.path)


def test_without_a_backup_there_is_nothing_to_restore(window):
    assert not window.panel.restore_button.isEnabled()


def test_a_restore_explains_itself_before_anything_happens(window, app, today):
    click(window.panel.now_button)
    open_account(app, "Acme", today)

    click(window.panel.restore_button)

    assert asked(window).isVisible()
    assert names(app) == ["Acme"]


def test_escape_leaves_the_book_as_it_is(window, app, today):
    click(window.panel.now_button)
    open_account(app, "Acme", today)
    click(window.panel.restore_button)

    QTest.keyClick(asked(window), Qt.Key.Key_Escape)

    assert names(app) == ["Acme"]


def test_a_restore_brings_the_backup_and_keeps_the_present_book(window, app, today):
    open_account(app, "Acme", today)
    click(window.panel.now_button)
    open_account(app, "Brightwater", today)
    click(window.panel.restore_button)

    click(asked(window).agree_button)

    kept = list(app.book.path.parent.glob("*.replaced-*"))
    assert names(app) == ["Acme"]
    assert len(kept) == 1
    assert kept[0].name in window.said[-1]


def test_a_backup_that_is_damaged_is_refused_and_the_book_stays(window, app, today):
    click(window.panel.now_button)
    open_account(app, "Acme", today)
    damaged = service.backups(app)[0].path
    damaged.write_bytes(damaged.read_bytes()[:5000])

    window.panel.restore(damaged)

    assert names(app) == ["Acme"]
    assert "Nothing was changed" in window.said[-1]


def test_a_folder_that_cannot_be_written_to_is_said(window, app, tmp_path):
    in_the_way = tmp_path / "a file"
    in_the_way.write_text("not a folder")
    app.settings.keep(backup_folder=in_the_way)

    click(window.panel.now_button)

    assert window.said
    assert window.panel.now_button.isEnabled()


@pytest.mark.parametrize(
    ("size", "text"),
    [(1, "1 kB"), (1024 * 912, "912 kB"), (1024 * 1024 * 4 + 210_000, "4.2 MB")],
)
def test_a_size_is_told_in_the_unit_people_use(size, text):
    assert size_text(size) == text


def test_the_foot_of_the_navigation_says_when_the_last_backup_was(tmp_path):
    copy = Copy(tmp_path, datetime(2026, 11, 17, 9, 12), "daily", 1)

    assert status_text(copy, date(2026, 11, 17)) == "Backed up 09:12"
    assert status_text(copy, date(2026, 11, 18)) == "Backed up Tue 17 Nov"
    assert status_text(None, date(2026, 11, 18)) == "Not backed up yet"
