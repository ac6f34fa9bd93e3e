"""Tabs over a page, with a count beside each name."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar

from cxdesk.i18n import _, number
from cxdesk.qt import fonts
from cxdesk.qt.theme import tokens

_HEIGHT = 35
_BETWEEN = 24
_GAP = 6
_UNDERLINE = 2
_ABOVE_HAIRLINE = 1


class CountTabs(QTabBar):
    """Arrow keys walk it; the line under it belongs to the page."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._counts: dict[int, int] = {}
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setUsesScrollButtons(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_count(self, index: int, count: int) -> None:
        self._counts[index] = count
        words = _("{name}, {count}").format(name=self.tabText(index), count=number(count))
        self.setAccessibleTabName(index, words)
        self.setTabText(index, self.tabText(index))  # measures the tabs again

    def tabSizeHint(self, index: int) -> QSize:
        name, count = self._widths(index)
        width = name + (_GAP + count if count else 0) + _BETWEEN
        return QSize(width, max(_HEIGHT, round(_HEIGHT * fonts.scale())))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for index in range(self.count()):
            self._paint_tab(painter, index)

    def _paint_tab(self, painter: QPainter, index: int) -> None:
        look = tokens(self)
        area = self._words_of(index)
        words = area.adjusted(0, 0, 0, -_UNDERLINE - _ABOVE_HAIRLINE)
        here = index == self.currentIndex()
        painter.setFont(fonts.font("body_m" if here else "body"))
        painter.setPen(look.text if here or self._is_hovered(index) else look.text2)
        painter.drawText(words, _LEADING, self.tabText(index))
        painter.setPen(look.text3)
        painter.setFont(fonts.font("small"))
        painter.drawText(words, _TRAILING, self._count_text(index))
        if here:
            line = QRect(area.left(), 0, area.width(), _UNDERLINE)
            line.moveBottom(self.height() - 1 - _ABOVE_HAIRLINE)
            painter.fillRect(line, look.text)

    def _words_of(self, index: int) -> QRect:
        """The tab without the space to its neighbour."""
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        area = self.tabRect(index)
        return area.adjusted(_BETWEEN, 0, 0, 0) if mirrored else area.adjusted(0, 0, -_BETWEEN, 0)

    def _is_hovered(self, index: int) -> bool:
        return self.underMouse() and self.tabRect(index).contains(
            self.mapFromGlobal(self.cursor().pos())
        )

    def _count_text(self, index: int) -> str:
        count = self._counts.get(index, 0)
        return number(count) if count else ""

    def _widths(self, index: int) -> tuple[int, int]:
        name = QFontMetrics(fonts.font("body_m")).horizontalAdvance(self.tabText(index))
        count = QFontMetrics(fonts.font("small")).horizontalAdvance(self._count_text(index))
        return name, count


_LEADING = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_TRAILING = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
