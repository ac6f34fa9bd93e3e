"""Under the head of an account: the views behind the tabs, and the rail beside them."""

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cxdesk.desk.overview import Overview
from cxdesk.desk.rail import Rail
from cxdesk.desk.whole_timeline import WholeTimeline
from cxdesk.domain.account import AccountFacts, AccountId
from cxdesk.i18n import _
from cxdesk.qt.count_tabs import CountTabs
from cxdesk.qt.ground import Ground
from cxdesk.qt.runner import Runner

_TIMELINE = 1


class AccountBody(QWidget):
    """`tabs` stand in the head, above the hairline that begins the body."""

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self.is_narrow = False
        self.tabs = CountTabs(_("Views of the account"))
        self.overview = Overview(runner)
        self.timeline = WholeTimeline(runner)
        self.rail = Rail(runner)
        self.rail_place = QVBoxLayout()
        self._side_line = Ground("hair")
        self._views = QStackedWidget()
        for name, view in ((_("Overview"), self.overview), (_("Timeline"), self.timeline)):
            self.tabs.addTab(name)
            self._views.addWidget(view)
        self.tabs.currentChanged.connect(self._views.setCurrentIndex)
        self._arrange()

    def _arrange(self) -> None:
        line = Ground("hair")
        line.setFixedHeight(1)
        self._side_line.setFixedWidth(1)
        self.rail_place.addWidget(self.rail)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self._views, 1)
        across.addWidget(self._side_line)
        across.addLayout(self.rail_place)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(line)
        rows.addLayout(across, 1)

    def show_account(self, account: AccountId) -> None:
        for part in (self.overview, self.timeline, self.rail):
            part.show_account(account)

    def show_facts(self, facts: AccountFacts) -> None:
        self.tabs.show_count(_TIMELINE, facts.counts.get("timeline", 0))
        self.rail.details.show_facts(facts)

    def show_overview(self) -> None:
        self.tabs.setCurrentIndex(0)

    def show_timeline(self) -> None:
        self.tabs.setCurrentIndex(_TIMELINE)

    def settle(self) -> None:
        """Keeps what is half typed."""
        self.rail.settle()

    def set_narrow(self, narrow: bool) -> None:
        self.is_narrow = narrow
        self.rail.setVisible(not narrow)
        self._side_line.setVisible(not narrow)
        self.overview.set_narrow(narrow)
        self.timeline.set_narrow(narrow)
