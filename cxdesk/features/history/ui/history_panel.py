"""What was done, newest first: in the whole book, or with one account."""

from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QStackedLayout

from cxdesk.domain.account import AccountId
from cxdesk.domain.changes import Deed, Kind
from cxdesk.features.history import service
from cxdesk.i18n import _, day_short, time_of_day, weekday_day
from cxdesk.qt.label import Label
from cxdesk.qt.live_page import LivePage
from cxdesk.qt.plain_list import PlainList, PlainRow
from cxdesk.qt.runner import Runner

_MOST = 200


class HistoryPanel(LivePage):
    """Undone deeds stay in the list, faded."""

    kinds = tuple(Kind)

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner)
        self._account: AccountId | None = None
        self.list = PlainList(_("What was done"))
        self._empty = Label(_("Nothing was done yet."), "body", "text3")
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)

    def show_account(self, account: AccountId | None) -> None:
        """None shows the whole book."""
        self._account = account
        self.refresh_when_seen()

    def refresh(self) -> None:
        question = partial(service.history, account_id=self._account, limit=_MOST)
        self.runner.read(question, self._show)

    def _show(self, deeds: list[Deed]) -> None:
        self.list.show_list([_row(deed) for deed in deeds])
        self._stack.setCurrentWidget(self.list if deeds else self._empty)


def _row(deed: Deed) -> PlainRow:
    at = datetime.fromisoformat(deed.at).astimezone()
    words = [day_short(at.date()), time_of_day(at)]
    if deed.undone:
        words.append(_("undone"))
    tip = _("{day}, {time}, by {via}").format(
        day=weekday_day(at.date()), time=time_of_day(at), via=_via(deed.via)
    )
    return PlainRow(deed.id, deed.name, " ".join(words), deed.undone, tip)


def _via(via: str) -> str:
    known = {
        "window": _("the window"),
        "cli": _("the command line"),
        "import": _("an import"),
    }
    return known.get(via, via)
