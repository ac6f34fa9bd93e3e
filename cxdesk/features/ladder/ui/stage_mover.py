"""Sets the stage of the account on the page: by menu, then since when and why."""

from functools import cached_property, partial

from PySide6.QtCore import QPoint, Slot
from PySide6.QtWidgets import QWidget

from cxdesk.domain.account import AccountFacts
from cxdesk.domain.errors import DeskError
from cxdesk.domain.ladder import Stage
from cxdesk.domain.stage import StageDraft
from cxdesk.features.ladder import service
from cxdesk.features.ladder.ui.page_mover import PageMover
from cxdesk.features.ladder.ui.stage_menu import StageMenu
from cxdesk.features.ladder.ui.stage_popover import StagePopover
from cxdesk.qt.runner import Runner


class StageMover(PageMover):
    """The menu of stages, then since when and why."""

    def __init__(self, runner: Runner, page: QWidget, anchor: QWidget) -> None:
        super().__init__(runner, page, anchor)
        self._asked: AccountFacts | None = None
        self.menu = StageMenu(page)
        self.menu.chosen.connect(self.ask)

    @cached_property
    def popover(self) -> StagePopover:
        """Made when first asked: only then the page is sure to stand in its window."""
        made = StagePopover(self.page.window())
        made.answered.connect(self._keep)
        return made

    @Slot()
    def open_menu(self) -> None:
        if self.facts is not None:
            self.menu.show_here(self.facts.stage)
            place = self.place()
            self.menu.popup(place.mapToGlobal(QPoint(0, place.height() + 4)))

    @Slot(object)
    def ask(self, to: Stage) -> None:
        """Asks since when; the present stage is asked again to correct its day."""
        if self.facts is not None:
            self._asked = self.facts
            draft = StageDraft(to, self.runner.today())
            account = self.facts.account.id
            self.popover.ask(account, self.facts.stages, draft, self.place())

    def _keep(self, draft: StageDraft) -> None:
        if self._asked is not None:
            deed = partial(
                service.set_stage,
                account_id=self._asked.account.id,
                draft=draft,
                today=self.runner.today(),
            )
            self.runner.write(deed, self._on_kept, failed=self._on_refused)

    def _on_kept(self, _nothing: object) -> None:
        self.popover.done()

    def _on_refused(self, error: BaseException) -> None:
        if isinstance(error, DeskError):
            self.popover.refuse(str(error))
        else:
            self.runner.failed.emit(error)
