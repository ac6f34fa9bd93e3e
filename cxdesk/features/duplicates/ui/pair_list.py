"""The pairs that look alike: two names, and under them why."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cxdesk.domain.likeness import Pair
from cxdesk.domain.merging import Noun
from cxdesk.features.duplicates.ui.words import pair_sentence, reason
from cxdesk.i18n import _
from cxdesk.qt import fonts, icons
from cxdesk.qt.even_list import EvenList
from cxdesk.qt.keyed_list import Index, KeyedListModel
from cxdesk.qt.theme import Tokens, tokens

_HEIGHT = 76
_SIDE, _INSET, _ICON, _GAP = 20, 8, 16, 10
_RADIUS = 6
_LINES = 3
_ICONS = {Noun.ACCOUNT: "building", Noun.PERSON: "user"}
_STEPS = {Qt.Key.Key_J: 1, Qt.Key.Key_K: -1}


class PairModel(KeyedListModel[Pair]):
    """Rows are known by the two ids, in whichever order."""

    def show_pairs(self, pairs: Sequence[Pair]) -> None:
        self.show_rows([pair.two.key for pair in pairs], pairs)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        pair = self.row_at(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return pair.names[0]
            case Qt.ItemDataRole.UserRole:
                return pair
            case Qt.ItemDataRole.AccessibleTextRole:
                return pair_sentence(pair)
        return None


class PairDelegate(QStyledItemDelegate):
    """Draws one pair on three lines."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        pair: Pair = index.data(Qt.ItemDataRole.UserRole)
        look = tokens(option.widget)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, look)
        lines = _lines(option.rect)
        self._paint_icon(painter, lines[0], pair, look)
        for line, text in zip(lines, (*pair.names, reason(pair)), strict=True):
            is_reason = line is lines[-1]
            painter.setFont(fonts.font("small" if is_reason else "body_m"))
            painter.setPen(look.text3 if is_reason else look.text)
            words = line.adjusted(_ICON + _GAP, 0, 0, 0)
            shown = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, words.width()
            )
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, look: Tokens) -> None:
        area, state = option.rect, option.state
        box = area.adjusted(_INSET, 1, -_INSET, -2)
        painter.fillRect(
            area.left() + _SIDE, area.bottom(), area.width() - 2 * _SIDE, 1, look.hair
        )
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(look.selected if option.widget.hasFocus() else look.selected_idle)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(look.hover)
        else:
            return
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)

    def _paint_icon(self, painter: QPainter, line: QRect, pair: Pair, look: Tokens) -> None:
        ratio = painter.device().devicePixelRatioF()
        drawn = icons.pixmap(_ICONS[pair.two.noun], _ICON, look.text2, ratio)
        painter.drawPixmap(QPoint(line.left(), line.center().y() - _ICON // 2 + 1), drawn)


def row_height() -> int:
    return fonts.row_height(_HEIGHT)


def _lines(area: QRect) -> list[QRect]:
    """Three lines of one height in the middle of the row."""
    height = round(20 * max(1.0, fonts.scale()))
    top = area.top() + (area.height() - _LINES * height) // 2
    inner = area.adjusted(_SIDE, 0, -_SIDE, 0)
    return [QRect(inner.left(), top + n * height, inner.width(), height) for n in range(_LINES)]


class PairList(EvenList):
    """`chosen` while one walks, `opened` by Enter; J and K walk too."""

    chosen = Signal(object)
    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.pairs = PairModel(self)
        self.setModel(self.pairs)
        self.setItemDelegate(PairDelegate(self))
        self.setAccessibleName(_("Pairs that look alike"))
        self.setProperty("ring", False)

    def row_height(self) -> int:
        return row_height()

    def current(self) -> Pair | None:
        row = self.currentIndex().row()
        return self.pairs.row_at(row) if 0 <= row < self.pairs.rowCount() else None

    def select_row(self, row: int) -> None:
        self.setCurrentIndex(self.pairs.index(min(row, self.pairs.rowCount() - 1)))

    def currentChanged(self, current: Any, previous: Any) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit(self.current())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.select_row(max(0, self.currentIndex().row() + _STEPS[key]))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)
