"""A plain area in one colour of the theme, with a hairline where it meets its neighbour."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from cxdesk.qt.theme import tokens


class Ground(QWidget):
    """`colour` is the name of a token, such as "nav"."""

    def __init__(self, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = colour

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), tokens(self).colour(self._colour))


class HairSplitter(QSplitter):
    """Two panes with a hairline between them that can be dragged.

    The first keeps its width whatever happens to the window; the second takes the rest.
    """

    def __init__(self, first: int) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.first = first
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.splitterMoved.connect(self._on_moved)

    def set_first(self, width: int) -> None:
        self.first = width
        self._apply()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._apply()

    def _apply(self) -> None:
        self.setSizes([self.first, max(1, self.width() - self.first - self.handleWidth())])

    def _on_moved(self, position: int, _index: int) -> None:
        self.first = position

    def createHandle(self) -> QSplitterHandle:
        return _Hairline(self.orientation(), self)


class _Hairline(QSplitterHandle):
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.contentsRect(), tokens(self).hair)
