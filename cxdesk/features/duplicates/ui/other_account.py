"""With which account shall this one become one: found while one types."""

from collections.abc import Hashable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cxdesk.features.duplicates import service
from cxdesk.i18n import _
from cxdesk.qt.pick_popover import PickPopover
from cxdesk.qt.plain_list import PlainRow
from cxdesk.qt.runner import Runner

_ROWS = 6


class OtherAccount(PickPopover):
    """`chosen` brings the account that was asked about, and the other one."""

    chosen = Signal(str, str)

    def __init__(self, window: QWidget, runner: Runner) -> None:
        super().__init__(window, _("Account"), _("Accounts"), _ROWS)
        self._runner = runner
        self._account = ""
        self.title.setText(_("Merge with which account?"))

    def ask(self, account: str, anchor: QWidget) -> None:
        self._account = account
        self.field.clear()
        self.look_up("")
        self.open_at(anchor)

    def look_up(self, words: str) -> None:
        self._runner.read(partial(service.suggestions, words=words), self._show)

    def take(self, key: Hashable) -> None:
        self.chosen.emit(self._account, str(key))

    def _show(self, found: list[tuple[str, str]]) -> None:
        self.show_rows([PlainRow(id_, name) for id_, name in found if id_ != self._account])
