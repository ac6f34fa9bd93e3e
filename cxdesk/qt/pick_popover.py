"""A popover to pick one of many: type to find it, Enter takes the row that stands out."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from cxdesk.qt import fonts
from cxdesk.qt.label import Label
from cxdesk.qt.line_field import LineField
from cxdesk.qt.plain_list import PlainDelegate, PlainList, PlainRow
from cxdesk.qt.popover import Popover
from cxdesk.qt.theme import tokens

_WIDTH = 380


class _TakenDelegate(PlainDelegate):
    """The row that Enter takes stands out though the focus stays in the field."""

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, tokens(option.widget).selected)
        else:
            super()._paint_ground(painter, option, area)


class PickPopover(Popover):
    """A subclass answers `look_up` with `show_rows`, and is told by `take` what was picked."""

    def __init__(self, window: QWidget, what: str, listed: str, rows: int) -> None:
        super().__init__(window)
        self.title = Label("", "lead_b")
        self.field = LineField(what, "search")
        self.list = PlainList(listed)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setItemDelegate(_TakenDelegate(self.list))
        self.field.setFixedWidth(_WIDTH)
        self.list.setFixedHeight(rows * fonts.row_height())
        self.body.addWidget(self.title)
        self.body.addWidget(self.field)
        self.body.addWidget(self.list)
        self.field.textChanged.connect(self.look_up)
        self.field.returnPressed.connect(self._take)
        self.list.clicked.connect(self._take)

    def look_up(self, words: str) -> None:
        """The field holds other words than before."""
        raise NotImplementedError

    def take(self, key: Hashable) -> None:
        """This row was picked, and the popover is closed."""
        raise NotImplementedError

    def show_rows(self, rows: Sequence[PlainRow], chosen: Hashable | None = None) -> None:
        """The `chosen` row stands out, or else the first."""
        self.list.show_list(rows)
        if rows:
            keys = [row.key for row in rows]
            self.list.select_key(chosen if chosen in keys else keys[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        page = max(1, self.list.height() // fonts.row_height() - 1)
        key = Qt.Key
        steps = {key.Key_Down: 1, key.Key_Up: -1, key.Key_PageDown: page, key.Key_PageUp: -page}
        if event.key() not in steps:
            super().keyPressEvent(event)
        elif rows := self.list.rows.rowCount():
            row = self.list.currentIndex().row() + steps[Qt.Key(event.key())]
            self.list.setCurrentIndex(self.list.rows.index(min(max(row, 0), rows - 1)))

    def _take(self) -> None:
        picked = self.list.selected_key()
        if picked is not None:
            self.close_quietly()
            self.take(picked)
