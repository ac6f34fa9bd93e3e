"""Small drawn keys that say which key does a thing."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from cxdesk.qt import fonts
from cxdesk.qt.theme import Tokens

_HEIGHT = 16
GAP = 4
_PADDING = 4


def caps_of(shortcut: str) -> list[str]:
    """["Ctrl", "K"] from "Ctrl K"."""
    return shortcut.split()


def caps_width(shortcut: str) -> int:
    """How wide the keys of `shortcut` are side by side, 0 for none."""
    caps = caps_of(shortcut)
    return sum(_width(cap) for cap in caps) + GAP * max(0, len(caps) - 1)


def height() -> int:
    """Of one key at the text size in force."""
    return round(_HEIGHT * max(1.0, fonts.scale()))


def _width(cap: str) -> int:
    text = QFontMetricsF(fonts.font("micro")).horizontalAdvance(cap)
    return max(height(), round(text) + 2 * _PADDING)


def paint_caps(painter: QPainter, right: int, middle: int, shortcut: str, look: Tokens) -> None:
    """Draws the keys ending at `right`, centred on the line `middle`."""
    left = right - caps_width(shortcut)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(fonts.font("micro"))
    for cap in caps_of(shortcut):
        box = QRectF(left, middle - height() / 2, _width(cap), height())
        painter.setPen(look.line)
        painter.setBrush(look.raised)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(look.text3)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, cap)
        left += _width(cap) + GAP
    painter.restore()
