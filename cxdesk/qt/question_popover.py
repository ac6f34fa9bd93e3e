"""A question before something large: what happens, what stays, and two ways to go on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cxdesk.qt.buttons import OutlineButton, PrimaryButton
from cxdesk.qt.label import Label
from cxdesk.qt.popover import Popover

_WIDTH = 400


class QuestionPopover(Popover):
    """`agreed` brings what was asked about; leaving it be is first under the hand."""

    agreed = Signal(object)

    def __init__(self, window: QWidget, leave: str, agree: str) -> None:
        super().__init__(window)
        self._about: object = None
        self._title = Label("", "lead_b")
        self._words = Label("", "body", "text2")
        self._words.setWordWrap(True)
        self._words.setFixedWidth(_WIDTH)
        self.cancel_button = OutlineButton(leave)
        self.agree_button = PrimaryButton(agree)
        last = QHBoxLayout()
        last.addStretch(1)
        last.addWidget(self.cancel_button)
        last.addWidget(self.agree_button)
        self.body.addWidget(self._title)
        self.body.addWidget(self._words)
        self.body.addLayout(last)
        self.cancel_button.clicked.connect(self.close_quietly)
        self.agree_button.clicked.connect(self._agree)

    def put(self, about: object, title: str, words: str, anchor: QWidget) -> None:
        self._about = about
        self._title.setText(title)
        self._words.setText(words)
        self.open_at(anchor)

    def _agree(self) -> None:
        self.close_quietly()
        self.agreed.emit(self._about)
