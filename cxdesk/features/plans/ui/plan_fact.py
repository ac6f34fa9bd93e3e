"""The running plan in one line, for narrow windows."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout

from cxdesk.domain.changes import Kind
from cxdesk.domain.plan import Plan, days_later, overall
from cxdesk.features.plans import service
from cxdesk.i18n import _, _n
from cxdesk.qt.fact_pill import FactPill
from cxdesk.qt.runner import Db, Runner
from cxdesk.qt.shapes import Shape
from cxdesk.qt.subject_page import SubjectPage


class PlanFact(SubjectPage):
    """ "Wave 2 rollout is 6 days later, 10/15"; nothing where there is no plan."""

    kinds = (Kind.PLAN,)

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner)
        self.pill = FactPill(Shape.SQUARE)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.pill)

    def show_account(self, account_id: str) -> None:
        self.show_subject(account_id)

    def question(self, subject: str) -> Callable[[Db], Plan | None]:
        return partial(service.current, account_id=subject)

    def show_answer(self, plan: Plan | None) -> None:
        if plan is None:
            self.pill.show_words("")
            return
        later = days_later(plan, self.runner.today())
        is_late = _n("{plan} is {n} day later", "{plan} is {n} days later", later)
        done = overall(plan)
        self.pill.show_words(
            is_late.format(plan=plan.title, n=later) if later else plan.title,
            _("{done}/{total}").format(done=done.done, total=done.total),
            warns=later > 0,
        )
