"""A field of one line, as drawn: a hairline that darkens with the focus, an icon, a key."""

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from cxdesk.qt import fonts, icons, keycap
from cxdesk.qt.theme import tokens

HEIGHT = 30
_RADIUS = 6
_ICON = 16


class LineField(QLineEdit):
    """`icon` stands left, `shortcut` right while the field is empty. Esc empties it first."""

    def __init__(
        self,
        placeholder: str = "",
        icon: str = "",
        shortcut: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self._caps = shortcut
        self.setFrame(False)
        self.setFont(fonts.font("body"))
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setTextMargins(28 if icon else 8, 0, keycap.caps_width(shortcut) + 8, 0)
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), max(HEIGHT, round(HEIGHT * fonts.scale())))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.update()
        elif event.type() is QEvent.Type.StyleChange and self.font() != fonts.font("body"):
            self.setFont(fonts.font("body"))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = tokens(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.control if self.hasFocus() else look.line)
        painter.setBrush(look.raised if self.isEnabled() else look.sunken)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, _RADIUS, _RADIUS)
        middle = self.height() // 2
        if self._icon_name:
            drawn = icons.pixmap(self._icon_name, _ICON, look.text2, self.devicePixelRatioF())
            painter.drawPixmap(QPoint(9, middle - _ICON // 2), drawn)
        if self._caps and not self.text():
            keycap.paint_caps(painter, self.width() - 7, middle, self._caps, look)
        painter.end()
        super().paintEvent(event)
