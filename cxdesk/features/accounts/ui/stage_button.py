"""The stage of an account's life with us as a button: dots, name and how long."""

from datetime import date

from PySide6.QtWidgets import QHBoxLayout

from cxdesk.domain.account import AccountFacts
from cxdesk.domain.ladder import stage_name
from cxdesk.features.accounts.ui.fact_texts import lasting
from cxdesk.features.accounts.ui.stage_dots import StageDots
from cxdesk.i18n import _, day
from cxdesk.qt.label import Label
from cxdesk.qt.pressable import PAD, Pressable


class StageButton(Pressable):
    """Pressed, it offers the stages."""

    def __init__(self) -> None:
        super().__init__()
        self._dots = StageDots()
        self._name = Label("", "small_m")
        self._lasting = Label("", "small", "text2")
        row = QHBoxLayout(self)
        row.setContentsMargins(PAD, 2, PAD, 2)
        row.setSpacing(8)
        for part in (self._dots, self._name, self._lasting):
            row.addWidget(part)

    def show_stage(self, facts: AccountFacts, today: date) -> None:
        stage, since = facts.stage, facts.stage_since
        self._dots.show_stage(stage)
        known = stage is not None
        self._name.set_look("small_m" if known else "small", "text" if known else "text3")
        self._name.setText(stage_name(stage) if stage else _("Set the stage"))
        how_long = lasting(since, today)
        self._lasting.setText(how_long)
        self._lasting.setVisible(bool(how_long))
        said = ", ".join(part for part in (self._name.text(), how_long) if part)
        self.setAccessibleName(_("Stage: {stage}").format(stage=said) if known else said)
        told = _("Since {day}").format(day=day(since)) if since else ""
        self.setAccessibleDescription(told)
        self.setToolTip(told)
