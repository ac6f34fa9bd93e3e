"""A word that leads somewhere."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from cxdesk.qt import fonts
from cxdesk.qt.theme import tokens


class LinkButton(QAbstractButton):
    """Underlined under the mouse, pressed by click, Space or Enter."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(fonts.font("body"))
        return QSize(metrics.horizontalAdvance(self.text()) + 2, max(24, metrics.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = fonts.font("body")
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        painter.setPen(tokens(self).accent_text)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
