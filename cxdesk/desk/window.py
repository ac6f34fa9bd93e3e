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
from cxdesk.desk.keys_sheet import KeysSheet
from cxdesk.desk.panes import Panes
from cxdesk.desk.papers import Papers
from cxdesk.desk.shell import Shell
from cxdesk.desk.trouble import Trouble
from cxdesk.domain.changes import Changed, Kind
from cxdesk.features.backup.service import Copy
from cxdesk.features.history.ui.undo_actions import UndoActions
from cxdesk.features.preferences.about import About
from cxdesk.i18n import _
from cxdesk.qt.focus_ring import FocusRing
from cxdesk.qt.runner import Runner
from cxdesk.qt.toast import Toast
from cxdesk.settings import Theme, WidthClass

SMALLEST = (900, 600)


class Window(QMainWindow):
    """One book in one window; `closed` comes when everything typed has been kept."""

    closed = Signal()
    other_wanted = Signal(object)
    first_list = Signal()

    def __init__(self, app: App, runner: Runner) -> None:
        super().__init__()
        self._app = app
        self._runner = runner
        self._day = runner.today()
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
        self.panes = Panes(self, (self.shell.nav, accounts.list.list, accounts.page))
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
            _("&Edit"): [*undo, *mine[names.EDIT]],
            _("&Account"): account.all,
            _("&View"): [*mine[names.VIEW], *themes],
            _("&Help"): mine[names.HELP],
        }

    def _connect_actions(self) -> None:
        shell = self.shell
        doers = {
            "new_account": self.beginnings.new_account,
            "import": shell.choose_file,
            "open_book": self.book_line.ask_for_other,
            "back_up": shell.settings.backups.back_up,
            "restore": self.open_backups,
            "quit": self.close,
            "filter": self.open_filter,
            "accounts": self.open_accounts,
            "imports": self.open_import,
            "settings": self.open_settings,
            "next_pane": self.panes.next,
            "previous_pane": self.panes.previous,
            "keys": self.keys.show_keys,
        }
        self.actions_.connect_to(doers)
        shell.nav.search.clicked.connect(self.open_filter)
        shell.first.import_wanted.connect(shell.choose_file)
        shell.first.restore_wanted.connect(self.open_backups)
        self.themes.chosen.connect(self._on_theme)

    def _connect_news(self) -> None:
        settings = self.shell.settings
        self._runner.failed.connect(self.trouble.tell)
        settings.said.connect(self._say)
        settings.backups.done.connect(self._on_backup)
        settings.appearance.single_keys_chosen.connect(self._allow_single_keys)
        self.book_line.learned.connect(self._on_learned)
        self.book_line.other_wanted.connect(self.other_wanted)
        self.shell.accounts.list.listed.connect(self.first_list)

    @Slot()
    def open_accounts(self) -> None:
        self.shell.go("accounts")

    @Slot()
    def open_import(self) -> None:
        self.shell.go("import")

    @Slot()
    def open_settings(self) -> None:
        self.shell.go("settings")

    @Slot()
    def open_backups(self) -> None:
        self.shell.start_blank()
        self.shell.go("settings")
        self.shell.settings.show_backups()

    @Slot()
    def open_filter(self) -> None:
        self.shell.go("accounts")
        self.shell.accounts.list.focus_filter()

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
            self._runner.look_for_news()
            self._turn_the_day()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.shell.accounts.page.flush()
        shell = self.shell
        panes = shell.accounts.pane_sizes()
        window_place.keep(self, WidthClass.of(shell.width()), panes, self._app.settings)
        super().closeEvent(event)
        self.closed.emit()

    @Slot(object)
    def _turn_the_day(self) -> None:
        """A window left open overnight shows another day: all that is late, due or quiet."""
        if self._day != self._runner.today():
            self._day = self._runner.today()
            self._runner.changed.emit(Changed(frozenset(Kind), frozenset()))

    def _on_theme(self, theme: Theme) -> None:
        self.shell.settings.appearance.choose_theme(theme)

    @Slot(bool)
    def _allow_single_keys(self, allowed: bool) -> None:
        self.actions_.allow_single_keys(allowed)
        self.shell.accounts.page.actions_.use_single_keys(allowed)

    @Slot(object)
    def _on_learned(self, known: About) -> None:
        self.beginnings.popover.show_currency(known.currency)

    @Slot(object)
    def _on_backup(self, copy: Copy) -> None:
        self.book_line.refresh()
        self._say(_("Backed up and verified: {name}").format(name=copy.path.name))

    @Slot(str)
    def _say(self, sentence: str) -> None:
        self.toast.say(sentence, can_undo=False)
