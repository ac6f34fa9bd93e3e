"""The NPS of one account on its page: chart or table, and what to do where there is none."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cxdesk.domain.changes import Kind
from cxdesk.domain.nps_history import History
from cxdesk.features.nps import service
from cxdesk.features.nps.ui.answers_table import AnswersTable
from cxdesk.features.nps.ui.chart_menu import ChartMenu
from cxdesk.features.nps.ui.chart_view import ChartView
from cxdesk.i18n import _
from cxdesk.qt import fonts
from cxdesk.qt.empty_state import EmptyState
from cxdesk.qt.label import ElidedLabel, Label
from cxdesk.qt.live_page import LivePage
from cxdesk.qt.runner import Runner

CHART_HEIGHT, LOW_CHART_HEIGHT = 217, 181
_HEAD_HEIGHT = 20
_CAPTION_GAP = 16


class NpsPanel(LivePage):
    """`answer_wanted` is said when the user wants to add an answer (N, button or menu)."""

    kinds = (Kind.ANSWER, Kind.PERSON, Kind.INTERACTION, Kind.MOVE, Kind.PLAN)
    answer_wanted = Signal()

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner)
        self._account_id: str | None = None
        self._asked: str | None = None
        self._is_low = False
        self._as_table = False
        self._title = Label(_("NPS history"), "small_b")
        self._caption = ElidedLabel(_caption(), "caption", "text2")
        self.chart = ChartView(runner)
        self.table = AnswersTable()
        self.empty = EmptyState(
            _("No NPS yet. Add the first answer (N)."), _("Add answer"), "plus", "N"
        )
        self.menu = ChartMenu(runner, self)
        self._arrange()
        self.empty.pressed.connect(self.answer_wanted)
        self.menu.answer_wanted.connect(self.answer_wanted)
        self.menu.swap_wanted.connect(self.swap)
        for view in (self.chart, self.table):
            view.installEventFilter(self)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(_CAPTION_GAP)
        head.addWidget(self._title)
        head.addWidget(self._caption, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        for widget in (self.chart, self.table, self.empty):
            column.addWidget(widget)
            widget.hide()
        column.addStretch(1)
        self._measure()

    def show_account(self, account_id: str) -> None:
        """What is on the screen belongs to somebody else and goes at once."""
        if account_id == self._account_id:
            return
        self._account_id = account_id
        self._show_only(None)
        self.chart.forget()
        self.refresh_when_seen()

    def set_low(self, low: bool) -> None:
        """Less tall, for low windows."""
        self._is_low = low
        self._measure()

    def refresh(self) -> None:
        if self._account_id is not None:
            self._asked = self._account_id
            today = self.runner.today()
            self.runner.read(
                partial(service.account_nps, account_id=self._account_id, as_of=today), self._show
            )

    def swap(self) -> None:
        """Chart to table and back; the focus goes along."""
        had_focus = self.chart.hasFocus() or self.table.hasFocus()
        self._as_table = not self._as_table
        self._fill_table()
        self._show_only(self.table if self._as_table else self.chart)
        if had_focus:
            (self.table if self._as_table else self.chart).setFocus()

    def _show(self, history: History) -> None:
        if self._asked != self._account_id:
            return
        self._caption.setText(_caption(history.unmarked_text))
        if not history.points:
            self._show_only(self.empty)
            return
        self.chart.show_history(history)
        self._fill_table()
        self._show_only(self.table if self._as_table else self.chart)

    def _fill_table(self) -> None:
        """Only where it can be seen: a table costs more than the rest of the panel."""
        if self._as_table and self.chart.history is not None:
            self.table.show_history(self.chart.history)

    def _show_only(self, one: QWidget | None) -> None:
        for widget in (self.chart, self.table, self.empty):
            widget.setVisible(widget is one)

    def _measure(self) -> None:
        height = round((LOW_CHART_HEIGHT if self._is_low else CHART_HEIGHT) * fonts.scale())
        self._title.setMinimumHeight(round(_HEAD_HEIGHT * fonts.scale()))
        self.chart.setFixedHeight(height)
        self.table.setFixedHeight(height)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._measure()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """T and the context menu work alike on chart and table."""
        match event.type():
            case QEvent.Type.ShortcutOverride if _is_swap(event):
                event.accept()
                return True
            case QEvent.Type.KeyPress if _is_swap(event):
                self.swap()
                return True
            case QEvent.Type.ContextMenu if isinstance(event, QContextMenuEvent):
                self.menu.open(event.globalPos(), self._as_table, self.chart.delivery)
                return True
        return False


def _caption(more: str = "") -> str:
    says = _("12-month rolling above, every answer below")
    return f"{says}; {more}" if more else says


def _is_swap(event: QEvent) -> bool:
    return (
        isinstance(event, QKeyEvent)
        and event.key() == Qt.Key.Key_T
        and event.modifiers() == Qt.KeyboardModifier.NoModifier
    )
