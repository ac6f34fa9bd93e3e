"""The right rail of an account: promises, plan, people, and the quieter facts."""

from cxdesk.domain.account import AccountId
from cxdesk.features.accounts.ui.account_details import AccountDetails
from cxdesk.features.people.ui.people_panel import PeoplePanel
from cxdesk.features.plans.ui.plan_panel import PlanPanel
from cxdesk.features.promises.ui.promises_panel import PromisesPanel
from cxdesk.qt.runner import Runner
from cxdesk.qt.scroll_column import ScrollColumn
from cxdesk.qt.thin_scroll_bar import WIDTH as BAR

WIDTH = 303  # and the hairline left of it
_SIDE = 20
_TOP = 20


class Rail(ScrollColumn):
    """Scrolls by itself. Each panel keeps its own distance to the next."""

    def __init__(self, runner: Runner) -> None:
        super().__init__(_SIDE, _TOP)
        self.column.setContentsMargins(_SIDE - 1, _TOP, _SIDE - BAR, _TOP)  # the hairline is one
        self.promises = PromisesPanel(runner)
        self.plan = PlanPanel(runner)
        self.people = PeoplePanel(runner)
        self.details = AccountDetails(runner)
        for panel in (self.promises, self.plan, self.people, self.details):
            self.column.addWidget(panel)
        self.column.addStretch(1)
        self.setFixedWidth(WIDTH)

    def show_account(self, account: AccountId) -> None:
        for panel in (self.promises, self.plan, self.people):
            panel.show_account(account)

    def settle(self) -> None:
        """Keeps what is half typed."""
        self.details.settle()
