"""The dry run: every row of a file in words, all of them or those with one outcome."""

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cxdesk.domain.import_plan import Outcome, PlannedRow, outcome_name
from cxdesk.features.transfer.service import ImportPlan
from cxdesk.features.transfer.ui.outcome_bar import OutcomeBar
from cxdesk.features.transfer.ui.plan_list import PlanList, plan_head
from cxdesk.i18n import _, number
from cxdesk.qt.ground import Ground
from cxdesk.qt.label import Label

_LONGEST = 400
_LINES = 2


class RowsView(QWidget):
    """Under the list, the row that is current in full; ← and → show another outcome."""

    def __init__(self) -> None:
        super().__init__()
        self.outcomes = OutcomeBar()
        self.list = PlanList()
        self.which = Label("", "caption", "text3")
        self.words = Label("", "body", "text2")
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.words.setFixedHeight(_LINES * self.words.fontMetrics().lineSpacing() + 2)
        self._arrange()
        self.outcomes.chosen.connect(self._show_only)
        self.list.turned.connect(self.outcomes.step)
        self.list.selectionModel().currentChanged.connect(self._on_current)

    def show_plan(self, plan: ImportPlan) -> None:
        """Keeps the outcome that is shown, and the row, where they are still there."""
        row = self.list.currentIndex().row()
        self.list.plan.show_plan(plan.rows)
        self.outcomes.show_counts(plan.counts)
        self.list.go_to(max(row, 0))

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.outcomes)
        column.addSpacing(4)
        column.addWidget(plan_head())
        column.addWidget(self.list, 1)
        line = Ground("line")
        line.setFixedHeight(1)
        column.addWidget(line)
        column.addSpacing(8)
        column.addWidget(self.which)
        column.addSpacing(2)
        column.addWidget(self.words)

    def _show_only(self, outcome: Outcome | None) -> None:
        self.list.plan.show_only(outcome)
        self.list.go_to(0)

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        row: PlannedRow | None = index.data(Qt.ItemDataRole.UserRole) if index.isValid() else None
        if row is None:
            self.which.setText("")
            self.words.setText("")
            return
        outcome = outcome_name(row.outcome)
        self.which.setText(_("Row {n}, {outcome}").format(n=number(row.number), outcome=outcome))
        said = row.sentence or outcome
        self.words.setText(said if len(said) <= _LONGEST else f"{said[: _LONGEST - 1]}…")
