"""The first rows of a file, as the file has them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QObject, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableView,
    QWidget,
)

from cxdesk.features.transfer.opening import SourceColumn
from cxdesk.features.transfer.reading import Line
from cxdesk.i18n import _, number
from cxdesk.qt import fonts
from cxdesk.qt.keyed_list import NOWHERE, Index
from cxdesk.qt.plain_tip import plain_tip
from cxdesk.qt.theme import tokens
from cxdesk.qt.thin_scroll_bar import ThinScrollBar

_LONGEST = 200
_WIDEST, _NARROWEST = 240, 64
_CELL, _NUMBERS, _AFTER_NUMBER = 3, 40, 10


class PreviewModel(QAbstractTableModel):
    """Cells as texts; the column that is looked at is tinted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = parent
        self._columns: Sequence[SourceColumn] = ()
        self._lines: Sequence[Line] = ()
        self.looked_at = -1

    def show_lines(self, columns: Sequence[SourceColumn], lines: Sequence[Line]) -> None:
        self.beginResetModel()
        self._columns, self._lines = columns, lines
        self.endResetModel()

    def look_at(self, place: int) -> None:
        self.looked_at = place
        if self._lines and self._columns:
            last = self.index(len(self._lines) - 1, len(self._columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.BackgroundRole])

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        text = self._text(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return " ".join(text.split())[:_LONGEST]
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(text[:_LONGEST]) or None
            case Qt.ItemDataRole.BackgroundRole:
                return self._tint() if index.column() == self.looked_at else None
            case Qt.ItemDataRole.ForegroundRole:
                return self._pen(self._columns[index.column()])
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return self._columns[section].name
        return number(self._lines[section].number)

    def _text(self, index: Index) -> str:
        cells = self._lines[index.row()].cells
        return cells[index.column()] if index.column() < len(cells) else ""

    def _tint(self) -> QColor:
        return tokens(self._view).accent_tint

    def _pen(self, column: SourceColumn) -> QColor:
        look = tokens(self._view)
        return look.text if column.choice is not None else look.text3


class _FlatHeader(QHeaderView):
    """Names without boxes, over a hairline."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self.setFont(fonts.font("caption"))
        self.setHighlightSections(False)
        self.setSectionsClickable(False)

    def paintSection(self, painter: QPainter, area: QRect, section: int) -> None:
        look, across = tokens(self), self.orientation() is Qt.Orientation.Horizontal
        painter.fillRect(area, look.surface)
        text = str(self.model().headerData(section, self.orientation()))
        room = area.adjusted(_CELL, 0, -_CELL if across else -_AFTER_NUMBER, 0)
        shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(fonts.font("caption", tabular=True))
        painter.setPen(look.text3)
        side = Qt.AlignmentFlag.AlignLeading if across else Qt.AlignmentFlag.AlignTrailing
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, shown)
        if across:
            painter.fillRect(area.left(), area.bottom(), area.width(), 1, look.hair)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), tokens(self).surface)
        painter.end()
        super().paintEvent(event)


class PreviewTable(QTableView):
    """Read-only; follows the column that is current in the list above it."""

    def __init__(self) -> None:
        super().__init__()
        self.preview = PreviewModel(self)
        self.setModel(self.preview)
        self.setAccessibleName(_("The first rows of the file"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBar(ThinScrollBar(self))
        self.setHorizontalScrollBar(ThinScrollBar(self, Qt.Orientation.Horizontal))
        self.setFont(fonts.font("small", tabular=True))
        self._arrange()

    def show_lines(self, columns: Sequence[SourceColumn], lines: Sequence[Line]) -> None:
        self.preview.show_lines(columns, lines)
        self.resizeColumnsToContents()
        for place in range(len(columns)):
            width = min(max(self.columnWidth(place) + 8, _NARROWEST), _WIDEST)
            self.setColumnWidth(place, width)

    def look_at(self, place: int) -> None:
        """Tints the column and brings it into sight."""
        self.preview.look_at(place)
        row = max(0, self.rowAt(0))
        index = self.preview.index(row, place)
        if index.isValid():
            self.scrollTo(index)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The corner between the headers is as plain as they are."""
        if event.type() is not QEvent.Type.Paint or not isinstance(watched, QWidget):
            return super().eventFilter(watched, event)
        painter, area, look = QPainter(watched), watched.rect(), tokens(self)
        painter.fillRect(area, look.surface)
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, look.hair)
        return True

    def _arrange(self) -> None:
        corner = self.findChild(QAbstractButton)
        assert corner is not None
        corner.installEventFilter(self)
        self.setCornerWidget(QWidget())
        across = _FlatHeader(Qt.Orientation.Horizontal, self)
        down = _FlatHeader(Qt.Orientation.Vertical, self)
        self.setHorizontalHeader(across)
        self.setVerticalHeader(down)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(fonts.row_height(24))
        down.setMinimumWidth(_NUMBERS)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.viewport().setBackgroundRole(QPalette.ColorRole.NoRole)
        self.viewport().setAutoFillBackground(False)
