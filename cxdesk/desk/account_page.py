"""The page of one account: its head, its views, and the rail beside them."""

from functools import partial

from PySide6.QtCore import QPoint, QSize, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QStackedLayout, QVBoxLayout, QWidget

from cxdesk.desk.account_actions import AccountActions
from cxdesk.desk.account_body import AccountBody
from cxdesk.desk.page_popovers import PagePopovers
from cxdesk.domain.account import AccountFacts, AccountId
from cxdesk.features.accounts import service
from cxdesk.features.accounts.ui.account_head import AccountHead
from cxdesk.features.accounts.ui.fact_texts import Opens
from cxdesk.features.accounts.ui.fact_view import OVER
from cxdesk.features.ladder.ui.mover import Mover
from cxdesk.features.ladder.ui.stage_mover import StageMover
from cxdesk.i18n import _
from cxdesk.qt.empty_state import EmptyState
from cxdesk.qt.ground import Ground
from cxdesk.qt.inline_edit import PAD
from cxdesk.qt.runner import Runner
from cxdesk.settings import WidthClass

WIDE_SIDE, NARROW_SIDE = 28, 20
_NARROWEST = 360
_TOP = 21
_GAP = 19 - OVER


class AccountPage(Ground):
    """`summary_wanted` asks for a summary of the account: internal, or True for the customer."""

    summary_wanted = Signal(str, bool)

    def __init__(self, runner: Runner) -> None:
        super().__init__("surface")
        self._runner = runner
        self._account: AccountId | None = None
        self.actions_ = AccountActions(self)
        self.head = AccountHead(runner)
        self.body = AccountBody(runner)
        self.mover = Mover(runner, self, self.head.standing.pill)
        self.stages = StageMover(runner, self, self.head.standing.stage)
        self.popovers = PagePopovers(runner, self)
        self._top = QVBoxLayout()
        self._empty = EmptyState(_("Choose an account to see how it stands."))
        self._content = QWidget()
        self._layers = QStackedLayout(self)
        self._arrange()
        self._connect_head()
        self._connect_actions()

    def show_account(self, account: AccountId | None) -> None:
        """None while there is none; what is half typed is kept for the account it is about."""
        if account == self._account:
            return
        self.flush()
        self._account = account
        self._show_movers(None)  # until those of this account have come
        if account is None:
            self._on_gone()
        else:
            self.head.show_account(account)
            self.body.show_account(account)

    def flush(self) -> None:
        """Keeps what is half typed in the fields of the page."""
        self.head.settle()
        self.body.settle()

    def minimumSizeHint(self) -> QSize:
        """The rail asks for no room: where there is too little, it folds."""
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = WidthClass.of(self.window().width()) is not WidthClass.WIDE
        if narrow is not self.body.is_narrow:
            self._fold(narrow)

    def _fold(self, narrow: bool) -> None:
        """Below 1240 px the rail becomes one line above the chart."""
        self.popovers.fold(self.body.rail, self.body.rail_place)
        self.body.set_narrow(narrow)
        side = NARROW_SIDE if narrow else WIDE_SIDE
        self._top.setContentsMargins(side - PAD, _TOP, side, 0)

    def _arrange(self) -> None:
        self._top.setSpacing(_GAP)
        self._top.addWidget(self.head)
        tabs = QVBoxLayout()
        tabs.setContentsMargins(PAD, 0, 0, 0)
        tabs.addWidget(self.body.tabs)
        self._top.addLayout(tabs)
        rows = QVBoxLayout(self._content)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(self._top)
        rows.addWidget(self.body, 1)
        self._layers.addWidget(self._empty)
        self._layers.addWidget(self._content)
        self._fold(narrow=False)

    def _connect_head(self) -> None:
        head, body = self.head, self.body
        head.shown.connect(self._on_shown)
        head.gone.connect(self._on_gone)
        head.rung_pressed.connect(self.mover.open_menu)
        head.stage_pressed.connect(self.stages.open_menu)
        head.fact_wanted.connect(self.ask_fact)
        head.summary_pressed.connect(self.ask_summary)
        head.more_pressed.connect(self.open_menu)
        body.overview.nps.answer_wanted.connect(self.ask_answer)
        body.overview.folded.unfold_wanted.connect(self.unfold)
        for timeline in (body.overview.timeline, body.timeline.panel):
            timeline.log_wanted.connect(self.log)
            timeline.answer_wanted.connect(self.answer_person)
        body.overview.timeline.all_wanted.connect(body.show_timeline)

    def _connect_actions(self) -> None:
        actions = self.actions_
        for action, act in (
            (actions.log, self.log),
            (actions.answer, self.ask_answer),
            (actions.summary, self.ask_summary),
            (actions.customer_copy, self.ask_customer_copy),
            (actions.rename, self.rename),
            (actions.move, self.mover.open_menu),
            (actions.move_up, self.mover.move_up),
            (actions.move_down, self.mover.move_down),
            (actions.stage, self.stages.open_menu),
            (actions.revenue, self.ask_revenue),
            (actions.history, self.show_history),
            (actions.trash, self.trash),
        ):
            action.triggered.connect(act)

    @Slot()
    def log(self) -> None:
        """Puts the cursor into the capture box."""
        self.body.show_overview()
        self.body.overview.capture.begin()

    @Slot(str)
    def answer_person(self, given_name: str) -> None:
        """What is logged next follows up what this person said."""
        self.body.show_overview()
        self.body.overview.capture.begin(f"@{given_name} " if given_name else "")

    @Slot()
    def ask_answer(self) -> None:
        if self._account is not None:
            self.popovers.ask_answer(self._account, self.body.overview.nps)

    @Slot()
    def ask_revenue(self) -> None:
        self.ask_fact(Opens.REVENUE, self.head.facts)

    @Slot(object, object)
    def ask_fact(self, fact: Opens, anchor: QWidget) -> None:
        """Opens what the customer pays, at its end where the renewal is meant."""
        if self._account is not None:
            at_end = fact is Opens.RENEWAL
            self.popovers.ask_subscriptions(self._account, anchor, at_end)

    @Slot()
    def ask_summary(self) -> None:
        if self._account is not None:
            self.summary_wanted.emit(self._account, False)

    @Slot()
    def ask_customer_copy(self) -> None:
        if self._account is not None:
            self.summary_wanted.emit(self._account, True)

    @Slot()
    def rename(self) -> None:
        self.head.title.open()
        self.head.title.selectAll()

    @Slot()
    def show_history(self) -> None:
        if self._account is not None:
            self.popovers.show_history(self._account, self.head.more_button)

    @Slot()
    def unfold(self) -> None:
        self.popovers.unfold(self.body.rail, self.body.overview.folded.unfold_button)

    @Slot()
    def trash(self) -> None:
        """Asks nothing: the toast takes it back."""
        if self._account is not None:
            self._runner.write(partial(service.trash, account_id=self._account))

    @Slot()
    def open_menu(self) -> None:
        menu = QMenu(self)
        menu.addActions(self.actions_.all)
        menu.aboutToHide.connect(menu.deleteLater)
        button = self.head.more_button
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))

    def _on_shown(self, facts: AccountFacts) -> None:
        if facts.account.id != self._account:
            return
        self._show_movers(facts)
        self.body.show_facts(facts)
        self.actions_.set_enabled(True)
        self._layers.setCurrentWidget(self._content)

    def _show_movers(self, facts: AccountFacts | None) -> None:
        self.mover.show_facts(facts)
        self.stages.show_facts(facts)

    def _on_gone(self) -> None:
        self._show_movers(None)
        self.actions_.set_enabled(False)
        self._layers.setCurrentWidget(self._empty)
