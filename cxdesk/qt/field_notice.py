"""One sentence under a field: why what was typed could not be kept."""

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from cxdesk.qt.label import Label
from cxdesk.qt.theme import tokens

_WIDEST = 360
_GAP = 4


class FieldNotice(QFrame):
    """Floats in the window of its field, takes no focus, and is read aloud."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self._field = field
        field.destroyed.connect(self.deleteLater)
        self._words = Label("", "small", "late")
        self._words.setWordWrap(True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(10, 6, 10, 6)
        rows.addWidget(self._words)
        self.hide()

    def say(self, sentence: str) -> None:
        self._words.setText(sentence)
        needed = self._words.fontMetrics().horizontalAdvance(sentence) + 2
        self._words.setFixedWidth(min(_WIDEST, needed))
        self.setParent(self._field.window())
        self.adjustSize()
        self.move(self._place())
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._field, sentence))

    def text(self) -> str:
        """The sentence shown, "" while none is."""
        return self._words.text() if self.isVisible() else ""

    def _place(self) -> QPoint:
        under = self._field.mapTo(self.window(), QPoint(0, self._field.height() + _GAP))
        room = self.window().width() - self.width() - _GAP
        return QPoint(max(_GAP, min(under.x(), room)), under.y())

    def paintEvent(self, event: QPaintEvent) -> None:
        look = tokens(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.line)
        painter.setBrush(look.raised)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
