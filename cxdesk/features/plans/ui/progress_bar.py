"""How much of its part one side has done: a segment for each action."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cxdesk.domain.plan import Progress
from cxdesk.qt.theme import tokens

_HEIGHT = 8
_GAP = 3
_NARROWEST = 5
_RADIUS = 2.5


class ProgressBar(QWidget):
    """Filled and outlined segments, one bar for too many; `colour` is "us" or "them"."""

    def __init__(self, colour: str) -> None:
        super().__init__()
        self._colour = colour
        self._progress = Progress(0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_progress(self, progress: Progress) -> None:
        self._progress = progress
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(80, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        total = self._progress.total
        width = (self.width() - _GAP * (total - 1)) / total if total else 0.0
        if width >= _NARROWEST:
            self._paint_segments(painter, width)
        elif total:
            self._paint_whole(painter)

    def _paint_segments(self, painter: QPainter, width: float) -> None:
        for place in range(self._progress.total):
            box = QRectF(place * (width + _GAP), 0, width, self.height())
            self._paint_box(painter, self._here(box), place < self._progress.done)

    def _paint_whole(self, painter: QPainter) -> None:
        whole = QRectF(self.rect())
        self._paint_box(painter, whole, filled=False)
        done = QRectF(whole)
        done.setWidth(whole.width() * self._progress.done / self._progress.total)
        if self._progress.done:
            self._paint_box(painter, self._here(done), filled=True)

    def _here(self, box: QRectF) -> QRectF:
        """From the right where one reads from the right."""
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            box.moveRight(self.width() - box.left())
        return box

    def _paint_box(self, painter: QPainter, box: QRectF, filled: bool) -> None:
        look = tokens(self)
        if filled:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour(self._colour))
        else:
            painter.setPen(QPen(look.control, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            box = box.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
