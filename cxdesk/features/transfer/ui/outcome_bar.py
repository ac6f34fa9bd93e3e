"""The choices above a plan: every row, or those with one outcome."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from cxdesk.domain.import_plan import Counts, Outcome, outcome_name
from cxdesk.i18n import _, number
from cxdesk.qt.buttons import QuietButton


class OutcomeBar(QWidget):
    """Exactly one is chosen; `chosen` brings its outcome, None for all. Empty ones are hidden."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for place, _outcome in enumerate(_choices()):
            button = QuietButton("")
            button.setCheckable(True)
            self._group.addButton(button, place)
            row.addWidget(button)
        row.addStretch(1)
        self._group.button(0).setChecked(True)
        self._group.buttonClicked.connect(self._on_click)

    def button(self, outcome: Outcome | None) -> QAbstractButton:
        return self._group.button(list(_choices()).index(outcome))

    def show_counts(self, counts: Counts) -> None:
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
            name = _("All") if outcome is None else outcome_name(outcome)
            button.setText(f"{name}  {number(count)}")
            button.setVisible(count > 0 or outcome is None)
            button.updateGeometry()
        self.choose(None)

    def choose(self, outcome: Outcome | None) -> None:
        self.button(outcome).setChecked(True)
        self.chosen.emit(outcome)

    def _on_click(self, button: QAbstractButton) -> None:
        self.chosen.emit(list(_choices())[self._group.id(button)])


def _choices() -> Iterable[Outcome | None]:
    return (None, *Outcome)
