"""Push buttons in three strengths: filled with ink, outlined, and quiet."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFontMetrics, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from cxdesk.qt import fonts, icons, keycap
from cxdesk.qt.theme import Tokens, tokens

HEIGHT = 26
_SIDE = 8
_ICON = 16
_GAP = 6
_CAP_GAP = 12
_RADIUS = 6


@dataclass(frozen=True, slots=True)
class Paint:
    """What one state of a button is drawn with."""

    fill: QColor
    border: QColor
    text: QColor
    icon: QColor


class _Button(QAbstractButton):
    def __init__(
        self,
        text: str = "",
        icon: str = "",
        shortcut: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self._caps = shortcut
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def setText(self, text: str) -> None:
        """An "&" in a text is an "&": it takes no letter for itself."""
        super().setText(text)
        self.setShortcut(QKeySequence())
        self.setAccessibleName(text)

    def set_icon_name(self, name: str) -> None:
        self._icon_name = name
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        height = max(HEIGHT, round(HEIGHT * fonts.scale()))
        if not self.text():
            return QSize(height, height)
        width = 2 * _SIDE + QFontMetrics(fonts.font("small_m")).horizontalAdvance(self.text())
        if self._icon_name:
            width += _ICON + _GAP
        if self._caps:
            width += _CAP_GAP + keycap.caps_width(self._caps) - 2
        return QSize(width, height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    def paint(self, look: Tokens) -> Paint:
        raise NotImplementedError

    def paintEvent(self, event: QPaintEvent) -> None:
        look = tokens(self)
        paint = self.paint(look)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(paint.border)
        painter.setBrush(paint.fill)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, _RADIUS, _RADIUS)
        self._paint_content(painter, paint)
        if self._caps:
            right = self.width() - _SIDE + 2
            keycap.paint_caps(painter, right, self.height() // 2, self._caps, look)

    def _paint_content(self, painter: QPainter, paint: Paint) -> None:
        left = _SIDE
        if self._icon_name:
            if not self.text():
                left = (self.width() - _ICON) // 2
            drawn = icons.pixmap(self._icon_name, _ICON, paint.icon, self.devicePixelRatioF())
            painter.drawPixmap(QPoint(left, (self.height() - _ICON) // 2), drawn)
            left += _ICON + _GAP
        painter.setPen(paint.text)
        painter.setFont(fonts.font("small_m"))
        area = self.rect().adjusted(left, 0, 0, 0)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self.text())

    def _rest(self, idle: QColor, look: Tokens) -> QColor:
        if self.isDown() or self.isChecked():
            return look.press
        return look.hover if self.underMouse() and self.isEnabled() else idle

    def _words(self, look: Tokens) -> QColor:
        return look.text if self.isEnabled() else look.control


class PrimaryButton(_Button):
    """The one thing this place is for."""

    def paint(self, look: Tokens) -> Paint:
        if not self.isEnabled():
            return Paint(look.press, look.press, look.control, look.control)
        fill = look.text2 if self.isDown() or self.underMouse() else look.ink
        return Paint(fill, fill, look.on_ink, look.on_ink)


class OutlineButton(_Button):
    """A thing to press, beside others."""

    def paint(self, look: Tokens) -> Paint:
        words = self._words(look)
        icon = look.text2 if self.isEnabled() else look.control
        return Paint(self._rest(look.raised, look), look.line, words, icon)


class QuietButton(_Button):
    """A thing to press that stays out of the way; checkable where it chooses among few."""

    def paint(self, look: Tokens) -> Paint:
        clear = QColor(Qt.GlobalColor.transparent)
        strong = self.isChecked() and self.isEnabled()
        words = look.text if strong else look.text2 if self.isEnabled() else look.control
        fill = self._rest(clear, look)
        return Paint(fill, clear, words, words)
