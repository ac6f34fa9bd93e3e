"""Says for as long as it is true that everything in this book is invented."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cxdesk.i18n import _
from cxdesk.qt import fonts, icons
from cxdesk.qt.theme import tokens

_HEIGHT = 30


class SampleSign(QWidget):
    """A tinted line in the navigation; an icon where there is only a rail."""

    def __init__(self) -> None:
        super().__init__()
        self._is_rail = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Sample data"))
        self.setToolTip(_("Sample data: every name and number in this book is invented."))
        self.hide()

    def set_rail(self, is_rail: bool) -> None:
        self._is_rail = is_rail
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(36, max(_HEIGHT, round(_HEIGHT * fonts.scale())))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = tokens(self), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.accent_text if look.high_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(look.accent_tint)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        flask = icons.pixmap("flask-conical", 16, look.accent_text, self.devicePixelRatioF())
        painter.drawPixmap(10, (self.height() - 16) // 2, flask)
        if not self._is_rail:
            painter.setFont(fonts.font("small_m"))
            painter.setPen(look.accent_text)
            room = self.rect().adjusted(36, 0, 0, 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.accessibleName())
