"""What there is to say instead of a plan: nothing chosen, reading, a question, a reason, done."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cxdesk.qt.buttons import OutlineButton
from cxdesk.qt.label import Label

_WIDTH = 520

Actions = Sequence[tuple[Hashable, str, str]]
"""Key, name and icon of each thing to press."""


class ImportNote(QWidget):
    """A line, some words, and things to press; `pressed` brings the key of one."""

    pressed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.title = Label("", "lead_b")
        self.words = Label("", "body", "text2")
        self.buttons: dict[Hashable, OutlineButton] = {}
        for label in (self.title, self.words):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setFixedWidth(_WIDTH)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(self.title, 0, centre)
        column.addSpacing(8)
        column.addWidget(self.words, 0, centre)
        column.addSpacing(16)
        column.addLayout(self._row)
        column.addStretch(3)

    def say(self, title: str, words: str = "", actions: Actions = ()) -> None:
        self.title.setText(title)
        self.words.setText(words)
        self.words.setVisible(bool(words))
        while item := self._row.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.buttons = {key: OutlineButton(name, icon) for key, name, icon in actions}
        self._row.addStretch(1)
        for button in self.buttons.values():
            button.clicked.connect(self._on_click)
            self._row.addWidget(button)
        self._row.addStretch(1)

    def _on_click(self) -> None:
        pressed = self.sender()
        for key, button in self.buttons.items():
            if button is pressed:
                self.pressed.emit(key)
                return
