"""The head of the navigation: whose book this is, and the way into the search."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from cxdesk.i18n import _
from cxdesk.qt import fonts, icons, keycap
from cxdesk.qt.plain_tip import plain_tip
from cxdesk.qt.theme import Tokens, tokens

LOGO = 22
_LOGO_LEFT = 8
_NAME_LEFT = 38
_BARS = ((4, 5), (8, 8), (12, 11), (16, 14))


def paint_logo(painter: QPainter, at: QPoint, look: Tokens) -> None:
    """Four rising bars on a rounded square of ink."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.ink)
    painter.drawRoundedRect(QRectF(at.x(), at.y(), LOGO, LOGO), 6, 6)
    painter.setBrush(look.on_ink)
    for left, height in _BARS:
        box = QRectF(at.x() + left, at.y() + LOGO - 4 - height, 2.4, height)
        painter.drawRoundedRect(box, 1, 1)


class BookButton(QAbstractButton):
    """Opens what can be done with the book as a whole."""

    def __init__(self) -> None:
        super().__init__()
        self._is_rail = False
        self._name = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_name(self, name: str, path: str) -> None:
        self._name = name
        self.setToolTip(plain_tip(path))
        self.setAccessibleName(_("{name}: open another book").format(name=name))
        self.update()

    def set_rail(self, is_rail: bool) -> None:
        self._is_rail = is_rail
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(36, 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = tokens(self), QPainter(self)
        left = (self.width() - LOGO) // 2 if self._is_rail else _LOGO_LEFT
        paint_logo(painter, QPoint(left, (self.height() - LOGO) // 2), look)
        if self._is_rail:
            return
        font = fonts.font("body_b")
        room = self.rect().adjusted(_NAME_LEFT, 0, -28, 0)
        name = QFontMetrics(font).elidedText(self._name, Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(font)
        painter.setPen(look.text)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)
        colour = look.text if self.underMouse() else look.text2
        chevron = icons.pixmap("chevron-down", 16, colour, self.devicePixelRatioF())
        painter.drawPixmap(self.width() - 24, (self.height() - 16) // 2, chevron)


class SearchButton(QAbstractButton):
    """Looks like a field and leads to one."""

    def __init__(self, shortcut: str) -> None:
        super().__init__()
        self._caps = shortcut
        self._is_rail = False
        self.setText(_("Search"))
        self.setToolTip(_("Search ({key})").format(key=shortcut.replace(" ", "+")))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_rail(self, is_rail: bool) -> None:
        self._is_rail = is_rail
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(36, max(30, round(30 * fonts.scale())))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = tokens(self), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.line)
        painter.setBrush(look.raised)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, 6, 6)
        middle = self.height() // 2
        glass = icons.pixmap("search", 16, look.text2, self.devicePixelRatioF())
        painter.drawPixmap((self.width() - 16) // 2 if self._is_rail else 9, middle - 8, glass)
        if self._is_rail:
            return
        painter.setFont(fonts.font("body"))
        painter.setPen(look.text3)
        room = self.rect().adjusted(34, 0, 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())
        keycap.paint_caps(painter, self.width() - 7, middle, self._caps, look)
