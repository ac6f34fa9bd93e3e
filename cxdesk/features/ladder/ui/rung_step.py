"""From one rung to another, as glyphs and names."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cxdesk.domain.ladder import Rung, rung_name
from cxdesk.i18n import _
from cxdesk.qt import fonts
from cxdesk.qt.rung_glyph import IN_PILL, paint_rung
from cxdesk.qt.theme import tokens

_GAP = 8
_ARROW = "→"


class RungStep(QWidget):
    """Shows where an account comes from and where it goes."""

    def __init__(self) -> None:
        super().__init__()
        self._rungs = (Rung.PROSPECT, Rung.PROSPECT)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def show_step(self, here: Rung, to: Rung) -> None:
        self._rungs = (here, to)
        self.setAccessibleName(
            _("From {here} to {to}").format(here=rung_name(here), to=rung_name(to))
        )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(fonts.font("body_m"))
        words = sum(metrics.horizontalAdvance(rung_name(rung)) for rung in self._rungs)
        arrow = metrics.horizontalAdvance(_ARROW)
        width = words + arrow + 2 * (IN_PILL.width() + _GAP) + 2 * _GAP
        return QSize(width, metrics.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(fonts.font("body_m"))
        here, to = self._rungs
        left = self._paint_rung(painter, 0, here)
        painter.setPen(tokens(self).text3)
        left = self._paint_word(painter, left, _ARROW)
        self._paint_rung(painter, left, to)

    def _paint_rung(self, painter: QPainter, left: int, rung: Rung) -> int:
        look = tokens(self)
        top = (self.height() - IN_PILL.height()) // 2
        paint_rung(painter, QPoint(left, top), IN_PILL, rung.place, look)
        painter.setPen(look.rungs[rung.place - 1].text)
        return self._paint_word(painter, left + IN_PILL.width() + _GAP, rung_name(rung))

    def _paint_word(self, painter: QPainter, left: int, word: str) -> int:
        area = self.rect().adjusted(left, 0, 0, 0)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, word)
        return left + painter.fontMetrics().horizontalAdvance(word) + _GAP
