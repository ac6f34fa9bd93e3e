"""The small panel that makes an account: a name is enough."""

from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QWidget

from cxdesk.domain.account import AccountDraft
from cxdesk.domain.errors import DeskError
from cxdesk.domain.money import amount_from_text, money_of
from cxdesk.i18n import _
from cxdesk.qt.buttons import OutlineButton, PrimaryButton
from cxdesk.qt.label import Label
from cxdesk.qt.line_field import LineField
from cxdesk.qt.popover import Popover

_WIDTH = 260


class NewAccountPopover(Popover):
    """`wanted` brings the draft; call `done` when it is kept, `refuse` with the reason if not."""

    wanted = Signal(AccountDraft)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._currency = "EUR"
        self.name = LineField(_("Acme Ltd"))
        self.domain = LineField(_("acme.com"))
        self.income = LineField(_("45,000"))
        self._trouble = Label("", "small", "late")
        self._trouble.setWordWrap(True)
        self._trouble.hide()
        self._add = PrimaryButton(_("Add"))
        cancel = OutlineButton(_("Cancel"))
        self._add.setEnabled(False)
        self.body.addWidget(Label(_("New account"), "body_b"))
        self.body.addLayout(self._form())
        self.body.addWidget(self._trouble)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self._add)
        self.body.addLayout(foot)
        self.name.textChanged.connect(self._on_name)
        for field in (self.name, self.domain, self.income):
            field.returnPressed.connect(self._on_add)
        self._add.clicked.connect(self._on_add)
        cancel.clicked.connect(self.close_quietly)

    def show_currency(self, currency: str) -> None:
        """Typed amounts are in the currency of the book."""
        self._currency = currency

    def done(self) -> None:
        """It is kept: the next one begins empty."""
        for field in (self.name, self.domain, self.income):
            field.clear()
        self._say("")
        self.close_quietly()

    def refuse(self, error: BaseException) -> None:
        self._say(str(error))

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(12)
        for text, field in (
            (_("Name"), self.name),
            (_("Domain"), self.domain),
            (_("Revenue a year"), self.income),
        ):
            label = Label(text, "small", "text2")
            label.setBuddy(field)
            field.setAccessibleName(text)
            field.setFixedWidth(_WIDTH)
            label.setFixedHeight(field.sizeHint().height())
            form.addRow(label, field)
        return form

    def _on_name(self, text: str) -> None:
        self._add.setEnabled(bool(text.strip()))

    def _on_add(self) -> None:
        if not self.name.text().strip():
            return
        try:
            self.wanted.emit(self._draft())
        except DeskError as error:
            self._say(str(error))

    def _draft(self) -> AccountDraft:
        amount: Decimal | None = None
        if self.income.text().strip():
            amount = amount_from_text(self.income.text())
        return AccountDraft(
            name=self.name.text(),
            domain=self.domain.text().strip() or None,
            income=None if amount is None else money_of(amount, self._currency),
        )

    def _say(self, sentence: str) -> None:
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))
        self.adjustSize()
