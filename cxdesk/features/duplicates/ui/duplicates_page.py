"""Duplicates: a list of pairs that look alike, and beside it the sheet of the one chosen."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from cxdesk.domain.changes import Kind
from cxdesk.domain.errors import DeskError
from cxdesk.domain.likeness import Pair
from cxdesk.domain.merging import Choices, MergeSheet, Noun, Two
from cxdesk.features.duplicates import service
from cxdesk.features.duplicates.ui.merge_sheet import MergeSheetView
from cxdesk.features.duplicates.ui.pair_list import PairList
from cxdesk.i18n import _, _n, number
from cxdesk.qt.empty_state import EmptyState
from cxdesk.qt.errand import Errand
from cxdesk.qt.ground import Ground, HairSplitter
from cxdesk.qt.label import Label
from cxdesk.qt.live_page import LivePage
from cxdesk.qt.runner import Runner
from cxdesk.qt.theme import tokens

_LIST_WIDTH = 340
_NARROWEST = 260
_PATIENCE_MS = 300


class DuplicatesPage(LivePage):
    """Looks through the book while it is seen; `counted` says how many pairs are left."""

    kinds = (Kind.ACCOUNT, Kind.PERSON, Kind.SETTING)
    counted = Signal(int)

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner)
        self._found: list[Pair] = []
        self._put_off: set[frozenset[str]] = set()
        self._by_hand: Pair | None = None
        self._decided: frozenset[str] = frozenset()
        self._errand: Errand | None = None
        self.list = PairList()
        self.sheet = MergeSheetView()
        self._count = Label("", "small", "text3")
        self._looking = EmptyState("")
        self._nothing = EmptyState(_("Nothing looks as if it were in the book twice."))
        self.rest = EmptyState(_("Nothing else looks alike."), _("Show those put off"))
        self._pairs = HairSplitter(_LIST_WIDTH)
        self._layers = QStackedWidget()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._arrange()
        self._connect()

    def refresh(self) -> None:
        """Looks through the whole book, on a thread of its own."""
        self._drop()
        self._patience.start()
        self._errand = Errand(self)
        self._errand.answered.connect(self._show_found)
        self._errand.failed.connect(self._on_failed)
        self._errand.told.connect(self._show_progress)
        self._errand.start(self.runner, service.pairs)

    def show_two(self, noun: Noun, first: str, second: str) -> None:
        """Two that somebody chose, whether they look alike or not."""
        question = partial(service.sheet, noun=noun, first=first, second=second)
        self.runner.read(question, self._show_by_hand, self._on_failed)

    def merge(self, two: Two, choices: Choices) -> None:
        """Makes one of the two shown, as one deed that undo takes back."""
        self._decided = two.key
        deed = partial(service.merge, two=two, choices=choices)
        self.runner.write(deed, self._on_decided, failed=self._on_failed)

    def keep_apart(self) -> None:
        """Remembers that the two shown are two."""
        if pair := self.list.current():
            self._decided = pair.two.key
            deed = partial(service.set_apart, two=pair.two)
            self.runner.write(deed, self._on_decided, failed=self._on_failed)

    def put_off(self) -> None:
        """Not now: the pair comes up again when the program is started again, or by `rest`."""
        if pair := self.list.current():
            self._put_off.add(pair.two.key)
            self._leave(pair.two.key)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(20, 14, 20, 10)
        head.addWidget(Label(_("Duplicates"), "lead_b"), 1)
        head.addWidget(self._count)
        pane = Ground("canvas")
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        pane.setMinimumWidth(_NARROWEST)
        self._pairs.addWidget(pane)
        self._pairs.addWidget(self.sheet)
        for layer in (self._pairs, self._looking, self._nothing, self.rest):
            self._layers.addWidget(layer)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._layers)
        self._layers.setCurrentWidget(self._nothing)

    def _connect(self) -> None:
        self.list.chosen.connect(self._ask_for_sheet)
        self.list.opened.connect(self._into_the_sheet)
        self.sheet.table.left.connect(self._back_to_the_list)
        self.sheet.merge_wanted.connect(self.merge)
        self.sheet.apart_wanted.connect(self.keep_apart)
        self.sheet.later_wanted.connect(self.put_off)
        self.rest.pressed.connect(self._show_put_off)
        self._patience.timeout.connect(self._say_looking)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            key = QShortcut(QKeySequence(keys), self, self.sheet.merge)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _show_found(self, found: list[Pair]) -> None:
        self._patience.stop()
        self._found = found
        self._show_list()
        self._ask_for_sheet(self.list.current())  # what it shows may have changed too

    def _show_by_hand(self, sheet: MergeSheet) -> None:
        self._by_hand = Pair(sheet.two, (sheet.kept, sheet.going), ())
        self._put_off.discard(sheet.two.key)
        self._show_list()
        self.list.select_row(0)
        self._into_the_sheet()

    def _show_list(self) -> None:
        """The pair chosen by hand stands first; without any pair, that is what is said."""
        pairs = [pair for pair in self._found if pair.two.key not in self._put_off]
        if self._by_hand is not None:
            hand = self._by_hand
            pairs = [hand, *(pair for pair in pairs if pair.two.key != hand.two.key)]
        self.list.pairs.show_pairs(pairs)
        n = len(pairs)
        self._count.setText(_n("{n} pair", "{n} pairs", n).format(n=number(n)))
        if pairs:
            self._layers.setCurrentWidget(self._pairs)
            if self.list.current() is None:
                self.list.select_row(0)
        else:
            self._layers.setCurrentWidget(self.rest if self._put_off else self._nothing)
        self.counted.emit(n)

    def _ask_for_sheet(self, pair: Pair | None) -> None:
        if pair is not None:
            two = pair.two
            question = partial(service.sheet, noun=two.noun, first=two.kept, second=two.going)
            self.runner.read(question, self._show_sheet, self._on_gone)

    def _show_sheet(self, sheet: MergeSheet) -> None:
        pair = self.list.current()
        if pair is not None and pair.two.key == sheet.two.key:
            self.sheet.show_sheet(pair, sheet)

    def _on_decided(self, _answer: None) -> None:
        """The book may have been looked through anew before this answer came."""
        self._leave(self._decided)

    def _leave(self, key: frozenset[str]) -> None:
        """The next pair comes up where this one was; the news has the book looked through anew."""
        if self._by_hand is not None and self._by_hand.two.key == key:
            self._by_hand = None
        self._found = [pair for pair in self._found if pair.two.key != key]
        self._show_list()

    def _show_put_off(self) -> None:
        self._put_off.clear()
        self.refresh()

    def _into_the_sheet(self) -> None:
        self.sheet.table.setFocus(Qt.FocusReason.TabFocusReason)

    def _back_to_the_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.BacktabFocusReason)

    def _say_looking(self) -> None:
        """Only where there is nothing else to look at meanwhile."""
        if self._layers.currentWidget() is not self._pairs:
            self._looking.set_line(_("Looking through the book…"))
            self._layers.setCurrentWidget(self._looking)

    def _show_progress(self, done: int, total: int) -> None:
        self._looking.set_line(
            _("Looking through the book, {done} of {total}…").format(
                done=number(done), total=number(total)
            )
        )

    def _on_gone(self, error: BaseException) -> None:
        """The list is older than the book; the news of it is on the way."""
        if not isinstance(error, DeskError):
            self.runner.failed.emit(error)

    def _on_failed(self, error: BaseException) -> None:
        self._patience.stop()
        self._show_list()
        self.runner.failed.emit(error)

    def _drop(self) -> None:
        if self._errand is not None:
            self._errand.drop()
            self._errand = None

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody waits for what is still being looked for."""
        super().hideEvent(event)
        if self._patience.isActive():
            self._patience.stop()
            self._drop()
            self.refresh_when_seen()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), tokens(self).surface)
