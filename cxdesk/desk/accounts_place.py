"""The list of accounts and the page of one, side by side or one behind the other."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cxdesk.domain.account import AccountId
from cxdesk.features.accounts.ui.accounts_page import AccountsPage
from cxdesk.qt.ground import Ground, HairSplitter
from cxdesk.qt.runner import Runner
from cxdesk.settings import WidthClass

if TYPE_CHECKING:
    from cxdesk.desk.account_page import AccountPage

_LIST_WIDTHS = {WidthClass.WIDE: 375, WidthClass.NARROW: 299, WidthClass.STACKED: 375}
_NARROWEST_LIST = 240


class AccountsPlace(QWidget):
    """What is chosen in the list is on the page; Esc on the page goes back to the list."""

    account_changed = Signal(object)
    page: "AccountPage"

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self.list = AccountsPage(runner)
        self._pane: QWidget = Ground("surface")
        self._width: WidthClass | None = None
        self._account: AccountId | None = None
        self._sizes: dict[WidthClass, list[int]] = {}
        self.splitter = HairSplitter(_LIST_WIDTHS[WidthClass.WIDE])
        self.splitter.addWidget(self.list)
        self.splitter.addWidget(self._pane)
        self.list.setMinimumWidth(_NARROWEST_LIST)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.splitter)
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(self.open_account)
        self.list.list.left.connect(self.list.focus_filter)
        self.list.listed.connect(self._on_listed)

    def furnish(self, page: "AccountPage") -> None:
        """Puts the page where there was room for it."""
        self.page = page
        page.body.overview.capture.left.connect(self.back_to_list)
        is_behind = self._pane.isHidden()
        self.splitter.replaceWidget(1, page)
        page.setHidden(is_behind)
        self._pane.deleteLater()
        self._pane = page
        self.account_changed.connect(page.show_account)
        page.show_account(self._account)

    @property
    def account(self) -> AccountId | None:
        return self._account

    def show_account(self, account: AccountId) -> None:
        """Puts it on the page and marks it in the list, without a change of place."""
        self.list.show_account(account)
        if account != self._account:
            self._account = account
            self.account_changed.emit(account)

    @Slot(object)
    def open_account(self, account: AccountId) -> None:
        """As `show_account`, and where there is one stack, the page comes forward."""
        self.show_account(account)
        if self._width is WidthClass.STACKED:
            self._bring_forward(self._pane)

    @Slot()
    def back_to_list(self) -> None:
        if self._width is WidthClass.STACKED:
            self._bring_forward(self.list)
        self.list.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_width_class(self, width: WidthClass, sizes: list[int]) -> None:
        """`sizes` holds the list's width when the window last had this shape; [] for none."""
        self.pane_sizes()
        self._width = width
        if width is WidthClass.STACKED:
            self._bring_forward(self.list if self._account is None else self._pane)
            return
        self.list.show()
        self._pane.show()
        wanted = self._sizes.get(width) or sizes
        self.splitter.set_first(wanted[0] if wanted else _LIST_WIDTHS[width])

    def pane_sizes(self) -> dict[WidthClass, list[int]]:
        """What is to be remembered of each shape the window had."""
        if self._width not in (None, WidthClass.STACKED):
            self._sizes[self._width] = [self.splitter.first]
        return self._sizes

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc reaches us only when nothing on the page wanted it."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_to_list()
        else:
            super().keyPressEvent(event)

    @Slot(object)
    def _on_chosen(self, account: AccountId) -> None:
        self.show_account(account)

    @Slot(object)
    def _on_listed(self, ids: list[AccountId]) -> None:
        """The first account comes up by itself; one that is gone makes way for another."""
        if ids and self._account not in ids:
            self.show_account(ids[0])
        elif not ids:
            self._account = None
            self.account_changed.emit(None)

    def _bring_forward(self, pane: QWidget) -> None:
        self.list.setVisible(pane is self.list)
        self._pane.setVisible(pane is self._pane)
