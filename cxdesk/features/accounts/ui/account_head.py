"""The head of an account: its name, where it stands, and five facts."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from cxdesk.domain.account import AccountFacts, AccountId
from cxdesk.domain.changes import Kind
from cxdesk.domain.errors import DeskError
from cxdesk.features.accounts import service
from cxdesk.features.accounts.ui.account_facts import AccountFactsRow
from cxdesk.features.accounts.ui.fact_texts import facts_of
from cxdesk.features.accounts.ui.fact_view import OVER
from cxdesk.features.accounts.ui.field_edit import FieldEdit
from cxdesk.features.accounts.ui.standing_row import StandingRow
from cxdesk.i18n import _
from cxdesk.qt.buttons import OutlineButton
from cxdesk.qt.live_page import LivePage
from cxdesk.qt.runner import Runner


class AccountHead(LivePage):
    """Stands PAD to the left of what it is aligned with: all it holds has that room of its own.

    `shown` brings the facts, `gone` says that the account is no more; presses go upwards,
    `fact_wanted` with what is to be typed and the widget it was pressed on.
    """

    kinds = (Kind.ACCOUNT, Kind.MOVE, Kind.INCOME, Kind.ANSWER, Kind.PROMISE, Kind.PLAN,
             Kind.PERSON, Kind.INTERACTION)  # fmt: skip
    shown = Signal(object)
    gone = Signal()
    rung_pressed = Signal()
    stage_pressed = Signal()
    fact_wanted = Signal(object, object)
    summary_pressed = Signal()
    more_pressed = Signal()

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner)
        self._account: AccountId | None = None
        self.title = FieldEdit(runner, "name", _("Name of the account"), _("Name"), "h1")
        self.standing = StandingRow(runner)
        self.facts = AccountFactsRow()
        self.summary_button = OutlineButton(_("Summary"), "file-down", "S")
        self.summary_button.setAccessibleName(_("Summary"))
        self.more_button = OutlineButton("", "ellipsis")
        self.more_button.setAccessibleName(_("More about this account"))
        self.more_button.setToolTip(_("More"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._arrange()
        self.standing.pill.clicked.connect(self.rung_pressed)
        self.standing.stage.clicked.connect(self.stage_pressed)
        self.facts.wanted.connect(self.fact_wanted)
        self.summary_button.clicked.connect(self.summary_pressed)
        self.more_button.clicked.connect(self.more_pressed)

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.setContentsMargins(0, 0, 0, 0)
        top.addWidget(self.title)
        top.addStretch(1)
        top.addWidget(self.summary_button)
        top.addWidget(self.more_button)
        rows = QVBoxLayout(self)
        below = QVBoxLayout()
        below.setContentsMargins(0, 9, 0, 0)
        below.setSpacing(18 - OVER)
        below.addWidget(self.standing)
        below.addWidget(self.facts)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(top)
        rows.addLayout(below)

    def show_account(self, account: AccountId) -> None:
        """Another account: what is half typed is kept for the one it was typed into."""
        if account == self._account:
            return
        self.settle()
        self._account = account
        self.refresh_when_seen()

    def settle(self) -> None:
        self.title.settle()
        self.standing.place.settle()

    def refresh_when_seen(self) -> None:
        """One small question, asked even unseen: moving by key needs the rung of today."""
        self.refresh()

    def refresh(self) -> None:
        if self._account is not None:
            question = partial(service.facts, account_id=self._account, today=self.runner.today())
            self.runner.read(question, self._show, failed=self._on_failed)

    def _show(self, facts: AccountFacts) -> None:
        account = facts.account
        self.title.show_field(account.id, account.name)
        self.standing.show_facts(facts, self.runner.today())
        self.facts.show_facts(facts_of(facts, self.runner.today()))
        self.shown.emit(facts)

    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, DeskError):
            self.gone.emit()
        else:
            self.runner.failed.emit(error)
