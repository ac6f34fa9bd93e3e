"""Draws the moments of a timeline, and opens their words for editing."""

from typing import Any, cast

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cxdesk.domain.days import relative_day
from cxdesk.domain.timeline import TimelineItem
from cxdesk.domain.timeline_words import names, title
from cxdesk.features.timeline.ui import signs
from cxdesk.features.timeline.ui.entry_edit import MARGIN, EntryEdit
from cxdesk.features.timeline.ui.timeline_brush import TimelineBrush
from cxdesk.features.timeline.ui.timeline_layout import TimelineLayout, scaled, text_left
from cxdesk.qt.theme import tokens

Index = QModelIndex | QPersistentModelIndex

_GAP = 7
_LEAST_EDIT, _MOST_EDIT = 2 * 20, 12 * 20


class TimelineDelegate(QStyledItemDelegate):
    """`reworded` brings a moment and its new words."""

    reworded = Signal(object, str)

    def __init__(self, view: QListView, layout: TimelineLayout) -> None:
        super().__init__(view)
        self._view = view
        self._layout = layout
        self._typed: dict[str, str] = {}

    def put_back(self, item: TimelineItem, typed: str) -> None:
        """What could not be kept stands in the editor when it opens again."""
        self._typed[item.key] = typed

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        return QSize(width, self._layout.height(_item(index), width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = _item(index)
        look = tokens(self._view)
        laid = self._layout.laid(item, option.rect.width())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        brush = TimelineBrush(painter, option.rect, look, self._view.layoutDirection())
        if option.state & QStyle.StateFlag.State_Selected and self._view.hasFocus():
            brush.ground(look.selected)
        if index.row() < index.model().rowCount() - 1:
            brush.thread()
        brush.sign(signs.of_item(item))
        self._paint_head(brush, item)
        brush.body(laid)
        for remark, box in laid.remarks:
            brush.remark(remark, box)
        painter.restore()

    def _paint_head(self, brush: TimelineBrush, item: TimelineItem) -> None:
        look = brush.look
        end = brush.at_end(relative_day(item.on, self._layout.today)) - _GAP
        if item.score is not None:
            end -= scaled(42)
        left = brush.word(title(item), (text_left(), end), "body_b", look.text)
        who = names(item)
        if who:
            left = brush.word(who, (left + _GAP, end), "body", look.text2)
        if item.score is not None:
            brush.score(item.score, left + 8)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = EntryEdit(parent)
        editor.done.connect(self._on_done)
        editor.given_up.connect(self._on_given_up)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        item = _item(index)
        cast(EntryEdit, editor).fill(self._typed.pop(item.key, item.text))

    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:
        """Says it upwards: the book decides, and the model hears of it as news."""
        item, text = _item(index), cast(EntryEdit, editor).toPlainText().strip()
        if text != item.text:
            self.reworded.emit(item, text)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        text = self._layout.laid(_item(index), option.rect.width()).text
        high = min(max(text.height(), scaled(_LEAST_EDIT)), scaled(_MOST_EDIT))
        area = QRect(text.topLeft(), QSize(text.width(), high)).translated(option.rect.topLeft())
        around = MARGIN + 1
        area.adjust(-around, -around, around, around)
        direction = self._view.layoutDirection()
        editor.setGeometry(QStyle.visualRect(direction, option.rect, area))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Tab leaves the words as Enter does; it does not open those of the next moment."""
        if event.type() is QEvent.Type.KeyPress:
            return False
        return super().eventFilter(editor, event)

    def _on_done(self) -> None:
        editor = cast(EntryEdit, self.sender())
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def _on_given_up(self) -> None:
        hint = QStyledItemDelegate.EndEditHint.RevertModelCache
        self.closeEditor.emit(cast(EntryEdit, self.sender()), hint)


def _item(index: Index) -> TimelineItem:
    return cast(TimelineItem, index.data(Qt.ItemDataRole.UserRole))
