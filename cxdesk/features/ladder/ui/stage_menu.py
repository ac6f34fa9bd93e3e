"""The stages of a customer's life with us as a menu, in their order."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from cxdesk.domain.ladder import Stage, stage_name
from cxdesk.i18n import _


class StageMenu(QMenu):
    """The present stage is ticked; `chosen` brings the one picked, be it the present one."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("Stage"), parent)
        self._here: Stage | None = None
        self._by_stage = {stage: self._entry(stage_name(stage), stage) for stage in Stage}
        self.addSeparator()
        self.correct = self.addAction(_("Correct the day…"))
        self.triggered.connect(self._on_triggered)

    def show_here(self, here: Stage | None) -> None:
        self._here = here
        for stage, action in self._by_stage.items():
            action.setChecked(stage is here)
        self.correct.setEnabled(here is not None)

    def action_for(self, stage: Stage) -> QAction:
        return self._by_stage[stage]

    def _entry(self, name: str, stage: Stage) -> QAction:
        action = self.addAction(f"{name.replace('&', '&&')}…")
        action.setData(stage)
        action.setCheckable(True)
        return action

    def _on_triggered(self, action: QAction) -> None:
        chosen = self._here if action is self.correct else Stage(action.data())
        self.show_here(self._here)
        if chosen is not None:
            self.chosen.emit(chosen)
