"""What both say, field by field, and whose value stays: by arrows, by Space, or by a click."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cxdesk.domain.merging import Field, Side, chosen
from cxdesk.i18n import _
from cxdesk.qt import fonts, icons
from cxdesk.qt.even_list import EvenList
from cxdesk.qt.keyed_list import Index, KeyedListModel
from cxdesk.qt.plain_tip import plain_tip
from cxdesk.qt.theme import Tokens, tokens

LABEL = 116
GAP = 8
PAD, _ICON, _RADIUS = 10, 14, 6
_SIDES = (Side.KEPT, Side.GOING)


@dataclass(frozen=True, slots=True)
class Row:
    """A field and the side taken for it."""

    field: Field
    side: Side

    def takes(self, side: Side) -> bool:
        return self.side in (side, Side.BOTH)

    def value(self, side: Side) -> str:
        return self.field.kept if side is Side.KEPT else self.field.going

    @property
    def sentence(self) -> str:
        """For screen readers."""
        if self.side is Side.BOTH:
            said = _("both stay: {kept}; {going}")
        elif self.field.is_open:
            said = _("{value} stays, {other} goes")
        else:
            said = "{value}"
        other = Side.GOING if self.side is Side.KEPT else Side.KEPT
        words = said.format(
            value=self.value(self.side),
            other=self.value(other),
            kept=self.field.kept,
            going=self.field.going,
        )
        return f"{self.field.label}: {words}"


class FieldModel(KeyedListModel[Row]):
    """The rows of one sheet; those where one has to choose come first."""

    def show_fields(self, fields: Sequence[Field]) -> None:
        rows = [Row(field, field.proposal) for field in fields if field.kept or field.going]
        told = [row for row in rows if row.field.differs]
        told.sort(key=_closed)
        self.show_rows([row.field.key for row in told], told)

    def take(self, row: int, side: Side) -> None:
        """Takes `side` where the field offers it."""
        here = self.row_at(row)
        taken = Row(here.field, chosen(here.field, {here.field.key: side}))
        if side in here.field.sides:
            self._rows[row] = taken
            self.dataChanged.emit(self.index(row), self.index(row))

    def choices(self) -> dict[str, Side]:
        return {row.field.key: row.side for row in self._rows}

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.row_at(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.field.label
            case Qt.ItemDataRole.UserRole:
                return row
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.sentence
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip("\n\n".join(filter(None, (row.field.kept, row.field.going))))
        return None


def _closed(row: Row) -> bool:
    return not row.field.is_open


class FieldDelegate(QStyledItemDelegate):
    """Draws a label and two values; what stays is tinted and ticked."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, fonts.row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        look = tokens(option.widget)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        label, *cells = columns(option.rect)
        painter.setFont(fonts.font("small"))
        painter.setPen(look.text if is_current and option.widget.hasFocus() else look.text3)
        _write(painter, label, row.field.label)
        for side, cell in zip(_SIDES, cells, strict=True):
            self._paint_cell(painter, cell, row, side, look)
        if is_current and option.widget.hasFocus():
            self._paint_cursor(painter, cells, row, look)
        painter.restore()

    def _paint_cell(
        self, painter: QPainter, cell: QRect, row: Row, side: Side, look: Tokens
    ) -> None:
        """Nothing is boxed where there is nothing to choose."""
        stays, box = row.takes(side), cell.adjusted(0, 3, 0, -3)
        if row.field.is_open:
            strong = look.high_contrast or not stays
            painter.setPen(look.line if strong else Qt.PenStyle.NoPen)
            painter.setBrush(look.accent_tint if stays else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        words = cell.adjusted(PAD, 0, -PAD, 0)
        if stays and row.field.is_open:
            ratio = painter.device().devicePixelRatioF()
            tick = icons.pixmap("check", _ICON, look.accent_text, ratio)
            painter.drawPixmap(
                QPoint(words.right() - _ICON + 1, cell.center().y() - _ICON // 2 + 1), tick
            )
            words.setRight(words.right() - _ICON - 6)
        painter.setFont(fonts.font("body_m" if stays and row.field.is_open else "body"))
        painter.setPen(look.text if stays else look.text3)
        _write(painter, words, row.value(side))

    def _paint_cursor(self, painter: QPainter, cells: list[QRect], row: Row, look: Tokens) -> None:
        """A ring round what stays: the keys move it from side to side."""
        taken = [cell for side, cell in zip(_SIDES, cells, strict=True) if row.takes(side)]
        box = taken[0].united(taken[-1]).adjusted(0, 3, 0, -3)
        painter.setPen(look.focus)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)


def columns(area: QRect) -> tuple[QRect, QRect, QRect]:
    """Where the label and both values stand."""
    label = round(LABEL * fonts.scale())
    width = (area.width() - label - 2 * GAP) // 2
    left = area.left() + label + GAP
    height = area.height()
    return (
        QRect(area.left(), area.top(), label, height),
        QRect(left, area.top(), width, height),
        QRect(left + width + GAP, area.top(), width, height),
    )


def _write(painter: QPainter, place: QRect, text: str) -> None:
    line = " ".join(text.split())
    shown = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)


class FieldTable(EvenList):
    """← and → take a side, Space the next one; `left` by Esc."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.fields = FieldModel(self)
        self.setModel(self.fields)
        self.setItemDelegate(FieldDelegate(self))
        self.setAccessibleName(_("Which value stays"))
        self.setProperty("ring", False)

    def show_rows_at_once(self, most: int) -> None:
        """As many rows as there are, and a bar where that is more than `most`."""
        rows = self.fields.rowCount()
        on = Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(on if rows > most else off)
        self.setFixedHeight(min(rows, most) * self.row_height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        arrows = {Qt.Key.Key_Left: Side.KEPT, Qt.Key.Key_Right: Side.GOING}
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif row >= 0 and event.key() in arrows:
            self.fields.take(row, arrows[Qt.Key(event.key())])
        elif row >= 0 and event.key() == Qt.Key.Key_Space:
            self._take_next(row)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        at = event.position().toPoint()
        row = self.row_at(at.y())
        if row < 0:
            return
        _label, kept, going = columns(self.visualRect(self.fields.index(row)))
        for side, cell in ((Side.KEPT, kept), (Side.GOING, going)):
            if cell.contains(at):
                self.fields.take(row, side)

    def _take_next(self, row: int) -> None:
        here = self.fields.row_at(row)
        sides = here.field.sides
        self.fields.take(row, sides[(sides.index(here.side) + 1) % len(sides)])
