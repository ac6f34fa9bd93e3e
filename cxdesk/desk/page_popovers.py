"""What opens over an account's page: forms, its history, and the folded rail."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cxdesk.domain.account import AccountId
from cxdesk.features.history.ui.history_panel import HistoryPanel
from cxdesk.features.nps.ui.answer_popover import AnswerPopover
from cxdesk.features.subscriptions.ui.subscriptions_popover import SubscriptionsPopover
from cxdesk.i18n import _
from cxdesk.qt.label import Label
from cxdesk.qt.popover import Popover
from cxdesk.qt.runner import Runner

_HISTORY_SIZE = (460, 340)
_RAIL_HEIGHT = 420
_NO_LIMIT = (1 << 24) - 1  # Qt's own


class PagePopovers:
    """Each is made when it is first wanted, over the window that holds the page."""

    def __init__(self, runner: Runner, page: QWidget) -> None:
        self._runner = runner
        self._page = page
        self._answer: AnswerPopover | None = None
        self.subscriptions: SubscriptionsPopover | None = None
        self._history: Popover | None = None
        self._panel: HistoryPanel | None = None
        self._unfolded: Popover | None = None

    def ask_answer(self, account: AccountId, anchor: QWidget) -> None:
        if self._answer is None:
            self._answer = AnswerPopover(self._runner, self._page.window())
        self._answer.ask(account, anchor)

    def ask_subscriptions(self, account: AccountId, anchor: QWidget, at_end: bool) -> None:
        if self.subscriptions is None:
            self.subscriptions = SubscriptionsPopover(self._runner, self._page.window())
        self.subscriptions.ask(account, anchor, at_end)

    def show_history(self, account: AccountId, anchor: QWidget) -> None:
        if self._history is None or self._panel is None:
            self._history = Popover(self._page.window())
            self._panel = HistoryPanel(self._runner)
            self._panel.setFixedSize(*_HISTORY_SIZE)
            self._history.body.addWidget(Label(_("What was done here"), "small_b"))
            self._history.body.addWidget(self._panel)
        self._panel.show_account(account)
        self._history.open_at(anchor)

    def unfold(self, rail: QWidget, anchor: QWidget) -> None:
        """Shows the rail itself; `fold` gives it back to its place on the page."""
        if self._unfolded is None:
            self._unfolded = Popover(self._page.window())
        rail.setFixedHeight(min(_RAIL_HEIGHT, self._page.window().height() - 120))
        self._unfolded.body.addWidget(rail)
        rail.show()
        self._unfolded.open_at(anchor)

    def fold(self, rail: QWidget, place: QVBoxLayout) -> None:
        if self._unfolded is None or not self._unfolded.isAncestorOf(rail):
            return
        self._unfolded.close_quietly()
        rail.setMinimumHeight(0)
        rail.setMaximumHeight(_NO_LIMIT)
        place.addWidget(rail)
