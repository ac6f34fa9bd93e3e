"""Where an account stands in its life with us: six dots, the present one long."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cxdesk.domain.ladder import Stage
from cxdesk.qt.theme import tokens

PATH = tuple(stage for stage in Stage if stage is not Stage.FORMER)
_DOT, _LONG, _GAP = 5, 10, 3


class StageDots(QWidget):
    """A picture only: the name of the stage stands beside it."""

    def __init__(self) -> None:
        super().__init__()
        self._at = -1
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_stage(self, stage: Stage | None) -> None:
        """A former customer has walked the whole path; None has not begun it."""
        if stage is None:
            self._at = -1
        else:
            self._at = PATH.index(stage) if stage in PATH else len(PATH)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize((_DOT + _GAP) * (len(PATH) - 1) + _LONG, _DOT + 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = tokens(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        left = 0.0
        for index in range(len(PATH)):
            here = index == self._at
            painter.setBrush(look.text2 if index <= self._at else look.line)
            width, height = (_LONG, _DOT + 1) if here else (_DOT, _DOT)
            top = (self.height() - height) / 2
            painter.drawRoundedRect(QRectF(left, top, width, height), height / 2, height / 2)
            left += width + _GAP
