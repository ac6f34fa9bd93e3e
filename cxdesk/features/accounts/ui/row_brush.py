"""Draws the parts of one row of the account list, mirrored where one reads from the right."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle

from cxdesk.domain.account import Warning
from cxdesk.domain.ladder import Rung
from cxdesk.domain.nps import Band, band
from cxdesk.domain.nps_headline import Headline
from cxdesk.qt import fonts
from cxdesk.qt.rung_glyph import IN_LIST, paint_rung
from cxdesk.qt.shapes import SIZE, Shape, paint_shape
from cxdesk.qt.sparkline import paint_sparkline
from cxdesk.qt.theme import Tokens

NAME_LEFT = 20
RIGHT = 8
CHIP_COLUMN = QRect(-91, -9, 40, 18)  # from the right edge, from the middle of the row
TREND_COLUMN = QRect(-139, -9, 40, 18)

SIGNS = {
    Warning.PROMISE_LATE: Shape.DISC,
    Warning.CASE_SILENT: Shape.DIAMOND,
    Warning.ANSWER_OPEN: Shape.DOWN,
    Warning.PLAN_SLIPPING: Shape.SQUARE,
    Warning.RENEWAL_AT_RISK: Shape.RING,
}
MARKS = {Band.PROMOTER: Shape.UP, Band.PASSIVE: Shape.DISC, Band.DETRACTOR: Shape.DOWN}
_EDGE = QPoint(-RIGHT, 0)
_MOST_SIGNS = 3
_SIGN_STEP = SIZE + 4
_RADIUS = 6


def scaled(column: QRect) -> QRect:
    """A column as drawn, wider where the text is larger."""
    by = max(1.0, fonts.scale())
    return QRect((column.topLeft() - _EDGE) * by + _EDGE, column.size() * by)


class RowBrush:
    """One painter over one row, `area`, in the colours of `look`."""

    def __init__(self, painter: QPainter, area: QRect, look: Tokens) -> None:
        self._painter = painter
        self._area = area
        self._look = look
        self._middle = area.top() + area.height() // 2

    def ground(self, fill: QColor) -> None:
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(fill)
        box = self._mirrored(self._area.adjusted(8, 1, 0, -1))
        self._painter.drawRoundedRect(box, _RADIUS, _RADIUS)

    def rung(self, left: int, rung: Rung) -> int:
        """The glyph; gives the x of its end."""
        at = QPoint(left, self._middle - IN_LIST.height() // 2)
        box = self._mirrored(QRect(at, IN_LIST))
        paint_rung(self._painter, box.topLeft(), IN_LIST, rung.place, self._look)
        return left + IN_LIST.width()

    def word(self, left: int, text: str, role: fonts.Role, colour: QColor) -> int:
        """Gives the x of its end."""
        self._text(self._area.adjusted(left - self._area.left(), 0, 0, 0), text, role, colour)
        return left + self._painter.fontMetrics().horizontalAdvance(text)

    def at_end(self, text: str, colour: QColor) -> None:
        """A figure in the last column."""
        room = self._area.adjusted(0, 0, -RIGHT, 0)
        self._text(room, text, "small", colour, Qt.AlignmentFlag.AlignRight)

    def name(self, right: int, text: str, role: fonts.Role) -> None:
        """From the left margin to `right`, elided."""
        room = self._area.adjusted(NAME_LEFT, 0, right - self._area.right(), 0)
        metrics = QFontMetrics(fonts.font(role))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        self._text(room, shown, role, self._look.text)

    def number_chip(self, shown: Headline) -> None:
        look, chip = self._look, self.column(CHIP_COLUMN)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.setPen(look.line if look.high_contrast else Qt.PenStyle.NoPen)
        self._painter.setBrush(look.colour(f"{shown.band.value}_tint"))
        self._painter.drawRoundedRect(self._mirrored(chip), 4, 4)
        colour = look.colour(f"{shown.band.value}_text")
        self._text(chip, shown.text, "small_m", colour, Qt.AlignmentFlag.AlignHCenter)

    def no_number(self, shown: Headline) -> None:
        """A word instead, wider than the chip."""
        room = self.column(CHIP_COLUMN).adjusted(-12, 0, 12, 0)
        centre = Qt.AlignmentFlag.AlignHCenter
        self._text(room, shown.text, "caption", self._look.text3, centre)

    def marks(self, scores: tuple[int, ...]) -> None:
        """Up to three, newest first."""
        chip = self.column(CHIP_COLUMN)
        left = chip.left() + (chip.width() - len(scores) * _SIGN_STEP + 4) // 2
        for score in scores:
            of = band(score)
            self._shape(left, MARKS[of], self._look.colour(of.value))
            left += _SIGN_STEP

    def trend(self, values: tuple[int, ...], of: Band) -> None:
        box = QRectF(self.column(TREND_COLUMN))
        dot = self._look.colour(of.value)
        paint_sparkline(self._painter, box, values, self._look.control, dot)

    def signs(self, right: int, warnings: tuple[Warning, ...]) -> int:
        """The gravest three, ending at `right`; gives the x where they begin."""
        shown = warnings[:_MOST_SIGNS]
        left = right - len(shown) * _SIGN_STEP + (4 if shown else 0)
        for place, warning in enumerate(shown):
            self._shape(left + place * _SIGN_STEP, SIGNS[warning], self._look.warn)
        return left

    def column(self, column: QRect) -> QRect:
        """Where a column lies in this row, not yet mirrored."""
        return scaled(column).translated(self._area.right() + 1, self._middle)

    def _shape(self, left: int, shape: Shape, colour: QColor) -> None:
        box = self._mirrored(QRect(left, self._middle - SIZE // 2, SIZE, SIZE))
        paint_shape(self._painter, QRectF(box), shape, colour)

    def _text(
        self,
        room: QRect,
        text: str,
        role: fonts.Role,
        colour: QColor,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        self._painter.setFont(fonts.font(role, tabular=True))
        self._painter.setPen(colour)
        vertical = Qt.AlignmentFlag.AlignVCenter
        self._painter.drawText(self._mirrored(room), side | vertical, text)

    def _mirrored(self, box: QRect) -> QRect:
        return QStyle.visualRect(self._painter.layoutDirection(), self._area, box)
