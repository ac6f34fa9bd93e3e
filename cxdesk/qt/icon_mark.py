"""An icon that is only looked at."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cxdesk.qt import icons
from cxdesk.qt.theme import tokens


class IconMark(QWidget):
    """Says nothing to a screen reader: the words beside it do."""

    def __init__(self, name: str, size: int = 14, colour: str = "text2") -> None:
        super().__init__()
        self._name = name
        self._size = size
        self._colour = colour
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_look(self, name: str, colour: str) -> None:
        self._name, self._colour = name, colour
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = tokens(self).colour(self._colour)
        drawn = icons.pixmap(self._name, self._size, colour, self.devicePixelRatioF())
        QPainter(self).drawPixmap(0, (self.height() - self._size) // 2, drawn)
