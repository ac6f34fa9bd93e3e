"""The window: puts the rooms side by side, decides nothing about accounts."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

from cxdesk.app import App
from cxdesk.desk import menus, window_place
from cxdesk.desk.day_watch import DayWatch
from cxdesk.desk.shell import Shell
from cxdesk.desk.trouble import Trouble
from cxdesk.i18n import _
from cxdesk.qt.focus_ring import FocusRing
from cxdesk.qt.runner import Runner
from cxdesk.settings import WidthClass

if TYPE_CHECKING:
    from cxdesk.desk.furniture import Furniture

SMALLEST = (900, 600)


class Window(QMainWindow):
    """One book in one window; `other_wanted` brings the file of another book.

    At first there is the list alone, which can be walked. `furnish` brings the rest.
    """

    other_wanted = Signal(object)
    first_list = Signal()
    furniture: "Furniture"

    def __init__(self, app: App, runner: Runner) -> None:
        super().__init__()
        self._app = app
        self._runner = runner
        self.is_furnished = False
        self.day = DayWatch(runner)
        self.setWindowTitle(_("CxDesk"))
        self.setMinimumSize(*SMALLEST)
        self.shell = Shell(app, runner)
        self.setCentralWidget(self.shell)
        menus.fill(self.menuBar(), dict.fromkeys(menus.titles(), ()))
        self.ring = FocusRing(self)
        self.trouble = Trouble(self)
        runner.failed.connect(self.trouble.tell)
        self.shell.accounts.list.listed.connect(self.first_list)
        window_place.restore(self, app.settings)
        self.shell.accounts.list.list.setFocus()

    def furnish(self) -> None:
        """To be called once, when the list has been painted."""
        from cxdesk.desk.furniture import Furniture  # noqa: PLC0415 - it takes long to import

        self.furniture = Furniture(self._app, self._runner, self)
        self.is_furnished = True

    @Slot()
    def come_forward(self) -> None:
        """Another start of the same book wanted this window."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def changeEvent(self, event: QEvent) -> None:
        """Whatever was written beside this window is read when one comes back to it."""
        super().changeEvent(event)
        is_turn = event.type() is QEvent.Type.ActivationChange and self.isActiveWindow()
        if is_turn and self.is_furnished:
            self.day.look()

    def closeEvent(self, event: QCloseEvent) -> None:
        shell = self.shell
        if self.is_furnished:
            shell.accounts.page.flush()
        panes = shell.accounts.pane_sizes()
        window_place.keep(self, WidthClass.of(shell.width()), panes, self._app.settings)
        super().closeEvent(event)
