"""A file that was read, in two tabs: its columns, and what every row would do."""

from enum import IntEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cxdesk.features.transfer.opening import Opened
from cxdesk.features.transfer.remembering import Remembered
from cxdesk.features.transfer.service import ImportPlan
from cxdesk.features.transfer.ui.columns_view import ColumnsView
from cxdesk.features.transfer.ui.import_foot import ImportFoot
from cxdesk.features.transfer.ui.rows_view import RowsView
from cxdesk.i18n import _, day_short
from cxdesk.qt.count_tabs import CountTabs
from cxdesk.qt.ground import Ground
from cxdesk.qt.label import ElidedLabel
from cxdesk.qt.link_button import LinkButton


class Tab(IntEnum):
    """In the order of the tabs."""

    COLUMNS = 0
    ROWS = 1


class FileView(QWidget):
    """`rows_wanted` asks for a plan, `forget_wanted` that what was said before be forgotten."""

    rows_wanted = Signal()
    forget_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._opened: Opened | None = None
        self._plan: ImportPlan | None = None
        self.tabs = CountTabs(_("Views of the file"))
        self.remembered = ElidedLabel("", "small", "text3")
        self.forget = LinkButton(_("Forget"))
        self.columns = ColumnsView()
        self.rows = RowsView()
        self.foot = ImportFoot()
        self._stack = QStackedWidget()
        for name, view in ((_("Columns"), self.columns), (_("Rows"), self.rows)):
            self.tabs.addTab(name)
            self._stack.addWidget(view)
        self._arrange()
        self.tabs.currentChanged.connect(self._on_tab)
        self.forget.clicked.connect(self.forget_wanted)

    @property
    def tab(self) -> Tab:
        return Tab(self.tabs.currentIndex())

    def load(self, opened: Opened) -> None:
        """Another look at the file; what was planned before no longer holds."""
        self._opened, self._plan = opened, None
        self.columns.show_file(opened)
        self._say_remembered(opened.remembered)
        self.tabs.show_count(Tab.COLUMNS, len(opened.columns))
        self.tabs.show_count(Tab.ROWS, 0)
        self.tabs.setTabEnabled(Tab.ROWS, opened.is_ready)

    def show_rows(self, plan: ImportPlan) -> None:
        self._plan = plan
        self.rows.show_plan(plan)
        self.tabs.show_count(Tab.ROWS, plan.counts.rows)

    def take_focus(self) -> None:
        """To where the keys are wanted next."""
        if self.tab is Tab.COLUMNS:
            self.columns.take_focus()
        else:
            self.rows.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer(self) -> None:
        """What can be done next."""
        if self.tab is Tab.ROWS and self._plan is not None:
            self.foot.offer_deed(self._plan.counts, self._plan.changes_the_book)
        elif self._opened is not None:
            self.foot.offer_rows(self._opened.is_ready)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self.tabs, 1)
        head.addWidget(self.remembered, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.forget, 0, Qt.AlignmentFlag.AlignVCenter)
        line = Ground("line")
        line.setFixedHeight(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(line)
        column.addSpacing(12)
        column.addWidget(self._stack, 1)
        column.addSpacing(12)
        column.addWidget(self.foot)

    def _say_remembered(self, remembered: Remembered | None) -> None:
        for widget in (self.remembered, self.forget):
            widget.setVisible(remembered is not None)
        if remembered is not None:
            words = _("As you said for {file} on {day}.")
            said = words.format(file=remembered.file, day=day_short(remembered.on))
            self.remembered.setText(said)
            self.forget.setAccessibleName(_("Forget what was said for these columns"))

    def turn_to(self, tab: Tab) -> None:
        """Shows the tab, and what can be done there."""
        self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(tab)
        self.tabs.blockSignals(False)
        self._stack.setCurrentIndex(tab)
        self.offer()

    def _on_tab(self, index: int) -> None:
        """The rows are planned when they are first looked at."""
        if index == Tab.ROWS and self._plan is None:
            self.turn_to(Tab.COLUMNS)
            self.rows_wanted.emit()
        else:
            self.turn_to(Tab(index))
