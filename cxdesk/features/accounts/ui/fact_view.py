"""One fact at the head of an account: its name above, value and caption below."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cxdesk.features.accounts.ui.fact_texts import Fact, Opens
from cxdesk.qt import fonts
from cxdesk.qt.label import Label
from cxdesk.qt.plain_tip import plain_tip
from cxdesk.qt.pressable import PAD, Pressable

OVER = 3
"""Room above and below the words."""


class _Figure(Label):
    tabular = True


class FactColumn(QVBoxLayout):
    """The words of a fact, laid out on a widget."""

    def __init__(self, on: QWidget) -> None:
        super().__init__(on)
        self._name = Label("", "caption", "text3")
        self._value = _Figure("", "lead_b")
        self._caption = Label("", "caption", "text3")
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self._value, 0, Qt.AlignmentFlag.AlignBaseline)
        below.addWidget(self._caption, 0, Qt.AlignmentFlag.AlignBaseline)
        below.addStretch(1)
        self.setContentsMargins(PAD, OVER, PAD, OVER)
        self.setSpacing(4)
        self.addWidget(self._name)
        self.addLayout(below)

    def show_fact(self, fact: Fact, on: QWidget) -> None:
        self._name.setText(fact.name)
        self._value.setText(fact.value)
        is_empty = not fact.caption
        self._value.setMinimumHeight(QFontMetrics(fonts.font("lead_b")).height())
        self._value.set_look("small" if is_empty else "lead_b", "text3" if is_empty else "text")
        self._caption.setText(fact.caption)
        self._caption.setVisible(not is_empty)
        on.setToolTip(plain_tip(fact.tip))
        on.setAccessibleName(fact.sentence)
        on.setAccessibleDescription(fact.tip)


class FactView(QWidget):
    """A fact that follows from others: Tab reaches it, so that it can be heard."""

    def __init__(self) -> None:
        super().__init__()
        self._column = FactColumn(self)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_fact(self, fact: Fact) -> None:
        self._column.show_fact(fact, self)


class FactButton(Pressable):
    """A fact that was typed: `wanted` says what opens, and beside which widget."""

    wanted = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._column = FactColumn(self)
        self._opens: Opens | None = None
        self.clicked.connect(self._on_clicked)

    def show_fact(self, fact: Fact) -> None:
        self._opens = fact.opens
        self._column.show_fact(fact, self)

    def _on_clicked(self) -> None:
        self.wanted.emit(self._opens, self)


def view_of(fact: Fact) -> FactView | FactButton:
    """A button where something can be typed."""
    view = FactButton() if fact.opens else FactView()
    view.show_fact(fact)
    return view
