"""The running plan in the rail: how late it is, who has done what, what comes next."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from cxdesk.domain.changes import Kind
from cxdesk.domain.plan import Plan, days_later, glance, later_words, of_words, progress
from cxdesk.domain.promise import Side
from cxdesk.features.plans import service
from cxdesk.features.plans.ui.item_row import ItemRow
from cxdesk.features.plans.ui.progress_bar import ProgressBar
from cxdesk.i18n import _
from cxdesk.qt.label import ElidedLabel, Label
from cxdesk.qt.row_stack import RowStack
from cxdesk.qt.runner import Db, Runner
from cxdesk.qt.section_head import SectionHead
from cxdesk.qt.shape_mark import ShapeMark
from cxdesk.qt.shapes import Shape
from cxdesk.qt.subject_page import SubjectPage

_GAP_BELOW = 29
_NAMES_WIDTH = 44


class PlanPanel(SubjectPage):
    """Takes no room at all where there is no plan."""

    kinds = (Kind.PLAN, Kind.PERSON)

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner)
        self._title = ElidedLabel("", "body_m")
        self._mark = ShapeMark(Shape.SQUARE, size=7)
        self.later = Label("", "small_m", "late")
        self.sides = {side: _Side(side) for side in Side}
        self.items = RowStack(self._row, spacing=8)
        self.body = self._arranged()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.body)
        self.body.hide()

    def _arranged(self) -> QWidget:
        title = QHBoxLayout()
        title.setSpacing(7)
        title.addWidget(self._title, 1)
        title.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        title.addWidget(self.later)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(7)
        grid.setColumnMinimumWidth(0, _NAMES_WIDTH)
        grid.setColumnMinimumWidth(2, _NAMES_WIDTH)
        grid.setColumnStretch(1, 1)
        for row, side in enumerate(self.sides.values()):
            side.place(grid, row)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, _GAP_BELOW)
        column.setSpacing(10)
        column.addWidget(SectionHead(_("Mutual action plan")))
        column.addLayout(title)
        column.addLayout(grid)
        column.addSpacing(3)
        column.addWidget(self.items)
        return body

    def _row(self) -> QWidget:
        return ItemRow(self.runner)

    def show_account(self, account_id: str) -> None:
        self.show_subject(account_id)

    def question(self, subject: str) -> Callable[[Db], Plan | None]:
        return partial(service.current, account_id=subject)

    def show_answer(self, plan: Plan | None) -> None:
        self.body.setVisible(plan is not None)
        if plan is None:
            return
        later = days_later(plan, self.runner.today())
        self._title.setText(plan.title)
        self._mark.setVisible(later > 0)
        self.later.setText(later_words(later))
        for side in self.sides.values():
            side.show_plan(plan)
        self.items.show_facts(glance(plan))


class _Side:
    """One side's row: its name, its segments, its count."""

    def __init__(self, side: Side) -> None:
        ours = side is Side.OURS
        self._side = side
        self._name = Label(_("Us") if ours else _("Them"), "small", "text2")
        self.bar = ProgressBar("us" if ours else "them")
        self.count = Label("", "small", "text2")
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def place(self, grid: QGridLayout, row: int) -> None:
        grid.addWidget(self._name, row, 0)
        grid.addWidget(self.bar, row, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.count, row, 2)

    def show_plan(self, plan: Plan) -> None:
        done = progress(plan, self._side)
        self.bar.show_progress(done)
        self.count.setText(of_words(done))
        said = (
            _("Us, {count} actions done")
            if self._side is Side.OURS
            else _("Them, {count} actions done")
        )
        self.bar.setAccessibleName(said.format(count=of_words(done)))
