"""Asks for another day, in words, and says which day is understood."""

from datetime import date

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cxdesk.domain.days import parse_day
from cxdesk.domain.errors import DeskError
from cxdesk.i18n import _, day, weekday_day
from cxdesk.qt.buttons import PrimaryButton
from cxdesk.qt.label import Label
from cxdesk.qt.line_field import LineField
from cxdesk.qt.popover import Popover


class DayPopover(Popover):
    """Enter keeps the day shown; Esc leaves everything as it was."""

    picked = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._today = date.min
        self._on: date | None = None
        self._field = LineField(_("yesterday, 3 nov, in 2 weeks"))
        self._field.setMinimumWidth(220)
        self._field.setAccessibleName(_("Day"))
        self._understood = Label("", "small", "text3")
        self._keep = PrimaryButton(_("Choose"))
        row = QHBoxLayout()
        row.addWidget(self._field, 1)
        row.addWidget(self._keep)
        self.body.addWidget(Label(_("On which day?"), "body_b"))
        self.body.addLayout(row)
        self.body.addWidget(self._understood)
        self._field.textChanged.connect(self._on_text)
        self._field.returnPressed.connect(self._on_kept)
        self._keep.clicked.connect(self._on_kept)
        self.setMinimumWidth(380)

    def ask(self, today: date, over: QRect) -> None:
        """Beside the part `over` of the window."""
        self._today = today
        self._field.clear()
        self._on_text("")
        self.open_over(over)

    def _on_text(self, text: str) -> None:
        try:
            self._on = parse_day(text, self._today, "near")
        except DeskError as unclear:
            self._on = None
            self._understood.setText(str(unclear))
        else:
            self._understood.setText(self._meaning(text))
        self._keep.setEnabled(self._on is not None)

    def _meaning(self, text: str) -> str:
        if self._on is None:
            return _("No day yet.") if text.strip() else ""
        near = abs((self._on - self._today).days) < 300
        said = weekday_day(self._on) if near else day(self._on)
        if self._on > self._today:
            return _("{day}, so it is planned").format(day=said)
        return said

    def _on_kept(self) -> None:
        if self._on is not None:
            self.picked.emit(self._on)
            self.close_quietly()
