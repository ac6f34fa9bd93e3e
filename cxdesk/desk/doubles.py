"""The ways to the duplicates: from the menu, and from an account with another one in mind."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from cxdesk.desk.shell import Shell
from cxdesk.domain.merging import Noun
from cxdesk.features.duplicates.ui.other_account import OtherAccount
from cxdesk.qt.runner import Runner


class Doubles(QObject):
    """Opens the place, and asks with which account the one on the page shall become one."""

    def __init__(self, runner: Runner, window: QWidget, shell: Shell) -> None:
        super().__init__(window)
        self._shell = shell
        self.popover = OtherAccount(window, runner)
        self.popover.chosen.connect(self._show)
        shell.accounts.page.actions_.merge.triggered.connect(self.ask)

    @Slot()
    def open(self) -> None:
        self._shell.go("duplicates")

    @Slot()
    def ask(self) -> None:
        account = self._shell.accounts.account
        if account is not None:
            self.popover.ask(account, self._shell.accounts.page.head.more_button)

    @Slot(str, str)
    def _show(self, account: str, other: str) -> None:
        self.open()
        self._shell.duplicates.show_two(Noun.ACCOUNT, account, other)
