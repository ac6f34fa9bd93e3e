"""What the columns of the account list are."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cxdesk.features.accounts.ui.account_delegate import has_trend
from cxdesk.features.accounts.ui.row_brush import (
    CHIP_COLUMN,
    NAME_LEFT,
    RIGHT,
    TREND_COLUMN,
    scaled,
)
from cxdesk.i18n import _
from cxdesk.qt import fonts
from cxdesk.qt.theme import tokens
from cxdesk.qt.thin_scroll_bar import WIDTH

_HEIGHT = 20


class ColumnHead(QWidget):
    """Stands over the list with its columns; `set_order` says how the rows are ordered."""

    def __init__(self) -> None:
        super().__init__()
        self._order = ""

    def set_order(self, text: str) -> None:
        self._order = text
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(100, round(_HEIGHT * max(1.0, fonts.scale())))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(fonts.font("caption"))
        painter.setPen(tokens(self).text3)
        right = self.width() - WIDTH
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect().adjusted(NAME_LEFT, 0, 0, 0), middle, self._order)
        last = QRect(0, 0, right - RIGHT, self.height())
        painter.drawText(last, middle | Qt.AlignmentFlag.AlignRight, _("Last"))
        chip_column = scaled(CHIP_COLUMN)
        chip = QRect(right + chip_column.left(), 0, chip_column.width(), self.height())
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, _("NPS"))
        if has_trend(self.width()):
            trend = QRect(0, 0, right + scaled(TREND_COLUMN).right() + 1, self.height())
            painter.drawText(trend, middle | Qt.AlignmentFlag.AlignRight, _("Trend"))
