"""Since when, and what changed? The two questions of a stage."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QWidget

from cxdesk.domain.days import day_from_text
from cxdesk.domain.errors import DeskError
from cxdesk.domain.ladder import Stage, stage_name
from cxdesk.domain.stage import StageDraft, StageStep
from cxdesk.i18n import _, day
from cxdesk.qt.buttons import PrimaryButton
from cxdesk.qt.form_field import FormField
from cxdesk.qt.label import Label
from cxdesk.qt.popover import Popover

_WIDTH = 280
_LONGEST_REASON = 500


class StagePopover(Popover):
    """Enter keeps both answers, which may be empty: then it is since today, for no reason kept.

    The first stage does not ask what changed. Call `done` when it is kept, `refuse` if not.
    """

    answered = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._about: tuple[str, Stage] | None = None
        self._today = date.min
        self._to = Stage.PROSPECT
        self._title = Label("", "body_m")
        self.since = FormField(_("Since"), _("today, 1 Oct, last month"))
        self.reason = FormField(_("What changed?"), _("In a few words, or leave it empty"))
        self.reason.setMaxLength(_LONGEST_REASON)
        self.reason.setMinimumWidth(_WIDTH)
        self._question = _label(_("What changed?"), self.reason)
        self._trouble = Label("", "small", "late")
        self.keep_button = PrimaryButton(_("Set"), "", "↵")
        self._arrange()
        self.since.textChanged.connect(self._on_typing)
        for field in (self.since, self.reason):
            field.returnPressed.connect(self._keep)
        self.keep_button.clicked.connect(self._keep)

    def _arrange(self) -> None:
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(4)
        form.setHorizontalSpacing(12)
        form.addRow(_label(_("Since"), self.since), self.since.with_hint(_WIDTH))
        form.addRow(self._question, self.reason)
        self._trouble.setWordWrap(True)
        self._trouble.setMaximumWidth(_WIDTH + 80)
        self._trouble.hide()
        last = QHBoxLayout()
        last.addWidget(Label(_("Esc leaves it where it is"), "caption", "text3"))
        last.addStretch(1)
        last.addWidget(self.keep_button)
        self.body.addWidget(self._title)
        self.body.addLayout(form)
        self.body.addWidget(self._trouble)
        self.body.addLayout(last)

    def ask(
        self, account: str, path: tuple[StageStep, ...], draft: StageDraft, anchor: QWidget
    ) -> None:
        """Asks about the stage of `draft`, whose day is today.

        Words given up with Esc are still there when the same is asked again.
        """
        known = draft.corrects(path)
        self._today, self._to = draft.on, draft.to
        self._title.setText(_step_text(path, draft.to))
        self._question.setVisible(bool(path))
        self.reason.setVisible(bool(path))
        if self._about != (account, draft.to):
            self.since.setText(day(known.on) if known else "")
            self.reason.setText((known.reason or "") if known else "")
        self._about = (account, draft.to)
        self._on_typing()
        self.open_at(anchor)

    @property
    def trouble(self) -> str:
        """Why it could not be kept; "" while there is no reason."""
        return self._trouble.text()

    def done(self) -> None:
        """It is kept: the next question begins empty."""
        self._about = None
        self.close_quietly()

    def refuse(self, sentence: str) -> None:
        """Every word stays where it was typed."""
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))
        self.adjustSize()

    def _on_typing(self) -> None:
        try:
            self.since.say(day(self._day()))
        except DeskError as error:
            self.since.say(str(error))
        if self._trouble.text():
            self.refuse("")

    def _day(self) -> date:
        typed = self.since.text().strip()
        return day_from_text(typed, self._today, "past") if typed else self._today

    def _keep(self) -> None:
        try:
            draft = StageDraft(self._to, self._day(), self.reason.text().strip() or None)
        except DeskError as error:
            self.refuse(str(error))
        else:
            self.answered.emit(draft)


def _step_text(path: tuple[StageStep, ...], to: Stage) -> str:
    """ "Onboarding → Adoption", or the one name where nothing is left behind."""
    if not path or path[-1].to is to:
        return stage_name(to)
    return f"{stage_name(path[-1].to)} → {stage_name(to)}"


def _label(text: str, field: FormField) -> Label:
    made = Label(text, "small", "text2")
    made.setBuddy(field)
    made.setFixedHeight(field.sizeHint().height())
    return made
