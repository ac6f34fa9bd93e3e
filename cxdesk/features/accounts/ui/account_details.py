"""The quieter facts of an account, each edited where it stands."""

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from cxdesk.domain.account import Account, AccountFacts
from cxdesk.features.accounts.ui.field_edit import FieldEdit, NoteEdit
from cxdesk.i18n import _, day
from cxdesk.qt.inline_edit import PAD
from cxdesk.qt.label import Label
from cxdesk.qt.runner import Runner
from cxdesk.qt.section_head import SectionHead


class AccountDetails(QWidget):
    """Shows the facts it is given; the head of the page asks for them."""

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._fields = {
            "tier": FieldEdit(runner, "tier", _("Tier"), _("Add tier")),
            "industry": FieldEdit(runner, "industry", _("Industry"), _("Add industry")),
            "city": FieldEdit(runner, "city", _("City"), _("Add city")),
            "country": FieldEdit(runner, "country", _("Country"), _("Add country")),
        }
        self._since = FieldEdit(runner, "since_on", _("Customer since"), _("Add a day"))
        self._note = NoteEdit(runner, _("Note"), _("Add a note"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(SectionHead(_("Details")))
        rows.addLayout(self._grid())
        rows.addWidget(self._note)

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12 - PAD)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for row, edit in enumerate((*self._fields.values(), self._since)):
            grid.addWidget(Label(edit.accessibleName(), "small", "text3"), row, 0)
            grid.addWidget(edit, row, 1)
        return grid

    def show_facts(self, facts: AccountFacts) -> None:
        account = facts.account
        for name, edit in self._fields.items():
            edit.show_field(account.id, getattr(account, name) or "")
        self._show_since(account)
        self._note.show_field(account.id, account.note or "")

    def _show_since(self, account: Account) -> None:
        on = account.since_on
        self._since.show_field(account.id, day(on) if on else "")

    def field(self, name: str) -> FieldEdit | NoteEdit:
        """The field called `name` in the book."""
        others: dict[str, FieldEdit | NoteEdit] = {"since_on": self._since, "note": self._note}
        return self._fields.get(name) or others[name]

    def settle(self) -> None:
        """Keeps what is half typed."""
        for edit in (*self._fields.values(), self._since):
            edit.settle()
        self._note.settle()
