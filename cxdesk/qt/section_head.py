"""The head of a section: its title on the left, a quiet word on the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cxdesk.qt.label import ElidedLabel, Label


class SectionHead(QWidget):
    """`set_caption` changes the quiet word."""

    def __init__(self, title: str, caption: str = "") -> None:
        super().__init__()
        self._title = ElidedLabel(title, "small_b")
        self._caption = Label(caption, "caption", "text3")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._title, 1)
        row.addWidget(self._caption, 0, Qt.AlignmentFlag.AlignRight)

    def set_title(self, text: str) -> None:
        self._title.setText(text)

    def set_caption(self, text: str) -> None:
        self._caption.setText(text)
