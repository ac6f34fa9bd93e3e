"""The promises of an account in one line, for narrow windows."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout

from cxdesk.domain.changes import Kind
from cxdesk.domain.promise import Promise
from cxdesk.features.promises import service
from cxdesk.i18n import _n
from cxdesk.qt.fact_pill import FactPill
from cxdesk.qt.runner import Db, Runner
from cxdesk.qt.shapes import Shape
from cxdesk.qt.subject_page import SubjectPage


class PromisesFact(SubjectPage):
    """ "1 promise late, 3 open"; nothing where nothing is open."""

    kinds = (Kind.PROMISE,)

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner)
        self.pill = FactPill(Shape.DISC)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.pill)

    def show_account(self, account_id: str) -> None:
        self.show_subject(account_id)

    def question(self, subject: str) -> Callable[[Db], list[Promise]]:
        return partial(service.due, account_id=subject, today=self.runner.today())

    def show_answer(self, due: list[Promise]) -> None:
        late = sum(p.days_late(self.runner.today()) > 0 for p in due)
        is_open = _n("{n} open", "{n} open", len(due)).format(n=len(due)) if due else ""
        if late:
            strong = _n("{n} promise late", "{n} promises late", late).format(n=late)
            self.pill.show_words(strong, is_open, warns=True)
        else:
            strong = _n("{n} promise open", "{n} promises open", len(due)).format(n=len(due))
            self.pill.show_words(strong if due else "")
