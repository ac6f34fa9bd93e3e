"""The foot of the navigation: where the book is kept, and when it was backed up."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cxdesk.i18n import _
from cxdesk.qt import fonts, icons
from cxdesk.qt.theme import tokens

_HEIGHT = 34
_ICON = 16
_TEXT_LEFT = 36
_BETWEEN = 16


class NavFoot(QWidget):
    """Two quiet lines; in the rail they are the tooltip of the drive."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = [_("Saved on this laptop"), ""]
        self._is_rail = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_backup(self, words: str) -> None:
        """Such as "Backed up 09:12"."""
        self._lines[1] = words
        self.setToolTip("\n".join(self._lines))
        self.setAccessibleName(", ".join(self._lines))
        self.update()

    def set_rail(self, is_rail: bool) -> None:
        self._is_rail = is_rail
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(36, round(_HEIGHT * max(1.0, fonts.scale())))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = tokens(self), QPainter(self)
        drive = icons.pixmap("hard-drive", _ICON, look.text2, self.devicePixelRatioF())
        painter.drawPixmap(QPoint(10, (self.height() - _ICON) // 2), drive)
        if self._is_rail:
            return
        painter.setFont(fonts.font("caption"))
        painter.setPen(look.text2)
        step = round(_BETWEEN * max(1.0, fonts.scale()))
        elide = Qt.TextElideMode.ElideRight
        top = (self.height() - 2 * step) // 2 + 1
        for place, line in enumerate(self._lines):
            room = self.rect().adjusted(_TEXT_LEFT, 0, 0, 0)
            room.setTop(top + place * step)
            room.setHeight(step)
            shown = painter.fontMetrics().elidedText(line, elide, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
