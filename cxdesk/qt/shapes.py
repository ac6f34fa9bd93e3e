"""Small signs that differ in shape, so that no meaning hangs on a colour alone."""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

SIZE = 8


class Shape(StrEnum):
    """● ◆ ▲ ▼ ■ ○"""

    DISC = "disc"
    DIAMOND = "diamond"
    UP = "up"
    DOWN = "down"
    SQUARE = "square"
    RING = "ring"


def paint_shape(painter: QPainter, box: QRectF, shape: Shape, colour: QColor) -> None:
    """Draws `shape` into `box`, which is SIZE by SIZE at the drawn size of text."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if shape is Shape.RING:
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box.adjusted(0.75, 0.75, -0.75, -0.75))
    elif shape is Shape.DISC:
        painter.drawEllipse(box)
    elif shape is Shape.SQUARE:
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
    else:
        painter.drawPolygon(_polygon(shape, box))
    painter.restore()


def _polygon(shape: Shape, box: QRectF) -> QPolygonF:
    left, right, middle = box.left(), box.right(), box.center()
    if shape is Shape.UP:
        top, foot = box.top() + 0.5, box.bottom() - 0.5
        corners = [(middle.x(), top), (right, foot), (left, foot)]
    elif shape is Shape.DOWN:
        top, foot = box.top() + 0.5, box.bottom() - 0.5
        corners = [(left, top), (right, top), (middle.x(), foot)]
    else:
        corners = [(middle.x(), box.top()), (right, middle.y())]
        corners += [(middle.x(), box.bottom()), (left, middle.y())]
    return QPolygonF([QPointF(x, y) for x, y in corners])
