"""The trash: accounts that can still come back."""

from datetime import date, datetime, timedelta
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from cxdesk.domain.account import Account, AccountId
from cxdesk.domain.changes import Kind
from cxdesk.features.accounts import service
from cxdesk.i18n import _, _n, day_short, number
from cxdesk.qt.buttons import OutlineButton
from cxdesk.qt.label import Label
from cxdesk.qt.live_page import LivePage
from cxdesk.qt.plain_list import PlainList, PlainRow
from cxdesk.qt.runner import Runner

KEPT_DAYS = 30


class TrashPanel(LivePage):
    """Enter or the button brings the chosen account back, with all that went with it."""

    kinds = (Kind.ACCOUNT,)

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner)
        self.list = PlainList(_("Trash"))
        self.restore_button = OutlineButton(_("Restore"), "undo-2")
        self._empty = Label(_("The trash is empty."), "body", "text3")
        self._filled = QWidget()
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.restore_button)
        rows = QVBoxLayout(self._filled)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.list)
        rows.addLayout(foot)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._filled)
        self._stack.addWidget(self._empty)
        self.list.chosen.connect(self.restore)
        self.restore_button.clicked.connect(self._restore_selected)

    def restore(self, account: AccountId) -> None:
        self.runner.write(partial(service.restore, account_id=account))

    def refresh(self) -> None:
        self.runner.read(service.trashed, self._show)

    def _show(self, found: list[tuple[Account, str]]) -> None:
        today = self.runner.today()
        self.list.show_list([_row(account, at, today) for account, at in found])
        if self.list.selected_key() is None and found:
            self.list.select_key(found[0][0].id)
        self._stack.setCurrentWidget(self._filled if found else self._empty)

    def _restore_selected(self) -> None:
        account = self.list.selected_key()
        if account is not None:
            self.restore(AccountId(str(account)))


def _row(account: Account, at: str, today: date) -> PlainRow:
    put = datetime.fromisoformat(at).astimezone().date()
    left = max(0, (put + timedelta(KEPT_DAYS) - today).days)
    words = _n("{day}, {n} day left", "{day}, {n} days left", left)
    return PlainRow(account.id, account.name, words.format(day=day_short(put), n=number(left)))
