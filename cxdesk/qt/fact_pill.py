"""One fact in one line, for windows too narrow for a rail."""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from cxdesk.qt.label import Label
from cxdesk.qt.shape_mark import ShapeMark
from cxdesk.qt.shapes import Shape
from cxdesk.qt.theme import tokens

HEIGHT = 28
RADIUS = 6


class FactPill(QWidget):
    """Hidden until `show_words`; a `shape` makes it a warning."""

    def __init__(self, shape: Shape = Shape.DISC) -> None:
        super().__init__()
        self._warns = False
        self._mark = ShapeMark(shape, "warn")
        self._strong = Label("", "small_m")
        self._quiet = Label("", "small", "text2")
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 10, 0)
        row.setSpacing(6)
        for widget in (self._mark, self._strong, self._quiet):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_words(self, strong: str, quiet: str = "", warns: bool = False) -> None:
        """Two weights of one fact; with no words the pill goes."""
        self._warns = warns
        self._mark.setVisible(warns)
        self._strong.set_look("small_m", "late" if warns else "text")
        self._strong.setText(strong)
        self._quiet.setText(quiet)
        self._quiet.setVisible(bool(quiet))
        self.setAccessibleName(", ".join(part for part in (strong, quiet) if part))
        self.setVisible(bool(strong))
        self.updateGeometry()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = tokens(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.line if look.high_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(look.warn_tint if self._warns else look.sunken)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
