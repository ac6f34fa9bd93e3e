"""Draws one column of a file: a tick, its name, samples, and what it becomes."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cxdesk.features.transfer.opening import SourceColumn
from cxdesk.features.transfer.ui.column_model import becomes
from cxdesk.features.transfer.ui.list_head import ListHead, write
from cxdesk.i18n import _
from cxdesk.qt import fonts, icons
from cxdesk.qt.keyed_list import Index
from cxdesk.qt.theme import Tokens, tokens

_TICK, _BOX, _ICON = 34, 16, 14
_NAME, _FIELD = 0.24, 236
_GAP, _SIDE, _RADIUS = 16, 9, 6


def places(area: QRect) -> tuple[QRect, QRect, QRect, QRect]:
    """Where tick, name, samples and field stand, at the size of the text."""
    scale = fonts.scale()
    tick, field = round(_TICK * scale), min(round(_FIELD * scale), area.width() // 3)
    name = round((area.width() - tick - field) * _NAME / (1 - _NAME) * 0.9)
    at_name = area.left() + tick
    at_samples = at_name + name + _GAP
    at_field = area.right() + 1 - field
    top, height = area.top(), area.height()
    return (
        QRect(area.left(), top, tick, height),
        QRect(at_name, top, name, height),
        QRect(at_samples, top, at_field - _GAP - at_samples, height),
        QRect(at_field, top, field, height),
    )


class ColumnDelegate(QStyledItemDelegate):
    """What is never stored is struck out, with the reason instead of a field."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, fonts.row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        column: SourceColumn = index.data(Qt.ItemDataRole.UserRole)
        look, area = tokens(option.widget), option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, look)
        tick, name, samples, field = (
            QStyle.visualRect(option.direction, area, place) for place in places(area)
        )
        self._paint_tick(painter, tick, column, look)
        painter.setFont(_struck(fonts.font("body_m"), column.is_private))
        painter.setPen(look.text3 if column.choice is None else look.text)
        write(painter, name, column.name)
        painter.setFont(fonts.font("small"))
        painter.setPen(look.text3)
        said = " · ".join(column.samples) if column.samples else _("empty")
        write(painter, samples, "" if column.is_private else said)
        self._paint_field(painter, field.adjusted(0, 4, -6, -4), column, look)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, look: Tokens) -> None:
        state: QStyle.StateFlag = option.state
        area: QRect = option.rect
        if state & QStyle.StateFlag.State_Selected:
            focused = option.widget.hasFocus()
            ground = look.selected if focused else look.selected_idle
        elif state & QStyle.StateFlag.State_MouseOver:
            ground = look.hover
        else:
            painter.fillRect(area.left(), area.bottom(), area.width(), 1, look.hair)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(area.adjusted(0, 1, 0, -1), _RADIUS, _RADIUS)

    def _paint_tick(
        self, painter: QPainter, place: QRect, column: SourceColumn, look: Tokens
    ) -> None:
        side = round(_BOX * fonts.scale())
        box = QRectF(0, 0, side, side)
        box.moveCenter(QPointF(place.center()) + QPointF(0.5, 0.5))
        if column.is_private:
            sign = icons.pixmap("ban", _ICON, look.text3, painter.device().devicePixelRatioF())
            painter.drawPixmap(box.center().toPoint() - QPoint(_ICON // 2, _ICON // 2), sign)
            return
        is_on = column.choice is not None
        painter.setPen(look.ink if is_on else look.control)
        painter.setBrush(look.ink if is_on else look.raised)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if is_on:
            painter.setPen(QPen(look.on_ink, 1.6, c=Qt.PenCapStyle.RoundCap))
            at = box.topLeft()
            steps = [(0.27, 0.52), (0.44, 0.68), (0.74, 0.34)]
            painter.drawPolyline([at + QPointF(x * side, y * side) for x, y in steps])

    def _paint_field(
        self, painter: QPainter, place: QRect, column: SourceColumn, look: Tokens
    ) -> None:
        words = place.adjusted(_SIDE, 0, -_SIDE, 0)
        painter.setFont(fonts.font("small"))
        painter.setPen(look.text3)
        if column.is_private:
            write(painter, words, becomes(column))
            return
        painter.setPen(look.line)
        painter.setBrush(Qt.BrushStyle.NoBrush if column.choice is None else look.raised)
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        sign = icons.pixmap(
            "chevron-down", _ICON, look.text2, painter.device().devicePixelRatioF()
        )
        painter.drawPixmap(words.right() - _ICON + 1, place.center().y() - _ICON // 2 + 1, sign)
        words.setRight(words.right() - _ICON - 4)
        painter.setFont(fonts.font("body"))
        painter.setPen(look.text3 if column.choice is None else look.text)
        write(painter, words, becomes(column))
        if column.reads:
            taken = painter.fontMetrics().horizontalAdvance(becomes(column)) + 8
            painter.setFont(fonts.font("small", tabular=True))
            painter.setPen(look.text3)
            write(painter, words.adjusted(taken, 0, 0, 0), column.reads)


def _struck(font: QFont, is_struck: bool) -> QFont:
    font.setStrikeOut(is_struck)
    return font


def column_head() -> ListHead:
    """The names of the columns of the list."""
    return ListHead(places, ("", _("Column of the file"), _("For example"), _("Becomes")))
