"""The tray: rows of files that wait for somebody to say whose they are."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cxdesk.domain.changes import Kind
from cxdesk.domain.importing import TrayRow
from cxdesk.domain.tray import Unknown
from cxdesk.features.transfer import service
from cxdesk.features.transfer.ui.account_choice import AccountChoice
from cxdesk.features.transfer.ui.tray_words import account_line, row_line
from cxdesk.i18n import _, _n, number
from cxdesk.qt import fonts
from cxdesk.qt.buttons import OutlineButton, PrimaryButton
from cxdesk.qt.empty_state import EmptyState
from cxdesk.qt.errand import Errand
from cxdesk.qt.ground import Ground
from cxdesk.qt.label import ElidedLabel, Label
from cxdesk.qt.live_page import LivePage
from cxdesk.qt.plain_list import PlainList
from cxdesk.qt.runner import Runner
from cxdesk.qt.section_head import SectionHead

_MOST_SHOWN = 500
_DROP = ("Del", "Backspace")


class TrayPage(LivePage):
    """Accounts above, the rows of the chosen ones below; `counted` says how many rows wait.

    What is chosen below is decided; that is every row of the account, until somebody chooses
    among them.
    """

    kinds = (Kind.IMPORT,)
    counted = Signal(int)

    def __init__(self, runner: Runner, window: QWidget) -> None:
        super().__init__(runner)
        self._unknown: dict[str, Unknown] = {}
        self._shown: list[TrayRow] = []
        self._wants_keys = False
        self._errand: Errand | None = None
        self.choice = AccountChoice(window, runner)
        self._subtitle = ElidedLabel("", "body", "text2")
        self.accounts = PlainList(_("Accounts that are not known"))
        self.rows = PlainList(_("Their rows"))
        self._rows_head = SectionHead("")
        for listed in (self.accounts, self.rows):
            listed.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
            listed.setProperty("ring", False)
        self.match_button = PrimaryButton("", "building", "↵")
        self.leave_button = OutlineButton(_("Leave out"), "trash", "Del")
        self._empty = EmptyState(_("Nothing waits. Rows that could be two accounts’ come here."))
        self._arrange()
        self._connect()

    def refresh(self) -> None:
        """A tray that cannot be seen is only counted; a large one takes its time to read."""
        if not self.isVisible():
            self.runner.read(service.waiting_count, self._count)
            return
        if self._errand is not None:
            self._errand.drop()
        self._errand = Errand(self)
        self._errand.answered.connect(self._show)
        self._errand.failed.connect(self.runner.failed)
        self._errand.start(self.runner, service.unknown)

    def showEvent(self, event: QShowEvent) -> None:
        self._wants_keys = True
        super().showEvent(event)

    def selected(self) -> list[str]:
        """The ids of the rows that are decided together."""
        places = sorted(index.row() for index in self.rows.selectedIndexes())
        if len(places) == self.rows.rows.rowCount():
            return [row.id for row in self._shown]
        return [str(self.rows.rows.key_at(place)) for place in places]

    def match(self) -> None:
        """Asks whose the chosen rows are."""
        if self.selected():
            chosen = self._chosen()
            self.choice.ask(self.match_button, chosen[0].called if chosen else "")

    def leave_out(self) -> None:
        """Takes the chosen rows out of the tray; undo brings them back."""
        if chosen := self.selected():
            self.runner.write(partial(service.leave_out, ids=chosen))

    def _arrange(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(ElidedLabel(_("They stay until you decide."), "small", "text2"), 1)
        foot.addWidget(self.leave_button)
        foot.addWidget(self.match_button)
        line = Ground("line")
        line.setFixedHeight(1)
        filled = QWidget()
        inner = QVBoxLayout(filled)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self.accounts, 1)
        inner.addWidget(line)
        inner.addSpacing(14)
        inner.addWidget(self._rows_head)
        inner.addSpacing(4)
        inner.addWidget(self.rows, 1)
        inner.addSpacing(12)
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

    def _connect(self) -> None:
        for listed in (self.accounts, self.rows):
            listed.chosen.connect(self.match)
            for keys in _DROP:
                key = QShortcut(QKeySequence(keys), listed, self.leave_out)
                key.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.accounts.selectionModel().selectionChanged.connect(self._show_rows)
        self.rows.selectionModel().selectionChanged.connect(self._name_button)
        self.match_button.clicked.connect(self.match)
        self.leave_button.clicked.connect(self.leave_out)
        self.choice.chosen.connect(self._on_chosen)
        self.choice.new_wanted.connect(self._on_new)

    def _count(self, waiting: int) -> None:
        self.counted.emit(waiting)

    def _show(self, unknown: list[Unknown]) -> None:
        n = sum(len(one.rows) for one in unknown)
        self._unknown = {one.key: one for one in unknown}
        place = max(0, self.accounts.currentIndex().row())
        self._subtitle.setText(_summary(n, len(unknown)))
        self.accounts.show_list([account_line(one) for one in unknown])
        self.accounts.setMaximumHeight(len(unknown) * fonts.row_height() + 8)
        if unknown and not self.accounts.selectedIndexes():
            listed = self.accounts.rows
            self.accounts.setCurrentIndex(listed.index(min(place, len(unknown) - 1)))
        self._show_rows()
        self.stack.setCurrentIndex(1 if n else 0)
        if n and self._wants_keys:
            self._wants_keys = False
            self.accounts.setFocus(Qt.FocusReason.OtherFocusReason)
        self.counted.emit(n)

    def _chosen(self) -> list[Unknown]:
        places = sorted(index.row() for index in self.accounts.selectedIndexes())
        keys = (str(self.accounts.rows.key_at(place)) for place in places)
        return [self._unknown[key] for key in keys if key in self._unknown]

    @Slot()
    def _show_rows(self) -> None:
        """All of them are chosen, until somebody chooses among them."""
        chosen = self._chosen()
        self._shown = [row for one in chosen for row in one.rows]
        shown = self._shown[:_MOST_SHOWN]
        self.rows.show_list([row_line(row) for row in shown])
        self.rows.selectAll()
        self._rows_head.set_title(", ".join(one.called or _("No account named") for one in chosen))
        n = len(self._shown)
        words = _n("{n} row", "{n} rows", n)
        if n > len(shown):
            words = _("first {shown} of {n} rows")
        self._rows_head.set_caption(words.format(n=number(n), shown=number(len(shown))))
        self._name_button()

    @Slot()
    def _name_button(self) -> None:
        n = len(self.selected())
        words = _n("Say whose {n} row is", "Say whose {n} rows are", n)
        self.match_button.setText(words.format(n=number(n)))
        self.match_button.setEnabled(n > 0)
        self.leave_button.setEnabled(n > 0)
        self.match_button.updateGeometry()

    def _on_chosen(self, account_id: str) -> None:
        self._write(partial(service.match, account_id=account_id))

    def _on_new(self, name: str) -> None:
        self._write(partial(service.make_account, name=name))

    def _write(self, deed: "partial[Any]") -> None:
        self.runner.write(partial(deed, ids=self.selected(), today=self.runner.today()))


def _summary(n: int, unknown: int) -> str:
    if not n:
        return ""
    words = _n(
        "{n} row waits for you to say whose it is.",
        "{n} rows wait for you to say whose they are.",
        n,
    )
    accounts = _n("{n} account is not known.", "{n} accounts are not known.", unknown)
    return f"{words.format(n=number(n))} {accounts.format(n=number(unknown))}"
