"""A list whose rows are all of one height, so that a hundred thousand cost what ten do.

Qt's own list asks the model twice for every row before it paints the first one. Here a row's
place is a multiplication; everything else is Qt's.
"""

from PySide6.QtCore import (
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QCursor, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from cxdesk.qt import fonts
from cxdesk.qt.thin_scroll_bar import ThinScrollBar

Index = QModelIndex | QPersistentModelIndex
_Hint = QAbstractItemView.ScrollHint
_Move = QAbstractItemView.CursorAction
_ENDS = {_Move.MoveHome: 0, _Move.MoveEnd: -1}


class EvenList(QListView):
    """One column, one selected row, scrolled by the pixel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(ThinScrollBar(self))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.viewport().setAutoFillBackground(False)
        self.setMouseTracking(True)

    def row_height(self) -> int:
        return fonts.row_height()

    def rows(self) -> int:
        return self.model().rowCount() if self.model() else 0

    def row_at(self, y: int) -> int:
        """The row at `y` of the viewport, or -1."""
        row = (y + self.verticalOffset()) // self.row_height()
        return row if 0 <= row < self.rows() else -1

    def doItemsLayout(self) -> None:
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(height)
        bar.setSingleStep(self.row_height())
        bar.setRange(0, max(0, self.rows() * self.row_height() - height))
        QAbstractItemView.updateGeometries(self)

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid():
            return QRect()
        height = self.row_height()
        top = index.row() * height - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), height)

    def indexAt(self, point: QPoint) -> QModelIndex:
        row = self.row_at(point.y()) if self.viewport().rect().contains(point) else -1
        return self.model().index(row, 0) if row >= 0 else QModelIndex()

    def scrollTo(self, index: Index, hint: _Hint = _Hint.EnsureVisible) -> None:
        if not index.isValid():
            return
        self.updateGeometries()  # rows may be new
        bar, area, room = self.verticalScrollBar(), self.visualRect(index), self.viewport()
        if hint is _Hint.PositionAtTop:
            bar.setValue(bar.value() + area.top())
        elif hint is _Hint.PositionAtCenter:
            bar.setValue(bar.value() + area.center().y() - room.height() // 2)
        elif area.top() < 0:
            bar.setValue(bar.value() + area.top())
        elif area.bottom() >= room.height():
            bar.setValue(bar.value() + area.bottom() + 1 - room.height())

    def moveCursor(self, action: _Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        rows, here = self.rows(), self.currentIndex().row()
        if not rows:
            return QModelIndex()
        page = max(1, self.viewport().height() // self.row_height() - 1)
        step = {_Move.MoveUp: -1, _Move.MoveDown: 1, _Move.MovePageUp: -page}
        step[_Move.MovePageDown] = page
        row = _ENDS[action] % rows if action in _ENDS else here + step.get(action, 0)
        return self.model().index(min(max(row, 0), rows - 1), 0)

    def setSelection(self, rect: QRect, command: object) -> None:
        """Of a rectangle dragged by the mouse: the row it ends in."""
        self.selectionModel().select(self.indexAt(rect.bottomRight()), command)  # type: ignore[call-overload]

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """The rows themselves: walking on by one paints two of them, not all."""
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        height, last = self.row_height(), self.rows() - 1
        first = max(0, (event.rect().top() + self.verticalOffset()) // height)
        last = min(last, (event.rect().bottom() + self.verticalOffset()) // height)
        hovered = self._hovered_row()
        for row in range(first, last + 1):
            self.paint_row(painter, row, row == hovered)

    def paint_row(self, painter: QPainter, row: int, is_hovered: bool) -> None:
        index = self.model().index(row, 0)
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = self.visualRect(index)
        if self.selectionModel().isSelected(index):
            option.state |= QStyle.StateFlag.State_Selected
        if is_hovered:
            option.state |= QStyle.StateFlag.State_MouseOver
        self.itemDelegate().paint(painter, option, index)

    def _hovered_row(self) -> int:
        if not self.viewport().underMouse():
            return -1
        return self.row_at(self.viewport().mapFromGlobal(QCursor.pos()).y())
