"""What the rooms have to show beside the list of accounts."""

from functools import partial

from PySide6.QtWidgets import QWidget

from cxdesk.app import App
from cxdesk.desk.account_page import AccountPage
from cxdesk.desk.settings_place import SettingsPlace
from cxdesk.features.duplicates.ui.duplicates_page import DuplicatesPage
from cxdesk.features.transfer import service as transfer
from cxdesk.features.transfer.ui.import_page import ImportPage
from cxdesk.features.transfer.ui.tray_page import TrayPage
from cxdesk.qt.runner import Runner


class Rooms:
    """Makes each once; the shell shows them and has them from then on."""

    def __init__(self, app: App, runner: Runner, parent: QWidget) -> None:
        self.page = AccountPage(runner)
        self.settings = SettingsPlace(app, runner)
        self.imports = ImportPage(runner, partial(transfer.back_up, app))
        self.tray = TrayPage(runner, parent)
        self.duplicates = DuplicatesPage(runner)
