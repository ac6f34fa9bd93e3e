"""The seven rungs as a menu, highest first."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from cxdesk.domain.ladder import TOP_FIRST, Rung, rung_name
from cxdesk.i18n import _
from cxdesk.qt.rung_glyph import IN_LIST, paint_rung
from cxdesk.qt.theme import tokens


class RungMenu(QMenu):
    """The present rung is ticked; `chosen` brings the one picked."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("Move to"), parent)
        self._here = Rung.PROSPECT
        self._by_rung: dict[Rung, QAction] = {}
        for rung in TOP_FIRST:
            action = self.addAction("")
            action.setData(rung)
            action.setCheckable(True)
            self._by_rung[rung] = action
            if rung is Rung.PROSPECT:
                self.addSeparator()
        self.aboutToShow.connect(self._dress)
        self.triggered.connect(self._on_triggered)

    def show_here(self, here: Rung) -> None:
        self._here = here
        self._dress()

    def action_for(self, rung: Rung) -> QAction:
        return self._by_rung[rung]

    def _dress(self) -> None:
        """Names, ticks and glyphs as the theme in force draws them."""
        for rung, action in self._by_rung.items():
            ends = "…" if rung.is_negative else ""
            action.setText(rung_name(rung).replace("&", "&&") + ends)
            action.setChecked(rung is self._here)
            action.setIcon(self._glyph(rung))

    def _glyph(self, rung: Rung) -> QIcon:
        ratio = self.devicePixelRatioF()
        made = QPixmap(QSize(IN_LIST.width(), 16) * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        paint_rung(painter, QPoint(0, 2), IN_LIST, rung.place, tokens(self))
        painter.end()
        return QIcon(made)

    def _on_triggered(self, action: QAction) -> None:
        rung = Rung(action.data())  # Qt gives a plain string back
        action.setChecked(rung is self._here)
        if rung is not self._here:
            self.chosen.emit(rung)
