"""The icon of the program, drawn as everything else is."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from cxdesk.desk.nav_head import LOGO, paint_logo
from cxdesk.qt.theme import tokens

_SIZES = (16, 24, 32, 48, 64, 128, 256)


def app_icon() -> QIcon:
    """Four rising bars, in the ink of the theme that is in force."""
    made, look = QIcon(), tokens(QWidget())
    for size in _SIZES:
        pixmap = QPixmap(QSize(size, size))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.scale(size / LOGO, size / LOGO)
        paint_logo(painter, QPoint(0, 0), look)
        painter.end()
        made.addPixmap(pixmap)
    return made
