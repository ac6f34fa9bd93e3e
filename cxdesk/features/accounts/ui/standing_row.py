"""Where an account stands: rung, stage of life, place and since when."""

from datetime import date

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from cxdesk.domain.account import Account, AccountFacts
from cxdesk.domain.ladder import rung_name, stage_name
from cxdesk.features.accounts.ui.fact_texts import lasting
from cxdesk.features.accounts.ui.field_edit import FieldEdit
from cxdesk.features.accounts.ui.rung_pill import RungPill
from cxdesk.features.accounts.ui.stage_dots import StageDots
from cxdesk.i18n import _, day, month
from cxdesk.qt.icon_mark import IconMark
from cxdesk.qt.label import Label
from cxdesk.qt.runner import Runner


class StandingRow(QWidget):
    """The pill moves the account; place and day are edited where they stand."""

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self.pill = RungPill()
        self._stage = StageGroup()
        self.place = PlaceGroup(runner)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(18)
        row.addWidget(self.pill)
        row.addWidget(self._stage)
        row.addWidget(self.place)
        row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_facts(self, facts: AccountFacts, today: date) -> None:
        self.pill.show_rung(facts.rung, _standing(facts, today))
        self._stage.show_stage(facts, today)
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
        if self.place.is_open:
            return
        room = self.width() - self.pill.sizeHint().width() - 2 * 18
        room -= self._stage.sizeHint().width() if not self._stage.isHidden() else 0
        self.place.setVisible(self.place.sizeHint().width() <= room)


class StageGroup(QWidget):
    """Dots, name and duration of the stage; nothing where no stage is known."""

    def __init__(self) -> None:
        super().__init__()
        self._dots = StageDots()
        self._name = Label("", "small_m")
        self._lasting = Label("", "small", "text2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._dots)
        row.addWidget(self._name)
        row.addWidget(self._lasting)
        self.hide()

    def show_stage(self, facts: AccountFacts, today: date) -> None:
        self.setVisible(facts.stage is not None)
        if facts.stage is None:
            return
        self._dots.show_stage(facts.stage)
        self._name.setText(stage_name(facts.stage))
        since = lasting(facts.stage_since, today)
        self._lasting.setText(since)
        self._lasting.setVisible(bool(since))
        self.setToolTip(day(facts.stage_since) if facts.stage_since else "")


class PlaceGroup(QWidget):
    """ "Rotterdam, customer since Feb 2025"."""

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self.city = FieldEdit(runner, "city", _("City"), _("Add city"))
        self._words = Label("", "small", "text2")
        self.since = FieldEdit(runner, "since_on", _("Customer since"), _("add the day"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(IconMark("map-pin"))
        row.addWidget(self.city)
        row.addWidget(self._words)
        row.addWidget(self.since)

    @property
    def is_open(self) -> bool:
        return self.city.is_open or self.since.is_open

    def show_account(self, account: Account) -> None:
        city = account.city or ""
        self.city.show_field(account.id, city, _("{city},").format(city=city) if city else "")
        self._words.setText(_("customer since") if city else _("Customer since"))
        since = account.since_on
        self.since.show_field(
            account.id, since.isoformat() if since else "", month(since) if since else ""
        )

    def settle(self) -> None:
        self.city.settle()
        self.since.settle()


def _standing(facts: AccountFacts, today: date) -> str:
    """The path on the ladder, oldest first, and how long it stands where it is (B-02)."""
    path = " → ".join(rung_name(move.to) for move in facts.path[-4:])
    since = lasting(facts.rung_since, today)
    if not since:
        return path
    return _("{path}. Here for {time}").format(path=path, time=since)
