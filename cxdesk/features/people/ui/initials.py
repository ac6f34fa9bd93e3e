"""Two letters in a circle, beside the name that they stand for."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cxdesk.qt import fonts
from cxdesk.qt.theme import tokens

_DIAMETER = 26


class Initials(QWidget):
    """Says nothing to a screen reader; grows with the text."""

    def __init__(self) -> None:
        super().__init__()
        self._letters = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_letters(self, letters: str) -> None:
        self._letters = letters
        self.update()

    def sizeHint(self) -> QSize:
        side = round(_DIAMETER * fonts.scale())
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = tokens(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.line if look.high_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(look.them_tint)
        painter.drawEllipse(QRectF(self.rect()))
        painter.setPen(look.text2)
        painter.setFont(fonts.font("micro"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._letters)
