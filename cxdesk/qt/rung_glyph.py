"""Seven rising bars, filled up to a place: where something stands, without a word."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter

from cxdesk.qt.theme import Tokens

IN_LIST = QSize(20, 11)
IN_PILL = QSize(27, 12)
_BARS = 7
_EMPTY_ALPHA = 95


def paint_rung(painter: QPainter, at: QPoint, size: QSize, place: int, look: Tokens) -> None:
    """Draws the glyph with its top left corner `at`; `place` is 1 (lowest) to 7."""
    empty = QColor(look.control)
    empty.setAlpha(_EMPTY_ALPHA)
    bar = (size.width() - (_BARS - 1)) // _BARS
    mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    for index in range(_BARS):
        height = round(size.height() * (2 + index) / 8)
        step = _BARS - 1 - index if mirrored else index
        left, top = at.x() + step * (bar + 1), at.y() + size.height() - height
        colour = look.rungs[place - 1].mark if index < place else empty
        painter.fillRect(QRect(left, top, bar, height), colour)
