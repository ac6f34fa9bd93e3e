"""Opens the window over a book, once per book, and runs it until it is closed."""

import json
import platform
import sys
import threading
from functools import partial
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, QProcess, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QMessageBox

from cxdesk import log
from cxdesk.app import App
from cxdesk.desk.app_icon import app_icon
from cxdesk.desk.first_paint import FirstPaint, age_of_process
from cxdesk.desk.one_window import OneWindow
from cxdesk.desk.window import Window
from cxdesk.domain.errors import DeskError
from cxdesk.features.backup import service as backup
from cxdesk.features.history.ui.text_undo import TextUndo
from cxdesk.i18n import _
from cxdesk.qt import theme
from cxdesk.qt.fading import allow_motion
from cxdesk.qt.interpreter import Interpreter
from cxdesk.qt.runner import Executors, Runner

_AFTER_FIRST_PAINT_MS = 200


def start(app: App, first_paint: bool = False) -> int:
    """Gives the exit code. With `first_paint`: paints, prints the milliseconds, and quits."""
    handler = log.open_log(app.paths.log)
    qt = application(app)
    desk = Desk(app, qt)
    if first_paint:
        desk.first_paint.done.connect(partial(_print_and_quit, qt))
    desk.begin()
    code = qt.exec()
    desk.end()
    log.close_log(handler)
    return code


def application(app: App) -> QApplication:
    """The one QApplication, dressed as the settings of this machine say."""
    qt = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(qt, QApplication)
    qt.setApplicationName("CxDesk")
    qt.setDesktopFileName("cxdesk")
    values = app.settings.values
    theme.apply(qt, values.theme.value, values.text_size / 100)
    allow_motion(values.motion)
    qt.setWindowIcon(app_icon())
    return qt


def _print_and_quit(qt: QApplication) -> None:
    sys.stdout.write(json.dumps({"first_paint_ms": round(age_of_process() * 1000)}) + "\n")
    qt.quit()


class Desk(QObject):
    """One book, one window, three threads. Everything ends in `end`."""

    def __init__(self, app: App, qt: QApplication) -> None:
        super().__init__(qt)
        self._app = app
        self._qt = qt
        self._hooks = sys.excepthook, threading.excepthook
        self._one = OneWindow(app.book.path, self)
        self._runner: Runner | None = None
        self._interpreter = Interpreter(self)
        self._text_undo: TextUndo | None = None
        self.window: Window | None = None
        self.question: QMessageBox | None = None
        self.first_paint = FirstPaint(self)

    def begin(self) -> None:
        """Opens the window; or raises the one that has the book; or asks when it is elsewhere."""
        if self._one.take():
            self._open()
        elif self._one.machine() not in ("", platform.node()):
            self._ask()
        else:
            self._one.raise_other()
            QTimer.singleShot(0, self._qt.quit)

    def end(self) -> None:
        """In this order: no answer then comes to a widget that is half gone."""
        sys.excepthook, threading.excepthook = self._hooks
        if self._text_undo is not None:
            shiboken6.delete(self._text_undo)
            self._text_undo = None
        self._interpreter.end()
        if self._runner is not None:
            self._runner.close()
            self._runner = None
        if self.window is not None:
            self.window.hide()
            shiboken6.delete(self.window)
            self.window = None
        self._one.release()

    def _open(self) -> None:
        self._runner = Runner(self._app.book, Executors.threads(), self._app.clock)
        self._interpreter.begin(self._runner)
        self.window = Window(self._app, self._runner)
        self.window.other_wanted.connect(_open_other)
        self._one.raised.connect(self.window.come_forward)
        self._text_undo = TextUndo(self._qt)
        log.watch_crashes(self.window.trouble.hear)
        log.note(log.Event.STARTED)
        self.window.first_list.connect(self._on_list, Qt.ConnectionType.SingleShotConnection)
        self.first_paint.done.connect(self._on_painted)
        self.window.show()

    @Slot()
    def _on_list(self) -> None:
        if self.window is not None:
            self.first_paint.wait_for(self.window.shell.first_sight())

    @Slot()
    def _on_painted(self) -> None:
        QTimer.singleShot(_AFTER_FIRST_PAINT_MS, self._after_first_paint)

    def _after_first_paint(self) -> None:
        """What is not needed to see the list: why a book may only be read, or today's backup."""
        if self._runner is None or self.window is None:
            return
        if self._app.book.refusal is not None:
            self.window.trouble.tell(DeskError(self._app.book.refusal))
            return
        work = partial(backup.back_up_daily, self._app)
        self._runner.aside(work, self._on_backed_up, self.window.trouble.tell)

    @Slot(object)
    def _on_backed_up(self, made: backup.Copy | None) -> None:
        """Only then is let go what has been in the trash for thirty days."""
        if self._runner is not None and self.window is not None:
            self.window.on_daily_backup(made)
            emptying = partial(backup.purge, self._app)
            self._runner.alone(emptying, None, self.window.trouble.tell)

    def _ask(self) -> None:
        """Somebody else's machine has the lock: only the user can know whether it is true."""
        box = QMessageBox()
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(_("CxDesk"))
        box.setText(
            _(
                "This book seems to be open elsewhere: {holder}. Nothing was changed."
                " Close it there first. Open it here only when you know that it is closed;"
                " a backup is made before."
            ).format(holder=self._one.holder())
        )
        box.addButton(_("Leave it closed"), QMessageBox.ButtonRole.RejectRole)
        box.addButton(_("Open it here"), QMessageBox.ButtonRole.AcceptRole)
        box.accepted.connect(self._open_anyway)
        box.rejected.connect(self._qt.quit)
        self.question = box
        box.open()

    def _open_anyway(self) -> None:
        backup.back_up(self._app, _("opened on two machines"))
        self._one.take_over()
        self._open()


def _open_other(book: Path) -> None:
    """Another book is another process: one window each."""
    QProcess.startDetached(sys.executable, ["-m", "cxdesk", "--book", str(book), "desk"])
