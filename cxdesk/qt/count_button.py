"""One of several choices above a list, with the number of rows behind it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from cxdesk.i18n import number
from cxdesk.qt import fonts
from cxdesk.qt.theme import tokens

_HEIGHT = 24
_SIDE = 8
_GAP = 5
_RADIUS = 4


class CountButton(QAbstractButton):
    """Stays down while it is chosen; the count is said with the name."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._figure = ""
        self.setText(name)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_count(self, count: int) -> None:
        """Until it is known, the name stands alone."""
        self._figure = number(count)
        self.setAccessibleName(f"{self.text()}, {self._figure}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words, figure = self._widths()
        return QSize(2 * _SIDE + words + _GAP + figure, round(_HEIGHT * max(1.0, fonts.scale())))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = tokens(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.press if self.isChecked() else look.hover)
            painter.drawRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)
        painter.setFont(fonts.font("small_m"))
        painter.setPen(look.text if self.isChecked() else look.text2)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect().adjusted(_SIDE, 0, 0, 0), middle, self.text())
        painter.setFont(fonts.font("small", tabular=True))
        painter.setPen(look.text3)
        left = _SIDE + self._widths()[0] + _GAP
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), middle, self._figure)

    def _widths(self) -> tuple[int, int]:
        words = QFontMetrics(fonts.font("small_m")).horizontalAdvance(self.text())
        figure = QFontMetrics(fonts.font("small", tabular=True))
        return words, figure.horizontalAdvance(self._figure)
