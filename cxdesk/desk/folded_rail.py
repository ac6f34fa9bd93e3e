"""The rail in one line, for windows too narrow to show it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cxdesk.features.people.ui.people_fact import PeopleFact
from cxdesk.features.plans.ui.plan_fact import PlanFact
from cxdesk.features.promises.ui.promises_fact import PromisesFact
from cxdesk.i18n import _
from cxdesk.qt.buttons import OutlineButton
from cxdesk.qt.flow_layout import FlowLayout
from cxdesk.qt.runner import Runner

_GAP = 8
_BELOW = 11


class FoldedRail(QWidget):
    """Promises, plan and people as facts; `unfold_wanted` asks for the rail itself."""

    unfold_wanted = Signal()

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self.facts = (PromisesFact(runner), PlanFact(runner), PeopleFact(runner))
        self.unfold_button = OutlineButton("", "panel-right")
        self.unfold_button.setAccessibleName(_("Promises, plan, people and details"))
        self.unfold_button.setToolTip(_("Promises, plan, people and details"))
        self.unfold_button.clicked.connect(self.unfold_wanted)
        line = FlowLayout(self, _GAP)
        line.setContentsMargins(0, 0, 0, _BELOW)
        for fact in self.facts:
            line.addWidget(fact)
        line.addWidget(self.unfold_button)

    def show_account(self, account_id: str) -> None:
        for fact in self.facts:
            fact.show_account(account_id)
