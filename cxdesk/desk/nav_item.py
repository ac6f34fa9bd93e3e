"""One place in the navigation."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from cxdesk.i18n import number
from cxdesk.qt import fonts, icons
from cxdesk.qt.theme import tokens

HEIGHT = 30
_SIDE = 10
_ICON = 16
_TEXT_LEFT = 36
_RADIUS = 6


class NavItem(QAbstractButton):
    """Icon, name and a count; the name moves into the tooltip where there is only a rail."""

    def __init__(self, name: str, icon: str, shortcut: str = "") -> None:
        super().__init__()
        self._icon_name = icon
        self._count: int | None = None
        self._tip = f"{name} ({shortcut})" if shortcut else name
        self._is_rail = False
        self.setText(name)
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setToolTip(self._tip)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_count(self, count: int | None) -> None:
        self._count = count
        words = self.text() if count is None else f"{self.text()}, {number(count)}"
        self.setAccessibleName(words)
        self.update()

    def set_rail(self, is_rail: bool) -> None:
        self._is_rail = is_rail
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(36, max(HEIGHT, round(HEIGHT * fonts.scale())))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = tokens(self), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = self.isChecked()
        if here or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.press if here else look.hover)
            painter.drawRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)
        colour = look.text if here else look.text2
        icon = icons.pixmap(self._icon_name, _ICON, colour, self.devicePixelRatioF())
        painter.drawPixmap(QPoint(_SIDE, (self.height() - _ICON) // 2), icon)
        if self._is_rail:
            return
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(fonts.font("body_m" if here else "body"))
        painter.setPen(colour)
        painter.drawText(self.rect().adjusted(_TEXT_LEFT, 0, 0, 0), middle, self.text())
        if self._count is not None:
            painter.setFont(fonts.font("small", tabular=True))
            painter.setPen(look.text3)
            room = self.rect().adjusted(0, 0, -12, 0)
            painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, number(self._count))
