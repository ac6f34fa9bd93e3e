"""How accounts come into an empty or a growing book: by hand, or from the sample."""

from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from cxdesk.desk.shell import Shell
from cxdesk.domain.account import AccountDraft, AccountId
from cxdesk.features.accounts import service
from cxdesk.features.accounts.ui.new_account import NewAccountPopover
from cxdesk.features.preferences.about import About
from cxdesk.features.sample import service as sample
from cxdesk.qt.runner import Runner


class Beginnings(QObject):
    """Opens the panel for a new account, and fills an empty book with the sample."""

    def __init__(self, runner: Runner, window: QWidget, shell: Shell) -> None:
        super().__init__(window)
        self._runner = runner
        self._shell = shell
        self.popover = NewAccountPopover(window)
        self.popover.wanted.connect(self._keep)
        shell.accounts.list.new_wanted.connect(self.popover.open_at)
        shell.first.blank_wanted.connect(self._start_blank)
        shell.first.sample_wanted.connect(self._fill)

    @Slot(object)
    def learn(self, known: About) -> None:
        """In which currency amounts are typed."""
        self.popover.show_currency(known.currency)

    @Slot()
    def new_account(self) -> None:
        self._shell.go("accounts")
        self._shell.start_blank()
        button = self._shell.accounts.list.add_button
        self.popover.open_at(button if button.isVisible() else self._shell.nav)

    @Slot()
    def _start_blank(self) -> None:
        self._shell.start_blank()
        self.popover.open_at(self._shell.accounts.list.add_button)

    @Slot()
    def _fill(self) -> None:
        self._runner.write(partial(sample.fill, today=self._runner.today()))

    @Slot(object)
    def _keep(self, draft: AccountDraft) -> None:
        deed = partial(service.open_account, draft=draft, today=self._runner.today())
        self._runner.write(deed, self._kept, failed=self.popover.refuse)

    def _kept(self, account: AccountId) -> None:
        self.popover.done()
        self._shell.accounts.open_account(account)
