"""The answers of the NPS chart as a table, for those who would rather read or listen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from cxdesk.domain.nps_history import History
from cxdesk.features.nps.ui.answers_model import AnswersModel
from cxdesk.i18n import _
from cxdesk.qt import fonts
from cxdesk.qt.thin_scroll_bar import ThinScrollBar

_COMMENT = 3


class AnswersTable(QTableView):
    """Read-only; a row is chosen as a whole."""

    def __init__(self) -> None:
        super().__init__()
        self.answers = AnswersModel(self)
        self.setModel(self.answers)
        self.setAccessibleName(_("NPS answers, newest first"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(ThinScrollBar(self))
        self.setFont(fonts.font("small", tabular=True))
        self._arrange()

    def show_history(self, history: History) -> None:
        self.answers.show_history(history)
        if not self.currentIndex().isValid() and self.answers.rowCount():
            self.setCurrentIndex(self.answers.index(0, 0))

    def _arrange(self) -> None:
        across, down = self.horizontalHeader(), self.verticalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(fonts.row_height(26))
        across.setFont(fonts.font("caption"))
        across.setHighlightSections(False)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        across.setSectionResizeMode(_COMMENT, QHeaderView.ResizeMode.Stretch)
