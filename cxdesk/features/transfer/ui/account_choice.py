"""Whose is it: an account found while one types, or a new one of that name."""

from collections.abc import Hashable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cxdesk.features.transfer import service
from cxdesk.i18n import _
from cxdesk.qt.pick_popover import PickPopover
from cxdesk.qt.plain_list import PlainRow
from cxdesk.qt.runner import Runner

_ROWS = 6
_NEW = "new"


class AccountChoice(PickPopover):
    """`chosen` brings an account's id, `new_wanted` the name of one to make."""

    chosen = Signal(str)
    new_wanted = Signal(str)

    def __init__(self, window: QWidget, runner: Runner) -> None:
        super().__init__(window, _("Account"), _("Accounts"), _ROWS)
        self._runner = runner
        self.title.setText(_("Whose is it?"))

    def ask(self, anchor: QWidget, called: str) -> None:
        """Opens at `anchor` with what the row calls the account."""
        self.field.setText(called)
        self.look_up(called)
        self.open_at(anchor)
        self.field.selectAll()

    def look_up(self, words: str) -> None:
        self._runner.read(partial(service.suggestions, words=words), self._show)

    def take(self, key: Hashable) -> None:
        if key == _NEW:
            self.new_wanted.emit(self.field.text().strip())
        else:
            self.chosen.emit(str(key))

    def _show(self, found: list[tuple[str, str]]) -> None:
        rows = [PlainRow(key, name) for key, name in found]
        if name := self.field.text().strip():
            rows.append(PlainRow(_NEW, _("New account “{name}”").format(name=name)))
        self.show_rows(rows)
