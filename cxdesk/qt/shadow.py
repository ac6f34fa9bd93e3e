"""The soft shadow of things that float, drawn once per size and kept."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QPixmapCache

from cxdesk.qt.theme import Tokens

BLUR = 20
_DROP = 6
_STRENGTH = 0.10
MARGINS = BLUR + _DROP


def paint_floating(painter: QPainter, box: QRect, radius: int, look: Tokens) -> None:
    """A raised box with its shadow; leave MARGINS around `box` for it."""
    ratio = painter.device().devicePixelRatio()
    painter.drawPixmap(
        box.topLeft() - QPoint(MARGINS, MARGINS), _shadow(box.size(), radius, look, ratio)
    )
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(look.line)
    painter.setBrush(look.raised)
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def _shadow(size: QSize, radius: int, look: Tokens, ratio: float) -> QPixmap:
    key = f"shadow/{size.width()}x{size.height()}/{radius}/{look.is_dark}/{ratio}"
    kept = QPixmap()
    if not QPixmapCache.find(key, kept):
        kept = _draw(size, radius, _STRENGTH * (2 if look.is_dark else 1), ratio)
        QPixmapCache.insert(key, kept)
    return kept


def _draw(size: QSize, radius: int, strength: float, ratio: float) -> QPixmap:
    """Rings of growing boxes, each adding a little: close to a blur, and needs no filter."""
    around = size + QSize(2 * MARGINS, 2 * MARGINS)
    made = QPixmap(around * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    colour = QColor(Qt.GlobalColor.black)
    colour.setAlphaF(strength * 2 / BLUR)
    painter.setBrush(colour)
    inner = QRectF(MARGINS, MARGINS + _DROP, size.width(), size.height())
    for grown in range(-BLUR // 2, BLUR // 2):
        box = inner.adjusted(-grown, -grown, grown, grown)
        painter.drawRoundedRect(box, radius + max(0, grown), radius + max(0, grown))
    painter.end()
    return made
