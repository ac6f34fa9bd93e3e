"""What the window has beside its list: pages, menus, and what they lead to.

Imported when the list has been painted, for all this takes longer than to get there.
"""

from PySide6.QtCore import QObject, Slot

from cxdesk.app import App
from cxdesk.desk import actions as names
from cxdesk.desk import menus
from cxdesk.desk.actions import Actions
from cxdesk.desk.app_icon import app_icon
from cxdesk.desk.beginnings import Beginnings
from cxdesk.desk.book_line import BookLine
from cxdesk.desk.copying import Copying
from cxdesk.desk.doubles import Doubles
from cxdesk.desk.keys_sheet import KeysSheet
from cxdesk.desk.panes import Panes
from cxdesk.desk.papers import Papers
from cxdesk.desk.rooms import Rooms
from cxdesk.desk.upkeep import Upkeep
from cxdesk.desk.window import Window
from cxdesk.features.backup.service import Copy
from cxdesk.features.history.ui.undo_actions import UndoActions
from cxdesk.i18n import _
from cxdesk.qt.fading import allow_motion
from cxdesk.qt.runner import Runner
from cxdesk.qt.toast import Toast


class Furniture(QObject):
    """Puts the rooms into the shell and connects them with each other."""

    def __init__(self, app: App, runner: Runner, window: Window) -> None:
        super().__init__(window)
        shell = window.shell
        self._window = window
        shell.furnish(Rooms(app, runner, shell))
        self.toast = Toast(window)
        self.actions = Actions(window, shell.stack)
        self.undo = UndoActions(runner, window, self.toast)
        self.themes = menus.ThemeChoice(window, app.settings.values.theme)
        self.beginnings = Beginnings(runner, window, shell)
        self.book_line = BookLine(app, runner, shell.nav)
        self.papers = Papers(runner, window, shell.accounts.page, self.toast)
        self.copying = Copying(window, shell.accounts.list)
        self.doubles = Doubles(runner, window, shell)
        self.panes = Panes(window, shell.panes)
        self.upkeep = Upkeep(app, runner, self.book_line, window.trouble)
        groups = self._groups()
        menus.fill(window.menuBar(), groups)
        self.keys = KeysSheet(window, groups)
        self._connect_actions()
        self._connect_news()
        self._allow_single_keys(app.settings.values.single_keys)
        window.setWindowIcon(app_icon())
        allow_motion(app.settings.values.motion)

    def _groups(self) -> menus.Groups:
        """The actions of the menus, and the sections of the sheet of keys."""
        window = self._window
        mine = {menu: list(self.actions.in_menu(menu)) for menu in names.specs()}
        undo = [self.undo.undo, self.undo.redo, menus.separator(window)]
        account = window.shell.accounts.page.actions_
        account.live_on(window.shell.accounts)
        themes = [menus.separator(window), *self.themes.actions]
        actions = (
            mine[names.FILE],
            [*undo, *self.copying.actions, *mine[names.EDIT]],
            account.all,
            [*mine[names.VIEW], *themes],
            mine[names.HELP],
        )
        return dict(zip(menus.titles(), actions, strict=True))

    def _connect_actions(self) -> None:
        shell = self._window.shell
        doers = {
            "new_account": self.beginnings.new_account,
            "import": shell.choose_file,
            "duplicates": self.doubles.open,
            "export": shell.open_export,
            "open_book": self.book_line.ask_for_other,
            "back_up": shell.settings.backups.back_up,
            "restore": shell.open_backups,
            "quit": self._window.close,
            "filter": shell.open_filter,
            "accounts": shell.open_accounts,
            "imports": shell.open_import,
            "settings": shell.open_settings,
            "next_pane": self.panes.next,
            "previous_pane": self.panes.previous,
            "keys": self.keys.show_keys,
        }
        self.actions.connect_to(doers)
        shell.nav.search.clicked.connect(shell.open_filter)
        shell.first.import_wanted.connect(shell.choose_file)
        shell.first.restore_wanted.connect(shell.open_backups)
        self.themes.chosen.connect(shell.settings.appearance.choose_theme)
        shell.settings.appearance.themes.idClicked.connect(self.themes.show_place)

    def _connect_news(self) -> None:
        settings = self._window.shell.settings
        self._window.shell.said.connect(self._say)
        self.copying.said.connect(self._say)
        settings.backups.done.connect(self._on_backup)
        settings.appearance.single_keys_chosen.connect(self._allow_single_keys)
        self.book_line.learned.connect(self.beginnings.learn)
        self.book_line.other_wanted.connect(self._window.other_wanted)

    @Slot(bool)
    def _allow_single_keys(self, allowed: bool) -> None:
        self.actions.allow_single_keys(allowed)
        self._window.shell.accounts.page.actions_.use_single_keys(allowed)

    @Slot(object)
    def _on_backup(self, copy: Copy) -> None:
        self.book_line.refresh()
        self._say(_("Backed up and verified: {name}").format(name=copy.path.name))

    @Slot(str)
    def _say(self, sentence: str) -> None:
        self.toast.say(sentence, can_undo=False)
