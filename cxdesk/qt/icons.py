"""Lucide icons, tinted in the colour asked for."""

import lucide
from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from cxdesk.qt.theme import tokens

_STROKE = "1.75"


def pixmap(name: str, size: int, colour: QColor, ratio: float = 1.0) -> QPixmap:
    """The icon `name`, `size` by `size`, sharp at the screen's pixel `ratio`."""
    key = f"lucide/{name}/{size}/{colour.rgba():08x}/{ratio}"
    kept = QPixmap()
    if QPixmapCache.find(key, kept):
        return kept
    made = _draw(name, size, colour, ratio)
    QPixmapCache.insert(key, made)
    return made


def _draw(name: str, size: int, colour: QColor, ratio: float) -> QPixmap:
    made = QPixmap(QSize(size, size) * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    drawing: str = lucide.lucide_icon(name, stroke_width=_STROKE)
    svg = drawing.replace("currentColor", colour.name()).encode()
    painter = QPainter(made)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return made


def icon(widget: QWidget, name: str, size: int = 16) -> QIcon:
    """For Qt's own buttons and actions; make it again on PaletteChange."""
    made, colours, ratio = QIcon(), tokens(widget), widget.devicePixelRatioF()
    made.addPixmap(pixmap(name, size, colours.text2, ratio), QIcon.Mode.Normal)
    made.addPixmap(pixmap(name, size, colours.text, ratio), QIcon.Mode.Active)
    made.addPixmap(pixmap(name, size, colours.control, ratio), QIcon.Mode.Disabled)
    return made
