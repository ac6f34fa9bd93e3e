"""Paints the parts of one row of a timeline, mirrored where one reads from the right."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle

from cxdesk.domain.nps import Band, band
from cxdesk.domain.timeline_words import Remark, Sign
from cxdesk.features.timeline.ui import signs
from cxdesk.features.timeline.ui.timeline_layout import (
    CIRCLE,
    REMARK_GAP,
    REMARK_ICON,
    REMARK_SIDE,
    RIGHT,
    Laid,
    scaled,
)
from cxdesk.i18n import number
from cxdesk.qt import fonts, icons
from cxdesk.qt.shapes import SIZE, Shape, paint_shape
from cxdesk.qt.theme import Tokens

_ICON = 14
_SCORE_WIDTH, _SCORE_HEIGHT = 34, 18
_SHAPES = {Band.PROMOTER: Shape.UP, Band.PASSIVE: Shape.DISC, Band.DETRACTOR: Shape.DOWN}


@dataclass(frozen=True, slots=True)
class TimelineBrush:
    """`row` is where the moment is drawn; boxes and places count from its near corner."""

    painter: QPainter
    row: QRect
    look: Tokens
    direction: Qt.LayoutDirection

    def ground(self, colour: QColor) -> None:
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(colour)
        self.painter.drawRoundedRect(QRectF(self.row).adjusted(0, 0, 0, -8), 6, 6)

    def thread(self) -> None:
        """The thin line down to the next moment."""
        circle = scaled(CIRCLE)
        line = QRect(circle // 2, circle + 1, 1, self.row.height() - circle - 1)
        self.painter.fillRect(self._placed(line), self.look.hair)

    def sign(self, icon: str) -> None:
        """What sort of moment it is, in its circle."""
        circle = scaled(CIRCLE)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self.look.sunken)
        self.painter.drawEllipse(QRectF(self._placed(QRect(0, 0, circle, circle))))
        size = scaled(_ICON)
        inset = (circle - size) // 2
        self._icon(icon, QRect(inset, inset, size, size), self.look.text2)

    def at_end(self, text: str) -> int:
        """A quiet word at the far end of the first line; gives where it begins."""
        font = fonts.font("small", tabular=True)
        width = QFontMetrics(font).horizontalAdvance(text)
        left = self.row.width() - RIGHT - width
        self.painter.setFont(font)
        self._text(text, QRect(left, 0, width, scaled(CIRCLE)), self.look.text3)
        return left

    def word(self, text: str, area: tuple[int, int], role: fonts.Role, colour: QColor) -> int:
        """In the first line, from `area[0]` and at most to `area[1]`; gives where it ends."""
        left, right = area
        self.painter.setFont(fonts.font(role))
        metrics = self.painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, right - left))
        width = metrics.horizontalAdvance(shown)
        self._text(shown, QRect(left, 0, width, scaled(CIRCLE)), colour)
        return left + width

    def score(self, score: int, left: int) -> None:
        """In the colours of its band, and with the band's own shape."""
        of = band(score)
        box = QRect(left, 0, scaled(_SCORE_WIDTH), scaled(_SCORE_HEIGHT))
        box.moveTop((scaled(CIRCLE) - box.height()) // 2)
        self.painter.setPen(self._outline())
        self.painter.setBrush(self.look.colour(f"{of}_tint"))
        self.painter.drawRoundedRect(QRectF(self._placed(box)), 4, 4)
        middle = box.top() + (box.height() - SIZE) // 2
        sign = self._placed(QRect(left + 5, middle, SIZE, SIZE))
        paint_shape(self.painter, QRectF(sign), _SHAPES[of], self.look.colour(str(of)))
        self.painter.setFont(fonts.font("small_b", tabular=True))
        words = QRect(left + 9 + SIZE, box.top(), box.width() - 10 - SIZE, box.height())
        self._text(number(score), words, self.look.colour(f"{of}_text"))

    def body(self, laid: Laid) -> None:
        self.painter.setPen(self.look.text2)
        laid.body.draw(self.painter, QPointF(self._placed(laid.text).topLeft()))

    def remark(self, remark: Remark, box: QRect) -> None:
        warns = remark.sign is Sign.NOT_FOLLOWED_UP
        pill = QRectF(self._placed(box))
        self.painter.setPen(self._outline() if warns else self.look.line)
        self.painter.setBrush(self.look.warn_tint if warns else self.look.sunken)
        edge = pill if warns else pill.adjusted(0.5, 0.5, -0.5, -0.5)
        self.painter.drawRoundedRect(edge, edge.height() / 2, edge.height() / 2)
        colour = self.look.late if warns else self.look.text2
        middle = box.top() + (box.height() - REMARK_ICON) // 2
        icon = QRect(box.left() + REMARK_SIDE, middle, REMARK_ICON, REMARK_ICON)
        if warns:
            inset = (REMARK_ICON - SIZE) // 2
            sign = self._placed(icon).adjusted(inset, inset, -inset, -inset)
            paint_shape(self.painter, QRectF(sign), Shape.DOWN, self.look.warn)
        else:
            self._icon(signs.OF_SIGN[remark.sign], icon, colour)
        self._remark_words(remark.text, box, colour)

    def _remark_words(self, text: str, box: QRect, colour: QColor) -> None:
        self.painter.setFont(fonts.font("small_m"))
        start = REMARK_SIDE + REMARK_ICON + REMARK_GAP
        words = box.adjusted(start, 0, 2 - REMARK_SIDE, 0)
        shown = self.painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, words.width()
        )
        self._text(shown, words, colour)

    def _outline(self) -> QColor | Qt.PenStyle:
        """Tints gain one where contrast is asked for."""
        return self.look.line if self.look.high_contrast else Qt.PenStyle.NoPen

    def _icon(self, name: str, box: QRect, colour: QColor) -> None:
        device = self.painter.device()
        ratio = device.devicePixelRatioF() if device is not None else 1.0
        drawn = icons.pixmap(name, box.width(), colour, ratio)
        self.painter.drawPixmap(self._placed(box).topLeft(), drawn)

    def _text(self, text: str, box: QRect, colour: QColor) -> None:
        self.painter.setPen(colour)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        self.painter.drawText(self._placed(box), int(flags) | int(Qt.TextFlag.TextDontClip), text)

    def _placed(self, box: QRect) -> QRect:
        moved = box.translated(self.row.topLeft())
        return QStyle.visualRect(self.direction, self.row, moved)
