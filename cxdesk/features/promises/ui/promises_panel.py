"""What we have promised the account and not yet done, in the rail."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cxdesk.domain.changes import Kind
from cxdesk.domain.promise import Promise
from cxdesk.features.promises import service
from cxdesk.features.promises.ui.promise_row import PromiseRow
from cxdesk.i18n import _, _n
from cxdesk.qt.label import Label
from cxdesk.qt.row_stack import RowStack
from cxdesk.qt.runner import Db, Runner
from cxdesk.qt.section_head import SectionHead
from cxdesk.qt.subject_page import SubjectPage

_GAP_BELOW = 27


class PromisesPanel(SubjectPage):
    """Reads only; promises are made in the capture box."""

    kinds = (Kind.PROMISE, Kind.PERSON)

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner)
        self._head = SectionHead(_("Promises due"))
        self.rows = RowStack(self._row, spacing=10)
        self.hint = Label(
            _("Nothing is open. Write !text by friday in a note to promise it."),
            "small",
            "text3",
        )
        self.hint.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, _GAP_BELOW)
        column.setSpacing(12)
        for widget in (self._head, self.rows, self.hint):
            column.addWidget(widget)
        self.show_answer([])

    def _row(self) -> QWidget:
        return PromiseRow(self.runner)

    def show_account(self, account_id: str) -> None:
        self.show_subject(account_id)

    def question(self, subject: str) -> Callable[[Db], list[Promise]]:
        return partial(service.due, account_id=subject, today=self.runner.today())

    def show_answer(self, due: list[Promise]) -> None:
        count = len(due)
        self._head.set_caption(_n("{n} open", "{n} open", count).format(n=count) if due else "")
        self.rows.show_facts(due)
        self.hint.setVisible(not due)
