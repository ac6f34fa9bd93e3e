"""Sets the stage of the account on the page: by menu, then since when and why."""

from functools import cached_property, partial

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtWidgets import QWidget

from cxdesk.domain.account import AccountFacts
from cxdesk.domain.errors import DeskError
from cxdesk.domain.ladder import Stage
from cxdesk.domain.stage import StageDraft
from cxdesk.features.ladder import service
from cxdesk.features.ladder.ui.stage_menu import StageMenu
from cxdesk.features.ladder.ui.stage_popover import StagePopover
from cxdesk.qt.runner import Runner


class StageMover(QObject):
    """`anchor` is the stage on the page; it may be hidden where there is no room."""

    def __init__(self, runner: Runner, page: QWidget, anchor: QWidget) -> None:
        super().__init__(page)
        self._runner = runner
        self._page = page
        self._anchor = anchor
        self._facts: AccountFacts | None = None
        self._asked: AccountFacts | None = None
        self.menu = StageMenu(page)
        self.menu.chosen.connect(self.ask)

    @cached_property
    def popover(self) -> StagePopover:
        """Made when first asked: only then the page is sure to stand in its window."""
        made = StagePopover(self._page.window())
        made.answered.connect(self._keep)
        return made

    @Slot(object)
    def show_facts(self, facts: AccountFacts | None) -> None:
        """The account whose stage is to be set; None while there is none."""
        self._facts = facts

    @Slot()
    def open_menu(self) -> None:
        if self._facts is not None:
            self.menu.show_here(self._facts.stage)
            place = self._place()
            self.menu.popup(place.mapToGlobal(QPoint(0, place.height() + 4)))

    @Slot(object)
    def ask(self, to: Stage) -> None:
        """Asks since when; the present stage is asked again to correct its day."""
        if self._facts is not None:
            self._asked = self._facts
            draft = StageDraft(to, self._runner.today())
            account = self._facts.account.id
            self.popover.ask(account, self._facts.stages, draft, self._place())

    def _keep(self, draft: StageDraft) -> None:
        if self._asked is not None:
            deed = partial(
                service.set_stage,
                account_id=self._asked.account.id,
                draft=draft,
                today=self._runner.today(),
            )
            self._runner.write(deed, self._on_kept, failed=self._on_refused)

    def _on_kept(self, _nothing: object) -> None:
        self.popover.done()

    def _on_refused(self, error: BaseException) -> None:
        if isinstance(error, DeskError):
            self.popover.refuse(str(error))
        else:
            self._runner.failed.emit(error)

    def _place(self) -> QWidget:
        return self._anchor if self._anchor.isVisible() else self._page
