"""A field of a form that opens over the window, and what was understood of it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cxdesk.qt.label import ElidedLabel
from cxdesk.qt.line_field import LineField


class FormField(LineField):
    """Leaves Esc to the popover, which closes and keeps the words for the next time."""

    def __init__(self, name: str, placeholder: str = "") -> None:
        super().__init__(placeholder)
        self.setAccessibleName(name)
        self.hint = ElidedLabel("", "caption", "text3")

    def with_hint(self, least: int) -> QWidget:
        """The field over its hint, to be put in a form; `least` px wide."""
        holder = QWidget()
        holder.setMinimumWidth(least)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self)
        column.addWidget(self.hint)
        return holder

    def say(self, words: str) -> None:
        """What was understood, for the eye and for a screen reader."""
        self.hint.setText(words)
        self.setAccessibleDescription(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)
