"""Opens the window over a book, once per book, and runs it until it is closed."""

import json
import platform
import sys
import threading
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from cxdesk import log
from cxdesk.app import App
from cxdesk.desk.first_paint import FirstPaint, age_of_process
from cxdesk.desk.one_window import OneWindow
from cxdesk.desk.window import Window
from cxdesk.domain.outline import Outline
from cxdesk.i18n import _
from cxdesk.qt import theme
from cxdesk.qt.interpreter import Interpreter
from cxdesk.qt.runner import Executors, Runner

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox

    from cxdesk.features.history.ui.text_undo import TextUndo

_AFTER_FURNISHING_MS = 200
_LONGEST_WAIT_MS = 5000


def start(app: App, outline: Outline | None = None, first_paint: bool = False) -> int:
    """Gives the exit code. `outline` is shown at once, while the book has still to be opened.

    With `first_paint`: paints, prints the milliseconds, and quits.
    """
    handler = log.open_log(app.paths.log)
    qt = application(app)
    desk = Desk(app, qt, outline)
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
    return qt


def _print_and_quit(qt: QApplication) -> None:
    sys.stdout.write(json.dumps({"first_paint_ms": round(age_of_process() * 1000)}) + "\n")
    qt.quit()


class Desk(QObject):
    """One book, one window, three threads. Everything ends in `end`."""

    def __init__(self, app: App, qt: QApplication, outline: Outline | None = None) -> None:
        super().__init__(qt)
        self._app = app
        self._outline = outline
        self._qt = qt
        self._hooks = sys.excepthook, threading.excepthook
        self._one = OneWindow(app.book.path, self)
        self._runner: Runner | None = None
        self._interpreter = Interpreter(self)
        self._text_undo: TextUndo | None = None
        self.window: Window | None = None
        self.question: QMessageBox | None = None
        self.first_paint = FirstPaint(self)
        self._painted = threading.Event()
        self._ready = QEventLoop(self)

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
        self._painted.set()
        if self._runner is not None:
            self._runner.close()
            self._runner = None
        if self.window is not None:
            self.window.hide()
            shiboken6.delete(self.window)
            self.window = None
        self._one.release()

    def _open(self) -> None:
        threads = Executors.threads()
        self._runner = Runner(self._app.book, threads, self._app.clock)
        self._interpreter.begin(self._runner)
        self.window = Window(self._app, self._runner)
        self.window.other_wanted.connect(_open_other)
        self._one.raised.connect(self.window.come_forward)
        log.watch_crashes(self.window.trouble.hear)
        log.note(log.Event.STARTED)
        self.first_paint.done.connect(self._on_painted)
        if self._outline is None:
            self.window.first_list.connect(self._on_list, Qt.ConnectionType.SingleShotConnection)
        else:
            threads.reader.submit(self._painted.wait)  # the list itself is read after it is seen
            self.window.shell.show_outline(self._outline)
            self._on_list()
        self.window.show()

    @Slot()
    def _on_list(self) -> None:
        if self.window is not None:
            self.first_paint.wait_for(self.window.shell.first_sight())

    @Slot()
    def _on_painted(self) -> None:
        """Only now SQLAlchemy and the rooms are imported.

        Keys and clicks wait for the first page, so that none of them is lost.
        """
        self._painted.set()
        self._one.listen()
        if self._runner is not None:
            self._runner.aside(_import_furniture, self._furnish)
            QTimer.singleShot(_LONGEST_WAIT_MS, self._ready.quit)
            self._ready.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def _furnish(self, _none: None) -> None:
        from cxdesk.features.history.ui.text_undo import TextUndo  # noqa: PLC0415 - after the list

        if self.window is None:
            return
        self._text_undo = TextUndo(self._qt)
        self.window.furnish()
        accounts = self.window.shell.accounts
        accounts.page.head.shown.connect(self._on_page)
        if accounts.account is None:
            self._ready.quit()
        QTimer.singleShot(_AFTER_FURNISHING_MS, self.window.furniture.upkeep.begin)

    @Slot()
    def _on_page(self) -> None:
        self._ready.quit()

    def _ask(self) -> None:
        """Somebody else's machine has the lock: only the user can know whether it is true."""
        from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - hardly ever

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
        from cxdesk.features.backup import service as backup  # noqa: PLC0415 - after first paint

        backup.back_up(self._app, _("opened on two machines"))
        self._one.take_over()
        self._open()


def _import_furniture() -> None:
    import_module("cxdesk.desk.furniture")


def _open_other(book: Path) -> None:
    """Another book is another process: one window each."""
    from PySide6.QtCore import QProcess  # noqa: PLC0415 - on demand

    QProcess.startDetached(sys.executable, ["-m", "cxdesk", "--book", str(book), "desk"])
