"""Widgets one under the other that scroll together."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from cxdesk.qt.thin_scroll_bar import WIDTH, ThinScrollBar


class ScrollColumn(QScrollArea):
    """The bar stands in the right margin, so what scrolls never changes its width."""

    def __init__(self, side: int, top: int) -> None:
        super().__init__()
        inner = QWidget()
        self.column = QVBoxLayout(inner)
        self.column.setSpacing(0)
        self.setVerticalScrollBar(ThinScrollBar(self))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(inner)
        self.set_margins(side, top)

    def set_margins(self, side: int, top: int) -> None:
        self.column.setContentsMargins(side, top, max(0, side - WIDTH), top)
