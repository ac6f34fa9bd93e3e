"""The choices above a plan: every row, or those with one outcome."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from cxdesk.domain.import_plan import Counts, Outcome, outcome_name
from cxdesk.i18n import _
from cxdesk.qt.count_button import CountButton

CHOICES: Sequence[Outcome | None] = (None, *Outcome)


class OutcomeBar(QWidget):
    """Exactly one is chosen; `chosen` brings its outcome, None for all. Empty ones are hidden."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._buttons = {
            outcome: CountButton(_("All") if outcome is None else outcome_name(outcome))
            for outcome in CHOICES
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for button in self._buttons.values():
            self._group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        self.button(None).setChecked(True)
        self._group.buttonClicked.connect(self._on_click)

    def button(self, outcome: Outcome | None) -> CountButton:
        return self._buttons[outcome]

    def show_counts(self, counts: Counts) -> None:
        """What is chosen stays so, unless nothing is left of it."""
        figures = {
            None: counts.rows,
            Outcome.CREATED: counts.created,
            Outcome.UPDATED: counts.updated,
            Outcome.UNCHANGED: counts.unchanged,
            Outcome.SKIPPED: counts.skipped - counts.waiting,
            Outcome.WAITING: counts.waiting,
            Outcome.REFUSED: counts.refused,
        }
        for outcome, count in figures.items():
            button = self.button(outcome)
            button.show_count(count)
            button.setVisible(count > 0 or outcome is None)
        self.choose(self._present() if figures[self._present()] else None)

    def choose(self, outcome: Outcome | None) -> None:
        self.button(outcome).setChecked(True)
        self.chosen.emit(outcome)

    def step(self, by: int) -> None:
        """Chooses the next (1) or previous (-1) one that has rows."""
        offered = [one for one, button in self._buttons.items() if not button.isHidden()]
        place = offered.index(self._present()) + by
        if 0 <= place < len(offered):
            self.choose(offered[place])

    def _present(self) -> Outcome | None:
        return next(one for one, button in self._buttons.items() if button.isChecked())

    def _on_click(self, button: QAbstractButton) -> None:
        self.chosen.emit(self._present())
