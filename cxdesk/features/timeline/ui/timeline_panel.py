"""What happened with an account, newest first: a few moments, or the whole with its parts."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from cxdesk.domain.changes import Kind as News
from cxdesk.domain.timeline import Slice, TimelineItem
from cxdesk.features.timeline import service
from cxdesk.features.timeline.service import View
from cxdesk.features.timeline.ui.asked import about
from cxdesk.features.timeline.ui.entry_deeds import EntryDeeds
from cxdesk.features.timeline.ui.slice_row import SliceRow
from cxdesk.features.timeline.ui.timeline_list import TimelineList
from cxdesk.i18n import _, number
from cxdesk.qt.buttons import QuietButton
from cxdesk.qt.empty_state import EmptyState
from cxdesk.qt.live_page import LivePage
from cxdesk.qt.runner import Runner

NEWEST = 20
"""Moments in the overview; the whole timeline begins with `service.PAGE`."""


class TimelinePanel(LivePage):
    """`is_whole` scrolls by itself and offers parts; else the newest stand at full height.

    `answer_wanted` brings a first name to answer in the capture box; `log_wanted` and
    `all_wanted` ask for the capture box and for the whole timeline.
    """

    kinds = (News.INTERACTION, News.ANSWER, News.MOVE, News.PROMISE, News.PERSON)
    answer_wanted = Signal(str)
    log_wanted = Signal()
    all_wanted = Signal()

    def __init__(self, runner: Runner, is_whole: bool = False) -> None:
        super().__init__(runner)
        self._is_whole = is_whole
        self._account = ""
        self._part = Slice.ALL
        self.list = TimelineList(is_whole)
        self.deeds = EntryDeeds(runner, self.list)
        self.parts = SliceRow()
        self._all = QuietButton(_("Show all"))
        self._nothing = EmptyState(
            _("Nothing logged yet. Write down what happened last."), _("Log what happened")
        )
        self._nothing_here = EmptyState(_("Nothing of this kind yet."), _("Show everything"))
        self._arrange()
        self._connect()

    def show_account(self, account_id: str) -> None:
        if account_id == self._account:
            return
        self._account = account_id
        self.list.show_items((), 0, self.runner.today())
        self._show_parts(None)
        self.refresh_when_seen()

    def refresh(self) -> None:
        """As many as are shown, so that one who has scrolled stays where they are."""
        if self._account:
            first = service.PAGE if self._is_whole else NEWEST
            limit = max(first, self.list.rows.rowCount())
            self._read(limit)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.parts)
        column.addSpacing(12 if self._is_whole else 0)
        column.addWidget(self.list, 1)
        column.addWidget(self._nothing, 1)
        column.addWidget(self._nothing_here, 1)
        column.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)
        upright = QSizePolicy.Policy.Expanding if self._is_whole else QSizePolicy.Policy.Maximum
        self.setSizePolicy(QSizePolicy.Policy.Preferred, upright)
        self._show_parts(None)

    def _connect(self) -> None:
        self.parts.chosen.connect(self._on_part)
        self.deeds.answer_wanted.connect(self.answer_wanted)
        self.list.rows.more_wanted.connect(self._on_more_wanted)
        self._nothing.pressed.connect(self.log_wanted)
        self._nothing_here.pressed.connect(self._on_everything)
        self._all.clicked.connect(self.all_wanted)

    def _read(self, limit: int) -> None:
        view = partial(service.view, account_id=self._account, part=self._part, limit=limit)
        self.runner.read(view, self._on_view)

    def _on_view(self, view: View) -> None:
        if (view.account_id, view.part) == (self._account, self._part):
            self.list.show_items(view.items, view.total, self.runner.today())
            self._show_parts(view)

    def _show_parts(self, view: View | None) -> None:
        """The list, or the one line that says why there is none; nothing before the answer."""
        empty = view is not None and not view.items
        everything = self._part is Slice.ALL
        self.parts.setVisible(self._is_whole)
        self.list.setVisible(not empty)
        self._nothing.setVisible(empty and everything)
        self._nothing_here.setVisible(empty and not everything)
        more = view is not None and view.total > len(view.items)
        self._all.setVisible(more and not self._is_whole)
        if view is not None:
            self._all.setText(_("Show all {n}").format(n=number(view.total)))

    @Slot(object)
    def _on_part(self, part: Slice) -> None:
        self._part = part
        self._read(service.PAGE)

    @Slot()
    def _on_everything(self) -> None:
        self.parts.choose(Slice.ALL)

    @Slot()
    def _on_more_wanted(self) -> None:
        """In the overview a button says it."""
        last = self.list.rows.items()[-1]
        if self._is_whole:
            older = partial(
                service.timeline,
                account_id=self._account,
                limit=service.PAGE,
                older_than=last.place,
                part=self._part,
            )
            self.runner.read(about(f"{self._account} {last.key}", older), self._on_older)

    def _on_older(self, answer: tuple[str, list[TimelineItem]]) -> None:
        """Unless the list has become another one meanwhile."""
        after, older = answer
        shown = self.list.rows.items()
        if shown and after == f"{self._account} {shown[-1].key}":
            total = self.list.rows.total
            self.list.show_items([*shown, *older], total, self.runner.today())
