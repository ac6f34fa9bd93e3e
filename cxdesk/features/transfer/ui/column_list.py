"""The list of a file's columns: Space ticks one, Enter chooses what it becomes."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from cxdesk.features.transfer.opening import SourceColumn
from cxdesk.features.transfer.ui.column_delegate import ColumnDelegate, places
from cxdesk.features.transfer.ui.column_model import ColumnModel
from cxdesk.i18n import _
from cxdesk.qt.even_list import EvenList

_CHOOSE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F4)
_DROP = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class ColumnList(EvenList):
    """`ticked` and `dropped` bring a column, `asked` one of which another field is wanted,
    `current_column` the place of the one that is current now."""

    ticked = Signal(object)
    dropped = Signal(object)
    asked = Signal(object)
    current_column = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.columns = ColumnModel(self)
        self.setModel(self.columns)
        self.setItemDelegate(ColumnDelegate(self))
        self.setAccessibleName(_("Columns of the file"))
        self.setProperty("ring", False)

    def show_columns(self, columns: Sequence[SourceColumn]) -> None:
        self.columns.show_columns(columns)
        if columns and not self.currentIndex().isValid():
            self.setCurrentIndex(self.columns.index(0))

    def go_to(self, place: int) -> None:
        """Makes the column at `place` current."""
        self.setCurrentIndex(self.columns.index(self.columns.row_of(place)))

    def current(self) -> SourceColumn | None:
        index = self.currentIndex()
        return self.columns.row_at(index.row()) if index.isValid() else None

    def area_of_field(self) -> QRect:
        """Where the current column says what it becomes, within the window."""
        field = places(self.visualRect(self.currentIndex()))[3]
        return QRect(self.viewport().mapTo(self.window(), field.topLeft()), field.size())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        column = self.current()
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if column is None or column.is_private or not plain:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Space:
            self.ticked.emit(column)
        elif event.key() in _CHOOSE:
            self.asked.emit(column)
        elif event.key() in _DROP:
            self.dropped.emit(column)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        column = self.current()
        if column is None or column.is_private or event.button() != Qt.MouseButton.LeftButton:
            return
        point = event.position().toPoint()
        if self._part(0).contains(point):
            self.ticked.emit(column)
        elif self._part(3).contains(point):
            self.asked.emit(column)

    def currentChanged(self, current: object, previous: object) -> None:
        super().currentChanged(current, previous)  # type: ignore[arg-type]
        if (column := self.current()) is not None:
            self.current_column.emit(column.place)

    def _part(self, part: int) -> QRect:
        area = self.visualRect(self.currentIndex())
        if not area.contains(QPoint(area.left(), area.top())):
            return QRect()
        return self.style().visualRect(self.layoutDirection(), area, places(area)[part])
