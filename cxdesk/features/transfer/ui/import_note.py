"""What there is to say instead of a file: nothing chosen, reading, a reason, done."""

from collections.abc import Hashable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cxdesk.features.transfer.ui.note_words import Note
from cxdesk.qt.buttons import OutlineButton
from cxdesk.qt.label import Label

_WIDTH = 520


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

    def say(self, note: Note) -> None:
        """The same buttons stay, so that nobody loses the one they are about to press."""
        self.title.setText(note.title)
        self.words.setText(note.words)
        self.words.setVisible(bool(note.words))
        if [*self.buttons] != [action.key for action in note.actions]:
            self._offer(note)

    def take_focus(self) -> None:
        """To the first button."""
        if self.buttons:
            next(iter(self.buttons.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer(self, note: Note) -> None:
        while item := self._row.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.buttons = {
            one.key: OutlineButton(one.name, one.icon, one.keys) for one in note.actions
        }
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
