"""The names above the columns of a list, and text that keeps to its column."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QWidget

from cxdesk.qt import fonts
from cxdesk.qt.theme import tokens
from cxdesk.qt.thin_scroll_bar import WIDTH

_HEIGHT = 28
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class ListHead(QWidget):
    """`places` divides a row as the list below does; a column without a name has "".

    `trailing` are the columns, by their place, whose names stand at the end like their figures.
    """

    def __init__(
        self,
        places: Callable[[QRect], Sequence[QRect]],
        names: Sequence[str],
        trailing: frozenset[int] = frozenset(),
    ) -> None:
        super().__init__()
        self._places = places
        self._names = names
        self._trailing = trailing
        self.setFixedHeight(round(_HEIGHT * max(1.0, fonts.scale())))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = tokens(self), QPainter(self)
        painter.setFont(fonts.font("small"))
        painter.setPen(look.text3)
        row = self.rect().adjusted(0, 0, -WIDTH, 0)
        for column, (place, name) in enumerate(zip(self._places(row), self._names, strict=True)):
            area = QStyle.visualRect(self.layoutDirection(), self.rect(), place)
            write(painter, area, name, _END if column in self._trailing else _BEGIN)
        painter.fillRect(0, self.height() - 1, self.width(), 1, look.line)


_BEGIN, _END = Qt.AlignmentFlag.AlignLeading, Qt.AlignmentFlag.AlignTrailing


def write(painter: QPainter, place: QRect, text: str, side: Qt.AlignmentFlag = _BEGIN) -> None:
    """One line of `text`, cut with "…" where `place` ends."""
    line = text.replace("\n", " ")
    shown = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, side | _MIDDLE, shown)
