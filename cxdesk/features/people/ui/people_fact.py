"""The people of an account in one line, for narrow windows."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout

from cxdesk.domain.changes import Kind
from cxdesk.domain.person import PersonLine
from cxdesk.features.people import service
from cxdesk.i18n import _n, number
from cxdesk.qt.fact_pill import FactPill
from cxdesk.qt.runner import Db, Runner
from cxdesk.qt.subject_page import SubjectPage


class PeopleFact(SubjectPage):
    """ "6 people"; nothing where nobody is known."""

    kinds = (Kind.PERSON,)

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner)
        self.pill = FactPill()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.pill)

    def show_account(self, account_id: str) -> None:
        self.show_subject(account_id)

    def question(self, subject: str) -> Callable[[Db], list[PersonLine]]:
        return partial(service.present, account_id=subject, today=self.runner.today())

    def show_answer(self, people: list[PersonLine]) -> None:
        count = len(people)
        words = _n("{n} person", "{n} people", count).format(n=number(count))
        self.pill.show_words(words if people else "")
