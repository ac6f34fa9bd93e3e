"""The window: puts the rooms side by side, decides nothing about accounts."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

from cxdesk.app import App
from cxdesk.desk import actions as names
from cxdesk.desk import menus, window_place
from cxdesk.desk.actions import Actions
from cxdesk.desk.beginnings import Beginnings
from cxdesk.desk.book_line import BookLine
from cxdesk.desk.copying import Copying
from cxdesk.desk.day_watch import DayWatch
from cxdesk.desk.doubles import Doubles
from cxdesk.desk.keys_sheet import KeysSheet
from cxdesk.desk.panes import Panes
from cxdesk.desk.papers import Papers
from cxdesk.desk.shell import Shell
from cxdesk.desk.trouble import Trouble
from cxdesk.features.backup.service import Copy
from cxdesk.features.history.ui.undo_actions import UndoActions
from cxdesk.i18n import _
from cxdesk.qt.focus_ring import FocusRing
from cxdesk.qt.runner import Runner
from cxdesk.qt.toast import Toast
from cxdesk.settings import WidthClass

SMALLEST = (900, 600)


class Window(QMainWindow):
    """One book in one window; `other_wanted` brings the file of another book."""

    other_wanted = Signal(object)
    first_list = Signal()

    def __init__(self, app: App, runner: Runner) -> None:
        super().__init__()
        self._app = app
        self._runner = runner
        self.day = DayWatch(runner)
        self.setWindowTitle(_("CxDesk"))
        self.setMinimumSize(*SMALLEST)
        self.shell = Shell(app, runner)
        self.setCentralWidget(self.shell)
        self.toast = Toast(self)
        self.ring = FocusRing(self)
        self.trouble = Trouble(self)
        self.actions_ = Actions(self, self.shell.stack)
        self.undo = UndoActions(runner, self, self.toast)
        self.themes = menus.ThemeChoice(self, app.settings.values.theme)
        self.beginnings = Beginnings(runner, self, self.shell)
        self.book_line = BookLine(app, runner, self.shell.nav)
        accounts = self.shell.accounts
        self.papers = Papers(runner, self, accounts.page, self.toast)
        self.copying = Copying(self, accounts.list)
        self.doubles = Doubles(runner, self, self.shell)
        self.panes = Panes(self, self.shell.panes)
        groups = self._groups()
        menus.fill(self.menuBar(), groups)
        self.keys = KeysSheet(self, groups)
        self._connect_actions()
        self._connect_news()
        self._allow_single_keys(app.settings.values.single_keys)
        window_place.restore(self, app.settings)
        accounts.list.list.setFocus()

    def _groups(self) -> menus.Groups:
        """The menus, and the sections of the sheet of keys."""
        mine = {menu: list(self.actions_.in_menu(menu)) for menu in names.specs()}
        undo = [self.undo.undo, self.undo.redo, menus.separator(self)]
        account = self.shell.accounts.page.actions_
        account.live_on(self.shell.accounts)
        themes = [menus.separator(self), *self.themes.actions]
        return {
            _("&File"): mine[names.FILE],
            _("&Edit"): [*undo, *self.copying.actions, *mine[names.EDIT]],
            _("&Account"): account.all,
            _("&View"): [*mine[names.VIEW], *themes],
            _("&Help"): mine[names.HELP],
        }

    def _connect_actions(self) -> None:
        shell = self.shell
        doers = {
            "new_account": self.beginnings.new_account,
            "import": shell.choose_file,
            "duplicates": self.doubles.open,
            "export": shell.open_export,
            "open_book": self.book_line.ask_for_other,
            "back_up": shell.settings.backups.back_up,
            "restore": shell.open_backups,
            "quit": self.close,
            "filter": shell.open_filter,
            "accounts": shell.open_accounts,
            "imports": shell.open_import,
            "settings": shell.open_settings,
            "next_pane": self.panes.next,
            "previous_pane": self.panes.previous,
            "keys": self.keys.show_keys,
        }
        self.actions_.connect_to(doers)
        shell.nav.search.clicked.connect(shell.open_filter)
        shell.first.import_wanted.connect(shell.choose_file)
        shell.first.restore_wanted.connect(shell.open_backups)
        self.themes.chosen.connect(shell.settings.appearance.choose_theme)
        shell.settings.appearance.themes.idClicked.connect(self.themes.show_place)

    def _connect_news(self) -> None:
        settings = self.shell.settings
        self._runner.failed.connect(self.trouble.tell)
        self.shell.said.connect(self._say)
        self.copying.said.connect(self._say)
        settings.backups.done.connect(self._on_backup)
        settings.appearance.single_keys_chosen.connect(self._allow_single_keys)
        self.book_line.learned.connect(self.beginnings.learn)
        self.book_line.other_wanted.connect(self.other_wanted)
        self.shell.accounts.list.listed.connect(self.first_list)

    @Slot()
    def come_forward(self) -> None:
        """Another start of the same book wanted this window."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def on_daily_backup(self, _copy: Copy | None) -> None:
        self.book_line.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Whatever was written beside this window is read when one comes back to it."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self.day.look()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.shell.accounts.page.flush()
        shell = self.shell
        panes = shell.accounts.pane_sizes()
        window_place.keep(self, WidthClass.of(shell.width()), panes, self._app.settings)
        super().closeEvent(event)

    @Slot(bool)
    def _allow_single_keys(self, allowed: bool) -> None:
        self.actions_.allow_single_keys(allowed)
        self.shell.accounts.page.actions_.use_single_keys(allowed)

    @Slot(object)
    def _on_backup(self, copy: Copy) -> None:
        self.book_line.refresh()
        self._say(_("Backed up and verified: {name}").format(name=copy.path.name))

    @Slot(str)
    def _say(self, sentence: str) -> None:
        self.toast.say(sentence, can_undo=False)
