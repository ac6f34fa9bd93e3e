"""A course of a few numbers in the space of a word, with a dot at its end."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

_DOT = 2.0


def paint_sparkline(
    painter: QPainter, box: QRectF, values: Sequence[float], line: QColor, dot: QColor
) -> None:
    """Scales `values`, oldest first, to `box`; one value is a dot alone."""
    if not values:
        return
    inner = box.adjusted(0, _DOT, -_DOT, -_DOT)
    low, span = min(values), (max(values) - min(values)) or 1
    flat = inner.height() / 2 if max(values) == min(values) else 0.0
    step = inner.width() / max(1, len(values) - 1)
    points = [
        QPointF(
            inner.right() - (len(values) - 1 - place) * step,
            inner.bottom() - flat - (value - low) / span * (inner.height() - 2 * flat),
        )
        for place, value in enumerate(values)
    ]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(line, 1.25, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawPolyline(QPolygonF(points))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(dot)
    painter.drawEllipse(points[-1], _DOT, _DOT)
    painter.restore()
