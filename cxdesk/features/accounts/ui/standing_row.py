"""Where an account stands: rung, stage of life, place and since when."""

from datetime import date

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from cxdesk.domain.account import AccountFacts
from cxdesk.domain.ladder import rung_name
from cxdesk.features.accounts.ui.fact_texts import lasting
from cxdesk.features.accounts.ui.place_group import PlaceGroup
from cxdesk.features.accounts.ui.rung_pill import RungPill
from cxdesk.features.accounts.ui.stage_button import StageButton
from cxdesk.i18n import _
from cxdesk.qt.pressable import PAD
from cxdesk.qt.runner import Runner

_GAP = 18


class StandingRow(QWidget):
    """Pill and stage move the account; place and day are edited where they stand."""

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self.pill = RungPill()
        self.stage = StageButton()
        self.place = PlaceGroup(runner)
        row = QHBoxLayout(self)
        row.setContentsMargins(PAD, 0, 0, 0)
        row.setSpacing(_GAP - PAD)
        row.addWidget(self.pill)
        row.addWidget(self.stage)
        row.addWidget(self.place)
        row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_facts(self, facts: AccountFacts, today: date) -> None:
        self.pill.show_rung(facts.rung, _standing(facts, today))
        self.stage.show_stage(facts, today)
        self.place.show_account(facts.account)
        self._drop_what_does_not_fit()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._drop_what_does_not_fit()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._drop_what_does_not_fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def _drop_what_does_not_fit(self) -> None:
        """The rail says place and day too."""
        if self.place.is_open:
            return
        room = self.width() - self.pill.sizeHint().width() - 2 * _GAP
        room -= self.stage.sizeHint().width()
        self.place.setVisible(self.place.sizeHint().width() <= room)


def _standing(facts: AccountFacts, today: date) -> str:
    """The path on the ladder, oldest first, and how long it stands where it is (B-02)."""
    path = " → ".join(rung_name(move.to) for move in facts.path[-4:])
    since = lasting(facts.rung_since, today)
    if not since:
        return path
    return _("{path}. Here for {time}").format(path=path, time=since)
