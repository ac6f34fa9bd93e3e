"""The people of the account in the rail."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cxdesk.domain.changes import Kind
from cxdesk.domain.person import PersonLine
from cxdesk.features.people import service
from cxdesk.features.people.ui.person_row import PersonRow
from cxdesk.i18n import _, _n, number
from cxdesk.qt.label import Label
from cxdesk.qt.row_stack import RowStack
from cxdesk.qt.runner import Db, Runner
from cxdesk.qt.section_head import SectionHead
from cxdesk.qt.subject_page import SubjectPage

_GAP_BELOW = 28
_MOST = 24


class PeoplePanel(SubjectPage):
    """Reads only; new people come from the capture box, from answers and from files."""

    kinds = (Kind.PERSON, Kind.ANSWER)

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner)
        self._head = SectionHead(_("People"))
        self.rows = RowStack(self._row, spacing=11)
        self.hint = Label("", "small", "text3")
        self.hint.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, _GAP_BELOW)
        column.setSpacing(11)
        for widget in (self._head, self.rows, self.hint):
            column.addWidget(widget)
        self.show_answer([])

    def _row(self) -> QWidget:
        return PersonRow()

    def show_account(self, account_id: str) -> None:
        self.show_subject(account_id)

    def question(self, subject: str) -> Callable[[Db], list[PersonLine]]:
        return partial(service.present, account_id=subject, today=self.runner.today())

    def show_answer(self, people: list[PersonLine]) -> None:
        self._head.set_caption(number(len(people)) if people else "")
        self.rows.show_facts(people[:_MOST])
        rest = len(people) - _MOST
        more = _n("and {n} more", "and {n} more", rest).format(n=number(max(rest, 0)))
        nobody = _("Nobody yet. Write @name in a note to add somebody.")
        self.hint.setText(more if people else nobody)
        self.hint.setVisible(rest > 0 or not people)
