import time
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from cxdesk.app import Ground, build_to_show
from cxdesk.clock import Clock
from cxdesk.desk import picture, start
from cxdesk.domain.account import AccountDraft
from cxdesk.domain.errors import DeskError
from cxdesk.domain.outline import Outline
from cxdesk.features.accounts import service
from cxdesk.features.accounts.listing import Segment
from cxdesk.features.backup import service as backup
from cxdesk.store import book as books
from cxdesk.store.reading import CopyToRead


@pytest.fixture
def filled(app, today):
    with app.book.write() as db:
        service.open_account(db, AccountDraft("Acme"), today)
        service.open_account(db, AccountDraft("Bolt"), today)
    return app


@pytest.fixture
def desk(qapp, filled):
    desk = start.Desk(filled, qapp)
    yield desk
    desk.end()


def furnished(desk, qtbot):
    qtbot.waitUntil(lambda: desk.window.is_furnished)


def names(desk):
    model = desk.window.shell.accounts.list.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_the_window_shows_the_book_read_on_threads_of_its_own(desk, qtbot):
    desk.begin()

    qtbot.waitUntil(lambda: names(desk) == ["Prospect, 2 accounts", "Acme", "Bolt"])


@pytest.fixture
def early(qapp, filled, paths, clock):
    """As the program starts: the outline is there, and the book is still closed."""
    filled.book.close()
    app, outline = build_to_show(Ground(paths, clock, filled.book.path))
    desk = start.Desk(app, qapp, outline)
    yield desk
    desk.end()
    desk._app.book.close()


def test_the_outline_is_painted_before_the_book_is_opened_and_then_filled(early, qtbot):
    seen = []
    early.first_paint.done.connect(lambda: seen.append((names(early), early._app.book._book)))

    early.begin()
    furnished(early, qtbot)

    page = early.window.shell.accounts.list
    qtbot.waitUntil(lambda: page.segments.button(Segment.QUIET).accessibleName() != "")
    assert seen == [(["Prospect, 2 accounts", "Acme", "Bolt"], None)]
    assert names(early) == seen[0][0]
    assert page.segments.button(Segment.QUIET).accessibleName() == "Quiet, 0"


def test_what_is_chosen_in_the_outline_stays_chosen_and_comes_to_the_page(early, qtbot):
    early.begin()
    early.window.activateWindow()
    qtbot.waitUntil(early.window.isActiveWindow)
    accounts = early.window.shell.accounts
    accounts.list.list.step(1)
    bolt = accounts.account

    furnished(early, qtbot)

    assert accounts.list.current_account() == accounts.account == bolt
    assert accounts.list.list.hasFocus()
    qtbot.waitUntil(lambda: accounts.page.head.title.text() == "Bolt")


def test_keys_and_clicks_wait_until_the_first_page_has_been_read(early, qtbot):
    with qtbot.waitSignal(early.first_paint.done):
        early.begin()

    page = early.window.shell.accounts.page
    assert page.isVisible()
    assert page.head.title.text() == "Acme"
    assert not early._ready.isRunning()


def test_nobody_waits_for_the_page_of_a_book_without_accounts(qapp, qtbot, app, monkeypatch):
    monkeypatch.setattr(start, "_LONGEST_WAIT_MS", 60_000)
    desk = start.Desk(app, qapp, Outline((), 0))

    with qtbot.waitSignal(desk.first_paint.done, timeout=20_000):
        desk.begin()

    assert desk.window.is_furnished
    assert desk.window.shell.is_first_run
    desk.end()


def test_words_typed_into_the_outline_filter_the_list_when_it_is_read(early, qtbot):
    early.begin()
    page = early.window.shell.accounts.list

    qtbot.keyClicks(page.filter, "bol")

    qtbot.waitUntil(lambda: names(early) == ["Prospect, 1 account", "Bolt"])


@pytest.mark.qt_log_ignore("does not support raise")
def test_a_book_that_cannot_be_opened_after_all_is_told_in_the_window(early, qtbot, monkeypatch):
    def refuse(*_):
        raise DeskError("Another program is writing to the book.")

    monkeypatch.setattr(books, "open_book", refuse)

    early.begin()

    furnished(early, qtbot)
    qtbot.waitUntil(lambda: early.window.trouble.box is not None)
    assert early.window.trouble.box.text() == "Another program is writing to the book."


def test_the_first_paint_is_followed_by_todays_backup(desk, qtbot, filled):
    desk.begin()

    qtbot.waitUntil(lambda: len(backup.backups(filled)) == 1)
    foot = desk.window.shell.nav.foot
    qtbot.waitUntil(lambda: "Backed up" in foot.accessibleName())


@pytest.mark.qt_log_ignore("does not support raise")
def test_a_second_start_raises_the_first_window_and_ends(desk, qtbot, qapp, filled, monkeypatch):
    desk.begin()
    furnished(desk, qtbot)
    second = start.Desk(filled, qapp)
    ended = []
    monkeypatch.setattr(QApplication, "quit", lambda *_: ended.append(True))

    with qtbot.waitSignal(desk._one.raised):
        second.begin()

    qtbot.waitUntil(lambda: ended == [True])
    assert second.window is None
    second.end()


def test_what_was_asked_for_last_is_done_before_the_window_ends(desk, qtbot, filled, today):
    desk.begin()
    runner = desk._runner

    runner.write(lambda db: service.open_account(db, AccountDraft("At the last"), today))
    desk.end()

    with filled.book.read() as db:
        found = [line.name for line in service.by_rung(db, today)]
    assert "At the last" in found


def test_the_window_is_free_while_a_deed_takes_long(desk, qtbot):
    desk.begin()
    furnished(desk, qtbot)
    gaps, last = [], time.monotonic()

    desk._runner.write(lambda db: time.sleep(0.5))
    while desk._runner.is_busy:
        QApplication.processEvents()
        gaps.append(time.monotonic() - last)
        last = time.monotonic()

    assert max(gaps) < 0.3


def test_a_picture_shows_the_account_asked_for(qapp, filled, tmp_path):
    file = tmp_path / "bolt.png"

    picture.take(filled, file, picture.View(account="Bolt", size=(1100, 700)))

    image = QImage(str(file))
    assert (image.width(), image.height()) == (1100, 700)


def test_a_picture_of_a_page_that_is_not_there_says_which_are(qapp, filled, tmp_path):
    with pytest.raises(DeskError, match="accounts, import, tray, duplicates, settings"):
        picture.take(filled, tmp_path / "no.png", picture.View(page="ladder"))


def test_what_lay_in_the_trash_for_a_month_goes_after_the_backup(desk, qtbot, filled, clock):
    with filled.book.write() as db:
        service.trash(db, service.find(db, "Bolt"))
    later = Clock(lambda: clock.now() + timedelta(days=31))
    old = start.Desk(replace(filled, clock=later), desk._qt)

    old.begin()

    qtbot.waitUntil(lambda: trashed(filled) == [])
    assert len(backup.backups(filled)) == 1
    old.end()


def trashed(app):
    with app.book.read() as db:
        return [account.name for account, _at in service.trashed(db)]


def test_a_book_that_may_only_be_read_is_shown_and_says_why(qapp, qtbot, filled):
    filled.book.close()
    copy = CopyToRead(filled.book.path, filled.clock)
    desk = start.Desk(replace(filled, book=copy), qapp)

    desk.begin()

    qtbot.waitUntil(lambda: desk.window.trouble.box is not None)
    assert desk.window.trouble.box.text() == copy.refusal
    assert names(desk) == ["Prospect, 2 accounts", "Acme", "Bolt"]
    assert backup.backups(filled) == []
    desk.end()
