"""All keys on one sheet, made from the actions themselves, so that it cannot be out of date."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAction, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from cxdesk.desk.menus import Groups
from cxdesk.i18n import _
from cxdesk.qt import keycap
from cxdesk.qt.label import Label
from cxdesk.qt.popover import Popover
from cxdesk.qt.theme import tokens


class Keys(QWidget):
    """The keys of one action, drawn as keys."""

    def __init__(self, sequences: list[QKeySequence]) -> None:
        super().__init__()
        shown = [one.toString(QKeySequence.SequenceFormat.NativeText) for one in sequences]
        self._caps = [text.replace("+", " ").strip() or "+" for text in shown]
        self.setAccessibleName(", ".join(shown))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        widths = [keycap.caps_width(caps) for caps in self._caps]
        self.setFixedSize(sum(widths) + 12 * max(0, len(widths) - 1), 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, right = QPainter(self), 0
        for caps in self._caps:
            right += keycap.caps_width(caps)
            keycap.paint_caps(painter, right, self.height() // 2, caps, tokens(self))
            right += 12


class KeysSheet(Popover):
    """Opens in the middle of the window; Esc closes it."""

    def __init__(self, window: QWidget, groups: Groups) -> None:
        super().__init__(window)
        self._window = window
        self.body.addWidget(Label(_("All keys"), "lead_b"))
        columns = QGridLayout()
        columns.setHorizontalSpacing(40)
        columns.setVerticalSpacing(16)
        self.body.addLayout(columns)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", False)
        sections = [_of_actions(title, actions) for title, actions in groups.items()]
        for place, section in enumerate((*sections, _of_lists())):
            columns.addLayout(section, place // 2, place % 2, Qt.AlignmentFlag.AlignTop)

    def show_keys(self) -> None:
        self.adjustSize()
        middle = self._window.rect().center()
        top = max(0, middle.y() - self.height() // 2)
        self.open_over(QRect(middle.x() - self._box().width() // 2, top, 0, 0))
        self.setFocus()


def _of_actions(title: str, actions: Sequence[QAction]) -> QVBoxLayout:
    named = [action for action in actions if action.shortcuts()]
    rows = [(action.text().rstrip("…"), action.shortcuts()) for action in named]
    return _rows(title.replace("&", ""), rows)


def _of_lists() -> QVBoxLayout:
    """Keys that belong to a list, not to an action."""
    rows = [
        (_("Next"), [QKeySequence("J"), QKeySequence("Down")]),
        (_("Previous"), [QKeySequence("K"), QKeySequence("Up")]),
        (_("Open"), [QKeySequence("Return")]),
        (_("Back to the list"), [QKeySequence("Esc")]),
    ]
    return _rows(_("In a list"), rows)


def _rows(title: str, rows: list[tuple[str, list[QKeySequence]]]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(Label(title, "small_b", "text2"))
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(0, 1)
    for place, (text, keys) in enumerate(rows):
        grid.addWidget(Label(text, "body"), place, 0)
        grid.addWidget(Keys(keys), place, 1, Qt.AlignmentFlag.AlignRight)
    column.addLayout(grid)
    return column
