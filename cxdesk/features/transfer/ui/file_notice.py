"""What stands between a file and its dry run: a question or a reason, where it is answered."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cxdesk.qt.buttons import OutlineButton
from cxdesk.qt.label import Label
from cxdesk.qt.shape_mark import ShapeMark
from cxdesk.qt.shapes import Shape
from cxdesk.qt.theme import tokens

_RADIUS = 8

Answers = Sequence[tuple[Hashable, str]]
"""Key and words of each answer."""


class FileNotice(QWidget):
    """`answered` brings the key of the answer that was pressed."""

    answered = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.title = Label("", "small_b", "late")
        self.words = Label("", "small", "text2")
        self.buttons: dict[Hashable, OutlineButton] = {}
        for label in (self.title, self.words):
            label.setWordWrap(True)
        self._answers = QHBoxLayout()
        self._answers.setSpacing(8)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self.title)
        texts.addWidget(self.words)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(10)
        row.addWidget(ShapeMark(Shape.SQUARE), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(texts, 1)
        row.addLayout(self._answers)
        self.hide()

    def say(self, title: str, words: str = "", answers: Answers = ()) -> None:
        """Nothing to say hides it; a new sentence is read aloud."""
        if title and title != self.title.text():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, f"{title} {words}"))
        self.title.setText(title)
        self.words.setText(words)
        self.words.setVisible(bool(words))
        if [*self.buttons] != [key for key, _words in answers]:
            self._offer(answers)
        self.setVisible(bool(title))

    def _offer(self, answers: Answers) -> None:
        while item := self._answers.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.buttons = {key: OutlineButton(words) for key, words in answers}
        for button in self.buttons.values():
            button.clicked.connect(self._on_click)
            self._answers.addWidget(button)

    def _on_click(self) -> None:
        pressed = self.sender()
        for key, button in self.buttons.items():
            if button is pressed:
                self.answered.emit(key)
                return

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens(self).warn_tint)
        painter.drawRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)
