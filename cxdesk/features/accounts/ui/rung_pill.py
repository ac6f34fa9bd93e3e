"""The rung of an account as a button: glyph, name and place."""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from cxdesk.domain.ladder import Rung, rung_name
from cxdesk.i18n import _
from cxdesk.qt import fonts
from cxdesk.qt.rung_glyph import IN_PILL, paint_rung
from cxdesk.qt.theme import tokens

_HEIGHT = 24
_SIDE = 10
_GAP = 8
_BETWEEN_WORDS = 8


class RungPill(QAbstractButton):
    """Pressed, it offers to move the account."""

    def __init__(self) -> None:
        super().__init__()
        self._rung = Rung.PROSPECT
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_rung(self, rung: Rung, standing: str) -> None:
        """`standing` says for how long, for the tooltip and the screen reader."""
        self._rung = rung
        self.setText(rung_name(rung))
        self.setAccessibleName(
            _("Rung: {name}, {place} of 7").format(name=rung_name(rung), place=rung.place)
        )
        self.setAccessibleDescription(standing)
        self.setToolTip(standing)
        self.updateGeometry()
        self.update()

    @property
    def place_text(self) -> str:
        return _("{place} of 7").format(place=self._rung.place)

    def sizeHint(self) -> QSize:
        words = QFontMetrics(fonts.font("small_b")).horizontalAdvance(self.text())
        place = QFontMetrics(fonts.font("small")).horizontalAdvance(self.place_text)
        width = 2 * _SIDE + IN_PILL.width() + _GAP + words + _BETWEEN_WORDS + place
        return QSize(width, max(_HEIGHT, round(_HEIGHT * fonts.scale())))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = tokens(self)
        rung = look.rungs[self._rung.place - 1]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hot = self.underMouse() or self.isDown()
        edged = hot or look.high_contrast
        painter.setPen(rung.mark if edged else Qt.PenStyle.NoPen)
        painter.setBrush(rung.tint)
        inset = 0.5 if edged else 0
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._paint_glyph(painter)
        painter.setPen(rung.text)
        self._paint_words(painter)

    def _paint_glyph(self, painter: QPainter) -> None:
        top = (self.height() - IN_PILL.height()) // 2
        area = QRect(QPoint(_SIDE, top), IN_PILL)
        place = self.style().visualRect(self.layoutDirection(), self.rect(), area)
        painter.setLayoutDirection(self.layoutDirection())
        paint_rung(painter, place.topLeft(), IN_PILL, self._rung.place, tokens(self))

    def _paint_words(self, painter: QPainter) -> None:
        side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        left = _SIDE + IN_PILL.width() + _GAP
        area = self.rect().adjusted(left, 0, -_SIDE, 0)
        painter.setFont(fonts.font("small_b"))
        painter.drawText(self._mirrored(area), side, self.text())
        area.adjust(painter.fontMetrics().horizontalAdvance(self.text()) + _BETWEEN_WORDS, 0, 0, 0)
        painter.setFont(fonts.font("small"))
        painter.drawText(self._mirrored(area), side, self.place_text)

    def _mirrored(self, area: QRect) -> QRect:
        return self.style().visualRect(self.layoutDirection(), self.rect(), area)
