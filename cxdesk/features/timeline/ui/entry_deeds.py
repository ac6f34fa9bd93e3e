"""Does what a key or the menu asks of one moment of the timeline."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction

from cxdesk.domain.errors import DeskError
from cxdesk.domain.interaction import Kind, State
from cxdesk.domain.person import short_name
from cxdesk.domain.timeline import TimelineItem
from cxdesk.features.timeline import service
from cxdesk.features.timeline.ui.day_popover import DayPopover
from cxdesk.features.timeline.ui.entry_menu import Act, entry_menu, wish_of
from cxdesk.features.timeline.ui.timeline_list import TimelineList
from cxdesk.qt.runner import Runner


class EntryDeeds(QObject):
    """`answer_wanted` brings the first name of somebody whose low score waits for an answer."""

    answer_wanted = Signal(str)

    def __init__(self, runner: Runner, entries: TimelineList) -> None:
        super().__init__(entries)
        self._runner = runner
        self._list = entries
        self._subject: TimelineItem | None = None
        self._rewording: tuple[TimelineItem, str] | None = None
        self._day: DayPopover | None = None
        entries.asked.connect(self.do)
        entries.menu_wanted.connect(self._on_menu_wanted)
        entries.entries.reworded.connect(self._on_reworded)

    @Slot(object, object)
    def do(self, item: TimelineItem, act: Act, word: str = "") -> None:
        """What cannot be done to such a moment is not done."""
        if act is Act.ANSWER:
            if item.names:
                self.answer_wanted.emit(short_name(item.names[0]))
        elif item.can_be_edited:
            self._subject = item
            self._do_to_entry(item, act, word)

    def _do_to_entry(self, item: TimelineItem, act: Act, word: str) -> None:
        today = self._runner.today()
        match act:
            case Act.EDIT:
                self._list.edit_item(item)
            case Act.DAY:
                self._ask_day(item)
            case Act.CHART:
                self._write(partial(service.mark_on_chart, shown=not item.on_chart), item)
            case Act.TRASH:
                self._write(service.trash_interaction, item)
            case Act.KIND:
                self._write(partial(service.change_kind, kind=Kind(word), today=today), item)
            case Act.STATE:
                self._write(partial(service.settle, state=State(word), today=today), item)

    def _write(self, deed: Callable[..., object], item: TimelineItem) -> None:
        self._runner.write(partial(deed, interaction_id=item.id))

    @Slot(object, QPoint)
    def _on_menu_wanted(self, item: TimelineItem, where: QPoint) -> None:
        menu = entry_menu(self._list, item)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.triggered.connect(self._on_action)
        self._subject = item
        if not menu.isEmpty():
            menu.popup(where)

    @Slot(QAction)
    def _on_action(self, action: QAction) -> None:
        wish = wish_of(action)
        if self._subject is not None and wish is not None:
            self.do(self._subject, *wish)

    def _ask_day(self, item: TimelineItem) -> None:
        if self._day is None:
            self._day = DayPopover(self._list.window())
            self._day.picked.connect(self._on_day)
        self._day.ask(self._runner.today(), self._list.item_area(item))

    @Slot(object)
    def _on_day(self, on: date) -> None:
        if self._subject is not None:
            changed = partial(service.change_day, on=on, today=self._runner.today())
            self._write(changed, self._subject)

    @Slot(object, str)
    def _on_reworded(self, item: TimelineItem, text: str) -> None:
        self._rewording = (item, text)
        deed = partial(
            service.reword, interaction_id=item.id, body=text, today=self._runner.today()
        )
        self._runner.write(deed, failed=self._on_not_reworded)

    def _on_not_reworded(self, error: BaseException) -> None:
        """The typed words come back, and the reason is said where all reasons are."""
        if isinstance(error, DeskError):
            QTimer.singleShot(0, self._reopen)  # once the editor that held them is closed
        self._runner.failed.emit(error)

    @Slot()
    def _reopen(self) -> None:
        if self._rewording is not None:
            self._list.reopen(*self._rewording)
