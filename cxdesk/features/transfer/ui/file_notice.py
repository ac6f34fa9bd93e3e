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
_MOST_ANSWERS = 2

Answers = Sequence[tuple[Hashable, str]]
"""Key and words of each answer."""


class FileNotice(QWidget):
    """`answered` brings the key of the answer that was pressed.

    Its buttons are there from the start: Tab would meet later ones after everything else.
    """

    answered = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.title = Label("", "small_b", "late")
        self.words = Label("", "small", "text2")
        self.buttons: dict[Hashable, OutlineButton] = {}
        self._places = tuple(OutlineButton() for _place in range(_MOST_ANSWERS))
        for label in (self.title, self.words):
            label.setWordWrap(True)
        answers = QHBoxLayout()
        answers.setSpacing(8)
        for button in self._places:
            button.clicked.connect(self._on_click)
            button.hide()
            answers.addWidget(button)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self.title)
        texts.addWidget(self.words)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(10)
        row.addWidget(ShapeMark(Shape.SQUARE), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(texts, 1)
        row.addLayout(answers)
        self.hide()

    def say(self, title: str, words: str = "", answers: Answers = ()) -> None:
        """Nothing to say hides it; a new sentence is read aloud."""
        if title and title != self.title.text():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, f"{title} {words}"))
        self.title.setText(title)
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.buttons = {key: place for (key, _), place in zip(answers, self._places, strict=False)}
        for key, name in answers:
            self.buttons[key].setText(name)
        for button in self._places:
            button.setVisible(button in self.buttons.values())
        self.setVisible(bool(title))

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
