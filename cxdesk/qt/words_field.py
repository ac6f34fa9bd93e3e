"""A few lines of somebody's words; Enter begins a line, Ctrl Enter is done."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from cxdesk.qt import fonts
from cxdesk.qt.theme import tokens

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_HEIGHT, _RADIUS = 64, 6


class WordsField(QPlainTextEdit):
    """Drawn like the fields of one line beside it; Tab leaves it."""

    finished = Signal()

    def __init__(self, name: str, placeholder: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(fonts.font("body"))
        self.setFixedHeight(round(_HEIGHT * fonts.scale()))
        self.document().setDocumentMargin(8)
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = tokens(self)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.control if self.hasFocus() else look.line)
        painter.setBrush(look.raised)
        area = QRectF(self.viewport().rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, _RADIUS, _RADIUS)
        painter.end()
        super().paintEvent(event)
