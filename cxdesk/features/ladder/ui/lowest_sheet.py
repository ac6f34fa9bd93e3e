"""Before the two lowest rungs: look again, and say why in your own words."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cxdesk.domain.account import AccountFacts
from cxdesk.domain.ladder import Rung, rung_name
from cxdesk.features.ladder.ui.rung_step import RungStep
from cxdesk.i18n import _, _n, day, number, percent
from cxdesk.qt.buttons import OutlineButton, PrimaryButton
from cxdesk.qt.label import Label
from cxdesk.qt.popover import Popover
from cxdesk.qt.words_field import WordsField

_WIDTH = 420


class LowestSheet(Popover):
    """Nothing moves until a reason is typed; Esc leaves the account where it is."""

    answered = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._about = ""
        self._title = Label("", "lead_b")
        self._step = RungStep()
        self._meaning = self._paragraph()
        self._share = self._paragraph()
        self._bad_day = self._paragraph()
        self.reason = WordsField(
            _("Reason"), _("What happened, what you tried, and why this is fair")
        )
        self.cancel_button = OutlineButton(_("Leave it"))
        self.keep_button = PrimaryButton(_("Move"), "", "Ctrl ↵")
        self._arrange()
        self.reason.textChanged.connect(self._on_typing)
        self.reason.finished.connect(self._keep)
        self.cancel_button.clicked.connect(self.close_quietly)
        self.keep_button.clicked.connect(self._keep)

    def _paragraph(self) -> Label:
        made = Label("", "body", "text2")
        made.setWordWrap(True)
        made.setFixedWidth(_WIDTH)
        return made

    def _arrange(self) -> None:
        last = QHBoxLayout()
        last.addStretch(1)
        last.addWidget(self.cancel_button)
        last.addWidget(self.keep_button)
        for widget in (self._title, self._step, self._meaning, self._share, self._bad_day):
            self.body.addWidget(widget)
        self.body.addWidget(Label(_("Reason"), "small_b"))
        self.body.addWidget(self.reason)
        self.body.addLayout(last)

    def ask(self, facts: AccountFacts, to: Rung, today: date, anchor: QWidget) -> None:
        """Words given up with Esc are still there when the same move is asked about again."""
        name = facts.account.name
        self._title.setText(_("Move {name} to {rung}?").format(name=name, rung=rung_name(to)))
        self._step.show_step(facts.rung, to)
        self._meaning.setText(_meaning(to))
        self._share.setText(_share(facts))
        self._bad_day.setText(_bad_day(facts.last_contact, today))
        self.keep_button.setText(_("Move to {rung}").format(rung=rung_name(to)))
        if self._about != f"{facts.account.id}/{to}":
            self.reason.clear()
        self._about = f"{facts.account.id}/{to}"
        self._on_typing()
        self.open_at(anchor)
        self.reason.setFocus()

    def words(self) -> str:
        """What is to be read before the reason is typed."""
        return " ".join(label.text() for label in (self._meaning, self._share, self._bad_day))

    def _on_typing(self) -> None:
        self.keep_button.setEnabled(bool(self.reason.toPlainText().strip()))

    def _keep(self) -> None:
        if not self.keep_button.isEnabled():
            return
        self._about = ""
        self.close_quietly()
        self.answered.emit(self.reason.toPlainText().strip())


def _meaning(to: Rung) -> str:
    """What the rung stands for, and what the articles call it."""
    if to is Rung.OPPONENT:
        return _(
            "Opponent: wants us to fail, with no reason that could be found."
            " The articles behind the ladder call this rung “Terrorist”."
        )
    return _(
        "Taker: takes more than it gives, after honest attempts to reach out. A complaint alone"
        " makes nobody a taker. The articles behind the ladder call this rung “Toxic”."
    )


def _share(facts: AccountFacts) -> str:
    if facts.share is None:
        return _("It brings no income today.")
    words = _("It brings {share} of income, no. {place} of {of}.")
    return words.format(
        share=percent(facts.share.percent),
        place=number(facts.share.place),
        of=number(facts.share.of),
    )


def _bad_day(last_contact: date | None, today: date) -> str:
    if last_contact is None:
        return _("One bad day? Nobody has talked with them yet. Talk first.")
    days = (today - last_contact).days
    ago = _n("{n} day ago", "{n} days ago", days).format(n=number(days)) if days else _("today")
    return _(
        "One bad day? You last talked on {day}, {ago}. Anger has a reason: look for it first."
    ).format(day=day(last_contact), ago=ago)
