"""The whole timeline of an account, alone under its tab."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cxdesk.desk.overview import NARROW_SIDE, WIDE_SIDE
from cxdesk.domain.account import AccountId
from cxdesk.features.timeline.ui.timeline_panel import TimelinePanel
from cxdesk.qt.runner import Runner

_TOP = 14


class WholeTimeline(QWidget):
    """As high as the page; it scrolls by itself."""

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self.panel = TimelinePanel(runner, is_whole=True)
        self._rows = QVBoxLayout(self)
        self._rows.addWidget(self.panel)
        self.set_narrow(False)

    def show_account(self, account: AccountId) -> None:
        self.panel.show_account(account)

    def set_narrow(self, narrow: bool) -> None:
        side = NARROW_SIDE if narrow else WIDE_SIDE
        self._rows.setContentsMargins(side, _TOP, side, 0)
