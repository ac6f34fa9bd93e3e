"""Recording an NPS answer by hand: a score is enough, the rest can follow by Tab."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCompleter,
    QFormLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from cxdesk.domain.days import day_from_text
from cxdesk.domain.errors import DeskError
from cxdesk.domain.nps import Series, check_score
from cxdesk.domain.nps_answer import AnswerDraft
from cxdesk.domain.person import Person, matching
from cxdesk.domain.text import clean_line
from cxdesk.features.nps import service
from cxdesk.features.nps.ui.score_row import ScoreRow
from cxdesk.i18n import _, weekday_day
from cxdesk.qt.buttons import OutlineButton, PrimaryButton, QuietButton
from cxdesk.qt.label import Label
from cxdesk.qt.line_field import LineField
from cxdesk.qt.popover import Popover
from cxdesk.qt.runner import Runner
from cxdesk.qt.words_field import ENTER, WordsField


class AnswerPopover(Popover):
    """`kept` brings what was recorded. A refusal keeps every word where it was typed."""

    kept = Signal(service.Recorded)

    def __init__(self, runner: Runner, window: QWidget) -> None:
        super().__init__(window)
        self._runner = runner
        self._account_id = ""
        self._people: list[Person] = []
        self.score = ScoreRow()
        self.person = LineField(_("Name, or nobody"))
        self.on = LineField(_("today, 12 Nov, last friday"))
        self.comment = WordsField(_("Comment"), _("Why, in their words"))
        self.series = {
            Series.RELATIONSHIP: QuietButton(_("Relationship")),
            Series.TRANSACTIONAL: QuietButton(_("After one event")),
        }
        self.save_button = PrimaryButton(_("Add answer"), "", "Ctrl ↵")
        self._person_hint = Label("", "caption", "text3")
        self._on_hint = Label("", "caption", "text3")
        self._trouble = Label("", "small", "late")
        self._trouble.setWordWrap(True)
        self._arrange()
        self._connect()

    def ask(self, account_id: str, anchor: QWidget) -> None:
        """Words given up with Esc are still there when the same account is asked about again."""
        if account_id != self._account_id:
            self._account_id = account_id
            self._empty()
        query = partial(service.known_people, account_id=account_id, today=self._runner.today())
        self._runner.read(query, self._take_people)
        self.open_at(anchor)

    def save(self) -> None:
        """Keeps the answer as it is written; says why where it cannot be kept."""
        if self.score.score() is None or not self.save_button.isEnabled():
            return
        try:
            draft = self._draft()
        except DeskError as error:
            self._say(str(error))
            return
        self.save_button.setEnabled(False)
        deed = partial(
            service.answer, account_id=self._account_id, draft=draft, today=self._runner.today()
        )
        self._runner.write(deed, self._on_kept, failed=self._on_refused)

    def _arrange(self) -> None:
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(12)
        for text, field in (
            (_("Score"), self.score),
            (_("Who"), _with_hint(self.person, self._person_hint)),
            (_("When"), _with_hint(self.on, self._on_hint)),
            (_("Comment"), self.comment),
            (_("Kind"), self._kinds()),
        ):
            form.addRow(Label(text, "small", "text2"), field)
        self.person.setAccessibleName(_("Who"))
        self.on.setAccessibleName(_("When"))
        foot = QHBoxLayout()
        foot.addWidget(self._trouble, 1)
        self.cancel_button = OutlineButton(_("Cancel"))
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.save_button)
        self.body.addWidget(Label(_("NPS answer"), "body_b"))
        self.body.addLayout(form)
        self.body.addLayout(foot)

    def _kinds(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._kind_group = QButtonGroup(self)
        for button in self.series.values():
            button.setCheckable(True)
            self._kind_group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        self.series[Series.RELATIONSHIP].setChecked(True)
        return holder

    def _connect(self) -> None:
        self.score.chosen.connect(self._on_typing)
        for field in (self.person, self.on):
            field.textChanged.connect(self._on_typing)
            field.returnPressed.connect(self.save)
        self.comment.finished.connect(self.save)
        self.save_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self.close_quietly)
        self._on_typing()

    def _empty(self) -> None:
        self.score.clear()
        for field in (self.person, self.on):
            field.clear()
        self.comment.clear()
        self.series[Series.RELATIONSHIP].setChecked(True)
        self._people = []
        self._on_typing()

    def _take_people(self, people: list[Person]) -> None:
        self._people = people
        completer = QCompleter([person.name for person in people], self.person)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.person.setCompleter(completer)
        self._on_typing()

    def _on_typing(self) -> None:
        self._say("")
        self._person_hint.setText(person_hint(self._people, self.person.text()))
        self._on_hint.setText(self._day_hint())
        self.save_button.setEnabled(self.score.score() is not None)

    def _day_hint(self) -> str:
        try:
            return weekday_day(self._day())
        except DeskError as error:
            return str(error)

    def _day(self) -> date:
        """The day typed, today where none is; raises DeskError when it is no day."""
        today = self._runner.today()
        typed = self.on.text().strip()
        return day_from_text(typed, today, "past") if typed else today

    def _draft(self) -> AnswerDraft:
        return AnswerDraft(
            score=check_score(self.score.score()),
            on=self._day(),
            person=self.person.text().strip() or None,
            comment=self.comment.toPlainText(),
            series=next(kind for kind, button in self.series.items() if button.isChecked()),
        )

    def _on_kept(self, recorded: service.Recorded) -> None:
        self._account_id = ""
        self.close_quietly()
        self.kept.emit(recorded)

    def _on_refused(self, error: BaseException) -> None:
        self.save_button.setEnabled(True)
        self._say(str(error))

    def _say(self, sentence: str) -> None:
        self._trouble.setText(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.save()
        else:
            super().keyPressEvent(event)


def person_hint(people: list[Person], typed: str) -> str:
    """What the typed name will be taken for."""
    name = clean_line(typed)
    if not name:
        return _("Without a name the answer speaks for itself.")
    found = matching(people, name)
    if not found:
        return _("{name} is added to the account.").format(name=name)
    names = ", ".join(person.name for person in found)
    return names if len(found) == 1 else _("Fits several: {names}").format(names=names)


def _with_hint(field: QWidget, hint: Label) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(field)
    column.addWidget(hint)
    return holder
