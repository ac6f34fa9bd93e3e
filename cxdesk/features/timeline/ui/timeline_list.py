"""The list of moments: rows of their own height, and a place that survives news."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QWidget,
)

from cxdesk.domain.timeline import TimelineItem
from cxdesk.domain.timeline_words import Sign
from cxdesk.features.timeline.ui.entry_menu import Act
from cxdesk.features.timeline.ui.timeline_delegate import TimelineDelegate
from cxdesk.features.timeline.ui.timeline_layout import TimelineLayout
from cxdesk.features.timeline.ui.timeline_model import Index, TimelineModel
from cxdesk.i18n import _
from cxdesk.qt.thin_scroll_bar import ThinScrollBar

_BATCH = 50
_STEPS = {Qt.Key.Key_J: Qt.Key.Key_Down, Qt.Key.Key_K: Qt.Key.Key_Up}
_OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)


class TimelineList(QListView):
    """`asked` brings an item and what is wanted of it; `menu_wanted` where to open its menu.

    `is_whole` lists scroll by themselves; the others are as high as their rows.
    """

    asked = Signal(object, object)
    menu_wanted = Signal(object, QPoint)

    def __init__(self, is_whole: bool) -> None:
        super().__init__()
        self._is_whole = is_whole
        self._layout = TimelineLayout()
        self.rows = TimelineModel()
        self.entries = TimelineDelegate(self, self._layout)
        self.setModel(self.rows)
        self.setItemDelegate(self.entries)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollBar(ThinScrollBar(self))
        self.setAccessibleName(_("Timeline"))
        self.setProperty("ring", False)
        self.viewport().setAutoFillBackground(False)
        self._shape()

    def _shape(self) -> None:
        policy = Qt.ScrollBarPolicy
        scrolls = policy.ScrollBarAlwaysOn if self._is_whole else policy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(scrolls)
        upright = QSizePolicy.Policy.Expanding if self._is_whole else QSizePolicy.Policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Expanding, upright)
        if not self._is_whole:
            self.setLayoutMode(QListView.LayoutMode.SinglePass)

    def show_items(self, items: Sequence[TimelineItem], total: int, today: date) -> None:
        """What stands on top stays on top, whatever comes or goes above it."""
        top = self.indexAt(QPoint(self.viewport().width() // 2, 1))
        key = self.rows.key_at(top.row()) if top.isValid() else None
        away = self.visualRect(top).top()
        at_start = self.verticalScrollBar().value() == 0
        self._layout.set_today(today)
        self.rows.show_items(items, total, today)
        if not at_start and key is not None:
            self._stand_at(key, away)
        self._fit()

    def _stand_at(self, key: object, away: int) -> None:
        row = self.rows.row_of(key)
        if row < 0:
            return
        self.setLayoutMode(QListView.LayoutMode.SinglePass)
        self.doItemsLayout()
        self.setLayoutMode(QListView.LayoutMode.Batched)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.visualRect(self.rows.index(row)).top() - away)

    def current_item(self) -> TimelineItem | None:
        index = self.currentIndex()
        return self.rows.row_at(index.row()) if index.isValid() else None

    def edit_item(self, item: TimelineItem) -> None:
        row = self.rows.row_of(item.key)
        if row >= 0 and item.can_be_edited:
            self.setCurrentIndex(self.rows.index(row))
            self.edit(self.rows.index(row))

    def reopen(self, item: TimelineItem, typed: str) -> None:
        """Opens the words again with what was typed and could not be kept."""
        self.entries.put_back(item, typed)
        self.edit_item(item)

    def item_area(self, item: TimelineItem) -> QRect:
        """Where it is drawn, in the coordinates of the window."""
        area = self.visualRect(self.rows.index(max(0, self.rows.row_of(item.key))))
        return QRect(self.viewport().mapTo(self.window(), area.topLeft()), area.size())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.current_item()
        if event.key() in _STEPS and not event.modifiers():
            step = _STEPS[Qt.Key(event.key())]
            super().keyPressEvent(QKeyEvent(event.type(), step, event.modifiers()))
        elif item is not None and event.key() in _OPENS:
            self.asked.emit(item, Act.ANSWER if item.is_open else Act.EDIT)
        elif item is not None and event.key() == Qt.Key.Key_Delete:
            self.asked.emit(item, Act.TRASH)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is not Qt.MouseButton.LeftButton or not index.isValid():
            return
        item, row = self.rows.row_at(index.row()), self.visualRect(index)
        for remark, box in self._layout.laid(item, row.width()).remarks:
            area = QStyle.visualRect(self.layoutDirection(), row, box.translated(row.topLeft()))
            if remark.sign is Sign.NOT_FOLLOWED_UP and area.contains(event.position().toPoint()):
                self.asked.emit(item, Act.ANSWER)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            where = self.visualRect(index).center() if by_key else event.pos()
            self.setCurrentIndex(index)
            self.menu_wanted.emit(
                self.rows.row_at(index.row()), self.viewport().mapToGlobal(where)
            )

    def currentChanged(self, current: Index, previous: Index) -> None:
        """A list that does not scroll is scrolled by the page it stands in."""
        super().currentChanged(current, previous)
        if not self._is_whole and current.isValid() and self.hasFocus():
            self._reveal(self.visualRect(current))

    def _reveal(self, row: QRect) -> None:
        page: QWidget | None = self.parentWidget()
        while page is not None and not isinstance(page, QScrollArea):
            page = page.parentWidget()
        inner = page.widget() if isinstance(page, QScrollArea) else None
        if isinstance(page, QScrollArea) and inner is not None:
            spot = self.viewport().mapTo(inner, row.center())
            page.ensureVisible(spot.x(), spot.y(), 0, row.height() // 2 + 8)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._layout.forget()
            self.scheduleDelayedItemsLayout()
            self._fit()

    def _fit(self) -> None:
        """As high as its rows, where the page scrolls."""
        if self._is_whole:
            return
        width = self.viewport().width()
        heights = (self._layout.height(item, width) for item in self.rows.items())
        wanted = sum(heights)
        if self.height() != wanted:
            self.setFixedHeight(wanted)
