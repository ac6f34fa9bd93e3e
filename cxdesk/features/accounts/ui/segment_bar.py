"""The choices above the list: everyone, those who need the user, those who renew, the quiet."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from cxdesk.features.accounts.listing import Segment
from cxdesk.i18n import _, number
from cxdesk.qt import fonts
from cxdesk.qt.theme import tokens

_HEIGHT = 24
_SIDE = 8
_GAP = 5
_RADIUS = 4


class SegmentButton(QAbstractButton):
    """One choice with the number of accounts behind it."""

    def __init__(self, segment: Segment, name: str) -> None:
        super().__init__()
        self.segment = segment
        self._count = 0
        self.setText(name)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.show_count(0)

    def show_count(self, count: int) -> None:
        self._count = count
        self.setAccessibleName(f"{self.text()}, {number(count)}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words, figure = self._widths()
        return QSize(2 * _SIDE + words + _GAP + figure, round(_HEIGHT * max(1.0, fonts.scale())))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = tokens(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.press if self.isChecked() else look.hover)
            painter.drawRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)
        painter.setFont(fonts.font("small_m"))
        painter.setPen(look.text if self.isChecked() else look.text2)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect().adjusted(_SIDE, 0, 0, 0), middle, self.text())
        painter.setFont(fonts.font("small", tabular=True))
        painter.setPen(look.text3)
        left = _SIDE + self._widths()[0] + _GAP
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), middle, number(self._count))

    def _widths(self) -> tuple[int, int]:
        words = QFontMetrics(fonts.font("small_m")).horizontalAdvance(self.text())
        figure = QFontMetrics(fonts.font("small", tabular=True))
        return words, figure.horizontalAdvance(number(self._count))


class SegmentBar(QWidget):
    """Exactly one is chosen. What has no room is left out, the quiet first."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._buttons = {
            Segment.ALL: SegmentButton(Segment.ALL, _("All")),
            Segment.NEEDS_YOU: SegmentButton(Segment.NEEDS_YOU, _("Needs you")),
            Segment.RENEWING: SegmentButton(Segment.RENEWING, _("Renewing")),
            Segment.QUIET: SegmentButton(Segment.QUIET, _("Quiet")),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button in self._buttons.values():
            self._group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        self._buttons[Segment.ALL].setChecked(True)
        self._group.buttonClicked.connect(self._on_click)

    def button(self, segment: Segment) -> SegmentButton:
        return self._buttons[segment]

    def show_counts(self, counts: dict[Segment, int]) -> None:
        for segment, count in counts.items():
            self._buttons[segment].show_count(count)
        self._fit(self.width())

    def minimumSizeHint(self) -> QSize:
        return self._buttons[Segment.ALL].sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _fit(self, room: int) -> None:
        for button in self._buttons.values():
            room -= button.sizeHint().width()
            button.setVisible(room >= 0 or button.isChecked())

    def _on_click(self, button: QAbstractButton) -> None:
        if isinstance(button, SegmentButton):
            self.chosen.emit(button.segment)
