"""Moves the account on the page: by menu, by one rung, and with the question that goes with it."""

from functools import cached_property, partial

from PySide6.QtCore import QPoint, Slot
from PySide6.QtWidgets import QWidget

from cxdesk.domain.account import AccountFacts
from cxdesk.domain.ladder import MoveDraft, Rung
from cxdesk.features.ladder import service
from cxdesk.features.ladder.ui.lowest_sheet import LowestSheet
from cxdesk.features.ladder.ui.move_popover import MovePopover
from cxdesk.features.ladder.ui.page_mover import PageMover
from cxdesk.features.ladder.ui.rung_menu import RungMenu
from cxdesk.qt.runner import Runner


class Mover(PageMover):
    """Asks what changed, or before the two lowest rungs for more."""

    def __init__(self, runner: Runner, page: QWidget, anchor: QWidget) -> None:
        super().__init__(runner, page, anchor)
        self._asked: tuple[AccountFacts, Rung] | None = None
        self.menu = RungMenu(page)
        self.menu.chosen.connect(self.ask)

    @cached_property
    def popover(self) -> MovePopover:
        """Made when first asked: only then the page is sure to stand in its window."""
        made = MovePopover(self.page.window())
        made.answered.connect(self._keep)
        return made

    @cached_property
    def sheet(self) -> LowestSheet:
        made = LowestSheet(self.page.window())
        made.answered.connect(self._keep_lowest)
        return made

    @Slot()
    def open_menu(self) -> None:
        if self.facts is not None:
            self.menu.show_here(self.facts.rung)
            below = self.place().mapToGlobal(QPoint(0, self.place().height() + 4))
            self.menu.popup(below, self.menu.action_for(self.facts.rung))

    @Slot()
    def move_up(self) -> None:
        self._step(1)

    @Slot()
    def move_down(self) -> None:
        self._step(-1)

    @Slot(object)
    def ask(self, to: Rung) -> None:
        """Asks what changed; the two lowest rungs ask for more."""
        if self.facts is None or to is self.facts.rung:
            return
        self._asked = (self.facts, to)
        if to.is_negative:
            self.sheet.ask(self.facts, to, self.runner.today(), self.place())
        else:
            self.popover.ask(self.facts.account.id, self.facts.rung, to, self.place())

    def _step(self, rungs: int) -> None:
        if self.facts is None:
            return
        place = self.facts.rung.place + rungs
        if 1 <= place <= len(Rung):
            self.ask(list(Rung)[place - 1])

    def _keep(self, reason: str) -> None:
        self._write(reason or None, None)

    def _keep_lowest(self, override: str) -> None:
        self._write(override, override)

    def _write(self, reason: str | None, override: str | None) -> None:
        if self._asked is None:
            return
        facts, to = self._asked
        today = self.runner.today()
        draft = MoveDraft(to, today, reason, override)
        self.runner.write(
            partial(service.move, account_id=facts.account.id, draft=draft, today=today)
        )
