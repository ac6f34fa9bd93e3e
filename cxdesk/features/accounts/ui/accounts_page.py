"""The list of accounts: by rung, filtered while one types, with what needs the user in sight."""

from functools import partial

from PySide6.QtCore import QModelIndex, QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cxdesk.domain.account import AccountId
from cxdesk.domain.changes import Kind
from cxdesk.domain.outline import Outline
from cxdesk.features.accounts.listing import (
    Asked,
    Listing,
    Order,
    Segment,
    listing,
    outlined,
    trends,
)
from cxdesk.features.accounts.ui.account_delegate import AccountDelegate
from cxdesk.features.accounts.ui.account_model import AccountModel, Trend
from cxdesk.features.accounts.ui.column_head import ColumnHead
from cxdesk.features.accounts.ui.order_button import OrderButton, order_names
from cxdesk.features.accounts.ui.segment_bar import SegmentBar
from cxdesk.i18n import _
from cxdesk.qt.buttons import QuietButton
from cxdesk.qt.empty_state import EmptyState
from cxdesk.qt.file_drop import FileDrop
from cxdesk.qt.label import Label
from cxdesk.qt.line_field import LineField
from cxdesk.qt.live_page import LivePage
from cxdesk.qt.runner import Runner
from cxdesk.qt.sectioned_list import SectionedList
from cxdesk.qt.theme import tokens

_DEBOUNCE_MS = 60


class AccountsPage(LivePage):
    """`chosen` while one walks the list, `opened` on Enter or a click; None when it is left."""

    kinds = (Kind.ACCOUNT, Kind.MOVE, Kind.INCOME, Kind.ANSWER, Kind.PROMISE, Kind.PLAN,
             Kind.PERSON, Kind.INTERACTION)  # fmt: skip
    chosen = Signal(object)
    opened = Signal(object)
    new_wanted = Signal(QWidget)
    files_dropped = Signal(list)
    listed = Signal(object)  # as it is: Qt would turn ten thousand ids into its own

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner)
        self._segment = Segment.ALL
        self._listing: Listing | None = None
        self._account: AccountId | None = None
        self._trends_asked = False
        self.drop = FileDrop(self)
        self.drop.dropped.connect(self.files_dropped)
        self._make_parts()
        self._arrange()
        self._connect()

    def show_outline(self, found: Outline) -> None:
        """What is known of the list until it has been read."""
        self._show_rows(outlined(found))

    def refresh(self) -> None:
        self.model.today = self.runner.today()
        self.model.doubt_trends()
        self._ask(partial(listing, asked=self._asked(), today=self.runner.today()))

    def show_account(self, account: AccountId | None) -> None:
        """Marks the row of `account`, as far as it is in the list."""
        self._account = account
        if account is not None and account != self.current_account():
            with QSignalBlocker(self.list):
                self.list.select_key(account)
                self.list.scroll_to_middle()

    def current_account(self) -> AccountId | None:
        return self.model.account_at(self.list.currentIndex().row())

    def focus_filter(self) -> None:
        self.filter.setFocus()
        self.filter.selectAll()

    def _make_parts(self) -> None:
        self.order_button = OrderButton()
        self.add_button = QuietButton("", "plus")
        self.add_button.setAccessibleName(_("New account"))
        self.add_button.setToolTip(_("New account"))
        self.filter = LineField(_("Filter by name, place, person"), "list-filter", "/")
        self.segments = SegmentBar()
        self._columns = ColumnHead()
        self._columns.set_order(order_names()[self.order_button.order])
        self.model = AccountModel(self.runner.today(), self)
        self.list = SectionedList()
        self.list.setAccessibleName(_("Accounts"))
        self.list.setItemDelegate(AccountDelegate(self.list))
        self.list.setModel(self.model)
        self._nothing = EmptyState("")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._nothing)
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_DEBOUNCE_MS)
        self._painted = QTimer(self)
        self._painted.setSingleShot(True)

    def _arrange(self) -> None:
        title = QHBoxLayout()
        title.setContentsMargins(20, 11, 15, 11)
        title.setSpacing(2)
        title.addWidget(Label(_("Accounts"), "lead_b"), 1)
        title.addWidget(self.order_button)
        title.addWidget(self.add_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(title)
        column.addLayout(_indented(self.filter, 0, 8))
        column.addLayout(_indented(self.segments, 0, 4))
        column.addWidget(self._columns)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.filter.textEdited.connect(self._on_typed)
        self.filter.textChanged.connect(self._on_cleared)
        self.filter.returnPressed.connect(self._into_the_list)
        self._typed.timeout.connect(self._choose_again)
        self.segments.chosen.connect(self._on_segment)
        self.model.trends_wanted.connect(self._painted.start)
        self._painted.timeout.connect(self._ask_for_trends)
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(self._on_opened)
        self.order_button.chosen.connect(self._on_order)
        self.add_button.clicked.connect(self._on_add)

    def _asked(self) -> Asked:
        return Asked(self.filter.text(), self._segment, self.order_button.order)

    def _ask(self, question: "partial[Listing]") -> None:
        self.runner.read(question, self._show)

    def _choose_again(self) -> None:
        """Another choice from the lines that were read already, or are still to be read."""
        if self._listing is None:
            self.refresh()
            return
        question = partial(
            listing,
            asked=self._asked(),
            today=self.runner.today(),
            lines=self._listing.lines,
        )
        self._ask(question)

    def _show(self, found: Listing) -> None:
        self._listing = found
        self._show_rows(found)
        self._nothing.set_line(self._no_rows_line())
        self._stack.setCurrentWidget(self.list if found.rows else self._nothing)
        self.listed.emit([line.id for line in found.lines])

    def _show_rows(self, found: Listing) -> None:
        with QSignalBlocker(self.list):
            self.model.show(found)
            self._select_kept()
        self.segments.show_counts(found.counts)

    def _select_kept(self) -> None:
        """The same account, found again by key; where it is filtered out, none."""
        if self._account is None or not self.list.select_key(self._account):
            self.list.setCurrentIndex(QModelIndex())

    def _no_rows_line(self) -> str:
        if self.filter.text().strip():
            return _("No account holds these words.")
        return {
            Segment.ALL: _("No accounts yet."),
            Segment.NEEDS_YOU: _("Nothing needs you today."),
            Segment.RENEWING: _("No renewal within 90 days."),
            Segment.QUIET: _("You have talked to everyone within 30 days."),
        }[self._segment]

    def _ask_for_trends(self) -> None:
        """One question at a time; what is scrolled past meanwhile is asked with the next."""
        if self._trends_asked:
            return
        ids = self.model.take_unasked()
        if ids:
            self._trends_asked = True
            question = partial(trends, ids=ids, today=self.runner.today())
            self.runner.read(question, self._show_trends)

    def _show_trends(self, trends: dict[str, Trend]) -> None:
        self._trends_asked = False
        self.model.show_trends(trends)
        self._ask_for_trends()

    def _on_typed(self) -> None:
        self._typed.start()

    def _on_cleared(self, text: str) -> None:
        if not text:
            self._typed.stop()
            self._choose_again()

    def _into_the_list(self) -> None:
        self.list.setFocus()
        if self.current_account() is None:
            self.list.step(1)

    def _on_segment(self, segment: Segment) -> None:
        self._segment = segment
        self._choose_again()

    def _on_order(self, order: Order) -> None:
        self._columns.set_order(order_names()[order])
        self._choose_again()

    def _on_chosen(self, index: QModelIndex) -> None:
        account = self.model.account_at(index.row())
        if account is not None:
            self._account = account
            self.chosen.emit(account)

    def _on_opened(self, index: QModelIndex) -> None:
        account = self.model.account_at(index.row())
        if account is not None:
            self.opened.emit(account)

    def _on_add(self) -> None:
        self.new_wanted.emit(self.add_button)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), tokens(self).canvas)


def _indented(widget: QWidget, above: int, below: int) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(12, above, 12, below)
    row.addWidget(widget)
    return row
