"""The first view of an account: NPS history, capture, timeline, in this order."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cxdesk.desk.folded_rail import FoldedRail
from cxdesk.domain.account import AccountId
from cxdesk.features.nps.ui.nps_panel import NpsPanel
from cxdesk.features.timeline.ui.capture_box import OUTSET, CaptureBox
from cxdesk.features.timeline.ui.timeline_panel import TimelinePanel
from cxdesk.qt.runner import Runner
from cxdesk.qt.scroll_column import ScrollColumn

WIDE_SIDE, NARROW_SIDE = 28, 20
_TOP = 14
_NPS_GAP = 2
_CAPTURE_GAP = 7
_TIMELINE_GAP = 18


class Overview(ScrollColumn):
    """Everything scrolls together; in narrow windows the rail stands above it in one line."""

    def __init__(self, runner: Runner) -> None:
        super().__init__(WIDE_SIDE, _TOP)
        self.folded = FoldedRail(runner)
        self.nps = NpsPanel(runner)
        self.capture = CaptureBox(runner)
        self.timeline = TimelinePanel(runner)
        self._add(self.folded, 0, OUTSET)
        self._add(self.nps, _NPS_GAP, OUTSET)
        self._add(self.capture, _CAPTURE_GAP - OUTSET, 0)  # its ring of focus needs the room
        self._add(self.timeline, _TIMELINE_GAP - OUTSET, OUTSET)
        self.column.addStretch(1)
        self.set_narrow(False)

    def show_account(self, account: AccountId) -> None:
        for panel in (self.folded, self.nps, self.capture, self.timeline):
            panel.show_account(account)

    def set_narrow(self, narrow: bool) -> None:
        self.folded.setVisible(narrow)
        self.nps.set_low(narrow)
        self.set_margins((NARROW_SIDE if narrow else WIDE_SIDE) - OUTSET, _TOP)

    def _add(self, panel: QWidget, gap: int, side: int) -> None:
        self.column.addSpacing(gap)
        held = QVBoxLayout()
        held.setContentsMargins(side, 0, side, 0)
        held.addWidget(panel)
        self.column.addLayout(held)
