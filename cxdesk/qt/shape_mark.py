"""A small sign beside words that say the same."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cxdesk.qt import fonts
from cxdesk.qt.shapes import Shape, paint_shape
from cxdesk.qt.theme import tokens


class ShapeMark(QWidget):
    """Says nothing to a screen reader; grows with the text."""

    def __init__(self, shape: Shape, colour: str = "warn", size: int = 6) -> None:
        super().__init__()
        self._shape = shape
        self._colour = colour
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_look(self, shape: Shape, colour: str) -> None:
        self._shape, self._colour = shape, colour
        self.update()

    def sizeHint(self) -> QSize:
        side = round(self._size * fonts.scale())
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_shape(painter, QRectF(self.rect()), self._shape, tokens(self).colour(self._colour))
