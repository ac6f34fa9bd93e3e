"""One kind of interaction to press: its icon and its name."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle

from cxdesk.qt import fonts, icons
from cxdesk.qt.theme import tokens

_HEIGHT = 24
_SIDE = 6
_ICON = 14
_GAP = 4


class KindButton(QAbstractButton):
    """Shows its name unless `set_narrow`; its name is always there for a screen reader."""

    def __init__(self, icon: str, name: str) -> None:
        super().__init__()
        self._icon_name = icon
        self._narrow = False
        self.set_face(icon, name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_face(self, icon: str, name: str) -> None:
        self._icon_name = icon
        self.setText(name.replace("&", "&&"))
        self.setAccessibleName(name)
        self.setToolTip(name if self._narrow or not name else "")
        self.updateGeometry()
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        if self._narrow != narrow:
            self._narrow = narrow
            self.setToolTip(self.accessibleName() if narrow else "")
            self.updateGeometry()
            self.update()

    def full_width(self) -> int:
        """With its name."""
        words = QFontMetrics(fonts.font("small_m")).horizontalAdvance(self._words())
        return self.bare_width() + (_GAP + words if words else 0)

    def bare_width(self) -> int:
        return 2 * self._side() + _ICON

    def sizeHint(self) -> QSize:
        width = self.bare_width() if self._narrow else self.full_width()
        return QSize(width, max(_HEIGHT, round(_HEIGHT * fonts.scale())))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _side(self) -> int:
        """A button without a name stands closer, and needs no room around a word."""
        return _SIDE if self.text() else _SIDE // 2

    def _words(self) -> str:
        return self.text().replace("&&", "&")

    def paintEvent(self, event: QPaintEvent) -> None:
        look = tokens(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.isDown() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.press if self.isChecked() or self.isDown() else look.hover)
            painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        colour = look.text if self.isChecked() else look.text2
        top = (self.height() - _ICON) // 2
        place = self._mirrored(QRect(self._side(), top, _ICON, _ICON))
        drawn = icons.pixmap(self._icon_name, _ICON, colour, self.devicePixelRatioF())
        painter.drawPixmap(QPoint(place.x(), place.y()), drawn)
        if not self._narrow:
            painter.setPen(colour)
            painter.setFont(fonts.font("small_m" if self.isChecked() else "small"))
            start = _SIDE + _ICON + _GAP
            area = self._mirrored(QRect(start, 0, self.width() - start, self.height()))
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self._words())

    def _mirrored(self, area: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), area)
