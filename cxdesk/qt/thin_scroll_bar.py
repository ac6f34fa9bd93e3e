"""A scroll bar that takes little room and says where one is."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QWidget

from cxdesk.qt.theme import tokens

WIDTH = 7
_THUMB = 3


class ThinScrollBar(QScrollBar):
    """Upright or lying; the whole width takes the mouse, less of it is drawn."""

    def __init__(
        self,
        parent: QWidget | None = None,
        orientation: Qt.Orientation = Qt.Orientation.Vertical,
    ) -> None:
        super().__init__(orientation, parent)

    @property
    def _is_upright(self) -> bool:
        return self.orientation() is Qt.Orientation.Vertical

    def sizeHint(self) -> QSize:
        usual = super().sizeHint()
        return QSize(WIDTH, usual.height()) if self._is_upright else QSize(usual.width(), WIDTH)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.minimum() == self.maximum():
            return
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        area = self.style().subControlRect(
            QStyle.ComplexControl.CC_ScrollBar,
            option,
            QStyle.SubControl.SC_ScrollBarSlider,
            self,
        )
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens(self).control)
        painter.setOpacity(1.0 if self.isSliderDown() else 0.6)
        thumb = (
            QRectF(1, area.y() + 1, _THUMB, area.height() - 2)
            if self._is_upright
            else QRectF(area.x() + 1, 1, area.width() - 2, _THUMB)
        )
        painter.drawRoundedRect(thumb, _THUMB / 2, _THUMB / 2)
