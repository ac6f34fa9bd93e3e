"""A list in sections: their heads are rows, and the head of the section in sight stays on top."""

from collections.abc import Hashable
from typing import Any, Protocol, cast

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QWidget

from cxdesk.qt.even_list import EvenList, Index
from cxdesk.qt.theme import tokens

_NEXT = (Qt.Key.Key_J, Qt.Key.Key_Down)
_PREVIOUS = (Qt.Key.Key_K, Qt.Key.Key_Up)
_BACK = (QAbstractItemView.CursorAction.MoveUp, QAbstractItemView.CursorAction.MovePageUp)


class Sections(Protocol):
    """What the list asks of its model beside the usual; both in constant time."""

    def section_of(self, row: int) -> int:
        """The row of the head above `row`, or `row` itself; -1 before the first head."""

    def key_at(self, row: int) -> Hashable: ...

    def row_of(self, key: Hashable) -> int: ...


class SectionedList(EvenList):
    """`chosen` while one walks, `opened` by Enter or a click, `left` by Esc."""

    chosen = Signal(QModelIndex)
    opened = Signal(QModelIndex)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept: Hashable = None
        self.setProperty("ring", False)
        self.clicked.connect(self._on_click)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            model.modelAboutToBeReset.connect(self._remember)
            model.modelReset.connect(self._recall)

    def select_key(self, key: Hashable) -> bool:
        """Makes the row with `key` current; False where there is none."""
        row = self._sections().row_of(key)
        if row < 0:
            return False
        self.setCurrentIndex(self.model().index(row, 0))
        return True

    def scroll_to_middle(self) -> None:
        """So that what came up from elsewhere is met where the eye is."""
        self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() - self.row_height() // 3)  # the head on top takes room too

    def sticky_area(self) -> QRect:
        """Where the head on top is drawn now; the next head pushes it out."""
        section = self._top_section()
        if section < 0:
            return QRect()
        height = self.row_height()
        below = self.row_at(height - 1)
        pushed = 0
        if below not in (-1, section) and self._is_head(below):
            pushed = min(0, self.visualRect(self.model().index(below, 0)).top() - height)
        return QRect(0, pushed, self.viewport().width(), height)

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        super().scrollTo(index, hint)
        if not index.isValid() or self._is_head(index.row()):
            return
        hidden = self.row_height() - self.visualRect(index).top()
        if hidden > 0:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - hidden)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        area = self.sticky_area()
        if area.isEmpty():
            return
        look = tokens(self)
        painter = QPainter(self.viewport())
        painter.fillRect(area, look.canvas)
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = area
        self.itemDelegate().paint(painter, option, self.model().index(self._top_section(), 0))
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, look.hair)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """What is scrolled into place is moved, not painted; but the head on top stays."""
        super().scrollContentsBy(dx, dy)
        strip = 2 * self.row_height() + abs(dy)
        self.viewport().update(0, 0, self.viewport().width(), strip)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and event.key() in _NEXT + _PREVIOUS:
            self.step(1 if event.key() in _NEXT else -1)
        elif plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.currentIndex())
        elif plain and event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def step(self, by: int) -> None:
        """Makes the next (1) or previous (-1) row that is no head the current one."""
        row = self._next_item(self.currentIndex().row() + by, by)
        if row >= 0:
            self.setCurrentIndex(self.model().index(row, 0))
        elif by < 0:
            self.scrollToTop()

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        index = super().moveCursor(action, modifiers)
        row = self._next_item(index.row(), -1 if action in _BACK else 1)
        return self.model().index(row, 0) if row >= 0 else self.currentIndex()

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here; the filter finds."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.sticky_area().contains(event.position().toPoint()):
            head = self.model().index(self._top_section(), 0)
            super().scrollTo(head, QAbstractItemView.ScrollHint.PositionAtTop)
            return
        super().mousePressEvent(event)

    def currentChanged(self, current: Any, previous: Any) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(current)

    @Slot(QModelIndex)
    def _on_click(self, index: QModelIndex) -> None:
        if not self._is_head(index.row()):
            self.opened.emit(index)

    def _next_item(self, row: int, by: int) -> int:
        """The first row from `row` on that is no head, or -1."""
        while 0 <= row < self.rows():
            if not self._is_head(row):
                return row
            row += by
        return -1

    def _is_head(self, row: int) -> bool:
        return self._sections().section_of(row) == row

    def _sections(self) -> Sections:
        return cast(Sections, self.model())

    def _top_section(self) -> int:
        top = self.row_at(0)
        return self._sections().section_of(top) if top >= 0 else -1

    @Slot()
    def _remember(self) -> None:
        row = self.currentIndex().row()
        self._kept = self._sections().key_at(row) if row >= 0 else None

    @Slot()
    def _recall(self) -> None:
        if self._kept is not None:
            self.select_key(self._kept)
