"""A list of rows with a title on the left and a quiet word on the right."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from cxdesk.qt import fonts
from cxdesk.qt.keyed_list import Index, KeyedListModel
from cxdesk.qt.plain_tip import plain_tip
from cxdesk.qt.theme import tokens

_SIDE = 12
_GAP = 16
_RADIUS = 6


@dataclass(frozen=True, slots=True)
class PlainRow:
    """`is_faded` rows have had their time, such as a deed that was undone."""

    key: Hashable
    title: str
    caption: str = ""
    is_faded: bool = False
    tip: str = ""

    @property
    def sentence(self) -> str:
        return ", ".join(part for part in (self.title, self.caption) if part)


class PlainRows(KeyedListModel[PlainRow]):
    """Its rows move when the list changes; they are never all made new."""

    def show_list(self, rows: Sequence[PlainRow]) -> None:
        self.show_rows([row.key for row in rows], rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.row_at(index.row())
        answers: dict[int, Any] = {
            Qt.ItemDataRole.DisplayRole: row.title,
            Qt.ItemDataRole.AccessibleTextRole: row.sentence,
            Qt.ItemDataRole.ToolTipRole: plain_tip(row.tip) or None,
            Qt.ItemDataRole.UserRole: row,
        }
        return answers.get(role)


class PlainDelegate(QStyledItemDelegate):
    """Draws one row; the title gives way to the caption."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, fonts.row_height())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row: PlainRow = index.data(Qt.ItemDataRole.UserRole)
        view = option.widget
        area: QRect = option.rect
        look = tokens(view)
        painter.save()
        self._paint_ground(painter, option, area)
        inner = area.adjusted(_SIDE, 0, -_SIDE, 0)
        painter.setFont(fonts.font("small", tabular=True))
        painter.setPen(look.text3)
        painter.drawText(inner, _TRAILING, row.caption)
        taken = painter.fontMetrics().horizontalAdvance(row.caption)
        room = inner.width() - taken - (_GAP if taken else 0)
        painter.setFont(fonts.font("body"))
        painter.setPen(look.text3 if row.is_faded else look.text)
        shown = painter.fontMetrics().elidedText(row.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(inner, _LEADING, shown)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect) -> None:
        view: QWidget = option.widget
        state: QStyle.StateFlag = option.state
        look = tokens(view)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(look.selected if view.hasFocus() else look.selected_idle)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(look.hover)
        else:
            return
        painter.drawRoundedRect(area.adjusted(2, 1, -2, -1), _RADIUS, _RADIUS)


_LEADING = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_TRAILING = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter


class PlainList(QListView):
    """`chosen` brings the key of the row opened with Enter or a double click."""

    chosen = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.rows = PlainRows(self)
        self.setModel(self.rows)
        self.setItemDelegate(PlainDelegate(self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.viewport().setBackgroundRole(QPalette.ColorRole.NoRole)
        self.viewport().setAutoFillBackground(False)
        self.activated.connect(self._on_activated)

    def show_list(self, rows: Sequence[PlainRow]) -> None:
        self.rows.show_list(rows)

    def selected_key(self) -> Hashable | None:
        """The key of the current row; None while nothing is chosen."""
        index = self.currentIndex()
        return self.rows.key_at(index.row()) if index.isValid() else None

    def select_key(self, key: Hashable) -> None:
        row = self.rows.row_of(key)
        if row >= 0:
            self.setCurrentIndex(self.rows.index(row))

    def _on_activated(self, index: QModelIndex) -> None:
        self.chosen.emit(self.rows.key_at(index.row()))
