"""Whose is it: an account found while one types, or a new one of that name."""

from functools import partial

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from cxdesk.features.transfer import service
from cxdesk.i18n import _
from cxdesk.qt import fonts
from cxdesk.qt.label import Label
from cxdesk.qt.line_field import LineField
from cxdesk.qt.plain_list import PlainDelegate, PlainList, PlainRow
from cxdesk.qt.popover import Popover
from cxdesk.qt.runner import Runner
from cxdesk.qt.theme import tokens

_WIDTH = 380
_ROWS = 6
_NEW = "new"


class _TakenDelegate(PlainDelegate):
    """The row that Enter takes stands out though the focus stays in the field."""

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, tokens(option.widget).selected)
        else:
            super()._paint_ground(painter, option, area)


class AccountChoice(Popover):
    """`chosen` brings an account's id, `new_wanted` the name of one to make."""

    chosen = Signal(str)
    new_wanted = Signal(str)

    def __init__(self, window: QWidget, runner: Runner) -> None:
        super().__init__(window)
        self._runner = runner
        self.field = LineField(_("Account"), "search")
        self.list = PlainList(_("Accounts"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setItemDelegate(_TakenDelegate(self.list))
        self.field.setFixedWidth(_WIDTH)
        self.list.setFixedHeight(_ROWS * fonts.row_height())
        self.body.addWidget(Label(_("Whose is it?"), "lead_b"))
        self.body.addWidget(self.field)
        self.body.addWidget(self.list)
        self.field.textChanged.connect(self._look_up)
        self.field.returnPressed.connect(self._take)
        self.list.clicked.connect(self._take)

    def ask(self, anchor: QWidget, called: str) -> None:
        """Opens at `anchor` with what the row calls the account."""
        self.field.setText(called)
        self._look_up(called)
        self.open_at(anchor)
        self.field.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps:
            row = self.list.currentIndex().row() + steps[Qt.Key(event.key())]
            if 0 <= row < self.list.rows.rowCount():
                self.list.setCurrentIndex(self.list.rows.index(row))
        else:
            super().keyPressEvent(event)

    def _look_up(self, words: str) -> None:
        self._runner.read(partial(service.suggestions, words=words), self._show)

    def _show(self, found: list[tuple[str, str]]) -> None:
        rows = [PlainRow(key, name) for key, name in found]
        if name := self.field.text().strip():
            rows.append(PlainRow(_NEW, _("New account “{name}”").format(name=name)))
        self.list.show_list(rows)
        if rows:
            self.list.select_key(rows[0].key)

    def _take(self) -> None:
        key, name = self.list.selected_key(), self.field.text().strip()
        if key is None:
            return
        self.close_quietly()
        if key == _NEW:
            self.new_wanted.emit(name)
        else:
            self.chosen.emit(str(key))
