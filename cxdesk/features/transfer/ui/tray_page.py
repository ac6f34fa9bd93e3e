"""The tray: rows of files that wait for somebody to say whose they are."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cxdesk.domain.changes import Kind
from cxdesk.domain.importing import Record, TrayRow
from cxdesk.features.transfer import service
from cxdesk.features.transfer.ui.account_choice import AccountChoice
from cxdesk.i18n import _, _n, day_short, number
from cxdesk.qt.buttons import OutlineButton, PrimaryButton
from cxdesk.qt.empty_state import EmptyState
from cxdesk.qt.label import Label
from cxdesk.qt.live_page import LivePage
from cxdesk.qt.plain_list import PlainList, PlainRow
from cxdesk.qt.runner import Runner
from cxdesk.qt.theme import tokens


class TrayPage(LivePage):
    """Several rows can be chosen at once; `counted` says how many wait."""

    kinds = (Kind.IMPORT,)
    counted = Signal(int)

    def __init__(self, runner: Runner, window: QWidget) -> None:
        super().__init__(runner)
        self._rows: dict[str, TrayRow] = {}
        self.choice = AccountChoice(window, runner)
        self._subtitle = Label("", "body", "text2")
        self.list = PlainList(_("Rows that wait"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.match_button = PrimaryButton(_("Say whose it is"), "building", "↵")
        self.leave_button = OutlineButton(_("Leave out"), "trash", "Del")
        self._empty = EmptyState(_("Nothing waits. Rows that could be two accounts’ come here."))
        self._arrange()
        self.list.chosen.connect(self.match)
        self.match_button.clicked.connect(self.match)
        self.leave_button.clicked.connect(self.leave_out)
        self.choice.chosen.connect(self._on_chosen)
        self.choice.new_wanted.connect(self._on_new)
        key = QShortcut(QKeySequence("Del"), self.list, self.leave_out)
        key.setContext(Qt.ShortcutContext.WidgetShortcut)

    def refresh(self) -> None:
        self.runner.read(service.tray, self._show)

    def selected(self) -> list[str]:
        """The ids of the chosen rows, in the order of the list."""
        rows = sorted(index.row() for index in self.list.selectedIndexes())
        return [str(self.list.rows.key_at(row)) for row in rows]

    def match(self) -> None:
        """Asks whose the chosen rows are."""
        chosen = self.selected()
        if chosen:
            self.choice.ask(self.match_button, _called(self._rows[chosen[0]].record))

    def leave_out(self) -> None:
        """Takes the chosen rows out of the tray; undo brings them back."""
        if chosen := self.selected():
            self.runner.write(partial(service.leave_out, ids=chosen))

    def _arrange(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self.leave_button)
        foot.addWidget(self.match_button)
        filled = QWidget()
        inner = QVBoxLayout(filled)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(12)
        inner.addWidget(self.list, 1)
        inner.addLayout(foot)
        self.stack = QStackedWidget()
        self.stack.addWidget(self._empty)
        self.stack.addWidget(filled)
        column = QVBoxLayout(self)
        column.setContentsMargins(36, 22, 36, 20)
        column.setSpacing(0)
        column.addWidget(Label(_("Tray"), "h1"))
        column.addSpacing(4)
        column.addWidget(self._subtitle)
        column.addSpacing(14)
        column.addWidget(self.stack, 1)

    def _show(self, rows: list[TrayRow]) -> None:
        self._rows = {row.id: row for row in rows}
        n = len(rows)
        words = _n(
            "{n} row waits for you to say whose it is.",
            "{n} rows wait for you to say whose they are.",
            n,
        )
        self._subtitle.setText(words.format(n=number(n)) if rows else "")
        self.list.show_list([_line(row) for row in rows])
        if rows and not self.list.selectedIndexes():
            self.list.select_key(rows[0].id)
        self.stack.setCurrentIndex(1 if rows else 0)
        self.counted.emit(n)

    def _on_chosen(self, account_id: str) -> None:
        self._write(partial(service.match, account_id=account_id))

    def _on_new(self, name: str) -> None:
        self._write(partial(service.make_account, name=name))

    def _write(self, deed: "partial[Any]") -> None:
        self.runner.write(partial(deed, ids=self.selected(), today=self.runner.today()))

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), tokens(self).surface)


def _called(record: Record) -> str:
    """What the row calls the account, to begin the search with."""
    return record.account or record.domain or record.external_id or ""


def _line(row: TrayRow) -> PlainRow:
    place = _("{file}, row {n}").format(file=row.file, n=number(row.record.number))
    caption = f"{row.reason}, {place}"
    return PlainRow(row.id, _said(row.record), caption, tip=row.record.comment or "")


def _said(record: Record) -> str:
    """Who said what, or which account the row is about."""
    who = record.person_name or _("Somebody")
    if record.score is None:
        return ", ".join(part for part in (record.account, record.person_name) if part)
    on = [day_short(record.on)] if record.on else []
    said = [who, _("answer {score}").format(score=record.score), *on]
    comment = " ".join((record.comment or "").split())
    return ", ".join(said) + (f" “{comment}”" if comment else "")
