"""Where a customer is, and since when it is one: "Rotterdam, customer since Feb 2025"."""

from PySide6.QtWidgets import QHBoxLayout, QSpacerItem, QWidget

from cxdesk.domain.account import Account
from cxdesk.features.accounts.ui.field_edit import FieldEdit
from cxdesk.i18n import _, day, month
from cxdesk.qt.icon_mark import IconMark
from cxdesk.qt.label import Label
from cxdesk.qt.runner import Runner

_APART = 10


class PlaceGroup(QWidget):
    """One sentence while both are known; else two facts, each with its own sign."""

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self.city = FieldEdit(runner, "city", _("City"), _("Add city"))
        self._calendar = IconMark("calendar-days")
        self._words = Label("", "small", "text2")
        self.since = FieldEdit(runner, "since_on", _("Customer since"), _("Add first day"))
        self._apart = QSpacerItem(0, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for part in (IconMark("map-pin"), self.city, self._calendar, self._words, self.since):
            row.addWidget(part)
        row.insertItem(2, self._apart)

    @property
    def is_open(self) -> bool:
        return self.city.is_open or self.since.is_open

    def show_account(self, account: Account) -> None:
        city, since = account.city or "", account.since_on
        one_sentence = bool(city and since)
        shown = _("{city},").format(city=city) if one_sentence else city
        self.city.show_field(account.id, city, shown)
        self._calendar.setVisible(not one_sentence)
        self._words.setText(_("customer since") if city else _("Customer since"))
        self._words.setVisible(since is not None)
        self._words.setIndent(0 if one_sentence else _APART // 2)
        self._apart.changeSize(0 if one_sentence else _APART, 0)
        typed, read = (day(since), month(since)) if since else ("", "")
        self.since.show_field(account.id, typed, read)

    def settle(self) -> None:
        self.city.settle()
        self.since.settle()
