"""A picture of a page of the real window, taken without a display."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

import shiboken6
from PySide6.QtCore import QByteArray, QDeadlineTimer, QEventLoop
from PySide6.QtGui import QImageWriter
from PySide6.QtWidgets import QApplication

from cxdesk.app import App
from cxdesk.desk.window import Window
from cxdesk.domain.account import AccountId
from cxdesk.domain.errors import DeskError
from cxdesk.features.accounts import service
from cxdesk.i18n import _
from cxdesk.qt import theme
from cxdesk.qt.runner import Executors, Runner
from cxdesk.qt.theme import Choice

_LONGEST_MS = 20_000
_STILL_MS = 300


@dataclass(frozen=True, slots=True)
class View:
    """`page` is a place of the navigation, or "columns" of the `file` that is brought in;
    `account` is a word that means one, `size` is in pixels."""

    page: str = "accounts"
    account: str | None = None
    file: Path | None = None
    size: tuple[int, int] = (1440, 900)
    theme: Choice = "light"


def take(app: App, file: Path, view: View) -> None:
    """Writes a PNG of the window's content; raises DeskError when there is no such page."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    qt = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(qt, QApplication)
    theme.apply(qt, view.theme)
    account = _account(app, view)
    runner = Runner(app.book, Executors.threads(), app.clock)
    window = Window(app, runner)
    window.furnish()
    try:
        _open(window, view)
        _settle(qt, runner)
        _turn_to(window, account)
        if view.page == "columns":
            window.shell.imports.show_columns()
        _settle(qt, runner)
        image = window.grab().toImage()
    finally:
        window.hide()  # not closed: the user's own window keeps its place
        runner.close()
        shiboken6.delete(window)
    if not QImageWriter(str(file), QByteArray(b"png")).write(image):
        raise DeskError(_("{file} could not be written. Choose another place.").format(file=file))


def _account(app: App, view: View) -> AccountId | None:
    if view.account is None:
        return None
    with app.book.read() as db:
        return service.find(db, view.account)


def _open(window: Window, view: View) -> None:
    """The content alone, in the size asked for: menu bars differ from system to system."""
    window.menuBar().hide()
    window.resize(*view.size)
    window.show()
    window.furniture.book_line.refresh()
    if view.file is None:
        window.shell.open_place(view.page)
    else:
        window.shell.bring_in([view.file])


def _turn_to(window: Window, account: AccountId | None) -> None:
    if account is not None:
        window.shell.accounts.open_account(account)
    if window.shell.accounts.isVisible():
        window.shell.accounts.list.list.setFocus()


def _settle(qt: QApplication, runner: Runner) -> None:
    """Until nothing has been asked for a while: drawings wait for a resting cursor."""
    end, still = QDeadlineTimer(_LONGEST_MS), QDeadlineTimer(_STILL_MS)
    while not still.hasExpired() and not end.hasExpired():
        qt.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        if runner.is_busy:
            still.setRemainingTime(_STILL_MS)
