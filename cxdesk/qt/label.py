"""Plain text in a role of type and a colour of the theme."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from cxdesk.qt import fonts
from cxdesk.qt.plain_tip import plain_tip
from cxdesk.qt.theme import tokens


class Label(QLabel):
    """Never reads its text as markup, and follows the theme while it runs."""

    tabular = False  # a subclass for figures sets this

    def __init__(
        self,
        text: str = "",
        role: fonts.Role = "body",
        colour: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._role: fonts.Role = role
        self._colour = colour
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self._dress()

    def set_look(self, role: fonts.Role, colour: str) -> None:
        self._role, self._colour = role, colour
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._dress()

    def _dress(self) -> None:
        wanted = fonts.font(self._role, self.tabular)
        if self.font() != wanted:
            self.setFont(wanted)
        colour = tokens(self).colour(self._colour)
        palette = self.palette()
        if palette.color(QPalette.ColorRole.WindowText) != colour:
            palette = QPalette()
            palette.setColor(QPalette.ColorRole.WindowText, colour)
            self.setPalette(palette)


class ElidedLabel(Label):
    """One line that gives way to its neighbours and ends in "…"; the whole text is its tooltip."""

    def __init__(
        self,
        text: str = "",
        role: fonts.Role = "body",
        colour: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, role, colour, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("…"), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        area = self.contentsRect()
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, area.width()
        )
        self.setToolTip("" if shown == self.text() else plain_tip(self.text()))
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(area, self.alignment() | Qt.AlignmentFlag.AlignVCenter, shown)
