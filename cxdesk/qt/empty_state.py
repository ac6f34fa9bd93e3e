"""What stands where there is nothing yet: one line, and one thing to do about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cxdesk.qt.buttons import OutlineButton
from cxdesk.qt.label import Label


class EmptyState(QWidget):
    """`action` "" leaves the button out."""

    pressed = Signal()

    def __init__(self, line: str, action: str = "", icon: str = "", shortcut: str = "") -> None:
        super().__init__()
        self._line = Label(line, "body", "text3")
        self._line.setWordWrap(True)
        self._line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(self._line)
        if action:
            button = OutlineButton(action, icon, shortcut)
            button.clicked.connect(self.pressed)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)

    def set_line(self, text: str) -> None:
        self._line.setText(text)
