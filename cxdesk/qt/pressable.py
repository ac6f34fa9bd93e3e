"""A button made of other widgets, such as a figure with its name."""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QWidget

from cxdesk.qt.theme import tokens

PAD = 4
"""Room left and right of what stands in it; whoever places it takes it back."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_RADIUS = 4


class Pressable(QAbstractButton):
    """Looks like what it holds until the mouse is over it; pressed by click, Space or Enter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setBackgroundRole(QPalette.ColorRole.Window)  # or labels in it are drawn as buttons

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        strong = self.isDown() or self.isChecked()
        if not (strong or self.underMouse()):
            return
        look = tokens(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.line if look.high_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(look.press if strong else look.hover)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, _RADIUS, _RADIUS)
