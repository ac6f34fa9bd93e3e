"""Where revenue and renewal are typed: one form, under a choice where there are several."""

from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from cxdesk.domain.errors import DeskError
from cxdesk.domain.income import Subscription
from cxdesk.domain.subscription import renewing
from cxdesk.features.subscriptions import service
from cxdesk.features.subscriptions.ui.subscription_form import SubscriptionForm
from cxdesk.features.subscriptions.ui.subscription_row import SubscriptionRow
from cxdesk.i18n import _
from cxdesk.qt.buttons import OutlineButton, PrimaryButton, QuietButton
from cxdesk.qt.label import Label
from cxdesk.qt.popover import Popover
from cxdesk.qt.runner import Runner

_WIDTH = 330


class SubscriptionsPopover(Popover):
    """A refusal, Esc and news from elsewhere leave every half-typed word where it is."""

    def __init__(self, runner: Runner, window: QWidget) -> None:
        super().__init__(window)
        self._runner = runner
        self._held: service.Held | None = None
        self._asked = ("", False)
        self._over = QRect()
        self._title = Label("", "body_b")
        self._rows = QVBoxLayout()
        self._group = QButtonGroup(self)
        self.form = SubscriptionForm()
        self._trouble = Label("", "small", "late")
        self.add_button = QuietButton(_("Add another"), "plus")
        self.remove_button = QuietButton(_("Remove"), "trash")
        self.cancel_button = OutlineButton(_("Cancel"))
        self.save_button = PrimaryButton(_("Save"), "", "↵")
        self._arrange()
        self._connect()

    @property
    def rows(self) -> list[SubscriptionRow]:
        """The choice; empty where there are fewer than two."""
        return [one for one in self._group.buttons() if isinstance(one, SubscriptionRow)]

    @property
    def trouble(self) -> str:
        """Why it could not be kept; "" while there is no reason."""
        return self._trouble.text()

    def ask(self, account_id: str, anchor: QWidget, at_end: bool = False) -> None:
        """Opens beside `anchor` on the amount, or on the end, of what is renewed next."""
        self._asked = (account_id, at_end)
        self._over = QRect(anchor.mapTo(anchor.window(), QPoint(0, 0)), anchor.size())
        self._read()

    def _read(self) -> None:
        account_id = self._asked[0]
        query = partial(service.held, account_id=account_id, today=self._runner.today())
        self._runner.read(query, self._open)

    def _open(self, held: service.Held) -> None:
        half_typed = self.form.is_dirty and self._held is not None
        if not (half_typed and self._held and self._held.account_id == held.account_id):
            self._held = held
            self._choose(self._first(held))
        self.open_over(self._over)
        field = self.form.end if self._asked[1] else self.form.amount
        field.setFocus(Qt.FocusReason.PopupFocusReason)
        field.selectAll()

    def _first(self, held: service.Held) -> Subscription | None:
        """What is renewed next, else what lasts longest."""
        known = held.subscriptions
        return renewing(known, self._runner.today()) or next(iter(known), None)

    def _choose(self, known: Subscription | None) -> None:
        held = self._held
        if held is None:
            return
        self._say("")
        self.form.show_subscription(held, known, self._runner.today())
        self._title.setText(_title(held, known))
        self._list(held, known)
        self.add_button.setVisible(known is not None)
        self.remove_button.setVisible(known is not None)
        self.save_button.setText(_("Save") if known else _("Add"))
        self.adjustSize()

    def _list(self, held: service.Held, chosen: Subscription | None) -> None:
        for row in self.rows:
            self._group.removeButton(row)
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        others = [one for one in held.subscriptions if one != chosen]
        for one in held.subscriptions if others else ():
            row = SubscriptionRow(one, self._runner.today())
            row.setMinimumWidth(_WIDTH)
            row.setChecked(one == chosen)
            self._group.addButton(row)
            self._rows.addWidget(row)

    def _arrange(self) -> None:
        self._trouble.setWordWrap(True)
        self._trouble.setFixedWidth(_WIDTH)
        self._rows.setSpacing(2)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self.add_button)
        foot = QHBoxLayout()
        foot.addWidget(self.remove_button)
        foot.addStretch(1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.save_button)
        self.body.addLayout(top)
        self.body.addLayout(self._rows)
        self.body.addWidget(self.form)
        self.body.addWidget(self._trouble)
        self.body.addLayout(foot)

    def _connect(self) -> None:
        self._group.buttonClicked.connect(self._on_row)
        self.form.changed.connect(self._on_typing)
        self.form.submitted.connect(self.save)
        self.add_button.clicked.connect(self.add_another)
        self.remove_button.clicked.connect(self.remove)
        self.cancel_button.clicked.connect(self.give_up)
        self.save_button.clicked.connect(self.save)

    def save(self) -> None:
        """Keeps what is typed; says why where it cannot be kept."""
        if self._held is None or not self.save_button.isEnabled():
            return
        try:
            draft = self.form.draft()
        except DeskError as error:
            self._say(str(error))
            return
        known = self.form.known
        deed = (
            partial(service.add, account_id=self._held.account_id, draft=draft)
            if known is None
            else partial(service.change, subscription_id=known.id, draft=draft)
        )
        self._runner.write(deed, self._on_kept, failed=self._on_refused)

    def remove(self) -> None:
        """Asks nothing: the toast takes it back."""
        if self.form.known is not None:
            deed = partial(service.remove, subscription_id=self.form.known.id)
            self._runner.write(deed, self._on_kept, failed=self._on_refused)

    def add_another(self) -> None:
        self._go_on_to(None)

    def give_up(self) -> None:
        """Forgets what was typed."""
        self._held = None
        self.close_quietly()

    def _on_row(self, row: SubscriptionRow) -> None:
        self._go_on_to(row.one)

    def _go_on_to(self, other: Subscription | None) -> None:
        """What is half typed has to be kept or given up first."""
        if self.form.is_dirty:
            self._say(_("Something is not saved yet. Save it first, or cancel."))
            for row in self.rows:
                row.setChecked(row.one == self.form.known)
            return
        self._choose(other)
        self.form.amount.setFocus()

    def _on_typing(self) -> None:
        self._say("")
        self.save_button.setEnabled(bool(self.form.amount.text().strip()))

    def _on_kept(self, _kept: object) -> None:
        self.give_up()

    def _on_refused(self, error: BaseException) -> None:
        if isinstance(error, DeskError):
            self._say(str(error))
        else:
            self._runner.failed.emit(error)

    def _say(self, sentence: str) -> None:
        if sentence != self._trouble.text():
            self._trouble.setText(sentence)
            self.adjustSize()
        self._trouble.setVisible(bool(sentence))


def _title(held: service.Held, known: Subscription | None) -> str:
    if known is not None:
        return _("Revenue of {name}").format(name=held.name)
    return _("Add revenue") if not held.subscriptions else _("Add more revenue")
